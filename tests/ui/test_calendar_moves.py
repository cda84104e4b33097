"""Events are dragged and moved by keys in the month, the week and the lanes; what it causes is said and taken back."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from gbm_desktop import events, history, market_days, resources
from gbm_desktop.model.ids import AbsenceId, ClosedDaysId, EventId, MarketRuleId, ResourceId
from gbm_desktop.model.market_days import ClosedDays, ClosedKind, MarketCalendar, MarketRule
from gbm_desktop.model.resources import Absence, BookingLine, Resource, ResourceKind
from gbm_desktop.workspace import Workspace
from tests.builders import QINGBAIJIANG, QINGQUAN, at, hold, lecture
from tests.ui.hands import press
from ui import settings
from ui.context import Context
from ui.pages.events import EventsPage
from ui.pages.events.event_canvas import EventCanvas
from ui.pages.events.view_switch import View

TWELFTH = date(2023, 10, 12)


@pytest.fixture
def planned(ws: Workspace) -> EventId:
    return events.add(ws, lecture(name="宣讲"))


@pytest.fixture
def lecturers(ws: Workspace) -> tuple[ResourceId, ResourceId]:
    first, second = (
        resources.add(ws, Resource(ResourceId(""), ResourceKind.LECTURER, name, base_code=QINGQUAN))
        for name in ("陈志远", "李敏")
    )
    return first, second


@pytest.fixture
def said(context: Context) -> list[str]:
    """What the message bar was asked to say."""
    sentences: list[str] = []
    context.said.connect(lambda sentence, _step, _problem: sentences.append(sentence))
    return sentences


@pytest.fixture
def page(qtbot: QtBot, context: Context, planned: EventId, tmp_path: Path) -> Iterator[EventsPage]:
    assert planned
    made = EventsPage(context)
    qtbot.addWidget(made)
    made.resize(1190, 690)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    assert settings.remembered().fileName().startswith(str(tmp_path))


def see(page: EventsPage, view: View) -> None:
    QTest.mouseClick(page.views.chip(view), Qt.MouseButton.LeftButton)


def spot_of(canvas: EventCanvas, event_id: EventId) -> QPoint:
    return next(spot for spot, line in canvas.spots() if line.event.id == event_id).center()


def take(canvas: EventCanvas, since: QPoint, to: QPoint) -> None:
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=since)
    QTest.mouseMove(canvas, since + QPoint(12, 0))
    QTest.mouseMove(canvas, to)


def drag(canvas: EventCanvas, since: QPoint, to: QPoint) -> None:
    take(canvas, since, to)
    QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=to)


def start_of(ws: Workspace, event_id: EventId) -> datetime:
    return events.get(ws, event_id).said.start


def test_an_event_dragged_to_another_day_keeps_its_hours_and_one_undo_brings_it_back(
    ws: Workspace, page: EventsPage, planned: EventId, said: list[str]
) -> None:
    see(page, View.MONTH)
    month = page.calendar.month
    drag(month, spot_of(month, planned), month.cell(date(2023, 10, 18)).center())
    assert (start_of(ws, planned), events.get(ws, planned).said.end) == (at(18, 9), at(18, 11, 30))
    assert said == ["“宣讲” moved to 2023-10-18 09:00"]
    assert [line.event.id for line in month.events_on(date(2023, 10, 18))] == [planned]
    history.undo(ws, None)
    assert start_of(ws, planned) == at(12, 9)


def test_the_live_mark_stands_where_the_event_would_and_escape_lets_it_go(
    ws: Workspace, page: EventsPage, planned: EventId
) -> None:
    see(page, View.MONTH)
    month = page.calendar.month
    before = month.grab().toImage()
    take(month, spot_of(month, planned), month.cell(date(2023, 10, 20)).center())
    seen, target = month.grab().toImage(), month.cell(date(2023, 10, 20))
    changed = [
        point
        for point in (target.center() - QPoint(0, 8), target.topLeft())
        if seen.pixel(point) != before.pixel(point)
    ]
    assert changed
    QTest.keyClick(month, Qt.Key.Key_Escape)
    QTest.mouseRelease(month, Qt.MouseButton.LeftButton, pos=target.center())
    assert start_of(ws, planned) == at(12, 9)
    assert not page.panel.isVisible()


def test_an_event_that_was_held_stays_and_says_why(
    ws: Workspace, page: EventsPage, planned: EventId, said: list[str]
) -> None:
    hold(ws, planned)
    see(page, View.MONTH)
    month = page.calendar.month
    drag(month, spot_of(month, planned), month.cell(date(2023, 10, 18)).center())
    assert start_of(ws, planned) == at(12, 9)
    assert said == ["场次“宣讲”已举办，不能改期。筹备中或就绪的场次才能移动；确需改动的，请先改回筹备中。"]


def test_alt_with_arrows_moves_by_a_day_and_a_week_in_the_month_and_by_an_hour_in_the_week(
    ws: Workspace, page: EventsPage, planned: EventId
) -> None:
    see(page, View.MONTH)
    month = page.calendar.month
    QTest.keyClick(month, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert start_of(ws, planned) == at(13, 9)
    month.show_day(date(2023, 10, 13))
    QTest.keyClick(month, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert start_of(ws, planned) == at(20, 9)
    see(page, View.WEEK)
    week = page.calendar.week
    week.show_day(date(2023, 10, 20))
    QTest.keyClick(week, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert start_of(ws, planned) == at(20, 8)
    QTest.keyClick(week, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert start_of(ws, planned) == at(19, 8)


def test_of_several_events_of_a_day_the_chosen_one_is_moved(ws: Workspace, page: EventsPage, planned: EventId) -> None:
    later = events.add(ws, lecture(name="下午场", start=at(12, 14), end=at(12, 16)))
    see(page, View.MONTH)
    month = page.calendar.month
    for _ in range(2):
        QTest.keyClick(month, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(month, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert (start_of(ws, planned), start_of(ws, later)) == (at(12, 9), at(11, 14))


def test_in_the_week_a_drag_changes_day_and_hour_in_half_hours(
    ws: Workspace, page: EventsPage, planned: EventId
) -> None:
    see(page, View.WEEK)
    week = page.calendar.week
    since = spot_of(week, planned)
    hour = (
        week.landing(events.get(ws, planned), at(12, 12)).top() - week.landing(events.get(ws, planned), at(12, 9)).top()
    ) / 3
    across = week.column(date(2023, 10, 13))[0] - week.column(TWELFTH)[0]
    drag(week, since, since + QPoint(across, round(1.6 * hour)))
    assert start_of(ws, planned) == at(13, 10, 30)


def test_events_at_one_time_stand_beside_each_other_in_the_week(ws: Workspace, page: EventsPage) -> None:
    events.add(ws, lecture(name="同时", start=at(12, 10), end=at(12, 12)))
    events.add(ws, lecture(name="几天", start=at(11, 9), end=at(13, 17)))
    see(page, View.WEEK)
    spots = {line.event.said.name: spot for spot, line in page.calendar.week.spots()}
    assert not spots["宣讲"].intersects(spots["同时"])
    assert spots["几天"].width() > 2 * (page.calendar.week.column(TWELFTH)[1] - page.calendar.week.column(TWELFTH)[0])
    assert spots["几天"].bottom() < spots["宣讲"].top()


def test_a_drag_to_another_lane_gives_the_event_that_resource_and_to_the_first_lane_takes_it_away(
    ws: Workspace, page: EventsPage, planned: EventId, lecturers: tuple[ResourceId, ResourceId], said: list[str]
) -> None:
    resources.book(ws, planned, [BookingLine(lecturers[0])])
    see(page, View.LANES)
    lanes = page.calendar.lanes
    rows = {lane.resource.id if lane.resource else None: box for box, _bar, lane in lanes.bars()}
    assert list(rows) == [lecturers[0]]
    since = rows[lecturers[0]].center()
    heights = {row.lane.resource.id if row.lane.resource else None: row for row in lanes._rows}
    other = QPoint(since.x(), since.y() + heights[lecturers[1]].top - heights[lecturers[0]].top)
    drag(lanes, since, other)
    assert [one.resource_id for one in resources.bookings(ws, event_ids=[planned])] == [lecturers[1]]
    assert said[-1] == "“宣讲” has “李敏” now"
    free = QPoint(since.x(), since.y() - heights[lecturers[0]].top + heights[None].top)
    drag(lanes, spot_of(lanes, planned), free)
    assert resources.bookings(ws, event_ids=[planned]) == []
    drag(lanes, spot_of(lanes, planned), since)
    assert [one.resource_id for one in resources.bookings(ws, event_ids=[planned])] == [lecturers[0]]
    assert start_of(ws, planned) == at(12, 9)


def test_along_its_lane_an_event_moves_with_its_bookings_and_what_cannot_be_kept_is_said(
    ws: Workspace, page: EventsPage, planned: EventId, lecturers: tuple[ResourceId, ResourceId], said: list[str]
) -> None:
    away = Absence(AbsenceId(""), lecturers[0], date(2023, 10, 13), date(2023, 10, 13), "培训")
    resources.set_absences(ws, lecturers[0], [away])
    resources.book(ws, planned, [BookingLine(lecturers[0])])
    see(page, View.LANES)
    lanes = page.calendar.lanes
    ((_, before, lane),) = lanes.bars()
    assert (before.clashes, list(lane.away)) == ((), [date(2023, 10, 13)])
    since = spot_of(lanes, planned)
    drag(lanes, since, since + QPoint(lanes.column(date(2023, 10, 13))[0] - lanes.column(TWELFTH)[0], 0))
    (booked,) = resources.bookings(ws, event_ids=[planned])
    assert booked.start == at(13, 9)
    assert said[-1].splitlines()[0] == "“宣讲” moved to 2023-10-13 09:00"
    assert "▲" in said[-1]
    assert "陈志远" in said[-1]
    ((_, bar, _),) = lanes.bars()
    assert bar.clashes
    assert f"■ {bar.clashes[0]}" in lanes.told(bar.line)
    history.undo(ws, None)
    assert resources.bookings(ws, event_ids=[planned])[0].start == at(12, 9)


def test_a_day_to_be_kept_free_the_busy_season_and_a_lost_market_are_said(
    ws: Workspace, page: EventsPage, said: list[str]
) -> None:
    market_days.put(
        ws, MarketRule(MarketRuleId(""), QINGQUAN, "", MarketCalendar.LUNAR_DIGIT, (3, 8), source="区商务局")
    )
    for kind, name in ((ClosedKind.BLACKOUT, "区两会"), (ClosedKind.BUSY_SEASON, "秋收")):
        market_days.set_closed(
            ws, ClosedDays(ClosedDaysId(""), kind, QINGBAIJIANG, date(2023, 10, 13), date(2023, 10, 13), name)
        )
    see(page, View.MONTH)
    QTest.keyClick(page.calendar.month, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert said[-1].splitlines()[1:] == [
        "▲ 当日不安排活动：区两会",
        "▲ 当日为农忙时节：秋收",
        "▲ 不再逢集（清泉镇），请向乡镇核实",
    ]
    told = page.calendar.month.told_of_day(date(2023, 10, 13))
    assert "No events: 区两会" in told
    assert "Market: 清泉镇" in page.calendar.month.told_of_day(TWELFTH)


def test_the_view_is_remembered_and_the_day_goes_along(qtbot: QtBot, page: EventsPage, context: Context) -> None:
    see(page, View.MONTH)
    page.calendar.month.show_day(date(2023, 11, 20))
    see(page, View.WEEK)
    assert page.calendar.week.span() == (date(2023, 11, 20), date(2023, 11, 26))
    again = EventsPage(context)
    qtbot.addWidget(again)
    with qtbot.waitExposed(again):
        again.show()
    assert again.calendar.week.isVisible()


def test_the_menu_of_an_event_moves_it_too(ws: Workspace, page: EventsPage, planned: EventId) -> None:
    see(page, View.MONTH)
    month = page.calendar.month
    here = spot_of(month, planned)
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, here, month.mapToGlobal(here))
    QApplication.sendEvent(month, asked)
    menu = month.findChild(QMenu)
    assert menu is not None
    next(action for action in menu.actions() if action.text() == "A day later").trigger()
    assert start_of(ws, planned) == at(13, 9)
    menu.close()


def test_a_year_without_published_holidays_says_so_under_the_calendar(page: EventsPage) -> None:
    see(page, View.MONTH)
    assert "not imported" not in page.calendar._legend.text()
    page.calendar.month.show_day(date(2031, 5, 1))
    assert "Holidays of 2031 not imported" in page.calendar._legend.text()


def test_lanes_that_have_no_room_are_scrolled_to(ws: Workspace, page: EventsPage) -> None:
    for n in range(40):
        resources.add(ws, Resource(ResourceId(""), ResourceKind.VAN, f"车辆{n}", base_code=QINGQUAN))
    see(page, View.LANES)
    lanes = page.calendar.lanes
    assert lanes.slider.isVisible()
    first = lanes.row_at(QPoint(10, 60))
    lanes.slider.setValue(lanes.slider.maximum())
    assert lanes.row_at(QPoint(10, 60)) is not first
    assert lanes.row_at(QPoint(10, lanes.height() - 2)) is lanes._rows[-1]
    assert not lanes.grab().isNull()


def test_what_waits_beside_a_day_is_told_and_a_month_on_is_a_turn(page: EventsPage) -> None:
    see(page, View.LANES)
    lanes = page.calendar.lanes
    QTest.keyClick(lanes, Qt.Key.Key_PageDown)
    assert lanes.day == TWELFTH + timedelta(days=14)
    assert "2023-10-26" in lanes.told_of_day(lanes.day)


def test_alt_with_up_and_down_gives_the_event_to_the_lane_above_or_below(
    ws: Workspace, page: EventsPage, planned: EventId, lecturers: tuple[ResourceId, ResourceId]
) -> None:
    see(page, View.LANES)
    lanes = page.calendar.lanes
    order = [row.lane.resource.id if row.lane.resource else None for row in lanes._rows]
    for expected in (order[1], order[2], order[2]):
        QTest.keyClick(lanes, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
        assert [one.resource_id for one in resources.bookings(ws, event_ids=[planned])] == [expected]
    for _ in order[1:]:
        QTest.keyClick(lanes, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert resources.bookings(ws, event_ids=[planned]) == []
    assert set(order) == {None, *lecturers}


def test_what_is_typed_and_not_saved_goes_along_with_the_event(
    ws: Workspace, page: EventsPage, planned: EventId
) -> None:
    see(page, View.MONTH)
    page.open(planned)
    QTest.keyClicks(page.panel.form.name, "B")
    assert planned in page.drafts.unsaved()
    month = page.calendar.month
    drag(month, spot_of(month, planned), month.cell(date(2023, 10, 18)).center())
    assert page.panel.form.draft().start == at(18, 9)
    press(page, "saveEvent")
    assert (start_of(ws, planned), events.get(ws, planned).said.name) == (at(18, 9), "宣讲B")
