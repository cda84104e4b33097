"""The load that a template gives an event, as rows."""

import sqlite3
from typing import Any

from gbm_desktop.model.event_template import TemplateCargo
from gbm_desktop.model.ids import EventId
from gbm_desktop.store.rows import plain_row


def has_cargo(db: sqlite3.Connection, event_id: EventId) -> bool:
    """Whether anything is to be loaded for the event."""
    return db.execute("SELECT 1 FROM cargo WHERE event_id = ? LIMIT 1", (event_id,)).fetchone() is not None


def row_of_cargo(row_id: str, event_id: EventId, position: int, load: TemplateCargo) -> dict[str, Any]:
    """The load as it is stored; no vehicle has been chosen for it."""
    return {"id": row_id, "event_id": event_id, "position": position, "resource_id": None, **plain_row(load)}
