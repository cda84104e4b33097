"""What this laptop has heard of what others know, and what it gave to whoever takes its files."""

import json
import sqlite3
from collections.abc import Iterable, Mapping

from gbm_desktop.model.packets import Known

WHOEVER = ""
"""Stands for those who got this laptop's files: what was given to them, and not what they know."""


def known_to(db: sqlite3.Connection, device: str) -> Known:
    """The number of the last step of each device that it knows, as it last told; empty before it did."""
    row = db.execute("SELECT known FROM peers WHERE device = ?", (device,)).fetchone()
    found: Known = json.loads(row[0]) if row else {}
    return found


def lacks(db: sqlite3.Connection) -> set[str]:
    """The digests of the attached files that any device said it lacks."""
    return {row[0] for row in db.execute("SELECT j.value FROM peers, json_each(peers.lacks) j")}


def has_told(db: sqlite3.Connection, device: str, known: Mapping[str, int], lacking: Iterable[str], at: int) -> None:
    """The device knows so much, and lacks these attached files."""
    db.execute(
        "INSERT OR REPLACE INTO peers (device, known, lacks, at) VALUES (?, ?, ?, ?)",
        (device, json.dumps(known), json.dumps(list(lacking)), at),
    )


def has_merged(db: sqlite3.Connection, salt: str, at: int) -> None:
    """The data packet, known by its salt, was merged here."""
    db.execute("INSERT OR IGNORE INTO merged_packets (salt, at) VALUES (?, ?)", (salt, at))


def merged(db: sqlite3.Connection) -> set[str]:
    """The salts of the data packets that were merged here."""
    return {row[0] for row in db.execute("SELECT salt FROM merged_packets")}
