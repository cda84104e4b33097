"""What was done for safety, counted for all events at once."""

import sqlite3
from typing import NamedTuple

from gbm_desktop.model.ids import EventId


class Round(NamedTuple):
    """One day's inspection of one event: how many items were looked at, how many failed, and by whom."""

    event_id: EventId
    day: str
    items: int
    failed: int
    inspectors: str


def rounds(db: sqlite3.Connection, until: int, seconds_east: int) -> list[Round]:
    """Every day's inspection of every event up to this time (ms), the days being those of the place, in their order."""
    rows = db.execute(
        "SELECT event_id, date(at / 1000 + ?, 'unixepoch') AS day, count(*), sum(result = 'fail'), "
        "group_concat(DISTINCT inspector) FROM inspections WHERE at <= ? GROUP BY event_id, day ORDER BY day, event_id",
        (seconds_east, until),
    )
    return [Round(EventId(row[0]), row[1], row[2], row[3], row[4]) for row in rows]


def planned(db: sqlite3.Connection) -> set[EventId]:
    """The events that have a safety plan."""
    return {EventId(row[0]) for row in db.execute("SELECT id FROM safety_plans")}
