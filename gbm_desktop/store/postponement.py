"""What postponing asks the store: which events a day or a tour has, who goes along, what was postponed when."""

import json
import sqlite3
from collections.abc import Sequence
from datetime import date

from gbm_desktop.model.events import Event
from gbm_desktop.model.ids import EventId, TourId
from gbm_desktop.model.journal import Op
from gbm_desktop.store.events import from_row

_TO_COME = "e.stage IN ('planned', 'ready')"


def on_day(db: sqlite3.Connection, day: date, tour: TourId | None = None) -> list[EventId]:
    """The events still to be held that begin on this day (as stops of the tour), in the order of time."""
    rows = db.execute(
        "SELECT e.id FROM events e LEFT JOIN stops s ON s.id = e.id "
        f"WHERE substr(e.start, 1, 10) = ? AND {_TO_COME} AND (? IS NULL OR s.tour_id = ?) ORDER BY e.start, e.id",
        (day.isoformat(), tour, tour),
    )
    return [EventId(row[0]) for row in rows]


def later_stops(db: sqlite3.Connection, ids: Sequence[EventId]) -> list[Event]:
    """The stops still to be held of the same tours that begin after the first of these events there."""
    return _later(db, ids, "stops", "tour_id", "id")


def sharing_resources(db: sqlite3.Connection, ids: Sequence[EventId]) -> list[Event]:
    """The events still to be held that have a resource of one of these events, and begin after it."""
    return _later(db, ids, "bookings", "resource_id", "event_id")


def _later(db: sqlite3.Connection, ids: Sequence[EventId], table: str, shared: str, event: str) -> list[Event]:
    rows = db.execute(
        "WITH chosen AS (SELECT value AS id FROM json_each(:ids)), "
        f"firsts AS (SELECT t.{shared} AS what, min(e.start) AS since FROM {table} t JOIN events e ON e.id = t.{event} "
        f"WHERE t.{event} IN chosen GROUP BY t.{shared}) "
        f"SELECT DISTINCT e.* FROM events e JOIN {table} t ON t.{event} = e.id JOIN firsts f ON f.what = t.{shared} "
        f"WHERE e.start > f.since AND e.id NOT IN chosen AND {_TO_COME} ORDER BY e.start, e.id",
        {"ids": json.dumps(list(ids))},
    )
    return [from_row(row) for row in rows]


def postponements(db: sqlite3.Connection, event_id: EventId) -> list[tuple[Event, str, int]]:
    """The event before each of its postponements that was not taken back, why, and when (ms); the latest first."""
    rows = db.execute(
        "SELECT c.before, s.note, s.wall FROM changes c JOIN steps s ON s.id = c.step_id "
        "WHERE c.tbl = 'events' AND c.row_id = ? AND s.op = ? AND NOT EXISTS (SELECT 1 FROM steps u "
        "WHERE u.undoes = s.id AND NOT EXISTS (SELECT 1 FROM steps r WHERE r.undoes = u.id)) ORDER BY s.id DESC, c.n",
        (event_id, Op.EVENT_POSTPONE.value),
    )
    return [(from_row(json.loads(row[0])), json.loads(row[1]).get("reason", ""), row[2]) for row in rows]
