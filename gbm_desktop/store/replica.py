"""This copy of the workspace: its name among the devices and its block of numbers."""

import json
import sqlite3
from collections.abc import Callable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Replica:
    """A device's copy. `name` is what the desk is called, `block` the letter of the numbers that it hands out."""

    id: str
    name: str
    block: str


def here(db: sqlite3.Connection, *, home: str, name: str, new_id: Callable[[], str]) -> Replica:
    """This copy's identity; a copy found in another home (the folder was copied) becomes a new replica.

    Otherwise two laptops would count under one name, and their journals could not be told apart.
    """
    found = db.execute("SELECT id, name, block, home FROM replica").fetchone()
    if found is not None and found["home"] == home:
        return Replica(found["id"], found["name"], found["block"])
    block = "A" if found is None else _next_block(found["block"])
    mine = Replica(new_id(), name, block)
    db.execute(
        "INSERT INTO replica (one, id, name, block, home) VALUES (1, ?, ?, ?, ?) "
        "ON CONFLICT (one) DO UPDATE SET id = excluded.id, name = excluded.name, block = excluded.block, "
        "home = excluded.home",
        (mine.id, mine.name, mine.block, home),
    )
    return mine


def rename(db: sqlite3.Connection, name: str) -> None:
    """The desk is called so from now on."""
    db.execute("UPDATE replica SET name = ?", (name,))


def _next_block(block: str) -> str:
    return chr(ord(block) + 1) if block < "Y" else "Z"


def move_away(db: sqlite3.Connection) -> None:
    """This copy is nobody's: whoever opens it next becomes a new replica."""
    db.execute("UPDATE replica SET home = ''")


def unsaid(db: sqlite3.Connection) -> str:
    """A JSON object: the number of the last step of each device that has come since this device's own last step."""
    rows = db.execute("SELECT device, seq FROM unsaid ORDER BY device")
    return json.dumps({row[0]: row[1] for row in rows}, separators=(",", ":"))


def said(db: sqlite3.Connection) -> None:
    """This device's next step need not say again what it had seen."""
    db.execute("DELETE FROM unsaid")


def has_merged(db: sqlite3.Connection, hlc: int, seen: Mapping[str, int]) -> None:
    """Steps of other devices have come, up to these numbers; the next one here is later than all of them."""
    db.execute("UPDATE replica SET hlc_seen = max(hlc_seen, ?), merges = merges + 1", (hlc,))
    db.executemany("INSERT OR REPLACE INTO unsaid (device, seq) VALUES (?, ?)", list(seen.items()))
