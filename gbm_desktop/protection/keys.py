"""The data key of a protected workspace, wrapped twice: under its passphrase and under its recovery code.

The data key itself never changes; a new passphrase or code wraps it anew. The wrapped keys are no secret.
"""

import hmac
from collections.abc import Callable
from typing import Any

from gbm_desktop.model.passphrases import plain_passphrase
from gbm_desktop.store import key_file

KEY_BYTES = 32
_SALT_BYTES, _NONCE = 16, bytes(12)  # each key that a fresh salt gives wraps one data key only
_N, _R, _P = 2**16, 8, 1  # 64 MB and about 0.3 s a guess (RFC 7914)
_LARGEST_N = 2**20
_FORMAT = 1

Wrapped = dict[str, Any]
Random = Callable[[int], bytes]


def wrapped(key: bytes, passphrase: str, code: bytes, made: int, random: Random) -> Wrapped:
    """The data key under both; `made` is when protection was switched on (Unix time in milliseconds)."""
    keys: Wrapped = {"format": _FORMAT, "id": key_file.mark_of(key), "made": made}
    return with_code(with_passphrase(keys, key, passphrase, random), key, code, random)


def with_passphrase(keys: Wrapped, key: bytes, passphrase: str, random: Random) -> Wrapped:
    """The same under another passphrase."""
    salt = random(_SALT_BYTES)
    sealed = _cipher(_stretched(passphrase, salt, _N)).encrypt(_NONCE, key, salt)
    return {**keys, "passphrase": {"scrypt": _N, "salt": salt.hex(), "wrapped": sealed.hex()}}


def with_code(keys: Wrapped, key: bytes, code: bytes, random: Random) -> Wrapped:
    """The same under another recovery code; the one before opens nothing any more."""
    salt = random(_SALT_BYTES)
    sealed = _cipher(hmac.digest(code, salt, "sha256")).encrypt(_NONCE, key, salt)
    return {**keys, "recovery": {"salt": salt.hex(), "wrapped": sealed.hex()}}


def by_passphrase(keys: Wrapped, passphrase: str) -> bytes | None:
    """The data key; None where it is another passphrase. Raises ValueError where the keys are damaged."""
    try:
        kept = keys["passphrase"]
        salt, cost = bytes.fromhex(kept["salt"]), int(kept["scrypt"])
    except (KeyError, TypeError) as error:
        raise ValueError from error
    if not _N // 16 <= cost <= _LARGEST_N:
        raise ValueError(cost)
    return _opened(kept, _stretched(passphrase, salt, cost), salt)


def by_code(keys: Wrapped, code: bytes) -> bytes | None:
    """The data key; None where it is another recovery code. Raises ValueError where the keys are damaged."""
    try:
        kept = keys["recovery"]
        salt = bytes.fromhex(kept["salt"])
    except (KeyError, TypeError) as error:
        raise ValueError from error
    return _opened(kept, hmac.digest(code, salt, "sha256"), salt)


def _opened(kept: Wrapped, key: bytes, salt: bytes) -> bytes | None:
    from cryptography.exceptions import InvalidTag

    try:
        return bytes(_cipher(key).decrypt(_NONCE, bytes.fromhex(kept["wrapped"]), salt))
    except InvalidTag:
        return None
    except (KeyError, TypeError) as error:
        raise ValueError from error


def _stretched(passphrase: str, salt: bytes, cost: int) -> bytes:
    from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

    return Scrypt(salt=salt, length=KEY_BYTES, n=cost, r=_R, p=_P).derive(plain_passphrase(passphrase).encode())


def _cipher(key: bytes) -> Any:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    return AESGCM(key)
