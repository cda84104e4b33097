"""Opening the database file: settings, migrations, and what can be wrong with the file."""

import errno
import sqlite3
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path
from typing import Any

from gbm_desktop.errors.protection import Locked
from gbm_desktop.errors.workspace import (
    CannotWrite,
    DamagedWithoutBackup,
    DamagedWorkspace,
    DiskFailed,
    DiskFull,
    NewerWorkspace,
    ReadOnlyWorkspace,
    WorkspaceBusy,
    WorkspaceGone,
)
from gbm_desktop.store import key_file
from gbm_desktop.store.answers import Reads, SaidPlainly

BUSY_MS = 10_000
_CHECKPOINT_PAGES = 2000  # 8 MB of journal between checkpoints, so that hardly any check-in waits for one
_BESIDE = ("-wal", "-shm")  # what SQLite keeps beside a database while it is open
_SETTINGS = (
    "PRAGMA foreign_keys = ON",
    "PRAGMA synchronous = FULL",
    f"PRAGMA busy_timeout = {BUSY_MS}",
    f"PRAGMA wal_autocheckpoint = {_CHECKPOINT_PAGES}",
    "PRAGMA cache_size = -16000",
    "PRAGMA temp_store = MEMORY",
)


def connect(path: Path, *, key: bytes = b"") -> sqlite3.Connection:
    """A connection with this program's settings; transactions begin and end only where the code says so.

    `key` is the workspace's, empty where it is not protected. Raises Locked where a key is needed, DamagedWorkspace,
    ReadOnlyWorkspace, DiskFull, DiskFailed or WorkspaceBusy.
    """
    return _set_up(path, key, reading=False)


def connect_reading(path: Path, *, key: bytes = b"") -> sqlite3.Connection:
    """A connection that can only read; it sees what was committed when each question is put.

    Its questions raise the typed errors themselves. Raises WorkspaceGone; SQLite would make a file where there is none.
    """
    if not path.exists():
        raise WorkspaceGone(path.parent)
    db = _set_up(path, key, reading=True)
    db.execute("PRAGMA query_only = ON")
    return db


def _set_up(path: Path, key: bytes, *, reading: bool) -> sqlite3.Connection:
    _refuse_without(key, path)
    with said_plainly(path):
        db = _open(str(path), key, reading=reading, check_same_thread=False, cached_statements=256)
        if isinstance(db, Reads):
            db.plain = partial(plainly, path=path)
        try:
            for setting in _SETTINGS:
                db.execute(setting)
            if db.execute("PRAGMA journal_mode").fetchone()[0] != "wal":
                db.execute("PRAGMA journal_mode = WAL")
        except BaseException:
            db.close()
            raise
        return db


def connect_immutable(path: Path, *, key: bytes = b"") -> sqlite3.Connection:
    """A connection that only looks at a file nobody writes to, and leaves nothing beside it. Raises Locked."""
    _refuse_without(key, path)
    return _open(f"{path.resolve().as_uri()}?mode=ro&immutable=1", key, uri=True)


def connect_copy(path: Path, *, key: bytes = b"") -> sqlite3.Connection:
    """A connection that writes to a copy as it is, not in WAL: the copy stays one file. Raises Locked."""
    _refuse_without(key, path)
    return _open(str(path), key)


def _open(path: str, key: bytes, *, reading: bool = False, **settings: Any) -> sqlite3.Connection:
    if key:
        from gbm_desktop.store import ciphered

        return ciphered.opened(path, key, ciphered.Reading if reading else ciphered.Connection, **settings)
    kind = _Reading if reading else sqlite3.Connection
    db = sqlite3.connect(path, isolation_level=None, factory=kind, **settings)
    db.row_factory = sqlite3.Row
    return db


def _refuse_without(key: bytes, path: Path) -> None:
    if not key and key_file.needed_for(path):
        raise Locked(path.parent if path.name == "workspace.db" else path)


class _Answers(SaidPlainly, sqlite3.Cursor):
    """What goes wrong while rows are read is said plainly."""


class _Reading(Reads, sqlite3.Connection):
    def execute(self, sql: str, parameters: Any = (), /) -> _Answers:
        return self.cursor(_Answers).execute(sql, parameters)


def schema_version(db: sqlite3.Connection) -> int:
    """How many migrations the file has been through."""
    version: int = db.execute("PRAGMA user_version").fetchone()[0]
    return version


def is_workspace(db: sqlite3.Connection) -> bool:
    """Whether the file is one of this program's and not another's."""
    found: int = db.execute("SELECT count(*) FROM sqlite_master WHERE name IN ('steps', 'replica')").fetchone()[0]
    return found == 2  # noqa: PLR2004 - the two that are named


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
            before = path.parent / "backups" / f"before-version-{VERSION}.db"
            before.unlink(missing_ok=True)  # of an attempt that was interrupted
            copy_to(db, before)
        from gbm_desktop.store.migrations import migrate

        migrate(db)


