"""What cannot be kept of the bookings: a sweep over each resource's days, checked against every pair."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gbm_desktop.model.clashes import Clash, ClashKind, clashes
from gbm_desktop.model.geography import PlaceKey
from gbm_desktop.model.ids import AbsenceId, BookingId, EventId, ResourceId, StaffId
from gbm_desktop.model.resources import Absence, Booking, Resource, ResourceKind, carried

MONDAY = datetime(2023, 10, 9)  # noqa: DTZ001 - bookings' times are local
VAN = Resource(ResourceId("van"), ResourceKind.VAN, "流动展车")
TENTS = Resource(ResourceId("tents"), ResourceKind.TENT, "折叠帐篷", quantity=10)
HERE, THERE, FAR = PlaceKey("510113107/"), PlaceKey("510113108/"), PlaceKey("510113109/")


def minutes(one: PlaceKey, other: PlaceKey) -> int:
    assert one != other
    return 30 if FAR not in (one, other) else 70


def booked(
    number: int, start: float, end: float, *, of: Resource = VAN, place: PlaceKey = HERE, quantity: int = 1
) -> Booking:
    """A booking by hours from Monday's midnight; every number is an event of its own."""
    return Booking(
        BookingId(f"b{number:03}"), of.id, EventId(f"e{number}"), MONDAY + timedelta(hours=start),
        MONDAY + timedelta(hours=end), quantity, place,
    )  # fmt: skip


def found(bookings: Sequence[Booking], *resources: Resource, away: Sequence[Absence] = ()) -> list[Clash]:
    return clashes(bookings, resources or (VAN, TENTS), away, minutes)


def kinds(of: Sequence[Clash]) -> list[ClashKind]:
    return [clash.kind for clash in of]


def test_one_van_at_two_events_at_once_is_a_clash_of_both() -> None:
    (clash,) = found([booked(1, 9, 11), booked(2, 10.5, 12)])
    assert (clash.kind, clash.event_ids, clash.lacking) == (ClashKind.OVERLAP, ("e1", "e2"), 1)
    assert (clash.start, clash.end) == (MONDAY + timedelta(hours=10.5), MONDAY + timedelta(hours=11))


def test_an_event_after_the_other_at_the_same_place_is_none() -> None:
    assert found([booked(1, 9, 11), booked(2, 11, 12)]) == []


def test_the_way_between_two_events_must_fit_between_them_and_what_lacks_is_said_in_minutes() -> None:
    (clash,) = found([booked(1, 9, 11), booked(2, 11.25, 12, place=THERE)])
    assert (clash.kind, clash.lacking, clash.event_ids) == (ClashKind.TRAVEL, 15, ("e1", "e2"))
    assert found([booked(1, 9, 11), booked(2, 11.5, 12, place=THERE)]) == []


def test_an_event_online_needs_no_way() -> None:
    assert found([booked(1, 9, 11), booked(2, 11, 12, place=PlaceKey(""))]) == []


def test_ten_tents_serve_two_events_of_five_and_lack_two_for_a_third_of_two() -> None:
    halves = [booked(1, 9, 12, of=TENTS, quantity=5), booked(2, 9, 12, of=TENTS, quantity=5, place=FAR)]
    assert found(halves) == []
    (clash,) = found([*halves, booked(3, 10, 11, of=TENTS, quantity=2)])
    assert (clash.kind, clash.lacking, clash.event_ids) == (ClashKind.OVERLAP, 2, ("e1", "e2", "e3"))


def test_tents_on_the_way_from_elsewhere_are_late_by_the_last_that_is_needed() -> None:
    before = [
        booked(1, 8, 10, of=TENTS, quantity=5, place=THERE), booked(2, 8, 10, of=TENTS, quantity=5, place=FAR),
    ]  # fmt: skip
    (near,) = found([*before, booked(3, 10, 12, of=TENTS, quantity=5)])
    assert (near.kind, near.lacking) == (ClashKind.TRAVEL, 30)
    (far,) = found([*before, booked(3, 10, 12, of=TENTS, quantity=6)])
    assert (far.kind, far.lacking) == (ClashKind.TRAVEL, 70)


def test_more_tents_than_there_are_is_a_clash_with_nobody_else() -> None:
    (clash,) = found([booked(1, 9, 12, of=TENTS, quantity=12)])
    assert (clash.kind, clash.lacking, clash.event_ids) == (ClashKind.OVERLAP, 2, ("e1",))


