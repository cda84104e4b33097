"""Steps as they travel: read from the journal whole, and written as text that is the same on every laptop."""

import json
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from operator import itemgetter
from typing import Any

from gbm_desktop.errors.exchange import BadPacket
from gbm_desktop.model.ids import StepId
from gbm_desktop.model.journal import Op, Step
from gbm_desktop.model.packets import STEPS_UNDER_ONE_SEAL, Known, Packet, Seal, Written
from gbm_desktop.store.journal import as_json
from gbm_desktop.store.tables import FACTS, TABLES

_STEP = ("id", "op", "operator", "device", "seq", "wall", "zone", "hlc", "mono", "undoes", "note", "saw")
_AT_ONCE = 4000
_STEPS = f"SELECT {', '.join(_STEP)} FROM steps WHERE device = ? AND id >= ? AND id <= ? ORDER BY id LIMIT {_AT_ONCE}"
_CHANGES = (
    "SELECT c.step_id, c.tbl, c.row_id, c.before, c.after FROM changes c CROSS JOIN steps s ON s.id = c.step_id "
    "WHERE s.device = ? AND c.step_id >= ? AND c.step_id <= ? ORDER BY c.step_id, c.n"
)
_FACTS = {
    table: "SELECT {} FROM {} WHERE id >= ? AND id <= ?".format(
        ", ".join(f'"{column}"' for column in TABLES[table]), table
    )
    for table in sorted(FACTS)
}


def known(db: sqlite3.Connection) -> dict[str, int]:
    """The number of each device's last step here."""
    return {row[0]: row[1] for row in db.execute("SELECT device, max(seq) FROM steps GROUP BY device")}


def read(db: sqlite3.Connection, device: str, first_id: str, last_id: str) -> Iterator[Packet]:
    """The device's steps between these two, both included, in order."""
    while rows := db.execute(_STEPS, (device, first_id, last_id)).fetchall():
        yield from _packets(db, device, [Step(**{**dict(row), "op": Op(row["op"])}) for row in rows])
        first_id = rows[-1]["id"] + "~"


def _packets(db: sqlite3.Connection, device: str, steps: Sequence[Step]) -> Iterator[Packet]:
    """Steps one after the other, read together: scans have no index on their id, so that each would cost a search."""
    between = (steps[0].id, steps[-1].id)
    facts = _facts(db, *between)
    groups = groupby(db.execute(_CHANGES, (device, *between)), key=itemgetter(0))
    step_id, changes = next(groups, _NO_CHANGES)
    for step in steps:
        if step_id == step.id:
            written = tuple(Written(*change[1:]) for change in changes)
            step_id, changes = next(groups, _NO_CHANGES)
        else:
            written = ()
        yield Packet(step, written, tuple(facts.get(step.id, ())))


_NO_CHANGES: tuple[str, Iterator[sqlite3.Row]] = ("", iter(()))


def _facts(db: sqlite3.Connection, first_id: StepId, last_id: StepId) -> dict[str, list[tuple[str, dict[str, Any]]]]:
    found: dict[str, list[tuple[str, dict[str, Any]]]] = {}
    for table, question in _FACTS.items():
        for row in db.execute(question, (first_id, last_id)):
            found.setdefault(row["id"], []).append((table, dict(row)))
    return found


def encode(packet: Packet) -> str:
    """The step as one line of text: the same wherever it is written."""
    step = [getattr(packet.step, name) for name in _STEP]
    changes = [[change.table, change.row_id, change.before, change.after] for change in packet.changes]
    facts = [[table, *(row[column] for column in TABLES[table])] for table, row in packet.facts]
    return as_json([step, changes, facts])


def decode(text: str) -> Packet:
    """The step that the line holds. Raises BadPacket where it is none that this program understands."""
    try:
        values, changes, facts = json.loads(text)
        step = Step(**{**dict(zip(_STEP, values, strict=True)), "op": Op(values[1])})
        packet = Packet(
            step,
            tuple(_written(*change) for change in changes),
            tuple((table, _fact(table, row)) for table, *row in facts),
        )
    except (ValueError, TypeError, KeyError) as error:
        raise BadPacket(text[:36]) from error
    _require_sound(packet)
    return packet


