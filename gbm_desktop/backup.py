"""Copies of the workspace that can be trusted, and bringing one back."""

import shutil
import sqlite3
from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path

from gbm_desktop.errors import CannotWrite, FileExists, GbmError, NewerWorkspace, NotABackup
from gbm_desktop.store import attached_files, connect, journal, replica
from gbm_desktop.store.migrations import VERSION
from gbm_desktop.workspace import Workspace

KEPT = 10


def make(ws: Workspace, file: Path) -> Path:
    """A copy of everything, attached files too, stands in `file`, opened once and found sound.

    Raises FileExists, CannotWrite, DiskFull.
    """
    _copy(ws, file)
    try:
        with connect.said_plainly(file):
            attached_files.pack(file, ws.attachments())
    except BaseException:
        file.unlink(missing_ok=True)
        raise
    return file


def _copy(ws: Workspace, file: Path) -> None:
    if file.exists():
        raise FileExists(file)
    try:
        with closing(connect.connect(ws.path)) as db:
            connect.copy_to(db, file)
    except OSError as error:
        raise CannotWrite(file) from error
    _require_sound(file)


def keep(ws: Workspace) -> Path:
    """A new copy stands in the workspace's backups/, and only the latest ten automatic ones stay there.

    Attached files never change and stand beside it already.
    """
    file = _free_name(ws.folder / "backups", f"auto-{ws.now():%Y%m%d-%H%M%S}")
    _copy(ws, file)
    automatic = sorted((ws.folder / "backups").glob("auto-*.db"))
    for old in automatic[:-KEPT]:
        with suppress(OSError):  # one too many does no harm
            old.unlink(missing_ok=True)
    return file


def keep_if_changed(ws: Workspace) -> Path | None:
    """What was done since the newest file in backups/ is in a copy there too; None where nothing was."""
    latest, newest = _latest_step(ws.read), connect.latest_backup(ws.folder)
    if not latest or (newest and _latest_step_in(newest) == latest):
        return None
    return keep(ws)


def _latest_step(db: sqlite3.Connection) -> str:
    return next((found.step.id for found in journal.history(db, limit=1)), "")


def _latest_step_in(file: Path) -> str:
    with suppress(sqlite3.DatabaseError), closing(connect.connect_immutable(file)) as db:
        db.row_factory = sqlite3.Row
        return _latest_step(db)
    return ""


def _free_name(folder: Path, stem: str) -> Path:
    names = (folder / f"{stem}{'' if n == 0 else f'-{n}'}.db" for n in range(1000))
    return next(name for name in names if not name.exists())


def restore(folder: Path, file: Path) -> Path | None:
    """The workspace holds what the copy held; what stood there before is kept in backups/ and its place answered.

    The workspace must not be open. It becomes a new replica: the restored copy may be older than what other laptops
    already know of this one. Raises NotABackup, NewerWorkspace, CannotWrite.
    """
    _require_sound(file)
    database = folder / "workspace.db"
    try:
        (folder / "backups").mkdir(parents=True, exist_ok=True)
        arriving = folder / "workspace.arriving"
        shutil.copyfile(file, arriving)
        with connect.said_plainly(arriving), closing(connect.connect(arriving)) as db:
            replica.move_away(db)
            attached_files.unpack(db, folder / "attachments")
        aside = _set_aside(folder, database)
        arriving.replace(database)
    except OSError as error:
        raise CannotWrite(folder) from error
    return aside


def _set_aside(folder: Path, database: Path) -> Path | None:
    if not database.exists():
        return None
    stamp = datetime.fromtimestamp(database.stat().st_mtime).astimezone()
    aside = _free_name(folder / "backups", f"before-restore-{stamp:%Y%m%d-%H%M%S}")
    if not _folded_into(database, aside):
        for tail in ("-wal", ""):
            part = database.with_name(database.name + tail)
            if part.exists():
                part.replace(aside.with_name(aside.name + tail))
    for tail in ("-wal", "-shm", ""):
        database.with_name(database.name + tail).unlink(missing_ok=True)
    return aside


def _folded_into(database: Path, aside: Path) -> bool:
    try:
        with closing(connect.connect(database)) as db:
            connect.copy_to(db, aside)
    except (GbmError, sqlite3.DatabaseError):
        aside.unlink(missing_ok=True)
        return False
    return True


def _require_sound(file: Path) -> None:
    try:
        with closing(connect.connect_immutable(file)) as db:
            version = connect.schema_version(db)
            sound = version > 0 and connect.is_workspace(db) and not connect.integrity_problems(db)
    except (sqlite3.DatabaseError, OSError) as error:
        raise NotABackup(file) from error
    if version > VERSION:
        raise NewerWorkspace(file, version, VERSION)
    if not sound:
        raise NotABackup(file)
