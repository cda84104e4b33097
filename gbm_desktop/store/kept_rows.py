"""Rows that one laptop removed while another still built on them: they stand while something refers to them."""

import sqlite3
from collections.abc import Iterable

from gbm_desktop.model.merging import fold
from gbm_desktop.store import journal
from gbm_desktop.store.journal import Unit
from gbm_desktop.store.tables import TABLES


def parents_of(db: sqlite3.Connection, table: str) -> tuple[tuple[str, str], ...]:
    """(column, table that it refers to) of each column of the table that refers to rows."""
    return _references(db)[0].get(table, ())


def everything(db: sqlite3.Connection) -> set[tuple[str, str]]:
    """(table, id) of every row that is kept."""
    return {(row[0], row[1]) for row in db.execute("SELECT tbl, row_id FROM kept_rows")}


def keep_referred(db: sqlite3.Connection, removed: Iterable[tuple[str, str]]) -> set[str]:
    """Of the rows that were removed, and of those kept before, exactly those stand that a row refers to.

    Answers the tables in which that changed something.
    """
    open_ = set(removed) | everything(db)
    changed: set[str] = set()
    again = bool(open_)
    while again:
        again = False
        for table, row_id in sorted(open_):
            wanted, stands = is_referred_to(db, table, row_id), journal.row_of(db, table, row_id) is not None
            if wanted and not stands:
                open_ |= _bring_back(db, table, row_id)
            elif stands and not wanted and _is_kept(db, table, row_id):
                db.execute(f"DELETE FROM {table} WHERE id = ?", (row_id,))
                db.execute("DELETE FROM kept_rows WHERE tbl = ? AND row_id = ?", (table, row_id))
            else:
                continue
            again = True
            changed.add(table)
    return changed


def settle(unit: Unit) -> None:
    """What nothing refers to any more after this step is gone, and what the step removed is no longer kept."""
    if unit.db.execute("SELECT 1 FROM kept_rows LIMIT 1").fetchone() is None:
        return
    for table, row_id in everything(unit.db):
        if journal.row_of(unit.db, table, row_id) is None:
            unit.db.execute("DELETE FROM kept_rows WHERE tbl = ? AND row_id = ?", (table, row_id))
    unit.tables |= keep_referred(unit.db, ())


def _bring_back(db: sqlite3.Connection, table: str, row_id: str) -> set[tuple[str, str]]:
    """The row stands as it was last; answers what it refers to itself and is not there."""
    values = fold(table, row_id, journal.row_changes(db, table, row_id)).values
    journal.stand(db, table, values)
    db.execute("INSERT OR IGNORE INTO kept_rows (tbl, row_id) VALUES (?, ?)", (table, row_id))
    return {
        (parent, values[column])
        for column, parent in parents_of(db, table)
        if values[column] is not None and journal.row_of(db, parent, values[column]) is None
    }


def _is_kept(db: sqlite3.Connection, table: str, row_id: str) -> bool:
    return db.execute("SELECT 1 FROM kept_rows WHERE tbl = ? AND row_id = ?", (table, row_id)).fetchone() is not None


def is_referred_to(db: sqlite3.Connection, table: str, row_id: str) -> bool:
    """Whether a row that stands refers to this one."""
    return any(
        db.execute(f'SELECT 1 FROM {child} WHERE "{column}" = ? LIMIT 1', (row_id,)).fetchone()
        for child, column in _references(db)[1].get(table, ())
    )


_Pairs = dict[str, tuple[tuple[str, str], ...]]


_known: list[tuple[_Pairs, _Pairs]] = []
"""The schema's references; every file that is open has the same."""


def _references(db: sqlite3.Connection) -> tuple[_Pairs, _Pairs]:
    """The references (column, table) from each table, and (table, column) to each table."""
    if not _known:
        up: dict[str, list[tuple[str, str]]] = {}
        down: dict[str, list[tuple[str, str]]] = {}
        for table in TABLES:
            for row in db.execute(f"PRAGMA foreign_key_list({table})").fetchall():
                up.setdefault(table, []).append((row["from"], row["table"]))
                down.setdefault(row["table"], []).append((table, row["from"]))
        _known.append(({k: tuple(v) for k, v in up.items()}, {k: tuple(v) for k, v in down.items()}))
    return _known[0]
