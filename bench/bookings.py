"""The check of a season's bookings for clashes, in memory and from the file, and what one change would bring."""

import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise
from pathlib import Path
from statistics import median

from bench.builders import COUNTY, draft, new_workspace
from bench.measure import Measure, in_turn, seconds
from gbm_desktop import geography, regions, resources
from gbm_desktop.model import clashes as model
from gbm_desktop.model.events import Event, Stage
from gbm_desktop.model.geography import Coordinates, place_key
from gbm_desktop.model.ids import AbsenceId, EventId, ResourceId
from gbm_desktop.model.journal import Op
from gbm_desktop.model.resources import Absence, Booking, Resource, ResourceKind
from gbm_desktop.store import events as event_store
from gbm_desktop.store import resources as store
from gbm_desktop.store.tables import TABLES
from gbm_desktop.workspace import Workspace

_EVENTS, _EACH, _ROUNDS = 1_250, 4, 9
_PEOPLE, _VANS, _DAYS = 24, 12, 240
_READ = 'SELECT id, resource_id, event_id, start, "end", quantity FROM bookings ORDER BY start'


def measures(folder: Path) -> Iterator[Measure]:
    """Milliseconds of what is waited for while resources are booked and events are dragged."""
    ws = new_workspace(folder / "bookings")
    _season(ws)
    booked, everyone = resources.bookings(ws), resources.everyone(ws)
    away, travel = store.absences(ws.read, None), geography.travel(ws)
    count = len(model.clashes(booked, everyone, away, travel))
    swept, bare = in_turn(lambda: model.clashes(booked, everyone, away, travel), lambda: _neighbours(booked), _ROUNDS)
    name = f"clash check: {len(booked):,} bookings, {count} clashes"
    yield Measure(name, 1000 * swept, "ms", 20)
    yield Measure(
        "  beside a sort and one look at each neighbour", 1000 * swept, "ms", 8, 1000 * bare, "bare Python loop"
    )
    direct = sqlite3.connect(ws.path)
    whole, read = in_turn(lambda: resources.clashes(ws), lambda: direct.execute(_READ).fetchall(), _ROUNDS)
    direct.close()
    yield Measure("  from the file, reading included", 1000 * whole, "ms", 60)
    yield Measure("  beside SQLite reading the rows", 1000 * whole, "ms", 15, 1000 * read, "SQLite read")
    event = booked[len(booked) // 2].event_id
    moved = [
        replace(one, start=one.start + timedelta(hours=1), end=one.end + timedelta(hours=1))
        for one in resources.bookings(ws, event_ids=[event])
    ]
    asked = median(seconds(lambda: resources.clashes(ws, moved)) for _ in range(_ROUNDS))
    yield Measure("  what dragging one event would bring", 1000 * asked, "ms", 20)
    ws.close()


def _neighbours(booked: Sequence[Booking]) -> int:
    """The least that a check does: order by resource and time, look from each booking to the next."""
    ordered = sorted(booked, key=lambda one: (one.resource_id, one.start))
    return sum(one.resource_id == after.resource_id and one.end > after.start for one, after in pairwise(ordered))


def _season(ws: Workspace) -> None:
    """Events all over the county, each with a lecturer, a van, tents and a kit; some people are away."""
    townships = [region.code for region in regions.children(COUNTY)]
    places = {place_key(code): Coordinates(30.8 + at / 50, 104.2 + at / 70) for at, code in enumerate(townships)}
    geography.set_coordinates(ws, places)
    people = [Resource(ResourceId(""), ResourceKind.LECTURER, f"讲师{n}") for n in range(_PEOPLE)]
    vans = [Resource(ResourceId(""), ResourceKind.VAN, f"展车{n}") for n in range(_VANS)]
    pools = [Resource(ResourceId(""), kind, kind.value, quantity=20) for kind in (ResourceKind.TENT, ResourceKind.KIT)]
    ids = resources.add_all(ws, [*people, *vans, *pools])
    turns = [n + n // _DAYS for n in range(_EVENTS)]  # the events of one day have people and vans of their own
    _book(ws, [(ids[n % _PEOPLE], ids[_PEOPLE + n % _VANS], *ids[-2:]) for n in turns], townships)
    first = draft().start.date()
    for n, one in enumerate(ids[:_PEOPLE]):
        day = first + timedelta(days=7 * n)
        resources.set_absences(ws, one, [Absence(AbsenceId(""), one, day, day + timedelta(days=2), "培训")])


def _book(ws: Workspace, wanted: Sequence[Sequence[ResourceId]], townships: Sequence[str]) -> None:
    ids = ws.new_ids(len(wanted) * (1 + _EACH))
    planned = [
        Event(EventId(ids.pop()), draft(n, region_code=townships[n % len(townships)]), Stage.PLANNED, "")
        for n in range(len(wanted))
    ]
    booked = [
        (ids.pop(), resource, event.id, f"{event.said.start:%Y-%m-%dT%H:%M}", f"{event.said.end:%Y-%m-%dT%H:%M}", 1)
        for event, needed in zip(planned, wanted, strict=True)
        for resource in needed
    ]
    with ws.unit(Op.SEASON_ACCEPT, name="一季", count=len(planned)) as unit:
        rows = [event_store.row_of(event) for event in planned]
        unit.add_all("events", [[row[column] for column in TABLES["events"]] for row in rows])
        unit.add_all("bookings", booked)
