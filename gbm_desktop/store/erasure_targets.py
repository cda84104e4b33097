"""What belongs to an event or a person, asked before it is erased, and what was done about it on this laptop."""

import json
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from gbm_desktop.model.redaction import ERASED, PERSONAL

_KEY = "name || iif(phone <> '', '|' || phone, '/' || unit)"
_OF_EVENT = (
    "complaints",
    "claims",
    "exhibitors",
    "incidents",
    "drills",
    "inspections",
    "acknowledgements",
    "overrides",
)
_ERASED_ROWS = "SELECT target FROM erasures WHERE kind = 'person'"
_GONE = (
    "FROM changes WHERE tbl = '{0}' AND after IS NULL AND row_id NOT IN (SELECT id FROM {0}) "
    f"AND row_id NOT IN ({_ERASED_ROWS})"
)
"""Rows that were removed and not erased: the journal still tells of them, as they were last, in `before`."""
PERMIT_PAPERS = "permit%"


def people_of(db: sqlite3.Connection, event_id: str) -> list[str]:
    """The entries of the event's list that still name somebody."""
    rows = db.execute("SELECT id FROM attendees WHERE event_id = ? AND name <> ? ORDER BY id", (event_id, ERASED))
    return [row[0] for row in rows]


def table_of(db: sqlite3.Connection, row_id: str) -> str | None:
    """In which table of people the row stands, or stood before it was removed."""
    known = "SELECT 1 FROM changes WHERE tbl = ? AND row_id = ? LIMIT 1"
    return next((table for table in PERSONAL if db.execute(known, (table, row_id)).fetchone()), None)


def keys(db: sqlite3.Connection, ids: Iterable[str]) -> dict[str, str]:
    """By what the figures tell these entries' people apart."""
    asked = json.dumps(list(ids))
    rows = db.execute(f"SELECT id, {_KEY} FROM attendees WHERE id IN (SELECT value FROM json_each(?))", (asked,))
    return {row[0]: row[1] for row in rows}


def others_alike(db: sqlite3.Connection, wanted: Mapping[str, str]) -> dict[str, list[str]]:
    """Entries besides these whose person the figures take for the same, by that key."""
    asked = json.dumps(sorted(set(wanted.values())))
    rows = db.execute(
        f"SELECT id, {_KEY} AS who FROM attendees WHERE who IN (SELECT value FROM json_each(?))", (asked,)
    )
    found: dict[str, list[str]] = {}
    for row in rows:
        if row[0] not in wanted:
            found.setdefault(row[1], []).append(row[0])
    return found


def rows_of_event(db: sqlite3.Connection, table: str, event_id: str) -> list[str]:
    """The rows of one table that belong to the event, or did when they were removed, and were not erased."""
    rows = db.execute(
        f"SELECT id FROM {table} WHERE event_id = :event AND id NOT IN ({_ERASED_ROWS}) "
        f"UNION SELECT row_id {_GONE.format(table)} AND json_extract(before, '$.event_id') = :event ORDER BY 1",
        {"event": event_id},
    )
    return [row[0] for row in rows]


def files_of(db: sqlite3.Connection, owners: Iterable[str], ids: Iterable[str] = ()) -> list[sqlite3.Row]:
    """(id, name, digest) of what is or was attached to these rows, but for a permit's papers, and of these attachments.

    What was taken off a row lies on the disk still, so that undo finds it.
    """
    attached = (
        "SELECT id, name, digest, kind, owner FROM attachments UNION ALL "
        "SELECT row_id, json_extract(before, '$.name'), json_extract(before, '$.digest'), "
        f"json_extract(before, '$.kind'), json_extract(before, '$.owner') {_GONE.format('attachments')}"
    )
    return db.execute(
        f"SELECT id, name, digest FROM ({attached}) WHERE id IN (SELECT value FROM json_each(:ids)) "
        "OR owner IN (SELECT value FROM json_each(:owners)) AND kind NOT LIKE :papers GROUP BY id ORDER BY id",
        {"ids": json.dumps(list(ids)), "owners": json.dumps(list(owners)), "papers": PERMIT_PAPERS},
    ).fetchall()


def is_erased(db: sqlite3.Connection, row_id: str) -> bool:
    """Whether just this row was erased."""
    return db.execute(f"SELECT 1 WHERE ? IN ({_ERASED_ROWS})", (row_id,)).fetchone() is not None


