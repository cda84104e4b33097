"""The journal: the only transaction there is, and what undo, history and exchange read."""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from itertools import groupby
from typing import Any

from gbm_desktop.model.ids import StepId
from gbm_desktop.model.journal import Change, Op, Row, Step
from gbm_desktop.model.merging import Folded, RowChange, fold
from gbm_desktop.store.tables import FACTS, TABLES


def _names(columns: Iterable[str]) -> str:
    return ", ".join(f'"{column}"' for column in columns)


def _as_json(columns: Iterable[str]) -> str:
    return "json_object({})".format(", ".join(f"'{column}', \"{column}\"" for column in columns))


_INSERT = {
    table: f"INSERT INTO {table} ({_names(columns)}) VALUES ({', '.join(f':{column}' for column in columns)})"
    for table, columns in TABLES.items()
}
_UPDATE = {
    table: "UPDATE {} SET {} WHERE id = :id".format(table, ", ".join(f'"{name}" = :{name}' for name in columns[1:]))
    for table, columns in TABLES.items()
}
_STAND = {
    table: _INSERT[table]
    + " ON CONFLICT (id) DO UPDATE SET {}".format(", ".join(f'"{name}" = excluded."{name}"' for name in columns[1:]))
    for table, columns in TABLES.items()
}
_SELECT = {table: f"SELECT {_names(columns)} FROM {table} WHERE id = ?" for table, columns in TABLES.items()}
_ADD_CHANGE = "INSERT INTO changes (step_id, n, tbl, row_id, before, after) VALUES (?, ?, ?, ?, ?, ?)"
_INSERT_IN_ORDER = {
    table: f"INSERT INTO {table} ({_names(columns)}) VALUES ({', '.join('?' * len(columns))})"
    for table, columns in TABLES.items()
}
_ADD_CHANGES = {
    table: "INSERT INTO changes (step_id, n, tbl, row_id, before, after) "
    f"SELECT ?, ? + rowid, '{table}', id, NULL, {_as_json(columns)} "
    f"FROM {table} WHERE rowid > ? ORDER BY rowid"
    for table, columns in TABLES.items()
}
_ADD_STEP = (
    "INSERT INTO steps (id, op, operator, device, seq, wall, zone, hlc, mono, undoes, note, saw) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
as_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), default=str).encode


def row_of(db: sqlite3.Connection, table: str, row_id: str) -> dict[str, Any] | None:
    """The row as it stands, or None."""
    found = db.execute(_SELECT[table], (row_id,)).fetchone()
    return dict(found) if found else None


def insert(db: sqlite3.Connection, table: str, row: Row) -> None:
    """The row, which was not there, stands as given; the journal knows of it already."""
    db.execute(_INSERT[table], row)


def stand(db: sqlite3.Connection, table: str, row: Row) -> None:
    """The row stands as given, whether it was there or not; the journal knows of it already."""
    db.execute(_STAND[table], row)


class Unit:
    """One step under way: every row that it writes is journalled with what stood there before.

    `wall` (ms) and `at` (local) are the moment at which the step was begun: the one time that it bears. `after` is the
    step that this program took last, None where another program has written to the file since. `facts` are those
    recorded so far.
    """

    def __init__(
        self,
        db: sqlite3.Connection,
        step_id: StepId,
        wall: int,
        at: datetime,
        note: dict[str, Any],
        *,
        after: StepId | None,
    ) -> None:
        self.db = db
        self.step_id = step_id
        self.wall = wall
        self.at = at
        self.after = after
        self.note = note
        self.tables: set[str] = set()
        self.facts: list[tuple[str, Row]] = []
        self._changes = 0

    @property
    def changed(self) -> bool:
        """Whether anything was written."""
        return bool(self._changes or self.facts)

    def put(self, table: str, row: Row) -> None:
        """The row stands as given; nothing is journalled when it stood so already."""
        before = row_of(self.db, table, row["id"])
        after = {column: row[column] for column in TABLES[table]}
        only_kept = before is not None and self._only_kept(table, after["id"])
        if before == after and not only_kept:
            return
        self.db.execute(_UPDATE[table] if before else _INSERT[table], after)
        self._journal(table, after["id"], None if only_kept else before, after)

    def add(self, table: str, row: Row) -> None:
        """A row that was not there stands as given."""
        self.db.execute(_INSERT[table], row)
        self._journal(table, row["id"], None, row)

    def record(self, fact_table: str, row: Row) -> None:
        """A fact stands as given for ever; its id is the step's."""
        self.db.execute(_INSERT[fact_table], row)
        self.tables.add(fact_table)
        self.facts.append((fact_table, row))

    def add_all(self, table: str, rows: Sequence[Sequence[object]]) -> None:
        """Rows that were not there stand as given, each one's values in the order of `TABLES`.

        The table numbers its rows itself (it is not WITHOUT ROWID), by which the new ones are journalled: SQLite writes
        their JSON in half the time that Python takes.
        """
        last = self.db.execute(f"SELECT coalesce(max(rowid), 0) FROM {table}").fetchone()[0]
        self.db.executemany(_INSERT_IN_ORDER[table], rows)
        self.db.execute(_ADD_CHANGES[table], (self.step_id, self._changes - last, last))
        self._changes += len(rows)
        self.tables.add(table)

    def drop(self, table: str, row_id: str) -> None:
        """The row is not there; its last state stays in the journal."""
        before = row_of(self.db, table, row_id)
        if before is not None:
            self.db.execute(f"DELETE FROM {table} WHERE id = ?", (row_id,))
            self._journal(table, row_id, before, None)

    def _only_kept(self, table: str, row_id: str) -> bool:
        """Whether the row, removed elsewhere, stood here only because others refer to it; from now on it does not."""
        gone = self.db.execute("DELETE FROM kept_rows WHERE tbl = ? AND row_id = ?", (table, row_id))
        return gone.rowcount > 0

    def _journal(self, table: str, row_id: str, before: Row | None, after: Row | None) -> None:
        self._changes += 1
        self.tables.add(table)
        self.db.execute(
            _ADD_CHANGE,
            (
                self.step_id,
                self._changes,
                table,
                row_id,
                None if before is None else as_json(before),
                None if after is None else as_json(after),
            ),
        )


