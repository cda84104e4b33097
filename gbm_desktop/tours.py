"""Tours (巡展线路): stops in the order in which the van calls at them, and what follows from that."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from gbm_desktop import geography, regions
from gbm_desktop.errors.tours import StopOfAnotherTour, TourDayTooFull, TourIncomplete, UnknownTour
from gbm_desktop.event_moves import moved_in
from gbm_desktop.model.event_copies import starting
from gbm_desktop.model.events import ADMITS, Event, EventKind
from gbm_desktop.model.ids import EventId, TourId
from gbm_desktop.model.itinerary import TourDay, itinerary
from gbm_desktop.model.journal import Op
from gbm_desktop.model.resources import Span, carried
from gbm_desktop.model.stop_order import in_order, renumbered, retimed
from gbm_desktop.model.tours import Stop, Tour, problems
from gbm_desktop.store import events as event_store
from gbm_desktop.store import resources as resource_store
from gbm_desktop.store import tours as store
from gbm_desktop.store.journal import Unit
from gbm_desktop.workspace import Workspace


def all_tours(ws: Workspace) -> list[Tour]:
    """All tours, in the order of their first stop."""
    return store.all_tours(ws.read)


def get(ws: Workspace, tour_id: str) -> Tour:
    """The tour of this id, or of the beginning of an id. Raises UnknownTour."""
    found = store.by_id(ws.read, tour_id)
    if found is None:
        raise UnknownTour(tour_id)
    return found


def add(ws: Workspace, draft: Tour) -> TourId:
    """The tour is there, under an id of its own and without stops. Raises TourIncomplete, UnknownRegion."""
    tour = replace(_checked(draft), id=TourId(ws.new_id()))
    with ws.unit(Op.TOUR_ADD, name=tour.name) as unit:
        unit.add("tours", store.row_of(tour))
    return tour.id


def edit(ws: Workspace, tour: Tour) -> None:
    """The tour is as given; its stops stay. Raises UnknownTour, TourIncomplete, UnknownRegion."""
    get(ws, tour.id)
    wanted = _checked(tour)
    with ws.unit(Op.TOUR_EDIT, name=wanted.name) as unit:
        unit.put("tours", store.row_of(wanted))


def remove(ws: Workspace, tour_id: TourId) -> None:
    """The tour is gone; the events that were its stops stay, with their cargo. Raises UnknownTour."""
    tour = get(ws, tour_id)
    with ws.unit(Op.TOUR_REMOVE, name=tour.name) as unit:
        for stop in store.stops(unit.db, tour.id):
            _take_out(unit, stop)
        unit.drop("tours", tour.id)


def stops(ws: Workspace, tour_id: TourId) -> list[Stop]:
    """The tour's stops day by day, in the order of the visits."""
    return in_order(store.stops(ws.read, tour_id), store.events_of(ws.read, tour_id))


def days(ws: Workspace, tour_id: TourId) -> list[TourDay]:
    """How each day of the tour will go. Raises UnknownTour."""
    tour = get(ws, tour_id)
    return itinerary(tour, store.stops(ws.read, tour.id), store.events_of(ws.read, tour.id), geography.travel(ws))


def candidates(ws: Workspace) -> list[Event]:
    """The events that can become a stop: still to be held, on no tour; 巡展 first."""
    found = [event for event in store.on_no_tour(ws.read) if event.stage in ADMITS]
    return sorted(found, key=lambda event: event.said.kind is not EventKind.TOUR)


def put_stops(ws: Workspace, tour_id: TourId, wanted: Sequence[Stop], *, retime: bool = False) -> None:
    """The tour has exactly these stops, each once, on each day in this order; bookings follow set-up and take-down.

    With `retime`, the events of a day whose order changed are put off until the van can be there (stop_order.retimed).
    A stated travel time goes where another stop comes before: it was the way from the former one.
    Raises UnknownTour, UnknownEvent, StopOfAnotherTour, TourDayTooFull.
    """
    tour = get(ws, tour_id)
    events = {stop.event_id: _free_event(ws, stop.event_id, tour) for stop in wanted}
    known = {**store.events_of(ws.read, tour.id), **events}
    before = stops(ws, tour.id)
    each_once = {stop.event_id: replace(stop, tour_id=tour.id) for stop in wanted}
    after = renumbered(each_once.values(), before, known)
    moves = _moves(ws, tour, before, after, known) if retime else {}
    with ws.unit(Op.STOPS_EDIT, name=tour.name, count=len(after)) as unit:
        for stop in before:
            if stop.event_id not in events:
                _take_out(unit, stop)
        for stop in after:
            stop_in(unit, events[stop.event_id], stop)
        for event_id, start in moves.items():
            moved_in(ws, unit, events[event_id], starting(events[event_id].said, start))


def stop_in(unit: Unit, event: Event, stop: Stop) -> None:
    """Within a step under way the event is this stop, and what is booked for it from set-up to take-down."""
    was = resource_store.span(unit.db, event)
    unit.put("stops", store.row_of_stop(stop))
    _rebook(unit, event.id, was, resource_store.span(unit.db, event))


def _take_out(unit: Unit, stop: Stop) -> None:
    event = event_store.require(unit.db, stop.event_id)
    was = resource_store.span(unit.db, event)
    unit.drop("stops", stop.event_id)
    _rebook(unit, event.id, was, resource_store.span(unit.db, event))


def _rebook(unit: Unit, event_id: EventId, was: Span, now: Span) -> None:
    for booking in resource_store.bookings(unit.db, event_ids=[event_id]):
        if (booking.start, booking.end) == was:
            unit.put("bookings", resource_store.row_of_booking(carried(booking, was, now)))


def _free_event(ws: Workspace, event_id: EventId, tour: Tour) -> Event:
    event = event_store.require(ws.read, event_id)
    stop = store.stop_of(ws.read, event.id)
    if stop is not None and stop.tour_id != tour.id:
        raise StopOfAnotherTour(event.said.name, get(ws, stop.tour_id).name)
    return event


def _moves(
    ws: Workspace, tour: Tour, before: Sequence[Stop], after: Sequence[Stop], events: Mapping[EventId, Event]
) -> dict[EventId, datetime]:
    """New starts on the days whose order changed."""
    travel = geography.travel(ws)
    found: dict[EventId, datetime] = {}
    for day in itinerary(tour, after, events, travel):
        group = [(call.stop, call.event) for call in day.calls]
        order = [stop.event_id for stop, _event in group]
        formerly = [stop.event_id for stop in before if stop.event_id in order]
        if group and formerly != order:
            moves = retimed(group, travel, origin=day.calls[0].leg.origin, depart=tour.depart)
            for event_id, start in moves.items():
                if start.date() != day.day:
                    raise TourDayTooFull(events[event_id].said.name, day.day)
            found |= moves
    return found


def _checked(tour: Tour) -> Tour:
    wrong = problems(tour)
    if wrong:
        raise TourIncomplete(tour.name, tuple(wrong))
    return replace(
        tour,
        name=tour.name.strip(),
        depot_code=regions.require(tour.depot_code).code,
        depot_village=tour.depot_village.strip(),
        note=tour.note.strip(),
    )
