"""When the steps of the journal were taken, by the clocks of the laptops that took them."""

import sqlite3
from typing import NamedTuple

from gbm_desktop.model.ids import EventId, StepId


class StepTime(NamedTuple):
    """A step's wall time in milliseconds, and in nanoseconds the monotonic time of the device that took it."""

    id: StepId
    device: str
    wall: int
    mono: int


def latest_walls(db: sqlite3.Connection, limit: int) -> list[int]:
    """The wall times of the latest steps of all devices, in the order of the steps, newest first."""
    return [row[0] for row in db.execute("SELECT wall FROM steps ORDER BY id DESC LIMIT ?", (limit,))]


def by_device(db: sqlite3.Connection, event_id: EventId | None) -> list[StepTime]:
    """Every step, or only those at the event's door; each device's together, in the order in which it took them."""
    rows = db.execute(
        "SELECT id, device, wall, mono FROM steps "
        "WHERE ? IS NULL OR id IN (SELECT id FROM scans WHERE event_id = ?) ORDER BY device, seq",
        (event_id, event_id),
    )
    return [StepTime(*row) for row in rows]
