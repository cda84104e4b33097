"""The score of plans that were counted by hand."""

from datetime import date

from gbm_desktop.model.ids import ResourceId
from gbm_desktop.model.resources import ResourceKind
from gbm_desktop.model.season_plan import Need, Visit, Weights
from gbm_desktop.planning.season import score
from tests.planning.small import MONDAY, PLACES, QINGQUAN, SEAT, TUESDAY, available, demand, spec

BOTH = (ResourceId("lecturer"), ResourceId("van"))
PLACED = 1000 + 10


def visit(demand: int, day: date = MONDAY, slot: int = 0) -> Visit:
    return Visit(demand, 0, day, slot, BOTH)


def test_no_visits_are_worth_nothing() -> None:
    assert score(spec(), []) == 0


def test_a_visit_brings_its_points_less_the_way_of_lecturer_and_van() -> None:
    assert score(spec(), [visit(0)]) == PLACED - 2 * (30 + 30)


def test_two_places_on_one_way_cost_one_way() -> None:
    same_day = [visit(0), visit(1, slot=1)]
    assert score(spec(), same_day) == 2 * PLACED - 2 * (30 + 20 + 30) - 40
    assert score(spec(), [visit(0), visit(1, TUESDAY)]) == 2 * PLACED - 2 * 4 * 30 - 40


def test_a_township_with_less_than_its_even_share_counts_against_the_plan() -> None:
    """Two of four visits placed: an even share is one for each township."""
    uneven = score(spec(), [visit(0), visit(1, TUESDAY)])
    assert score(spec(), [visit(0), visit(2, TUESDAY)]) - uneven == 40


def test_market_days_and_working_days_bring_more() -> None:
    asked = spec(preferred={QINGQUAN: frozenset({MONDAY})}, rest_days=frozenset({TUESDAY}))
    assert score(asked, [visit(0)]) - score(spec(), [visit(0)]) == 60
    assert score(spec(), [visit(0, TUESDAY)]) - score(asked, [visit(0, TUESDAY)]) == 10


def test_what_rides_along_costs_nothing_and_of_several_vans_each_goes_alone() -> None:
    vans = available(ResourceKind.VAN, quantity=2)
    tent = available(ResourceKind.TENT)
    asked = spec(
        demands=tuple(demand(place, needs=(Need(ResourceKind.VAN), Need(ResourceKind.TENT))) for place in PLACES),
        resources=(vans, tent),
    )
    visits = [Visit(n, 0, MONDAY, n, (vans.id, tent.id)) for n in range(2)]
    assert score(asked, visits) == 2 * PLACED - 2 * 60 - 40


def test_an_unknown_way_takes_three_quarters_of_an_hour_and_none_within_a_place() -> None:
    assert score(spec(travel={}), [visit(0)]) == PLACED - 2 * 2 * 45
    assert score(spec(demands=(demand(SEAT),)), [visit(0)]) == PLACED


def test_the_weights_are_the_specs_own() -> None:
    assert score(spec(weights=Weights(500, 0, 3, 0, 0)), [visit(0)]) == 500 - 3 * 120
