"""A scan lands wherever the keyboard's focus is: keys come as from the system, by the window that has them."""

from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QMenu, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from gbm_desktop import events
from gbm_desktop.checkin.door import Door
from gbm_desktop.checkin.scanner_diagnosis import TEST_CODE
from gbm_desktop.checkin.scanner_profile import Ending, ScannerProfile
from gbm_desktop.model.attendance import Verdict
from gbm_desktop.model.ids import EventId
from gbm_desktop.workspace import Workspace
from tests.builders import add_people, lecture
from tests.ui.at_the_door import opened
from ui.context import Context
from ui.pages.checkin import CheckinPage, remembered_scanner
from ui.pages.checkin.self_test import SelfTest

pytestmark = [pytest.mark.journey, pytest.mark.usefixtures("quiet")]

_KEYS = {"\r": Qt.Key.Key_Return, "\t": Qt.Key.Key_Tab}


@pytest.fixture
def event_id(ws: Workspace) -> EventId:
    made = events.add(ws, lecture(capacity=40))
    add_people(ws, made, 6)
    return made


@pytest.fixture
def french(ws: Workspace) -> str:
    """What the scanner adds; it types for an American keyboard, and the laptop has a French one."""
    layout = {"Q": "A", "A": "Q", "Z": "W", "W": "Z", "&": "1"}
    remembered_scanner.remember(ScannerProfile(Ending.ENTER, prefix="ID", layout=layout), ws.today())
    return "ID"


@pytest.fixture
def page(qtbot: QtBot, context: Context, event_id: EventId) -> Iterator[CheckinPage]:
    yield from opened(qtbot, context, event_id)


def press_keys(text: str) -> None:
    """The system sends the keys to the window that has them; it knows nothing of widgets."""
    window = QGuiApplication.focusWindow()
    assert window is not None
    for char in text:
        QTest.keyClick(window, _KEYS.get(char, ord(char)))


def admitted(ws: Workspace, event_id: EventId) -> int:
    return sum(scan.verdict is Verdict.ADMITTED for scan, _, _ in Door(ws, event_id).latest(50))


def lands(qtbot: QtBot, page: CheckinPage, ws: Workspace, code: str) -> None:
    assert page.reception.desk is not None
    event_id = page.reception.desk.event_id
    before = admitted(ws, event_id)
    press_keys(code)
    qtbot.waitUntil(lambda: admitted(ws, event_id) == before + 1 and not page.context.jobs.busy)


def test_a_scan_lands_on_a_button_and_does_not_press_it(
    qtbot: QtBot, ws: Workspace, page: CheckinPage, codes: list[str]
) -> None:
    walk_in = page.findChild(QPushButton, "walkIn")
    assert isinstance(walk_in, QPushButton)
    walk_in.setFocus()
    lands(qtbot, page, ws, codes[0] + "\r")
    assert page.findChild(QLineEdit, "walkInName") is None or not _field(page, "walkInName").isVisible()
    assert QApplication.focusWidget() is not None


def test_a_scan_lands_on_the_list_of_events_and_does_not_choose_another(
    qtbot: QtBot, ws: Workspace, page: CheckinPage, codes: list[str], event_id: EventId
) -> None:
    events.add(ws, lecture(name="G1组的宣讲"))
    choice = page.findChild(QComboBox, "eventChoice")
    assert isinstance(choice, QComboBox)
    choice.setFocus()
    lands(qtbot, page, ws, codes[0] + "\t")
    assert choice.currentData() == event_id
    choice.showPopup()
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    lands(qtbot, page, ws, codes[1] + "\r")
    assert choice.currentData() == event_id
    choice.hidePopup()


def test_a_scan_lands_with_the_page_s_own_menu_open(
    qtbot: QtBot, ws: Workspace, page: CheckinPage, codes: list[str]
) -> None:
    more = page.findChild(QPushButton, "moreActions")
    assert isinstance(more, QPushButton)
    menu = more.menu()
    assert isinstance(menu, QMenu)
    menu.popup(page.mapToGlobal(page.rect().center()))
    qtbot.waitUntil(menu.isVisible)
    lands(qtbot, page, ws, codes[0] + "\r")
    assert menu.isVisible()
    menu.close()


def test_a_scan_lands_behind_a_question_and_does_not_answer_it(
    qtbot: QtBot, ws: Workspace, page: CheckinPage, codes: list[str]
) -> None:
    question = QMessageBox(QMessageBox.Icon.Question, "?", "?", QMessageBox.StandardButton.Yes, page)
    question.open()
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is question)
    question.activateWindow()
    qtbot.waitUntil(question.isActiveWindow)
    lands(qtbot, page, ws, codes[0] + "\r")
    assert question.isVisible()
    question.close()


def test_a_scan_in_the_middle_of_a_composition_lands_and_leaves_the_field(
    qtbot: QtBot, ws: Workspace, page: CheckinPage, codes: list[str]
) -> None:
    search = _field(page, "search")
    search.setFocus()
    QApplication.sendEvent(search, QInputMethodEvent("lif", []))
    lands(qtbot, page, ws, codes[0] + "\r")
    assert search.text() == ""


def test_a_code_with_control_keys_around_it_lands(
    qtbot: QtBot, ws: Workspace, page: CheckinPage, codes: list[str], event_id: EventId
) -> None:
    search = _field(page, "search")
    search.setFocus()
    press_keys(codes[0])
    window = QGuiApplication.focusWindow()
    assert window is not None
    QTest.keyClick(window, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: admitted(ws, event_id) == 1)
    assert search.text() == ""


def test_a_remembered_scanner_is_read_as_it_sends(
    qtbot: QtBot, ws: Workspace, french: str, page: CheckinPage, codes: list[str]
) -> None:
    lands(qtbot, page, ws, french + codes[0].translate(str.maketrans("AQWZ1", "QAZW&")) + "\r")


def test_the_self_test_over_the_door_admits_nobody_and_changes_the_door_s_ear(
    qtbot: QtBot, ws: Workspace, page: CheckinPage, event_id: EventId, codes: list[str]
) -> None:
    entry = page.findChild(QAction, "scannerTest")
    assert isinstance(entry, QAction)
    entry.trigger()
    test = page.findChild(SelfTest)
    assert isinstance(test, SelfTest)
    test.activateWindow()
    qtbot.waitUntil(test.isActiveWindow)
    for done in range(1, 4):
        press_keys(f"ID{TEST_CODE}\r")
        qtbot.waitUntil(partial(_has_heard, test, done), timeout=30_000)
    test.remember()
    test.accept()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    assert Door(ws, event_id).latest(9) == []
    lands(qtbot, page, ws, f"ID{codes[0]}\r")


def _has_heard(test: SelfTest, scans: int) -> bool:
    return len(test._scans) == scans


def _field(page: CheckinPage, name: str) -> QLineEdit:
    found = page.findChild(QLineEdit, name)
    assert isinstance(found, QLineEdit)
    return found
