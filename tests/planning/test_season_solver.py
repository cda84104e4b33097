"""What a person asks of the solver, on counties so small that the best plan is seen at once."""

from dataclasses import replace
from datetime import time, timedelta

import pytest

from gbm_desktop.model.events import EventKind
from gbm_desktop.model.ids import ResourceId
from gbm_desktop.model.resources import ResourceKind
from gbm_desktop.model.season_plan import Need, SeasonPlan, SeasonSpec, Slot, Visit
from gbm_desktop.planning.season import breaches, score, solve
from gbm_desktop.progress import Cancelled
from tests.planning.counties import county
from tests.planning.small import (
    FRIDAY,
    HEPING,
    LECTURER,
    LIMIN,
    MONDAY,
    PLACES,
    QINGQUAN,
    THURSDAY,
    TUESDAY,
    VAN,
    WEDNESDAY,
    XINXING,
    available,
    demand,
    spec,
)

BOTH = (ResourceId("lecturer"), ResourceId("van"))


def visits(plan: SeasonPlan) -> list[Visit]:
    return [placed.visit for placed in plan.placed]


def places(asked: SeasonSpec, plan: SeasonPlan) -> list[tuple[str, object]]:
    return [(asked.demands[visit.demand].place, visit.day) for visit in visits(plan)]


def test_neighbours_share_a_day_so_that_the_ways_are_short() -> None:
    plan = solve(spec())
    by_day: dict[object, set[str]] = {}
    for visit in visits(plan):
        by_day.setdefault(visit.day, set()).add(PLACES[visit.demand])
    assert sorted(map(sorted, by_day.values())) == sorted(map(sorted, ({QINGQUAN, HEPING}, {LIMIN, XINXING})))
    assert plan.unplaced == ()
    assert plan.score == score(spec(), visits(plan)) == 4 * 1010 - 2 * 2 * 80


def test_market_days_are_worth_a_longer_way() -> None:
    markets = {QINGQUAN: {MONDAY}, LIMIN: {MONDAY}, HEPING: {THURSDAY}, XINXING: {THURSDAY}}
    dear = replace(spec().weights, preferred_day=120)
    asked = spec(preferred={place: frozenset(days) for place, days in markets.items()}, weights=dear)
    assert set(places(asked, solve(asked))) == {(place, day) for place, days in markets.items() for day in days}


def test_closed_and_forbidden_days_and_days_away_stay_free() -> None:
    asked = spec(
        closed=frozenset({MONDAY}),
        forbidden=dict.fromkeys(PLACES, frozenset({TUESDAY})),
        resources=(available(ResourceKind.LECTURER), available(ResourceKind.VAN, away=frozenset({WEDNESDAY}))),
    )
    assert {visit.day for visit in visits(solve(asked))} == {THURSDAY, FRIDAY}


def test_the_lecturer_who_knows_the_topic_and_the_language_goes() -> None:
    knows = available(ResourceKind.LECTURER, "王", topics=("门窗",), languages=("四川话",))
    others = (
        available(ResourceKind.LECTURER, "李", topics=("门窗",)),
        available(ResourceKind.LECTURER, "张", languages=("四川话",)),
    )
    need = replace(LECTURER, topic="门窗", language="四川话")
    plan = solve(spec(demands=(demand(needs=(need,)),), resources=(*others, knows)))
    assert [visit.resources for visit in visits(plan)] == [(knows.id,)]


def test_who_knows_both_topics_is_left_to_the_need_that_nobody_else_meets() -> None:
    both = available(ResourceKind.LECTURER, "王", topics=("门窗", "防水"))
    doors = available(ResourceKind.LECTURER, "李", topics=("门窗",))
    need = (replace(LECTURER, topic="门窗"), replace(LECTURER, topic="防水"))
    plan = solve(spec(demands=(demand(needs=need),), resources=(both, doors)))
    assert [set(visit.resources) for visit in visits(plan)] == [{both.id, doors.id}]


def test_nobody_makes_more_visits_a_day_than_they_can() -> None:
    tired = available(ResourceKind.LECTURER, visits_a_day=1)
    plan = solve(spec(resources=(tired, available(ResourceKind.VAN))))
    assert len({visit.day for visit in visits(plan)}) == len(plan.placed) == 4


def test_as_many_tents_as_needed_are_taken_and_no_more_than_there_are() -> None:
    tents = available(ResourceKind.TENT, quantity=3)
    asked = spec(
        demands=tuple(demand(place, needs=(Need(ResourceKind.TENT, 2),)) for place in PLACES), resources=(tents,)
    )
    plan = solve(asked)
    assert [visit.resources for visit in visits(plan)] == [(tents.id, tents.id)] * 4
    assert len({(visit.day, visit.slot) for visit in visits(plan)}) == 4


def test_visits_of_a_demand_are_far_enough_apart_and_take_their_turns_by_day() -> None:
    plan = solve(spec(demands=(demand(times=3, gap=2),)))
    assert [(visit.day, visit.turn) for visit in visits(plan)] == [(MONDAY, 0), (WEDNESDAY, 1), (FRIDAY, 2)]


