"""What hangs on an event when it is removed: what goes with it, and what keeps it."""

import sqlite3

from gbm_desktop.model.ids import EventId

_ON_RECORD = (
    "inspections", "acknowledgements", "overrides", "drills", "incidents", "corrective_actions", "claims", "deals",
    "complaints", "consultations", "handouts", "cases",
)  # fmt: skip
_WITH_IT = ("measures", "risks", "check_items", "duties", "sessions", "bookings", "cargo", "exhibits", "exhibitors")


def has_records(db: sqlite3.Connection, event_id: EventId) -> bool:
    """Whether anything was signed, inspected, drilled, overridden, reported, or asked of the police for this event."""
    on_record = (f"SELECT 1 FROM {table} WHERE event_id = :id" for table in _ON_RECORD)
    applied = "SELECT 1 FROM permits WHERE id = :id AND state <> 'to_apply'"
    return any(db.execute(f"{asked} LIMIT 1", {"id": event_id}).fetchone() for asked in (*on_record, applied))


def belongings(db: sqlite3.Connection, event_id: EventId) -> list[tuple[str, str]]:
    """(table, id) of every row that goes with the event."""
    found = [
        (table, row[0])
        for table in _WITH_IT
        for row in db.execute(f"SELECT id FROM {table} WHERE event_id = ? ORDER BY id", (event_id,))
    ]
    attached = (
        "SELECT id FROM attachments WHERE owner = :id OR owner IN (SELECT id FROM exhibitors WHERE event_id = :id)"
    )
    found += [("attachments", row[0]) for row in db.execute(attached, {"id": event_id})]
    return [*found, *((table, event_id) for table in ("permits", "safety_plans", "admission_rules", "stops"))]
