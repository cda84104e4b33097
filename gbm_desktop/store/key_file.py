"""The wrapped keys of a protected workspace: `keys.json` beside its database, and at the end of every copy of it.

A copy that leaves the laptop is opened with the passphrase or the recovery code that were true when it was made. SQLite
does not look behind the pages that the database's header counts.
"""

import hmac
import json
import os
from contextlib import suppress
from pathlib import Path
from typing import Any

from gbm_desktop.errors.protection import Locked

NAME = "keys.json"
_MARK = b"GBM-KEYS"
_ROOM = 4096  # one page, so that the copy's size stays a number of pages
_PLAIN = b"SQLite format 3\0"


def beside(folder: Path) -> dict[str, Any] | None:
    """The wrapped keys of the folder's workspace; None where it is not protected. Raises ValueError, OSError."""
    file = folder / NAME
    return _read(file.read_bytes()) if file.is_file() else None


def within(copy: Path) -> dict[str, Any] | None:
    """The wrapped keys that a copy of a protected workspace carries; None where it carries none."""
    with suppress(OSError, ValueError), copy.open("rb") as file:
        if file.read(len(_PLAIN)) != _PLAIN:
            file.seek(-_ROOM, os.SEEK_END)
            end = file.read()
            return _read(end[len(_MARK) :].rstrip(b"\0")) if end.startswith(_MARK) else None
    return None


def needed_for(database: Path) -> bool:
    """Whether the database, or copy of one, opens with a key only."""
    return (database.parent / NAME).is_file() if database.name == "workspace.db" else within(database) is not None


def fitting(copy: Path, known: bytes) -> bytes:
    """The key of a copy: the known one, or none where the copy is not protected. Raises Locked where it is another."""
    keys = within(copy)
    if keys is None:
        return b"" if _is_plain(copy) else known
    if known and keys.get("id") == mark_of(known):
        return known
    raise Locked(copy)


def mark_of(key: bytes) -> str:
    """What tells one key from another and nothing more about it; it stands on the recovery sheet."""
    return hmac.digest(key, b"gbm-desktop mark", "sha256")[:4].hex().upper()


def write(file: Path, keys: dict[str, Any]) -> None:
    """The wrapped keys stand in the file, whole: never half of them, even if the power fails."""
    half = file.with_name(f".{file.name}.part")
    with half.open("wb") as writing:
        writing.write(json.dumps(keys, indent=1).encode())
        writing.flush()
        os.fsync(writing.fileno())
    half.replace(file)


def keep(folder: Path, keys: dict[str, Any] | None) -> None:
    """The folder's workspace, the first one in it, is as protected as the copy that it comes from."""
    if keys is not None:
        write(folder / NAME, keys)
    else:
        (folder / NAME).unlink(missing_ok=True)


def add_to(copy: Path, keys: dict[str, Any]) -> None:
    """The copy carries the wrapped keys of what is in it."""
    with copy.open("ab") as file:
        file.write((_MARK + json.dumps(keys).encode()).ljust(_ROOM, b"\0"))
        file.flush()
        os.fsync(file.fileno())


def take_off(copy: Path) -> None:
    """The copy carries no keys any more; it is to become a workspace's own database."""
    if within(copy) is not None:
        os.truncate(copy, copy.stat().st_size - _ROOM)


def _is_plain(copy: Path) -> bool:
    try:
        with copy.open("rb") as file:
            return file.read(len(_PLAIN)) == _PLAIN
    except OSError:
        return False


def _read(text: bytes) -> dict[str, Any]:
    keys = json.loads(text)
    if not isinstance(keys, dict):
        raise ValueError(text)  # noqa: TRY004 - a file that cannot be read, whatever is in it
    return keys
