"""Entries that are one person's: which of them is kept, and the tickets that are one person's at the door.

The schema's view `merged_persons` has each entry that another stands for, on the same list, both with their tickets.
All entries that were said to be the same are one person, whatever was said of which; the one kept is the first that is
nobody's duplicate. An entry that is gone joins nobody.
"""

import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from gbm_desktop.model.admission import WHOLE, Window
from gbm_desktop.model.duplicates import root
from gbm_desktop.model.ids import AttendeeId, EventId
from gbm_desktop.store.rows import COUNTED

_ANY = "SELECT 1 FROM same_persons WHERE same = 1 LIMIT 1"
_REACH = """WITH RECURSIVE reach(id) AS (
    SELECT ?
    UNION SELECT s.kept FROM reach JOIN same_persons s ON s.duplicate = reach.id AND s.same = 1
        JOIN attendees a ON a.id = s.kept AND a.event_id = ?
    UNION SELECT s.duplicate FROM reach JOIN same_persons s ON s.kept = reach.id AND s.same = 1
        JOIN attendees a ON a.id = s.duplicate AND a.event_id = ?
) """
_TICKETS = _REACH + "SELECT a.id, a.ticket FROM reach JOIN attendees a ON a.id = reach.id"
_PAIRS = (
    _REACH + "SELECT s.duplicate, s.kept FROM reach d JOIN same_persons s ON s.duplicate = d.id AND s.same = 1 "
    "JOIN reach k ON k.id = s.kept"
)
_MORE = (
    "WITH m AS MATERIALIZED (SELECT event_id, ticket, kept_ticket FROM merged_persons "
    "WHERE :event IS NULL OR event_id = :event) "
    "SELECT p.event_id, count(DISTINCT scans.ticket) - count(DISTINCT p.kept_ticket) "
    "FROM (SELECT event_id, ticket, kept_ticket FROM m UNION SELECT event_id, kept_ticket, kept_ticket FROM m) p "
    "CROSS JOIN scans ON scans.event_id = p.event_id AND scans.ticket = p.ticket WHERE scans.direction = 'in' "
    f"AND scans.persons > 0 AND scans.at >= :since AND scans.at < :until AND {COUNTED} GROUP BY p.event_id"
)
_ARRIVED = (
    "SELECT m.kept, min(scans.at) FROM merged_persons m CROSS JOIN scans ON scans.event_id = m.event_id "
    f"AND scans.ticket = m.ticket WHERE scans.direction = 'in' AND scans.persons > 0 AND {COUNTED} GROUP BY m.kept"
)

# grouped by the phone first: phones differ where names and events do not, so that the sort compares least
_TWICE = (
    "WITH twice AS (SELECT event_id, name, phone FROM attendees WHERE phone <> '' GROUP BY phone, name, event_id "
    "HAVING count(*) > 1), gone AS MATERIALIZED (SELECT id FROM merged_persons) "
    "SELECT a.event_id, count(*) FROM twice JOIN attendees a USING (event_id, name, phone) "
    "JOIN attendees b ON (b.event_id, b.name, b.phone) = (a.event_id, a.name, a.phone) AND b.id > a.id "
    "WHERE NOT EXISTS (SELECT 1 FROM same_persons s WHERE s.id = a.id || ':' || b.id) "
    "AND a.id NOT IN (SELECT id FROM gone) AND b.id NOT IN (SELECT id FROM gone) "
    "GROUP BY a.event_id ORDER BY count(*) DESC, a.event_id"
)


@dataclass(frozen=True, slots=True)
class Word:
    """What was said of two entries: `same` or not; if they are the same, which is kept."""

    duplicate: AttendeeId
    kept: AttendeeId
    same: bool


def row_of(word: Word) -> Mapping[str, Any]:
    """The word as stored; the two have one row, whichever was to be kept."""
    first, second = sorted((word.duplicate, word.kept))
    return {
        "id": f"{first}:{second}", "duplicate": word.duplicate, "kept": word.kept, "same": int(word.same)
    }  # fmt: skip


