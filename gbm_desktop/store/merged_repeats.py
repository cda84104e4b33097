"""The passages that repeat an earlier one at another desk, found again whenever what decides it has changed."""

import json
import sqlite3
from collections.abc import Collection, Iterable

from gbm_desktop.model.attendance import Direction
from gbm_desktop.model.door import Passage
from gbm_desktop.model.ids import EventId, ScanId
from gbm_desktop.model.journal import Row
from gbm_desktop.store import repeated_passages
from gbm_desktop.store.journal import Unit
from gbm_desktop.store.repeated_passages import Earlier, asked

RULES = frozenset({"admission_rules", "sessions", "group_tickets", "same_persons"})
"""The rows that decide, beside the scans and what took them back."""
_NOT_ALONE = (
    "SELECT :persons > 0 AND :ticket <> '' AND (EXISTS (SELECT 1 FROM scans WHERE event_id = :event_id "
    "AND ticket = :ticket AND persons > 0 AND id <> :id) OR EXISTS (SELECT 1 FROM same_persons WHERE same = 1))"
)
"""Whether the person of a passage may have another one: nearly nobody has, and the door does not wait for it."""
_FEW = 500
"""So many tickets are looked up one by one; with more, it is quicker to read all of the event's."""
_STORED = "SELECT scan_id, earlier_ticket, earlier FROM merged_repeats WHERE event_id = :event"
_STORED_OF = (
    "SELECT m.scan_id, m.earlier_ticket, m.earlier FROM json_each(:tickets) j "
    "CROSS JOIN scans s ON s.event_id = :event AND s.ticket = j.value CROSS JOIN merged_repeats m ON m.scan_id = s.id"
)
_AMONG = (
    "SELECT m.scan_id, e.direction, e.at, e.desk FROM json_each(?) j CROSS JOIN merged_repeats m "
    "ON m.scan_id = j.value LEFT JOIN scans e ON e.event_id = m.event_id AND e.ticket = m.earlier_ticket "
    "AND e.id = m.earlier"
)


def among(db: sqlite3.Connection, scan_ids: Collection[str]) -> dict[ScanId, Passage | None]:
    """Those of these scans that count no more since other desks are known, each with the passage that does instead.

    None where it is an exit of which no entry counts.
    """
    rows = db.execute(_AMONG, (json.dumps(list(scan_ids)),))
    return {ScanId(row[0]): Passage(Direction(row[1]), row[2], row[3]) if row[1] else None for row in rows}


def count(db: sqlite3.Connection, event_id: EventId) -> int:
    """How many passages of the event repeat an earlier one."""
    found: int = db.execute("SELECT count(*) FROM merged_repeats WHERE event_id = ?", (event_id,)).fetchone()[0]
    return found


def recount(db: sqlite3.Connection, event_id: EventId, tickets: Collection[str] | None = None) -> bool:
    """Exactly those passages of the tickets (None: of the whole event) are repeats that repeat; whether any changed.

    Only a ticket that several laptops have dealt with has any: one door alone decides rightly itself.
    """
    joined = repeated_passages.joined(db, event_id)
    wanted = None if tickets is None else repeated_passages.with_joined(tickets, joined)
    found, stored = repeated_passages.found(db, event_id, wanted, joined), _stored(db, event_id, wanted)
    if found == stored:
        return False
    db.executemany("DELETE FROM merged_repeats WHERE scan_id = ?", [(gone,) for gone in stored.keys() - found.keys()])
    db.executemany(
        "INSERT OR REPLACE INTO merged_repeats (scan_id, event_id, earlier_ticket, earlier) VALUES (?, ?, ?, ?)",
        [(scan, event_id, *earlier) for scan, earlier in found.items()],
    )
    return True


def settle(unit: Unit) -> None:
    """What the step scanned, or said of the rules, has been heeded. A void heeds itself what follows from it."""
    doubtful = Doubtful()
    for table, row in unit.facts:
        if table == "scans" and unit.db.execute(_NOT_ALONE, row).fetchone()[0]:
            doubtful.note(table, row)
    if unit.tables & RULES:
        doubtful.note_changes(
            unit.db.execute("SELECT tbl, before, after FROM changes WHERE step_id = ?", (unit.step_id,))
        )
    if doubtful and doubtful.recount(unit.db):
        unit.tables.add("scans")


def off(db: sqlite3.Connection) -> list[str]:
    """The scans that are repeats and not down as such, or the other way round; all events are counted again."""
    wrong: set[str] = set()
    events = "SELECT id FROM events UNION SELECT event_id FROM merged_repeats"
    for (event_id,) in db.execute(events).fetchall():
        found = repeated_passages.found(db, event_id, None, repeated_passages.joined(db, event_id))
        wrong |= {scan for scan, _ in found.items() ^ _stored(db, event_id, None).items()}
    return sorted(wrong)


class Doubtful:
    """Tickets whose passages may count otherwise than before, because of facts and rows that came or changed."""

    def __init__(self) -> None:
        self._tickets: dict[EventId, set[str]] = {}
        self._events: set[EventId] = set()
        self._voided: set[str] = set()
        self._people: set[str] = set()

    def __bool__(self) -> bool:
        """Whether there are any."""
        return bool(self._tickets or self._events or self._voided or self._people)

    def note(self, table: str, row: Row) -> None:
        """This fact came, or this is how the row was or is."""
        match table:
            case "scans":
                if row["ticket"] and row["persons"] > 0:
                    self._tickets.setdefault(row["event_id"], set()).add(row["ticket"])
            case "scan_voids":
                self._voided.add(row["scan_id"])
            case "admission_rules":
                self._events.add(row["id"])
            case "sessions":
                self._events.add(row["event_id"])
            case "group_tickets":
                self._people.add(row["id"])
            case "same_persons":
                self._people |= {row["duplicate"], row["kept"]}

    def note_changes(self, changes: Iterable[sqlite3.Row]) -> None:
        """These changes (table, before, after) were made."""
        for table, *images in changes:
            if table in RULES:
                for image in filter(None, images):
                    self.note(table, json.loads(image))

    def recount(self, db: sqlite3.Connection) -> bool:
        """They count as they should; whether that changed anything."""
        self._find(db, "SELECT event_id, ticket FROM scans WHERE id IN (SELECT value FROM json_each(?))", self._voided)
        people = (
            "SELECT json_extract(c.after, '$.event_id'), json_extract(c.after, '$.ticket') FROM json_each(?) j "
            "CROSS JOIN changes c ON c.tbl = 'attendees' AND c.row_id = j.value WHERE c.before IS NULL"
        )
        self._find(db, people, self._people)
        whole = [recount(db, event_id) for event_id in sorted(self._events)]
        parts = [
            recount(db, event_id, tickets if len(tickets) <= _FEW else None)
            for event_id, tickets in self._tickets.items()
            if event_id not in self._events
        ]
        return any(whole + parts)

    def _find(self, db: sqlite3.Connection, question: str, ids: Collection[str]) -> None:
        if ids:
            for event_id, ticket in db.execute(question, (json.dumps(list(ids)),)):
                self._tickets.setdefault(event_id, set()).add(ticket)


def _stored(db: sqlite3.Connection, event_id: EventId, tickets: Collection[str] | None) -> dict[str, Earlier]:
    rows = db.execute(*asked(_STORED, _STORED_OF, event_id, tickets))
    return {row[0]: (row[1], row[2]) for row in rows}
