"""Frozen reports as rows: facts, so that none is ever another."""

import json
import sqlite3
from datetime import date, datetime

from gbm_desktop.model.frozen import Frozen


def all_frozen(db: sqlite3.Connection) -> list[Frozen]:
    """Every frozen report, in the order in which they were frozen."""
    found = db.execute("SELECT * FROM frozen_reports ORDER BY id").fetchall()
    return [_from_row(row, number) for number, row in enumerate(found, 1)]


def _from_row(row: sqlite3.Row, number: int) -> Frozen:
    return Frozen(
        id=row["id"],
        number=number,
        as_of=date.fromisoformat(row["as_of"]),
        at=datetime.fromisoformat(row["at"]),
        state=json.loads(row["state"]),
        digest=row["digest"],
        amends=row["amends"],
        reason=row["reason"],
    )
