"""What two laptops say to each other: a head (JSON) and parts (bytes), and how it looks on the way.

Every session has keys of its own: HKDF of the campaign's secret and the PIN with both sides' one-time X25519 keys, so
that neither who listens nor who learns the PIN later can read it. Each message is sealed with AES-GCM under the number
it has in the session, and each number is taken once: a message cannot be replayed, reordered or answered by another.
"""

import json
import struct
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from gbm_desktop.exchange import keys

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

PUBLIC_BYTES = 32
_NUMBER = struct.Struct(">4xQ")
_LENGTH = struct.Struct(">I")
_ASKED, _ANSWERED = "asked", "answered"


class Garbled(Exception):  # noqa: N818 - said to nobody; who sent it is refused
    """The bytes are no message of this session."""


@dataclass(frozen=True, slots=True)
class Message:
    """What one side says. `head["kind"]` names what is asked."""

    head: dict[str, Any]
    parts: tuple[bytes, ...] = ()


class Keys:
    """One side's one-time key of a session, and what follows once the other's is known."""

    def __init__(self) -> None:
        from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

        self._private = X25519PrivateKey.generate()
        self.public = self._private.public_key().public_bytes_raw()

    def session(self, other: bytes, secret: bytes, *, calling: bool) -> "Session":
        """The session's keys. Raises Garbled where the other's key is none."""
        from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PublicKey

        try:
            shared = self._private.exchange(X25519PublicKey.from_public_bytes(other))
        except ValueError as error:
            raise Garbled from error
        both = self.public + other if calling else other + self.public
        return Session(shared + secret, both)


class Session:
    """Both sides' keys: what is asked is sealed with one, what is answered with the other."""

    def __init__(self, secret: bytes, both: bytes) -> None:
        self.proof = keys.derived(secret, "live proof", both)
        self._ciphers = {way: _cipher(keys.derived(secret, f"live {way}", both)) for way in (_ASKED, _ANSWERED)}

    def ask(self, number: int, message: Message) -> bytes:
        """The message as the caller sends it."""
        return self._ciphers[_ASKED].encrypt(_NUMBER.pack(number), packed(message), None)

    def asked(self, number: int, data: bytes) -> Message:
        """What the caller sent. Raises Garbled."""
        return self._opened(_ASKED, number, data)

    def answer(self, number: int, message: Message) -> bytes:
        """The message as the host sends it."""
        return self._ciphers[_ANSWERED].encrypt(_NUMBER.pack(number), packed(message), None)

    def answered(self, number: int, data: bytes) -> Message:
        """What the host sent. Raises Garbled."""
        return self._opened(_ANSWERED, number, data)

    def _opened(self, way: str, number: int, data: bytes) -> Message:
        from cryptography.exceptions import InvalidTag

        try:
            return unpacked(self._ciphers[way].decrypt(_NUMBER.pack(number), data, None))
        except (InvalidTag, ValueError, OverflowError, struct.error) as error:
            raise Garbled from error


def packed(message: Message) -> bytes:
    """The message as bytes: each part behind its length."""
    parts = (json.dumps(message.head, ensure_ascii=False).encode(), *message.parts)
    return b"".join(_LENGTH.pack(len(part)) + part for part in parts)


def unpacked(data: bytes) -> Message:
    """The message that the bytes hold. Raises ValueError, struct.error where they hold none."""
    parts: list[bytes] = []
    at = 0
    while at < len(data):
        (length,) = _LENGTH.unpack_from(data, at)
        at += _LENGTH.size
        if at + length > len(data):
            raise ValueError(length)
        parts.append(data[at : at + length])
        at += length
    match [json.loads(part) for part in parts[:1]]:
        case [dict() as head]:
            return Message(head, tuple(parts[1:]))
    raise ValueError(len(parts))


def _cipher(key: bytes) -> "AESGCM":
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    return AESGCM(key)
