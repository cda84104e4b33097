"""Resources, their absences and bookings as rows, and the questions asked of them."""

import json
import sqlite3
from collections.abc import Collection, Iterable
from datetime import date, datetime, timedelta
from functools import cache
from typing import Any

from gbm_desktop.model.events import Event, EventMode, Stage
from gbm_desktop.model.geography import PlaceKey, place_key
from gbm_desktop.model.ids import EventId, ResourceId, StaffId
from gbm_desktop.model.resources import NOWHERE, Absence, Booking, Resource, ResourceKind, Span
from gbm_desktop.store import rows

_LISTS = ("topics", "languages", "days_off")
_BOOKING = ("id", "resource_id", "event_id", "start", "end", "quantity")
_OFF = (Stage.POSTPONED.value, Stage.CANCELLED.value)


def row_of(resource: Resource) -> dict[str, Any]:
    """The resource as stored."""
    return {**rows.plain_row(resource), **{name: rows.as_json(getattr(resource, name)) for name in _LISTS}}


def from_row(row: sqlite3.Row) -> Resource:
    """The resource that is stored in the row."""
    kept: dict[str, Any] = dict(row)
    lists = {name: tuple(json.loads(kept[name])) for name in _LISTS}
    return Resource(**{**kept, **lists, "kind": ResourceKind(kept["kind"]), "retired": bool(kept["retired"])})


def everyone(db: sqlite3.Connection) -> list[Resource]:
    """All resources, retired ones too, kind by kind, by name."""
    order = {kind.value: at for at, kind in enumerate(ResourceKind)}
    found = [from_row(row) for row in db.execute("SELECT * FROM resources ORDER BY name, id")]
    return sorted(found, key=lambda resource: order[resource.kind])


def by_id(db: sqlite3.Connection, resource_id: str) -> Resource | None:
    """One resource, by its id or by the beginning of its id where only one begins so."""
    found = db.execute(
        "SELECT * FROM resources WHERE substr(id, 1, ?) = ? LIMIT 2", (len(resource_id), resource_id)
    ).fetchall()
    return from_row(found[0]) if len(found) == 1 and resource_id else None


def of_staff(db: sqlite3.Connection, staff_id: StaffId) -> list[Resource]:
    """The resources that this person of the staff directory is."""
    return [from_row(row) for row in db.execute("SELECT * FROM resources WHERE staff_id = ? ORDER BY id", (staff_id,))]


def needed_by(db: sqlite3.Connection, resource_id: ResourceId) -> list[str]:
    """The names of the events that have the resource, or load something onto it, in the order of time."""
    found = db.execute(
        "SELECT name FROM events WHERE id IN (SELECT event_id FROM bookings WHERE resource_id = :id "
        "UNION SELECT event_id FROM cargo WHERE resource_id = :id) ORDER BY start, id",
        {"id": resource_id},
    )
    return [row["name"] for row in found]


def absence_from_row(row: sqlite3.Row) -> Absence:
    """The absence that is stored in the row."""
    return Absence(**{**row, "first_day": _day(row["first_day"]), "last_day": _day(row["last_day"])})


def row_of_absence(absence: Absence) -> dict[str, Any]:
    """The absence as stored."""
    return rows.plain_row(absence)


def absences(db: sqlite3.Connection, resource_ids: Collection[ResourceId] | None) -> list[Absence]:
    """The absences of these resources (None: of all), in the order of time."""
    found = db.execute(
        f"SELECT * FROM absences WHERE {_among('resource_id', 'ids', resource_ids)} ORDER BY first_day, id",
        {"ids": _ids(resource_ids)},
    )
    return [absence_from_row(row) for row in found]


def row_of_booking(booking: Booking) -> dict[str, Any]:
    """The booking as stored: the place is its event's."""
    return rows.plain_row(booking, _BOOKING)


def bookings(
    db: sqlite3.Connection,
    *,
    resource_ids: Collection[ResourceId] | None = None,
    event_ids: Collection[EventId] | None = None,
    since: date | None = None,
    until: date | None = None,
    live: bool = False,
) -> list[Booking]:
    """The bookings asked for, in the order of time; `live` leaves out those of postponed and cancelled events."""
    found = db.execute(
        "SELECT b.id, b.resource_id, b.event_id, b.start, b.end, b.quantity, e.mode, e.region_code, e.village "
        "FROM bookings b JOIN events e ON e.id = b.event_id "
        f"WHERE {_among('b.resource_id', 'resources', resource_ids)} AND {_among('b.event_id', 'events', event_ids)} "
        "AND (:since IS NULL OR b.end >= :since) AND (:until IS NULL OR b.start < :until || 'T24') "
        f"AND (NOT :live OR e.stage NOT IN {_OFF}) ORDER BY b.start, b.id",
        {
            "resources": _ids(resource_ids),
            "events": _ids(event_ids),
            "since": since and f"{since:%Y-%m-%d}",
            "until": until and f"{until:%Y-%m-%d}",
            "live": live,
        },
    )
    place = cache(_place)
    return [
        Booking(row[0], row[1], row[2], datetime.fromisoformat(row[3]), datetime.fromisoformat(row[4]), row[5],
                place(row[6], row[7], row[8]))
        for row in found
    ]  # fmt: skip


def span(db: sqlite3.Connection, event: Event) -> Span:
    """From when until when an event needs what it books: a stop of a tour with its set-up and take-down."""
    start, end = event.said.start, max(event.said.end, event.said.start + timedelta(minutes=1))
    stop = db.execute("SELECT setup, takedown FROM stops WHERE id = ?", (event.id,)).fetchone()
    if stop is None:
        return start, end
    return start - timedelta(minutes=stop["setup"]), end + timedelta(minutes=stop["takedown"])


def place_of(event: Event) -> PlaceKey:
    """Where people and things have to be for the event; nowhere for one online."""
    return _place(event.said.mode.value, event.said.region_code, event.said.village)


def _place(mode: str, region_code: str, village: str) -> PlaceKey:
    return NOWHERE if mode == EventMode.ONLINE.value else place_key(region_code, village)


def _among(column: str, name: str, wanted: Collection[str] | None) -> str:
    return "1" if wanted is None else f"{column} IN (SELECT value FROM json_each(:{name}))"


def _ids(wanted: Iterable[str] | None) -> str:
    return json.dumps(list(wanted or ()))


def _day(text: str) -> date:
    return date.fromisoformat(text)
