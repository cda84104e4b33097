"""Postponing and templates in the window, by keyboard and mouse."""

from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from gbm_desktop import events, history, market_days, postponement, resources, tours
from gbm_desktop.model.events import Stage
from gbm_desktop.model.ids import EventId, MarketRuleId, ResourceId, TourId
from gbm_desktop.model.market_days import MarketCalendar, MarketRule
from gbm_desktop.model.postponement import Followers, Postponement
from gbm_desktop.model.resources import BookingLine, Resource, ResourceKind
from gbm_desktop.model.tours import Stop, Tour
from gbm_desktop.places import named
from gbm_desktop.safety import plan
from gbm_desktop.store.events import EventQuery
from gbm_desktop.workspace import Workspace
from tests.builders import QINGQUAN, hold, lecture, make_ready
from tests.ui.events.hands import shown
from tests.ui.hands import press, type_into
from ui.context import Context
from ui.dialogs.event_from_template import EventFromTemplate
from ui.dialogs.postpone import Postpone
from ui.pages.events import EventsPage
from ui.pages.events.postponing import PostponedNotices, ask_to_postpone_day
from ui.widgets.form_fields import qt_time

START, END = lecture().start, lecture().end
DAY = timedelta(days=1)


@pytest.fixture
def three(ws: Workspace) -> list[EventId]:
    """Three stops of a tour on three days, all with the same van."""
    ids = [
        events.add(ws, lecture(name=name, place=f"{name}文化站", start=START + at * DAY, end=END + at * DAY))
        for at, name in enumerate("甲乙丙")
    ]
    van = resources.add(ws, Resource(ResourceId(""), ResourceKind.VAN, "巡展车1号", base_code=QINGQUAN))
    for each in ids:
        resources.book(ws, each, [BookingLine(van)])
    tour = tours.add(ws, Tour(TourId(""), "东片", QINGQUAN))
    tours.put_stops(ws, tour, [Stop(each, tour, at) for at, each in enumerate(ids)])
    return ids


@pytest.fixture
def page(qtbot: QtBot, context: Context) -> EventsPage:
    return shown(qtbot, context)


def _asked(page: QWidget) -> Postpone:
    dialog = page.findChild(Postpone)
    assert dialog is not None
    return dialog


def _settled(qtbot: QtBot, dialog: Postpone, count: int) -> None:
    """The preview shows so many events."""
    qtbot.waitUntil(lambda: dialog.give.text().endswith(f"{count} events"))


def _said(dialog: Postpone) -> list[list[str]]:
    model = dialog.effects.findings
    return [[column.shows(line) for column in model.columns] for line in model.records]


def _to(dialog: Postpone, start: datetime) -> None:
    dialog.start.setDateTime(qt_time(start))


