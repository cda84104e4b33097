"""The events page, by mouse and keyboard: the list, filters, several events at once, stages, copies."""

from datetime import date, datetime, timedelta

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from gbm_desktop import attendance, events, history
from gbm_desktop.model.event_steps import EventStep
from gbm_desktop.model.events import Event, EventKind, Stage, WarningKind
from gbm_desktop.model.ids import EventId
from gbm_desktop.model.journal import Op
from gbm_desktop.store import events as store
from gbm_desktop.store.events import EventQuery
from gbm_desktop.workspace import Workspace
from tests.builders import lecture, make_ready
from ui.context import Context
from ui.dialogs.copy_event import CopyEvents
from ui.dialogs.stage_change import StageReason
from ui.pages.events import EventsPage
from ui.pages.people import PeoplePanel
from ui.pages.prints import PrintPanel

QINGQUAN, FUHONG = "510113107", "510113108"


def at(day: int, hour: int) -> datetime:
    return datetime(2023, 10, day, hour, 0)  # noqa: DTZ001 - an event's times are local


def shown(qtbot: QtBot, context: Context) -> EventsPage:
    page = EventsPage(context)
    qtbot.addWidget(page)
    page.resize(1190, 690)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    return page


def rows(page: EventsPage) -> list[list[str]]:
    return [[column.shows(line) for column in page.table.records.columns] for line in page.table.records.records]


def names(page: EventsPage) -> list[str]:
    return [cells[2] for cells in rows(page)]


def stored(ws: Workspace) -> list[str]:
    return [event.said.name for event in store.matching(ws.read, EventQuery())]


def press(qtbot: QtBot, page: EventsPage, name: str) -> None:
    button = page.findChild(QPushButton, name)
    assert button is not None
    assert button.isVisible()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


@pytest.fixture
def said(context: Context) -> list[tuple[str, str, bool]]:
    """What the message bar was asked to show."""
    heard: list[tuple[str, str, bool]] = []
    context.said.connect(lambda sentence, step, problem: heard.append((sentence, step, problem)))
    return heard


@pytest.fixture
def three(ws: Workspace) -> list[EventId]:
    return [
        events.add(ws, lecture(name="宣讲", region_code=QINGQUAN, contact_name="李强")),
        events.add(
            ws,
            lecture(
                name="专场", kind=EventKind.SALE, region_code=FUHONG, place="市场", start=at(10, 9), end=at(10, 17)
            ),
        ),
        events.add(ws, lecture(name="巡展", kind=EventKind.TOUR, start=at(20, 9), end=at(20, 10), expected=500)),
    ]


def test_without_events_the_page_says_what_to_do_next(qtbot: QtBot, context: Context) -> None:
    page = shown(qtbot, context)
    press(qtbot, page, "emptyAction")
    assert page.panel.isVisible()
    assert page.panel.form.name.placeholderText() == "青白江区公益宣讲"


def test_the_list_tells_day_kind_place_turnout_stage_and_warnings(
    qtbot: QtBot, context: Context, three: list[EventId]
) -> None:
    assert three
    page = shown(qtbot, context)
    assert rows(page) == [
        ["10-10", "专场", "专场", "市场", "60 / —", "○ 筹备中", ""],
        ["10-12", "公益宣讲", "宣讲", "清泉镇文化站", "60 / —", "○ 筹备中", ""],
        ["10-20", "巡展", "巡展", "清泉镇文化站", "500 / —", "○ 筹备中", "▲"],
    ]
    warning = page.table.records.index(2, 6)
    assert warning.data(Qt.ItemDataRole.ToolTipRole) == "预计人数超过可容纳人数"


def test_the_number_of_events_is_told_in_thousands(qtbot: QtBot, context: Context, ws: Workspace) -> None:
    plan_many(ws, 1_200)
    assert shown(qtbot, context).count.text() == "1,200 events"


def test_thousands_are_told_apart(qtbot: QtBot, context: Context, ws: Workspace) -> None:
    events.add(ws, lecture(expected=1200, capacity=1500))
    page = shown(qtbot, context)
    assert rows(page)[0][4] == "1,200 / —"


def test_a_click_on_a_column_sorts_by_it(qtbot: QtBot, context: Context, three: list[EventId]) -> None:
    assert three
    page = shown(qtbot, context)
    header = page.table.horizontalHeader()
    spot = header.viewport().rect().topLeft()
    spot.setX(header.sectionViewportPosition(4) + 20)
    spot.setY(15)
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert names(page)[0] == "巡展"


