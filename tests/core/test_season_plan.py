"""The season's plan: what it is made from, how it is kept, and what becomes of it when it is accepted."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Any

import pytest

from gbm_desktop import (
    campaign,
    event_templates,
    events,
    history,
    market_days,
    resources,
    season_acceptance,
    season_plan,
)
from gbm_desktop.errors.events import UnknownEvent
from gbm_desktop.errors.regions import UnknownRegion
from gbm_desktop.errors.season_plan import NoSeasonPlan, SeasonImpossible, UnknownSeason, VisitNotFree
from gbm_desktop.model.events import EventKind, Stage
from gbm_desktop.model.geography import PlaceKey, place_key
from gbm_desktop.model.ids import AbsenceId, ClosedDaysId, MarketRuleId, ResourceId
from gbm_desktop.model.market_days import ClosedDays, ClosedKind, MarketCalendar, MarketRule
from gbm_desktop.model.resources import Absence, BookingLine, Resource, ResourceKind
from gbm_desktop.model.season_faults import Fault
from gbm_desktop.model.season_plan import Need, Slot, WhyHere
from gbm_desktop.model.season_request import Ground, RequestProblem, SeasonRequest, Strength, VisitFault, weights
from gbm_desktop.safety import plan as safety_plan
from gbm_desktop.season_assembly import assemble
from gbm_desktop.store import events as event_store
from gbm_desktop.store import season_plan as store
from gbm_desktop.store.events import EventQuery
from gbm_desktop.wording import say
from gbm_desktop.workspace import Workspace
from tests.builders import QINGQUAN, lecture

VILLAGES = ("利民村", "牌坊村", "五里村", "红阳村")
LIMIN = place_key(QINGQUAN, "利民村")
FIRST, LAST = date(2023, 10, 16), date(2023, 11, 12)


def county(ws: Workspace) -> tuple[ResourceId, ResourceId]:
    """Four villages, one lecturer (no Sundays) and one van."""
    campaign.add_villages(ws, QINGQUAN, list(VILLAGES))
    who = Resource(ResourceId(""), ResourceKind.LECTURER, "陈志远", base_code=QINGQUAN, days_off=(6,))
    van = Resource(ResourceId(""), ResourceKind.VAN, "宣传车一号", base_code=QINGQUAN)
    one, other = resources.add_all(ws, [who, van])
    return one, other


def asked(places: Sequence[PlaceKey] = (), **changes: Any) -> SeasonRequest:
    plain = SeasonRequest(
        name="秋季下乡",
        first_day=FIRST,
        last_day=LAST,
        places=tuple(places or [place_key(QINGQUAN, village) for village in VILLAGES]),
        needs=(Need(ResourceKind.LECTURER), Need(ResourceKind.VAN)),
        template="lecture",
    )
    return replace(plain, **changes)


def every_event(ws: Workspace) -> list[str]:
    return [event.said.name for event in event_store.matching(ws.read, EventQuery())]


def test_what_is_on_record_goes_into_what_the_plan_is_made_from(ws: Workspace) -> None:
    lecturer, _van = county(ws)
    market_days.put(ws, MarketRule(MarketRuleId(""), QINGQUAN, "", MarketCalendar.WEEKDAY, (2,)))
    resources.set_absences(ws, lecturer, [Absence(AbsenceId(""), lecturer, FIRST, FIRST, "培训")])
    for kind, day in ((ClosedKind.BLACKOUT, date(2023, 10, 20)), (ClosedKind.BUSY_SEASON, date(2023, 10, 24))):
        market_days.set_closed(ws, ClosedDays(ClosedDaysId(""), kind, QINGQUAN, day, day, "停用"))
    spec = assemble(ws, asked())
    who = next(one for one in spec.resources if one.id == lecturer)
    assert spec.preferred[LIMIN] == {FIRST + timedelta(days=by) for by in (2, 9, 16, 23)}
    assert spec.forbidden[LIMIN] == {date(2023, 10, 20), date(2023, 10, 24)}
    assert FIRST in who.away
    assert all(day in who.away for day in (date(2023, 10, 22), date(2023, 10, 29)))
    assert assemble(ws, asked(avoid_busy=False)).forbidden[LIMIN] == {date(2023, 10, 20)}
    assert assemble(ws, asked(prefer_markets=False)).preferred == {}


def test_weekends_and_holidays_are_rest_days_and_make_up_days_are_not(ws: Workspace) -> None:
    county(ws)
    rest = assemble(ws, asked(first_day=date(2023, 9, 25), last_day=date(2023, 10, 15))).rest_days
    assert {date(2023, 10, 2), date(2023, 10, 5), date(2023, 10, 14)} <= rest
    assert not {date(2023, 10, 7), date(2023, 10, 8)} & rest, "worked to make up for the National Day"


def test_events_on_record_count_among_the_visits_and_keep_their_distance(ws: Workspace) -> None:
    county(ws)
    events.add(ws, lecture(village="利民村", start=datetime(2023, 10, 25, 9), end=datetime(2023, 10, 25, 11)))  # noqa: DTZ001 - local
    spec = assemble(ws, asked(times=2, gap=7))
    here = next(one for one in spec.demands if one.place == LIMIN)
    assert here.times == 1
    assert spec.forbidden[LIMIN] == {date(2023, 10, 19) + timedelta(days=by) for by in range(13)}
    assert [one.place for one in assemble(ws, asked(times=1)).demands] == list(asked().places[1:])


def test_a_resource_that_is_booked_on_a_day_is_not_planned_on_it(ws: Workspace) -> None:
    lecturer, _van = county(ws)
    event = events.add(ws, lecture(start=datetime(2023, 10, 25, 9), end=datetime(2023, 10, 25, 11)))  # noqa: DTZ001 - local
    resources.book(ws, event, [BookingLine(lecturer)])
    assert date(2023, 10, 25) in next(one for one in assemble(ws, asked()).resources if one.id == lecturer).away


def test_of_several_alike_those_that_are_left_can_be_planned(ws: Workspace) -> None:
    tents = resources.add(ws, Resource(ResourceId(""), ResourceKind.TENT, "展棚", quantity=10))
    campaign.add_villages(ws, QINGQUAN, list(VILLAGES))
    for day, count in ((25, 3), (26, 8)):
        start = datetime(2023, 10, day, 9)  # noqa: DTZ001 - local
        event = events.add(ws, lecture(start=start, end=start + timedelta(hours=2)))
        resources.book(ws, event, [BookingLine(tents, count)])
    (spec,) = assemble(ws, asked(needs=(Need(ResourceKind.TENT, 4),))).resources
    assert spec.quantity == 7
    assert spec.away == {date(2023, 10, 26)}


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"name": " "}, RequestProblem.NO_NAME),
        ({"last_day": FIRST - timedelta(days=1)}, RequestProblem.DAYS_BACKWARDS),
        ({"last_day": FIRST + timedelta(days=900)}, RequestProblem.TOO_LONG),
        ({"slots": ()}, RequestProblem.NO_SLOT),
        ({"needs": (Need(ResourceKind.VAN, 10**30),)}, RequestProblem.BAD_NUMBER),
        ({"times": 0}, RequestProblem.BAD_NUMBER),
        ({"strength": Strength(9, 2, 2)}, RequestProblem.BAD_NUMBER),
    ],
)
def test_what_cannot_be_planned_is_said_and_nothing_is_kept(
    ws: Workspace, changes: dict[str, Any], why: RequestProblem
) -> None:
    county(ws)
    with pytest.raises(SeasonImpossible) as told:
        season_plan.make(ws, asked(**changes))
    assert told.value.why is why
    assert season_plan.seasons(ws) == []


def test_a_template_longer_than_the_part_of_the_day_is_refused(ws: Workspace) -> None:
    county(ws)
    with pytest.raises(SeasonImpossible) as told:
        season_plan.make(ws, asked(template="fair"))
    assert told.value.why is RequestProblem.SLOT_TOO_SHORT
    whole = season_plan.with_template(ws, asked(), event_templates.named("fair"))
    made = season_plan.make(ws, whole, seconds=1)
    season_acceptance.accept(ws, made)
    assert resources.clashes(ws) == []


def test_a_place_in_no_township_of_the_list_is_refused(ws: Workspace) -> None:
    with pytest.raises(UnknownRegion):
        season_plan.make(ws, asked(places=[place_key("510113999", "利民村")]))


def test_a_plan_is_kept_whole_with_its_request_and_found_by_name(ws: Workspace) -> None:
    county(ws)
    made = season_plan.make(ws, asked(), seconds=1)
    assert made.plan is not None
    assert len(made.plan.placed) == 4
    assert season_plan.get(ws, "秋季下乡") == made
    assert season_plan.get(ws) == made
    with pytest.raises(UnknownSeason):
        season_plan.get(ws, "春季下乡")


def test_visits_that_are_locked_stay_when_the_season_is_planned_again(ws: Workspace) -> None:
    county(ws)
    made = season_plan.make(ws, asked(), seconds=1)
    locked = season_plan.locked_by(made, frozenset({0, 2}))
    again = season_plan.make(ws, replace(made.request, locked=locked, seed=7), again=made, seconds=1)
    assert again.id == made.id
    assert again.plan is not None
    kept = [one for one in again.plan.placed if WhyHere.LOCKED in one.reasons]
    assert {(again.places[one.visit.demand], one.visit.day, one.visit.slot) for one in kept} == {
        (one.place, one.day, one.slot) for one in locked
    }


def test_a_lock_on_a_part_of_the_day_that_is_gone_is_said(ws: Workspace) -> None:
    county(ws)
    made = season_plan.make(ws, asked(), seconds=1)
    locked = (replace(season_plan.locked_by(made, frozenset({0}))[0], slot=1),)
    one_slot = replace(made.request, locked=locked, slots=(Slot(time(9), time(16)),))
    with pytest.raises(SeasonImpossible) as told:
        season_plan.make(ws, one_slot, again=made, seconds=1)
    assert told.value.why is Fault.VISIT_UNKNOWN
    assert say(told.value).endswith("请改正条件后再试。")


def test_accepted_visits_are_planned_events_with_all_that_the_template_brings(ws: Workspace) -> None:
    lecturer, van = county(ws)
    made = season_plan.make(ws, asked(), seconds=1)
    ids = season_acceptance.accept(ws, made)
    found = [events.get(ws, one) for one in ids]
    assert {event.said.village for event in found} == set(VILLAGES)
    assert {event.stage for event in found} == {Stage.PLANNED}
    assert all(event.said.kind is EventKind.LECTURE and event.said.agenda for event in found)
    assert all({one.resource_id for one in resources.bookings(ws, event_ids=[one])} == {lecturer, van} for one in ids)
    assert all(safety_plan.measures(ws, one) for one in ids)
    assert resources.clashes(ws) == []
    assert season_plan.get(ws).plan is None


def test_undo_takes_back_all_events_at_once_and_brings_the_plan_back(ws: Workspace) -> None:
    county(ws)
    made = season_plan.make(ws, asked(), seconds=1)
    ids = season_acceptance.accept(ws, made)
    history.undo(ws)
    assert every_event(ws) == []
    with pytest.raises(UnknownEvent):
        events.get(ws, ids[0])
    assert resources.bookings(ws) == []
    assert season_plan.get(ws) == made


def test_without_a_template_the_events_say_what_is_known(ws: Workspace) -> None:
    county(ws)
    made = season_plan.make(ws, asked(places=[LIMIN], template="", needs=()), seconds=1)
    (event_id,) = season_acceptance.accept(ws, made)
    said = events.get(ws, event_id).said
    assert (said.name, said.place) == ("清泉镇利民村公益宣讲", "清泉镇利民村（具体地点由乡镇确定）")


def test_a_plan_that_no_longer_holds_adds_nothing_and_says_which_visit(ws: Workspace) -> None:
    lecturer, _van = county(ws)
    made = season_plan.make(ws, asked(), seconds=1)
    assert made.plan is not None
    day = made.plan.placed[0].visit.day
    resources.set_absences(ws, lecturer, [Absence(AbsenceId(""), lecturer, day, day, "病假")])
    with pytest.raises(VisitNotFree) as told:
        season_acceptance.accept(ws, made)
    assert (told.value.day, told.value.why, told.value.about) == (day, VisitFault.RESOURCE_AWAY, "陈志远")
    assert every_event(ws) == []


def test_a_day_closed_since_stops_the_plan(ws: Workspace) -> None:
    county(ws)
    made = season_plan.make(ws, asked(), seconds=1)
    closed = ClosedDays(ClosedDaysId(""), ClosedKind.BLACKOUT, "", FIRST, LAST, "防汛")
    market_days.set_closed(ws, closed)
    with pytest.raises(VisitNotFree) as told:
        season_acceptance.accept(ws, made)
    assert told.value.why is VisitFault.DAY_CLOSED


def test_nothing_can_be_accepted_before_there_is_a_plan(ws: Workspace) -> None:
    county(ws)
    made = season_plan.make(ws, asked(), seconds=1)
    season_acceptance.accept(ws, made)
    with pytest.raises(NoSeasonPlan):
        season_acceptance.accept(ws, season_plan.get(ws))


def test_what_changed_since_the_plan_was_made_is_told_by_name(ws: Workspace) -> None:
    lecturer, _van = county(ws)
    made = season_plan.make(ws, asked(), seconds=1)
    assert season_plan.changes(ws, made) == {}
    resources.set_absences(ws, lecturer, [Absence(AbsenceId(""), lecturer, FIRST, FIRST, "病假")])
    market_days.put(ws, MarketRule(MarketRuleId(""), QINGQUAN, "利民村", MarketCalendar.WEEKDAY, (2,)))
    assert season_plan.changes(ws, made) == {Ground.RESOURCES: ["陈志远"], Ground.DAYS: ["清泉镇利民村"]}


def test_the_first_request_can_be_planned_at_once(ws: Workspace) -> None:
    county(ws)
    request = season_plan.first_request(ws)
    assert request.places == tuple(sorted(place_key(QINGQUAN, village) for village in VILLAGES))
    assert request.first_day == date(2023, 10, 12)
    assert request.last_day == date(2023, 12, 31)
    assert {need.kind for need in request.needs} <= {ResourceKind.LECTURER, ResourceKind.VAN}
    made = season_plan.make(ws, request, seconds=1)
    assert made.plan is not None
    assert made.plan.unplaced == ()


def test_where_no_village_is_known_the_townships_are_asked_for(ws: Workspace) -> None:
    request = season_plan.first_request(ws)
    assert place_key(QINGQUAN) in request.places
    assert all(place.endswith("/") for place in request.places)
    assert request.needs == ()


def test_sliders_weigh_wishes_and_never_the_visits_themselves() -> None:
    low, high = weights(Strength(0, 0, 0)), weights(Strength(4, 4, 4))
    assert (low.preferred_day, low.travel_minute, low.unequal_share) == (0, 0, 0)
    assert (high.preferred_day, high.travel_minute, high.unequal_share) == (240, 4, 160)
    assert low.placed == high.placed


def test_a_season_is_forgotten_and_its_events_stay(ws: Workspace) -> None:
    county(ws)
    made = season_plan.make(ws, asked(), seconds=1)
    ids = season_acceptance.accept(ws, made)
    season_plan.remove(ws, made)
    assert store.everything(ws.read) == []
    assert events.get(ws, ids[0]).stage is Stage.PLANNED
