"""A group at the check-in page: asked, answered by keypad or touch, cancelled; and a desk that only lets out."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from gbm_desktop import admission, attendance, events, groups
from gbm_desktop.model.admission import Once
from gbm_desktop.model.attendance import Attendee
from gbm_desktop.model.ids import EventId
from gbm_desktop.workspace import Workspace
from tests.builders import SetClock, add_people, lecture
from tests.ui.at_the_door import opened
from tests.ui.eyes import reads
from ui import settings
from ui.context import Context
from ui.pages.checkin import CheckinPage

pytestmark = pytest.mark.usefixtures("quiet")


@pytest.fixture
def event_id(ws: Workspace) -> EventId:
    return events.add(ws, lecture(capacity=60))


@pytest.fixture
def group(ws: Workspace, event_id: EventId) -> Attendee:
    made = groups.add(ws, event_id, name="利民村代表团", unit="利民村", persons=40)
    add_people(ws, event_id, 3)
    return made


@pytest.fixture
def codes(ws: Workspace, event_id: EventId, group: Attendee) -> list[str]:
    """The group's code, then those of three people."""
    found = attendance.tickets(ws, event_id)
    assert found[0][0] == group
    return [code for _, code in found]


@pytest.fixture
def page(qtbot: QtBot, context: Context, event_id: EventId, codes: list[str]) -> Iterator[CheckinPage]:
    assert len(codes) == 4
    yield from opened(qtbot, context, event_id)


def press(page: CheckinPage, name: str) -> None:
    found = page._stage.group.findChild(QPushButton, name)
    assert isinstance(found, QPushButton)
    QTest.mouseClick(found, Qt.MouseButton.LeftButton)


def field(page: CheckinPage) -> QLineEdit:
    found = page.findChild(QLineEdit, "groupPersons")
    assert isinstance(found, QLineEdit)
    return found


def send(code: str) -> None:
    target = QApplication.focusWidget()
    assert target is not None
    QTest.keyClicks(target, code + "\r")


def ask(qtbot: QtBot, page: CheckinPage, code: str) -> None:
    send(code)
    qtbot.waitUntil(lambda: page._stage.asking and field(page).hasFocus())


def stored(ws: Workspace) -> list[tuple[str, int]]:
    """Direction and persons of every scan that is stored, taken as it came."""
    return [tuple(row) for row in ws.read.execute("SELECT direction, persons FROM scans ORDER BY id")]


def test_a_group_is_asked_about_and_digits_and_enter_admit_so_many(
    qtbot: QtBot, ws: Workspace, page: CheckinPage, codes: list[str]
) -> None:
    ask(qtbot, page, codes[0])
    assert reads(page, "groupName") == "利民村代表团 · 利民村 · A0001"
    assert reads(page, "groupSaid") == "团体 40 人，已入场 0 人，还可入场 40 人"
    assert (field(page).text(), stored(ws)) == ("40", [])
    QTest.keyClicks(field(page), "25")
    qtbot.waitUntil(lambda: field(page).text() == "25")
    QTest.keyClick(field(page), Qt.Key.Key_Enter)
    qtbot.waitUntil(lambda: reads(page, "verdictWord") == "请进")
    assert reads(page, "verdictLine") == "本次入场 25 人，团体 40 人已入场 25 人"
    assert stored(ws) == [("in", 25)]
    qtbot.waitUntil(lambda: reads(page, "distinct") == "25 / 43")
    assert reads(page, "latestName0") == "利民村代表团, 25 people"


def test_enter_at_once_admits_all_who_are_missing(
    qtbot: QtBot, ws: Workspace, page: CheckinPage, codes: list[str]
) -> None:
    ask(qtbot, page, codes[0])
    QTest.keyClick(field(page), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: reads(page, "verdictWord") == "请进")
    assert stored(ws) == [("in", 40)]
    page.reception.scan(codes[0])
    qtbot.waitUntil(lambda: reads(page, "verdictWord") == "重复签到")
    assert reads(page, "verdictLine") == "团体 40 人已全部入场"


def test_the_number_is_touched_and_corrected_by_touch(
    qtbot: QtBot, ws: Workspace, page: CheckinPage, codes: list[str]
) -> None:
    ask(qtbot, page, codes[0])
    for key in ("keypad1", "keypad9", "keypadBack", "keypad2"):
        press(page, key)
    assert field(page).text() == "12"
    press(page, "groupConfirm")
    qtbot.waitUntil(lambda: reads(page, "verdictWord") == "请进")
    assert stored(ws) == [("in", 12)]


def test_esc_cancels_and_nothing_is_stored(qtbot: QtBot, ws: Workspace, page: CheckinPage, codes: list[str]) -> None:
    ask(qtbot, page, codes[0])
    QTest.keyClick(field(page), Qt.Key.Key_Escape)
    assert not page._stage.asking
    assert stored(ws) == []
    send(codes[1])
    qtbot.waitUntil(lambda: reads(page, "verdictName") == "王芳芳")
    assert stored(ws) == [("in", 1)]


