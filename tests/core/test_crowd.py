"""How many were inside over time: from the facts, never below zero, and ending in what the door shows."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gbm_desktop import admission, crowd, events
from gbm_desktop.checkin.door import Door
from gbm_desktop.model.admission import Once
from gbm_desktop.model.attendance import Direction, Verdict
from gbm_desktop.model.crowd import MINUTE, Passed, Point, course, trend
from gbm_desktop.model.ids import AttendeeId, EventId
from gbm_desktop.workspace import Workspace
from tests.builders import SetClock, add_people, lecture


@pytest.fixture
def event_id(ws: Workspace) -> EventId:
    return events.add(ws, lecture(capacity=60))


@pytest.fixture
def door(ws: Workspace, event_id: EventId) -> Door:
    return Door(ws, event_id)


def points(inside: list[int], came: list[int] | None = None) -> list[Point]:
    """A point a minute, of which nobody left."""
    each = came or [max(0, now - before) for before, now in zip([0, *inside], inside, strict=False)]
    return [Point(n * MINUTE, persons, Passed(each[n])) for n, persons in enumerate(inside)]


def test_the_course_shows_who_was_inside_at_the_end_of_each_step(
    ws: Workspace, clock: SetClock, event_id: EventId, door: Door
) -> None:
    begun = clock.wall()
    door.headcount(5)
    clock.advance(90)
    door.headcount(3)
    clock.advance(60)
    door.headcount(-4)
    clock.advance(20)
    found = crowd.inside_over_time(ws, event_id, begun, MINUTE)
    assert [point.inside for point in found] == [5, 8, 4]
    assert [tuple(point.passed) for point in found] == [(5, 0), (3, 0), (0, 4)]
    assert [point.at - begun for point in found] == [MINUTE, 2 * MINUTE, 3 * MINUTE]


def test_who_came_before_is_inside_from_the_first_step_on(
    ws: Workspace, clock: SetClock, event_id: EventId, door: Door
) -> None:
    door.headcount(7)
    clock.advance(0.03)
    begun = clock.wall()
    clock.advance(100)
    assert [point.inside for point in crowd.inside_over_time(ws, event_id, begun, MINUTE)] == [7, 7]


def test_people_with_and_without_a_name_are_inside_alike_and_what_was_taken_back_is_not(
    ws: Workspace, clock: SetClock, event_id: EventId, door: Door
) -> None:
    begun = clock.wall()
    people = add_people(ws, event_id, 3)
    first = door.admit(people[0].id)
    door.admit(people[1].id)
    door.walk_in("周大山")
    door.headcount(2)
    door.take_back(first.scan.id, "扫错人")
    clock.advance(30)
    assert [point.inside for point in crowd.inside_over_time(ws, event_id, begun, MINUTE)] == [4]
    assert door.counts().anonymous == 2


def test_a_headcount_is_refused_where_more_would_be_inside_than_may(event_id: EventId, door: Door) -> None:
    assert event_id
    assert door.headcount(61).scan.verdict is Verdict.REFUSED
    assert door.headcount(60).scan.verdict is Verdict.ADMITTED
    assert door.headcount(1).scan.verdict is Verdict.REFUSED
    assert door.headcount(-61).scan.verdict is Verdict.REFUSED
    assert door.counts().inside == 60


def test_a_new_day_of_a_daily_event_begins_at_nobody(
    ws: Workspace, clock: SetClock, event_id: EventId, door: Door
) -> None:
    admission.set_rule(ws, event_id, Once.DAY)
    door.headcount(9)
    clock.advance(24 * 3600)
    begun = clock.wall() - 60 * MINUTE
    door.headcount(2)
    clock.advance(10)
    assert crowd.inside_over_time(ws, event_id, begun, 30 * MINUTE)[-1].inside == 2
    assert crowd.counted(ws, event_id, "1") == Passed()


def test_a_clock_set_back_hides_nobody(ws: Workspace, clock: SetClock, event_id: EventId, door: Door) -> None:
    door.headcount(4)
    clock.advance(-3600)
    found = crowd.inside_over_time(ws, event_id, clock.wall() - 5 * MINUTE, MINUTE)
    assert found[-1].inside == 4 == door.counts().inside


def test_of_a_time_to_come_nothing_is_told(ws: Workspace, clock: SetClock, event_id: EventId) -> None:
    assert crowd.inside_over_time(ws, event_id, clock.wall() + MINUTE, MINUTE) == []


def test_each_door_without_a_scanner_has_its_own_figures(ws: Workspace, event_id: EventId, door: Door) -> None:
    east, west = (Door(ws, event_id, desk=name) for name in ("东侧门", "西侧门"))
    east.headcount(5)
    east.headcount(-2)
    west.headcount(1)
    door.headcount(3)
    assert crowd.counted(ws, event_id, "东侧门") == Passed(5, 2)
    assert crowd.counted(ws, event_id, "西侧门") == Passed(1, 0)
    assert door.counts().inside == 7


STEPS = st.tuples(
    st.sampled_from(["in", "out", "take_back", "walk_in", "scan", "leave"]),
    st.integers(1, 30),
    st.integers(-200, 1500),
)


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(happened=st.lists(STEPS, max_size=12), minutes=st.integers(1, 90), width=st.integers(MINUTE // 60, 20 * MINUTE))
def test_the_course_never_falls_below_zero_and_ends_in_what_the_door_shows(
    ws: Workspace, clock: SetClock, happened: list[tuple[str, int, int]], minutes: int, width: int
) -> None:
    event_id = events.add(ws, lecture(capacity=60))
    people, door = add_people(ws, event_id, 2), Door(ws, event_id)
    for what, number, seconds in happened:
        _do(door, what, number, [person.id for person in people])
        clock.advance(seconds)
    clock.advance(1)
    found = crowd.inside_over_time(ws, event_id, clock.wall() - minutes * MINUTE, width)
    assert found[-1].inside == door.counts().inside
    assert door.counts() == Door(ws, event_id).counts() == Door(ws, event_id, desk="2").counts()
    assert min(point.inside for point in found) >= 0
    assert found[-1].at >= clock.wall()


def _do(door: Door, what: str, number: int, people: list[AttendeeId]) -> None:
    match what:
        case "in":
            door.headcount(number)
        case "out":
            door.headcount(-number)
        case "walk_in":
            door.walk_in(f"周{'一二三四五六七八九十'[number % 10]}")
        case "scan":
            door.admit(people[number % 2])
        case "leave":
            door.admit(people[number % 2], Direction.OUT)
        case _:
            for scan, _, voided in door.latest(1):
                if scan.persons and not voided and door.counts().inside >= scan.persons:
                    door.take_back(scan.id, "误按")


@given(st.dictionaries(st.integers(0, 9), st.builds(Passed, st.integers(0, 50), st.integers(0, 50))))
def test_every_point_is_what_went_in_less_what_went_out_up_to_it(passed: dict[int, Passed]) -> None:
    found = course(Passed(3, 1), passed, 0, MINUTE, 10)
    for number, point in enumerate(found):
        until = [passed.get(n, Passed()) for n in range(number + 1)]
        assert point.inside == max(0, 2 + sum(one.came - one.left for one in until))


def test_at_this_pace_it_is_full_at_a_time() -> None:
    steady = points([10 * (n + 1) for n in range(20)])
    found = trend(steady, 400)
    assert found.lately == Passed(100, 0)
    assert found.full_at == (19 + 20) * MINUTE


def test_a_door_that_opened_just_now_has_its_pace_since_then() -> None:
    opened = points([0] * 118 + [30, 60])
    assert trend(opened, 150).full_at == (119 + 3) * MINUTE


def test_of_a_few_who_have_come_nothing_is_foreseen_and_that_is_said() -> None:
    few = trend(points([0] * 119 + [4]), 20)
    assert (few.full_at, few.too_few) == (None, True)
    enough = trend(points([0] * 119 + [5]), 20)
    assert (enough.full_at, enough.too_few) == ((119 + 3) * MINUTE, False)
    for inside, capacity in (([0] * 9, 20), ([0, 3], 3), ([0, 3], 0)):
        assert not trend(points(inside), capacity).too_few


@pytest.mark.parametrize(
    ("inside", "capacity"),
    [([5] * 20, 60), ([60] * 20, 60), ([10, 20, 30], 0), ([0] * 20, 60), ([100] * 100 + [101], 5000)],
    ids=["nobody comes", "full already", "no number stated", "nobody was there", "too far ahead to say"],
)
def test_no_time_is_said_where_it_does_not_fill(inside: list[int], capacity: int) -> None:
    assert trend(points(inside), capacity).full_at is None


def test_who_leaves_as_fast_as_others_come_fills_nothing() -> None:
    changing = [Point(n * MINUTE, 40, Passed(6, 6)) for n in range(20)]
    found = trend(changing, 41)
    assert (found.lately, found.full_at) == (Passed(60, 60), None)


def test_an_event_that_nobody_has_come_to_has_a_flat_course(ws: Workspace, event_id: EventId) -> None:
    found = crowd.trend(ws, event_id, 60)
    assert {point.inside for point in found.points} == {0}
    assert len(found.points) == 120
    assert (found.lately, found.full_at) == (Passed(), None)
