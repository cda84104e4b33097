"""The events page's list, by mouse and keyboard: what it tells, filters, finding and removing one."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from gbm_desktop import attendance, events, history
from gbm_desktop.model.events import Event, Stage
from gbm_desktop.model.ids import EventId
from gbm_desktop.model.journal import Op
from gbm_desktop.store import events as store
from gbm_desktop.workspace import Workspace
from tests.builders import at, event_names, lecture, make_ready
from tests.ui.events.hands import names, rows, shown
from tests.ui.hands import press
from ui.context import Context


def test_without_events_the_page_says_what_to_do_next(qtbot: QtBot, context: Context) -> None:
    page = shown(qtbot, context)
    press(page, "emptyAction")
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
    press(page, "kind-sale")
    press(page, "kind-tour")
    assert names(page) == ["专场", "巡展"]
    press(page, "time-ahead")
    assert names(page) == ["巡展"]
    make_ready(context.ws, three[2])
    events.set_stage(context.ws, three[2], Stage.READY)
    press(page, "stageFilter-ready")
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
    press(page, "time-ahead")
    press(page, "time-past")
    assert names(page) == ["专场"]
    press(page, "time-past")
    assert len(names(page)) == 3


def test_delete_removes_and_the_message_brings_back(
    qtbot: QtBot, context: Context, three: list[EventId], said: list[tuple[str, str, bool]]
) -> None:
    assert three
    page = shown(qtbot, context)
    page.table.setFocus()
    page.table.select_first()
    qtbot.keyClick(page.table, Qt.Key.Key_Delete)
    assert event_names(context.ws) == ["宣讲", "巡展"]
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
    assert len(event_names(context.ws)) == 3
    assert "取消" in said[-1][0]
    assert said[-1][2]


def test_keys_begin_and_find(qtbot: QtBot, context: Context, three: list[EventId]) -> None:
    assert three
    page = shown(qtbot, context)
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(page.search.hasFocus)
    qtbot.keyClick(page.search, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: page.panel.isVisible() and page.panel.head.title.text() == "New event")


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
