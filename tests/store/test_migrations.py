"""The schema: what a new file has, and that opening it again changes nothing."""

import hashlib
import shutil
import sqlite3
from pathlib import Path

import pytest
from sqlite_utils import Database, Migrations

from gbm_desktop import attendance, events, history, staff, workspace
from gbm_desktop.checkin.door import Door
from gbm_desktop.doctor import examine
from gbm_desktop.errors.workspace import NewerWorkspace
from gbm_desktop.store import connect, migrations
from gbm_desktop.store.events import EventQuery
from gbm_desktop.store.migrations import VERSION, migrate
from gbm_desktop.store.tables import TABLES
from gbm_desktop.workspace import Workspace
from tests.builders import SetClock, add_people, lecture


def _schema(path: Path) -> list[tuple[str, str]]:
    with sqlite3.connect(path) as db:
        return db.execute("SELECT name, sql FROM sqlite_master WHERE sql <> '' ORDER BY name").fetchall()


def test_a_new_file_has_every_table_of_the_journal_with_its_columns_in_order(ws: Workspace) -> None:
    assert connect.schema_version(ws.read) == VERSION
    for table, columns in TABLES.items():
        assert tuple(row["name"] for row in ws.read.execute(f"PRAGMA table_info({table})")) == columns


def test_every_table_of_ours_is_strict(ws: Workspace) -> None:
    ours = {
        row["name"]: row["strict"]
        for row in ws.read.execute("PRAGMA table_list")
        if (row["schema"], row["type"]) == ("main", "table")
    }
    loose = {name for name, strict in ours.items() if not strict}
    assert {name for name in loose if not name.startswith(("sqlite_", "_sqlite"))} == set()


def test_migrating_again_changes_nothing(ws: Workspace) -> None:
    events.add(ws, lecture())
    before = _schema(ws.path)
    migrate(ws._db)
    assert _schema(ws.path) == before
    assert len(ws.read.execute("SELECT * FROM events").fetchall()) == 1


def test_opening_a_file_of_this_version_copies_nothing(ws: Workspace) -> None:
    ws.close()
    workspace.open_existing(ws.folder).close()
    assert list((ws.folder / "backups").iterdir()) == []


def test_a_half_made_file_is_finished_or_left_for_the_next_start(tmp_path: Path) -> None:
    """A program that dies in its first migration leaves a file without any table, which the next start fills."""
    folder = tmp_path / "w"
    folder.mkdir()
    db = connect.connect(folder / "workspace.db")
    db.execute("BEGIN")
    db.execute("CREATE TABLE steps (id TEXT)")
    db.close()
    opened = workspace.create(folder)
    assert connect.schema_version(opened.read) == VERSION
    opened.close()


def test_a_later_version_is_refused_before_anything_is_written(ws: Workspace) -> None:
    ws._db.execute(f"PRAGMA user_version = {VERSION + 1}")
    before = _schema(ws.path)
    with pytest.raises(NewerWorkspace):
        connect.bring_up_to_date(ws._db, ws.path)
    assert _schema(ws.path) == before


@pytest.mark.parametrize(
    "wrong",
    [
        """INSERT INTO events SELECT 'x', kind, mode, level, name, 'b', 'a', place, region_code, village, expected,
        capacity, online_link, contact_name, contact_phone, reentry, note, bodies, agenda, stage, '' FROM events""",
        "UPDATE events SET stage = 'cancelled', stage_reason = ''",
        "UPDATE events SET capacity = -1",
        "UPDATE events SET bodies = 'no json'",
        "UPDATE events SET name = ''",
    ],
)
def test_the_file_itself_refuses_what_cannot_be(ws: Workspace, wrong: str) -> None:
    events.add(ws, lecture())
    direct = sqlite3.connect(ws.path)
    with pytest.raises(sqlite3.IntegrityError, match="CHECK"):
        direct.execute(wrong)
    direct.close()


AS_RELEASED = "821305d68128e3db9a7ba666a8a339f5331aa309acee9812b6c0205f3dcaa99f"
OF_VERSION_1 = (
    "steps", "changes", "replica", "campaign", "departments", "addressees", "villages", "events", "attendees", "scans",
    "scan_voids", "report_texts", "deliveries",
)  # fmt: skip
OF_VERSION_1_COLUMNS = {"steps": 11}
"""How many columns tables had that have more now."""


