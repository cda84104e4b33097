"""The PIN that a desk without staff is left by: kept as a salted hash, and not to be found by trying."""

import hmac
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import scrypt

SHORTEST, LONGEST = 4, 8
TRIES = 3
FIRST_WAIT, LONGEST_WAIT = 10, 600
"""Seconds; each further wrong PIN doubles the wait."""
_SALT_BYTES = 16
_WORK, _BLOCK, _LANES = 1 << 14, 8, 1


def is_pin(text: str) -> bool:
    """Whether the text is four to eight digits."""
    return text.isascii() and text.isdecimal() and SHORTEST <= len(text) <= LONGEST


def seal(pin: str, random: Callable[[int], bytes]) -> str:
    """What is kept in place of the PIN."""
    salt = random(_SALT_BYTES)
    return f"{salt.hex()}:{_hash(pin, salt).hex()}"


def opens(sealed: str, pin: str) -> bool:
    """Whether this is the PIN that was sealed."""
    salt, _, kept = sealed.partition(":")
    try:
        return hmac.compare_digest(bytes.fromhex(kept), _hash(pin, bytes.fromhex(salt)))
    except ValueError:
        return False


def _hash(pin: str, salt: bytes) -> bytes:
    return scrypt(pin.encode(), salt=salt, n=_WORK, r=_BLOCK, p=_LANES)


@dataclass(slots=True)
class Tries:
    """The wrong PINs so far; times are seconds that only go forward."""

    wrong: int = 0
    until: float = 0.0

    def wait(self, now: float) -> int:
        """For how many seconds no PIN is taken."""
        return max(0, int(self.until - now + 0.999))

    def count(self, now: float) -> None:
        """One more was wrong: from the third on there is a wait, which grows."""
        self.wrong += 1
        if self.wrong >= TRIES:
            self.until = now + min(LONGEST_WAIT, FIRST_WAIT << (self.wrong - TRIES))
