"""The decision at the door, a verdict a test."""

from dataclasses import replace

import pytest

from gbm_desktop.model.attendance import Direction, Reason, Verdict
from gbm_desktop.model.door import Decision, Passage, Reading, Situation, decide, decide_headcount
from gbm_desktop.model.events import Stage

CAME = Passage(Direction.IN, 1, "1")
LEFT = Passage(Direction.OUT, 2, "1")
OPEN = Situation(
    stage=Stage.READY, capacity=100, inside=0, reentry=True, listed=True, listed_elsewhere=False, last=None
)


def entering(**changes: object) -> Decision:
    return decide(Reading.GENUINE, Direction.IN, replace(OPEN, **changes))  # type: ignore[arg-type] # a test's table


def leaving(**changes: object) -> Decision:
    return decide(Reading.GENUINE, Direction.OUT, replace(OPEN, **changes))  # type: ignore[arg-type] # a test's table


def passes(verdict: Verdict, reason: Reason = Reason.NONE) -> Decision:
    return Decision(verdict, reason, passes=True)


def stays_out(verdict: Verdict, reason: Reason = Reason.NONE) -> Decision:
    return Decision(verdict, reason, passes=False)


def test_who_is_on_the_list_is_admitted() -> None:
    assert entering() == passes(Verdict.ADMITTED)


@pytest.mark.parametrize("stage", [Stage.PLANNED, Stage.READY, Stage.HELD])
def test_the_door_works_before_and_while_the_event_is_held(stage: Stage) -> None:
    assert entering(stage=stage) == passes(Verdict.ADMITTED)


def test_who_is_inside_already_is_a_repeat() -> None:
    assert entering(last=CAME) == stays_out(Verdict.REPEAT)


def test_who_left_comes_back_in_where_reentry_is_allowed() -> None:
    assert entering(last=LEFT) == passes(Verdict.ADMITTED, Reason.REENTRY)


def test_who_left_is_a_repeat_where_reentry_is_not_allowed() -> None:
    assert entering(last=LEFT, reentry=False) == stays_out(Verdict.REPEAT)


def test_a_genuine_ticket_on_no_list_goes_in_as_unknown() -> None:
    assert entering(listed=False) == passes(Verdict.UNKNOWN, Reason.GENUINE)


def test_a_genuine_unknown_ticket_is_a_repeat_the_second_time() -> None:
    assert entering(listed=False, last=CAME) == stays_out(Verdict.REPEAT)


def test_a_ticket_of_another_event_is_refused() -> None:
    assert entering(listed=False, listed_elsewhere=True) == stays_out(Verdict.REFUSED, Reason.OTHER_EVENT)


def test_a_forged_ticket_is_refused() -> None:
    assert decide(Reading.FORGED, Direction.IN, OPEN) == stays_out(Verdict.REFUSED, Reason.FORGED)


def test_a_mistyped_code_is_no_refusal() -> None:
    assert decide(Reading.MISTYPED, Direction.IN, OPEN) == stays_out(Verdict.UNKNOWN, Reason.MISTYPED)


def test_what_is_no_ticket_is_no_refusal() -> None:
    assert decide(Reading.NOT_A_TICKET, Direction.IN, OPEN) == stays_out(Verdict.UNKNOWN, Reason.NOT_A_TICKET)


@pytest.mark.parametrize("stage", [Stage.POSTPONED, Stage.CANCELLED])
def test_nobody_enters_an_event_that_is_off(stage: Stage) -> None:
    assert entering(stage=stage) == stays_out(Verdict.REFUSED, Reason.NOT_HELD)


def test_nobody_enters_a_closed_event() -> None:
    assert entering(stage=Stage.CLOSED) == stays_out(Verdict.REFUSED, Reason.CLOSED)


def test_the_last_place_is_given_and_the_next_person_refused() -> None:
    assert entering(inside=99) == passes(Verdict.ADMITTED)
    assert entering(inside=100) == stays_out(Verdict.REFUSED, Reason.FULL)


def test_a_repeat_at_a_full_event_is_still_a_repeat() -> None:
    assert entering(inside=100, last=CAME) == stays_out(Verdict.REPEAT)


def test_who_comes_back_to_a_full_event_is_refused() -> None:
    assert entering(inside=100, last=LEFT) == stays_out(Verdict.REFUSED, Reason.FULL)


def test_a_genuine_unknown_ticket_is_refused_at_a_full_event() -> None:
    assert entering(inside=100, listed=False) == stays_out(Verdict.REFUSED, Reason.FULL)


def test_no_approved_number_means_no_stop() -> None:
    assert entering(capacity=0, inside=5000) == passes(Verdict.ADMITTED)


def test_who_is_inside_leaves() -> None:
    assert leaving(last=CAME) == passes(Verdict.ADMITTED, Reason.EXIT)


def test_who_never_came_in_cannot_leave() -> None:
    assert leaving() == stays_out(Verdict.REFUSED, Reason.NOT_INSIDE)


def test_who_left_already_is_a_repeat_at_the_exit() -> None:
    assert leaving(last=LEFT) == stays_out(Verdict.REPEAT, Reason.NOT_INSIDE)


def test_people_leave_a_full_event() -> None:
    assert leaving(inside=100, last=CAME) == passes(Verdict.ADMITTED, Reason.EXIT)


def test_a_headcount_goes_in_up_to_the_approved_number() -> None:
    assert decide_headcount(3, replace(OPEN, inside=97)) == passes(Verdict.ADMITTED)
    assert decide_headcount(4, replace(OPEN, inside=97)) == stays_out(Verdict.REFUSED, Reason.FULL)


def test_no_more_leave_by_headcount_than_are_inside() -> None:
    assert decide_headcount(-2, replace(OPEN, inside=2)) == passes(Verdict.ADMITTED, Reason.EXIT)
    assert decide_headcount(-3, replace(OPEN, inside=2)) == stays_out(Verdict.REFUSED, Reason.NOT_INSIDE)


def test_a_headcount_at_a_closed_event_is_refused() -> None:
    assert decide_headcount(1, replace(OPEN, stage=Stage.CLOSED)) == stays_out(Verdict.REFUSED, Reason.CLOSED)
