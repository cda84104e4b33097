"""Copies of the workspace that can be trusted, and bringing one back."""

import os
import shutil
import sqlite3
import time
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from datetime import datetime, timedelta
from pathlib import Path

from gbm_desktop import campaign
from gbm_desktop.errors import GbmError
from gbm_desktop.errors.backups import NoRoomForBackup
from gbm_desktop.errors.protection import Locked
from gbm_desktop.errors.workspace import CannotWrite, FileExists, NewerWorkspace, NotABackup
from gbm_desktop.model import backup_rotation
from gbm_desktop.progress import Progress, share, silent
from gbm_desktop.store import attached_files, connect, exports, journal, key_file, replica
from gbm_desktop.store.heeding import heeding
from gbm_desktop.store.migrations import VERSION
from gbm_desktop.store.shelf import Shelf
from gbm_desktop.store.wiping import wipe
from gbm_desktop.wall_clock import local
from gbm_desktop.workspace import Workspace

DAILY = timedelta(hours=24)
ON_STICK = "绿色建材下乡备份"
"""The folder on a stick into which copies are put."""
_STAMP = "%Y%m%d-%H%M%S"
_STAMP_LENGTH = 15
_AUTOMATIC = "auto-"
_ARRIVING = "workspace.arriving"
_MEGABYTE = 1_000_000


def make(ws: Workspace, file: Path, *, progress: Progress = silent) -> Path:
    """A copy of everything, attached files too, stands in `file`, written out, read back and found sound.

    A stick that is pulled before, or cancelling, leaves nothing that looks like a copy. Where it stands is noted, so
    that an erasure can tell.
    Raises FileExists, NoRoomForBackup, CannotWrite, DiskFull, NotABackup.
    """
    try:
        if file.exists():
            raise FileExists(file)
    except OSError as error:  # such as a name that is too long
        raise CannotWrite(file) from error
    with _arriving(ws, file, progress, with_files=True) as half, connect.said_plainly(file):
        attached_files.pack(half, ws.shelf(), share(progress, 50, 75))
    with suppress(GbmError), ws.aside() as db:  # a full disk, for which copies are made, takes no note of this one
        exports.keep_backup_path(db, ws.new_id(), str(file.resolve()))
    return file


def to_stick(ws: Workspace, drive: Path, *, progress: Progress = silent) -> Path:
    """A copy of everything stands on the stick, in a folder of its own, under a name that tells which and when.

    Raises as `make`.
    """
    current = campaign.current(ws)
    name = f"gbm-{current.region_code}-{current.year}-{ws.now():{_STAMP}}"
    return make(ws, _free_name(drive / ON_STICK, name), progress=progress)


def keep(ws: Workspace) -> Path:
    """A new copy stands in the workspace's backups/, checked, and older automatic ones have thinned out.

    Attached files never change and stand beside it already. Raises NoRoomForBackup, CannotWrite, DiskFull.
    """
    folder = ws.folder / "backups"
    file = _free_name(folder, f"{_AUTOMATIC}{ws.now():{_STAMP}}")
    with _arriving(ws, file, silent):
        pass
    with suppress(OSError):  # some too many do no harm
        _thin_out(folder.glob(f"{_AUTOMATIC}*.db"))
    return file


def keep_if_changed(ws: Workspace) -> Path | None:
    """What was done since the newest file in backups/ is in a copy there too; None where nothing was. Raises as `keep`.

    Done before whatever brings in much at once: imports and merges. It costs nothing while nothing changed.
    """
    latest, newest = _mark(ws.read), connect.latest_backup(ws.folder)
    if not latest or (newest and _mark_in(newest, ws.key) == latest):
        return None
    return keep(ws)


def keep_daily(ws: Workspace) -> Path | None:
    """What was done in the last 24 hours is in an automatic copy; None where one is younger or nothing was done."""
    newest = max(_made_at((ws.folder / "backups").glob(f"{_AUTOMATIC}*.db")).values(), default=None)
    now = ws.now().replace(tzinfo=None)
    if newest is not None and timedelta() <= now - newest < DAILY:
        return None
    return keep_if_changed(ws)


