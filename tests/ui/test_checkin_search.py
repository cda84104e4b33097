"""Who has no ticket at the door: found by name, typed by hand, or registered there."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
)
from pytestqt.qtbot import QtBot

from gbm_desktop import attendance, events
from gbm_desktop.model.attendance import Verdict
from gbm_desktop.model.ids import EventId
from gbm_desktop.workspace import Workspace
from tests.builders import add_people, lecture
from tests.ui.at_the_door import button, field, fingers, opened, scan, send, verdicts
from tests.ui.eyes import reads
from ui.context import Context
from ui.pages.checkin import CheckinPage

pytestmark = pytest.mark.usefixtures("quiet")


@pytest.fixture
def event_id(ws: Workspace) -> EventId:
    made = events.add(ws, lecture(capacity=4))
    add_people(ws, made, 6)
    return made


@pytest.fixture
def page(qtbot: QtBot, context: Context, event_id: EventId) -> Iterator[CheckinPage]:
    yield from opened(qtbot, context, event_id)


def test_a_name_typed_finds_people_and_enter_admits_the_highlighted_one(
    qtbot: QtBot, ws: Workspace, page: CheckinPage, event_id: EventId
) -> None:
    fingers(qtbot, "lff")
    assert field(page, "search").text() == "lff"
    qtbot.waitUntil(lambda: page.focusWidget() is field(page, "search"))
    QTest.keyClick(field(page, "search"), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: reads(page, "verdictWord") == "请进")
    assert reads(page, "verdictName") == "李芳芳"
    assert field(page, "search").text() == ""
    assert verdicts(ws, event_id) == [Verdict.ADMITTED]


def test_arrows_choose_among_those_found(qtbot: QtBot, page: CheckinPage) -> None:
    fingers(qtbot, "ff")
    QTest.keyClick(field(page, "search"), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: reads(page, "verdictWord") == "请进")
    first = reads(page, "verdictName")
    fingers(qtbot, "ff")
    QTest.keyClick(field(page, "search"), Qt.Key.Key_Down)
    QTest.keyClick(field(page, "search"), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: reads(page, "verdictName") not in ("", first))
    assert reads(page, "verdictWord") == "请进"


def test_the_search_box_never_steals_a_scan(qtbot: QtBot, page: CheckinPage, codes: list[str]) -> None:
    fingers(qtbot, "wf")
    assert page.focusWidget() is field(page, "search")
    scan(qtbot, page, codes[2], "请进")
    assert reads(page, "verdictName") == "张芳芳"
    assert field(page, "search").text() == ""


def test_a_scanned_text_that_names_somebody_on_the_list_becomes_a_search(
    qtbot: QtBot, ws: Workspace, page: CheckinPage, event_id: EventId
) -> None:
    send("13800000002")
    qtbot.waitUntil(lambda: field(page, "search").text() == "13800000002")
    assert verdicts(ws, event_id) == []


def test_a_code_that_an_input_method_commits_is_a_scan(qtbot: QtBot, page: CheckinPage, codes: list[str]) -> None:
    search = field(page, "search")
    search.setFocus()
    QApplication.sendEvent(search, QInputMethodEvent(codes[0].lower(), []))
    commit = QInputMethodEvent()
    commit.setCommitString(codes[0].lower())
    QApplication.sendEvent(search, commit)
    qtbot.waitUntil(lambda: reads(page, "verdictWord") == "请进")
    assert search.text() == ""
    assert "Input method" in reads(page, "inputMethodState")


def test_chinese_from_an_input_method_is_a_search(qtbot: QtBot, page: CheckinPage) -> None:
    search = field(page, "search")
    search.setFocus()
    commit = QInputMethodEvent()
    commit.setCommitString("李芳")
    QApplication.sendEvent(search, commit)
    assert search.text() == "李芳"
    qtbot.waitUntil(lambda: page.findChild(QLabel, "nobodyFound") is not None)
    QTest.keyClick(search, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: reads(page, "verdictName") == "李芳芳")


def test_a_code_typed_by_hand_is_a_ticket(qtbot: QtBot, page: CheckinPage, codes: list[str]) -> None:
    field(page, "search").setText(codes[0])
    QTest.keyClick(field(page, "search"), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: reads(page, "verdictWord") == "请进")


def test_a_walk_in_is_registered_and_admitted(
    qtbot: QtBot, ws: Workspace, page: CheckinPage, event_id: EventId
) -> None:
    QTest.keyClick(page, Qt.Key.Key_F2)
    field(page, "walkInName").setText("周大山")
    field(page, "walkInPhone").setText("1234")
    QTest.mouseClick(button(page, "walkInRegister"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "1234" in reads(page, "walkInPhoneError"))
    assert attendance.find(ws, event_id, "周大山") == []
    field(page, "walkInPhone").setText("13900001111")
    QTest.keyClick(field(page, "walkInPhone"), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: reads(page, "verdictWord") == "请进")
    assert reads(page, "verdictName") == "周大山"
    assert [person.phone for person in attendance.find(ws, event_id, "周大山")] == ["13900001111"]
    assert field(page, "walkInName").text() == ""


def test_a_scan_between_leaves_the_walk_in_form_as_it_was(qtbot: QtBot, page: CheckinPage, codes: list[str]) -> None:
    QTest.keyClick(page, Qt.Key.Key_F2)
    field(page, "walkInName").setText("周大山")
    scan(qtbot, page, codes[0], "请进")
    QTest.keyClick(page, Qt.Key.Key_F2)
    assert field(page, "walkInName").isVisible()
    assert field(page, "walkInName").text() == "周大山"


@pytest.mark.parametrize("held", [Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier])
def test_a_command_that_nothing_takes_begins_no_search(page: CheckinPage, held: Qt.KeyboardModifier) -> None:
    QTest.keyClick(page, Qt.Key.Key_J, held)
    assert field(page, "search").text() == ""
