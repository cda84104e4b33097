"""The questions that signing in by phone asks of the list and of the door."""

import sqlite3

from gbm_desktop.model.attendance import Attendee, Scan
from gbm_desktop.model.ids import EventId
from gbm_desktop.store import same_persons
from gbm_desktop.store.attendance import attendee_from, scan_from
from gbm_desktop.store.rows import COUNTED

_COLUMNS = ", ".join(Attendee.__slots__)


def named(db: sqlite3.Connection, event_id: EventId, name: str) -> list[Attendee]:
    """Each person, no group, of exactly this name on the event's list, in the order in which they came onto it."""
    rows = db.execute(
        f"SELECT {_COLUMNS} FROM attendees WHERE event_id = ? AND name = ? "
        "AND id NOT IN (SELECT id FROM group_tickets) AND id NOT IN (SELECT id FROM merged_persons) ORDER BY id",
        (event_id, name),
    )
    return [attendee_from(row) for row in rows]


def scans_of(db: sqlite3.Connection, event_id: EventId, ticket: str) -> list[Scan]:
    """What the event's doors said of the ticket's owner, oldest first, less what was taken back."""
    rows = [
        row
        for one in same_persons.tickets_of(db, ticket)
        for row in db.execute(f"SELECT * FROM scans WHERE event_id = ? AND ticket = ? AND {COUNTED}", (event_id, one))
    ]
    return sorted(map(scan_from, rows), key=lambda scan: scan.id)
