"""Every kind of damage, made on purpose: found, put right from the journal if it can be, and named if it cannot."""

import os
import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest

from gbm_desktop import attachments, attendance, backup, events, history, workspace
from gbm_desktop.checkin.door import Door
from gbm_desktop.doctor import examine
from gbm_desktop.errors.backups import JournalDamaged
from gbm_desktop.errors.workspace import CannotWrite
from gbm_desktop.exchange import parcels
from gbm_desktop.model.ids import EventId
from gbm_desktop.model.safety.permit import Paper
from gbm_desktop.repair import rebuild, repair
from gbm_desktop.safety import permit
from gbm_desktop.store.tables import FACTS, TABLES
from gbm_desktop.wording import say
from gbm_desktop.workspace import Workspace
from tests.builders import SetClock, add_people, lecture

EVERY_ROW = [*sorted(TABLES), "kept_rows", "conflicts", "merged_repeats", "steps", "changes"]


@pytest.fixture
def event_id(ws: Workspace) -> EventId:
    """An event with people, passages, a correction, an undo, a paper attached."""
    event_id = events.add(ws, lecture())
    people = add_people(ws, event_id, 6)
    attendance.edit(ws, people[0], name="王方方", unit="", phone="", role="")
    door = Door(ws, event_id)
    for _, code in attendance.tickets(ws, event_id)[:3]:
        door.scan(code)
    history.undo(ws)
    page = ws.folder / "page.pdf"
    page.write_bytes(b"%PDF the consent of the venue")
    permit.add_paper(ws, event_id, Paper.VENUE_CONSENT, page)
    return event_id


def everything(ws: Workspace) -> dict[str, list[tuple[object, ...]]]:
    """All rows of the state, of what is derived and of the journal."""
    return {table: sorted(tuple(row) for row in ws.read.execute(f"SELECT * FROM {table}")) for table in EVERY_ROW}


def past_the_journal(ws: Workspace, *statements: str) -> None:
    with closing(sqlite3.connect(ws.path)) as direct:
        direct.execute("PRAGMA foreign_keys = OFF")
        for statement in statements:
            direct.execute(statement)
        direct.commit()


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE events SET capacity = 5000",
        "UPDATE attendees SET phone = '13900000000'",
        "DELETE FROM attendees WHERE name = '王方方'",
        "INSERT INTO villages VALUES ('v', '利民村', '510113102', '', 'lmc')",
        "INSERT INTO conflicts VALUES ('c', 'events', 'x', 'name', 'same_field', 'a', 'b', '1', '2')",
        "INSERT INTO kept_rows SELECT 'events', id FROM events",
        "INSERT INTO merged_repeats SELECT id, event_id, ticket, id FROM scans LIMIT 1",
    ],
)
def test_what_was_written_past_the_journal_is_found_and_put_right(
    ws: Workspace, event_id: EventId, damage: str
) -> None:
    assert event_id
    before = everything(ws)
    past_the_journal(ws, damage)
    assert not examine(ws).sound
    done = repair(ws)
    assert not done.before.sound
    assert done.after.sound
    assert everything(ws) == before
    assert done.kept is not None
    assert done.kept.is_file()


def test_an_event_that_was_deleted_under_its_people_stands_again(ws: Workspace, event_id: EventId) -> None:
    before = everything(ws)
    past_the_journal(ws, "DELETE FROM events")
    assert examine(ws).file_problems
    ws.close()
    rebuild(ws.folder, ws.now())
    again = workspace.open_existing(ws.folder, clock=ws.clock)
    assert everything(again) == before
    assert events.get(again, event_id).said.name
    again.close()