def verify(file: Path, *, key: bytes = b"", progress: Progress = silent) -> None:
    """The file is a sound copy of a workspace, each attached file in it whole. Raises as `require_sound`."""
    require_sound(file, key=key, progress=share(progress, 0, 50))
    with closing(connect.connect_immutable(file, key=key_file.fitting(file, key))) as db:
        if not attached_files.are_whole(db, share(progress, 50, 100)):
            raise NotABackup(file)


def require_sound(file: Path, *, key: bytes = b"", progress: Progress = silent) -> None:
    """The file holds the sound database of a workspace; `key` is for a protected one.

    Raises NotABackup, NewerWorkspace, Locked where it is another's.
    """
    try:
        with closing(connect.connect_immutable(file, key=key_file.fitting(file, key))) as db, heeding(db, progress):
            version = connect.schema_version(db)
            sound = version > 0 and connect.is_workspace(db) and not connect.integrity_problems(db)
    except (sqlite3.DatabaseError, OSError) as error:
        raise NotABackup(file) from error
    if version > VERSION:
        raise NewerWorkspace(file, version, VERSION)
    if not sound:
        raise NotABackup(file)


@contextmanager
def _arriving(ws: Workspace, file: Path, progress: Progress, *, with_files: bool = False) -> Iterator[Path]:
    """A copy of the database under a name of its own; afterwards it is checked and stands in `file`, or nowhere."""
    half = file.with_name(f".{file.name}.{os.getpid()}.part")  # another process may be copying at the same second
    ws.require_there()
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        _sweep(file.parent)
        half.unlink(missing_ok=True)
        _require_room(ws, file, with_files=with_files)
        with closing(connect.connect(ws.path, key=ws.key)) as db, heeding(db, _growing(half, ws.path, progress)):
            connect.copy_to(db, half)
        yield half
        _write_out(half)
        verify(half, key=ws.key, progress=share(progress, 75, 100))
        half.replace(file)
    except OSError as error:
        raise CannotWrite(file) from error
    finally:
        with suppress(OSError):
            half.unlink(missing_ok=True)


def _sweep(folder: Path) -> None:
    """What a program that was ended while it copied left half done goes after a day: it holds people's data, too."""
    before = time.time() - DAILY.total_seconds()
    for half in folder.glob(".*.db*.part"):
        with suppress(OSError):
            if half.stat().st_mtime < before:
                wipe(half)


def _growing(file: Path, source: Path, progress: Progress) -> Progress:
    """As far as the file has grown to the size of what is copied into it, half of the work."""
    size = max(source.stat().st_size, 1)

    def grown(done: int, total: int) -> None:
        with suppress(OSError):  # it is not there yet
            done, total = 50 * min(file.stat().st_size, size) // size, 100
        progress(done, total)

    return grown


