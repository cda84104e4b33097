"""The first page: a name, then a campaign of one's own, the sample, or a folder; and what can be wrong with one."""

import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QApplication, QComboBox, QDateEdit, QFileDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from gbm_desktop import backup, campaign, protection, workspace
from gbm_desktop.store.events import EventQuery, matching
from gbm_desktop.workspace import Workspace
from tests.ui.eyes import reads
from tests.ui.hands import press, type_into
from ui import settings
from ui.app import Session
from ui.dialogs.first_run import FirstRun
from ui.dialogs.help import HelpWindow
from ui.dialogs.unlock import Unlock

PASSPHRASE, CODE = "correct horse battery", bytes(range(20))


@pytest.fixture
def session(qapp: QApplication, qtbot: QtBot) -> Iterator[Session]:
    session = Session(qapp, "")
    yield session
    session.end()
    for shown in (session.window, session.first_run):
        if shown is not None:
            qtbot.addWidget(shown)


@pytest.fixture(autouse=True)
def october(monkeypatch: pytest.MonkeyPatch) -> None:
    """The laptop's clock says 2023-10-12."""
    stand_at(monkeypatch, 2023)


def stand_at(monkeypatch: pytest.MonkeyPatch, year: int) -> None:
    monkeypatch.setattr(time, "time_ns", lambda: int(datetime(year, 10, 12, tzinfo=UTC).timestamp()) * 10**9)


def _first_run(session: Session, qtbot: QtBot, folder: Path | None = None) -> FirstRun:
    session.begin(folder)
    qtbot.waitUntil(lambda: session.first_run is not None)
    assert isinstance(session.first_run, FirstRun)
    return session.first_run


def test_f1_opens_the_guide_before_there_is_a_campaign(session: Session, qtbot: QtBot) -> None:
    page = _first_run(session, qtbot)
    qtbot.keyClick(page, Qt.Key.Key_F1)
    guide = page.findChild(HelpWindow)
    assert isinstance(guide, HelpWindow)
    marked = guide.contents.currentItem()
    assert marked is not None
    assert marked.text(0) == "一、第一次打开"
    card = guide.findChild(QPushButton, "quickCard")
    assert isinstance(card, QPushButton)
    assert not card.isVisible()
    guide.close()


def test_a_campaign_is_started_by_name_year_and_the_region_s_initials(session: Session, qtbot: QtBot) -> None:
    page = _first_run(session, qtbot)
    type_into(page, "operator", "王芳")
    press(page, "startCampaign")
    type_into(page, "region", "510113")
    for button in ("nextStep", "nextStep", "createCampaign"):
        press(page, button)
    qtbot.waitUntil(lambda: session.campaign is not None)
    assert session.campaign is not None
    ws = session.campaign.context.ws
    assert campaign.current(ws).region_code == "510113"
    assert campaign.current(ws).year == 2023
    assert ws.operator == "王芳"
    assert settings.workspace_folder() == workspace.default_folder()


def test_without_a_name_nothing_begins_and_the_field_says_why(session: Session, qtbot: QtBot) -> None:
    page = _first_run(session, qtbot)
    press(page, "startCampaign")
    assert reads(page, "operatorError")
    assert page.findChild(QPushButton, "createCampaign") is not None
    assert not workspace.exists(workspace.default_folder())


def test_a_region_that_is_not_there_is_said_under_its_field(session: Session, qtbot: QtBot) -> None:
    page = _first_run(session, qtbot)
    type_into(page, "operator", "王芳")
    press(page, "startCampaign")
    type_into(page, "region", "999999")
    press(page, "nextStep")
    assert reads(page, "regionError")
    assert not workspace.exists(workspace.default_folder())


