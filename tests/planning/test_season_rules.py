"""What is wrong with a spec is said by fault, and with what the fault is of."""

from dataclasses import replace
from datetime import date, time

import pytest

from gbm_desktop.model.ids import ResourceId
from gbm_desktop.model.resources import ResourceKind
from gbm_desktop.model.season_faults import Fault
from gbm_desktop.model.season_plan import AFTERNOON, MORNING, Need, SeasonSpec, Slot, Visit
from gbm_desktop.planning.season import problems
from tests.planning.small import (
    FRIDAY,
    HEPING,
    LECTURER,
    MONDAY,
    QINGQUAN,
    TUESDAY,
    VAN,
    WEDNESDAY,
    available,
    demand,
    spec,
    ways,
)

BOTH = (ResourceId("lecturer"), ResourceId("van"))


def locked(demand: int = 0, day: date = MONDAY, slot: int = 0, *, turn: int = 0) -> Visit:
    return Visit(demand, turn, day, slot, BOTH)


def faults(asked: SeasonSpec) -> list[Fault]:
    return [problem.fault for problem in problems(asked)]


def test_nothing_is_wrong_with_a_spec_that_can_be_planned() -> None:
    assert problems(spec()) == []
    assert problems(spec(locked=(locked(), locked(1, slot=1), locked(2, TUESDAY)))) == []


@pytest.mark.parametrize(
    ("asked", "fault"),
    [
        (spec(demands=()), Fault.NO_DEMANDS),
        (spec(first_day=FRIDAY, last_day=MONDAY), Fault.DAYS_REVERSED),
        (spec(slots=()), Fault.SLOTS_UNUSABLE),
        (spec(slots=(AFTERNOON, MORNING)), Fault.SLOTS_UNUSABLE),
        (spec(slots=(Slot(time(9), time(9)),)), Fault.SLOTS_UNUSABLE),
        (spec(slots=(MORNING, Slot(time(11), time(12)))), Fault.SLOTS_UNUSABLE),
        (spec(demands=(demand(times=0),)), Fault.NUMBER_UNUSABLE),
        (spec(demands=(demand(gap=-1),)), Fault.NUMBER_UNUSABLE),
        (spec(demands=(demand(needs=(replace(VAN, count=0),)),)), Fault.NUMBER_UNUSABLE),
        (spec(resources=(available(ResourceKind.VAN, quantity=-1),)), Fault.NUMBER_UNUSABLE),
        (spec(most_a_day=-1), Fault.NUMBER_UNUSABLE),
        (spec(travel={(QINGQUAN, HEPING): -5}), Fault.NUMBER_UNUSABLE),
        (spec(resources=(available(ResourceKind.VAN), available(ResourceKind.VAN))), Fault.RESOURCE_LISTED_TWICE),
        (spec(locked=(locked(9),)), Fault.VISIT_UNKNOWN),
        (spec(locked=(locked(slot=2),)), Fault.VISIT_UNKNOWN),
        (spec(locked=(locked(turn=1),)), Fault.VISIT_UNKNOWN),
        (spec(locked=(locked(), locked(day=FRIDAY))), Fault.VISIT_LOCKED_TWICE),
    ],
)
def test_what_makes_a_plan_impossible_is_fatal(asked: SeasonSpec, fault: Fault) -> None:
    found = problems(asked)
    assert [problem.fault for problem in found] == [fault]
    assert found[0].fatal


@pytest.mark.parametrize(
    ("asked", "fault"),
    [
        (spec(locked=(locked(day=date(2026, 4, 1)),)), Fault.DAY_OUTSIDE),
        (spec(locked=(locked(),), closed=frozenset({MONDAY})), Fault.DAY_CLOSED),
        (spec(locked=(locked(),), forbidden={QINGQUAN: frozenset({MONDAY})}), Fault.DAY_FORBIDDEN),
        (spec(locked=(locked(), locked(1, slot=1)), most_a_day=1), Fault.TOO_MANY_A_DAY),
        (spec(locked=(replace(locked(), resources=BOTH[:1]),)), Fault.NEED_UNMET),
        (spec(locked=(locked(), locked(1))), Fault.RESOURCE_TAKEN_TWICE),
    ],
)
def test_locked_visits_that_break_a_rule_are_named_and_not_fatal(asked: SeasonSpec, fault: Fault) -> None:
    found = problems(asked)
    assert {problem.fault for problem in found} == {fault}
    assert not any(problem.fatal for problem in found)
    assert found[0].visits == asked.locked


