"""Backups and the health of the data, in the settings."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QPushButton, QTableView, QWidget
from pytestqt.qtbot import QtBot

from gbm_desktop import backup, events
from gbm_desktop.doctor import examine
from gbm_desktop.workspace import Workspace
from tests.builders import lecture
from tests.ui.eyes import written
from tests.ui.hands import press, type_into
from ui.app import Session
from ui.context import Context
from ui.pages.settings.backups import BackupSection
from ui.pages.settings.health import HealthSection


def shown(qtbot: QtBot, section: BackupSection | HealthSection) -> QWidget:
    qtbot.addWidget(section)
    section.refresh()
    section.resize(700, 500)
    section.show()
    qtbot.waitExposed(section)
    return section


@pytest.fixture
def told(context: Context) -> list[str]:
    sentences: list[str] = []
    context.said.connect(lambda sentence, _step, _problem: sentences.append(sentence))
    return sentences


def test_a_copy_goes_onto_the_stick_in_a_folder_of_its_own(
    qtbot: QtBot, context: Context, told: list[str], tmp_path: Path
) -> None:
    section = BackupSection(context)
    shown(qtbot, section)
    section.back_up_to_stick(tmp_path)
    qtbot.waitUntil(lambda: bool(told))
    (copy,) = (tmp_path / backup.ON_STICK).iterdir()
    backup.verify(copy)
    assert copy.name in told[0]


@pytest.mark.parametrize("pressed", [("backUp", "backupFile"), ("restoreFile", "restoreFileDialog")])
def test_a_backup_is_offered_among_the_persons_documents(
    qtbot: QtBot, context: Context, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pressed: tuple[str, str]
) -> None:
    (tmp_path / "home" / "Documents").mkdir(parents=True)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    section = BackupSection(context)
    shown(qtbot, section)
    press(section, pressed[0])
    asking = section.findChild(QFileDialog, pressed[1])
    assert asking is not None
    assert Path(asking.directory().path()) == tmp_path / "home" / "Documents"
    asking.reject()


def test_before_restoring_a_person_reads_what_would_be_gone(
    qtbot: QtBot, context: Context, ws: Workspace, tmp_path: Path
) -> None:
    file = backup.make(ws, ws.folder / "backups" / "收工.db")
    events.add(ws, lecture(name="后来的场次"))
    section = BackupSection(context)
    shown(qtbot, section)
    table = section.findChild(QTableView, "backups")
    assert isinstance(table, QTableView)
    table.selectRow(0)
    press(section, "restoreSelected")
    qtbot.waitUntil(lambda: section.findChild(QDialog, "restoreBackup") is not None)
    dialog = section.findChild(QDialog, "restoreBackup")
    assert isinstance(dialog, QDialog)
    assert written(dialog, "restoreDifference") == "恢复后将少 1 步操作，其中最近的是："
    assert written(dialog, "restoreLost") == "· 新建场次：后来的场次"
    with qtbot.waitSignal(context.restore_wanted) as wanted:
        press(dialog, "restoreNow")
    assert wanted.args == [file]
    assert tmp_path.is_dir()


def test_a_backup_that_was_altered_is_said_to_be_no_backup(
    qtbot: QtBot, context: Context, ws: Workspace, told: list[str]
) -> None:
    file = backup.make(ws, ws.folder / "backups" / "收工.db")
    section = BackupSection(context)
    shown(qtbot, section)
    table = section.findChild(QTableView, "backups")
    assert isinstance(table, QTableView)
    table.selectRow(0)
    press(section, "checkSelected")
    qtbot.waitUntil(lambda: len(told) == 1)
    file.write_bytes(file.read_bytes()[:5000])
    press(section, "checkSelected")
    qtbot.waitUntil(lambda: len(told) == 2)
    assert "不是完好的备份文件" in told[1]
    assert "不是" not in told[0]


def test_what_the_doctor_finds_is_said_and_put_right_by_one_press(
    qtbot: QtBot, context: Context, ws: Workspace, told: list[str]
) -> None:
    event_id = events.add(ws, lecture())
    section = HealthSection(context)
    shown(qtbot, section)
    press(section, "healthCheck")
    qtbot.waitUntil(lambda: "数据完好" in written(section, "healthFound"))
    mend = section.findChild(QPushButton, "healthRepair")
    assert isinstance(mend, QPushButton)
    assert not mend.isVisible()
    with ws.aside() as db:
        db.execute("UPDATE events SET capacity = 5000")
    press(section, "healthCheck")
    qtbot.waitUntil(mend.isVisible)
    assert f"场次 {event_id}" in written(section, "healthFound")
    press(section, "healthRepair")
    qtbot.waitUntil(lambda: not mend.isVisible())
    assert examine(ws).sound
    assert told


@pytest.fixture
def session(qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Session]:
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name.lower()))
    session = Session(qapp, "王芳")
    yield session
    session.end()
    for shown in (session.window, session.first_run):
        if shown is not None:
            qtbot.addWidget(shown)


def zero(ws: Workspace, name: str) -> None:
    """The workspace is closed, and the first page of the table holds nothing but zeros."""
    page = ws.read.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", (name,)).fetchone()[0]
    ws._db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    ws.close()
    with ws.path.open("r+b") as file:
        file.seek((page - 1) * 4096)
        file.write(b"\0" * 4096)


def test_a_file_that_the_disk_damaged_is_made_anew_and_opened_again(
    qtbot: QtBot, session: Session, ws: Workspace
) -> None:
    events.add(ws, lecture())
    zero(ws, "market_rules")
    session.begin(ws.folder)
    qtbot.waitUntil(lambda: session.campaign is not None)
    assert session.campaign is not None
    damaged = session.campaign
    section = HealthSection(damaged.context)
    shown(qtbot, section)
    press(section, "healthCheck")
    qtbot.waitUntil(lambda: "数据库文件损坏" in written(section, "healthFound"))
    press(section, "healthRepair")
    qtbot.waitUntil(lambda: session.campaign not in (None, damaged))
    assert session.campaign is not None
    assert examine(session.campaign.context.ws).sound
    assert len(list((ws.folder / "backups").glob("before-repair-*.damaged"))) == 1


def test_a_copy_is_made_once_a_day_while_the_window_stays_open(qtbot: QtBot, session: Session, ws: Workspace) -> None:
    events.add(ws, lecture())
    session.engine.take(ws)
    session.engine.keep_daily()
    qtbot.waitUntil(lambda: len(list((ws.folder / "backups").glob("auto-*.db"))) == 1)
    events.add(ws, lecture(name="后来的场次"))
    session.engine.keep_daily()
    qtbot.waitUntil(lambda: not session.engine.jobs.busy)
    assert len(list((ws.folder / "backups").glob("auto-*.db"))) == 1


def test_a_damaged_file_that_does_not_open_is_made_anew_from_the_first_page(
    qtbot: QtBot, session: Session, ws: Workspace
) -> None:
    events.add(ws, lecture())
    zero(ws, "campaign")
    session.begin(ws.folder)
    qtbot.waitUntil(lambda: session.first_run is not None)
    assert session.first_run is not None
    assert "数据库文件已损坏" in written(session.first_run, "openingProblem")
    type_into(session.first_run, "operator", "王芳")
    press(session.first_run, "rebuildFile")
    qtbot.waitUntil(lambda: session.campaign is not None)
    assert session.campaign is not None
    assert examine(session.campaign.context.ws).sound
