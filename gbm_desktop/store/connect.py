"""Opening the database file: settings, migrations, and what can be wrong with the file."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from gbm_desktop.errors import DamagedWorkspace, DiskFull, NewerWorkspace, ReadOnlyWorkspace, WorkspaceBusy

BUSY_MS = 10_000
_CHECKPOINT_PAGES = 4000  # 16 MB of journal between checkpoints, so that hardly any check-in waits for one
_SETTINGS = (
    "PRAGMA foreign_keys = ON",
    "PRAGMA synchronous = FULL",
    f"PRAGMA busy_timeout = {BUSY_MS}",
    f"PRAGMA wal_autocheckpoint = {_CHECKPOINT_PAGES}",
    "PRAGMA cache_size = -16000",
    "PRAGMA temp_store = MEMORY",
)


def connect(path: Path) -> sqlite3.Connection:
    """A connection with this program's settings; transactions begin and end only where the code says so.

    Raises DamagedWorkspace, ReadOnlyWorkspace, DiskFull or WorkspaceBusy.
    """
    with said_plainly(path):
        db = sqlite3.connect(path, isolation_level=None, check_same_thread=False, cached_statements=256)
        db.row_factory = sqlite3.Row
        for setting in _SETTINGS:
            db.execute(setting)
        if db.execute("PRAGMA journal_mode").fetchone()[0] != "wal":
            db.execute("PRAGMA journal_mode = WAL")
        return db


def connect_reading(path: Path) -> sqlite3.Connection:
    """A connection that can only read; it sees what was committed when each question is put."""
    db = connect(path)
    db.execute("PRAGMA query_only = ON")
    return db


def connect_immutable(path: Path) -> sqlite3.Connection:
    """A connection that only looks at a file nobody writes to, and leaves nothing beside it."""
    return sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True, isolation_level=None)


def schema_version(db: sqlite3.Connection) -> int:
    """How many migrations the file has been through."""
    version: int = db.execute("PRAGMA user_version").fetchone()[0]
    return version


def bring_up_to_date(db: sqlite3.Connection, path: Path) -> None:
    """The file has this program's schema; a file of data is copied into backups/ first.

    Raises NewerWorkspace when a later version of the program wrote the file.
    """
    from gbm_desktop.store.migrations import VERSION

    version = schema_version(db)
    if version > VERSION:
        raise NewerWorkspace(path.parent, version, VERSION)
    if version < VERSION:
        if version:
            copy_to(db, path.parent / "backups" / f"before-version-{VERSION}.db")
        from gbm_desktop.store.migrations import migrate

        migrate(db)


def copy_to(db: sqlite3.Connection, target: Path) -> None:
    """A consistent copy of the database, readable by itself, stands at `target`, which must not exist."""
    target.parent.mkdir(parents=True, exist_ok=True)
    with said_plainly(target):
        db.execute("VACUUM INTO ?", (str(target),))


def integrity_problems(db: sqlite3.Connection) -> list[str]:
    """What SQLite finds wrong with the file; empty when it is sound."""
    try:
        found = [row[0] for row in db.execute("PRAGMA integrity_check(20)")]
        found += [f"{row[0]}: {row[2]}" for row in db.execute("PRAGMA foreign_key_check")]
    except sqlite3.DatabaseError as error:
        return [str(error)]
    return [text for text in found if text != "ok"]


@contextmanager
def said_plainly(path: Path) -> Iterator[None]:
    """Whatever the disk or the file does wrong comes out as a typed error that has its sentence."""
    try:
        yield
    except sqlite3.Error as error:
        raise _plain(error, path) from error
    except PermissionError as error:
        raise ReadOnlyWorkspace(path.parent) from error


def _plain(error: sqlite3.Error, path: Path) -> Exception:
    text = str(error)
    if "full" in text or "disk I/O error" in text:
        return DiskFull(path.parent)
    if "readonly" in text or "read-only" in text or "unable to open" in text:
        return ReadOnlyWorkspace(path.parent)
    if "locked" in text or "busy" in text:
        return WorkspaceBusy(path.parent)
    if "malformed" in text or "not a database" in text or "corrupt" in text:
        return DamagedWorkspace(path.parent, latest_backup(path.parent))
    return error


def latest_backup(folder: Path) -> Path | None:
    """The newest copy in the workspace's backups/."""
    kept = sorted((folder / "backups").glob("*.db"), key=lambda file: file.stat().st_mtime)
    return kept[-1] if kept else None