def test_what_stands_on_a_row_that_nobody_journalled_keeps_it_and_it_is_named(ws: Workspace, event_id: EventId) -> None:
    past_the_journal(
        ws,
        "INSERT INTO events SELECT 'slipped', kind, mode, level, name, start, \"end\", place, region_code, village, "
        "expected, capacity, online_link, contact_name, contact_phone, reentry, note, bodies, agenda, stage, "
        f"stage_reason FROM events WHERE id = '{event_id}'",
        "INSERT INTO scans SELECT 'slipped', 'slipped', '', 'in', 'admitted', '', 'headcount', 40, '', at, desk "
        "FROM scans LIMIT 1",
    )
    done = repair(ws)
    assert set(done.after.rows_off) == {"scans slipped", "events slipped"}


def test_after_a_repair_work_goes_on(ws: Workspace, event_id: EventId, clock: SetClock) -> None:
    past_the_journal(ws, "UPDATE events SET capacity = 1")
    told: list[frozenset[str]] = []
    ws.on_commit.append(lambda committed: told.append(committed.tables))
    repair(ws)
    assert "events" in told[0]
    clock.advance(1)
    add_people(ws, event_id, 1)
    assert attendance.counts(ws, event_id).capacity == 100
    assert examine(ws).sound


def test_a_repair_is_counted_at_an_open_door_and_stands_in_the_next_copy(ws: Workspace, event_id: EventId) -> None:
    past_the_journal(ws, "DELETE FROM attendees WHERE name = '王方方'")
    door = Door(ws, event_id)
    damaged = backup.keep(ws)
    assert door.counts().registered == 5
    repair(ws)
    assert door.counts().registered == 6
    assert backup.keep_if_changed(ws) not in {None, damaged}


def test_a_sound_workspace_is_left_as_it_is(ws: Workspace, event_id: EventId) -> None:
    assert event_id
    done = repair(ws)
    assert (done.kept, done.files_found, done.after.sound) == (None, (), True)
    assert list((ws.folder / "backups").iterdir()) == []


def test_an_attached_file_that_was_altered_or_lost_is_found_again_in_a_backup(
    ws: Workspace, event_id: EventId, tmp_path: Path
) -> None:
    (attached,) = attachments.of(ws, event_id)
    stick = backup.make(ws, tmp_path / "stick" / "copy.db")
    file = attachments.path(ws, attached)
    whole = file.read_bytes()
    file.write_bytes(b"something else")
    assert examine(ws).attachments_off == (f"{attached.name} {file}",)
    assert repair(ws).after.attachments_off
    done = repair(ws, [tmp_path / "no copy.db", stick])
    assert (done.files_found, done.after.sound) == ((attached.name,), True)
    assert file.read_bytes() == whole
    file.unlink()
    backup.make(ws, ws.folder / "backups" / "own.db")
    assert not repair(ws).after.sound
    stick.replace(ws.folder / "backups" / "from-the-stick.db")
    assert repair(ws).after.sound


def test_a_file_that_belongs_to_nothing_is_told_and_harms_nobody(ws: Workspace, event_id: EventId) -> None:
    (attached,) = attachments.of(ws, event_id)
    attachments.remove(ws, attached.id)
    assert examine(ws).orphans == ()  # undo may bring it back
    stray = ws.attachments() / "ab" / ("ab" + "0" * 62)
    stray.parent.mkdir(exist_ok=True)
    stray.write_bytes(b"stray")
    found = examine(ws)
    assert found.orphans == (str(stray),)
    assert found.sound


def test_a_sealed_step_that_was_rewritten_is_found_and_not_repaired(ws: Workspace, event_id: EventId) -> None:
    assert event_id
    parcels.seal_own(ws)
    assert examine(ws).sound
    past_the_journal(ws, "DROP TRIGGER steps_no_update", "UPDATE steps SET operator = '别人' WHERE seq = 3")
    assert examine(ws).seals_off == (ws.replica.id,)
    assert repair(ws).after.seals_off == (ws.replica.id,)


def page_of(ws: Workspace, name: str) -> int:
    found: int = ws.read.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", (name,)).fetchone()[0]
    return found


def zero(ws: Workspace, page: int) -> None:
    """The workspace is closed and the page holds nothing but zeros."""
    with ws.aside():
        pass
    ws._db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    ws.close()
    with ws.path.open("r+b") as file:
        file.seek((page - 1) * 4096)
        file.write(b"\0" * 4096)