def test_locked_visits_stay_and_the_others_go_around_them() -> None:
    here = Visit(2, 0, WEDNESDAY, 1, BOTH)
    plan = solve(spec(locked=(here,)))
    assert here in visits(plan)
    assert len(plan.placed) == 4
    assert breaches(spec(), visits(plan)) == []


def test_locked_visits_stay_even_where_they_clash() -> None:
    clash = (Visit(0, 0, MONDAY, 0, BOTH), Visit(2, 0, MONDAY, 0, BOTH))
    plan = solve(spec(locked=clash))
    assert set(clash) < set(visits(plan))
    assert all(visit.day != MONDAY for visit in visits(plan) if visit not in clash)
    assert plan.score == score(spec(), visits(plan))


def test_the_same_spec_and_seed_give_the_same_plan() -> None:
    asked = county(8, seed=3)
    one, other = solve(asked, seconds=60), solve(asked, seconds=60)
    assert replace(one, seconds=0) == replace(other, seconds=0)
    assert not one.stopped


def test_solving_again_begins_with_the_plan_that_was_there() -> None:
    """Whatever the seed: a plan that nothing improves comes back as it was."""
    asked = county(8, seed=3)
    first = solve(asked, seconds=60)
    again = solve(replace(asked, seed=99), seconds=60, start=first)
    assert again.score >= first.score
    assert solve(asked, seconds=0, start=again).placed == again.placed


def test_an_earlier_plan_helps_also_where_the_spec_has_changed() -> None:
    first = solve(spec())
    gone = visits(first)[0].day
    asked = spec(closed=frozenset({gone}), demands=spec().demands[:3])
    again = solve(asked, seconds=0, start=first)
    assert breaches(asked, visits(again)) == []
    kept = [visit for visit in visits(first) if visit.day != gone and visit.demand < 3]
    assert set(kept) <= set(visits(again))
    assert len(again.placed) == 3


def test_when_the_time_is_up_the_plan_says_so_and_is_whole_all_the_same() -> None:
    asked = county(20, seed=1)
    plan = solve(asked, seconds=0)
    assert plan.stopped
    assert breaches(asked, visits(plan)) == []
    assert len(plan.placed) + len(plan.unplaced) == sum(demand.times for demand in asked.demands)


def test_progress_is_told_up_to_the_end() -> None:
    told: list[tuple[int, int]] = []
    solve(spec(), progress=lambda done, total: told.append((done, total)))
    assert told == sorted(told)
    assert told[-1][0] == told[-1][1]


def test_who_cancels_gets_no_plan() -> None:
    def cancel(done: int, total: int) -> None:
        if 2 * done > total:
            raise Cancelled

    with pytest.raises(Cancelled):
        solve(spec(), progress=cancel)


def test_a_spec_that_cannot_be_planned_is_refused() -> None:
    with pytest.raises(ValueError, match="no_demands"):
        solve(spec(demands=()))


def test_shares_tell_how_many_of_each_township_are_placed() -> None:
    asked = spec(last_day=MONDAY, locked=(Visit(0, 0, MONDAY, 0, BOTH),))
    plan = solve(asked)
    assert plan.shares == {"510113101": (2, 2), "510113102": (0, 2)}


def test_equal_shares_are_worth_a_longer_way() -> None:
    """Two of four can be placed: rather one in each township, once that counts more than the way between them."""
    dear = replace(spec().weights, unequal_share=200)
    plan = solve(spec(last_day=MONDAY, weights=dear))
    assert plan.shares == {"510113101": (1, 2), "510113102": (1, 2)}


def test_three_slots_make_three_visits_on_one_way() -> None:
    slots = tuple(Slot(time(hour), time(hour + 1)) for hour in (8, 11, 14))
    eager = tuple(replace(resource, visits_a_day=3) for resource in spec().resources)
    plan = solve(spec(slots=slots, resources=eager, last_day=MONDAY))
    assert sorted(visit.slot for visit in visits(plan)) == [0, 1, 2]


def test_a_demand_that_needs_nothing_is_placed_too() -> None:
    plan = solve(spec(demands=(demand(needs=(), kind=EventKind.SALE),), resources=()))
    assert [visit.resources for visit in visits(plan)] == [()]


def test_what_is_locked_long_ago_costs_no_time() -> None:
    old = Visit(0, 0, MONDAY - timedelta(days=4000), 0, BOTH)
    plan = solve(spec(locked=(old,)))
    assert old in visits(plan)
    assert len(plan.placed) == 4


def test_van_and_lecturer_need_not_be_single() -> None:
    vans = available(ResourceKind.VAN, quantity=2)
    asked = spec(demands=tuple(demand(place, needs=(VAN,)) for place in PLACES), resources=(vans,), last_day=MONDAY)
    plan = solve(asked)
    assert len(plan.placed) == 4
    assert plan.score == score(asked, visits(plan))
