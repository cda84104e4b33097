"""This laptop's log of exchanges."""

import sqlite3

from gbm_desktop.model.exchanges import Direction, Exchange, Way
from gbm_desktop.store import rows

_ADD = (
    "INSERT INTO exchanges (id, at, way, direction, peer, name, added, known, waiting, conflicts) "
    "VALUES (:id, :at, :way, :direction, :peer, :name, :added, :known, :waiting, :conflicts)"
)


def add(db: sqlite3.Connection, exchange: Exchange) -> None:
    """The exchange is in the log."""
    db.execute(_ADD, rows.plain_row(exchange))


def latest(db: sqlite3.Connection, limit: int) -> list[Exchange]:
    """The latest exchanges, newest first."""
    found = db.execute("SELECT * FROM exchanges ORDER BY id DESC LIMIT ?", (limit,))
    return [Exchange(**{**row, "way": Way(row["way"]), "direction": Direction(row["direction"])}) for row in found]
