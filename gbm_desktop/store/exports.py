"""The log of files with people in them that left the program, and where this laptop put them."""

import json
import sqlite3
from collections.abc import Iterable
from typing import Any


def latest(db: sqlite3.Connection, limit: int) -> list[dict[str, Any]]:
    """The latest exports with who made each and where it lies here, newest first."""
    rows = db.execute(
        "SELECT e.*, coalesce(p.path, '') AS path, coalesce(v.name, '') AS event, "
        "coalesce((SELECT s.operator FROM changes c JOIN steps s ON s.id = c.step_id "
        "WHERE c.tbl = 'exports' AND c.row_id = e.id LIMIT 1), '') AS operator FROM exports e "
        "LEFT JOIN export_paths p ON p.id = e.id LEFT JOIN events v ON v.id = e.event_id "
        "ORDER BY e.at DESC, e.id DESC LIMIT ?",
        (limit,),
    )
    return [dict(row) for row in rows]


def keep_path(db: sqlite3.Connection, export_id: str, path: str) -> None:
    """This laptop put the file there."""
    db.execute("INSERT OR REPLACE INTO export_paths (id, path) VALUES (?, ?)", (export_id, path))


def files_about(db: sqlite3.Connection, events: Iterable[str], kinds: Iterable[str]) -> list[tuple[str, str]]:
    """(path, digest) of the files from here that tell of these events' people, or, of these kinds, of several."""
    rows = db.execute(
        "SELECT p.path, e.digest FROM exports e JOIN export_paths p ON p.id = e.id "
        "WHERE e.event_id <> '' AND e.event_id IN (SELECT value FROM json_each(?)) "
        "OR e.event_id = '' AND e.kind IN (SELECT value FROM json_each(?)) ORDER BY e.id",
        (json.dumps(sorted(events)), json.dumps(sorted(kinds))),
    )
    return [(row[0], row[1]) for row in rows]


def printed_for_door(db: sqlite3.Connection, event_id: str) -> bool:
    """Whether the event's badges or its sign-in sheet were printed or saved."""
    asked = "SELECT 1 FROM exports WHERE event_id = ? AND kind IN ('badges', 'signin') LIMIT 1"
    return db.execute(asked, (event_id,)).fetchone() is not None


def packets(db: sqlite3.Connection) -> list[str]:
    """Where this laptop put its data packets."""
    return [row[0] for row in db.execute("SELECT p.path FROM exchanges x JOIN export_paths p USING (id) ORDER BY x.id")]


_BACKUP = "backup "


def keep_backup_path(db: sqlite3.Connection, backup_id: str, path: str) -> None:
    """This laptop put a backup there."""
    keep_path(db, _BACKUP + backup_id, path)


def backups(db: sqlite3.Connection) -> list[str]:
    """Where this laptop put backups that a person asked for."""
    asked = "SELECT path FROM export_paths WHERE substr(id, 1, ?) = ? ORDER BY id"
    return [row[0] for row in db.execute(asked, (len(_BACKUP), _BACKUP))]


def event_of(db: sqlite3.Connection, row_id: str) -> str:
    """On which event's list the row stands or stood; empty where it is on none."""
    row = db.execute(
        "SELECT json_extract(coalesce(after, before), '$.event_id') FROM changes "
        "WHERE tbl IN ('attendees', 'complaints', 'claims', 'exhibitors', 'incidents') AND row_id = ? LIMIT 1",
        (row_id,),
    ).fetchone()
    return (row[0] or "") if row else ""
