"""Repairing and restoring where several laptops' data was merged."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from gbm_desktop import attendance, backup, events, workspace
from gbm_desktop.backup_preview import look
from gbm_desktop.checkin.door import Door
from gbm_desktop.doctor import examine
from gbm_desktop.exchange import parcels
from gbm_desktop.model.ids import EventId
from gbm_desktop.repair import rebuild, repair
from gbm_desktop.store.tables import TABLES
from gbm_desktop.workspace import Workspace
from tests.builders import SetClock, add_people, lecture, make_ready


@pytest.fixture
def event_id(ws: Workspace) -> EventId:
    event_id = events.add(ws, lecture())
    add_people(ws, event_id, 3)
    make_ready(ws, event_id)
    return event_id


@pytest.fixture
def other(ws: Workspace, event_id: EventId, tmp_path: Path, clock: SetClock) -> Iterator[Workspace]:
    """A second laptop that began as a copy of the first."""
    assert event_id
    shutil.copytree(ws.folder, tmp_path / "other")
    opened = workspace.open_existing(tmp_path / "other", clock=clock)
    yield opened
    opened.close()


def meet(ws: Workspace, other: Workspace) -> None:
    """Each knows all that the other does."""
    for here, there in ((ws, other), (other, ws)):
        parcels.merge(here, list(parcels.unknown_to(there, parcels.known(here))))


def diverge(ws: Workspace, other: Workspace, event_id: EventId, clock: SetClock) -> None:
    """They change one field, one removes a village list's person whom the other lets in, and a ticket passes twice."""
    people = attendance.tickets(ws, event_id)
    for here, capacity in ((ws, 120), (other, 140)):
        clock.advance(1)
        found = events.get(here, event_id)
        events.edit(here, event_id, replace(found.said, capacity=capacity))
    clock.advance(1)
    Door(ws, event_id).scan(people[0][1])
    clock.advance(1)
    Door(other, event_id).scan(people[0][1])
    gone = events.add(ws, lecture(name="要删的场次"))
    meet(ws, other)
    clock.advance(1)
    add_people(other, gone, 1)
    clock.advance(1)
    events.remove(ws, gone)
    meet(ws, other)


def stands(ws: Workspace) -> dict[str, list[tuple[object, ...]]]:
    tables = (*sorted(TABLES), "kept_rows", "conflicts", "merged_repeats")
    return {table: sorted(tuple(row) for row in ws.read.execute(f"SELECT * FROM {table}")) for table in tables}


def test_after_merging_all_is_sound_and_what_follows_from_the_journal_is_made_anew(
    ws: Workspace, other: Workspace, event_id: EventId, clock: SetClock
) -> None:
    diverge(ws, other, event_id, clock)
    before = stands(ws)
    assert all(before[table] for table in ("kept_rows", "conflicts", "merged_repeats"))
    assert examine(ws).sound
    assert stands(other) == before
    with closing(sqlite3.connect(ws.path)) as direct:
        for table in ("kept_rows", "conflicts", "merged_repeats"):
            direct.execute(f"DELETE FROM {table}")
        direct.commit()
    found = examine(ws)
    assert {text.split(" ")[0] for text in found.derived_off} == {"conflicts", "merged_repeats"}
    assert found.rows_off
    assert repair(ws).after.sound
    assert stands(ws) == before


def test_a_merged_workspace_is_made_anew_in_a_new_file(
    ws: Workspace, other: Workspace, event_id: EventId, clock: SetClock
) -> None:
    diverge(ws, other, event_id, clock)
    before, now = stands(ws), ws.now()
    ws.close()
    rebuild(ws.folder, now)
    again = workspace.open_existing(ws.folder, clock=clock)
    assert stands(again) == before
    assert examine(again).sound
    again.close()


def test_what_a_restored_copy_lacks_comes_back_from_the_others(
    ws: Workspace, other: Workspace, event_id: EventId, clock: SetClock, tmp_path: Path
) -> None:
    copy = backup.make(ws, tmp_path / "copy.db")
    diverge(ws, other, event_id, clock)
    before = stands(ws)
    assert look(copy, ws).lost > 0
    former = ws.replica.id
    ws.close()
    backup.restore(ws.folder, copy)
    restored = workspace.open_existing(ws.folder, clock=clock)
    assert restored.replica.id != former
    assert stands(restored) != before
    meet(restored, other)
    merged = stands(restored)
    assert {name: rows for name, rows in merged.items() if name != "devices"} == {
        name: rows for name, rows in before.items() if name != "devices"
    }
    assert stands(other) == merged
    assert examine(restored).sound
    restored.close()
