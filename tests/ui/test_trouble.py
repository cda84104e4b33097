"""What a person sees when something broke that nobody foresaw, at a safe start, and after a run that died."""

import os
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLabel, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from gbm_desktop import window_choices
from gbm_desktop.errors.workspace import DiskFailed
from gbm_desktop.workspace import Workspace
from tests.ui.hands import press
from ui import last_resort, settings
from ui.app import Session
from ui.dialogs.safe_start import SafeStart
from ui.past_runs import Run
from ui.widgets.dialog import Confirm

PHONE = "13812345678"


@pytest.fixture(autouse=True)
def own_choices(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """What is remembered and written down here is no person's."""
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name.lower()))
    monkeypatch.setenv("GBM_SAFE", "")


@pytest.fixture
def session(qapp: QApplication, ws: Workspace, qtbot: QtBot) -> Iterator[Session]:
    """The window on the campaign's dashboard."""
    session = Session(qapp, "王芳")
    session.begin(ws.folder)
    qtbot.waitUntil(lambda: session.campaign is not None)
    yield session
    _close(session, qtbot)


def _close(session: Session, qtbot: QtBot) -> None:
    for shown in (session.window, session.first_run):
        if shown is not None:
            qtbot.addWidget(shown)
    session.end()


def _breaks(session: Session, kind: type[Exception] = ValueError) -> None:
    """As a slot breaks that nobody foresaw."""

    def slot() -> None:
        raise kind(f"王芳 {PHONE}")

    try:
        slot()
    except kind as error:
        session.engine.jobs.crashed.emit(error)


def _dialogs(session: Session) -> list[QDialog]:
    assert session.window is not None
    return [one for one in session.window.findChildren(QDialog, "failureDialog") if one.isVisible()]


def _said(session: Session) -> str:
    assert session.window is not None
    label = session.window.findChild(QLabel, "message")
    assert isinstance(label, QLabel)
    return label.text() if label.isVisible() else ""


def test_a_failure_is_told_once_in_a_dialog_then_in_a_sentence_then_in_the_log_alone(
    session: Session, qtbot: QtBot
) -> None:
    _breaks(session)
    (dialog,) = _dialogs(session)
    press(dialog, "failureGoOn")
    qtbot.waitUntil(lambda: not _dialogs(session))
    assert _said(session) == ""
    _breaks(session)
    assert not _dialogs(session)
    assert "故障报告" in _said(session)
    assert session.window is not None
    press(session.window, "closeMessage")
    _breaks(session)
    assert _said(session) == ""
    assert last_resort.log_file().read_text(encoding="utf-8").count("ValueError") == 3


def test_another_failure_while_the_first_is_read_opens_no_second_dialog(session: Session, qtbot: QtBot) -> None:
    _breaks(session)
    _breaks(session, KeyError)
    (dialog,) = _dialogs(session)
    dialog.accept()
    qtbot.waitUntil(lambda: not _dialogs(session))
    assert session.window is not None
    session.window.header.reporting.emit()
    (dialog,) = _dialogs(session)
    report = dialog.findChild(QPlainTextEdit, "failureReport")
    assert isinstance(report, QPlainTextEdit)
    assert "KeyError" in report.toPlainText()
    assert "ValueError" in report.toPlainText()


def test_what_is_saved_is_what_was_read_and_names_nobody(session: Session, tmp_path: Path, qtbot: QtBot) -> None:
    _breaks(session)
    (dialog,) = _dialogs(session)
    report = dialog.findChild(QPlainTextEdit, "failureReport")
    assert isinstance(report, QPlainTextEdit)
    shown = report.toPlainText()
    assert "ValueError" in shown
    assert not any(kept_back in shown for kept_back in ("王芳", PHONE, str(tmp_path)))
    press(dialog, "failureSave")
    qtbot.waitUntil(lambda: dialog.findChild(QFileDialog) is not None)
    asked = dialog.findChild(QFileDialog)
    assert isinstance(asked, QFileDialog)
    field = asked.findChild(QLineEdit, "fileNameEdit")
    assert isinstance(field, QLineEdit)
    field.setText(str(tmp_path / "report.txt"))
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil((tmp_path / "report.txt").is_file)
    assert (tmp_path / "report.txt").read_text(encoding="utf-8") == shown
    outcome = dialog.findChild(QLabel, "failureOutcome")
    assert isinstance(outcome, QLabel)
    assert "report.txt" in outcome.text()


def test_enter_goes_on_so_that_a_scanner_does_no_harm(session: Session, qtbot: QtBot) -> None:
    _breaks(session)
    (dialog,) = _dialogs(session)
    qtbot.keyClicks(dialog, "GBM1ABCDEF")
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not _dialogs(session))
    assert session.again is None


def test_at_the_door_only_a_sentence_is_said(session: Session) -> None:
    assert session.campaign is not None
    session.campaign.go("checkin", {})
    _breaks(session)
    assert not _dialogs(session)
    assert "已保存的数据不受影响" in _said(session)


def test_the_data_is_examined_from_the_dialog(session: Session, qtbot: QtBot) -> None:
    _breaks(session)
    (dialog,) = _dialogs(session)
    press(dialog, "failureCheck")
    qtbot.waitUntil(lambda: not _dialogs(session))
    assert session.campaign is not None
    assert session.campaign.page is not None
    assert session.campaign.page.key == "settings"


def test_the_menu_leads_to_the_check_of_the_data(session: Session) -> None:
    assert session.window is not None
    session.window.header.checking.emit()
    assert session.campaign is not None
    assert session.campaign.page is not None
    assert session.campaign.page.key == "settings"


