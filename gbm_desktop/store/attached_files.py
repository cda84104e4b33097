"""Attached files inside a copy of the database, so that a backup that leaves the laptop is one file and whole."""

import sqlite3
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path

from gbm_desktop.store import connect, key_file
from gbm_desktop.store.shelf import Shelf, is_named

_MAKE = """CREATE TABLE attached_files (name TEXT NOT NULL PRIMARY KEY, content BLOB NOT NULL) STRICT"""


def pack(copy: Path, shelf: Shelf) -> None:
    """The copy of the database holds every attached file that is whole, too; encrypted where the workspace is."""
    if not shelf.files():
        return
    keys = key_file.within(copy)
    with closing(connect.connect_copy(copy, key=shelf.key)) as db:
        key_file.take_off(copy)
        db.execute("BEGIN")
        db.execute(_MAKE)
        for name, content in shelf.everything():
            db.execute("INSERT INTO attached_files (name, content) VALUES (?, ?)", (name, content))
        db.execute("COMMIT")
    if keys:
        key_file.add_to(copy, keys)


def are_whole(copy: sqlite3.Connection) -> bool:
    """Whether each file that the copy holds is as its name says."""
    if not _holds_files(copy):
        return True
    return all(is_named(name, content) for name, content in copy.execute("SELECT name, content FROM attached_files"))


def bring_back(copy: sqlite3.Connection, names: Iterable[str], shelf: Shelf) -> list[str]:
    """Those of the files that the copy holds whole stand where they belong again; answers which. Raises OSError."""
    found: list[str] = []
    for name in names if _holds_files(copy) else ():
        row = copy.execute("SELECT content FROM attached_files WHERE name = ?", (name,)).fetchone()
        if row is not None and is_named(name, row[0]):
            shelf.put(name, row[0])
            found.append(name)
    return found


def unpack(db: sqlite3.Connection, shelf: Shelf) -> None:
    """The files that the copy holds stand where they belong, and the copy holds only the database again."""
    if not _holds_files(db):
        return
    for name, content in db.execute("SELECT name, content FROM attached_files"):
        if is_named(name, content):  # a name from elsewhere leads nowhere but into the folder
            shelf.put(name, content)
    db.execute("DROP TABLE attached_files")
    db.execute("VACUUM")


def _holds_files(db: sqlite3.Connection) -> bool:
    return db.execute("SELECT 1 FROM sqlite_master WHERE name = 'attached_files'").fetchone() is not None
