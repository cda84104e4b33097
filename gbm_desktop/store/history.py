"""The steps as people read them: the latest first, each with whether it has been taken back."""

import sqlite3
from dataclasses import dataclass

from gbm_desktop.model.ids import StepId
from gbm_desktop.model.journal import LASTING, Op, Step


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """A step and whether it has been taken back."""

    step: Step
    undone: bool


_IS_UNDONE = (
    "(EXISTS (SELECT 1 FROM steps u WHERE u.undoes = steps.id "
    "AND NOT EXISTS (SELECT 1 FROM steps r WHERE r.undoes = u.id)) "
    "OR EXISTS (SELECT 1 FROM scan_voids v WHERE v.scan_id = steps.id))"
)
_STEP_COLUMNS = "id, op, operator, device, seq, wall, zone, hlc, mono, undoes, note, saw"


def _step(row: sqlite3.Row) -> Step:
    values = {name: row[name] for name in _STEP_COLUMNS.split(", ")}
    return Step(**{**values, "op": Op(values["op"])})


def latest(db: sqlite3.Connection, *, limit: int, before: int | None = None) -> list[HistoryEntry]:
    """The latest steps, newest first; `before` (a hybrid logical clock) pages on."""
    rows = db.execute(
        f"SELECT {_STEP_COLUMNS}, {_IS_UNDONE} AS undone FROM steps WHERE hlc < ? ORDER BY id DESC LIMIT ?",
        (before if before is not None else 2**62, limit),
    )
    return [HistoryEntry(_step(row), bool(row["undone"])) for row in rows]


def entry(db: sqlite3.Connection, step_id: str) -> HistoryEntry | None:
    """One step by its id, or by the beginning of its id where only one begins so."""
    rows = db.execute(
        f"SELECT {_STEP_COLUMNS}, {_IS_UNDONE} AS undone FROM steps WHERE substr(id, 1, ?) = ? LIMIT 2",
        (len(step_id), step_id),
    ).fetchall()
    return HistoryEntry(_step(rows[0]), bool(rows[0]["undone"])) if len(rows) == 1 and step_id else None


def last_undoable(db: sqlite3.Connection, device: str) -> StepId | None:
    """This device's latest step that can be taken back: neither an undo, nor undone, one that lasts, or a phone's."""
    found = db.execute(
        f"SELECT id FROM steps WHERE device = ? AND undoes IS NULL AND op NOT IN ({', '.join('?' * len(LASTING))}) "
        f"AND json_extract(note, '$.desk') IS NULL AND NOT {_IS_UNDONE} ORDER BY id DESC LIMIT 1",
        (device, *LASTING),
    ).fetchone()
    return StepId(found[0]) if found else None