def owners_of_event(db: sqlite3.Connection, event_id: str) -> list[str]:
    """The event and every row of it, removed ones too, that files can be attached to."""
    found = [event_id]
    for table in _OF_EVENT:
        found += [row[0] for row in db.execute(f"SELECT id FROM {table} WHERE event_id = ?", (event_id,))]
        gone = f"SELECT row_id {_GONE.format(table)} AND json_extract(before, '$.event_id') = ?"
        found += [row[0] for row in db.execute(gone, (event_id,))]
    return found


def signatures_of(db: sqlite3.Connection, event_id: str) -> int:
    """How many drawn signatures the event holds."""
    found: int = db.execute(
        "SELECT count(*) FROM acknowledgements WHERE event_id = ? AND strokes <> ''", (event_id,)
    ).fetchone()[0]
    return found


def is_used(db: sqlite3.Connection, digest: str) -> bool:
    """Whether some row still has the file."""
    return db.execute("SELECT 1 FROM attachments WHERE digest = ?", (digest,)).fetchone() is not None


def texts_about(db: sqlite3.Connection, ids: Sequence[str]) -> set[str]:
    """Every name and phone that these rows ever told: what must not be found in any file once they are erased."""
    found: set[str] = set()
    for table, columns in _NAMING.items():
        told = ", ".join(f"json_extract(after, '$.{column}')" for column in columns)
        rows = db.execute(
            f"SELECT {told} FROM changes WHERE tbl = ? AND row_id IN (SELECT value FROM json_each(?)) "
            "AND after IS NOT NULL",
            (table, json.dumps(list(ids))),
        )
        for row in rows:
            found |= {text for text in row if text and text != ERASED}
    return found


_NAMING = {
    "attendees": ("name", "phone"), "complaints": ("person", "phone"), "claims": ("claimant",),
    "staff": ("name", "phone"), "resources": ("name", "phone"), "exhibitors": ("contact", "phone"),
    "enterprises": ("contact", "phone"), "departments": ("contact", "phone"),
    "events": ("contact_name", "contact_phone"),
}  # fmt: skip


def said_elsewhere(db: sqlite3.Connection) -> set[str]:
    """Every name and phone that some row still has: to be found in the files with good reason."""
    found: set[str] = set()
    for table, columns in _NAMING.items():
        for row in db.execute(f"SELECT {', '.join(columns)} FROM {table}"):
            found |= {text for text in row if text}
    return found | {row[0] for row in db.execute("SELECT DISTINCT operator FROM steps")}


def not_done(db: sqlite3.Connection) -> list[dict[str, Any]]:
    """The erasures whose traces in this laptop's files were not cleared away yet."""
    rows = db.execute("SELECT * FROM erasures WHERE id NOT IN (SELECT id FROM erasures_done) ORDER BY id")
    return [dict(row) for row in rows]


def done(db: sqlite3.Connection, erasure_id: str, at: int, told: str) -> None:
    """The erasure's traces in this laptop's files are cleared away."""
    db.execute("INSERT OR REPLACE INTO erasures_done (id, at, told) VALUES (?, ?, ?)", (erasure_id, at, told))


def told(db: sqlite3.Connection) -> dict[str, tuple[int, str]]:
    """When each erasure was carried through here, and what that did."""
    return {row[0]: (row[1], row[2]) for row in db.execute("SELECT id, at, told FROM erasures_done")}


def steps_of(db: sqlite3.Connection) -> dict[str, sqlite3.Row]:
    """By each erasure, the step (id, operator, device, seq) that made it."""
    rows = db.execute(
        "SELECT c.row_id, s.id, s.operator, s.device, s.seq FROM changes c JOIN steps s ON s.id = c.step_id "
        "WHERE c.tbl = 'erasures'"
    )
    return {row["row_id"]: row for row in rows}


def have_heard(db: sqlite3.Connection, device: str, seq: int) -> set[str]:
    """The laptops that are known to have taken in this step."""
    rows = db.execute(
        "SELECT DISTINCT steps.device FROM steps, json_each(steps.saw) j "
        "WHERE steps.saw <> '{}' AND j.key = ? AND j.value >= ?",
        (device, seq),
    )
    return {row[0] for row in rows}
