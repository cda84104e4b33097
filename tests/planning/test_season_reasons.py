"""Every reason that is given is true: each stands on a county where it is the only one that can be."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pytest

from gbm_desktop.model.geography import PlaceKey
from gbm_desktop.model.ids import ResourceId
from gbm_desktop.model.resources import ResourceKind
from gbm_desktop.model.season_plan import Need, SeasonSpec, Visit, WhyHere, WhyNot
from gbm_desktop.planning.season import score, solve
from tests.planning.small import (
    FRIDAY,
    HEPING,
    LECTURER,
    LIMIN,
    MONDAY,
    PLACES,
    QINGQUAN,
    TUESDAY,
    VAN,
    WEDNESDAY,
    available,
    demand,
    spec,
)

BOTH = (ResourceId("lecturer"), ResourceId("van"))
ALONE = (demand(),)


def reasons(asked: SeasonSpec) -> dict[PlaceKey, tuple[WhyHere, ...]]:
    return {asked.demands[placed.visit.demand].place: placed.reasons for placed in solve(asked).placed}


def markets(*days: date, place: PlaceKey = QINGQUAN) -> Mapping[PlaceKey, frozenset[date]]:
    return {place: frozenset(days)}


def test_a_market_day_is_a_reason() -> None:
    assert reasons(spec(demands=ALONE, preferred=markets(TUESDAY))) == {QINGQUAN: (WhyHere.MARKET_DAY,)}


def test_where_no_market_is_known_that_is_said() -> None:
    assert reasons(spec(demands=ALONE)) == {QINGQUAN: (WhyHere.NO_MARKET_KNOWN,)}
    outside = markets(date(2026, 5, 1))
    assert reasons(spec(demands=ALONE, preferred=outside)) == {QINGQUAN: (WhyHere.NO_MARKET_KNOWN,)}


def test_a_market_day_that_is_closed_is_not_free() -> None:
    asked = spec(demands=ALONE, preferred=markets(TUESDAY), closed=frozenset({TUESDAY}))
    assert reasons(asked) == {QINGQUAN: (WhyHere.MARKET_NOT_FREE,)}


def test_a_market_day_on_which_the_whole_plan_would_lose_costs_more() -> None:
    asked = spec(demands=ALONE, preferred=markets(TUESDAY), rest_days=frozenset({TUESDAY}))
    rest = replace(asked, weights=replace(asked.weights, workday=100))
    assert reasons(rest) == {QINGQUAN: (WhyHere.MARKET_COSTS_MORE,)}


def test_neighbours_on_one_way_are_near() -> None:
    asked = spec(demands=(demand(), demand(HEPING)))
    assert set(reasons(asked).values()) == {(WhyHere.NO_MARKET_KNOWN, WhyHere.NEAR)}


def test_a_township_that_would_fall_behind_is_a_reason() -> None:
    dear = replace(spec().weights, unequal_share=200)
    found = reasons(spec(last_day=MONDAY, weights=dear))
    assert len(found) == 2
    assert all(WhyHere.SHARE in why for why in found.values())


def test_a_locked_visit_says_so_first() -> None:
    here = Visit(0, 0, TUESDAY, 0, BOTH)
    assert reasons(spec(demands=ALONE, locked=(here,))) == {QINGQUAN: (WhyHere.LOCKED,)}
    on_market = spec(demands=ALONE, locked=(here,), preferred=markets(TUESDAY))
    assert reasons(on_market) == {QINGQUAN: (WhyHere.LOCKED, WhyHere.MARKET_DAY)}


def test_the_points_of_a_visit_are_what_the_plan_would_lose_without_it() -> None:
    asked = spec(locked=(Visit(2, 0, MONDAY, 0, BOTH),))
    plan = solve(asked)
    visits = [placed.visit for placed in plan.placed]
    for placed in plan.placed:
        assert placed.points == plan.score - score(asked, [visit for visit in visits if visit != placed.visit])


def one_less(asked: SeasonSpec) -> tuple[WhyNot, Need | None]:
    """Why the one visit is unplaced that is."""
    (unplaced,) = solve(asked).unplaced
    return unplaced.reason, unplaced.lacking


TOPIC = replace(LECTURER, topic="门窗")
DAY = replace(spec(), last_day=MONDAY)


@pytest.mark.parametrize(
    ("asked", "reason", "lacking"),
    [
        (spec(demands=(demand(needs=(VAN, TOPIC)),)), WhyNot.NO_SUCH_RESOURCE, TOPIC),
        (spec(demands=(demand(needs=(Need(ResourceKind.VAN, 2),)),)), WhyNot.NO_SUCH_RESOURCE, replace(VAN, count=2)),
        (
            spec(demands=ALONE, forbidden={QINGQUAN: spec().closed | {MONDAY}}, last_day=MONDAY),
            WhyNot.ALL_DAYS_CLOSED,
            None,
        ),
        (spec(demands=(demand(times=3, gap=3),)), WhyNot.GAP_TOO_LONG, None),
        (replace(DAY, demands=(demand(), demand(LIMIN)), most_a_day=1), WhyNot.DAYS_FULL, None),
        (
            replace(
                DAY,
                demands=ALONE,
                resources=(available(ResourceKind.LECTURER), available(ResourceKind.VAN, away=frozenset({MONDAY}))),
            ),
            WhyNot.RESOURCE_AWAY,
            VAN,
        ),
        (
            replace(
                DAY,
                demands=spec().demands[:3],
                resources=(available(ResourceKind.LECTURER), available(ResourceKind.VAN, quantity=5)),
            ),
            WhyNot.RESOURCE_TAKEN,
            LECTURER,
        ),
        (
            replace(DAY, demands=(demand(), demand(LIMIN)), travel={(QINGQUAN, LIMIN): 200}),
            WhyNot.TRAVEL_TOO_LONG,
            None,
        ),
        (
            replace(DAY, demands=ALONE, travel=dict.fromkeys([(spec().resources[0].base, QINGQUAN)], 600)),
            WhyNot.NOT_WORTH,
            None,
        ),
    ],
)
def test_what_took_the_last_day_is_the_reason_why_a_visit_is_nowhere(
    asked: SeasonSpec, reason: WhyNot, lacking: Need | None
) -> None:
    assert one_less(asked) == (reason, lacking)


def test_the_need_that_is_lacking_on_most_days_is_named() -> None:
    """The van is away on four days, the lecturer on one."""
    away = frozenset({TUESDAY, WEDNESDAY, FRIDAY, MONDAY})
    others = frozenset({spec().first_day.replace(day=5)})
    asked = spec(
        demands=ALONE,
        resources=(available(ResourceKind.LECTURER, away=others), available(ResourceKind.VAN, away=away)),
    )
    assert one_less(asked) == (WhyNot.RESOURCE_AWAY, VAN)


def test_each_of_several_unplaced_visits_of_a_demand_has_its_turn() -> None:
    plan = solve(spec(demands=(demand(times=4, gap=3),)))
    assert [unplaced.turn for unplaced in plan.unplaced] == [2, 3]
    assert [placed.visit.turn for placed in plan.placed] == [0, 1]
    assert {PLACES[unplaced.demand] for unplaced in plan.unplaced} == {QINGQUAN}
