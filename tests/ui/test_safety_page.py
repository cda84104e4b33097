"""The safety page as a person comes to it: which events are not ready, one of them opened, hazards by age."""

from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QFrame, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from gbm_desktop import events
from gbm_desktop.model.events import Stage
from gbm_desktop.model.ids import EventId
from gbm_desktop.model.safety.checklist import CheckResult
from gbm_desktop.safety import checklist, plan
from gbm_desktop.workspace import Workspace
from tests.builders import SetClock, lecture, make_ready
from tests.ui.hands import press, type_into
from ui.context import Context
from ui.pages.safety.open_actions import OpenActions
from ui.pages.safety.page import SafetyPage

FIRST = datetime(2023, 10, 14, 9)  # noqa: DTZ001 - an event's times are local


@pytest.fixture
def soon(ws: Workspace) -> EventId:
    return events.add(ws, lecture(name="清泉镇宣讲", start=FIRST, end=FIRST.replace(hour=11)))


@pytest.fixture
def later(ws: Workspace) -> EventId:
    start = FIRST + timedelta(days=45)
    return events.add(ws, lecture(name="福洪镇宣讲", start=start, end=start.replace(hour=11)))


def shown(qtbot: QtBot, context: Context, width: int = 1190) -> SafetyPage:
    page = SafetyPage(context)
    qtbot.addWidget(page)
    page.resize(width, 712)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    return page


def listed(page: SafetyPage) -> dict[str, str]:
    """Name and state of the events that are seen."""
    table = page.list.table
    rows = range(table.records.rowCount())
    return {table.records.index(row, 1).data(): table.records.index(row, 2).data() for row in rows}


def test_without_events_the_page_says_what_it_is_for(qtbot: QtBot, context: Context) -> None:
    page = shown(qtbot, context)
    button = page.findChild(QPushButton, "emptyAction")
    assert isinstance(button, QPushButton)
    assert button.isVisible()
    with qtbot.waitSignal(context.wanted) as wanted:
        press(page, "emptyAction")
    assert wanted.args == ["events", {"new": True}]


@pytest.mark.usefixtures("later")
def test_the_events_of_the_next_thirty_days_come_first(
    qtbot: QtBot, context: Context, ws: Workspace, soon: EventId
) -> None:
    page = shown(qtbot, context)
    assert listed(page) == {"清泉镇宣讲": "▲ No plan yet"}
    plan.apply_template(ws, soon)
    assert "missing" in listed(page)["清泉镇宣讲"]
    press(page, "safety-everything")
    assert list(listed(page)) == ["清泉镇宣讲", "福洪镇宣讲"]


def test_what_is_ready_says_so_and_leaves_the_filter_of_what_is_not(
    qtbot: QtBot, context: Context, ws: Workspace, soon: EventId, later: EventId
) -> None:
    make_ready(ws, soon)
    page = shown(qtbot, context)
    assert listed(page)["清泉镇宣讲"] == "○ Nothing missing"
    events.set_stage(ws, soon, Stage.READY)
    assert listed(page)["清泉镇宣讲"] == "● 就绪"
    press(page, "safety-unready")
    assert list(listed(page)) == ["福洪镇宣讲"]
    events.set_stage(ws, later, Stage.CANCELLED, "大雪")
    assert listed(page) == {}


@pytest.mark.usefixtures("soon", "later")
def test_one_types_and_finds(qtbot: QtBot, context: Context) -> None:
    page = shown(qtbot, context)
    press(page, "safety-everything")
    with qtbot.waitSignal(page.list.search.searched):
        type_into(page, "safetySearch", "福洪")
    assert list(listed(page)) == ["福洪镇宣讲"]


def test_enter_opens_the_event_and_the_way_back_leads_to_the_list(
    qtbot: QtBot, context: Context, ws: Workspace, soon: EventId
) -> None:
    page = shown(qtbot, context)
    page.list.table.setFocus()
    page.list.table.select_first()
    QTest.keyClick(page.list.table, Qt.Key.Key_Return)
    assert page.panel is not None
    assert page.panel.event_id == soon
    assert page.panel.isVisible()
    assert not page.list.isVisible()
    plan.apply_template(ws, soon)
    press(page.panel, "backToEvents")
    assert page.panel is None
    assert "missing" in listed(page)["清泉镇宣讲"]
    assert page.list.isVisible()
    assert page.list.table.hasFocus()


def test_a_wide_window_shows_list_and_event_side_by_side(qtbot: QtBot, context: Context, soon: EventId) -> None:
    page = shown(qtbot, context, width=1720)
    page.open_at(event_id=soon)
    assert page.list.isVisible()
    assert page.panel is not None
    assert page.panel.isVisible()
    assert page.panel.width() > page.list.width()


def test_another_page_leads_to_a_tab_of_an_event(qtbot: QtBot, context: Context, later: EventId) -> None:
    page = shown(qtbot, context)
    page.open_at(event_id=later, tab="permit")
    assert page.panel is not None
    assert page.panel.event_id == later
    assert page.panel.tab.value == "permit"


def test_an_event_that_is_removed_closes(qtbot: QtBot, context: Context, ws: Workspace, soon: EventId) -> None:
    page = shown(qtbot, context)
    page.open_at(event_id=soon)
    events.remove(ws, soon)
    assert page.panel is None


def test_open_hazards_stand_above_the_list_and_lead_to_their_item(
    qtbot: QtBot, context: Context, ws: Workspace, clock: SetClock, soon: EventId
) -> None:
    plan.apply_template(ws, soon)
    one, two = checklist.items(ws, soon)[:2]
    checklist.inspect(ws, soon, one.item.id, CheckResult.FAIL, hazard="通道堆放样品")
    clock.advance(24 * 3600)
    checklist.inspect(ws, soon, two.item.id, CheckResult.FAIL, hazard="灭火器过期")
    page = shown(qtbot, context)
    bar, told = page.findChild(QFrame, "dueBanner"), page.findChild(QLabel, "openActions")
    assert isinstance(bar, QFrame)
    assert isinstance(told, QLabel)
    assert bar.isVisible()
    assert "2" in told.text()
    press(page, "showActions")
    dialog = page.findChild(QDialog, "openActionsDialog")
    assert isinstance(dialog, OpenActions)
    hazards = [action.hazard for action in dialog.table.records.records]
    assert hazards == ["通道堆放样品", "灭火器过期"]
    dialog.table.setFocus()
    dialog.table.select_first()
    QTest.keyClick(dialog.table, Qt.Key.Key_Return)
    assert page.panel is not None
    assert (page.panel.event_id, page.panel.tab.value) == (soon, "checklist")
    assert not bar.isVisible()


def test_a_long_list_is_read_on_the_worker(qtbot: QtBot, context: Context, ws: Workspace) -> None:
    for day in range(70):
        start = FIRST + timedelta(days=day % 60)
        events.add(ws, lecture(name=f"第{day + 1}场", start=start, end=start.replace(hour=11)))
    page = shown(qtbot, context)
    assert context.jobs.busy
    qtbot.waitUntil(lambda: not context.jobs.busy)
    press(page, "safety-everything")
    assert len(listed(page)) == 70