@pytest.mark.parametrize("name", ["attendees", "events", "attendees_by_event", "villages", "conflicts", "tasks"])
def test_a_page_that_the_disk_lost_is_made_anew_from_the_journal(
    ws: Workspace, event_id: EventId, name: str, clock: SetClock
) -> None:
    assert event_id
    before = everything(ws)
    own = ws.replica
    zero(ws, page_of(ws, name))
    opened = workspace.open_existing(ws.folder, clock=clock)
    assert examine(opened).file_problems
    assert repair(opened).after.file_problems
    opened.close()
    kept = rebuild(ws.folder, clock_time(clock))
    assert kept.read_bytes()[:15] == b"SQLite format 3"
    again = workspace.open_existing(ws.folder, clock=clock)
    assert examine(again).sound
    assert everything(again) == before
    assert again.replica.id == own.id
    again.close()


def test_a_database_that_cannot_be_replaced_stands_as_it_was(
    ws: Workspace, event_id: EventId, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert event_id
    copy, stands = backup.keep(ws), everything(ws)
    ws.close()
    monkeypatch.setattr(Path, "replace", refused)
    monkeypatch.setattr(Path, "unlink", held)
    with pytest.raises(CannotWrite):
        backup.restore(ws.folder, copy)
    with pytest.raises(CannotWrite):
        rebuild(ws.folder, ws.now())
    again = workspace.open_existing(ws.folder, clock=ws.clock)
    assert everything(again) == stands
    again.close()


def test_a_damaged_database_that_cannot_be_replaced_stands_as_it_was(
    ws: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = backup.keep(ws)
    ws.close()
    ws.path.write_bytes(b"\xa5" * 50_000)
    monkeypatch.setattr(Path, "replace", refused)
    with pytest.raises(CannotWrite):
        backup.restore(ws.folder, copy)
    assert ws.path.read_bytes() == b"\xa5" * 50_000


def held(file: Path, *, missing_ok: bool = False) -> None:
    """As Windows does while another program reads the file that was to take the database's place."""
    if file.name.startswith(("workspace.arriving", "workspace.rebuilt")) and file.exists():
        raise PermissionError(file)
    if file.exists() or not missing_ok:
        os.unlink(file)  # noqa: PTH108 - what it stands for is taken away


def refused(file: Path, target: Path) -> Path:
    """As Windows does while another program reads the database, a virus scanner for instance."""
    if target.name == "workspace.db":
        raise PermissionError(file)
    return file.rename(target)


@pytest.mark.parametrize("name", ["steps", "changes", "scans"])
def test_a_journal_that_cannot_be_read_is_named_and_nothing_is_changed(
    ws: Workspace, event_id: EventId, name: str, clock: SetClock
) -> None:
    assert event_id
    zero(ws, page_of(ws, name))
    before = ws.path.read_bytes()
    with pytest.raises(JournalDamaged) as caught:
        rebuild(ws.folder, clock_time(clock))
    assert "请用最近的备份恢复" in say(caught.value)
    assert ws.path.read_bytes() == before
    assert not (ws.folder / "workspace.rebuilt").exists()


def clock_time(clock: SetClock) -> datetime:
    return datetime.fromtimestamp(clock.wall() / 1000, clock.zone())


def test_the_whole_state_is_made_anew_from_the_journal_alone(ws: Workspace, event_id: EventId, clock: SetClock) -> None:
    assert event_id
    before = everything(ws)
    statements = [f"DELETE FROM {table}" for table in sorted(TABLES.keys() - FACTS)]
    ws.close()
    with closing(sqlite3.connect(ws.path)) as direct:
        direct.execute("PRAGMA foreign_keys = OFF")
        for statement in statements:
            direct.execute(statement)
        direct.commit()
    rebuild(ws.folder, clock_time(clock))
    again = workspace.open_existing(ws.folder, clock=clock)
    assert everything(again) == before
    again.close()