def test_the_notice_s_facts_follow_the_year_and_what_nobody_verified_says_so(session: Session, qtbot: QtBot) -> None:
    page = _first_run(session, qtbot)
    type_into(page, "operator", "王芳")
    press(page, "startCampaign")
    type_into(page, "region", "510113")
    press(page, "nextStep")
    assert "2023年11月30日" in reads(page, "policyFacts")
    year = page.findChild(QComboBox, "year")
    assert isinstance(year, QComboBox)
    year.setFocus()
    qtbot.keyClick(year, Qt.Key.Key_Down)
    assert year.currentText() == "2024"
    assert "工信厅联原函〔2024〕21号" in reads(page, "policyFacts")
    assert "11月" not in reads(page, "policyFacts")


def test_the_sample_s_preparation_can_be_cancelled_and_begun_again(session: Session, qtbot: QtBot) -> None:
    page = _shown(_first_run(session, qtbot), qtbot)
    type_into(page, "operator", "王芳")
    sample = page.findChild(QPushButton, "openSample")
    assert isinstance(sample, QPushButton)
    press(page, "openSample")
    start = page.findChild(QPushButton, "startCampaign")
    assert isinstance(start, QPushButton)
    assert not sample.isEnabled()
    assert not start.isEnabled()
    qtbot.waitUntil(lambda: reads(page, "jobShare") not in ("", "0 %"))
    press(page, "cancelJob")
    qtbot.waitUntil(sample.isEnabled)
    assert start.isEnabled()
    assert session.campaign is None


@pytest.mark.parametrize(("now", "chosen"), [(2022, 2023), (2023, 2023), (2025, 2025), (2031, 2026)])
def test_the_year_is_this_one_or_the_latest_that_a_notice_is_known_of(
    session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, now: int, chosen: int
) -> None:
    stand_at(monkeypatch, now)
    year = _first_run(session, qtbot).findChild(QComboBox, "year")
    assert isinstance(year, QComboBox)
    assert year.currentData() == chosen


def test_a_protected_campaign_is_offered_and_asks_for_its_passphrase(session: Session, qtbot: QtBot) -> None:
    usual = workspace.default_folder()
    campaign.start(ws := workspace.create(usual, operator="王芳"), region_code="510113", year=2023)
    ws.close()
    protection.switch_on(usual, PASSPHRASE, CODE, key=protection.new_key())
    session.welcome(None)
    page = session.first_run
    assert isinstance(page, FirstRun)
    type_into(_shown(page, qtbot), "operator", "王芳")
    press(page, f"goOn-{usual.name}")
    qtbot.waitUntil(lambda: isinstance(session.first_run, Unlock))


def test_the_sample_opens_with_its_season(session: Session, qtbot: QtBot) -> None:
    page = _first_run(session, qtbot)
    type_into(page, "operator", "王芳")
    press(page, "openSample")
    qtbot.waitUntil(lambda: session.campaign is not None, timeout=60_000)
    assert session.campaign is not None
    assert len(matching(session.campaign.context.ws.read, EventQuery())) > 20


def test_the_department_stands_beside_the_name_in_the_history(session: Session, qtbot: QtBot) -> None:
    page = _first_run(session, qtbot)
    type_into(page, "operator", "王芳")
    type_into(page, "department", "区经信局")
    press(page, "startCampaign")
    type_into(page, "region", "510113")
    for button in ("nextStep", "nextStep", "createCampaign"):
        press(page, button)
    qtbot.waitUntil(lambda: session.campaign is not None)
    assert session.campaign is not None
    ws = session.campaign.context.ws
    assert ws.read.execute("SELECT operator FROM steps").fetchone()[0] == "王芳（区经信局）"


def test_a_damaged_workspace_is_said_in_words_and_its_backup_can_be_brought_back(
    session: Session, ws: Workspace, qtbot: QtBot
) -> None:
    backup.keep(ws)
    ws.close()
    database = ws.folder / "workspace.db"
    for tail in ("-wal", "-shm"):
        database.with_name(database.name + tail).unlink(missing_ok=True)
    database.write_bytes(b"not a database at all" * 500)
    page = _first_run(session, qtbot, ws.folder)
    assert ".db" in reads(page, "openingProblem")
    type_into(page, "operator", "王芳")
    press(page, "restoreBackup")
    qtbot.waitUntil(lambda: session.campaign is not None)
    assert session.campaign is not None
    assert campaign.current(session.campaign.context.ws).year == 2023


