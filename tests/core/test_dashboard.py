"""What the first page is told: what is next, what is not in order, how far the report is."""

from dataclasses import replace
from datetime import datetime, timedelta

from gbm_desktop import attendance, campaign, dashboard, events, overview, report
from gbm_desktop.checkin.door import Door
from gbm_desktop.dashboard import Span
from gbm_desktop.model.event_steps import EventStep
from gbm_desktop.model.events import Stage, WarningKind
from gbm_desktop.model.ids import EventId
from gbm_desktop.model.report import MissingKind
from gbm_desktop.overview import Attention
from gbm_desktop.store import campaign as campaign_store
from gbm_desktop.workspace import Workspace
from tests.builders import QINGQUAN, SetClock, add_people, hold, lecture, make_ready


def on(days: int, name: str, **more: object) -> dict[str, object]:
    """A lecture so many days after 2023-10-12."""
    start = datetime(2023, 10, 12, 9, 0) + timedelta(days=days)  # noqa: DTZ001 - an event's times are local
    return {"name": name, "start": start, "end": start + timedelta(hours=2), **more}


def plan(ws: Workspace, days: int, name: str, **more: object) -> EventId:
    return events.add(ws, lecture(**on(days, name, **more)))


def fill_contacts(ws: Workspace) -> None:
    filled = [replace(one, contact="王芳", phone="13800138000") for one in campaign_store.departments(ws.read)]
    campaign.set_departments(ws, filled)


def names(found: dashboard.Agenda) -> list[str]:
    return [one.event.said.name for one in found.events]


def kinds(ws: Workspace) -> list[MissingKind | WarningKind]:
    return [one.kind for one in overview.read(ws).attention]


def test_the_next_fourteen_days_come_in_the_order_of_their_start(ws: Workspace) -> None:
    plan(ws, 13, "第十四天")
    plan(ws, 0, "今天")
    plan(ws, 14, "第十五天")
    plan(ws, -1, "昨天")
    found = dashboard.agenda(ws)
    assert (found.span, names(found)) == (Span.SOON, ["今天", "第十四天"])


def test_an_event_that_began_before_today_and_goes_on_is_among_the_next(ws: Workspace) -> None:
    events.add(ws, lecture(**on(-1, "两天巡展", end=datetime(2023, 10, 13, 17, 0))))  # noqa: DTZ001 - local
    assert names(dashboard.agenda(ws)) == ["两天巡展"]


def test_without_any_soon_the_nearest_to_come_are_shown(ws: Workspace) -> None:
    plan(ws, 40, "晚些")
    plan(ws, 20, "早些")
    found = dashboard.agenda(ws)
    assert (found.span, names(found)) == (Span.LATER, ["早些", "晚些"])


def test_when_the_season_is_over_the_latest_are_shown_newest_first(ws: Workspace, clock: SetClock) -> None:
    for number in range(12):
        plan(ws, number, f"第{number}场")
    clock.advance(60 * 86400)
    found = dashboard.agenda(ws)
    assert (found.span, names(found)) == (Span.PAST, [f"第{number}场" for number in range(11, 1, -1)])


def test_what_was_called_off_is_not_next(ws: Workspace) -> None:
    events.set_stage(ws, plan(ws, 1, "取消的"), Stage.CANCELLED, "暴雨")
    events.set_stage(ws, plan(ws, 2, "延期的"), Stage.POSTPONED, "暴雨")
    assert dashboard.agenda(ws).events == ()


def test_a_planned_event_says_which_steps_of_its_preparation_are_open(ws: Workspace) -> None:
    bare = plan(ws, 1, "刚安排", contact_name="李强")
    assert dashboard.agenda(ws).events[0].undone == (EventStep.AGENDA, EventStep.PEOPLE, EventStep.SAFETY)
    add_people(ws, bare, 1)
    make_ready(ws, bare)
    assert dashboard.agenda(ws).events[0].undone == (EventStep.AGENDA,)
    events.set_stage(ws, bare, Stage.READY)
    assert dashboard.agenda(ws).events[0].undone == ()


def test_the_four_figures_are_those_of_the_report(ws: Workspace) -> None:
    held = plan(ws, -2, "办了的")
    hold(ws, held)
    people = add_people(ws, held, 3)
    Door(ws, held).admit(people[0].id)
    Door(ws, held).admit(people[1].id)
    Door(ws, held).headcount(5)
    plan(ws, 5, "要办的")
    events.set_stage(ws, plan(ws, 6, "不办的"), Stage.CANCELLED, "场地停电")
    found = overview.read(ws)
    assert (found.held, found.sessions) == (1, 2)
    assert (found.townships, found.townships_all) == (1, 7)
    assert (found.entries, found.distinct) == (7, 2)


def test_the_gaps_are_as_many_as_the_report_says(ws: Workspace) -> None:
    assert overview.read(ws).report_gaps == len(report.missing(ws, ws.today())) > 0


def test_departments_without_a_contact_are_one_thing_to_do(ws: Workspace) -> None:
    found = overview.read(ws).attention
    assert [one.kind for one in found] == [MissingKind.NO_CONTACT]
    assert found[0].about.count("、") == 5
    fill_contacts(ws)
    assert overview.read(ws).attention == ()


def test_an_event_past_its_day_and_one_held_with_nobody_checked_in_are_named(ws: Workspace) -> None:
    fill_contacts(ws)
    forgotten = plan(ws, -3, "没登记")
    empty = plan(ws, -2, "没人签到")
    hold(ws, empty)
    assert overview.read(ws).attention == (
        Attention(MissingKind.HELD_WITHOUT_CHECK_IN, "10-10 没人签到", empty),
        Attention(MissingKind.PAST_NOT_HELD, "10-09 没登记", forgotten),
    )


def test_a_clash_ahead_is_named_on_both_sides_and_one_that_is_over_is_not(ws: Workspace) -> None:
    fill_contacts(ws)
    one, other = plan(ws, 3, "上午场"), plan(ws, 3, "同场地", place="清泉镇文化站", region_code=QINGQUAN)
    for past in (plan(ws, -3, "过去一"), plan(ws, -3, "过去二")):
        hold(ws, past)
        attendance.add(ws, past, name="王芳")
        Door(ws, past).headcount(1)
    assert overview.read(ws).attention == (
        Attention(WarningKind.VENUE_CLASH, "10-15 上午场", one, "同场地"),
        Attention(WarningKind.VENUE_CLASH, "10-15 同场地", other, "上午场"),
    )


def test_a_due_date_that_nobody_knows_and_a_report_to_nobody_lead_to_the_settings(ws: Workspace) -> None:
    fill_contacts(ws)
    campaign.edit(ws, replace(campaign.current(ws), due=None))
    campaign.set_addressees(ws, [])
    assert kinds(ws) == [MissingKind.DUE_UNKNOWN, MissingKind.NO_ADDRESSEE]
