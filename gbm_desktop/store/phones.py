"""The questions that signing in by phone asks of the list and of the door."""

import sqlite3

from gbm_desktop.model.attendance import Attendee, Scan
from gbm_desktop.model.ids import EventId
from gbm_desktop.store.attendance import attendee_from, scan_from
from gbm_desktop.store.rows import NOT_VOIDED

_COLUMNS = ", ".join(Attendee.__slots__)


def named(db: sqlite3.Connection, event_id: EventId, name: str) -> list[Attendee]:
    """Each person, no group, of exactly this name on the event's list, in the order in which they came onto it."""
    rows = db.execute(
        f"SELECT {_COLUMNS} FROM attendees WHERE event_id = ? AND name = ? "
        "AND id NOT IN (SELECT id FROM group_tickets) ORDER BY id",
        (event_id, name),
    )
    return [attendee_from(row) for row in rows]


def scans_of(db: sqlite3.Connection, event_id: EventId, ticket: str) -> list[Scan]:
    """What the event's doors said of the ticket, oldest first, less what was taken back."""
    rows = db.execute(
        f"SELECT * FROM scans WHERE event_id = ? AND ticket = ? AND {NOT_VOIDED} ORDER BY id", (event_id, ticket)
    )
    return [scan_from(row) for row in rows]
