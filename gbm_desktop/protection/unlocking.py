"""From passphrase or recovery code to the key that opens a protected workspace, or a copy of one."""

import json
import os
from contextlib import suppress
from pathlib import Path
from typing import NoReturn

from gbm_desktop.errors.bundle import WeakPassphrase
from gbm_desktop.errors.protection import BadRecoveryCode, KeysDamaged, NotProtected, TooManyAttempts, WrongSecret
from gbm_desktop.model import recovery_code
from gbm_desktop.model.attempts import Attempts, pause_after, wait
from gbm_desktop.model.passphrases import passphrase_problem
from gbm_desktop.protection import keys
from gbm_desktop.protection.keys import Wrapped
from gbm_desktop.store import key_file, switching
from gbm_desktop.store.connect import said_plainly
from gbm_desktop.wall_clock import Clock, SystemClock

_ATTEMPTS = "attempts.json"


def is_protected(folder: Path) -> bool:
    """Whether the folder's workspace opens with a key only. Raises WorkspaceBusy while that is being changed."""
    with said_plainly(folder / "workspace.db"):
        switching.finish(folder)
    return key_file.needed_for(folder / "workspace.db")


def kept(folder: Path) -> Wrapped:
    """The workspace's wrapped keys. Raises NotProtected, KeysDamaged."""
    try:
        found = key_file.beside(folder)
    except (ValueError, OSError) as error:
        raise KeysDamaged(folder / key_file.NAME) from error
    if found is None:
        raise NotProtected(folder)
    return found


def unlock(folder: Path, secret: str, *, clock: Clock | None = None) -> bytes:
    """The workspace's key. A wrong passphrase is counted beside the database before it is tried; a code is not counted.

    Raises WrongSecret, TooManyAttempts, BadRecoveryCode, NotProtected, KeysDamaged.
    """
    found = kept(folder)
    if code := _code(secret):
        return _by_code(found, code, folder)
    now = (clock or SystemClock()).monotonic()
    tried = _attempts(folder)
    if left := wait(tried, now):
        raise TooManyAttempts(left)
    with said_plainly(folder / _ATTEMPTS):
        _note(folder, Attempts(tried.wrong + 1, now))
    key = _by_passphrase(found, secret, folder)
    if key is None:
        _refuse(secret, pause_after(tried.wrong + 1))
    with suppress(OSError):
        (folder / _ATTEMPTS).unlink(missing_ok=True)
    return key


def unlock_copy(copy: Path, secret: str, *, known: bytes = b"") -> bytes:
    """The key of a copy: the one that is known where it fits, else by the passphrase of when it was made, or its code.

    Empty where the copy is not protected. Raises WrongSecret, BadRecoveryCode, KeysDamaged.
    """
    found = key_file.within(copy)
    if found is None:
        return b""
    if known and found.get("id") == key_file.mark_of(known):
        return known
    if code := _code(secret):
        return _by_code(found, code, copy)
    key = _by_passphrase(found, secret, copy)
    return key if key is not None else _refuse(secret, 0)


def change_passphrase(folder: Path, key: bytes, passphrase: str) -> None:
    """From now on this passphrase opens the workspace, and the one before does not. Raises WeakPassphrase."""
    require_strong(passphrase)
    with said_plainly(folder / key_file.NAME):
        key_file.write(folder / key_file.NAME, keys.with_passphrase(kept(folder), key, passphrase, os.urandom))


def change_code(folder: Path, key: bytes, code: bytes) -> None:
    """From now on this recovery code opens the workspace, and the one before does not."""
    with said_plainly(folder / key_file.NAME):
        key_file.write(folder / key_file.NAME, keys.with_code(kept(folder), key, code, os.urandom))


def require_strong(passphrase: str) -> None:
    """It is not among those that are guessed at once. Raises WeakPassphrase."""
    if problem := passphrase_problem(passphrase):
        raise WeakPassphrase(problem)


def _code(secret: str) -> bytes | None:
    if not recovery_code.looks_like_one(secret):
        return None
    found = recovery_code.read(secret)
    return found if isinstance(found, bytes) else None


def _refuse(secret: str, pause: int) -> NoReturn:
    """Raises BadRecoveryCode where a code was meant, else WrongSecret."""
    found = recovery_code.read(secret) if recovery_code.looks_like_one(secret) else None
    if isinstance(found, recovery_code.Miscopied):
        raise BadRecoveryCode(found.group)
    raise WrongSecret(pause)


def _by_code(found: Wrapped, code: bytes, place: Path) -> bytes:
    try:
        key = keys.by_code(found, code)
    except ValueError as error:
        raise KeysDamaged(place) from error
    if key is None:
        raise WrongSecret(0)
    return key


def _by_passphrase(found: Wrapped, secret: str, place: Path) -> bytes | None:
    try:
        return keys.by_passphrase(found, secret)
    except ValueError as error:
        raise KeysDamaged(place) from error


def _attempts(folder: Path) -> Attempts:
    with suppress(OSError, ValueError, TypeError, KeyError):
        noted = json.loads((folder / _ATTEMPTS).read_bytes())
        return Attempts(int(noted["wrong"]), int(noted["at"]))
    return Attempts()


def _note(folder: Path, tried: Attempts) -> None:
    key_file.write(folder / _ATTEMPTS, {"wrong": tried.wrong, "at": tried.at})
