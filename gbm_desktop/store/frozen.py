"""Frozen reports as rows, facts that are never others, and which of them went to whom."""

import sqlite3
from datetime import date, datetime

from gbm_desktop.model.frozen import Frozen


def all_frozen(db: sqlite3.Connection) -> list[Frozen]:
    """Every frozen report, in the order in which they were frozen; without what they say, which may be long."""
    found = db.execute("SELECT id, number, as_of, at, digest, amends, reason FROM frozen_reports ORDER BY id")
    return [_from_row(row) for row in found]


def state(db: sqlite3.Connection, frozen_id: str) -> str:
    """What the report says, as it was written down."""
    found: str = db.execute("SELECT state FROM frozen_reports WHERE id = ?", (frozen_id,)).fetchone()[0]
    return found


def versions_sent(db: sqlite3.Connection) -> dict[str, str]:
    """The frozen report that went out, by the delivery."""
    return {row["id"]: row["frozen_id"] for row in db.execute("SELECT id, frozen_id FROM delivered_versions")}


def _from_row(row: sqlite3.Row) -> Frozen:
    return Frozen(
        id=row["id"],
        number=row["number"],
        as_of=date.fromisoformat(row["as_of"]),
        at=datetime.fromisoformat(row["at"]),
        digest=row["digest"],
        amends=row["amends"],
        reason=row["reason"],
    )
