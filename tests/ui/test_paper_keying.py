"""A signed sheet is keyed back by keyboard alone, row after row."""

from collections.abc import Iterator
from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDateTimeEdit, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from gbm_desktop import admission, attendance, events
from gbm_desktop.checkin.door import Door
from gbm_desktop.model.admission import Once
from gbm_desktop.model.attendance import Attendee, Method, Verdict
from gbm_desktop.model.events import Stage
from gbm_desktop.model.ids import EventId
from gbm_desktop.model.row_code import row_code
from gbm_desktop.workspace import Workspace
from tests.builders import SetClock, add_people, lecture
from tests.ui.hands import press, type_into
from ui.context import Context
from ui.pages.checkin import CheckinPage
from ui.pages.checkin.paper_keying import PaperKeying
from ui.widgets import DataTable
from ui.widgets.form_fields import qt_time

pytestmark = [pytest.mark.journey, pytest.mark.usefixtures("quiet")]


@pytest.fixture
def event_id(ws: Workspace) -> EventId:
    return events.add(ws, lecture(capacity=4))


@pytest.fixture
def people(ws: Workspace, event_id: EventId) -> list[Attendee]:
    return add_people(ws, event_id, 6)


@pytest.fixture
def page(qtbot: QtBot, context: Context, event_id: EventId, people: list[Attendee]) -> Iterator[CheckinPage]:
    assert people
    made = CheckinPage(context)
    qtbot.addWidget(made)
    made.resize(1190, 690)
    made.show()
    made.activateWindow()
    made.open_at(event_id=event_id, paper=True)
    qtbot.waitUntil(lambda: has_keyboard("paperCode"))
    yield made
    made.hide()


def has_keyboard(name: str) -> bool:
    focused = QApplication.focusWidget()
    return focused is not None and focused.objectName() == name


def keys(text: str) -> None:
    """Typed into whatever has the keyboard."""
    target = QApplication.focusWidget()
    assert target is not None
    QTest.keyClicks(target, text)


def key(which: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    target = QApplication.focusWidget()
    assert target is not None
    QTest.keyClick(target, which, held)


def answer(page: CheckinPage) -> str:
    label = page.findChild(QLabel, "paperAnswer")
    assert isinstance(label, QLabel)
    return label.text()


def count(page: CheckinPage) -> str:
    label = page.findChild(QLabel, "paperCount")
    assert isinstance(label, QLabel)
    return label.text()


def listed(page: CheckinPage) -> list[tuple[str, ...]]:
    table = page.findChild(DataTable, "paperRows")
    assert isinstance(table, DataTable)
    return [tuple(column.shows(entry) for column in table.records.columns) for entry in table.records.records]


def test_each_code_gives_name_and_answer_at_once_and_is_stored(
    qtbot: QtBot, ws: Workspace, page: CheckinPage, event_id: EventId
) -> None:
    keys("a0003g")
    assert answer(page) == "● 张芳芳 · 利民村3组 · A0003"
    assert Door(ws, event_id).counts().entries == 0
    keys("\r0001c\r")
    assert answer(page) == "● 王芳芳 · 利民村1组 · A0001   已录入"
    qtbot.waitUntil(lambda: len(listed(page)) == 2)
    assert listed(page) == [
        ("A0001C", "王芳芳", "● 已录入", "10-12 09:00 – 11:30"),
        ("A0003G", "张芳芳", "● 已录入", "10-12 09:00 – 11:30"),
    ]
    assert count(page).startswith("Keyed from paper: 2 ")
    assert [scan.method for scan, _, _ in Door(ws, event_id).latest(9)] == [Method.PAPER] * 2
    assert has_keyboard("paperCode")


def test_a_wrong_character_says_so_before_enter_and_after_it_and_stores_nothing(
    ws: Workspace, page: CheckinPage, event_id: EventId
) -> None:
    keys("A0004G")
    assert answer(page).startswith("▲ 数字与末尾的校验字母对不上")
    keys("\r")
    assert answer(page).startswith("■ A0004G")
    assert Door(ws, event_id).counts().entries == 0
    keys("A0004J\r")
    assert answer(page) == "● 刘芳芳 · 利民村4组 · A0004   已录入"


def test_who_was_scanned_already_and_who_was_too_many_are_said_with_a_sign(
    qtbot: QtBot, ws: Workspace, page: CheckinPage, event_id: EventId, people: list[Attendee]
) -> None:
    Door(ws, event_id).admit(people[0].id)
    keys("A0001C\r")
    assert answer(page).startswith("▲ 王芳芳 · 利民村1组 · A0001   重复，未计数   10-12 09:00 已在")
    for person in people[1:5]:
        keys(row_code(person.number) + "\r")
    assert answer(page).endswith("场内 5 人，超过核准的 4 人，如实计数")
    qtbot.waitUntil(lambda: len(listed(page)) == 5)
    assert [row[2][0] for row in listed(page)] == ["▲", "●", "●", "●", "▲"]


def test_ctrl_z_takes_the_last_row_back_and_typing_first(
    qtbot: QtBot, ws: Workspace, page: CheckinPage, event_id: EventId
) -> None:
    keys("A0003G\rA00")
    key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert Door(ws, event_id).counts().entries == 1
    key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: Door(ws, event_id).counts().entries == 0)
    qtbot.waitUntil(lambda: listed(page)[0][2].startswith("○"))
    assert count(page).startswith("Keyed from paper: 0 ")


