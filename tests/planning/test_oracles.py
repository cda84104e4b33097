"""Solver and route order beside CP-SAT, which proves what cannot be bettered."""

import pytest

from gbm_desktop.planning.season import breaches, score, solve
from tests.planning.counties import county
from tests.planning.oracle import best, bound
from tests.planning.route_oracle import day, shortest
from tests.planning.test_route_order import drive

pytestmark = pytest.mark.journey

SHORT = 0.03
OVER = 0.02


@pytest.mark.parametrize("seed", [1, 2, 4])
def test_the_oracle_asks_for_the_same_as_the_rules_and_the_score(seed: int) -> None:
    """What it proves to be best keeps the rules, scores as it says, and lies under its bound for large counties."""
    spec = county(6, seed, slack=0.8)
    answer = best(spec, seconds=60)
    assert answer.proven
    assert breaches(spec, answer.visits) == []
    assert score(spec, answer.visits) == answer.score
    assert answer.score <= bound(spec)
    found = solve(spec).score
    assert (1 - SHORT) * answer.score <= found <= answer.score


@pytest.mark.parametrize(("villages", "seed", "slack"), [(20, 1, 1.25), (35, 3, 1.25), (60, 5, 1.0), (120, 7, 0.8)])
def test_a_plan_of_five_seconds_is_near_the_bound_that_no_plan_exceeds(villages: int, seed: int, slack: float) -> None:
    spec = county(villages, seed, slack=slack)
    plan, most = solve(spec, seconds=5), bound(spec)
    assert plan.seconds < 6
    assert (1 - SHORT) * most <= plan.score <= most


@pytest.mark.parametrize("back", [True, False])
@pytest.mark.parametrize("stops", [11, 15, 20, 25])
def test_a_route_is_hardly_longer_than_the_shortest(stops: int, back: bool) -> None:  # noqa: FBT001 - each way
    places, minutes = day(stops, seed=stops)
    known, _ = shortest(minutes, places, back=back)
    assert drive(stops, stops, back=back)[1] <= (1 + OVER) * known
