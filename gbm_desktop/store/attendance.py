"""Attendees, scans and tallies as rows, and the questions that the door asks of them."""

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from gbm_desktop.model.admission import WHOLE, Window
from gbm_desktop.model.attendance import Attendee, Counts, Direction, Method, Reason, Scan, Source, Tally, Verdict
from gbm_desktop.model.door import Passage, Seen, Situation
from gbm_desktop.model.events import Stage
from gbm_desktop.model.ids import AttendeeId, EventId, ScanId
from gbm_desktop.model.safety.plan import WARN_SHARE
from gbm_desktop.store import admission, merged_repeats, same_persons
from gbm_desktop.store.rows import COUNTED, NOT_VOIDED

_COLUMNS = ", ".join(Attendee.__slots__)
_SOURCE = Attendee.__slots__.index("source")
_FOR_ITSELF = "id NOT IN (SELECT id FROM merged_persons)"
"""An entry that no other one stands for."""
_LAST_PASSAGE = (
    "SELECT id FROM scans WHERE event_id = :event AND ticket = :ticket AND ticket <> '' AND persons <> 0 "
    f"AND at >= :since AND at < :until AND {COUNTED} ORDER BY id DESC LIMIT 1"
)
_OFFICERS_LIMIT = (
    "coalesce((SELECT \"limit\" FROM overrides WHERE event_id = events.id AND scope = 'capacity' "
    "ORDER BY id DESC LIMIT 1), 0)"
)
"""How many the 安全责任人 last said may come in; 0 where nothing was said, or it was taken back."""
_AT_DOOR = (
    f"SELECT {', '.join(f'a.{column}' for column in Attendee.__slots__)}, events.name, events.stage, events.capacity, "
    f"{_OFFICERS_LIMIT}, events.reentry, p.direction, p.at, p.desk, g.persons FROM events "
    f"LEFT JOIN attendees a ON a.ticket = :ticket LEFT JOIN group_tickets g ON g.id = a.id LEFT JOIN scans p "
    f"ON p.event_id = :event AND p.ticket = :ticket AND p.id = ({_LAST_PASSAGE}) "
    "WHERE events.id = :event"
)
_OF_PERSON = len(Attendee.__slots__)


def row_of(attendee: Attendee) -> dict[str, Any]:
    """The attendee as stored."""
    return {name: getattr(attendee, name) for name in Attendee.__slots__} | {"source": attendee.source.value}


def attendee_from(row: sqlite3.Row) -> Attendee:
    """The attendee that is stored in the row, whose first columns are the attendee's, in their order."""
    values: list[Any] = [*row[: len(Attendee.__slots__)]]
    values[_SOURCE] = Source(values[_SOURCE])
    return Attendee(*values)


def scan_row(scan: Scan) -> dict[str, Any]:
    """The scan as stored."""
    return {
        "id": scan.id, "event_id": scan.event_id, "ticket": scan.ticket, "direction": scan.direction.value,
        "verdict": scan.verdict.value, "reason": scan.reason.value, "method": scan.method.value,
        "persons": scan.persons, "code": scan.code, "at": scan.at, "desk": scan.desk,
    }  # fmt: skip


def scan_from(row: sqlite3.Row) -> Scan:
    """The scan that is stored in the row."""
    return Scan(
        id=ScanId(row["id"]),
        event_id=EventId(row["event_id"]),
        ticket=row["ticket"],
        direction=Direction(row["direction"]),
        verdict=Verdict(row["verdict"]),
        reason=Reason(row["reason"]),
        method=Method(row["method"]),
        persons=row["persons"],
        code=row["code"],
        at=row["at"],
        desk=row["desk"],
    )


def by_id(db: sqlite3.Connection, attendee_id: AttendeeId) -> Attendee | None:
    """One attendee."""
    row = db.execute(f"SELECT {_COLUMNS} FROM attendees WHERE id = ?", (attendee_id,)).fetchone()
    return attendee_from(row) if row else None


def of_event(db: sqlite3.Connection, event_id: EventId) -> list[Attendee]:
    """The event's whole list, in the order of the numbers; who has several entries is on it once."""
    rows = db.execute(
        f"SELECT {_COLUMNS} FROM attendees WHERE event_id = ? AND {_FOR_ITSELF} ORDER BY length(number), number, id",
        (event_id,),
    )
    return [attendee_from(row) for row in rows]


def search(db: sqlite3.Connection, event_id: EventId | None, text: str, limit: int) -> list[Attendee]:
    """Whom a person means who types a name, pinyin initials, the last digits of a phone, a number or a village.

    Every word must fit; one character is enough. Names that begin so come first. Without an event: on any list.
    """
    where, values = ["(event_id = ? OR ? IS NULL)", _FOR_ITSELF], list[Any]([event_id, event_id])
    for word in text.split():
        condition, bound = _condition(word)
        where.append(condition)
        values += bound
    first = next(iter(text.lower().split()), "")
    order = "substr(name, 1, ?) = ? DESC, substr(name_initials, 1, ?) = ? DESC, length(name), number"
    values += [len(first), first, len(first), first, limit]
    rows = db.execute(f"SELECT {_COLUMNS} FROM attendees WHERE {' AND '.join(where)} ORDER BY {order} LIMIT ?", values)
    return [attendee_from(row) for row in rows]