def _written(table: str, row_id: str, before: str | None, after: str | None) -> Written:
    if table not in TABLES or table in FACTS:
        raise KeyError(table)
    for text in (before, after):
        if text is not None and (set(row := json.loads(text)) != set(TABLES[table]) or row["id"] != row_id):
            raise ValueError(table)
    return Written(table, row_id, before, after)


def _fact(table: str, row: list[Any]) -> dict[str, Any]:
    if table not in FACTS:
        raise KeyError(table)
    return dict(zip(TABLES[table], row, strict=True))


def _require_sound(packet: Packet) -> None:
    step = packet.step
    numbers = (step.seq, step.wall, step.hlc, step.mono)
    texts = (step.id, step.operator, step.device, step.zone)
    if (
        not all(isinstance(number, int) for number in numbers)
        or not all(isinstance(text, str) for text in texts)
        or step.seq < 1
        or len(step.id) != _ID_LENGTH
        or not all(isinstance(json.loads(text), dict) for text in (step.note, step.saw))
        or any(row["id"] != step.id for _, row in packet.facts)
    ):
        raise BadPacket(step.id)


_ID_LENGTH = 36
_SEAL = ("device", "first", "last", "first_id", "last_id", "digests", "signature")


def seal_fields(seal: Seal) -> dict[str, Any]:
    """The seal as JSON holds it."""
    return {name: getattr(seal, name) for name in _SEAL}


def seal_of(fields: Mapping[str, Any]) -> Seal:
    """The seal of these fields. Raises KeyError, TypeError, ValueError where they are none."""
    seal = Seal(**{name: fields[name] for name in _SEAL} | {"digests": tuple(map(str, fields["digests"]))})
    if len(seal.digests) != int(seal.last) - int(seal.first) + 1:
        raise ValueError(seal.device)
    return seal


def seal(db: sqlite3.Connection, seal: Seal) -> None:
    """The seal is kept, to be passed on with its steps; one that is known already stays."""
    values = [seal.device, seal.first, seal.last, seal.first_id, seal.last_id, " ".join(seal.digests), seal.signature]
    db.execute(f"INSERT OR IGNORE INTO seals ({', '.join(_SEAL)}) VALUES (?, ?, ?, ?, ?, ?, ?)", values)


def seals(db: sqlite3.Connection) -> list[Seal]:
    """Every seal, those of earlier steps first."""
    rows = db.execute(f"SELECT {', '.join(_SEAL)} FROM seals ORDER BY first_id")
    return [Seal(**{**dict(row), "digests": tuple(row["digests"].split())}) for row in rows]


def seals_beyond(db: sqlite3.Connection, there: Known, here: Known) -> list[Seal]:
    """Every seal with a step that is known here and not there, those of earlier steps first.

    After a day at the door there are thousands; only the last thousand before what is known there can reach beyond it.
    """
    question = f"SELECT {', '.join(_SEAL)} FROM seals WHERE device = ? AND first > ? AND last > ? AND last <= ?"
    found: list[Seal] = []
    for device, last in here.items():
        since = there.get(device, 0)
        if since < last:
            rows = db.execute(question, (device, since - STEPS_UNDER_ONE_SEAL, since, last))
            found += [Seal(**{**dict(row), "digests": tuple(row["digests"].split())}) for row in rows]
    return sorted(found, key=lambda seal: seal.first_id)


def sealed_until(db: sqlite3.Connection, device: str) -> tuple[int, str]:
    """The number and the id of the device's last step under a seal, (0, "") before the first."""
    row = db.execute(
        "SELECT last, last_id FROM seals WHERE device = ? ORDER BY last DESC LIMIT 1", (device,)
    ).fetchone()
    return (row[0], row[1]) if row else (0, "")
