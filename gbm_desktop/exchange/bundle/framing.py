"""A file that only who has its key can read or alter: AES-256-GCM in pieces, so that a large one needs little memory.

Each piece's nonce counts the pieces and says whether it is the last, so that none can be left out, repeated or moved;
each bears the digest of the clear head. The key must belong to this one file.
"""

import hashlib
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from gbm_desktop.errors.attachments import CannotRead
from gbm_desktop.errors.bundle import DamagedBundle

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

PIECE = 1 << 20
_TAG = 16
_COUNT_BYTES = 11


class Framed:
    """The key at work on a file whose clear head is `head`; `digest` is of the head and all that went through since."""

    def __init__(self, key: bytes, head: bytes) -> None:
        self._key, self._about = key, hashlib.sha256(head).digest()
        self._running = hashlib.sha256(head)
        self._count = 0

    @property
    def digest(self) -> bytes:
        """SHA-256 of the head and of all that was written, or handed out, so far."""
        return self._running.digest()

    @cached_property
    def _cipher(self) -> "AESGCM":
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        return AESGCM(self._key)

    def _nonce(self, *, last: bool) -> bytes:
        count, self._count = self._count, self._count + 1
        return count.to_bytes(_COUNT_BYTES) + bytes([last])


class FrameWriter(Framed):
    """Writes pieces into the file; `finish` writes the last one."""

    def __init__(self, file: BinaryIO, key: bytes, head: bytes) -> None:
        super().__init__(key, head)
        self._file, self._rest = file, bytearray()

    def write(self, data: bytes) -> None:
        """The data will be in the file once it is finished."""
        self._running.update(data)
        self._rest += data
        while len(self._rest) > PIECE:
            self._put(bytes(self._rest[:PIECE]), last=False)
            del self._rest[:PIECE]

    def finish(self) -> None:
        """All of it is in the file."""
        self._put(bytes(self._rest), last=True)

    def _put(self, piece: bytes, *, last: bool) -> None:
        self._file.write(self._cipher.encrypt(self._nonce(last=last), piece, self._about))


class FrameReader(Framed):
    """Reads what a FrameWriter wrote; `place` is the file, for those who are told what is wrong with it.

    Raises DamagedBundle at the first piece that is not as it was written, CannotRead when the file is gone.
    """

    def __init__(self, file: BinaryIO, key: bytes, head: bytes, place: Path) -> None:
        super().__init__(key, head)
        self._file, self._place = file, place
        self._pieces = self._opened()
        self._rest = memoryview(b"")

    def read(self, count: int) -> bytes:
        """Exactly so many bytes more."""
        parts, wanted = [], count
        while wanted:
            if not self._rest:
                self._rest = memoryview(next(self._pieces, b""))
                if not self._rest:
                    raise DamagedBundle(self._place)
            parts.append(self._rest[:wanted])
            self._rest = self._rest[wanted:]
            wanted -= len(parts[-1])
        data = b"".join(parts)
        self._running.update(data)
        return data

    @property
    def at_end(self) -> bool:
        """Whether everything was read."""
        if not self._rest:
            self._rest = memoryview(next(self._pieces, b""))
        return not self._rest

    def _opened(self) -> Iterator[bytes]:
        from cryptography.exceptions import InvalidTag

        piece = self._next()
        while True:
            following = self._next()
            try:
                yield self._cipher.decrypt(self._nonce(last=not following), piece, self._about)
            except InvalidTag as error:
                raise DamagedBundle(self._place) from error
            if not following:
                return
            piece = following

    def _next(self) -> bytes:
        try:
            return self._file.read(PIECE + _TAG)
        except OSError as error:
            raise CannotRead(self._place) from error
