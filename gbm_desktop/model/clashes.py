"""Clashes (冲突): bookings of one resource that cannot be kept beside one another, its absences and its ways."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from functools import cache

from gbm_desktop.model.geography import PlaceKey
from gbm_desktop.model.ids import EventId, ResourceId
from gbm_desktop.model.resources import Absence, Booking, Resource


class ClashKind(StrEnum):
    """Why a booking cannot be kept as it stands."""

    OVERLAP = "overlap"
    TRAVEL = "travel"
    ABSENT = "absent"
    DAY_OFF = "day_off"


@dataclass(frozen=True, slots=True)
class Clash:
    """The last of `bookings` cannot be kept beside the others, from `start` to `end`.

    `lacking` counts pieces for an overlap and minutes on the way for travel; `reason` is the absence's.
    """

    kind: ClashKind
    resource_id: ResourceId
    bookings: tuple[Booking, ...]
    start: datetime
    end: datetime
    lacking: int = 0
    reason: str = ""

    @property
    def event_ids(self) -> tuple[EventId, ...]:
        """The events that want the resource, each once."""
        return tuple(dict.fromkeys(booking.event_id for booking in self.bookings))


Minutes = Callable[[PlaceKey, PlaceKey], int]
_FARTHEST = timedelta(hours=12)
"""No way between two events takes longer; what ended before needs no look."""
_MINUTE = timedelta(minutes=1)


def clashes(
    bookings: Iterable[Booking], resources: Iterable[Resource], absences: Iterable[Absence], travel: Minutes
) -> list[Clash]:
    """What cannot be kept, in the order of time; `resources` are all that are booked, `travel` is asked for minutes.

    Who stands among the resources twice (one entry of the staff) is one person.
    """
    known = {resource.id: resource for resource in resources}
    away: dict[ResourceId, list[Absence]] = {}
    for absence in absences:
        away.setdefault(absence.resource_id, []).append(absence)
    ordered = sorted(bookings, key=lambda booking: (booking.start, booking.id))
    queues: dict[str, list[Booking]] = {}
    for booking in ordered:
        queues.setdefault(known[booking.resource_id].staff_id or booking.resource_id, []).append(booking)
    minutes = cache(travel)
    found = [clash for queue in queues.values() for clash in _crossing(queue, known, minutes)]
    found += [clash for booking in ordered for clash in _away(booking, known[booking.resource_id], away)]
    return sorted(found, key=lambda clash: (clash.start, clash.resource_id))


def _crossing(queue: Sequence[Booking], known: Mapping[ResourceId, Resource], minutes: Minutes) -> Iterator[Clash]:
    """Of bookings in the order of their beginning, each that wants more than is left or can be there in time."""
    near: list[Booking] = []
    for booking in queue:
        horizon = booking.start - _FARTHEST
        near = [earlier for earlier in near if earlier.end > horizon]
        have = known[booking.resource_id].quantity
        if booking.quantity + sum([one.quantity for one in near]) > have:  # else enough even if nothing comes back
            others = [one for one in near if one.event_id != booking.event_id or one.resource_id == booking.resource_id]
            yield from _beside(booking, others, have, minutes)
        near.append(booking)


def _beside(booking: Booking, others: Sequence[Booking], have: int, minutes: Minutes) -> Iterator[Clash]:
    there = [one for one in others if one.end > booking.start]
    over = booking.quantity + sum(one.quantity for one in there) - have
    if over > 0:
        until = min(one.end for one in (*there, booking))
        yield Clash(ClashKind.OVERLAP, booking.resource_id, (*there, booking), booking.start, until, over)
        return
    late = [(_late(one, booking, minutes), one) for one in others if one.end <= booking.start]
    coming = sorted(((by, one) for by, one in late if by > 0), key=lambda pair: pair[0])
    over += sum(one.quantity for _by, one in coming)
    if over > 0:
        held_up = tuple(one for _by, one in coming)
        since = max(one.end for one in held_up)
        lacking = _until_enough(coming, over)
        yield Clash(ClashKind.TRAVEL, booking.resource_id, (*held_up, booking), since, booking.start, lacking)


def _late(earlier: Booking, booking: Booking, minutes: Minutes) -> int:
    """By how many minutes what was there comes too late."""
    if earlier.place == booking.place or not earlier.place or not booking.place:
        return 0
    return minutes(earlier.place, booking.place) - (booking.start - earlier.end) // _MINUTE


def _until_enough(coming: Sequence[tuple[int, Booking]], over: int) -> int:
    """How late it is when so many pieces have come."""
    for by, one in coming:
        over -= one.quantity
        if over <= 0:
            return by
    return coming[-1][0]


def _away(booking: Booking, resource: Resource, absences: Mapping[ResourceId, list[Absence]]) -> Iterator[Clash]:
    absent = absences.get(resource.id)
    if not absent and not resource.days_off:
        return
    first, last = booking.start.date(), (booking.end - _MINUTE).date()
    for absence in absent or ():
        if absence.first_day <= last and first <= absence.last_day:
            yield _for_all(ClashKind.ABSENT, booking, absence.reason)
    days = (first + timedelta(days=n) for n in range((last - first).days + 1))
    if resource.days_off and any(day.weekday() in resource.days_off for day in days):
        yield _for_all(ClashKind.DAY_OFF, booking)


def _for_all(kind: ClashKind, booking: Booking, reason: str = "") -> Clash:
    return Clash(kind, booking.resource_id, (booking,), booking.start, booking.end, reason=reason)