def _condition(word: str) -> tuple[str, list[str | int]]:
    if word.isdecimal():
        by_digits = "(substr(phone, ?) = ? OR ltrim(number, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ') = ? OR instr(unit, ?))"
        return by_digits, [-len(word), word, f"{int(word):04d}", word]
    low = word.lower()
    if word.isalnum() and word.isascii():  # Latin names stand in the initials as they are
        return "(instr(name_initials, ?) OR instr(unit_initials, ?) OR number = ?)", [low, low, word.upper()]
    if word.isascii():
        return "(instr(name_initials, ?) OR instr(unit_initials, ?) OR instr(lower(name), ?))", [low, low, low]
    return "(instr(name, ?) OR instr(unit, ?))", [word, word]


def identities(db: sqlite3.Connection, event_id: EventId) -> list[tuple[str, str, str]]:
    """(name, unit, phone) of everyone on the event's list."""
    rows = db.execute("SELECT name, unit, phone FROM attendees WHERE event_id = ?", (event_id,))
    return [(row[0], row[1], row[2]) for row in rows]


def registered(db: sqlite3.Connection, event_id: EventId) -> int:
    """How many people are on the event's list, a group's members each for themselves, one with two entries once."""
    entries: int = db.execute("SELECT count(*) FROM attendees WHERE event_id = ?", (event_id,)).fetchone()[0]
    people = entries - len(same_persons.merged_into(db, event_id))
    return people + sum(persons - 1 for persons in admission.group_sizes(db, event_id).values())


def last_number(db: sqlite3.Connection, event_id: EventId, block: str) -> int:
    """The highest number that the block has handed out at the event, 0 before the first."""
    found = db.execute(
        "SELECT max(CAST(substr(number, ?) AS INTEGER)) FROM attendees "
        "WHERE event_id = ? AND number > ? AND number < ?",
        (len(block) + 1, event_id, block, f"{block}:"),  # ":" follows "9": the block AA is not of the block A
    ).fetchone()[0]
    return found or 0


def tally(db: sqlite3.Connection, event_id: EventId, window: Window = WHOLE) -> Tally:
    """The door's figures within the window, counted from the facts."""
    row = db.execute(
        "SELECT count(DISTINCT CASE WHEN direction = 'in' AND ticket <> '' AND persons > 0 THEN ticket END), "
        "total(CASE WHEN direction = 'in' THEN persons END), total(CASE WHEN direction = 'out' THEN persons END), "
        "total(CASE WHEN direction = 'in' AND ticket = '' THEN persons END) "
        f"FROM scans WHERE event_id = ? AND persons <> 0 AND at >= ? AND at < ? AND {COUNTED}",
        (event_id, window.since, window.until),
    ).fetchone()
    distinct, entries, exits, anonymous = (int(value) for value in row)
    more = sum(more for _, _, more in admission.more_in_groups(db, event_id, window))
    more -= same_persons.came_twice(db, event_id, window).get(event_id, 0)
    return Tally(distinct + more, entries, exits, anonymous)


_ROOM = (
    f"SELECT events.capacity, {_OFFICERS_LIMIT}, safety_plans.warn_share FROM events "
    "LEFT JOIN safety_plans ON safety_plans.id = events.id WHERE events.id = ?"
)


def counts(db: sqlite3.Connection, event_id: EventId, window: Window = WHOLE, figures: Tally | None = None) -> Counts:
    """The event's figures within the window; those of the door are counted where nobody knows its `figures`."""
    found = figures or tally(db, event_id, window)
    approved, limit, warn_share = db.execute(_ROOM, (event_id,)).fetchone()
    return Counts(
        registered(db, event_id), found.distinct, found.entries, found.inside, max(approved, limit), found.anonymous,
        overridden=limit > approved, warn_share=warn_share or WARN_SHARE,
        merged_repeats=merged_repeats.count(db, event_id),
    )  # fmt: skip


