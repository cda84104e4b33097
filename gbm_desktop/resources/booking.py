"""What binds resources to events (排期占用), and what of it cannot be kept."""

import sqlite3
from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date, timedelta

from gbm_desktop import geography
from gbm_desktop.errors.resources import BookingWrong, UnknownResource
from gbm_desktop.model import clashes as model
from gbm_desktop.model.clashes import Clash, ClashKind
from gbm_desktop.model.events import Event, Stage
from gbm_desktop.model.geography import PlaceKey
from gbm_desktop.model.ids import BookingId, EventId, ResourceId
from gbm_desktop.model.journal import Op
from gbm_desktop.model.resources import NOWHERE, Booking, BookingLine, Resource, Span
from gbm_desktop.model.travel import Travel
from gbm_desktop.store import events as event_store
from gbm_desktop.store import resources as store
from gbm_desktop.store.journal import Unit
from gbm_desktop.wording import Lang
from gbm_desktop.wording.resources import clash_words
from gbm_desktop.workspace import Workspace

_OFF = frozenset({Stage.POSTPONED, Stage.CANCELLED})
_AROUND = timedelta(days=1)


def book(ws: Workspace, event_id: EventId, wanted: Sequence[BookingLine]) -> None:
    """The event has exactly these bookings, in one step; clashes are nobody's hindrance (ask `clashes_of` before).

    Raises UnknownEvent, UnknownResource, BookingWrong.
    """
    event = event_store.require(ws.read, event_id)
    with ws.unit(Op.BOOKING_EDIT, name=event.said.name) as unit:
        book_in(unit, ws, event, wanted)


def book_in(unit: Unit, ws: Workspace, event: Event, wanted: Sequence[BookingLine]) -> None:
    """The event has exactly these bookings, as a part of a step that does more. Raises as `book`."""
    kept = _planned(unit.db, ws, event, wanted)
    for stored in store.bookings(unit.db, event_ids=[event.id]):
        if stored.id not in {booking.id for booking in kept}:
            unit.drop("bookings", stored.id)
    for booking in kept:
        unit.put("bookings", store.row_of_booking(booking))


def bookings(
    ws: Workspace,
    *,
    resource_ids: Collection[ResourceId] | None = None,
    event_ids: Collection[EventId] | None = None,
    since: date | None = None,
    until: date | None = None,
) -> list[Booking]:
    """The bookings asked for, days included, in the order of time; those of postponed events too."""
    return store.bookings(ws.read, resource_ids=resource_ids, event_ids=event_ids, since=since, until=until)


def live_bookings(ws: Workspace) -> list[Booking]:
    """All bookings of events that are neither postponed nor cancelled, in the order of time."""
    return store.bookings(ws.read, live=True)


def span(ws: Workspace, event_id: EventId) -> Span:
    """From when until when the event needs what it books: a stop with set-up and take-down. Raises UnknownEvent."""
    return store.span(ws.read, event_store.require(ws.read, event_id))


def lines(ws: Workspace, event_id: EventId) -> list[BookingLine]:
    """The event's bookings as `book` takes them: without times where they are the event's own. Raises UnknownEvent."""
    event = event_store.require(ws.read, event_id)
    whole = store.span(ws.read, event)
    return [
        BookingLine(one.resource_id, one.quantity)
        if (one.start, one.end) == whole
        else BookingLine(one.resource_id, one.quantity, one.start, one.end)
        for one in store.bookings(ws.read, event_ids=[event.id])
    ]


def clashes(
    ws: Workspace, changed: Sequence[Booking] | None = None, *, instead_of: Collection[EventId] = ()
) -> list[Clash]:
    """What cannot be kept of all that is stored; or what would come of these bookings, stored ones with their id aside.

    Bookings of postponed and cancelled events do not count, nor those stored for the events of `instead_of`.
    """
    if changed is None:
        return _clashes(ws, live_bookings(ws), store.everyone(ws.read))
    if not changed:
        return []
    everyone = store.everyone(ws.read)
    said = _placed(ws, changed)
    own = {booking.id for booking in said}
    stored = store.bookings(
        ws.read,
        live=True,
        resource_ids=_same_people(everyone, said),
        since=min(one.start for one in said).date() - _AROUND,
        until=max(one.end for one in said).date() + _AROUND,
    )
    others = [one for one in stored if one.id not in own and one.event_id not in instead_of]
    mine = set(said)
    return [one for one in _clashes(ws, [*others, *said], everyone) if not mine.isdisjoint(one.bookings)]


def clashes_of(ws: Workspace, event_id: EventId, wanted: Sequence[BookingLine]) -> list[Clash]:
    """What could not be kept if the event had exactly these bookings; one that is off has none. Raises as `book`."""
    event = event_store.require(ws.read, event_id)
    if event.stage in _OFF:
        return []
    return clashes(ws, _planned(ws.read, ws, event, wanted), instead_of=[event.id])


def clash_sentences(ws: Workspace, found: Sequence[Clash], lang: Lang = "zh") -> list[str]:
    """Each clash in words: who, what, when; a way whose length is a guess is said to be one."""
    names = event_store.names(ws.read, {event for one in found for event in one.event_ids})
    known = {resource.id: resource for resource in store.everyone(ws.read)}
    travel = geography.travel(ws)
    return [clash_words(one, known[one.resource_id], names, lang, guessed=_guessed(one, travel)) for one in found]


def _guessed(clash: Clash, travel: Travel) -> bool:
    *earlier, last = clash.bookings
    return clash.kind is ClashKind.TRAVEL and not all(travel.known(one.place, last.place) for one in earlier)


def _planned(db: sqlite3.Connection, ws: Workspace, event: Event, wanted: Sequence[BookingLine]) -> list[Booking]:
    """The lines as bookings; one of a resource that the event has already keeps its id."""
    stored = store.bookings(db, event_ids=[event.id])
    known = {resource.id: resource for resource in store.everyone(db)}
    start, end = store.span(db, event)
    found: list[Booking] = []
    for line in wanted:
        if line.resource_id not in known:
            raise UnknownResource(line.resource_id)
        own = next((one for one in stored if one.resource_id == line.resource_id), None)
        if own:
            stored.remove(own)
        booking = Booking(
            own.id if own else BookingId(ws.new_id()), line.resource_id, event.id, line.start or start,
            line.end or end, line.quantity, store.place_of(event),
        )  # fmt: skip
        if booking.end <= booking.start or booking.quantity < 1:
            raise BookingWrong(known[line.resource_id].name)
        found.append(booking)
    return found


def _placed(ws: Workspace, said: Sequence[Booking]) -> list[Booking]:
    """Bookings that do not say where they are, are where their event is."""
    return [replace(one, place=_place(ws, one.event_id)) if one.place == NOWHERE else one for one in said]


def _place(ws: Workspace, event_id: EventId) -> PlaceKey:
    event = event_store.by_id(ws.read, event_id)
    return store.place_of(event) if event else NOWHERE


def _same_people(everyone: Sequence[Resource], said: Sequence[Booking]) -> list[ResourceId]:
    booked = {one.resource_id for one in said}
    people = {one.staff_id for one in everyone if one.id in booked and one.staff_id}
    return [one.id for one in everyone if one.id in booked or one.staff_id in people]


def _clashes(ws: Workspace, booked: Sequence[Booking], everyone: Sequence[Resource]) -> list[Clash]:
    return model.clashes(booked, everyone, store.absences(ws.read, None), geography.travel(ws))
