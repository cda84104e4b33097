"""A protected campaign in the window: switched on in the settings, asked for at start, locked and unlocked."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from gbm_desktop import campaign, events, protection, workspace
from gbm_desktop.errors.protection import Locked
from gbm_desktop.model import recovery_code
from gbm_desktop.store.events import EventQuery, matching
from tests.builders import lecture
from tests.ui.hands import press, type_into
from ui import settings
from ui.app import Session
from ui.dialogs.unlock import Unlock
from ui.remembered_kiosk import Kiosk, begin, end

PASSPHRASE, CODE = "correct horse battery", bytes(range(20))


@pytest.fixture(autouse=True)
def known_here(own_choices: None) -> None:
    """王芳 sat at this laptop last."""
    assert own_choices is None
    settings.set_operator("王芳")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A closed campaign with one event."""
    opened = workspace.create(tmp_path / "season", operator="王芳")
    campaign.start(opened, region_code="510113", year=2023)
    events.add(opened, lecture())
    opened.close()
    return opened.folder


@pytest.fixture
def protected(folder: Path) -> Path:
    protection.switch_on(folder, PASSPHRASE, CODE, key=protection.new_key())
    return folder


@pytest.fixture
def session(qapp: QApplication, qtbot: QtBot) -> Iterator[Session]:
    session = Session(qapp, "王芳")
    yield session
    session.end()
    for shown in (session.window, session.first_run):
        if shown is not None:
            qtbot.addWidget(shown)


def asked(session: Session, qtbot: QtBot) -> Unlock:
    """The page that asks for the passphrase."""
    qtbot.waitUntil(lambda: isinstance(session.first_run, Unlock))
    assert isinstance(session.first_run, Unlock)
    return session.first_run


def give(qtbot: QtBot, page: Unlock, secret: str) -> None:
    """The secret is typed and tried."""
    type_into(page, "unlockSecret", secret)
    press(page, "unlockNow")
    qtbot.waitUntil(lambda: not isValid(page) or not page.is_trying)


def wrong(page: QWidget) -> str:
    """What stands under the field."""
    return " ".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


def dialog(name: str, qtbot: QtBot) -> QDialog:
    def found() -> list[QWidget]:
        return [one for one in QApplication.topLevelWidgets() if one.objectName() == name and one.isVisible()]

    qtbot.waitUntil(lambda: bool(found()))
    shown = found()[0]
    assert isinstance(shown, QDialog)
    return shown


def in_use(session: Session, qtbot: QtBot) -> QWidget:
    """The window with the campaign in it."""
    qtbot.waitUntil(lambda: session.campaign is not None and session.first_run is None, timeout=20_000)
    assert session.window is not None
    return session.window


def test_the_passphrase_is_asked_for_before_anything_is_read(session: Session, qtbot: QtBot, protected: Path) -> None:
    session.begin(protected)
    page = asked(session, qtbot)
    assert session.engine.workspace is None
    give(qtbot, page, "not this one")
    assert "口令不对" in wrong(page)
    give(qtbot, page, PASSPHRASE)
    in_use(session, qtbot)
    assert session.campaign is not None
    assert matching(session.campaign.context.ws.read, EventQuery())


def test_the_recovery_code_opens_it_too(session: Session, qtbot: QtBot, protected: Path) -> None:
    session.begin(protected)
    page = asked(session, qtbot)
    give(qtbot, page, recovery_code.shown(CODE)[:-1] + "0")
    assert "第 8 组" in wrong(page)
    give(qtbot, page, recovery_code.shown(CODE).lower())
    window = in_use(session, qtbot)
    change = window.findChild(QPushButton, "protectChange")
    assert isinstance(change, QPushButton)
    assert change.isVisible()
    assert "已用恢复码打开" in " ".join(label.text() for label in window.findChildren(QLabel, "message"))


def test_after_three_wrong_ones_no_passphrase_is_heard_for_a_while(
    session: Session, qtbot: QtBot, protected: Path
) -> None:
    session.begin(protected)
    page = asked(session, qtbot)
    for _ in range(3):
        give(qtbot, page, "not this one")
    assert "4 秒" in wrong(page)
    give(qtbot, page, PASSPHRASE)
    assert "秒后再试" in wrong(page)
    qtbot.waitUntil(lambda: "秒" not in wrong(page), timeout=30_000)
    give(qtbot, page, PASSPHRASE)
    in_use(session, qtbot)


def test_the_recovery_code_is_heard_meanwhile(session: Session, qtbot: QtBot, protected: Path) -> None:
    session.begin(protected)
    page = asked(session, qtbot)
    for _ in range(4):
        give(qtbot, page, "not this one")
    give(qtbot, page, recovery_code.shown(CODE))
    in_use(session, qtbot)


