"""What holds for every county, however odd, and whatever the search does to a plan."""

from dataclasses import replace
from datetime import date, time, timedelta
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from gbm_desktop.model.events import EventKind
from gbm_desktop.model.geography import PlaceKey
from gbm_desktop.model.ids import ResourceId
from gbm_desktop.model.resources import ResourceKind
from gbm_desktop.model.season_plan import Available, Demand, Need, SeasonSpec, Slot, Visit, Weights
from gbm_desktop.planning.season import breaches, problems, score, solve
from gbm_desktop.planning.season.instance import Instance
from gbm_desktop.planning.season.moves import Moves
from gbm_desktop.planning.season.state import State

FIRST, DAYS = date(2026, 3, 2), 6
PLACES = [PlaceKey(f"51011310{n}/村") for n in range(4)]
SLOTS = (Slot(time(8), time(9)), Slot(time(10), time(11)), Slot(time(14), time(15)))
KINDS = (ResourceKind.LECTURER, ResourceKind.VAN, ResourceKind.TENT)
CHANGES = 40

places = st.sampled_from(PLACES)
some_days = st.frozensets(st.integers(0, DAYS - 1).map(lambda n: FIRST + timedelta(days=n)), max_size=3)
needs = st.builds(Need, st.sampled_from(KINDS), st.integers(1, 2), st.sampled_from(["", "门窗"]))


@st.composite
def resources(draw: st.DrawFn) -> tuple[Available, ...]:
    kinds = draw(st.lists(st.sampled_from(KINDS), min_size=1, max_size=5))
    return tuple(
        Available(
            ResourceId(f"R{n}"),
            kind,
            "",
            draw(places),
            quantity=draw(st.sampled_from([1, 1, 1, 2, 3])),
            topics=draw(st.sampled_from([(), ("门窗",)])),
            away=draw(some_days),
            visits_a_day=draw(st.integers(0, 3)),
        )
        for n, kind in enumerate(kinds)
    )


@st.composite
def demands(draw: st.DrawFn) -> Demand:
    place = draw(places)
    wanted = tuple(draw(st.lists(needs, max_size=3)))
    return Demand(place, place[:9], EventKind.SALE, draw(st.integers(1, 3)), draw(st.integers(0, 4)), wanted)


@st.composite
def specs(draw: st.DrawFn) -> SeasonSpec:
    asked = tuple(draw(st.lists(demands(), min_size=1, max_size=5)))
    who = draw(resources())
    slots = SLOTS[: draw(st.integers(1, 3))]
    turns = [(n, turn) for n, demand in enumerate(asked) for turn in range(demand.times)]
    locked = draw(st.lists(st.sampled_from(turns), unique=True, max_size=3))
    ids = st.lists(st.sampled_from([*(one.id for one in who), ResourceId("gone")]), max_size=3)
    days = st.integers(-1, DAYS).map(lambda n: FIRST + timedelta(days=n))
    return SeasonSpec(
        FIRST,
        FIRST + timedelta(days=DAYS - 1),
        asked,
        who,
        slots,
        preferred=draw(st.dictionaries(places, some_days)),
        forbidden=draw(st.dictionaries(places, some_days)),
        closed=draw(some_days),
        rest_days=draw(some_days),
        travel=draw(st.dictionaries(st.tuples(places, places), st.integers(0, 150))),
        locked=tuple(Visit(*one, draw(days), draw(st.integers(0, len(slots) - 1)), tuple(draw(ids))) for one in locked),
        weights=draw(st.builds(Weights, *(st.integers(0, top) for top in (1000, 60, 3, 40, 10)))),
        most_a_day=draw(st.integers(0, 4)),
    )


def only_locked_visits_break_rules(spec: SeasonSpec, visits: list[Visit]) -> bool:
    return all(set(problem.visits) <= set(spec.locked) for problem in breaches(spec, visits))


@given(specs(), st.integers())
@settings(max_examples=40)
def test_no_change_breaks_a_rule_and_the_score_counted_by_differences_is_the_score(spec: SeasonSpec, seed: int) -> None:
    state, random = State(Instance(spec)), Random(seed)  # noqa: S311 - chosen by the test
    moves = Moves(state, random)
    for _ in range(CHANGES if moves.some() else 0):
        before, stood = state.score, state.visits()
        if moves.change() and random.random() < 0.7:
            state.keep()
        else:
            state.take_back()
            assert (state.score, sorted(state.visits(), key=str)) == (before, sorted(stood, key=str))
        visits = state.visits()
        assert state.score == score(spec, visits)
        assert only_locked_visits_break_rules(spec, visits)


@given(specs(), specs())
@settings(max_examples=15)
def test_every_plan_keeps_the_rules_and_accounts_for_every_visit(spec: SeasonSpec, earlier: SeasonSpec) -> None:
    """Also a plan that begins with that of quite another spec."""
    plan = solve(spec, seconds=0.02, start=solve(earlier, seconds=0))
    visits = [placed.visit for placed in plan.placed]
    assert only_locked_visits_break_rules(spec, visits)
    assert set(spec.locked) <= set(visits)
    assert plan.score == score(spec, visits)
    turns = sorted([(visit.demand, visit.turn) for visit in visits] + [(one.demand, one.turn) for one in plan.unplaced])
    assert turns == [(n, turn) for n, demand in enumerate(spec.demands) for turn in range(demand.times)]
    assert sum(done for done, _ in plan.shares.values()) == len(visits)


@given(specs())
@settings(max_examples=5)
def test_the_same_seed_gives_the_same_plan(spec: SeasonSpec) -> None:
    few = replace(spec, demands=spec.demands[:1], locked=())
    one, other = solve(few, seconds=60), solve(few, seconds=60)
    assert replace(one, seconds=0) == replace(other, seconds=0)


@given(specs())
@settings(max_examples=30)
def test_whatever_is_asked_the_problems_are_told(spec: SeasonSpec) -> None:
    assert not any(problem.fatal for problem in problems(spec))
    assert problems(spec) == breaches(spec, spec.locked)
