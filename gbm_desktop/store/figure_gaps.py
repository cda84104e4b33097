"""Which events have something of a kind, and which companies lack it, for the list of what is missing."""

import sqlite3
from collections.abc import Sequence

from gbm_desktop.model.ids import EventId
from gbm_desktop.store import rows


def with_exhibits(db: sqlite3.Connection) -> set[EventId]:
    """The events at which something was exhibited."""
    return _events(db, "SELECT DISTINCT event_id FROM exhibits")


def with_deals(db: sqlite3.Connection) -> set[EventId]:
    """The events that some deal belongs to."""
    return _events(db, "SELECT DISTINCT event_id FROM deals WHERE event_id IS NOT NULL")


def with_files(db: sqlite3.Connection, kind: str) -> set[EventId]:
    """The events that have an attached file of this kind."""
    return _events(db, "SELECT DISTINCT owner FROM attachments WHERE kind = ?", kind)


def of_unknown_place(db: sqlite3.Connection, held: Sequence[EventId]) -> list[str]:
    """The names of those who exhibited at these events and of whom nobody said whether they are local."""
    found = db.execute(
        "SELECT name FROM enterprises WHERE is_local IS NULL AND id IN (SELECT enterprise_id FROM exhibitors "
        "WHERE event_id IN (SELECT value FROM json_each(?))) ORDER BY name, id",
        (rows.as_json(list(held)),),
    )
    return [str(row[0]) for row in found]


def _events(db: sqlite3.Connection, sql: str, *values: str) -> set[EventId]:
    return {EventId(row[0]) for row in db.execute(sql, values)}