def test_an_absent_resource_is_named() -> None:
    away = available(ResourceKind.VAN, away=frozenset({MONDAY}))
    found = problems(spec(locked=(locked(),), resources=(available(ResourceKind.LECTURER), away)))
    assert [(problem.fault, problem.resource) for problem in found] == [(Fault.RESOURCE_AWAY, "van")]


def test_visits_of_a_demand_keep_their_gap() -> None:
    asked = (demand(times=2, gap=2),)
    assert faults(spec(demands=asked, locked=(locked(), locked(day=TUESDAY, turn=1)))) == [Fault.GAP_TOO_SHORT]
    assert faults(spec(demands=asked, locked=(locked(), locked(day=WEDNESDAY, turn=1)))) == []


def test_a_place_has_one_visit_a_day_whoever_asks_for_it() -> None:
    asked = (demand(), demand())
    assert faults(spec(demands=asked, locked=(locked(), locked(1, slot=1)))) == [Fault.PLACE_TWICE_A_DAY]


def test_a_resource_makes_as_many_visits_a_day_as_it_can() -> None:
    tired = available(ResourceKind.LECTURER, visits_a_day=1)
    asked = spec(locked=(locked(), locked(1, slot=1)), resources=(tired, available(ResourceKind.VAN)))
    assert [(problem.fault, problem.resource) for problem in problems(asked)] == [
        (Fault.RESOURCE_TOO_OFTEN, "lecturer")
    ]


def test_the_way_has_to_fit_between_the_slots() -> None:
    """From 11:30 to 14:30 there are three hours."""
    near = {**ways(), (HEPING, QINGQUAN): 180, (QINGQUAN, HEPING): 180}
    far = {**near, (QINGQUAN, HEPING): 181}
    both = (locked(), locked(1, slot=1))
    assert faults(spec(locked=both, travel=far)) == [Fault.WAY_TOO_LONG, Fault.WAY_TOO_LONG]
    assert faults(spec(locked=both, travel=near)) == []


def test_what_there_is_several_of_may_stand_in_several_places() -> None:
    tents = available(ResourceKind.TENT, quantity=3)
    two = demand(needs=(Need(ResourceKind.TENT, 2),))
    one = demand(HEPING, needs=(Need(ResourceKind.TENT),))
    here = Visit(0, 0, MONDAY, 0, (tents.id, tents.id))
    there = Visit(1, 0, MONDAY, 0, (tents.id,))
    asked = spec(demands=(two, one), resources=(tents,), locked=(here, there))
    assert faults(asked) == []
    assert faults(replace(asked, resources=(replace(tents, quantity=2),))) == [Fault.RESOURCE_TAKEN_TWICE]
    assert faults(replace(asked, locked=(replace(here, resources=(tents.id,)), there))) == [Fault.NEED_UNMET]


def test_needs_are_met_if_the_resources_can_be_shared_out_so() -> None:
    """The first knows both topics, the second only doors: whoever comes first in the list, both needs are met."""
    both = available(ResourceKind.LECTURER, "王", topics=("门窗", "防水"))
    doors = available(ResourceKind.LECTURER, "李", topics=("门窗",))
    asked = (demand(needs=(replace(LECTURER, topic="门窗"), replace(LECTURER, topic="防水"))),)
    for team in ((both.id, doors.id), (doors.id, both.id)):
        assert faults(spec(demands=asked, resources=(both, doors), locked=(Visit(0, 0, MONDAY, 0, team),))) == []
    found = problems(spec(demands=asked, resources=(both, doors), locked=(Visit(0, 0, MONDAY, 0, (doors.id,)),)))
    assert [(problem.fault, problem.need) for problem in found] == [(Fault.NEED_UNMET, replace(LECTURER, topic="防水"))]


def test_a_lecturer_of_another_language_does_not_meet_the_need() -> None:
    asked = (demand(needs=(replace(LECTURER, language="四川话"),)),)
    for languages, expected in ((("四川话",), []), (("普通话",), [Fault.NEED_UNMET])):
        one = available(ResourceKind.LECTURER, languages=languages)
        assert faults(spec(demands=asked, resources=(one,), locked=(Visit(0, 0, MONDAY, 0, (one.id,)),))) == expected
