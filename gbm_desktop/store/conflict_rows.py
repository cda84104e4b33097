"""Which conflicts a row has, as its changes tell."""

import sqlite3

from gbm_desktop.model.merging import Conflict, Folded
from gbm_desktop.store.journal import as_json


def write_conflicts(db: sqlite3.Connection, table: str, row_id: str, found: Folded) -> set[str]:
    """The row has the conflicts that were found and no others; answers the ids of those that it had before."""
    before = {row[0] for row in db.execute("SELECT id FROM conflicts WHERE tbl = ? AND row_id = ?", (table, row_id))}
    db.execute("DELETE FROM conflicts WHERE tbl = ? AND row_id = ?", (table, row_id))
    db.executemany(
        "INSERT INTO conflicts (id, tbl, row_id, field, kind, lost_step, won_step, lost, won) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [as_stored(conflict) for conflict in found.conflicts],
    )
    return before


def as_stored(conflict: Conflict) -> tuple[str, ...]:
    """The conflict in the order of its table's columns."""
    c = conflict
    return (
        c.id, c.table, c.row_id, c.field, c.kind.value, c.lost_step, c.won_step, as_json(c.lost), as_json(c.won)
    )  # fmt: skip