def add_step(db: sqlite3.Connection, step: Step) -> None:
    """The step stands in the journal."""
    db.execute(
        _ADD_STEP,
        (
            step.id, step.op, step.operator, step.device, step.seq, step.wall, step.zone, step.hlc, step.mono,
            step.undoes, step.note, step.saw,
        ),
    )  # fmt: skip


def mark(db: sqlite3.Connection, about_to_be: StepId | None = None) -> str:
    """Changes with every step that is stored, taken here or come from elsewhere; as it will be after that step."""
    row = db.execute("SELECT (SELECT max(id) FROM steps), (SELECT merges FROM replica)").fetchone()
    return f"{about_to_be or row[0]}/{row[1]}"


def last_of_device(db: sqlite3.Connection, device: str) -> tuple[int, int]:
    """The device's last sequence number and hybrid logical clock, (0, 0) before its first step."""
    found = db.execute("SELECT seq, hlc FROM steps WHERE device = ? ORDER BY id DESC LIMIT 1", (device,)).fetchone()
    seen = db.execute("SELECT hlc_seen FROM replica").fetchone()[0]
    return (found[0], max(found[1], seen)) if found else (0, seen)


def changes_of(db: sqlite3.Connection, step_id: StepId) -> list[Change]:
    """What the step changed, in order."""
    rows = db.execute("SELECT tbl, row_id, before, after FROM changes WHERE step_id = ? ORDER BY n", (step_id,))
    changes = [Change(row[0], row[1], _decoded(row[2]), _decoded(row[3])) for row in rows]
    facts = ((table, row_of(db, table, step_id)) for table in sorted(FACTS))
    return changes + [Change(table, step_id, None, fact) for table, fact in facts if fact]


def _decoded(text: str | None) -> dict[str, Any] | None:
    return None if text is None else json.loads(text)


def row_changes(db: sqlite3.Connection, table: str, row_id: str) -> list[RowChange]:
    """Every change to one row, in the order of the clocks."""
    rows = db.execute(
        "SELECT step_id, before, after FROM changes WHERE tbl = ? AND row_id = ? ORDER BY step_id, n", (table, row_id)
    )
    return [RowChange(row[0], _decoded(row[1]), _decoded(row[2])) for row in rows]


def replayed(db: sqlite3.Connection) -> Iterator[tuple[str, str, Folded]]:
    """Each row that can change, as the journal says it should stand: (table, id, what became of it)."""
    rows = db.execute("SELECT tbl, row_id, step_id, before, after FROM changes ORDER BY tbl, row_id, step_id, n")
    return folded(rows)


def folded(rows: Iterable[Sequence[Any]]) -> Iterator[tuple[str, str, Folded]]:
    """Of changes (table, id, step, before, after) that come row by row and in order: what became of each row."""
    for (table, row_id), changes in groupby(rows, key=lambda row: (row[0], row[1])):
        yield table, row_id, fold(table, row_id, (RowChange(c[2], _decoded(c[3]), _decoded(c[4])) for c in changes))


def facts_off(db: sqlite3.Connection) -> list[tuple[str, str]]:
    """(table, id) of each fact without its step, and of each step whose scan is gone."""
    scanning = ", ".join(f"'{op}'" for op in (Op.CHECK_IN, Op.WALK_IN, Op.HEADCOUNT, Op.PAPER_ENTRY))
    rows = db.execute(
        f"SELECT 'steps', id FROM steps WHERE op IN ({scanning}) AND id NOT IN (SELECT id FROM scans) "
        + " ".join(
            f"UNION ALL SELECT '{table}', id FROM {table} WHERE id NOT IN (SELECT id FROM steps)"
            for table in sorted(FACTS)
        )
    )
    return [(row[0], row[1]) for row in rows]


def numbering_off(db: sqlite3.Connection) -> list[str]:
    """The devices whose steps are not numbered from 1 on without a gap or a repeat."""
    rows = db.execute(
        "SELECT device FROM steps GROUP BY device HAVING count(DISTINCT seq) <> max(seq) OR count(*) <> max(seq)"
    )
    return [row[0] for row in rows]


def ids_in(db: sqlite3.Connection, table: str) -> Iterable[str]:
    """Every id that stands in a table."""
    return (row[0] for row in db.execute(f"SELECT id FROM {table}"))


def count(db: sqlite3.Connection) -> int:
    """How many steps the journal holds."""
    found: int = db.execute("SELECT count(*) FROM steps").fetchone()[0]
    return found
