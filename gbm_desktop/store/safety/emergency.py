"""Duty rosters, drills and incidents as rows."""

import sqlite3
from collections.abc import Sequence
from datetime import date, datetime

from gbm_desktop.model.ids import DrillId, DutyId, EventId, IncidentId
from gbm_desktop.model.safety.emergency import Drill, Duty, Incident, IncidentKind
from gbm_desktop.store import rows


def row_of_duty(duty: Duty) -> dict[str, object]:
    """The watch as stored."""
    return rows.plain_row(duty)


def duty_from(row: sqlite3.Row) -> Duty:
    """The watch that is stored in the row."""
    return Duty(**{**row, **{name: datetime.fromisoformat(row[name]) for name in ("start", "end")}})


def duties(db: sqlite3.Connection, event_ids: Sequence[EventId]) -> dict[EventId, list[Duty]]:
    """The duty rosters of these events, in the order of time."""
    return rows.of_events(db, "duties", event_ids, duty_from, order="event_id, start, id")


def duty(db: sqlite3.Connection, duty_id: DutyId) -> Duty | None:
    """One watch."""
    return rows.one(db, "duties", duty_id, duty_from)


def row_of_drill(drill: Drill) -> dict[str, object]:
    """The drill as stored."""
    return rows.plain_row(drill)


def drill_from(row: sqlite3.Row) -> Drill:
    """The drill that is stored in the row."""
    return Drill(**{**row, "held_on": date.fromisoformat(row["held_on"])})


def drills(db: sqlite3.Connection, event_ids: Sequence[EventId]) -> dict[EventId, list[Drill]]:
    """The drills of these events, in the order of time."""
    return rows.of_events(db, "drills", event_ids, drill_from, order="event_id, held_on, id")


def drill(db: sqlite3.Connection, drill_id: DrillId) -> Drill | None:
    """One drill."""
    return rows.one(db, "drills", drill_id, drill_from)


def row_of_incident(incident: Incident) -> dict[str, object]:
    """The incident as stored."""
    return rows.plain_row(incident)


def incident_from(row: sqlite3.Row) -> Incident:
    """The incident that is stored in the row."""
    times = {name: rows.moment(row[name]) for name in ("at", "plan_started", "reported")}
    return Incident(**{**row, **times, "kind": IncidentKind(row["kind"]), "closed": bool(row["closed"])})


def incidents(db: sqlite3.Connection, event_ids: Sequence[EventId]) -> dict[EventId, list[Incident]]:
    """The incidents at these events, in the order of time."""
    return rows.of_events(db, "incidents", event_ids, incident_from, order="event_id, at, id")


def incident(db: sqlite3.Connection, incident_id: IncidentId) -> Incident | None:
    """One incident."""
    return rows.one(db, "incidents", incident_id, incident_from)
