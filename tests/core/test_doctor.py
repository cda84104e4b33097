"""What the doctor finds: it is told apart what is sound, what the file lost and what someone wrote past the journal."""

import sqlite3
from contextlib import closing

import pytest

from gbm_desktop import attendance, events, history
from gbm_desktop.checkin.door import Door
from gbm_desktop.doctor import examine
from gbm_desktop.model.ids import EventId
from gbm_desktop.workspace import Workspace
from tests.builders import add_people, lecture


@pytest.fixture
def event_id(ws: Workspace) -> EventId:
    """An event where people were added, corrected, removed, let in, counted, taken back."""
    event_id = events.add(ws, lecture())
    people = add_people(ws, event_id, 6)
    attendance.edit(ws, people[0], name="王方方", unit="", phone="", role="")
    attendance.remove(ws, people[5:])
    door = Door(ws, event_id)
    for _, code in attendance.tickets(ws, event_id)[:3]:
        door.scan(code)
    door.scan("王芳")
    door.headcount(2)
    door.walk_in("李大山")
    door.take_back(door.scan(attendance.tickets(ws, event_id)[3][1]).scan.id, "扫错了人")
    door.headcount(1)
    history.undo(ws)
    return event_id


def past_the_journal(ws: Workspace, *statements: str) -> None:
    with closing(sqlite3.connect(ws.path)) as direct:
        for statement in statements:
            direct.execute(statement)
        direct.commit()


def test_a_workspace_in_use_is_sound(ws: Workspace, event_id: EventId) -> None:
    assert event_id
    found = examine(ws)
    assert (found.file_problems, found.rows_off) == ((), ())
    assert found.sound
    assert found.steps == ws.read.execute("SELECT count(*) FROM steps").fetchone()[0] > 12


def test_a_row_written_past_the_journal_is_found(ws: Workspace, event_id: EventId) -> None:
    past_the_journal(ws, "UPDATE events SET capacity = 5000")
    assert examine(ws).rows_off == (f"events {event_id}",)


def test_a_row_deleted_past_the_journal_is_found(ws: Workspace, event_id: EventId) -> None:
    person = attendance.find(ws, event_id, "李大山")[0]
    past_the_journal(ws, f"DELETE FROM attendees WHERE id = '{person.id}'")
    assert examine(ws).rows_off == (f"attendees {person.id}",)


def test_a_row_that_nobody_journalled_is_found(ws: Workspace, event_id: EventId) -> None:
    assert event_id
    past_the_journal(ws, "INSERT INTO villages VALUES ('v', '利民村', '510113102', '', 'lmc')")
    assert examine(ws).rows_off == ("villages v",)


def test_a_scan_that_was_slipped_in_is_found(ws: Workspace, event_id: EventId) -> None:
    assert event_id
    past_the_journal(
        ws,
        "INSERT INTO scans SELECT 'slipped', event_id, '', 'in', 'admitted', '', 'headcount', 40, '', at, desk "
        "FROM scans LIMIT 1",
    )
    found = examine(ws)
    assert found.rows_off == ("scans slipped",)
    assert not found.sound


def test_a_scan_that_was_removed_is_found(ws: Workspace, event_id: EventId) -> None:
    gone = Door(ws, event_id).headcount(1).scan.id
    past_the_journal(ws, "DROP TRIGGER scans_no_delete", f"DELETE FROM scans WHERE id = '{gone}'")
    found = examine(ws)
    assert found.rows_off == (f"steps {gone}",)
    assert not found.sound


def test_a_step_that_was_removed_is_found_by_its_number(ws: Workspace, event_id: EventId) -> None:
    assert event_id
    empty = "(SELECT id FROM steps WHERE op = 'undo' OR op = 'scan_void' LIMIT 1)"
    past_the_journal(
        ws,
        "DROP TRIGGER steps_no_delete",
        "DROP TRIGGER changes_no_delete",
        f"DELETE FROM changes WHERE step_id = {empty}",
        f"DELETE FROM steps WHERE id = {empty}",
    )
    assert f"steps {ws.replica.id}" in examine(ws).rows_off


def test_a_damaged_page_is_told_and_not_a_crash(ws: Workspace, event_id: EventId) -> None:
    assert event_id
    root = ws.read.execute("SELECT rootpage FROM sqlite_master WHERE name = 'voided'").fetchone()[0]
    ws.read.execute("PRAGMA cache_size = 0")
    ws._db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    with ws.path.open("r+b") as file:
        file.seek((root - 1) * 4096)
        file.write(b"\xa5" * 4096)
    with closing(sqlite3.connect(ws.path)) as direct:
        direct.execute("PRAGMA user_version = 1")
    assert examine(ws).file_problems
    assert not examine(ws).sound