def test_who_is_away_or_has_a_day_off_is_not_to_be_had() -> None:
    off = Resource(ResourceId("l"), ResourceKind.LECTURER, "王芳", days_off=(1,))
    leave = Absence(AbsenceId("a"), off.id, date(2023, 10, 11), date(2023, 10, 12), "培训")
    days = [booked(day, 24 * day + 9, 24 * day + 11, of=off) for day in range(5)]
    assert [(one.kind, one.event_ids[0], one.reason) for one in found(days, off, away=[leave])] == [
        (ClashKind.DAY_OFF, "e1", ""),
        (ClashKind.ABSENT, "e2", "培训"),
        (ClashKind.ABSENT, "e3", "培训"),
    ]


def test_an_event_until_midnight_does_not_touch_the_next_day() -> None:
    off = Resource(ResourceId("l"), ResourceKind.LECTURER, "王芳", days_off=(1,))
    assert found([booked(1, 20, 24, of=off)], off) == []
    assert kinds(found([booked(1, 20, 25, of=off)], off)) == [ClashKind.DAY_OFF]


def test_one_person_as_lecturer_and_in_a_crew_is_at_one_event_at_a_time() -> None:
    lecturer = Resource(ResourceId("l"), ResourceKind.LECTURER, "王芳", staff_id=StaffId("p"))
    crew = Resource(ResourceId("c"), ResourceKind.CREW, "王芳", staff_id=StaffId("p"))
    (clash,) = found([booked(1, 9, 11, of=lecturer), booked(2, 10, 12, of=crew)], lecturer, crew)
    assert (clash.kind, clash.resource_id) == (ClashKind.OVERLAP, "c")
    both = [booked(1, 9, 11, of=lecturer), booked(1, 9, 11, of=crew)]
    assert found(both, lecturer, crew) == []


@pytest.mark.parametrize("later", [timedelta(days=7), timedelta(minutes=-30)])
def test_a_booking_goes_along_with_its_event(later: timedelta) -> None:
    was = (MONDAY + timedelta(hours=9), MONDAY + timedelta(hours=11))
    longer = (was[0] + later, was[1] + 2 * later)
    whole = carried(booked(1, 9, 11), was, longer)
    part = carried(booked(1, 10, 10.5), was, longer)
    assert (whole.start, whole.end) == longer
    assert (part.start, part.end) == (MONDAY + timedelta(hours=10) + later, MONDAY + timedelta(hours=10.5) + later)


drawn = st.lists(
    st.builds(
        lambda number, start, length, of, place, quantity: booked(
            number, start / 4, (start + length) / 4, of=of, place=place, quantity=quantity if of is TENTS else 1
        ),
        st.integers(0, 999), st.integers(0, 200), st.integers(1, 30), st.sampled_from((VAN, TENTS)),
        st.sampled_from((HERE, THERE, FAR, PlaceKey(""))), st.integers(1, 11),
    ),
    max_size=14, unique_by=lambda booking: booking.id,
)  # fmt: skip


def _way(one: Booking, other: Booking) -> int:
    anywhere = not one.place or not other.place or one.place == other.place
    return 0 if anywhere else minutes(one.place, other.place)


def by_every_pair(bookings: Sequence[Booking]) -> set[tuple[ClashKind, str, int]]:
    """The rules as they are said, each booking against each other."""
    wrong: set[tuple[ClashKind, str, int]] = set()
    for last in bookings:
        have = {VAN.id: 1, TENTS.id: 10}[last.resource_id]
        before = [
            one for one in bookings
            if one.resource_id == last.resource_id and (one.start, one.id) < (last.start, last.id)
        ]  # fmt: skip
        free_at = [
            (one.end if one.end > last.start else one.end + timedelta(minutes=_way(one, last)), one) for one in before
        ]
        there = sum(one.quantity for one in before if one.end > last.start)
        if there + last.quantity > have:
            wrong.add((ClashKind.OVERLAP, last.id, there + last.quantity - have))
            continue
        waits = [last.start, *sorted(free for free, one in free_at if free > last.start and one.end <= last.start)]
        enough = next(
            when for when in waits
            if sum(one.quantity for free, one in free_at if free > when) + last.quantity <= have
            or when == waits[-1]
        )  # fmt: skip
        if enough > last.start:
            wrong.add((ClashKind.TRAVEL, last.id, (enough - last.start) // timedelta(minutes=1)))
    return wrong


@given(drawn)
def test_the_sweep_finds_what_looking_at_every_pair_finds(bookings: list[Booking]) -> None:
    swept = found(bookings)
    assert {(one.kind, one.bookings[-1].id, one.lacking) for one in swept} == by_every_pair(bookings)
    assert len(swept) == len(by_every_pair(bookings))
    assert all(one.start <= other.start for one, other in pairwise(swept))


@given(drawn)
def test_the_order_in_which_bookings_are_given_changes_nothing(bookings: list[Booking]) -> None:
    assert found(bookings) == found(list(reversed(bookings)))