@pytest.mark.parametrize(("button", "safe"), [("failureRestart", False), ("failureSafeStart", True)])
def test_the_dialog_asks_for_a_new_start(session: Session, button: str, *, safe: bool) -> None:
    _breaks(session)
    (dialog,) = _dialogs(session)
    press(dialog, button)
    assert session.again is safe
    dialog.close()


def test_what_the_disk_does_wrong_while_a_page_is_shown_is_said_in_its_own_sentence(session: Session) -> None:
    """That is no fault of the program: the stick was pulled out, or the disk is full."""
    assert session.campaign is not None
    for _ in range(3):
        session.broke(DiskFailed(session.campaign.context.ws.folder))
        assert not _dialogs(session)
        assert "U 盘是否已拔出" in _said(session)


def test_a_failure_is_told_where_the_log_cannot_be_written(session: Session) -> None:
    """A disk that is full fails other work as well, and that has to be said."""
    folder = last_resort.log_file().parent
    folder.parent.mkdir(parents=True)
    folder.write_text("no folder can be made here")
    _breaks(session)
    (dialog,) = _dialogs(session)
    dialog.close()


def test_the_log_is_turned_over_before_it_grows_without_end() -> None:
    file = last_resort.log_file()
    file.parent.mkdir(parents=True)
    for _ in range(5):
        file.write_text("x" * 500_000, encoding="utf-8")
        last_resort.write_down(ValueError())
    logs = sorted(one.name for one in file.parent.iterdir())
    assert logs == ["window.log", "window.log.1", "window.log.2", "window.log.3"]
    assert file.stat().st_size < 1000


def test_a_safe_start_is_said_and_makes_no_copy_when_it_ends(qapp: QApplication, ws: Workspace, qtbot: QtBot) -> None:
    settings.set_camera_on(wanted=True)
    window_choices.begin_safe()
    session = Session(qapp, "王芳")
    session.begin(ws.folder)
    qtbot.waitUntil(lambda: session.campaign is not None)
    assert session.window is not None
    assert session.window.windowTitle().count("(") + session.window.windowTitle().count("（") == 1
    assert _said(session)
    assert (settings.camera_on(), settings.volume()) == (False, 0)
    _close(session, qtbot)
    assert not list((ws.folder / "backups").glob("auto-*.db"))


def test_the_settings_are_restored_from_the_settings_page(session: Session, ws: Workspace, qtbot: QtBot) -> None:
    settings.set_look("dark")
    settings.set_camera_on(wanted=True)
    assert session.campaign is not None
    session.campaign.go("settings", {"part": "look"})
    page = session.campaign.page
    assert page is not None
    press(page, "resetSettings")
    assert settings.look() == "dark"
    press(page, "confirmDo")
    assert (settings.look(), settings.camera_on()) == ("system", False)
    assert settings.workspace_folder() == ws.folder
    assert settings.signature() == "王芳"
    qtbot.waitUntil(lambda: page.findChild(Confirm) is None)


def _died(number: int, *lines: str) -> None:
    folder = last_resort.log_file().parent
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"run-{number}.txt").write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")


def test_a_run_that_ended_properly_leaves_nothing() -> None:
    run = Run()
    assert (last_resort.log_file().parent / f"run-{os.getpid()}.txt").is_file()
    assert not run.ended_badly
    run.end()
    assert not list(last_resort.log_file().parent.glob("run-*"))


def test_a_run_that_died_is_told_once(qapp: QApplication, ws: Workspace, qtbot: QtBot) -> None:
    _died(1, "started 2023-10-12 01:00:00", 'File "/home/wangfang/gbm/ui/app.py", line 3 in run')
    run = Run()
    first = Session(qapp, "王芳", run)
    first.begin(ws.folder)
    qtbot.waitUntil(partial(_is_open, first))
    assert "上次" in _said(first) or "last time" in _said(first)
    assert run.left() == ["started 2023-10-12 01:00:00", 'File "ui/app.py", line 3 in run']
    _close(first, qtbot)
    assert not run.ended_badly
    assert (last_resort.log_file().parent / "run-1.txt").read_text(encoding="utf-8").endswith("told\n")
    run.end()
    assert not list(last_resort.log_file().parent.glob("run-1.*"))


def _is_open(session: Session) -> bool:
    return session.campaign is not None


def test_two_runs_that_died_at_their_start_ask_how_to_start(qapp: QApplication, ws: Workspace, qtbot: QtBot) -> None:
    _died(1, "started")
    _died(2, "started")
    run = Run()
    session = Session(qapp, "王芳", run)
    session.begin(ws.folder)
    page = session.first_run
    assert isinstance(page, SafeStart)
    press(page, "startSafely")
    qtbot.waitUntil(lambda: session.campaign is not None)
    assert window_choices.is_safe()
    _close(session, qtbot)
    run.end()


def test_a_start_as_usual_can_be_chosen(qapp: QApplication, ws: Workspace, qtbot: QtBot) -> None:
    _died(1, "started")
    _died(2, "started")
    run = Run()
    session = Session(qapp, "王芳", run)
    session.begin(ws.folder)
    assert session.first_run is not None
    press(session.first_run, "startUsually")
    qtbot.waitUntil(lambda: session.campaign is not None)
    assert not window_choices.is_safe()
    _close(session, qtbot)
    run.end()


def test_what_a_run_left_that_died_can_still_be_reported_once_this_one_has_lived_for_a_minute() -> None:
    _died(1, "started")
    run = Run()
    run.settle()
    run.tell()
    assert run.left() == ["started"]
    assert not list(last_resort.log_file().parent.glob("run-1.*"))
    run.end()


def test_runs_that_lived_for_a_minute_do_not() -> None:
    _died(1, "started", "settled")
    _died(2, "started", "settled")
    later = Run()
    assert later.ended_badly
    assert not later.keeps_dying
    later.end()
