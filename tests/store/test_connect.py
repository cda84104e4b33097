"""Opening the database file, and what disk and file can do wrong: each comes out as a typed error with its sentence."""

import os
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from gbm_desktop import attendance, backup, events, workspace
from gbm_desktop.checkin.door import Door
from gbm_desktop.errors.workspace import (
    CannotWrite,
    DamagedWorkspace,
    DiskFailed,
    DiskFull,
    NewerWorkspace,
    NoWorkspace,
    ReadOnlyWorkspace,
    WorkspaceBusy,
)
from gbm_desktop.store import connect
from gbm_desktop.store.migrations import VERSION
from gbm_desktop.wording import say
from gbm_desktop.workspace import Workspace
from tests.builders import add_people, lecture

NOBODY = 65534


@pytest.fixture
def plain_user() -> Iterator[None]:
    """Without the rights of root, if the tests run as root."""
    is_root = os.geteuid() == 0
    if is_root:
        os.seteuid(NOBODY)
    yield
    if is_root:
        os.seteuid(0)


@pytest.fixture
def locked_folder() -> Iterator[Path]:
    """A folder with a workspace that an ordinary user can see and not change."""
    folder = Path(tempfile.mkdtemp(prefix="gbm-locked-"))
    workspace.create(folder / "w").close()
    for path in (folder / "w" / "workspace.db", folder / "w", folder):
        path.chmod(0o444 if path.is_file() else 0o555)
    yield folder
    for path in (folder, folder / "w"):
        path.chmod(0o755)
    shutil.rmtree(folder)


def test_a_connection_keeps_what_was_shown_through_a_power_cut(ws: Workspace) -> None:
    settings = {name: ws.read.execute(f"PRAGMA {name}").fetchone()[0] for name in ("journal_mode", "synchronous")}
    assert settings == {"journal_mode": "wal", "synchronous": 2}
    assert ws.read.execute("PRAGMA foreign_keys").fetchone()[0] == 1


def test_a_reading_connection_cannot_write(ws: Workspace) -> None:
    with pytest.raises(ReadOnlyWorkspace):
        ws.read.execute("DELETE FROM events")


def test_a_folder_without_a_workspace_is_said(tmp_path: Path) -> None:
    with pytest.raises(NoWorkspace) as caught:
        workspace.open_existing(tmp_path)
    assert str(tmp_path) in say(caught.value)


def test_a_file_of_a_later_version_is_refused_and_left_as_it_is(ws: Workspace) -> None:
    ws.close()
    db = sqlite3.connect(ws.path)
    db.execute("PRAGMA user_version = 99")
    db.close()
    before = ws.path.read_bytes()
    with pytest.raises(NewerWorkspace) as caught:
        workspace.open_existing(ws.folder)
    assert (caught.value.found, caught.value.known) == (99, VERSION)
    assert "99" in say(caught.value)
    assert ws.path.read_bytes() == before


@pytest.mark.usefixtures("plain_user")
def test_a_folder_that_cannot_be_written_is_said(locked_folder: Path) -> None:
    with pytest.raises(ReadOnlyWorkspace):
        workspace.create(locked_folder / "new")
    with pytest.raises(ReadOnlyWorkspace) as caught:
        events.add(workspace.open_existing(locked_folder / "w"), lecture())
    assert "不能写入" in say(caught.value)


def test_a_file_in_the_place_of_the_folder_is_said(tmp_path: Path) -> None:
    (tmp_path / "w").write_text("a note")
    with pytest.raises(CannotWrite):
        workspace.create(tmp_path / "w")


def test_a_folder_in_the_place_of_the_database_is_said(tmp_path: Path) -> None:
    (tmp_path / "w" / "workspace.db").mkdir(parents=True)
    with pytest.raises(ReadOnlyWorkspace):
        workspace.create(tmp_path / "w")
    with pytest.raises(NoWorkspace):
        workspace.open_existing(tmp_path / "w")


def _fill_disk(ws: Workspace, spare_pages: int) -> None:
    """SQLite is allowed only so many pages more: it fails as on a full disk (SQLITE_FULL)."""
    pages = ws._db.execute("PRAGMA page_count").fetchone()[0]
    ws._db.execute(f"PRAGMA max_page_count = {pages + spare_pages}")