def _as_version_1(path: Path) -> sqlite3.Connection:
    """An empty file as version 1 of the program made it: with its one migration, and the record of that."""
    db = sqlite3.connect(path, isolation_level=None)
    released = Migrations("gbm")
    released(name="001_first")(migrations._first)
    released.apply(Database(db))
    return db


def _rows(path: Path) -> dict[str, list[tuple[object, ...]]]:
    with sqlite3.connect(path) as db:
        return {
            table: [
                row[: OF_VERSION_1_COLUMNS.get(table)] for row in db.execute(f"SELECT * FROM {table} ORDER BY 1, 2")
            ]
            for table in OF_VERSION_1
        }


@pytest.fixture
def version_1(ws: Workspace, tmp_path: Path) -> Path:
    """The folder of a workspace of version 1 in which a campaign, an event, its people and their scans stand."""
    event_id = events.add(ws, lecture())
    add_people(ws, event_id, 3)
    for _person, code in attendance.tickets(ws, event_id)[:2]:
        Door(ws, event_id).scan(code)
    ws.close()
    folder = tmp_path / "old"
    shutil.copytree(ws.folder, folder)
    (folder / "workspace.db").unlink()
    db = _as_version_1(folder / "workspace.db")
    db.execute("ATTACH ? AS full", (str(ws.path),))
    for table in OF_VERSION_1:
        columns = ", ".join(f'"{row[1]}"' for row in db.execute(f"PRAGMA main.table_info({table})"))
        db.execute(f"INSERT INTO main.{table} ({columns}) SELECT {columns} FROM full.{table}")
    db.close()
    return folder


def test_the_first_migration_is_as_it_was_released(tmp_path: Path) -> None:
    _as_version_1(tmp_path / "w.db").close()
    ours = [(name, sql) for name, sql in _schema(tmp_path / "w.db") if "sqlite_migrations" not in name]
    assert hashlib.sha256(repr(ours).encode()).hexdigest() == AS_RELEASED


def test_a_file_of_version_1_is_backed_up_and_then_has_this_version_with_all_that_stood_in_it(version_1: Path) -> None:
    before = _rows(version_1 / "workspace.db")
    assert (len(before["events"]), len(before["attendees"]), len(before["scans"])) == (1, 3, 2)
    workspace.open_existing(version_1).close()
    (backup,) = (version_1 / "backups").iterdir()
    assert backup.name == f"before-version-{VERSION}.db"
    assert _rows(backup) == before
    with sqlite3.connect(backup) as old, sqlite3.connect(version_1 / "workspace.db") as new:
        assert (connect.schema_version(old), connect.schema_version(new)) == (1, VERSION)
        assert {row[0] for row in old.execute("SELECT name FROM sqlite_master WHERE type = 'table'")} >= {"events"}
        assert not old.execute("SELECT 1 FROM sqlite_master WHERE name = 'staff'").fetchall()
    assert {table: rows for table, rows in _rows(version_1 / "workspace.db").items() if table != "replica"} == {
        table: rows for table, rows in before.items() if table != "replica"
    }


def test_a_file_of_version_1_ends_up_with_the_schema_of_a_new_one(version_1: Path, tmp_path: Path) -> None:
    workspace.open_existing(version_1).close()
    workspace.create(tmp_path / "new").close()
    assert _schema(version_1 / "workspace.db") == _schema(tmp_path / "new" / "workspace.db")


def test_work_goes_on_in_a_file_of_version_1(version_1: Path, clock: SetClock) -> None:
    opened = workspace.open_existing(version_1, operator="王芳", clock=clock)
    (event,) = events.listed(opened, EventQuery())
    assert (event.arrived, attendance.counts(opened, event.event.id).registered) == (2, 3)
    staff.add(opened, name="任建平", phone="13800000000")
    assert [found.name for found in staff.everyone(opened)] == ["任建平"]
    history.undo(opened)
    assert staff.everyone(opened) == []
    assert examine(opened).sound
    opened.close()
