"""Attached files inside a copy of the database, so that a backup that leaves the laptop is one file and whole."""

import hashlib
import re
import sqlite3
from collections.abc import Iterable
from contextlib import closing, suppress
from pathlib import Path

_MAKE = """CREATE TABLE attached_files (name TEXT NOT NULL PRIMARY KEY, content BLOB NOT NULL) STRICT"""
_NAME = re.compile(r"([0-9a-f]{2})/((?:\1)[0-9a-f]{62})(\.[a-z0-9]{1,8})?")


def pack(copy: Path, folder: Path) -> None:
    """The copy of the database holds every attached file that is whole in the folder, too."""
    names = [file.relative_to(folder).as_posix() for file in sorted(folder.glob("??/*")) if file.is_file()]
    if not names:
        return
    with closing(sqlite3.connect(copy)) as db, db:  # as it is, not in WAL: the copy stays one file
        db.execute(_MAKE)
        for name in names:
            content = (folder / name).read_bytes()
            if _is_whole(name, content):
                db.execute("INSERT INTO attached_files (name, content) VALUES (?, ?)", (name, content))


def are_whole(copy: sqlite3.Connection) -> bool:
    """Whether each file that the copy holds is as its name says."""
    if not _holds_files(copy):
        return True
    return all(_is_whole(name, content) for name, content in copy.execute("SELECT name, content FROM attached_files"))


def bring_back(copy: sqlite3.Connection, names: Iterable[str], folder: Path) -> list[str]:
    """Those of the files that the copy holds whole stand in the folder again; answers which."""
    found: list[str] = []
    for name in names if _holds_files(copy) else ():
        row = copy.execute("SELECT content FROM attached_files WHERE name = ?", (name,)).fetchone()
        if row is not None and _is_whole(name, row[0]):
            _write(folder / name, row[0])
            found.append(name)
    return found


def _holds_files(db: sqlite3.Connection) -> bool:
    return db.execute("SELECT 1 FROM sqlite_master WHERE name = 'attached_files'").fetchone() is not None


def unpack(db: sqlite3.Connection, folder: Path) -> None:
    """The files that the copy holds stand in the folder, and the copy holds only the database again."""
    if not _holds_files(db):
        return
    for name, content in db.execute("SELECT name, content FROM attached_files"):
        if _is_whole(name, content):  # a name from elsewhere leads nowhere but into the folder
            _write(folder / name, content)
    db.execute("DROP TABLE attached_files")
    db.execute("VACUUM")


def _is_whole(name: str, content: bytes) -> bool:
    found = _NAME.fullmatch(name)
    return found is not None and hashlib.sha256(content).hexdigest() == found[2]


def _write(file: Path, content: bytes) -> None:
    if file.is_file() and file.read_bytes() == content:
        return
    file.parent.mkdir(parents=True, exist_ok=True)
    half = file.with_name(f".{file.name}.part")
    try:
        half.write_bytes(content)
        half.replace(file)
    finally:
        with suppress(OSError):
            half.unlink()
