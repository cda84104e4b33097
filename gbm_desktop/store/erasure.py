"""Erasing people from the database: rows, every change of them in the journal, notes, and steps that wait."""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from gbm_desktop.model import redaction
from gbm_desktop.model.merging import fold
from gbm_desktop.model.redaction import PERSONAL, Scope
from gbm_desktop.store import journal, packets
from gbm_desktop.store.conflict_rows import write_conflicts
from gbm_desktop.store.journal import Unit

Rows = set[tuple[str, str]]
_WATCHED = frozenset({*PERSONAL, "acknowledgements", "erasures"})
_REWRITTEN = ("changes", "steps", "acknowledgements")
_CHANGES = "SELECT step_id, n, tbl, row_id, before, after FROM changes WHERE {} {}"
_BY_ID = f"tbl IN ({', '.join(repr(table) for table in PERSONAL)}) AND row_id IN (SELECT value FROM json_each(:ids))"
_OF_EVENTS = (
    "tbl = 'attendees' AND json_extract(coalesce(after, before), '$.event_id') "
    "IN (SELECT value FROM json_each(:events))"
)
_OF_CASES = (
    "tbl = 'complaint_steps' AND json_extract(coalesce(after, before), '$.complaint_id') "
    "IN (SELECT value FROM json_each(:ids))"
)
_EVERYWHERE, _OF_STEP = "", "AND step_id = :step"
_TOUCHED = "AND (tbl, row_id) IN (SELECT tbl, row_id FROM temp.touched)"


def scope(db: sqlite3.Connection) -> Scope:
    """All that was erased, so far as it is known here."""
    return redaction.scope_of(rows(db))


def rows(db: sqlite3.Connection) -> list[dict[str, Any]]:
    """Every erasure that any step made, the first first; nothing takes one back."""
    found = db.execute("SELECT after FROM changes WHERE tbl = 'erasures' AND after IS NOT NULL ORDER BY row_id")
    return [json.loads(row[0]) for row in found]


def steps(db: sqlite3.Connection) -> list[tuple[str, int, list[dict[str, Any]]]]:
    """(device, number, rows of `erasures`) of each step that erased somebody, the first first."""
    found = db.execute(
        "SELECT s.device, s.seq, json_group_array(json(c.after)) FROM changes c JOIN steps s ON s.id = c.step_id "
        "WHERE c.tbl = 'erasures' AND c.after IS NOT NULL GROUP BY s.id ORDER BY min(c.row_id)"
    )
    return [(row[0], row[1], json.loads(row[2])) for row in found]


def settle(unit: Unit) -> None:
    """What the step erases is gone from the whole journal, and what it says of people erased before is not kept."""
    if not unit.tables & _WATCHED:
        return
    known = scope(unit.db)
    if known:
        among = _EVERYWHERE if "erasures" in unit.tables else _OF_STEP
        affected = _redact(unit.db, known, among, step=unit.step_id)
        if "erasures" in unit.tables:
            _redact_waiting(unit.db, known)
        if affected:
            unit.note.update(redaction.redacted_note(unit.note, {table for table, _ in affected}))
        _stand_again(unit.db, affected)
        unit.tables |= {table for table, _ in affected}


def settle_arrived(db: sqlite3.Connection, tables: Iterable[str]) -> set[str]:
    """The same for steps that came; the rows in which that changed something are among those touched.

    Answers their tables.
    """
    known = scope(db)
    if not known:
        return set()
    affected = _redact(db, known, _EVERYWHERE if "erasures" in tables else _TOUCHED)
    db.executemany("INSERT OR IGNORE INTO temp.touched (tbl, row_id) VALUES (?, ?)", list(affected))
    _redact_waiting(db, known)
    return {table for table, _ in affected}


