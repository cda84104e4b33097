"""A workspace's files taking the place of its former ones, all at once: after a kill, the one or the other.

Everything new is made in `protecting/`. Renaming that folder to `switching/` is the moment at which the new is true:
before it, what was begun is thrown away; after it, whoever opens the workspace next does what is left to do. What stood
before goes through `leaving/`, where it is written over.
"""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from gbm_desktop.errors.workspace import WorkspaceBusy
from gbm_desktop.store import key_file
from gbm_desktop.store.wiping import drop, wipe

_PREPARED, _TRUE, _LEAVING, _LOCK = "protecting", "switching", "leaving", ".switching"
_NO_KEYS = "no-keys"
_PARTS = ("attachments", "backups", key_file.NAME, "workspace.db")


def is_under_way(folder: Path) -> bool:
    """Whether a switch was begun that is not at its end."""
    return any((folder / stage).is_dir() for stage in (_PREPARED, _TRUE, _LEAVING))


def finish(folder: Path) -> None:
    """No switch is under way: one that was broken off is undone or done to its end. Raises WorkspaceBusy, OSError."""
    if is_under_way(folder):
        with alone(folder):
            settle(folder)


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Nobody else switches this workspace meanwhile. Raises WorkspaceBusy, OSError."""
    with (folder / _LOCK).open("ab") as file:
        try:
            _lock(file.fileno())
        except OSError as error:
            raise WorkspaceBusy(folder) from error
        yield


def prepared(folder: Path) -> Path:
    """An empty folder for what is to be true; the caller is alone."""
    settle(folder)
    place = folder / _PREPARED
    place.mkdir()
    return place


def make_true(folder: Path, *, protected: bool) -> None:
    """What was prepared is true. A part that was not prepared stays; without protection there are no keys."""
    place = folder / _PREPARED
    if not protected:
        (place / _NO_KEYS).touch()
    for part in (*place.rglob("*"), place):
        _write_out(part)
    place.rename(folder / _TRUE)
    _write_out(folder)


def settle(folder: Path) -> None:
    """A switch that was broken off is as if it had never begun, or done to the end. Raises OSError."""
    wipe(folder / _PREPARED)
    new = folder / _TRUE
    if new.is_dir():
        _put_in_place(folder, new)
    wipe(folder / _LEAVING)


def _put_in_place(folder: Path, new: Path) -> None:
    leaving = folder / _LEAVING
    leaving.mkdir(exist_ok=True)
    for part in _PARTS:
        if (new / part).exists():
            _move(folder / part, leaving / part)
            (new / part).rename(folder / part)
    if (new / _NO_KEYS).exists():
        _move(folder / key_file.NAME, leaving / key_file.NAME)
    drop(new)
    _write_out(folder)


def _move(place: Path, to: Path) -> None:
    if place.exists():
        place.rename(to)


def _write_out(place: Path) -> None:
    """What the folder or file is called and holds is on the disk itself."""
    if place.is_dir() and sys.platform == "win32":  # there a folder is written with what is in it
        return
    handle = os.open(place, os.O_RDONLY if place.is_dir() else os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _lock(handle: int) -> None:
    if sys.platform == "win32":
        import msvcrt

        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
