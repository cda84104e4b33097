"""Attached files inside a copy of the database, so that a backup that leaves the laptop is one file and whole."""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path

from gbm_desktop.progress import Progress, silent
from gbm_desktop.store import connect, key_file
from gbm_desktop.store.shelf import Shelf, is_named
from gbm_desktop.store.wiping import wipe

_MAKE = """CREATE TABLE attached_files (name TEXT NOT NULL PRIMARY KEY, content BLOB NOT NULL) STRICT"""


def pack(copy: Path, shelf: Shelf, progress: Progress = silent) -> None:
    """The copy of the database holds every attached file that is whole, too; encrypted where the workspace is."""
    files = len(shelf.files())
    if not files:
        return
    keys = key_file.within(copy)
    with closing(connect.connect_copy(copy, key=shelf.key)) as db:
        key_file.take_off(copy)
        db.execute("BEGIN")
        db.execute(_MAKE)
        for done, (name, content) in enumerate(shelf.everything()):
            progress(done, files)
            db.execute("INSERT INTO attached_files (name, content) VALUES (?, ?)", (name, content))
        db.execute("COMMIT")
    if keys:
        key_file.add_to(copy, keys)


def are_whole(copy: sqlite3.Connection, progress: Progress = silent) -> bool:
    """Whether each file that the copy holds is as its name says."""
    if not _holds_files(copy):
        return True
    files = copy.execute("SELECT count(*) FROM attached_files").fetchone()[0]
    for done, (name, content) in enumerate(copy.execute("SELECT name, content FROM attached_files")):
        progress(done, files)
        if not is_named(name, content):
            return False
    return True


def bring_back(copy: sqlite3.Connection, names: Iterable[str], shelf: Shelf) -> list[str]:
    """Those of the files that the copy holds whole stand where they belong again; answers which. Raises OSError."""
    found: list[str] = []
    for name in names if _holds_files(copy) else ():
        row = copy.execute("SELECT content FROM attached_files WHERE name = ?", (name,)).fetchone()
        if row is not None and is_named(name, row[0]):
            shelf.put(name, row[0])
            found.append(name)
    return found


def unpack(db: sqlite3.Connection, shelf: Shelf, progress: Progress = silent) -> None:
    """The files that the copy holds stand where they belong, and the copy holds only the database again.

    Where that fails or is cancelled, those that it brought are gone.
    """
    if not _holds_files(db):
        return
    brought: list[Path] = []
    try:
        brought.extend(_put(db, shelf, progress))  # what came before it broke off is in the list
        db.execute("DROP TABLE attached_files")
        db.execute("VACUUM")
    except BaseException:
        for file in brought:
            wipe(file)
        raise


def _put(db: sqlite3.Connection, shelf: Shelf, progress: Progress) -> Iterator[Path]:
    """Each file stands where it belongs; answers those that were not there."""
    files = db.execute("SELECT count(*) FROM attached_files").fetchone()[0]
    for done, (name, content) in enumerate(db.execute("SELECT name, content FROM attached_files")):
        progress(done, files)
        if is_named(name, content) and shelf.content(name) is None:  # a name from elsewhere leads nowhere else
            shelf.put(name, content)
            yield shelf.place(name)


def _holds_files(db: sqlite3.Connection) -> bool:
    return db.execute("SELECT 1 FROM sqlite_master WHERE name = 'attached_files'").fetchone() is not None