def test_a_workspace_of_a_newer_version_is_left_alone_and_said_in_words(
    session: Session, ws: Workspace, qtbot: QtBot
) -> None:
    ws.close()
    with sqlite3.connect(ws.path) as db:
        db.execute("PRAGMA user_version = 99")
    db.close()
    page = _first_run(session, qtbot, ws.folder)
    assert "99" in reads(page, "openingProblem")
    assert page.findChild(QPushButton, "restoreBackup") is None


def test_what_is_wrong_with_the_folder_tried_last_is_said_and_nothing_of_one_before(
    session: Session, ws: Workspace, tmp_path: Path, qtbot: QtBot
) -> None:
    ws.close()
    with closing(sqlite3.connect(ws.path)) as db:
        db.execute("PRAGMA user_version = 99")
    page = _first_run(session, qtbot, ws.folder)
    type_into(page, "operator", "王芳")
    page.open_folder(tmp_path)
    assert [str(tmp_path) in label.text() for label in page.findChildren(QLabel, "openingProblem")] == [True]


def test_the_department_is_not_added_to_the_name_again_next_time(session: Session, qtbot: QtBot) -> None:
    page = _first_run(session, qtbot)
    type_into(page, "operator", "王芳")
    type_into(page, "department", "区经信局")
    press(page, "startCampaign")
    type_into(page, "region", "510113")
    for button in ("nextStep", "nextStep", "createCampaign"):
        press(page, button)
    qtbot.waitUntil(lambda: session.campaign is not None)
    assert (settings.operator(), settings.department()) == ("王芳", "区经信局")
    assert settings.signature() == "王芳（区经信局）"


def _enter(qtbot: QtBot, times: int = 1) -> None:
    for _ in range(times):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)


def _focus() -> str:
    focused = QApplication.focusWidget()
    return focused.objectName() if focused is not None else ""


def _shown(page: FirstRun, qtbot: QtBot) -> FirstRun:
    qtbot.waitUntil(page.isActiveWindow)
    return page


def test_a_campaign_is_started_by_enter_alone_for_each_step_is_filled_in(session: Session, qtbot: QtBot) -> None:
    page = _shown(_first_run(session, qtbot), qtbot)
    type_into(page, "operator", "王芳")
    _enter(qtbot)
    type_into(page, "department", "青白江区经信局")
    _enter(qtbot, 5)
    qtbot.waitUntil(lambda: session.campaign is not None)
    assert session.campaign is not None
    stored = campaign.current(session.campaign.context.ws)
    assert (stored.region_code, stored.year) == ("510113", 2023)
    assert stored.reporter == "四川省成都市青白江区绿色建材下乡活动领导小组办公室"
    assert stored.complaint_phone == "12315"


def test_what_is_said_in_the_steps_is_stored(session: Session, qtbot: QtBot) -> None:
    page = _shown(_first_run(session, qtbot), qtbot)
    type_into(page, "operator", "王芳")
    press(page, "startCampaign")
    type_into(page, "region", "330523")
    press(page, "nextStep")
    last = page.findChild(QDateEdit, "lastDay")
    assert isinstance(last, QDateEdit)
    last.setDate(QDate(2023, 10, 31))
    press(page, "nextStep")
    type_into(page, "startReporter", "安吉县经信局")
    type_into(page, "startPhone", "0572-5023456")
    press(page, "createCampaign")
    qtbot.waitUntil(lambda: session.campaign is not None)
    assert session.campaign is not None
    stored = campaign.current(session.campaign.context.ws)
    assert (stored.reporter, stored.complaint_phone) == ("安吉县经信局", "0572-5023456")
    assert stored.period_end == date(2023, 10, 31)


