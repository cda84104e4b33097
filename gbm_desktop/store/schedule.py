"""What a calendar file asks of the store: how often events were changed, and which rows came out of a file before."""

import sqlite3
from collections.abc import Iterable
from typing import NamedTuple

from gbm_desktop.model.ids import EventId


class Revision(NamedTuple):
    """How often an event was changed since it was added, and when it was last (Unix time in ms)."""

    number: int
    wall: int


def revisions(db: sqlite3.Connection) -> dict[EventId, Revision]:
    """The revision of every event; the number only ever grows, for undo is a change too."""
    rows = db.execute(
        "SELECT row_id, count(*) - 1, max(wall) FROM changes JOIN steps ON steps.id = step_id "
        "WHERE tbl = 'events' GROUP BY row_id"
    )
    return {EventId(row[0]): Revision(row[1], row[2]) for row in rows}


def ids_beginning(db: sqlite3.Connection, table: str, beginnings: Iterable[str]) -> set[str]:
    """The ids of the table that begin with one of these texts, all of the same length."""
    wanted = set(beginnings)
    length = len(next(iter(wanted), ""))
    rows = db.execute(f"SELECT id FROM {table} WHERE length(id) > ?", (length,))
    return {row[0] for row in rows if row[0][:length] in wanted}
