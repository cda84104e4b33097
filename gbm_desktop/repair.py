"""Putting a workspace right: rows and what is derived from its journal, attached files from backups."""

import shutil
import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from gbm_desktop.attachments import is_whole
from gbm_desktop.doctor import Examination, examine
from gbm_desktop.errors import GbmError
from gbm_desktop.errors.backups import JournalDamaged
from gbm_desktop.errors.workspace import CannotWrite
from gbm_desktop.progress import Progress, share, silent
from gbm_desktop.store import attached_files, connect, key_file, migrations, rebuilding, replica, shelf
from gbm_desktop.store import attachments as attachment_store
from gbm_desktop.store.shelf import Shelf
from gbm_desktop.workspace import Workspace

_REBUILT = "workspace.rebuilt"


@dataclass(frozen=True, slots=True)
class Repair:
    """What was wrong before and what still is; where a copy of the file as it was stands; attached files found again.

    Facts without a step, gaps in the journal and broken seals are not repaired: nobody can know what was there.
    """

    before: Examination
    after: Examination
    kept: Path | None = None
    files_found: tuple[str, ...] = ()


def repair(ws: Workspace, copies: Iterable[Path] = (), *, progress: Progress = silent) -> Repair:
    """Rows and what is derived stand as the journal says, which is not touched; lost attached files are looked for.

    They may be in `copies`, besides those in backups/. First the database is copied as it is. A file that SQLite finds
    damaged is left alone: `rebuild` puts that right while nobody has it open. Cancelled, the database is as it was.
    Raises CannotWrite, DiskFull.
    """
    before = examine(ws, share(progress, 0, 30))
    if before.sound or before.file_problems:
        return Repair(before, before)
    kept = put_by(ws.folder, ws.now())
    with ws.merging() as merging:
        off = rebuilding.compare(merging.db, share(progress, 30, 60))
        merging.tables |= rebuilding.put_right(merging.db, off, share(progress, 60, 90))
        replica.has_repaired(merging.db)
    found = _bring_back(ws, [*sorted((ws.folder / "backups").glob("*.db"), reverse=True), *copies])
    return Repair(before, examine(ws), kept, tuple(found))


def rebuild(folder: Path, at: datetime, *, key: bytes = b"", progress: Progress = silent) -> Path:
    """The workspace, which nobody has open, has a new database file, made from the journal in the damaged one.

    The damaged one is kept in backups/ and answered. Raises JournalDamaged where the journal itself cannot be read, and
    CannotWrite, DiskFull: then nothing was changed. Neither was it where that is cancelled.
    """
    database, rebuilt = folder / "workspace.db", folder / _REBUILT
    try:
        with connect.said_plainly(database):
            connect.remove(rebuilt)
        with connect.said_plainly(database), closing(connect.connect(rebuilt, key=key)) as fresh:
            migrations.migrate(fresh)
            with closing(connect.connect(database, key=key)) as damaged:
                _fill(fresh, damaged, folder, progress)
        kept = put_by(folder, at)
        with connect.said_plainly(database):
            connect.put_in_place(rebuilt, database)
    finally:
        with suppress(OSError):  # it goes with the next one
            connect.remove(rebuilt)
    return kept


def put_by(folder: Path, at: datetime) -> Path:
    """The database as it is, damage and all, stands in backups/ too. Raises CannotWrite, DiskFull."""
    database = folder / "workspace.db"
    kept = folder / "backups" / f"before-repair-{at:%Y%m%d-%H%M%S}.damaged"
    try:
        kept.parent.mkdir(parents=True, exist_ok=True)
        for tail in ("", "-wal"):
            part = database.with_name(database.name + tail)
            if part.is_file():
                shutil.copyfile(part, kept.with_name(kept.name + tail))
    except OSError as error:
        raise CannotWrite(kept) from error
    return kept


def _fill(fresh: sqlite3.Connection, damaged: sqlite3.Connection, folder: Path, progress: Progress) -> None:
    fresh.execute("PRAGMA foreign_keys = OFF")
    fresh.execute("BEGIN IMMEDIATE")
    try:
        rebuilding.carry_over(damaged, fresh, share(progress, 0, 40))
    except sqlite3.DatabaseError as error:
        raise JournalDamaged(folder) from error
    rebuilding.put_right(fresh, rebuilding.compare(fresh, share(progress, 40, 70)), share(progress, 70, 100))
    fresh.execute("COMMIT")
    if connect.integrity_problems(fresh):
        raise JournalDamaged(folder)


def _bring_back(ws: Workspace, copies: Sequence[Path]) -> list[str]:
    stands = ws.shelf()
    lost = {
        shelf.name_for(one.digest, one.name): one.name
        for one in attachment_store.everything(ws.read)
        if not is_whole(ws, one)
    }
    found: list[str] = []
    for copy in copies if lost else ():
        with suppress(GbmError, sqlite3.DatabaseError, OSError):  # what is no copy has none of them
            found += _take_from(copy, set(lost) - set(found), stands)
    return [lost[name] for name in found]


def _take_from(copy: Path, names: Iterable[str], stands: Shelf) -> list[str]:
    with closing(connect.connect_immutable(copy, key=key_file.fitting(copy, stands.key))) as db:
        return attached_files.bring_back(db, names, stands)