def test_the_question_stays_while_others_scan_and_they_are_not_recorded(
    qtbot: QtBot, ws: Workspace, page: CheckinPage, codes: list[str]
) -> None:
    ask(qtbot, page, codes[0])
    send(codes[1])
    qtbot.waitUntil(lambda: "Answer this first" in reads(page, "groupNote"))
    assert page._stage.asking
    QTest.keyClick(page, Qt.Key.Key_F2)
    assert page._stage.asking
    assert stored(ws) == []
    QTest.keyClick(field(page), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: stored(ws) == [("in", 40)])


def test_one_who_was_scanned_right_behind_the_group_is_recorded_and_said_below_the_question(
    qtbot: QtBot, ws: Workspace, page: CheckinPage, codes: list[str]
) -> None:
    page.reception.scan(codes[0])
    page.reception.scan(codes[1])
    qtbot.waitUntil(lambda: "王芳芳" in reads(page, "groupNote"))
    assert page._stage.asking
    assert stored(ws) == [("in", 1)]


def test_more_than_are_missing_are_refused_in_words(
    qtbot: QtBot, ws: Workspace, page: CheckinPage, codes: list[str]
) -> None:
    ask(qtbot, page, codes[0])
    QTest.keyClicks(field(page), "41")
    qtbot.waitUntil(lambda: field(page).text() == "41")
    QTest.keyClick(field(page), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: reads(page, "verdictWord") == "不能进入")
    assert "最多还可通过 40 人" in reads(page, "verdictLine")
    assert stored(ws) == [("in", 0)]


def test_a_group_leaves_by_number(qtbot: QtBot, ws: Workspace, page: CheckinPage, codes: list[str]) -> None:
    ask(qtbot, page, codes[0])
    QTest.keyClick(field(page), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(stored(ws)) == 1)
    qtbot.waitUntil(lambda: not page.context.jobs.busy)
    QTest.keyClick(page, Qt.Key.Key_F3)
    page.reception.scan(codes[0])
    qtbot.waitUntil(lambda: reads(page, "groupSaid") == "团体 40 人，现有 40 人在场内")
    QTest.keyClicks(field(page), "15")
    qtbot.waitUntil(lambda: field(page).text() == "15")
    QTest.keyClick(field(page), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: reads(page, "verdictWord") == "已离场")
    assert stored(ws) == [("in", 40), ("out", 15)]


def test_a_rehearsal_asks_too_and_stores_nothing(
    qtbot: QtBot, ws: Workspace, page: CheckinPage, codes: list[str]
) -> None:
    QTest.keyClick(page, Qt.Key.Key_F8)
    ask(qtbot, page, codes[0])
    QTest.keyClick(field(page), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: reads(page, "verdictWord") == "请进")
    assert stored(ws) == []
    assert (
        ws.read.execute("SELECT count(*) FROM steps WHERE op IN ('check_in', 'walk_in', 'headcount')").fetchone()[0]
        == 0
    )
    assert reads(page, "distinct") == "0 / 43"


def test_a_group_found_by_name_is_asked_about_too(qtbot: QtBot, page: CheckinPage, group: Attendee) -> None:
    page._stage.admitted.emit(group)
    qtbot.waitUntil(lambda: page._stage.asking)
    assert reads(page, "groupName").startswith("利民村代表团")


def test_a_desk_that_only_lets_out_stays_so_and_admits_nobody(
    qtbot: QtBot, ws: Workspace, page: CheckinPage, context: Context, codes: list[str]
) -> None:
    page.reception.scan(codes[1])
    qtbot.waitUntil(lambda: len(stored(ws)) == 1)
    qtbot.waitUntil(lambda: not context.jobs.busy)
    menu = page.findChild(QPushButton, "moreActions").menu()  # type: ignore[union-attr] # the button is there
    assert isinstance(menu, QMenu)
    only = menu.findChild(QAction, "exitsOnly")
    assert isinstance(only, QAction)
    only.trigger()
    assert "Only exits" in reads(page, "modeText")
    for key in (Qt.Key.Key_F2, Qt.Key.Key_F3, Qt.Key.Key_F4):
        with qtbot.waitSignal(context.said):
            QTest.keyClick(page, key)
    send(codes[1])
    qtbot.waitUntil(lambda: reads(page, "verdictWord") == "已离场")
    assert stored(ws) == [("in", 1), ("out", 1)]
    page.hide()
    again = CheckinPage(context)
    qtbot.addWidget(again)
    again.show()
    assert again.reception.leaving
    only.trigger()
    again.hide()
    assert not settings.exits_only()


def test_the_session_that_the_figures_are_of_stands_above_them_and_changes_with_the_day(
    qtbot: QtBot, clock: SetClock, page: CheckinPage, event_id: EventId, codes: list[str]
) -> None:
    ws = page.context.ws
    assert reads(page, "windowName") == ""
    admission.set_rule(ws, event_id, Once.DAY)
    qtbot.waitUntil(lambda: reads(page, "windowName") == "● 10月12日")
    page.reception.scan(codes[1])
    qtbot.waitUntil(lambda: reads(page, "distinct") == "1 / 43")
    clock.advance(24 * 3600)
    page._sessions_due.timeout.emit()
    assert (reads(page, "windowName"), reads(page, "distinct")) == ("● 10月13日", "0 / 43")