def test_an_event_is_postponed_with_its_reason_and_the_notice_is_offered(
    ws: Workspace, page: EventsPage, three: list[EventId]
) -> None:
    page.open(three[0])
    press(page, "stage-postponed")
    dialog = _asked(page)
    _to(dialog, START + 5 * DAY)
    press(dialog, "givePostpone")
    assert dialog.isVisible()
    assert events.get(ws, three[0]).said.start == START
    type_into(dialog, "postponeReason", "暴雨预警")
    QTest.keyClick(dialog.reason, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    assert events.get(ws, three[0]).said.start == START + 5 * DAY
    offered = page.findChild(PostponedNotices)
    assert offered is not None
    assert offered.isVisible()
    press(offered, "noNotices")
    history.undo(ws)
    assert events.get(ws, three[0]).said.start == START


def test_the_preview_follows_what_is_chosen_and_names_the_clash(
    qtbot: QtBot, page: EventsPage, three: list[EventId]
) -> None:
    page.open(three[0])
    press(page, "stage-postponed")
    dialog = _asked(page)
    _to(dialog, START + DAY)
    qtbot.waitUntil(lambda: bool(_said(dialog)))
    [[kind, name, words]] = _said(dialog)
    assert (kind, name) == ("▲ 资源冲突", "甲")
    assert "巡展车1号" in words
    dialog.followers.setCurrentIndex(dialog.followers.findData(Followers.TOUR))
    _settled(qtbot, dialog, 3)
    assert _said(dialog) == []
    assert dialog.effects.nothing.isVisible()


def test_the_next_market_days_of_the_place_are_offered(
    qtbot: QtBot, ws: Workspace, page: EventsPage, three: list[EventId]
) -> None:
    market_days.put(ws, MarketRule(MarketRuleId(""), QINGQUAN, "", MarketCalendar.SOLAR_DIGIT, (5,)))
    page.open(three[0])
    press(page, "stage-postponed")
    dialog = _asked(page)
    press(dialog, "market-2023-10-25")
    qtbot.waitUntil(lambda: [line[0] for line in _said(dialog)] == ["○ 新日期是集日"])
    assert "请向乡镇核实" in _said(dialog)[0][2]
    dialog.reason.setText("高温")
    press(dialog, "givePostpone")
    assert events.get(ws, three[0]).said.start == START + 13 * DAY


def test_a_time_that_is_not_later_is_refused_in_the_dialog(
    qtbot: QtBot, page: EventsPage, three: list[EventId]
) -> None:
    page.open(three[0])
    press(page, "stage-postponed")
    dialog = _asked(page)
    _to(dialog, START)
    qtbot.waitUntil(dialog.wrong.isVisible)
    assert "新时间须晚于原定时间" in dialog.wrong.text()
    assert not dialog.give.isEnabled()


def test_until_further_notice_and_later_the_new_day(
    qtbot: QtBot, ws: Workspace, page: EventsPage, three: list[EventId]
) -> None:
    page.open(three[1])
    press(page, "stage-postponed")
    dialog = _asked(page)
    press(dialog, "postponeOpenEnd")
    assert not dialog.start.isEnabled()
    usual = next(button for button in dialog.findChildren(QPushButton) if button.text() == "道路中断")
    QTest.mouseClick(usual, Qt.MouseButton.LeftButton)
    press(dialog, "givePostpone")
    event = events.get(ws, three[1])
    assert (event.stage, event.stage_reason) == (Stage.POSTPONED, "道路中断")
    offered = page.findChild(PostponedNotices)
    assert offered is not None
    press(offered, "noNotices")
    dialog.deleteLater()
    qtbot.waitUntil(lambda: page.findChild(Postpone) is None)
    page.open(three[1])
    qtbot.waitUntil(lambda: len(page.findChildren(QPushButton, "newDay")) == 1)  # those before are deleted a bit later
    press(page, "newDay")
    again = _asked(page)
    assert again.reason.text() == "道路中断"
    _to(again, START + 9 * DAY)
    press(again, "givePostpone")
    event = events.get(ws, three[1])
    assert (event.stage, event.said.start) == (Stage.PLANNED, START + 9 * DAY)


def test_several_selected_events_are_postponed_together(
    qtbot: QtBot, ws: Workspace, page: EventsPage, three: list[EventId]
) -> None:
    page.table.selectAll()
    press(page, "bulkPostpone")
    dialog = _asked(page)
    _to(dialog, START + 4 * DAY)
    _settled(qtbot, dialog, 3)
    dialog.reason.setText("防汛抢险")
    press(dialog, "givePostpone")
    assert [events.get(ws, each).said.start for each in three] == [START + (4 + at) * DAY for at in range(3)]


def test_what_was_held_cannot_be_postponed_with_others(ws: Workspace, page: EventsPage, three: list[EventId]) -> None:
    hold(ws, three[0])
    page.refresh()
    page.table.selectAll()
    button = page.findChild(QPushButton, "bulkPostpone")
    assert isinstance(button, QPushButton)
    assert not button.isEnabled()


def test_a_whole_day_is_postponed_and_an_empty_one_says_so(
    qtbot: QtBot, context: Context, page: EventsPage, three: list[EventId]
) -> None:
    with qtbot.waitSignal(context.said) as told:
        ask_to_postpone_day(context, page, (START + 20 * DAY).date())
    assert told.args is not None
    assert "没有待举办的场次" in told.args[0]
    ask_to_postpone_day(context, page, START.date())
    assert [event.id for event in _asked(page).chosen] == [three[0]]


def test_the_notices_are_saved_in_one_file(
    qtbot: QtBot, ws: Workspace, context: Context, page: EventsPage, three: list[EventId]
) -> None:
    moved = postponement.postpone(ws, Postponement(tuple(three), None, "暴雨预警"))
    offered = PostponedNotices(page, context, moved)
    offered.open()
    press(offered, "saveNotices")
    qtbot.waitUntil(lambda: page.findChild(QWidget, "savePdfDialog") is not None)
    dialog = page.findChild(QWidget, "savePdfDialog")
    assert dialog is not None
    dialog.close()


def test_an_event_is_made_from_a_template(ws: Workspace, page: EventsPage) -> None:
    press(page, "newFromTemplate")
    dialog = page.findChild(EventFromTemplate)
    assert dialog is not None
    press(dialog, "template-van-day")
    press(dialog, "addFromTemplate")
    assert dialog.isVisible()
    dialog.place.show_place(named(QINGQUAN, "利民村"))
    press(dialog, "template-van-day")
    name = dialog.findChild(QLineEdit, "templateName")
    assert isinstance(name, QLineEdit)
    assert name.text() == "清泉镇利民村绿色建材下乡巡展"
    type_into(dialog, "templateName", "利民村巡展第一站")
    press(dialog, "addFromTemplate")
    assert not dialog.isVisible()
    [line] = events.listed(ws, EventQuery())
    assert (line.event.said.name, line.event.said.village) == ("利民村巡展第一站", "利民村")
    assert plan.get(ws, line.event.id) is not None
    assert page.panel.event_id == line.event.id


def test_a_name_that_was_typed_stays_when_another_template_is_chosen(page: EventsPage) -> None:
    press(page, "newFromTemplate")
    dialog = page.findChild(EventFromTemplate)
    assert dialog is not None
    dialog.place.show_place(named(QINGQUAN))
    press(dialog, "template-fair")
    type_into(dialog, "templateName", "金秋建材节")
    press(dialog, "template-lecture")
    assert (dialog.name.text(), dialog.venue.text()) == ("金秋建材节", "清泉镇综合文化站")


def test_a_template_of_ones_own_that_is_broken_is_named(
    qtbot: QtBot, ws: Workspace, context: Context, page: EventsPage
) -> None:
    folder = ws.folder / "event-templates"
    folder.mkdir()
    (folder / "ours.toml").write_text("key = 1", encoding="utf-8")
    with qtbot.waitSignal(context.said) as told:
        press(page, "newFromTemplate")
    assert told.args is not None
    assert "ours.toml" in told.args[0]
    assert page.findChild(EventFromTemplate) is None


def test_what_is_typed_and_not_saved_goes_along_with_a_postponed_event_and_back_with_undo(
    ws: Workspace, page: EventsPage, three: list[EventId]
) -> None:
    page.open(three[0])
    QTest.keyClicks(page.panel.form.name, "B")
    press(page, "stage-postponed")
    dialog = _asked(page)
    _to(dialog, START + 5 * DAY)
    dialog.reason.setText("高温")
    press(dialog, "givePostpone")
    assert page.panel.form.draft().start == START + 5 * DAY
    history.undo(ws)
    assert (page.panel.form.draft().start, page.panel.form.draft().name) == (START, "甲B")
    press(page, "saveEvent")
    said = events.get(ws, three[0]).said
    assert (said.start, said.name) == (START, "甲B")


def test_the_calendars_menu_postpones_an_event_or_a_whole_day(page: EventsPage, three: list[EventId]) -> None:
    page.open_at(day=START.date())
    month = page.calendar.month
    QTest.mouseClick(month, Qt.MouseButton.LeftButton, pos=month.cell((START + DAY).date()).center())
    for at, (wanted, ids) in enumerate([("Postpone…", [three[1]]), ("Postpone the whole day…", [three[1]])]):
        spot = next(rect for rect, line in month.spots() if line.event.id == three[1])
        asked = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, spot.center(), month.mapToGlobal(spot.center()))
        QApplication.sendEvent(month, asked)
        menu = month.findChildren(QMenu)[-1]
        next(action for action in menu.actions() if action.text() == wanted).trigger()
        menu.close()
        assert [[event.id for event in one.chosen] for one in page.findChildren(Postpone)][at] == ids


def test_saving_a_new_time_of_a_ready_event_says_that_it_is_planned_again(
    qtbot: QtBot, ws: Workspace, context: Context, page: EventsPage, three: list[EventId]
) -> None:
    make_ready(ws, three[0])
    events.set_stage(ws, three[0], Stage.READY)
    page.open(three[0])
    page.panel.form.start.setDateTime(qt_time(START + timedelta(hours=1)))
    with qtbot.waitSignal(context.said) as told:
        press(page, "saveEvent")
    assert told.args is not None
    assert "back in planning" in told.args[0]
    assert events.get(ws, three[0]).stage is Stage.PLANNED
