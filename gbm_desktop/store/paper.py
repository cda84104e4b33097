"""What was keyed from signed sheets, and who is meant by a number on one."""

import sqlite3

from gbm_desktop.model.attendance import Attendee
from gbm_desktop.model.ids import EventId
from gbm_desktop.model.paper import PaperEntry
from gbm_desktop.store.attendance import attendee_from, scan_from
from gbm_desktop.store.rows import NOT_VOIDED

_COLUMNS = ", ".join(Attendee.__slots__)


def by_number(db: sqlite3.Connection, event_id: EventId, number: str) -> Attendee | None:
    """Who has the number on the event's list."""
    row = db.execute(
        f"SELECT {_COLUMNS} FROM attendees WHERE event_id = ? AND number = ?", (event_id, number)
    ).fetchone()
    return attendee_from(row) if row else None


def same_person(db: sqlite3.Connection, event_id: EventId, *, name: str, unit: str, phone: str) -> Attendee | None:
    """Who is on the event's list with the same name, unit and phone."""
    row = db.execute(
        f"SELECT {_COLUMNS} FROM attendees WHERE event_id = ? AND name = ? AND unit = ? AND phone = ? LIMIT 1",
        (event_id, name, unit, phone),
    ).fetchone()
    return attendee_from(row) if row else None


_BLOCKS = (
    "WITH RECURSIVE block (letters) AS ("
    "SELECT rtrim(min(number), '0123456789') FROM attendees WHERE event_id = :event UNION ALL "
    "SELECT (SELECT rtrim(min(number), '0123456789') FROM attendees "
    "WHERE event_id = :event AND number > letters || ':') "  # which follows 9
    "FROM block WHERE letters IS NOT NULL) SELECT letters FROM block WHERE letters IS NOT NULL"
)
"""Each block from the one before it, by the index: a list of 50,000 is not read through at every key."""


def blocks(db: sqlite3.Connection, event_id: EventId) -> set[str]:
    """The letters with which the numbers on the event's list begin."""
    return {row[0] for row in db.execute(_BLOCKS, {"event": event_id})}


def entries(db: sqlite3.Connection, event_id: EventId, limit: int) -> list[PaperEntry]:
    """The event's latest rows from paper, newest first."""
    rows = db.execute(
        f"SELECT scans.*, coalesce(a.name, '') AS person, p.since, p.until, NOT {NOT_VOIDED} AS voided "
        "FROM scans JOIN paper_entries p ON p.id = scans.id "
        "LEFT JOIN attendees a ON a.ticket = scans.ticket WHERE scans.event_id = ? ORDER BY scans.id DESC LIMIT ?",
        (event_id, limit),
    )
    return [PaperEntry(scan_from(row), row["person"], row["since"], row["until"], bool(row["voided"])) for row in rows]


def keyed(db: sqlite3.Connection, event_id: EventId) -> int:
    """How many different people were keyed from paper at the event, those taken back left out."""
    found: int = db.execute(
        "SELECT count(DISTINCT ticket) FROM scans JOIN paper_entries p ON p.id = scans.id "
        f"WHERE event_id = ? AND {NOT_VOIDED}",
        (event_id,),
    ).fetchone()[0]
    return found
