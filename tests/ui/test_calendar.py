"""The month calendar, by mouse and keyboard."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QPushButton
from pytestqt.qtbot import QtBot

from gbm_desktop import events
from gbm_desktop.model.events import Stage
from gbm_desktop.model.ids import EventId
from gbm_desktop.workspace import Workspace
from tests.builders import at, lecture, make_ready
from ui.context import Context
from ui.pages.events import EventsPage
from ui.pages.events.lunar import lunar_day
from ui.pages.events.month_view import MonthView
from ui.pages.events.view_switch import View


@pytest.fixture
def planned(ws: Workspace) -> EventId:
    return events.add(ws, lecture(name="宣讲"))


@pytest.fixture
def page(qtbot: QtBot, context: Context, planned: EventId) -> EventsPage:
    assert planned
    made = EventsPage(context)
    qtbot.addWidget(made)
    made.resize(1190, 690)
    with qtbot.waitExposed(made):
        made.show()
    qtbot.mouseClick(made.views.chip(View.MONTH), Qt.MouseButton.LeftButton)
    return made


def click(qtbot: QtBot, month: MonthView, point: QPoint) -> None:
    qtbot.mouseClick(month, Qt.MouseButton.LeftButton, pos=point)


def blank_of(month: MonthView, day: date) -> QPoint:
    return month.cell(day).bottomRight() - QPoint(6, 6)


@pytest.mark.parametrize(
    ("day", "lunar"),
    [
        (date(2026, 11, 22), "十四"),
        (date(2026, 12, 8), "三十"),
        (date(2026, 12, 9), "冬月"),
        (date(2027, 2, 6), "正月"),
        (date(2023, 10, 12), "廿八"),
    ],
)
def test_the_lunar_day_stands_beside_the_solar_one(day: date, lunar: str) -> None:
    assert lunar_day(day) == lunar


def test_the_calendar_begins_with_today_and_six_weeks_from_a_monday(page: EventsPage) -> None:
    month = page.calendar.month
    assert month.isVisible()
    assert (month.day, month.first_day()) == (date(2023, 10, 12), date(2023, 9, 25))
    assert month.cell(date(2023, 10, 12)).intersected(month.rect()) == month.cell(date(2023, 10, 12))
    assert not month.grab().isNull()


def test_a_click_on_an_event_opens_it(qtbot: QtBot, page: EventsPage, planned: EventId) -> None:
    month = page.calendar.month
    ((slot, _),) = month.chips(date(2023, 10, 12))
    click(qtbot, month, slot.center())
    assert page.panel.isVisible()
    assert page.panel.event_id == planned


def test_a_double_click_on_a_day_begins_an_event_there(qtbot: QtBot, page: EventsPage) -> None:
    month = page.calendar.month
    qtbot.mouseDClick(month, Qt.MouseButton.LeftButton, pos=blank_of(month, date(2023, 10, 18)))
    assert page.panel.form.draft().start == at(18, 9)
    assert page.panel.head.title.text() == "New event"


def test_arrows_and_enter_go_to_a_day_and_open_its_event(qtbot: QtBot, page: EventsPage, planned: EventId) -> None:
    month = page.calendar.month
    month.setFocus()
    qtbot.keyClick(month, Qt.Key.Key_Up)
    qtbot.keyClick(month, Qt.Key.Key_Left)
    assert month.day == date(2023, 10, 4)
    qtbot.keyClick(month, Qt.Key.Key_Right)
    qtbot.keyClick(month, Qt.Key.Key_Down)
    qtbot.keyClick(month, Qt.Key.Key_Return)
    assert page.panel.event_id == planned


def test_enter_on_an_empty_day_begins_an_event_there(qtbot: QtBot, page: EventsPage) -> None:
    month = page.calendar.month
    month.setFocus()
    qtbot.keyClick(month, Qt.Key.Key_Right)
    qtbot.keyClick(month, Qt.Key.Key_Return)
    assert page.panel.form.draft().start == at(13, 9)


def test_the_month_is_turned_by_page_keys_and_buttons_and_home_comes_back(qtbot: QtBot, page: EventsPage) -> None:
    month = page.calendar.month
    month.show_day(date(2023, 10, 31))
    month.setFocus()
    qtbot.keyClick(month, Qt.Key.Key_PageDown)
    assert month.day == date(2023, 11, 30)
    assert page.calendar.title.text() == "2023-11"
    qtbot.keyClick(month, Qt.Key.Key_PageUp)
    assert month.day == date(2023, 10, 30)
    button = page.findChild(QPushButton, "monthEarlier")
    for _ in range(10):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert month.day == date(2022, 12, 28)  # the shortest month on the way
    qtbot.keyClick(month, Qt.Key.Key_Home)
    assert month.day == date(2023, 10, 12)


def test_an_event_of_several_days_stands_on_each(ws: Workspace, page: EventsPage) -> None:
    events.add(ws, lecture(name="巡展", start=at(16, 9), end=at(18, 17)))
    month = page.calendar.month
    days = [day for day in range(14, 21) if month.events_on(date(2023, 10, day))]
    assert days == [16, 17, 18]


def test_what_has_no_room_is_offered_behind_a_line(qtbot: QtBot, ws: Workspace, page: EventsPage) -> None:
    for n in range(6):
        events.add(ws, lecture(name=f"宣讲{n}", start=at(20, 8 + n), end=at(20, 9 + n)))
    month, day = page.calendar.month, date(2023, 10, 20)
    slot, hidden = month.rest(day)
    assert len(month.chips(day)) + len(hidden) == 6
    assert all(month.cell(day).contains(shown) for shown, _ in month.chips(day))
    click(qtbot, month, slot.center())
    menu = month.findChild(QMenu)
    assert menu is not None
    assert [action.text() for action in menu.actions()] == [line.event.said.name for line in hidden]
    menu.actions()[0].trigger()
    assert page.panel.event_id == hidden[0].event.id
    menu.close()


def test_the_filters_of_the_list_hold_for_the_calendar(qtbot: QtBot, page: EventsPage) -> None:
    qtbot.mouseClick(page.findChild(QPushButton, "kind-sale"), Qt.MouseButton.LeftButton)
    assert page.calendar.month.events_on(date(2023, 10, 12)) == []


def test_every_stage_can_be_drawn(qtbot: QtBot, ws: Workspace, page: EventsPage, planned: EventId) -> None:
    make_ready(ws, planned)
    for stage in (Stage.CANCELLED, Stage.PLANNED, Stage.READY, Stage.HELD, Stage.CLOSED):
        events.set_stage(ws, planned, stage, "暴雨")
        month = page.calendar.month
        assert not month.grab().isNull()
    assert month.events_on(date(2023, 10, 12))[0].event.stage is Stage.CLOSED
    assert not month.events_on(date(2023, 10, 12) + timedelta(days=1))
    qtbot.keyClick(month, Qt.Key.Key_Tab)
