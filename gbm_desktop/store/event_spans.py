"""The rows that bind something to an event from one time to another: bookings of resources, watches."""

import sqlite3
from typing import Any

from gbm_desktop.model.ids import EventId

SPANS = ("bookings", "duties")


def of_event(db: sqlite3.Connection, table: str, event_id: EventId) -> list[dict[str, Any]]:
    """The rows of one of `SPANS` that belong to the event, as they are stored."""
    rows = db.execute(f"SELECT * FROM {table} WHERE event_id = ? ORDER BY id", (event_id,))
    return [dict(row) for row in rows]
