"""What this laptop alone remembers of the hub, and what of it has come already."""

import sqlite3

from gbm_desktop.model.hub import HubSetting
from gbm_desktop.store import packets

_KEEP = (
    "INSERT INTO hub (one, address, minutes) VALUES (1, ?, ?) "
    "ON CONFLICT (one) DO UPDATE SET address = excluded.address, minutes = excluded.minutes, "
    "reached = CASE address WHEN excluded.address THEN reached END"
)


def setting(db: sqlite3.Connection) -> HubSetting:
    """The hub that this laptop uses; its address is empty where there is none."""
    row = db.execute("SELECT address, minutes, reached FROM hub").fetchone()
    return HubSetting(*row) if row else HubSetting()


def keep(db: sqlite3.Connection, address: str, minutes: int) -> None:
    """This laptop uses this hub, every so many minutes by itself (0: never)."""
    db.execute(_KEEP, (address, minutes))


def clear(db: sqlite3.Connection) -> None:
    """This laptop uses no hub."""
    db.execute("DELETE FROM hub")


def reached(db: sqlite3.Connection, at: int) -> None:
    """Everything was exchanged at this time."""
    db.execute("UPDATE hub SET reached = ?", (at,))


def held(db: sqlite3.Connection) -> dict[str, int]:
    """The number of the last step of each device that is here or waits here, all before it being here, too."""
    numbers = packets.known(db)
    for device, seq in db.execute("SELECT device, seq FROM waiting ORDER BY device, seq"):
        if seq == numbers.get(device, 0) + 1:
            numbers[device] = seq
    return numbers