def test_another_campaign_may_be_chosen_instead(session: Session, qtbot: QtBot, protected: Path) -> None:
    session.begin(protected)
    press(asked(session, qtbot), "unlockLeave")
    qtbot.waitUntil(lambda: session.first_run is not None and session.first_run.objectName() == "firstRun")


def test_it_is_switched_on_in_the_settings_after_the_sheet_and_off_again(
    session: Session, qtbot: QtBot, folder: Path
) -> None:
    session.begin(folder)
    window = in_use(session, qtbot)
    assert session.campaign is not None
    session.campaign.go("settings", {"part": "protection"})
    press(window, "protectOn")
    form = dialog("protect", qtbot)
    type_into(form, "protectNew", PASSPHRASE)
    type_into(form, "protectAgain", "another")
    form.findChild(QCheckBox, "protectUnderstood").click()  # type: ignore[union-attr]  # it is there
    press(form, "protectNow")
    assert [one for one in QApplication.topLevelWidgets() if one.isVisible() and isinstance(one, QDialog)] == [form]
    type_into(form, "protectAgain", PASSPHRASE)
    press(form, "protectNow")
    sheet = dialog("recoverySheet", qtbot)
    assert not protection.is_protected(folder)
    sheet.findChild(QCheckBox, "sheetIsThere").click()  # type: ignore[union-attr]  # it is there
    press(sheet, "sheetGoOn")
    qtbot.waitUntil(lambda: session.lock is not None, timeout=20_000)
    in_use(session, qtbot)
    with pytest.raises(Locked):
        workspace.open_existing(folder)
    assert session.campaign.context.ws.key
    session.campaign.go("settings", {"part": "protection"})
    assert session.window is not None
    press(session.window, "protectOff")
    form = dialog("protect", qtbot)
    type_into(form, "protectPresent", PASSPHRASE)
    press(form, "protectNow")
    qtbot.waitUntil(lambda: session.lock is None and session.campaign is not None, timeout=20_000)
    in_use(session, qtbot)
    assert not protection.is_protected(folder)


def test_the_locked_window_shows_nothing_and_goes_on_where_one_was(
    session: Session, qtbot: QtBot, protected: Path
) -> None:
    session.begin(protected)
    give(qtbot, asked(session, qtbot), PASSPHRASE)
    window = in_use(session, qtbot)
    assert session.campaign is not None
    assert session.lock is not None
    session.campaign.go("events", {})
    QTest.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
    lock = session.lock
    qtbot.waitUntil(lambda: lock.cover is not None)
    assert lock.cover is not None
    seen = [one for one in QApplication.topLevelWidgets() if one.isVisible()]
    assert seen == [lock.cover]
    give(qtbot, lock.cover, "not this one")
    assert not window.isVisible()
    give(qtbot, lock.cover, PASSPHRASE)
    qtbot.waitUntil(window.isVisible)
    assert session.campaign.page is not None
    assert session.campaign.page.key == "events"


def test_a_window_that_comes_while_it_is_locked_waits(session: Session, qtbot: QtBot, protected: Path) -> None:
    session.begin(protected)
    give(qtbot, asked(session, qtbot), PASSPHRASE)
    window = in_use(session, qtbot)
    lock = session.lock
    assert lock is not None
    lock.lock()
    late = QDialog(window)
    late.open()
    qtbot.waitUntil(lambda: not late.isVisible())
    assert lock.cover is not None
    give(qtbot, lock.cover, PASSPHRASE)
    qtbot.waitUntil(late.isVisible)
    late.close()


def test_nobody_touching_it_locks_it_and_a_touch_begins_the_time_anew(
    session: Session, qtbot: QtBot, protected: Path
) -> None:
    session.begin(protected)
    give(qtbot, asked(session, qtbot), PASSPHRASE)
    window = in_use(session, qtbot)
    lock = session.lock
    assert lock is not None
    lock.idle.start(60_000)
    QTest.keyClick(window, Qt.Key.Key_Shift)
    assert lock.idle.interval() == 10 * 60_000
    lock.idle.start(1)
    qtbot.waitUntil(lambda: lock.cover is not None)
    assert not window.isVisible()


def test_a_desk_without_staff_does_not_lock(session: Session, qtbot: QtBot, protected: Path) -> None:
    session.begin(protected)
    give(qtbot, asked(session, qtbot), PASSPHRASE)
    window = in_use(session, qtbot)
    assert session.lock is not None
    begin(Kiosk("", "seal", search=False, figures=False))
    session.lock.lock()
    assert window.isVisible()
    end()
    session.lock.lock()
    assert not window.isVisible()
