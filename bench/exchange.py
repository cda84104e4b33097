"""A data packet of 100,000 steps: written, and merged by a laptop that has none of them, beside bare inserts."""

import shutil
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from bench.bare import bare_database
from bench.builders import draft, names, new_workspace
from bench.child import in_child
from bench.measure import Measure, seconds
from gbm_desktop import events, workspace
from gbm_desktop.checkin.ticket_code import ID_BYTES
from gbm_desktop.exchange import parcels
from gbm_desktop.model.ids import EventId
from gbm_desktop.model.journal import Op
from gbm_desktop.pinyin import name_initials
from gbm_desktop.workspace import Workspace

_STEPS = 100_000
_TABLES = ("steps", "changes", "attendees", "scans")
_GOAL_SECONDS, _GOAL_MEGABYTES = 20, 300


def measures(folder: Path) -> Iterator[Measure]:
    """Seconds and peak memory of export and of merging, each in a process of its own, and of the bare inserts."""
    giver = new_workspace(folder / "giver")
    parcels.seal_own(giver)
    giver.close()
    shutil.copytree(folder / "giver", folder / "taker")
    workspace.open_existing(folder / "taker").close()
    giver = workspace.open_existing(folder / "giver", operator="王芳")
    a_season_at_the_door(giver, _STEPS)
    bare = _bare_seconds(giver, folder / "bare-exchange.db")
    giver.close()
    file = folder / "packet.gbmb"
    out = in_child("exchange_out", folder / "giver", file, folder=folder)
    yield Measure(f"export of {_STEPS:,} steps", out["seconds"], "s", _GOAL_SECONDS)
    yield Measure("export: peak memory", out["megabytes"], "MB", _GOAL_MEGABYTES)
    came = in_child("exchange_in", folder / "taker", file, folder=folder)
    yield Measure(f"merge of {_STEPS:,} steps", came["seconds"], "s", _GOAL_SECONDS)
    yield Measure("merge: the same rows inserted bare", came["seconds"], "s", 6, bare, "bare inserts")
    yield Measure("merge: peak memory", came["megabytes"], "MB", _GOAL_MEGABYTES)
    again = in_child("exchange_in", folder / "taker", file, folder=folder)
    yield Measure("merge of what is known already", again["seconds"], "s", _GOAL_SECONDS)


def a_season_at_the_door(ws: Workspace, count: int) -> None:
    """So many steps: people entered one by one, corrected, and checked in.

    Not flushed to the disk one by one, which is all that tells them from a season's.
    """
    ws._db.execute("PRAGMA synchronous = OFF")  # noqa: SLF001 - nobody but a measure may
    event_id = events.add(ws, draft())
    people = count * 3 // 10
    rows = [_person(ws, event_id, number, name) for number, name in zip(range(people), names(), strict=False)]
    for row in rows:
        with ws.unit(Op.ATTENDEE_ADD, name="新增") as unit:
            unit.add("attendees", row)
    for row in rows:
        with ws.unit(Op.ATTENDEE_EDIT, name="更正") as unit:
            unit.put("attendees", {**row, "note": "午餐"})
    for number in range(count - 2 * people):
        with ws.unit(Op.CHECK_IN) as unit:
            scan = {
                "id": unit.step_id, "event_id": event_id, "ticket": rows[number % people]["ticket"], "direction": "in",
                "verdict": "admitted" if number < people else "repeat", "reason": "" if number < people else "inside",
                "method": "scanner", "persons": int(number < people), "code": "", "at": unit.wall, "desk": "1",
            }  # fmt: skip
            unit.record("scans", scan)


def _person(ws: Workspace, event_id: EventId, number: int, name: str) -> dict[str, object]:
    return {
        "id": ws.new_id(), "event_id": event_id, "number": f"A{number:05d}", "name": name, "unit": "利民村1组",
        "phone": f"138{number:08d}", "role": "", "note": "", "source": "typed", "ticket": ws.random(ID_BYTES).hex(),
        "name_initials": name_initials(name), "unit_initials": "lmcyz",
    }  # fmt: skip


def _bare_seconds(ws: Workspace, path: Path) -> float:
    """The same rows into the same tables with their indexes, in one commit."""
    schema = [
        row[0]
        for table in _TABLES
        for row in ws.read.execute(
            "SELECT sql FROM sqlite_master WHERE tbl_name = ? AND type IN ('table', 'index') AND sql <> '' "
            "ORDER BY type DESC", (table,),
        )
    ]  # fmt: skip
    rows = {table: [tuple(row) for row in ws.read.execute(f"SELECT * FROM {table}")] for table in _TABLES}
    with closing(bare_database(path)) as db:
        for statement in schema:
            db.execute(statement)

        def insert() -> None:
            db.execute("BEGIN IMMEDIATE")
            for table, values in rows.items():
                marks = ", ".join("?" * len(values[0]))
                db.executemany(f"INSERT INTO {table} VALUES ({marks})", values)
            db.execute("COMMIT")

        return seconds(insert)