def test_a_period_that_ends_before_it_begins_goes_no_further(session: Session, qtbot: QtBot) -> None:
    page = _shown(_first_run(session, qtbot), qtbot)
    type_into(page, "operator", "王芳")
    press(page, "startCampaign")
    type_into(page, "region", "510113")
    press(page, "nextStep")
    last = page.findChild(QDateEdit, "lastDay")
    assert isinstance(last, QDateEdit)
    last.setDate(QDate(2022, 10, 31))
    press(page, "nextStep")
    assert reads(page, "lastDayError")
    assert "2" in reads(page, "startStep")


def test_the_steps_go_back_by_keys_and_leave_nothing_behind(session: Session, qtbot: QtBot) -> None:
    page = _shown(_first_run(session, qtbot), qtbot)
    type_into(page, "operator", "王芳")
    press(page, "startCampaign")
    type_into(page, "region", "510113")
    press(page, "nextStep")
    press(page, "nextStep")
    for field in ("region", "startCampaign"):
        for _ in range(2 if field == "region" else 1):
            qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
        assert _focus() == field
    press(page, "startCampaign")
    press(page, "nextStep")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert _focus() == "startCampaign"
    assert not workspace.default_folder().exists()


def test_a_backup_from_a_stick_is_restored_where_nothing_stood(
    session: Session, ws: Workspace, qtbot: QtBot, tmp_path: Path
) -> None:
    stick = backup.make(ws, tmp_path / "stick.db")
    ws.close()
    page = _shown(_first_run(session, qtbot), qtbot)
    type_into(page, "operator", "李明")
    press(page, "restoreAnew")
    dialog = page.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    dialog.fileSelected.emit(str(stick))
    dialog.close()
    qtbot.waitUntil(lambda: session.campaign is not None)
    assert session.campaign is not None
    assert session.campaign.context.ws.folder == workspace.default_folder()
    assert campaign.current(session.campaign.context.ws).region_code == "510113"


def test_a_protected_backup_asks_for_its_passphrase_and_is_restored(
    session: Session, ws: Workspace, qtbot: QtBot, tmp_path: Path
) -> None:
    folder = ws.folder
    ws.close()
    switched = protection.switch_on(folder, PASSPHRASE, CODE, key=protection.new_key())
    with closing(workspace.open_existing(folder, key=switched.key)) as locked:
        stick = backup.make(locked, tmp_path / "stick.db")
    page = _shown(_first_run(session, qtbot), qtbot)
    type_into(page, "operator", "李明")
    page.restore(workspace.default_folder(), stick)
    qtbot.waitUntil(lambda: isinstance(session.first_run, Unlock))
    assert isinstance(session.first_run, Unlock)
    type_into(session.first_run, "unlockSecret", PASSPHRASE)
    press(session.first_run, "unlockNow")
    qtbot.waitUntil(lambda: session.campaign is not None, timeout=20_000)
    assert session.campaign is not None
    assert session.campaign.context.ws.key


def test_a_portable_program_keeps_all_beside_itself_and_finds_it_on_another_drive(
    session: Session, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stick, elsewhere = tmp_path / "E", tmp_path / "F"
    monkeypatch.setenv("GBM_PORTABLE", str(stick))
    page = _shown(_first_run(session, qtbot), qtbot)
    type_into(page, "operator", "王芳")
    press(page, "startCampaign")
    type_into(page, "region", "510113")
    for button in ("nextStep", "nextStep", "createCampaign"):
        press(page, button)
    qtbot.waitUntil(lambda: session.campaign is not None)
    session.end()
    assert {"window.ini", "workspace"} <= {file.name for file in (stick / "data").iterdir()}
    assert not [file for file in tmp_path.rglob("window.ini") if not file.is_relative_to(stick)]
    stick.rename(elsewhere)
    monkeypatch.setenv("GBM_PORTABLE", str(elsewhere))
    assert settings.workspace_folder() == elsewhere / "data" / "workspace"
    assert settings.operator() == "王芳"
