"""Removing what stood in clear: overwritten first, as far as the disk lets one. A solid-state disk may keep traces."""

import os
import shutil
from pathlib import Path

_AT_ONCE = 1 << 20


def wipe(place: Path) -> None:
    """The file, or the folder with all that is in it, is gone; its bytes were written over before. Raises OSError."""
    if place.is_dir() and not place.is_symlink():
        for inside in place.iterdir():
            wipe(inside)
        place.rmdir()
    elif place.is_file() and not place.is_symlink():
        _write_over(place)
        place.unlink()
    else:
        place.unlink(missing_ok=True)


def drop(place: Path) -> None:
    """The file or folder is gone; its bytes, encrypted or of no account, need no writing over. Raises OSError."""
    if place.is_dir() and not place.is_symlink():
        shutil.rmtree(place)
    else:
        place.unlink(missing_ok=True)


def _write_over(file: Path) -> None:
    left = file.stat().st_size
    with file.open("r+b", buffering=0) as stored:
        while left:
            left -= stored.write(os.urandom(min(left, _AT_ONCE)))
        os.fsync(stored.fileno())