def test_a_full_disk_takes_back_the_whole_step_and_the_next_one_works_when_there_is_room(ws: Workspace) -> None:
    event_id = events.add(ws, lecture())
    steps = ws.read.execute("SELECT count(*) FROM steps").fetchone()[0]
    _fill_disk(ws, 2)
    with pytest.raises(DiskFull) as caught:
        events.add(ws, lecture(note="长" * 100_000))
    assert "磁盘已满" in say(caught.value)
    assert len(ws.read.execute("SELECT id FROM events").fetchall()) == 1
    assert ws.read.execute("SELECT count(*) FROM steps").fetchone()[0] == steps
    ws._db.execute("PRAGMA max_page_count = 1000000")
    add_people(ws, event_id, 2)
    assert attendance.counts(ws, event_id).registered == 2
    assert [row[0] for row in ws.read.execute("SELECT seq FROM steps ORDER BY seq")] == list(range(1, steps + 3))


def test_an_admission_that_finds_no_room_is_not_shown_and_not_counted(ws: Workspace) -> None:
    event_id = events.add(ws, lecture())
    add_people(ws, event_id, 300)
    door, codes = Door(ws, event_id), [code for _, code in attendance.tickets(ws, event_id)]
    _fill_disk(ws, 0)
    shown = 0
    with pytest.raises(DiskFull):
        for code in codes:
            door.scan(code)
            shown += 1
    assert door.counts().distinct == shown
    ws._db.execute("PRAGMA max_page_count = 1000000")
    door.scan(codes[shown])
    assert door.counts().distinct == shown + 1


def test_another_program_that_holds_the_file_is_said_after_waiting(ws: Workspace) -> None:
    other = sqlite3.connect(ws.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    ws._db.execute("PRAGMA busy_timeout = 50")
    with pytest.raises(WorkspaceBusy):
        events.add(ws, lecture())
    other.execute("ROLLBACK")
    other.close()
    events.add(ws, lecture())


def _last_leaf(path: Path, table: str) -> int:
    """The page with the table's last rows: the root's rightmost child."""
    db = sqlite3.connect(path)
    root: int = db.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", (table,)).fetchone()[0]
    db.close()
    at = (root - 1) * 4096 + 8
    return int.from_bytes(path.read_bytes()[at : at + 4], "big")


def _overwrite(path: Path, first: int, count: int) -> None:
    with path.open("r+b") as file:
        file.seek(first)
        file.write(b"\xa5" * count)


@pytest.fixture
def full(ws: Workspace) -> Workspace:
    """A closed workspace with a list, and a backup kept beside it."""
    add_people(ws, events.add(ws, lecture()), 200)
    backup.keep(ws)
    ws.close()
    return ws


@pytest.mark.parametrize("damage", ["no database", "cut off", "first page"])
def test_a_damaged_file_is_said_and_the_latest_backup_named(full: Workspace, damage: str) -> None:
    match damage:
        case "no database":
            full.path.write_bytes(b"not a database at all\n" * 500)
        case "cut off":
            os.truncate(full.path, full.path.stat().st_size // 3)
        case _:
            _overwrite(full.path, 100, 4000)
    with pytest.raises(DamagedWorkspace) as caught:
        Workspace(full.folder).read.execute("SELECT * FROM attendees").fetchall()
    (kept,) = (full.folder / "backups").glob("auto-*.db")
    assert caught.value.backup == kept
    assert str(kept) in say(caught.value)


@pytest.mark.parametrize(
    "read", [lambda rows: rows.fetchall(), list, lambda rows: [rows.fetchone() for _ in range(200)]]
)
def test_damage_that_is_met_while_reading_is_said_too(full: Workspace, read: object) -> None:
    _overwrite(full.path, (_last_leaf(full.path, "attendees") - 1) * 4096, 4096)
    reader = connect.connect_reading(full.path)
    with pytest.raises(DamagedWorkspace):
        read(reader.execute("SELECT * FROM attendees"))  # type: ignore[operator]  # each way of reading
    reader.close()


def test_an_error_of_the_program_itself_stays_what_it_is(ws: Workspace) -> None:
    with pytest.raises(sqlite3.OperationalError, match="no such table"):
        ws.read.execute("SELECT * FROM nowhere")


def test_a_file_that_the_disk_does_not_give_is_not_called_damaged(tmp_path: Path) -> None:
    """SQLite says so of a stick that was pulled out; whoever then restored an old backup would lose what is on it."""
    torn = tmp_path / "torn.db"
    torn.write_bytes(b"SQLite format 3\0" + bytes(5000))
    with closing(sqlite3.connect(torn)) as db, pytest.raises(sqlite3.DatabaseError) as told:
        db.execute("SELECT * FROM sqlite_master")
    assert isinstance(connect.plainly(told.value, torn), DamagedWorkspace)
    assert isinstance(connect.plainly(told.value, tmp_path / "gone.db"), DiskFailed)
    assert isinstance(connect.plainly(told.value, Path("/proc/self/mem")), DiskFailed)
