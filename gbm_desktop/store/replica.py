"""This copy of the workspace: its name among the devices and its block of numbers."""

import json
import sqlite3
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from gbm_desktop.model import blocks


@dataclass(frozen=True, slots=True)
class Replica:
    """A device's copy. `name` is what the desk is called, `block` the letters of the numbers that it hands out."""

    id: str
    name: str
    block: str


def here(db: sqlite3.Connection, *, home: str, name: str, new_id: Callable[[], str], new_key: str) -> Replica:
    """This copy's identity; a copy found in another home (the folder was copied) becomes a new replica.

    Otherwise two laptops would count under one name, and their journals could not be told apart. `new_key` is the
    private key (hex) of a replica that has none yet.
    """
    found = db.execute("SELECT id, name, block, home, private_key FROM replica").fetchone()
    if found is not None and not found["private_key"]:
        db.execute("UPDATE replica SET private_key = ?", (new_key,))
    if found is not None and found["home"] == home:
        return Replica(found["id"], found["name"], found["block"])
    if found is not None:
        _remember_former(db)
    own = new_id()
    mine = Replica(own, name, blocks.FIRST if found is None else blocks.of_copy(found["block"], own))
    db.execute(
        "INSERT INTO replica (one, id, name, block, home, private_key) VALUES (1, ?, ?, ?, ?, ?) "
        "ON CONFLICT (one) DO UPDATE SET id = excluded.id, name = excluded.name, block = excluded.block, "
        "home = excluded.home, private_key = excluded.private_key",
        (mine.id, mine.name, mine.block, home, new_key),
    )
    db.execute("UPDATE replica SET hlc_seen = max(hlc_seen, (SELECT coalesce(max(hlc), 0) FROM steps))")
    return mine


def rename(db: sqlite3.Connection, name: str) -> None:
    """The desk is called so from now on."""
    db.execute("UPDATE replica SET name = ?", (name,))


def take_block(db: sqlite3.Connection, block: str) -> None:
    """The numbers that this device hands out from now on begin so."""
    db.execute("UPDATE replica SET block = ?", (block,))


def move_away(db: sqlite3.Connection) -> None:
    """This copy is nobody's: whoever opens it next becomes a new replica."""
    db.execute("UPDATE replica SET home = ''")


def private_key(db: sqlite3.Connection) -> str:
    """The key with which this device signs (hex)."""
    found: str = db.execute("SELECT private_key FROM replica").fetchone()[0]
    return found


def signers(db: sqlite3.Connection) -> list[tuple[str, str]]:
    """(device, private key) of this device and of those that this copy was before: all that it can seal for."""
    rows = db.execute("SELECT id, private_key FROM replica UNION ALL SELECT device, private_key FROM former_replicas")
    return [(row[0], row[1]) for row in rows if row[1]]


def _remember_former(db: sqlite3.Connection) -> None:
    db.execute(
        "INSERT OR IGNORE INTO former_replicas (device, private_key) "
        "SELECT id, private_key FROM replica WHERE private_key <> ''"
    )


def unsaid(db: sqlite3.Connection) -> str:
    """A JSON object: the number of the last step of each device that has come since this device's own last step."""
    rows = db.execute("SELECT device, seq FROM unsaid ORDER BY device")
    return json.dumps({row[0]: row[1] for row in rows}, separators=(",", ":"))


def said(db: sqlite3.Connection) -> None:
    """This device's next step need not say again what it had seen."""
    db.execute("DELETE FROM unsaid")


def has_repaired(db: sqlite3.Connection) -> None:
    """Rows changed without a step: what was counted or copied before is no longer what stands."""
    db.execute("UPDATE replica SET merges = merges + 1")


def has_merged(db: sqlite3.Connection, hlc: int, seen: Mapping[str, int]) -> None:
    """Steps of other devices have come, up to these numbers; the next one here is later than all of them."""
    db.execute("UPDATE replica SET hlc_seen = max(hlc_seen, ?), merges = merges + 1", (hlc,))
    db.executemany("INSERT OR REPLACE INTO unsaid (device, seq) VALUES (?, ?)", list(seen.items()))