def test_a_row_by_hand_is_reached_and_taken_by_keyboard(
    qtbot: QtBot, ws: Workspace, page: CheckinPage, event_id: EventId
) -> None:
    key(Qt.Key.Key_F2)
    type_into(page, "paperName", "欧阳明")
    key(Qt.Key.Key_Return)
    type_into(page, "paperUnit", "先锋村")
    key(Qt.Key.Key_Return)
    keys("139\r")
    assert answer(page).startswith("■ 电话“139”未保存")
    type_into(page, "paperPhone", "13900001234")
    key(Qt.Key.Key_Return)
    assert answer(page) == "● 欧阳明 · 先锋村 · A0007   已录入   现场登记，编号 A0007"
    assert has_keyboard("paperName")
    assert [(scan.method, name) for scan, name, _ in Door(ws, event_id).latest(9)] == [(Method.PAPER, "欧阳明")]
    key(Qt.Key.Key_Escape)
    assert has_keyboard("paperCode")
    qtbot.waitUntil(lambda: count(page).startswith("Keyed from paper: 1 "))


def test_the_sheet_s_times_are_stored_with_each_row_and_wrong_ones_are_said(
    qtbot: QtBot, ws: Workspace, page: CheckinPage, event_id: EventId
) -> None:
    since = page.findChild(QDateTimeEdit, "paperSince")
    assert isinstance(since, QDateTimeEdit)
    since.setDateTime(qt_time(datetime(2023, 10, 13, 9, 0)))  # noqa: DTZ001 - an event's times are local
    assert answer(page).startswith("■ 签到表的时间范围有误")
    keys("A0003G\r")
    assert answer(page).startswith("■ 签到表的时间范围有误")
    assert Door(ws, event_id).counts().entries == 0
    since.setDateTime(qt_time(datetime(2023, 10, 12, 10, 0)))  # noqa: DTZ001 - an event's times are local
    field = page.findChild(QLineEdit, "paperCode")
    assert isinstance(field, QLineEdit)
    field.setFocus()
    keys("\r")
    qtbot.waitUntil(lambda: [row[3] for row in listed(page)] == ["10-12 10:00 – 11:30"])


def test_the_session_for_which_the_sheet_counts_is_named(ws: Workspace, page: CheckinPage, event_id: EventId) -> None:
    label = page.findChild(QLabel, "paperWindow")
    assert isinstance(label, QLabel)
    assert label.text() == ""
    admission.set_rule(ws, event_id, Once.DAY)
    page.open_at(event_id=event_id, paper=True)
    label = page.findChildren(QLabel, "paperWindow")[-1]
    assert label.text() == "counts for 10月12日"


def test_an_event_that_is_off_says_what_to_do_first(
    qtbot: QtBot, ws: Workspace, page: CheckinPage, event_id: EventId
) -> None:
    events.set_stage(ws, event_id, Stage.CANCELLED, "大雨")
    page.open_at(event_id=event_id, paper=True)
    qtbot.waitUntil(lambda: answer(page).startswith("■ 场次“清泉镇绿色建材公益宣讲”现为“已取消”"))


def test_what_is_typed_fast_here_is_no_scan_and_the_door_hears_scans_again_afterwards(
    qtbot: QtBot, ws: Workspace, page: CheckinPage, event_id: EventId
) -> None:
    code = attendance.tickets(ws, event_id)[5][1]
    keys(code + "\r")
    assert Door(ws, event_id).latest(9) == []
    key(Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: page.findChild(PaperKeying) is None)
    keys(code + "\r")
    qtbot.waitUntil(lambda: Door(ws, event_id).counts().entries == 1 and not page.context.jobs.busy)
    assert Door(ws, event_id).latest(1)[0][0].verdict is Verdict.ADMITTED


def test_the_menu_of_the_door_leads_here_and_what_came_from_paper_says_so_there(
    qtbot: QtBot, page: CheckinPage
) -> None:
    keys("A0003G\r")
    press(page, "paperBack")
    qtbot.waitUntil(lambda: page.findChild(PaperKeying) is None)
    label = page.findChild(QLabel, "latestVerdict0")
    assert isinstance(label, QLabel)
    qtbot.waitUntil(lambda: label.text() == "from paper")
    entry = page.findChild(QAction, "keyPaper")
    assert isinstance(entry, QAction)
    entry.trigger()
    qtbot.waitUntil(lambda: has_keyboard("paperCode"))


def test_rows_that_are_keyed_without_a_pause_are_all_counted(
    qtbot: QtBot, ws: Workspace, clock: SetClock, page: CheckinPage, event_id: EventId
) -> None:
    people = add_people(ws, event_id, 60)
    clock.advance(60)
    for person in people:
        keys(row_code(person.number) + "\r")
        QApplication.processEvents()
    qtbot.waitUntil(lambda: count(page).startswith("Keyed from paper: 60 "))
