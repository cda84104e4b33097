"""Where attached files lie: each under the digest of its bytes, or, in a protected workspace, encrypted.

There a file's name is a keyed digest (HMAC-SHA256) of its plain name, and the plain name is encrypted with the bytes:
whoever holds the disk cannot tell whether a file known to them was attached, nor of which kind it is.
"""

import hashlib
import hmac
import os
import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from gbm_desktop.store.wiping import wipe

_NAME = re.compile(r"([0-9a-f]{2})/((?:\1)[0-9a-f]{62})(\.[a-z0-9]{1,8})?")
_ENDING = re.compile(r"\.[a-z0-9]{1,8}")
_SEALED = b"GBM-FILE-1\n"
_NONCE_BYTES = 12


def name_for(digest: str, file_name: str) -> str:
    """The plain name of the bytes with this digest, attached under that name."""
    ending = Path(file_name).suffix.lower()
    return f"{digest[:2]}/{digest}{ending if _ENDING.fullmatch(ending) else ''}"


def is_named(name: str, content: bytes) -> bool:
    """Whether these are the bytes that the name tells of; a name from elsewhere leads nowhere but into the folder."""
    found = _NAME.fullmatch(name)
    return found is not None and hashlib.sha256(content).hexdigest() == found[2]


@dataclass(frozen=True, slots=True)
class Shelf:
    """The attached files of a workspace; `key` is the workspace's, empty where it is not protected."""

    folder: Path
    key: bytes = b""

    def place(self, name: str) -> Path:
        """Where the file of this plain name stands."""
        if not self.key:
            return self.folder / name
        kept = hmac.digest(self._derived(b"names"), name.encode(), "sha256").hex()
        return self.folder / kept[:2] / kept

    def content(self, name: str) -> bytes | None:
        """The file's bytes; None where it is not here, or not whole."""
        return self._whole(self.place(name), name)

    def put(self, name: str, content: bytes) -> None:
        """The bytes are on the disk under their name, whole, before the name is seen. Raises OSError."""
        file = self.place(name)
        if self._whole(file, name) is not None:
            return
        file.parent.mkdir(parents=True, exist_ok=True)
        half = file.with_name(f".{file.name}.{os.getpid()}.part")  # another process may be bringing the same file
        try:
            with half.open("wb") as copy:
                copy.write(self._sealed(name, content) if self.key else content)
                copy.flush()
                os.fsync(copy.fileno())
            half.replace(file)
        except OSError:
            with suppress(OSError):
                half.unlink()
            raise

    def everything(self) -> Iterator[tuple[str, bytes]]:
        """Each file that is whole: its plain name and its bytes."""
        for file in self.files():
            name, content = self.opened(file)
            if is_named(name, content) and self.place(name) == file:
                yield name, content

    def files(self) -> list[Path]:
        """The files as they stand on the disk."""
        return [file for file in sorted(self.folder.glob("??/*")) if file.is_file() and file.name[0] != "."]

    def sweep(self, before: float) -> None:
        """What a writing that broke off before this Unix time left half done is gone."""
        halves: list[Path] = []
        with suppress(OSError):  # another time, then
            halves += self.folder.glob("??/.*.part")
        for half in halves:
            with suppress(OSError):
                if half.stat().st_mtime < before:
                    wipe(half)

    def halves(self, name: str) -> list[Path]:
        """What broken off writings of the file of this plain name left."""
        file = self.place(name)
        return sorted(file.parent.glob(f".{file.name}.*.part"))

    def _whole(self, file: Path, name: str) -> bytes | None:
        found, content = self.opened(file)
        return content if found == name and is_named(name, content) else None

    def opened(self, file: Path) -> tuple[str, bytes]:
        """What lies in a file of the folder: the plain name and the bytes; an empty name where it cannot be read."""
        try:
            stored = file.read_bytes()
        except OSError:
            return "", b""
        return self._unsealed(stored) if self.key else (file.relative_to(self.folder).as_posix(), stored)

    def _sealed(self, name: str, content: bytes) -> bytes:
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        nonce = os.urandom(_NONCE_BYTES)
        text = name.encode() + b"\n" + content
        return _SEALED + nonce + AESGCM(self._derived(b"files")).encrypt(nonce, text, _SEALED)

    def _unsealed(self, stored: bytes) -> tuple[str, bytes]:
        from cryptography.exceptions import InvalidTag
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        if not stored.startswith(_SEALED):
            return "", b""
        nonce, sealed = stored[len(_SEALED) :][:_NONCE_BYTES], stored[len(_SEALED) + _NONCE_BYTES :]
        try:
            text = AESGCM(self._derived(b"files")).decrypt(nonce, sealed, _SEALED)
        except (InvalidTag, ValueError):
            return "", b""
        name, _, content = text.partition(b"\n")
        return name.decode(), content

    def _derived(self, purpose: bytes) -> bytes:
        return hmac.digest(self.key, b"gbm-desktop attached " + purpose, "sha256")