def test_chips_and_search_narrow_the_list_together(qtbot: QtBot, context: Context, three: list[EventId]) -> None:
    page = shown(qtbot, context)
    press(qtbot, page, "kind-sale")
    press(qtbot, page, "kind-tour")
    assert names(page) == ["专场", "巡展"]
    press(qtbot, page, "time-ahead")
    assert names(page) == ["巡展"]
    make_ready(context.ws, three[2])
    events.set_stage(context.ws, three[2], Stage.READY)
    press(qtbot, page, "stageFilter-ready")
    assert names(page) == ["巡展"]
    page.search.setText("没有")
    qtbot.keyClick(page.search, Qt.Key.Key_Return)
    assert page.nothing.isVisible()
    link = page.nothing.findChild(QPushButton, "emptyLink")
    assert link is not None
    qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    assert len(names(page)) == 3


def test_only_one_time_is_asked_for(qtbot: QtBot, context: Context, three: list[EventId]) -> None:
    assert three
    page = shown(qtbot, context)
    press(qtbot, page, "time-ahead")
    press(qtbot, page, "time-past")
    assert names(page) == ["专场"]
    press(qtbot, page, "time-past")
    assert len(names(page)) == 3


def test_choosing_a_row_opens_the_event_beside_the_list(qtbot: QtBot, context: Context, three: list[EventId]) -> None:
    page = shown(qtbot, context)
    assert not page.panel.isVisible()
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_Down)
    assert page.panel.event_id == three[0]
    assert page.panel.head.title.text() == "宣讲"
    close = page.panel.findChild(QToolButton, "closeEvent")
    assert close is not None
    qtbot.mouseClick(close, Qt.MouseButton.LeftButton)
    assert not page.panel.isVisible()


def test_the_steps_show_what_is_complete(qtbot: QtBot, context: Context, three: list[EventId]) -> None:
    attendance.add(context.ws, three[0], name="王芳")
    page = shown(qtbot, context)
    page.open_at(event_id=three[0])
    bar = page.panel.steps
    assert [bar.tabText(tab) for tab in range(bar.count())] == [
        "✓ 基本信息", "○ 日程", "○ 资源", "✓ 人员", "✓ 展品", "○ 安全", "○ 物料打印", "○ 现场", "○ 小结",
    ]  # fmt: skip
    assert bar.tabToolTip(7) == "现场: 有人签到后完成"
    make_ready(context.ws, three[0])
    events.set_stage(context.ws, three[0], Stage.READY)
    assert [bar.tabText(tab) for tab in (5, 6)] == ["✓ 安全", "✓ 物料打印"]


def test_the_stage_buttons_carry_the_event_on(
    qtbot: QtBot, context: Context, three: list[EventId], said: list[tuple[str, str, bool]]
) -> None:
    make_ready(context.ws, three[0])
    page = shown(qtbot, context)
    page.open_at(event_id=three[0])
    press(qtbot, page, "stage-ready")
    assert events.get(context.ws, three[0]).stage is Stage.READY
    assert said[-1][0] == "宣讲: 就绪"
    assert rows(page)[1][5] == "● 就绪"
    history.undo(context.ws, said[-1][1])
    assert rows(page)[1][5] == "○ 筹备中"