def entered_twice(db: sqlite3.Connection) -> list[tuple[EventId, int]]:
    """Events on whose list pairs have one name and phone and nobody has spoken of them; the most pairs first."""
    return [(EventId(event), count) for event, count in db.execute(_TWICE)]


def any_merged(db: sqlite3.Connection) -> bool:
    """Whether any two entries were said to be the same."""
    return db.execute(_ANY).fetchone() is not None


def tickets_of(db: sqlite3.Connection, ticket: str) -> tuple[str, ...]:
    """All tickets of the person who has this one, that of the entry kept first."""
    if not ticket or not any_merged(db):
        return (ticket,)
    found = db.execute("SELECT id, event_id FROM attendees WHERE ticket = ?", (ticket,)).fetchone()
    if found is None:
        return (ticket,)
    asked = (found[0], found[1], found[1])
    tickets = dict(db.execute(_TICKETS, asked).fetchall())
    if len(tickets) == 1:
        return (ticket,)
    kept = root(tickets, [(row[0], row[1]) for row in db.execute(_PAIRS, asked)])
    return (tickets.pop(kept), *(tickets[one] for one in sorted(tickets)))


def with_other_entries(db: sqlite3.Connection, ids: Iterable[str]) -> list[str]:
    """These rows, each entry of a list with the others that are the same person's."""
    found: dict[str, None] = {}
    for one in ids:
        row = db.execute("SELECT event_id FROM attendees WHERE id = ?", (one,)).fetchone()
        others = db.execute(_TICKETS, (one, row[0], row[0])) if row and any_merged(db) else ()
        found |= dict.fromkeys([one, *sorted(other[0] for other in others)])
    return list(found)


def merged_into(db: sqlite3.Connection, event_id: EventId) -> dict[AttendeeId, AttendeeId]:
    """Each entry of the event that another one stands for, and that one."""
    if not any_merged(db):
        return {}
    return dict(db.execute("SELECT id, kept FROM merged_persons WHERE event_id = ?", (event_id,)).fetchall())


def merged_by_event(db: sqlite3.Connection) -> dict[EventId, int]:
    """How many entries of each event others stand for; 0 is left out."""
    if not any_merged(db):
        return {}
    return dict(db.execute("SELECT event_id, count(*) FROM merged_persons GROUP BY event_id").fetchall())


def kept_tickets(db: sqlite3.Connection) -> list[tuple[EventId, str, str]]:
    """(event, ticket, ticket of the entry kept) of every entry that another stands for."""
    if not any_merged(db):
        return []
    return [tuple(row) for row in db.execute("SELECT event_id, ticket, kept_ticket FROM merged_persons")]


def came_twice(db: sqlite3.Connection, event_id: EventId | None = None, window: Window = WHOLE) -> dict[EventId, int]:
    """By how many the different tickets that came in within the window exceed the different people, by event.

    Of this event, or of all; one of whose people nobody has several entries is left out.
    """
    if not any_merged(db):
        return {}
    asked = {"event": event_id, "since": window.since, "until": window.until}
    return {EventId(event): more for event, more in db.execute(_MORE, asked)}


def arrivals(db: sqlite3.Connection) -> dict[AttendeeId, int]:
    """When those who have several entries first came in by one that is not kept (Unix time in ms)."""
    return dict(db.execute(_ARRIVED).fetchall()) if any_merged(db) else {}


def words_on(db: sqlite3.Connection, event_id: EventId) -> list[Word]:
    """All that was said of two entries of the event."""
    rows = db.execute(
        "SELECT s.duplicate, s.kept, s.same FROM same_persons s JOIN attendees d ON d.id = s.duplicate "
        "JOIN attendees k ON k.id = s.kept WHERE d.event_id = ? AND k.event_id = d.event_id",
        (event_id,),
    )
    return [Word(row[0], row[1], bool(row[2])) for row in rows]


def is_group(db: sqlite3.Connection, entry: AttendeeId) -> bool:
    """Whether it is a group's entry."""
    return db.execute("SELECT 1 FROM group_tickets WHERE id = ?", (entry,)).fetchone() is not None
