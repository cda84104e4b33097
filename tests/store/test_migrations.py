"""The schema: what a new file has, and that opening it again changes nothing."""

import sqlite3
from pathlib import Path

import pytest

from gbm_desktop import events, workspace
from gbm_desktop.errors import NewerWorkspace
from gbm_desktop.store import connect, journal
from gbm_desktop.store.migrations import VERSION, migrate
from gbm_desktop.workspace import Workspace
from tests.builders import lecture


def _schema(path: Path) -> list[tuple[str, str]]:
    with sqlite3.connect(path) as db:
        return db.execute("SELECT name, sql FROM sqlite_master WHERE sql <> '' ORDER BY name").fetchall()


def test_a_new_file_has_every_table_of_the_journal_with_its_columns_in_order(ws: Workspace) -> None:
    assert connect.schema_version(ws.read) == VERSION
    for table, columns in journal.TABLES.items():
        assert tuple(row["name"] for row in ws.read.execute(f"PRAGMA table_info({table})")) == columns


def test_every_table_of_ours_is_strict(ws: Workspace) -> None:
    ours = {row["name"]: row["strict"] for row in ws.read.execute("PRAGMA table_list") if row["schema"] == "main"}
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