def _redact(db: sqlite3.Connection, known: Scope, among: str, step: str = "") -> Rows:
    """The changes, facts and notes without those who were erased; answers the rows whose changes were rewritten."""
    asked = {"ids": json.dumps(sorted(known.rows)), "events": json.dumps(sorted(known.events)), "step": step}
    new, affected = [], set()
    tables: dict[str, set[str]] = {}
    for condition in (_BY_ID, _OF_EVENTS, _OF_CASES):
        for step_id, n, table, row_id, before, after in db.execute(_CHANGES.format(condition, among), asked).fetchall():
            tables.setdefault(step_id, set()).add(table)
            told = redaction.redacted_text(table, before, known), redaction.redacted_text(table, after, known)
            if told != (before, after):
                new.append((*told, step_id, n))
                affected.add((table, row_id))
    for signed in _signed(db, known):
        tables.setdefault(signed, set()).add("staff")
    with _may_rewrite(db):
        db.executemany("UPDATE changes SET before = ?, after = ? WHERE step_id = ? AND n = ?", new)
        _redact_facts(db, known)
        _redact_notes(db, tables)
    return affected


def _signed(db: sqlite3.Connection, known: Scope) -> list[str]:
    """The steps of signatures that were erased, or of those who gave them."""
    found = db.execute(
        "SELECT id FROM acknowledgements WHERE event_id IN (SELECT value FROM json_each(?)) "
        "OR staff_id IN (SELECT value FROM json_each(?))",
        (json.dumps(sorted(known.signed)), json.dumps(sorted(known.rows))),
    )
    return [row[0] for row in found]


def _redact_facts(db: sqlite3.Connection, known: Scope) -> None:
    db.execute(
        "UPDATE acknowledgements SET strokes = '' WHERE strokes <> '' AND event_id IN (SELECT value FROM json_each(?))",
        (json.dumps(sorted(known.signed)),),
    )


def _redact_notes(db: sqlite3.Connection, tables: Mapping[str, set[str]]) -> None:
    """The notes of these steps say nobody's name."""
    for step_id, of in tables.items():
        found = db.execute("SELECT note FROM steps WHERE id = ?", (step_id,)).fetchone()
        note = redaction.redacted_note_text(found[0], of) if found else ""
        if found and note != found[0]:
            db.execute("UPDATE steps SET note = ? WHERE id = ?", (note, step_id))


def _redact_waiting(db: sqlite3.Connection, known: Scope) -> None:
    """Nor does a step that waits to be let in."""
    for device, seq, text in db.execute("SELECT device, seq, packet FROM waiting").fetchall():
        found = packets.encode(redaction.redacted(packets.decode(text), known))
        if found != text:
            db.execute("UPDATE waiting SET packet = ? WHERE device = ? AND seq = ?", (found, device, seq))


def _stand_again(db: sqlite3.Connection, affected: Rows) -> None:
    """Each row stands as its changes tell it now, and its conflicts are those that are left."""
    for table, row_id in sorted(affected):
        found = fold(table, row_id, journal.row_changes(db, table, row_id))
        if journal.row_of(db, table, row_id) is not None:
            journal.stand(db, table, found.values)
        write_conflicts(db, table, row_id, found)


@contextmanager
def _may_rewrite(db: sqlite3.Connection) -> Iterator[None]:
    """The tables that are only added to can be changed within; nothing else runs in this transaction."""
    names = [f"{table}_no_update" for table in _REWRITTEN]
    guards = [db.execute("SELECT sql FROM sqlite_master WHERE name = ?", (name,)).fetchone()[0] for name in names]
    for name in names:
        db.execute(f"DROP TRIGGER {name}")
    yield
    for guard in guards:
        db.execute(guard)


def aliases(db: sqlite3.Connection) -> dict[str, str]:
    """Of people erased from one list and not from another: by what the figures know the one, and by what the other.

    Otherwise a person of two events would be counted twice from then on.
    """
    same: dict[str, str] = {}
    for one in rows(db):
        for token, people in json.loads(one["proof"]).get("same", {}).items():
            key = _key_of_one(db, people)
            if key and key != f"{redaction.ERASED}/{token}":
                same[f"{redaction.ERASED}/{token}"] = key
    return {erased: _last(same, key) for erased, key in same.items()}


def _key_of_one(db: sqlite3.Connection, people: Iterable[str]) -> str:
    row = db.execute(
        "SELECT name || iif(phone <> '', '|' || phone, '/' || unit) FROM attendees "
        "WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id LIMIT 1",
        (json.dumps(list(people)),),
    ).fetchone()
    return row[0] if row else ""


def _last(same: Mapping[str, str], key: str) -> str:
    gone: set[str] = set()
    while key in same and key not in gone:
        gone.add(key)
        key = same[key]
    return key
