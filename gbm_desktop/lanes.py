"""The season by resource: a lane each, with what it is bound to, what cannot be kept, and the days without it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta

from gbm_desktop import resources
from gbm_desktop.events import Listed
from gbm_desktop.model.ids import EventId, ResourceId
from gbm_desktop.model.resources import Absence, Booking, BookingLine, Resource
from gbm_desktop.wording import Lang
from gbm_desktop.workspace import Workspace

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Bar:
    """An event in a lane, for the time that it takes there; `clashes` says what cannot be kept."""

    line: Listed
    start: datetime
    end: datetime
    quantity: int = 1
    clashes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Lane:
    """A resource's bars in the order of time, and why it is not to be had on which days.

    The lane without a resource holds the events that nothing is booked for.
    """

    resource: Resource | None
    bars: tuple[Bar, ...]
    away: Mapping[date, str] = field(default_factory=dict)


def lanes(ws: Workspace, lines: Sequence[Listed], first: date, last: date, lang: Lang = "zh") -> list[Lane]:
    """Of these events those between the days, by resource; the lane of events without any comes first."""
    seen = {line.event.id: line for line in lines if _within(line, first, last)}
    booked = resources.bookings(ws, event_ids=seen.keys())
    said = _clashes_said(ws, lang)
    bars: dict[ResourceId, list[Bar]] = {}
    for booking in booked:
        bar = Bar(seen[booking.event_id], booking.start, booking.end, booking.quantity, said.get(_key(booking), ()))
        bars.setdefault(booking.resource_id, []).append(bar)
    bound = {booking.event_id for booking in booked}
    free = tuple(
        Bar(line, line.event.said.start, line.event.said.end) for line in seen.values() if line.event.id not in bound
    )
    absences = resources.absences(ws)
    everyone = resources.everyone(ws)
    found = [
        Lane(
            resource,
            tuple(bars.get(resource.id, ())),
            dict(_away(resource, absences.get(resource.id, ()), first, last)),
        )
        for resource in everyone
    ]
    return [Lane(None, free), *found]


def rebook(ws: Workspace, event_id: EventId, taken_from: ResourceId | None, given_to: ResourceId | None) -> None:
    """The event has the one resource instead of the other, for the same time; None stands for none, on either side.

    Raises UnknownEvent, UnknownResource.
    """
    lines = resources.lines(ws, event_id)
    kept = [line for line in lines if line.resource_id not in (taken_from, given_to)]
    moved = next((line for line in lines if line.resource_id == taken_from), BookingLine(given_to or ResourceId("")))
    if given_to is not None:
        kept.append(replace(moved, resource_id=given_to))
    resources.book(ws, event_id, kept)


def _within(line: Listed, first: date, last: date) -> bool:
    said = line.event.said
    return said.start.date() <= last and said.end.date() >= first


def _key(booking: Booking) -> tuple[ResourceId, EventId]:
    return booking.resource_id, booking.event_id


def _clashes_said(ws: Workspace, lang: Lang) -> dict[tuple[ResourceId, EventId], tuple[str, ...]]:
    """What cannot be kept, in words, by resource and event: both sides of a clash know of it."""
    found = resources.clashes(ws)
    said: dict[tuple[ResourceId, EventId], tuple[str, ...]] = {}
    for clash, sentence in zip(found, resources.clash_sentences(ws, found, lang), strict=True):
        for booking in clash.bookings:
            said[_key(booking)] = (*said.get(_key(booking), ()), sentence)
    return said


def _away(resource: Resource, absent: Sequence[Absence], first: date, last: date) -> Iterator[tuple[date, str]]:
    for ahead in range((last - first).days + 1):
        day = first + ahead * _DAY
        reasons = [one.reason for one in absent if one.first_day <= day <= one.last_day]
        if reasons or day.weekday() in resource.days_off:
            yield day, "、".join(filter(None, reasons))
