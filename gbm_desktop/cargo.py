"""What each event needs brought to it, and the load list of a tour, which follows from that."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from gbm_desktop import tours
from gbm_desktop.errors.tours import BadCargo
from gbm_desktop.model.ids import CargoId, EventId, TourId
from gbm_desktop.model.itinerary import Call, TourDay
from gbm_desktop.model.journal import Op
from gbm_desktop.model.load_list import Capacity, Trip, trip
from gbm_desktop.model.resources import Resource, ResourceKind
from gbm_desktop.model.tours import Cargo
from gbm_desktop.store import events as event_store
from gbm_desktop.store import resources as resource_store
from gbm_desktop.store import tours as store
from gbm_desktop.workspace import Workspace

MOST = 99_999
"""Pieces of a line, and kilograms or litres of a piece."""


def of(ws: Workspace, event_id: EventId) -> list[Cargo]:
    """What the event needs."""
    return store.cargo(ws.read, [event_id]).get(event_id, [])


def put(ws: Workspace, event_id: EventId, lines: Sequence[Cargo]) -> None:
    """The event needs exactly this, in this order; a line without an id is a new one. Raises UnknownEvent, BadCargo."""
    event = event_store.require(ws.read, event_id)
    wanted = [_checked(ws, line, event.id, number) for number, line in enumerate(lines, 1)]
    with ws.unit(Op.CARGO_EDIT, name=event.said.name) as unit:
        kept = {line.id for line in wanted}
        for stored in store.cargo(unit.db, [event.id]).get(event.id, []):
            if stored.id not in kept:
                unit.drop("cargo", stored.id)
        for line in wanted:
            unit.put("cargo", store.row_of_cargo(line))


def copy(ws: Workspace, lines: Sequence[Cargo], event_ids: Sequence[EventId]) -> int:
    """Each of these events needs these things too, where it has nothing of the name, in one step; answers how many do.

    Raises UnknownEvent.
    """
    events = [event_store.require(ws.read, event_id) for event_id in event_ids]
    changed = 0
    with ws.unit(Op.CARGO_EDIT, name="、".join(event.said.name for event in events)) as unit:
        stored = store.cargo(unit.db, event_ids)
        for event in events:
            own = stored.get(event.id, [])
            names = {line.name for line in own}
            new = [line for line in lines if line.name not in names]
            changed += bool(new)
            for number, line in enumerate(new, len(own) + 1):
                made = replace(line, id=CargoId(ws.new_id()), event_id=event.id, position=number)
                unit.add("cargo", store.row_of_cargo(made))
    return changed


def _checked(ws: Workspace, line: Cargo, event_id: EventId, number: int) -> Cargo:
    possible = 1 <= line.pieces <= MOST and all(0 <= each <= MOST for each in (line.kg, line.litres))
    if not line.name.strip() or not possible:
        raise BadCargo(line.name.strip())
    own = line.id or CargoId(ws.new_id())
    return replace(line, id=own, event_id=event_id, position=number, name=line.name.strip(), note=line.note.strip())


@dataclass(frozen=True, slots=True)
class Load:
    """What one round from the depot carries, on which days, and the calls on the way."""

    days: tuple[date, ...]
    calls: tuple[Call, ...]
    trip: Trip
    returns: bool


def load_list(ws: Workspace, tour_id: TourId) -> list[Load]:
    """The tour's rounds: what goes on at the depot, off and on at each stop, and comes back. Raises UnknownTour."""
    return loads(ws, tours.days(ws, tour_id))


def loads(ws: Workspace, days: Iterable[TourDay]) -> list[Load]:
    """The rounds of a tour with these days."""
    rounds = _rounds([day for day in days if day.calls])
    event_ids = [call.event.id for group in rounds for day in group for call in day.calls]
    cargo = store.cargo(ws.read, event_ids)
    capacities = _capacities(ws, event_ids)
    made = []
    for group in rounds:
        calls = tuple(call for day in group for call in day.calls)
        carried = trip([(call.event.id, cargo.get(call.event.id, [])) for call in calls], capacities)
        made.append(Load(tuple(day.day for day in group), calls, carried, group[-1].back is not None))
    return made


def _rounds(days: Iterable[TourDay]) -> list[list[TourDay]]:
    """The days from one loading at the depot to the next."""
    found: list[list[TourDay]] = []
    for day in days:
        if not found or found[-1][-1].back:
            found.append([])
        found[-1].append(day)
    return found


def _capacities(ws: Workspace, event_ids: Iterable[EventId]) -> dict[EventId, Capacity]:
    vans = {one.id: one for one in resource_store.everyone(ws.read) if one.kind is ResourceKind.VAN}
    booked: dict[EventId, list[tuple[Resource, int]]] = {}
    for booking in resource_store.bookings(ws.read, event_ids=list(event_ids)):
        if booking.resource_id in vans:
            booked.setdefault(booking.event_id, []).append((vans[booking.resource_id], booking.quantity))
    return {
        event_id: Capacity(
            _together([van.load_kg * count for van, count in own]),
            _together([van.load_litres * count for van, count in own]),
        )
        for event_id, own in booked.items()
    }


def _together(loads: Sequence[int]) -> int | None:
    """What vans carry together; nobody knows where one of them is not stated (0)."""
    return sum(loads) if loads and all(loads) else None
