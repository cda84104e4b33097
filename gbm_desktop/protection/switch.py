"""Protection switched on for a workspace that is there already, and off again; safe under a kill at any moment."""

import os
import shutil
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from gbm_desktop.errors.protection import AlreadyProtected, NotProtected, ProtectionFailed
from gbm_desktop.errors.workspace import DamagedWorkspace
from gbm_desktop.progress import Progress, silent
from gbm_desktop.protection import keys
from gbm_desktop.protection.keys import Wrapped
from gbm_desktop.protection.unlocking import is_protected, require_strong
from gbm_desktop.store import key_file, reencrypting, switching
from gbm_desktop.store.connect import said_plainly
from gbm_desktop.store.shelf import Shelf
from gbm_desktop.wall_clock import SystemClock


@dataclass(frozen=True, slots=True)
class Switched:
    """The key from now on (empty: none), and the copies in backups/ that could not be read and so stay as they were."""

    key: bytes = field(repr=False)
    unreadable: tuple[Path, ...]


def new_key() -> bytes:
    """The key of a workspace that is to be protected."""
    return os.urandom(keys.KEY_BYTES)


def switch_on(folder: Path, passphrase: str, code: bytes, *, key: bytes, progress: Progress = silent) -> Switched:
    """The workspace, its attached files and its copies are encrypted; what stood there in clear was written over.

    Nobody may have it open, this process neither. Cancelling or a failure leaves all as it was.
    Raises AlreadyProtected, WeakPassphrase, WorkspaceBusy, ProtectionFailed, DiskFull and as `open_existing`.
    """
    require_strong(passphrase)
    if is_protected(folder):
        raise AlreadyProtected(folder)
    wrapped = keys.wrapped(key, passphrase, code, SystemClock().wall(), os.urandom)
    return _switch(folder, b"", key, wrapped, progress)


def switch_off(folder: Path, key: bytes, *, progress: Progress = silent) -> Switched:
    """The workspace, its attached files and its copies stand in clear again.

    Raises NotProtected, and as `switch_on`.
    """
    if not is_protected(folder):
        raise NotProtected(folder)
    return _switch(folder, key, b"", None, progress)


@dataclass(frozen=True, slots=True)
class _Switch:
    """What stands in `folder` under the old key is made anew in `made` under the new one."""

    folder: Path
    made: Path
    old: bytes
    new: bytes
    wrapped: Wrapped | None


def _switch(folder: Path, old: bytes, new: bytes, wrapped: Wrapped | None, progress: Progress) -> Switched:
    database = folder / "workspace.db"
    with said_plainly(database), switching.alone(folder):
        switch = _Switch(folder, switching.prepared(folder), old, new, wrapped)
        try:
            with reencrypting.held(database, old) as held:
                unreadable = tuple(_prepare(switch, held, progress))
            switching.make_true(folder, protected=bool(new))
        except BaseException:
            with suppress(OSError):
                switching.settle(folder)
            raise
        switching.settle(folder)
    return Switched(new, unreadable)


def _prepare(switch: _Switch, held: sqlite3.Connection, progress: Progress) -> Iterator[Path]:
    """Everything stands in `made`; answers the copies that could not be read, which are as before."""
    files = Shelf(switch.folder / "attachments", switch.old).files()
    copies = [file for file in sorted((switch.folder / "backups").glob("*")) if file.is_file() and not _is_log(file)]
    total = 1 + len(files) + len(copies)
    progress(0, total)
    reencrypting.write_anew(held, switch.made / "workspace.db", switch.new)
    for done, _file in enumerate(_put_anew(switch, files), 2):
        progress(done, total)
    (switch.made / "backups").mkdir()
    for done, copy in enumerate(copies, 2 + len(files)):
        if not _copied_anew(switch, copy):
            yield copy
        progress(done, total)
    if switch.wrapped is not None:
        key_file.write(switch.made / key_file.NAME, switch.wrapped)


def _put_anew(switch: _Switch, files: Iterable[Path]) -> Iterator[Path]:
    old, new = Shelf(switch.folder / "attachments", switch.old), Shelf(switch.made / "attachments", switch.new)
    new.folder.mkdir()
    for file in files:
        name, content = old.opened(file)
        if name:
            new.put(name, content)
            if new.opened(new.place(name)) != (name, content):
                raise ProtectionFailed(switch.folder)
        yield file


def _is_log(file: Path) -> bool:
    """Whether the file belongs to the copy beside it, or is of no account."""
    return file.name.endswith(("-wal", "-shm", "-journal")) or file.name.startswith(".")


def _copied_anew(switch: _Switch, copy: Path) -> bool:
    """The copy stands in `made`; where it cannot be read, as it is, and the answer is False."""
    target = switch.made / "backups" / copy.name
    try:
        with reencrypting.opened(copy, switch.old) as db:
            reencrypting.write_anew(db, target, switch.new)
        if switch.wrapped is not None:
            key_file.add_to(target, switch.wrapped)
        readable = True
    except (DamagedWorkspace, ProtectionFailed, sqlite3.Error):
        target.unlink(missing_ok=True)
        for tail in ("", "-wal"):
            if (part := copy.with_name(copy.name + tail)).is_file():
                shutil.copyfile(part, target.with_name(target.name + tail))
        readable = False
    about = copy.stat()
    os.utime(target, (about.st_atime, about.st_mtime))
    return readable