def _require_room(ws: Workspace, file: Path, *, with_files: bool) -> None:
    sizes = [part.stat().st_size for part in ws.folder.glob(f"{ws.path.name}*")]
    if with_files:
        sizes += [part.stat().st_size for part in ws.attachments().glob("??/*")]
    needed, free = sum(sizes), shutil.disk_usage(file.parent).free
    if free < needed:
        raise NoRoomForBackup(file.parent, -(-needed // _MEGABYTE), free // _MEGABYTE)


def _write_out(file: Path) -> None:
    """The bytes are on the disk or stick itself, and what is read next comes from there."""
    with file.open("r+b") as written:
        os.fsync(written.fileno())
        if hasattr(os, "posix_fadvise"):
            os.posix_fadvise(written.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


def _thin_out(files: Iterable[Path]) -> None:
    made = _made_at(files)
    stay = backup_rotation.kept(made.values())
    for file, at in made.items():
        if at not in stay:
            with suppress(OSError):  # one too many does no harm
                file.unlink(missing_ok=True)


def _made_at(files: Iterable[Path]) -> dict[Path, datetime]:
    """When each automatic copy was made, as its name says; those made within one second follow one another."""
    made = {}
    for file in files:
        stamp, number = file.stem[len(_AUTOMATIC) :][:_STAMP_LENGTH], file.stem[len(_AUTOMATIC) + _STAMP_LENGTH + 1 :]
        with suppress(ValueError):
            at = datetime.strptime(stamp, _STAMP)  # noqa: DTZ007 - the local time that a person reads in the name
            made[file] = at + timedelta(microseconds=int(number or 0))
    return made


def _mark(db: sqlite3.Connection) -> str:
    return journal.mark(db) if journal.count(db) else ""


def _mark_in(file: Path, key: bytes) -> str:
    with suppress(sqlite3.DatabaseError, Locked), closing(connect.connect_immutable(file, key=key)) as db:
        return _mark(db)
    return ""


def _free_name(folder: Path, stem: str) -> Path:
    """Raises CannotWrite where the folder cannot be looked into."""
    names = (folder / f"{stem}{'' if n == 0 else f'-{n}'}.db" for n in range(1000))
    try:
        return next(name for name in names if not name.exists())
    except OSError as error:  # such as a folder whose name is too long
        raise CannotWrite(folder) from error


def restore(
    folder: Path, file: Path, *, key: bytes = b"", own: bytes = b"", progress: Progress = silent
) -> Path | None:
    """The workspace holds what the copy held; what stood there before is kept in backups/ and its place answered.

    The workspace must not be open. It becomes a new replica: the restored copy may be older than what other laptops
    already know of this one; merging brings back what it lacks. `key` is the copy's, `own` the workspace's, which stays
    as protected as it was, whatever the copy is; where there was no workspace, it is as protected as the copy.
    Raises NotABackup, NewerWorkspace, CannotWrite, Locked. Cancelled, all is as it was.
    """
    database, key = folder / "workspace.db", key_file.fitting(file, key or own)
    require_sound(file, key=key, progress=share(progress, 0, 40))
    if not database.exists():
        own = key
    elif not own and key_file.needed_for(database):
        raise Locked(folder)
    try:
        (folder / "backups").mkdir(parents=True, exist_ok=True)
        arriving = _arrived(folder, file, key, own, share(progress, 40, 60))
        with _made_ours(arriving, own) as db, heeding(db, share(progress, 60, 100)) as told:
            attached_files.unpack(db, Shelf(folder / "attachments", own), told)
        aside = _set_aside(folder, database, own)  # its log is in the file from here on, where it can be read
        if aside is None:
            key_file.keep(folder, key_file.within(file))
        connect.put_in_place(arriving, database)
    except OSError as error:
        raise CannotWrite(folder) from error
    finally:
        with suppress(OSError):  # it goes with the next one
            connect.remove(folder / _ARRIVING)
    return aside


@contextmanager
def _made_ours(arriving: Path, key: bytes) -> Iterator[sqlite3.Connection]:
    with connect.said_plainly(arriving), closing(connect.connect(arriving, key=key)) as db:
        replica.move_away(db)
        yield db


def _arrived(folder: Path, file: Path, key: bytes, own: bytes, progress: Progress) -> Path:
    """The copy stands beside the database under the workspace's key."""
    arriving = folder / _ARRIVING
    arriving.unlink(missing_ok=True)
    if key == own:
        shutil.copyfile(file, arriving)
        key_file.take_off(arriving)
        return arriving
    from gbm_desktop.store import reencrypting

    read = folder / "workspace.read"
    try:
        shutil.copyfile(file, read)
        key_file.take_off(read)
        with reencrypting.opened(read, key) as db, heeding(db, progress):
            reencrypting.write_anew(db, arriving, own)
    finally:
        wipe(read)
    return arriving


def _set_aside(folder: Path, database: Path, key: bytes) -> Path | None:
    if not database.exists():
        return None
    stamp = local(database.stat().st_mtime)
    aside = _free_name(folder / "backups", f"before-restore-{stamp:{_STAMP}}")
    if not _folded_into(database, aside, key):
        for tail in ("-wal", ""):
            part = database.with_name(database.name + tail)
            if part.exists():
                shutil.copyfile(part, aside.with_name(aside.name + tail))
    return aside


def _folded_into(database: Path, aside: Path, key: bytes) -> bool:
    try:
        with closing(connect.connect(database, key=key)) as db:
            connect.copy_to(db, aside)
    except (GbmError, sqlite3.DatabaseError):
        aside.unlink(missing_ok=True)
        return False
    return True
