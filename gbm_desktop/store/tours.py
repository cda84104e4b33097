"""Tours, their stops and cargo as rows. A stop's row bears its event's id."""

import sqlite3
from collections.abc import Iterable
from datetime import time
from typing import Any

from gbm_desktop.model.events import Event
from gbm_desktop.model.ids import EventId, TourId
from gbm_desktop.model.tours import Cargo, Stop, Tour
from gbm_desktop.store import events, rows

_KEPT_BY_NAME = ("tour_id", "position", "setup", "takedown", "travel")


def row_of(tour: Tour) -> dict[str, Any]:
    """The tour as stored."""
    return {**rows.plain_row(tour), "depart": tour.depart.isoformat(timespec="minutes")}


def from_row(row: sqlite3.Row) -> Tour:
    """The tour that is stored in the row."""
    kept: dict[str, Any] = dict(row)
    return Tour(**{**kept, "depart": time.fromisoformat(kept["depart"]), "returns_daily": bool(kept["returns_daily"])})


def all_tours(db: sqlite3.Connection) -> list[Tour]:
    """All tours: those with stops in the order of their first event, then the others by name."""
    found = db.execute(
        "SELECT t.* FROM tours t LEFT JOIN stops s ON s.tour_id = t.id LEFT JOIN events e ON e.id = s.id "
        "GROUP BY t.id ORDER BY min(e.start) IS NULL, min(e.start), t.name, t.id"
    )
    return [from_row(row) for row in found]


def by_id(db: sqlite3.Connection, tour_id: str) -> Tour | None:
    """One tour, by its id or by the beginning of its id where only one begins so."""
    found = db.execute("SELECT * FROM tours WHERE substr(id, 1, ?) = ? LIMIT 2", (len(tour_id), tour_id)).fetchall()
    return from_row(found[0]) if len(found) == 1 and tour_id else None


def row_of_stop(stop: Stop) -> dict[str, Any]:
    """The stop as stored."""
    return {"id": stop.event_id, **rows.plain_row(stop, _KEPT_BY_NAME)}


def _stop(row: sqlite3.Row) -> Stop:
    return Stop(EventId(row["id"]), **{name: row[name] for name in _KEPT_BY_NAME})


def stops(db: sqlite3.Connection, tour_id: TourId) -> list[Stop]:
    """The tour's stops by position."""
    return [_stop(row) for row in db.execute("SELECT * FROM stops WHERE tour_id = ? ORDER BY position, id", (tour_id,))]


def stop_of(db: sqlite3.Connection, event_id: EventId) -> Stop | None:
    """The stop that the event is."""
    return rows.one(db, "stops", event_id, _stop)


def events_of(db: sqlite3.Connection, tour_id: TourId) -> dict[EventId, Event]:
    """The events that are the tour's stops, by id."""
    found = db.execute("SELECT * FROM events WHERE id IN (SELECT id FROM stops WHERE tour_id = ?)", (tour_id,))
    return {event.id: event for event in map(events.from_row, found)}


def on_no_tour(db: sqlite3.Connection) -> list[Event]:
    """The events on site that no tour calls at, in the order of their start."""
    found = db.execute(
        "SELECT * FROM events WHERE mode <> 'online' AND id NOT IN (SELECT id FROM stops) ORDER BY start, name, id"
    )
    return [events.from_row(row) for row in found]


def row_of_cargo(line: Cargo) -> dict[str, Any]:
    """The line of the load list as stored."""
    return rows.plain_row(line)


def cargo(db: sqlite3.Connection, event_ids: Iterable[EventId]) -> dict[EventId, list[Cargo]]:
    """What each of these events needs; one that needs nothing is left out."""
    return rows.of_events(db, "cargo", list(event_ids), _cargo, order="position, id")


def _cargo(row: sqlite3.Row) -> Cargo:
    return Cargo(**{**row, "stays": bool(row["stays"])})
