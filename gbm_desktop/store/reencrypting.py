"""A database written anew under another key, or under none, and compared with what it was made of."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from gbm_desktop.errors.protection import ProtectionFailed
from gbm_desktop.errors.workspace import WorkspaceBusy
from gbm_desktop.store import ciphered, connect

_PATIENCE = "PRAGMA busy_timeout = 2000"


@contextmanager
def opened(path: Path, key: bytes) -> Iterator[sqlite3.Connection]:
    """The database, protected or not, is open with the driver that can write it anew."""
    with connect.said_plainly(path), closing(ciphered.opened(str(path), key, ciphered.Connection)) as db:
        db.execute(_PATIENCE)
        db.execute("PRAGMA synchronous = FULL")
        yield db


@contextmanager
def held(path: Path, key: bytes) -> Iterator[sqlite3.Connection]:
    """The same, and it is one file without a log, which until the end nobody else reads or writes.

    Raises WorkspaceBusy where another program has it open.
    """
    _fold(path, key)
    with opened(path, key) as db:
        db.execute("PRAGMA locking_mode = EXCLUSIVE")
        db.execute("BEGIN EXCLUSIVE")
        db.execute("COMMIT")  # the file stays locked
        yield db


def _fold(path: Path, key: bytes) -> None:
    """The database is one file; done by its own driver, which knows of this process's other connections, too."""
    with connect.said_plainly(path), closing(connect.connect_copy(path, key=key)) as db:
        db.execute(_PATIENCE)
        if db.execute("PRAGMA journal_mode = DELETE").fetchone()[0] != "delete":
            raise WorkspaceBusy(path.parent)


def write_anew(db: sqlite3.Connection, target: Path, key: bytes) -> None:
    """What the database holds stands in `target`, which must not exist, under the key; it was opened and compared.

    Raises ProtectionFailed, DiskFull.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    version = connect.schema_version(db)
    with connect.said_plainly(target):
        db.execute(f"ATTACH ? AS made KEY {_key_text(key)}", (str(target),))
        db.execute("BEGIN")
        db.execute("SELECT sqlcipher_export('made')").fetchone()
        db.execute(f"PRAGMA made.user_version = {version}")
        db.execute("COMMIT")
        db.execute("DETACH made")
    with opened(target, key) as made:
        if _counts(made) != _counts(db) or connect.integrity_problems(made):
            raise ProtectionFailed(target.parent)


def _counts(db: sqlite3.Connection) -> dict[str, tuple[str, int]]:
    """What each table, index and trigger is, and how many rows each table holds."""
    found = db.execute("SELECT type, name, sql FROM main.sqlite_master WHERE sql IS NOT NULL").fetchall()
    return {name: (sql, _count(db, name) if kind == "table" else 0) for kind, name, sql in found}


def _count(db: sqlite3.Connection, table: str) -> int:
    count: int = db.execute(f'SELECT count(*) FROM main."{table}"').fetchone()[0]
    return count


def _key_text(key: bytes) -> str:
    return f'"{ciphered.key_text(key)}"' if key else "''"
