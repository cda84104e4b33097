"""Work shared out evenly: nobody is given all days where others could take some, and the plan stays as good."""

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from gbm_desktop.model.events import EventKind
from gbm_desktop.model.geography import PlaceKey
from gbm_desktop.model.ids import ResourceId
from gbm_desktop.model.resources import ResourceKind
from gbm_desktop.model.season_plan import Available, Demand, Need, Placed, SeasonPlan, SeasonSpec, Visit
from gbm_desktop.planning.even_load import even_load
from gbm_desktop.planning.season import breaches, score, solve

FIRST = date(2023, 10, 16)
SEAT = PlaceKey("510113107/")


def lecturer(name: str, **changes: Any) -> Available:
    plain = Available(ResourceId(name), ResourceKind.LECTURER, name, SEAT)
    return replace(plain, **changes)


def spec(*resources: Available, places: int = 6, need: Need | None = None) -> SeasonSpec:
    needs = (need or Need(ResourceKind.LECTURER),)
    demands = tuple(
        Demand(PlaceKey(f"510113107/{n}村"), "510113107", EventKind.LECTURE, needs=needs) for n in range(places)
    )
    return SeasonSpec(FIRST, FIRST + timedelta(days=27), demands, resources)


def one_does_all(made: SeasonSpec, who: str) -> SeasonPlan:
    placed = tuple(
        Placed(Visit(n, 0, FIRST + timedelta(days=n), 0, (ResourceId(who),)), 1, ()) for n in range(len(made.demands))
    )
    return SeasonPlan(placed, (), 0)


def loads(plan: SeasonPlan) -> list[int]:
    return sorted(Counter(one for placed in plan.placed for one in placed.visit.resources).values())


def test_three_lecturers_share_what_one_would_have_done_alone() -> None:
    made = spec(lecturer("甲"), lecturer("乙"), lecturer("丙"))
    assert loads(even_load(made, one_does_all(made, "甲"))) == [2, 2, 2]


def test_nobody_takes_a_day_off_or_what_they_do_not_know_or_from_another_base() -> None:
    days = frozenset(FIRST + timedelta(days=n) for n in range(28))
    others = (
        lecturer("乙", away=days),
        lecturer("丙"),
        lecturer("丁", topics=("节能",), base=PlaceKey("510113108/")),
    )
    made = spec(lecturer("甲", topics=("节能",)), *others, need=Need(ResourceKind.LECTURER, topic="节能"))
    plan = one_does_all(made, "甲")
    assert even_load(made, plan) == plan


def test_locked_days_stay_with_whom_they_were_locked() -> None:
    made = spec(lecturer("甲"), lecturer("乙"))
    plan = one_does_all(made, "甲")
    locked = replace(made, locked=tuple(one.visit for one in plan.placed))
    assert even_load(locked, plan) == plan


@settings(max_examples=25)
@given(
    st.integers(1, 4),
    st.integers(1, 14),
    st.lists(st.tuples(st.integers(0, 3), st.integers(0, 27)), max_size=12),
    st.integers(0, 9),
)
def test_no_rule_is_broken_and_the_plan_is_worth_the_same(
    lecturers: int, places: int, away: list[tuple[int, int]], seed: int
) -> None:
    resources = [
        lecturer(f"{n}", away=frozenset(FIRST + timedelta(days=day) for who, day in away if who == n))
        for n in range(lecturers)
    ]
    made = replace(spec(*resources, places=places), seed=seed)
    plan = solve(made, seconds=0.2)
    shared = even_load(made, plan)
    visits = [one.visit for one in shared.placed]
    assert breaches(made, visits) == []
    assert score(made, visits) == score(made, [one.visit for one in plan.placed])
    assert max(loads(shared), default=0) <= max(loads(plan), default=0)
