"""The campaign's laptops as rows, and the keys by which this one knows them."""

import sqlite3
from dataclasses import dataclass

from gbm_desktop.store import rows
from gbm_desktop.store.replica import Replica


@dataclass(frozen=True, slots=True)
class Device:
    """A laptop of the campaign; `trusted_until` is the number of its last step that counts, None while all do."""

    id: str
    name: str
    key: str
    block: str
    joined: int
    admitted_by: str
    trusted_until: int | None
    note: str


def by_id(db: sqlite3.Connection, device: str) -> Device | None:
    """One laptop."""
    return rows.one(db, "devices", device, _from_row)


def everyone(db: sqlite3.Connection) -> list[Device]:
    """All laptops, those that joined first first."""
    return [_from_row(row) for row in db.execute("SELECT * FROM devices ORDER BY joined, id")]


def row_of(device: Device) -> dict[str, object]:
    """The laptop as stored."""
    return rows.plain_row(device)


def new_row(replica: Replica, key: str, *, joined: int, admitted_by: str) -> dict[str, object]:
    """A laptop that joins, as stored."""
    return row_of(Device(replica.id, replica.name, key, replica.block, joined, admitted_by, None, ""))


def known_key(db: sqlite3.Connection, device: str) -> str:
    """The key under which the laptop was first met here, empty before."""
    row = db.execute("SELECT key FROM device_keys WHERE device = ?", (device,)).fetchone()
    return row[0] if row else ""


def meet(db: sqlite3.Connection, device: str, key: str, at: int) -> None:
    """The laptop is known by this key from now on, and by no other."""
    db.execute("INSERT OR IGNORE INTO device_keys (device, key, seen) VALUES (?, ?, ?)", (device, key, at))


def last_steps(db: sqlite3.Connection) -> dict[str, tuple[int, int]]:
    """Of each device that took a step: the number of its last one, and when that was (Unix, ms)."""
    rows = db.execute("SELECT device, max(seq), wall FROM steps GROUP BY device")
    return {row[0]: (row[1], row[2]) for row in rows}


def held_back(db: sqlite3.Connection) -> list[tuple[str, int, int, int]]:
    """(device, how many, number of the last, when the first came) of the steps that revoked devices took later."""
    rows = db.execute(
        "SELECT w.device, count(*), max(w.seq), min(w.arrived) FROM waiting w JOIN devices d ON d.id = w.device "
        "WHERE d.trusted_until IS NOT NULL AND w.seq > d.trusted_until GROUP BY w.device ORDER BY w.device"
    )
    return [tuple(row) for row in rows]


def _from_row(row: sqlite3.Row) -> Device:
    return Device(**row)