def seen_at_door(
    db: sqlite3.Connection,
    event_id: EventId,
    ticket: str,
    figures: Tally,
    window: Window = WHOLE,
    *,
    shut: bool = False,
) -> Seen:
    """Everything that the decision about this ticket depends on, as it stands now; an empty ticket is nobody's.

    A person who has several entries is the one that is kept, whichever ticket it is.

    `figures` are the door's in this window before this scan; `shut`: nobody comes in any more within it.
    """
    tickets = same_persons.tickets_of(db, ticket)
    asked = {"event": event_id, "ticket": tickets[0], "since": window.since, "until": window.until}
    row = db.execute(_AT_DOOR, asked).fetchone()
    person = attendee_from(row) if row[0] is not None else None
    name, stage, approved, limit, reentry, direction, at, desk, persons = row[_OF_PERSON:]
    last = Passage(Direction(direction), at, desk) if direction else None
    listed = person is not None and person.event_id == event_id
    elsewhere = "" if listed or person is None else _event_name(db, person.event_id)
    situation = Situation(
        stage=Stage(stage),
        capacity=max(approved, limit),
        inside=figures.inside,
        reentry=bool(reentry),
        listed=listed,
        listed_elsewhere=bool(elsewhere),
        last=last if len(tickets) == 1 else _last_passage(db, asked, tickets),
        overridden=limit > approved,
        shut=shut,
        group=admission.group(db, event_id, ticket, persons, window) if persons and listed else None,
    )
    return Seen(name, person, figures, situation, elsewhere, window)


def _last_passage(db: sqlite3.Connection, asked: Mapping[str, Any], tickets: Iterable[str]) -> Passage | None:
    """The person's last passage by any of the tickets."""
    found = [db.execute(_LAST_PASSAGE, {**asked, "ticket": ticket}).fetchone() for ticket in tickets]
    latest = max((row[0] for row in found if row), default=None)
    passed = scan(db, latest) if latest else None
    return Passage(passed.direction, passed.at, passed.desk) if passed else None


def _event_name(db: sqlite3.Connection, event_id: EventId) -> str:
    found: str = db.execute("SELECT name FROM events WHERE id = ?", (event_id,)).fetchone()[0]
    return found


_LATEST = "SELECT event_id, ticket, id FROM scans WHERE event_id = ? ORDER BY id DESC LIMIT ?"


def latest_scans(db: sqlite3.Connection, event_id: EventId, limit: int) -> list[tuple[Scan, str, bool]]:
    """The latest scans of the event, newest first: the scan, the person's name, whether it was taken back."""
    rows = db.execute(
        f"SELECT scans.*, coalesce(a.name, '') AS person, NOT {NOT_VOIDED} AS voided FROM ({_LATEST}) latest "
        "CROSS JOIN scans USING (event_id, ticket, id) LEFT JOIN attendees a ON a.ticket = scans.ticket "
        "AND scans.ticket <> '' ORDER BY scans.id DESC",
        (event_id, limit),
    )
    return [(scan_from(row), row["person"], bool(row["voided"])) for row in rows]


def scan(db: sqlite3.Connection, scan_id: ScanId) -> Scan | None:
    """One scan."""
    row = db.execute("SELECT * FROM scans WHERE id = ?", (scan_id,)).fetchone()
    return scan_from(row) if row else None


def times_scanned(db: sqlite3.Connection, scan: Scan, window: Window = WHOLE) -> int:
    """How many scans of its owner in its direction the window has up to this one, those taken back left out."""
    return sum(
        db.execute(
            "SELECT count(*) FROM scans WHERE event_id = ? AND ticket = ? AND ticket <> '' AND direction = ? "
            f"AND verdict <> 'refused' AND id <= ? AND at >= ? AND at < ? AND {NOT_VOIDED}",
            (scan.event_id, ticket, scan.direction.value, scan.id, window.since, window.until),
        ).fetchone()[0]
        for ticket in same_persons.tickets_of(db, scan.ticket)
    )


def has_later_passage(db: sqlite3.Connection, scan: Scan, window: Window = WHOLE) -> bool:
    """Whether the ticket's owner has passed the event's doors again after this scan, within the window."""
    return any(
        db.execute(
            "SELECT 1 FROM scans WHERE event_id = ? AND ticket = ? AND ticket <> '' AND persons <> 0 AND id > ? "
            f"AND at >= ? AND at < ? AND {COUNTED} LIMIT 1",
            (scan.event_id, ticket, scan.id, window.since, window.until),
        ).fetchone()
        for ticket in same_persons.tickets_of(db, scan.ticket)
    )


def is_voided(db: sqlite3.Connection, scan_id: ScanId) -> bool:
    """Whether the scan was taken back."""
    return db.execute("SELECT 1 FROM scan_voids WHERE scan_id = ?", (scan_id,)).fetchone() is not None


def passed_through(db: sqlite3.Connection, tickets: Sequence[str]) -> int:
    """How many people on lists have a ticket among these that has gone through their event's door, not taken back."""
    total = 0
    for begin in range(0, len(tickets), _AT_ONCE):
        part = tickets[begin : begin + _AT_ONCE]
        total += db.execute(
            "SELECT count(DISTINCT a.ticket) FROM attendees a "
            "JOIN scans ON scans.event_id = a.event_id AND scans.ticket = a.ticket "
            f"WHERE a.ticket IN ({', '.join('?' * len(part))}) AND persons <> 0 AND {NOT_VOIDED}",
            part,
        ).fetchone()[0]
    return total


_AT_ONCE = 500
