"""The physical limits: what SQLite itself needs on this disk with the same promise of durability."""

import sqlite3
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

_WARM_UP = 2500  # the journal file has been written through once: from there on it is written over, as in a long day


def bare_database(path: Path) -> sqlite3.Connection:
    """An empty database with write-ahead log and full synchronisation."""
    db = sqlite3.connect(path, isolation_level=None)
    db.execute("PRAGMA journal_mode = WAL")
    db.execute("PRAGMA synchronous = FULL")
    return db


class BareCommits:
    """Durable commits of one small row, one after the other."""

    def __init__(self, path: Path) -> None:
        self._db = bare_database(path)
        self._db.execute("CREATE TABLE scans (id INTEGER PRIMARY KEY, code TEXT NOT NULL, at INTEGER NOT NULL)")
        for _ in range(_WARM_UP):
            self.one()

    def one(self) -> None:
        """One row more is on the disk."""
        self._db.execute("BEGIN IMMEDIATE")
        self._db.execute("INSERT INTO scans (code, at) VALUES (?, ?)", ("G1ABCDEFGHIJKLMNOPQRSTUVWXYZ234", 1))
        self._db.execute("COMMIT")

    def close(self) -> None:
        """The file is let go of."""
        self._db.close()


def store_people(path: Path, schema: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
    """The rows stand in a table of a new file made by `schema`, in one commit."""
    db = bare_database(path)
    for statement in schema:
        db.execute(statement)
    db.execute("BEGIN IMMEDIATE")
    db.executemany("INSERT INTO attendees VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", rows)
    db.execute("COMMIT")
    db.close()
