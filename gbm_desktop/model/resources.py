"""Resources (资源): lecturers, vans, exhibit kits, tents and crews, and the bookings that bind them to events."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from gbm_desktop.model.geography import PlaceKey
from gbm_desktop.model.ids import AbsenceId, BookingId, EventId, ResourceId, StaffId

NOWHERE = PlaceKey("")


class ResourceKind(StrEnum):
    """What a stop can need."""

    LECTURER = "lecturer"
    VAN = "van"
    KIT = "kit"
    TENT = "tent"
    CREW = "crew"


@dataclass(frozen=True, slots=True)
class Resource:
    """One resource, or `quantity` alike of it (tents), based at a place.

    `days_off` are weekdays (0 Monday … 6 Sunday). `load_kg` and `load_litres` are what a van carries (0: not stated).
    A lecturer or crew member of the staff directory bears `staff_id`; a retired one is kept for the past only.
    """

    id: ResourceId
    kind: ResourceKind
    name: str
    staff_id: StaffId | None = None
    base_code: str = ""
    base_village: str = ""
    quantity: int = 1
    load_kg: int = 0
    load_litres: int = 0
    topics: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    days_off: tuple[int, ...] = ()
    phone: str = ""
    note: str = ""
    initials: str = ""
    retired: bool = False


@dataclass(frozen=True, slots=True)
class Absence:
    """Days, both included, on which a resource is not to be had; `source` is who said so, or the calendar file."""

    id: AbsenceId
    resource_id: ResourceId
    first_day: date
    last_day: date
    reason: str
    source: str = ""


@dataclass(frozen=True, slots=True)
class Booking:
    """A resource (`quantity` of it) is bound to an event for a time, set-up and take-down included; local times.

    `place` is the event's, never stored with the booking; empty where nobody has to go (online).
    """

    id: BookingId
    resource_id: ResourceId
    event_id: EventId
    start: datetime
    end: datetime
    quantity: int = 1
    place: PlaceKey = NOWHERE


@dataclass(frozen=True, slots=True)
class BookingLine:
    """What an event wants of a resource; without times, for as long as the event lasts with set-up and take-down."""

    resource_id: ResourceId
    quantity: int = 1
    start: datetime | None = None
    end: datetime | None = None


Span = tuple[datetime, datetime]
"""From when until when, local."""


def carried(booking: Booking, was: Span, now: Span) -> Booking:
    """The booking of an event that lasted `was` and lasts `now`: all of it as before, or moved with its beginning."""
    if (booking.start, booking.end) == was:
        return replace(booking, start=now[0], end=now[1])
    by = now[0] - was[0]
    return replace(booking, start=booking.start + by, end=booking.end + by)
