"""What stands against what the journal says, and making it stand so; the journal itself is never touched."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import count
from typing import Any

from gbm_desktop.model.ids import EventId
from gbm_desktop.model.merging import Folded
from gbm_desktop.progress import Progress, silent
from gbm_desktop.store import conflict_rows, journal, kept_rows, merged_repeats
from gbm_desktop.store.tables import FACTS, TABLES

RowKey = tuple[str, str]
_NOTHING = Folded({}, there=False, conflicts=(), last={})
DERIVED = ("kept_rows", "conflicts", "merged_repeats")


@dataclass(slots=True)
class Comparison:
    """Rows that do not stand as the journal says, with what became of them (None: it knows nothing of the row).

    `removed` are all rows that should be gone; `conflicts_off` and `kept_off` name rows with wrong derived ones;
    `repeats_off` scans.
    """

    rows_off: dict[RowKey, Folded | None] = field(default_factory=dict)
    removed: set[RowKey] = field(default_factory=set)
    conflicts_off: dict[RowKey, Folded | None] = field(default_factory=dict)
    kept_off: set[RowKey] = field(default_factory=set)
    repeats_off: list[str] = field(default_factory=list)


def compare(db: sqlite3.Connection, progress: Progress = silent) -> Comparison:
    """Every row is replayed from the journal and compared with what stands; so is what is derived."""
    found, told = Comparison(), set[RowKey]()
    kept, conflicts = kept_rows.everything(db), _conflicts(db)
    rows: int = db.execute("SELECT count(*) FROM (SELECT DISTINCT tbl, row_id FROM changes)").fetchone()[0]
    for done, (table, row_id, row) in enumerate(journal.replayed(db)):
        progress(done, rows)
        key = (table, row_id)
        told.add(key)
        if not row.there:
            found.removed.add(key)
        if not _is_right(db, key, row, kept=key in kept):
            found.rows_off[key] = row
        if conflicts.pop(key, set()) != {conflict_rows.as_stored(one) for one in row.conflicts}:
            found.conflicts_off[key] = row
    found.rows_off |= dict.fromkeys(_untold(db, told))
    found.conflicts_off |= dict.fromkeys(conflicts)
    found.kept_off = {key for key in kept if key not in found.removed or not kept_rows.is_referred_to(db, *key)}
    found.repeats_off = merged_repeats.off(db)
    return found


def put_right(db: sqlite3.Connection, off: Comparison, progress: Progress = silent) -> set[str]:
    """All stands as the journal says; answers the tables in which that changed something.

    A row that it knows nothing of goes, unless others refer to it. Foreign keys must be deferred.
    """
    changed = {table for table, _ in off.rows_off}
    for done, ((table, row_id), row) in enumerate(off.rows_off.items()):
        progress(done, len(off.rows_off))
        if row is not None and row.there:
            _stand(db, table, row)
        elif row is not None or not kept_rows.is_referred_to(db, table, row_id):
            db.execute(f"DELETE FROM {table} WHERE id = ?", (row_id,))
    for (table, row_id), row in off.conflicts_off.items():
        conflict_rows.write_conflicts(db, table, row_id, row or _NOTHING)
    db.executemany("DELETE FROM kept_rows WHERE tbl = ? AND row_id = ?", list(off.kept_off))
    changed |= kept_rows.keep_referred(db, off.removed)
    return changed | _recount(db)


def carry_over(damaged: sqlite3.Connection, fresh: sqlite3.Connection, progress: Progress = silent) -> None:
    """The journal, its facts and what only this laptop keeps stand in the fresh file, row by row.

    Raises sqlite3.DatabaseError where they cannot be read from the damaged one.
    """
    tables = list(_tables(fresh))
    total = sum(damaged.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table, _ in tables)
    done = count()
    for table, columns in tables:
        names = ", ".join(f'"{column}"' for column in columns)
        rows = damaged.execute(f"SELECT {names} FROM {table}")
        marks = ", ".join("?" * len(columns))
        fresh.executemany(
            f"INSERT INTO {table} ({names}) VALUES ({marks})",
            _counted(rows, done, lambda so_far: progress(so_far, total)),
        )


def _counted(
    rows: Iterable[sqlite3.Row], done: Iterator[int], progress: Callable[[int], None]
) -> Iterator[tuple[Any, ...]]:
    for row in rows:
        progress(next(done))
        yield tuple(row)


def _tables(db: sqlite3.Connection) -> Iterator[tuple[str, list[str]]]:
    """The tables whose rows do not follow from others, with their columns."""
    names = db.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'")
    for (name,) in names.fetchall():
        follows = name in DERIVED or (name in TABLES and name not in FACTS)
        if not (follows or name.startswith(("sqlite_", "_"))):
            yield name, [row[1] for row in db.execute(f"PRAGMA table_info({name})")]


def _is_right(db: sqlite3.Connection, key: RowKey, row: Folded, *, kept: bool) -> bool:
    stands = journal.row_of(db, *key)
    if not (row.there or kept):
        return stands is None
    if stands == row.values:
        return True
    return bool(row.conflicts) and stands == row.last  # fields of two laptops that together make no sense


def _stand(db: sqlite3.Connection, table: str, row: Folded) -> None:
    try:
        journal.stand(db, table, row.values)
    except sqlite3.IntegrityError:
        journal.stand(db, table, row.last)


def _untold(db: sqlite3.Connection, told: set[RowKey]) -> Iterator[RowKey]:
    for table in sorted(TABLES.keys() - FACTS):
        yield from ((table, row_id) for row_id in journal.ids_in(db, table) if (table, row_id) not in told)


def _conflicts(db: sqlite3.Connection) -> dict[RowKey, set[tuple[str, ...]]]:
    stored: dict[RowKey, set[tuple[str, ...]]] = {}
    for row in db.execute("SELECT * FROM conflicts"):
        stored.setdefault((row["tbl"], row["row_id"]), set()).add(tuple(row))
    return stored


def _recount(db: sqlite3.Connection) -> set[str]:
    events = "SELECT id FROM events UNION SELECT event_id FROM merged_repeats"
    changed = [merged_repeats.recount(db, EventId(row[0])) for row in db.execute(events).fetchall()]
    return {"scans"} if any(changed) else set()