def copy_to(db: sqlite3.Connection, target: Path) -> None:
    """A consistent copy of the database, readable by itself, stands at `target`, which must not exist; or nothing.

    A copy of a protected database is encrypted with the same key and carries its wrapped keys.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        with said_plainly(target):
            db.execute("VACUUM INTO ?", (str(target),))
            source = Path(db.execute("PRAGMA database_list").fetchone()[2])
            if keys := key_file.beside(source.parent):
                key_file.add_to(target, keys)
    except BaseException:
        target.unlink(missing_ok=True)
        raise


def identity(path: Path) -> tuple[int, int] | None:
    """Which file stands there, None where none does; Windows lets nobody put another in an open one's place."""
    try:
        found = path.stat()
    except OSError:
        return None
    return (0, 0) if sys.platform == "win32" else (found.st_dev, found.st_ino)


@contextmanager
def at_one_moment(db: sqlite3.Connection) -> Iterator[None]:
    """All that the connection reads within is as it was at the first question, whatever is committed meanwhile."""
    db.execute("BEGIN")
    try:
        yield
    finally:
        if db.in_transaction:
            db.execute("ROLLBACK")


def put_in_place(made: Path, database: Path) -> None:
    """The finished file stands as the database, which nobody has open; at no moment is there none. Raises OSError.

    The former one's log goes first: SQLite would add it to the new one.
    """
    for tail in _BESIDE:
        database.with_name(database.name + tail).unlink(missing_ok=True)
    made.replace(database)


def remove(database: Path) -> None:
    """The database is gone with what SQLite kept beside it."""
    for tail in (*_BESIDE, ""):
        database.with_name(database.name + tail).unlink(missing_ok=True)


def integrity_problems(db: sqlite3.Connection) -> list[str]:
    """What SQLite finds wrong with the file; empty when it is sound."""
    try:
        found = [row[0] for row in db.execute("PRAGMA integrity_check(20)")]
        found += [f"{row[0]}: {row[2]}" for row in db.execute("PRAGMA foreign_key_check")]
    except (sqlite3.DatabaseError, DamagedWorkspace) as error:
        return [str(error.__cause__ or error)]
    return [text for text in found if text != "ok"]


def may_stand(file: Path) -> bool:
    """Whether a file may be saved there: it takes the place of no folder, pipe or device, and of no workspace's data.

    Raises OSError where the system takes no such name.
    """
    return bool(file.name) and file.name != "workspace.db" and (file.is_file() or not file.exists())


@contextmanager
def said_plainly(path: Path) -> Iterator[None]:
    """Whatever the disk or the file does wrong comes out as a typed error that has its sentence."""
    try:
        yield
    except (sqlite3.Error, OSError) as error:
        raise plainly(error, path) from error


def plainly(error: sqlite3.Error | OSError, path: Path) -> Exception:
    """The typed error of what went wrong with the database file; the error itself where it is the program's."""
    if isinstance(error, OSError):
        return _OF_SYSTEM.get(error.errno or 0, CannotWrite)(path.parent)
    primary = getattr(error, "sqlite_errorcode", 0) & _PRIMARY
    if primary in _DAMAGED:
        if not _is_given(path):
            return DiskFailed(path.parent)
        backup = latest_backup(path.parent)
        return DamagedWorkspace(path.parent, backup) if backup else DamagedWithoutBackup(path.parent)
    return _OF_SQLITE[primary](path.parent) if primary in _OF_SQLITE else error


def _is_given(path: Path) -> bool:
    """Whether the disk gives the whole file; where it does not (EIO), SQLite calls what it missed damaged."""
    try:
        with path.open("rb") as file:
            while file.read(_AT_ONCE):
                pass
    except OSError:
        return False
    return True


_AT_ONCE = 1 << 20
_PRIMARY = 0xFF
_DAMAGED = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})
_OF_SQLITE: dict[int, Callable[[Path], Exception]] = {
    sqlite3.SQLITE_FULL: DiskFull,
    sqlite3.SQLITE_IOERR: DiskFailed,
    sqlite3.SQLITE_READONLY: ReadOnlyWorkspace,
    sqlite3.SQLITE_PERM: ReadOnlyWorkspace,
    sqlite3.SQLITE_CANTOPEN: ReadOnlyWorkspace,
    sqlite3.SQLITE_BUSY: WorkspaceBusy,
    sqlite3.SQLITE_LOCKED: WorkspaceBusy,
}
_OF_SYSTEM: dict[int, Callable[[Path], Exception]] = {
    errno.ENOSPC: DiskFull,
    errno.EDQUOT: DiskFull,
    errno.EIO: DiskFailed,
    errno.EACCES: ReadOnlyWorkspace,
    errno.EPERM: ReadOnlyWorkspace,
    errno.EROFS: ReadOnlyWorkspace,
}


def latest_backup(folder: Path) -> Path | None:
    """The newest copy in the workspace's backups/; None also where these cannot be looked at."""
    with suppress(OSError):
        return max((folder / "backups").glob("*.db"), key=lambda file: file.stat().st_mtime, default=None)
    return None
