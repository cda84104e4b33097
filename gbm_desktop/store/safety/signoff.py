"""Acknowledgements as rows."""

import sqlite3
from collections.abc import Sequence

from gbm_desktop.model.ids import EventId, StaffId
from gbm_desktop.model.safety.signoff import Acknowledgement, SignedBy
from gbm_desktop.store import rows


def row_of(acknowledgement: Acknowledgement) -> dict[str, object]:
    """The acknowledgement as stored."""
    return rows.plain_row(acknowledgement)


def from_row(row: sqlite3.Row) -> Acknowledgement:
    """The acknowledgement that is stored in the row."""
    return Acknowledgement(**{**row, "way": SignedBy(row["way"])})


def acknowledgements(
    db: sqlite3.Connection, event_ids: Sequence[EventId]
) -> dict[EventId, dict[StaffId, Acknowledgement]]:
    """The latest acknowledgement of each person at these events."""
    found = rows.of_events(db, "acknowledgements", event_ids, from_row)
    return {event_id: {one.staff_id: one for one in signed} for event_id, signed in found.items()}