def test_cancelling_asks_for_a_reason_and_waits_until_there_is_one(
    qtbot: QtBot, context: Context, three: list[EventId]
) -> None:
    page = shown(qtbot, context)
    page.open_at(event_id=three[0])
    press(qtbot, page, "stage-cancelled")
    dialog = page.findChild(StageReason)
    assert dialog is not None
    give = dialog.findChild(QPushButton, "giveReason")
    qtbot.mouseClick(give, Qt.MouseButton.LeftButton)
    assert dialog.isVisible()
    assert events.get(context.ws, three[0]).stage is Stage.PLANNED
    dialog.reason.setText("暴雨")
    qtbot.keyClick(dialog.reason, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    event = events.get(context.ws, three[0])
    assert (event.stage, event.stage_reason) == (Stage.CANCELLED, "暴雨")
    assert "暴雨" in page.panel.head.place.text()


def test_delete_removes_and_the_message_brings_back(
    qtbot: QtBot, context: Context, three: list[EventId], said: list[tuple[str, str, bool]]
) -> None:
    assert three
    page = shown(qtbot, context)
    page.table.setFocus()
    page.table.select_first()
    qtbot.keyClick(page.table, Qt.Key.Key_Delete)
    assert stored(context.ws) == ["宣讲", "巡展"]
    assert names(page) == ["宣讲", "巡展"]
    assert not page.panel.isVisible()
    sentence, step, problem = said[-1]
    assert (bool(step), problem) == (True, False)
    assert "专场" in sentence
    history.undo(context.ws, step)
    assert names(page) == ["专场", "宣讲", "巡展"]


def test_an_event_with_people_says_to_cancel_it_instead(
    qtbot: QtBot, context: Context, three: list[EventId], said: list[tuple[str, str, bool]]
) -> None:
    attendance.add(context.ws, three[1], name="王芳")
    page = shown(qtbot, context)
    page.table.setFocus()
    page.table.select_first()
    qtbot.keyClick(page.table, Qt.Key.Key_Delete)
    assert len(stored(context.ws)) == 3
    assert "取消" in said[-1][0]
    assert said[-1][2]


def test_several_events_are_carried_on_at_once(qtbot: QtBot, context: Context, three: list[EventId]) -> None:
    for each in three:
        make_ready(context.ws, each)
    page = shown(qtbot, context)
    page.table.setFocus()
    page.table.selectAll()
    assert page.bulk.isVisible()
    menu = page.bulk.stage.menu()
    ready = next(action for action in menu.actions() if action.text() == "Mark ready")
    ready.trigger()
    assert {events.get(context.ws, each).stage for each in three} == {Stage.READY}


def test_several_events_are_removed_at_once(
    qtbot: QtBot, context: Context, three: list[EventId], said: list[tuple[str, str, bool]]
) -> None:
    page = shown(qtbot, context)
    assert len(stored(context.ws)) == len(three)
    page.table.setFocus()
    page.table.selectAll()
    press(qtbot, page, "bulkRemove")
    assert stored(context.ws) == []
    assert page.empty.isVisible()
    history.undo(context.ws, said[-1][1])
    assert len(names(page)) == 3


def test_rows_are_copied_as_text(qtbot: QtBot, context: Context, three: list[EventId]) -> None:
    assert three
    page = shown(qtbot, context)
    page.table.setFocus()
    page.table.selectAll()
    qtbot.keyClick(page.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0].split("\t")[:3] == ["10-10", "专场", "专场"]
    assert len(lines) == 3


def test_the_menu_has_what_the_keys_do(qtbot: QtBot, context: Context, three: list[EventId]) -> None:
    assert three
    page = shown(qtbot, context)
    page.table.select_first()
    texts = [action.text() for action in page.table.context_menu().actions() if action.text()]
    assert texts == ["Open", "Copy events…", "Postpone…", "Set stage…", "Remove", "Copy as text"]
    model = page.table.selectionModel()
    rows_too = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
    model.select(page.table.records.index(1, 0), rows_too)
    enabled = {action.text(): action.isEnabled() for action in page.table.context_menu().actions()}
    assert (enabled["Open"], enabled["Remove"]) == (False, True)


def test_copies_to_weeks_and_places_are_previewed_made_and_taken_back(
    qtbot: QtBot, context: Context, three: list[EventId], said: list[tuple[str, str, bool]]
) -> None:
    assert three
    page = shown(qtbot, context)
    page.table.setFocus()
    page.table.select_where(lambda line: line.event.id == three[0])
    qtbot.keyClick(page.table, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    dialog = page.findChild(CopyEvents)
    assert dialog is not None
    assert not dialog.make.isEnabled()
    dialog.times.setValue(2)
    qtbot.mouseClick(dialog.findChild(QPushButton, "addWeekly"), Qt.MouseButton.LeftButton)
    assert dialog.days == {date(2023, 10, 19), date(2023, 10, 26)}
    dialog.toggle_day(date(2024, 2, 1))
    for place in ("清泉镇", "福洪镇"):
        dialog.list.findItems(place, Qt.MatchFlag.MatchExactly)[0].setCheckState(Qt.CheckState.Checked)
    previewed = dialog.preview.records.records
    assert len(previewed) == 6
    assert {draft.place for draft, _ in previewed} == {"清泉镇文化站", "福洪镇文化站"}
    kinds = [{warning.kind for warning in warned} for _, warned in previewed]
    late, twice = WarningKind.OUTSIDE_PERIOD, WarningKind.PERSON_CLASH  # 李强 would be in two places at once
    assert kinds == [{twice}] * 4 + [{late, twice}] * 2
    qtbot.mouseClick(dialog.make, Qt.MouseButton.LeftButton)
    assert not dialog.isVisible()
    assert len(names(page)) == 9
    history.undo(context.ws, said[-1][1])
    assert len(names(page)) == 3


def test_keys_begin_and_find(qtbot: QtBot, context: Context, three: list[EventId]) -> None:
    assert three
    page = shown(qtbot, context)
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(page.search.hasFocus)
    qtbot.keyClick(page.search, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: page.panel.isVisible() and page.panel.head.title.text() == "New event")


def test_the_site_step_counts_and_leads_to_the_check_in(qtbot: QtBot, context: Context, three: list[EventId]) -> None:
    attendance.add(context.ws, three[0], name="王芳")
    page = shown(qtbot, context)
    page.open_at(event_id=three[0], step=EventStep.ON_SITE)
    figure = page.findChild(QLabel, "count-registered")
    assert figure is not None
    assert figure.text() == "1"
    with qtbot.waitSignal(context.wanted) as asked:
        press(qtbot, page, "openCheckin")
    assert asked.args == ["checkin", {"event_id": three[0]}]


def test_people_and_prints_are_those_of_the_event_that_is_open(
    qtbot: QtBot, context: Context, three: list[EventId]
) -> None:
    attendance.add(context.ws, three[0], name="王芳")
    page = shown(qtbot, context)
    page.open_at(event_id=three[0], step=EventStep.PEOPLE)
    (people,) = page.findChildren(PeoplePanel)
    assert people.isVisible()
    page.panel.steps.go(EventStep.PRINTS)
    assert page.findChildren(PrintPanel)[0].isVisible()
    page.open_at(event_id=three[1])  # while the first event's badges are still being drawn
    qtbot.waitUntil(lambda: not context.jobs.busy and len(page.findChildren(PrintPanel)) == 1)
    page.panel.steps.go(EventStep.PEOPLE)
    assert page.findChildren(PeoplePanel) != [people]


@pytest.mark.parametrize("holder", ["eventTable", "eventSearch", "addAgenda"])
def test_ctrl_p_anywhere_on_the_page_leads_to_the_open_events_prints_and_then_prints(
    holder: str, qtbot: QtBot, context: Context, three: list[EventId]
) -> None:
    page = shown(qtbot, context)
    page.open(three[0], step=EventStep.AGENDA)
    held = page.findChild(QWidget, holder)
    assert isinstance(held, QWidget)
    held.setFocus()
    keys = (Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(held, *keys)
    assert page.panel.steps.step is EventStep.PRINTS
    asked = page.panel.findChild(PrintPanel)
    assert isinstance(asked, PrintPanel)
    with qtbot.waitSignal(context.said):  # nobody is on the list yet, of whom badges could be printed
        QTest.keyClick(page.table, *keys)


def test_the_wrap_up_keeps_a_note(qtbot: QtBot, context: Context, three: list[EventId]) -> None:
    page = shown(qtbot, context)
    page.open_at(event_id=three[0], step=EventStep.WRAP_UP)
    note = page.findChild(QPlainTextEdit, "wrapUpNote")
    assert note is not None
    qtbot.keyClicks(note, "58 came")
    press(qtbot, page, "saveNote")
    assert events.get(context.ws, three[0]).said.note == "58 came"


def test_an_open_event_that_is_taken_back_leaves_the_page(qtbot: QtBot, context: Context) -> None:
    page = shown(qtbot, context)
    event_id = events.add(context.ws, lecture(name="宣讲"))
    page.open_at(event_id=event_id)
    history.undo(context.ws)
    assert not page.panel.isVisible()
    assert page.empty.isVisible()


def plan_many(ws: Workspace, count: int) -> None:
    with ws.unit(Op.EVENT_ADD, name="many") as unit:
        for n in range(count):
            start = at(1, 8) + timedelta(hours=n % 700)
            draft = lecture(name=f"宣讲{n}", place=f"院坝{n % 40}", start=start, end=start + timedelta(hours=2))
            unit.add("events", store.row_of(Event(EventId(ws.new_id()), draft, Stage.PLANNED, "")))


@pytest.mark.parametrize("count", [0, 1, 32, 2000])
def test_the_page_shows_every_event_however_many_there_are(
    qtbot: QtBot, context: Context, ws: Workspace, count: int
) -> None:
    plan_many(ws, count)
    page = shown(qtbot, context)
    page.refresh()
    QApplication.processEvents()
    assert len(rows(page)) == count
