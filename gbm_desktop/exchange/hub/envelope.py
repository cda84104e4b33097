"""What leaves a laptop for the hub: encrypted under a key that the campaign's laptops share and the hub never sees."""

import hmac
import json
import zlib
from hashlib import sha256

from gbm_desktop.exchange import keys
from gbm_desktop.model.hub import Span
from gbm_desktop.store import packets
from gbm_desktop.workspace import Workspace

_TAG_BYTES = 16
_NONCE_BYTES = 12
_PIECE = 100_000


class Envelope:
    """Puts parcels and files into envelopes and takes them out; `campaign` is what the hub knows it by.

    Raises NoCampaign.
    """

    def __init__(self, ws: Workspace) -> None:
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        secret = keys.campaign_secret(ws)
        self.campaign = keys.derived(secret, "hub campaign")[:_TAG_BYTES]
        self._cipher = AESGCM(keys.derived(secret, "hub"))
        self._names = keys.derived(secret, "hub files")
        self._random = ws.random

    def closed(self, parcel: bytes) -> tuple[Span, bytes]:
        """The steps that the parcel holds, and the parcel encrypted."""
        span = _span(parcel)
        content = self._encrypted(parcel, _about(span))
        return Span(span.device, span.first, span.last, len(content)), content

    def opened(self, span: Span, content: bytes) -> bytes | None:
        """The parcel; None where the bytes were not closed as these steps of this campaign."""
        return self._decrypted(content, _about(span))

    def file_name(self, digest: str) -> bytes:
        """What the hub calls the file of this SHA-256; from it nobody can tell a file that he has at home."""
        return hmac.digest(self._names, digest.encode(), sha256)

    def closed_file(self, name: bytes, content: bytes) -> bytes:
        """The file encrypted."""
        return self._encrypted(content, name)

    def opened_file(self, name: bytes, content: bytes) -> bytes | None:
        """The file; None where the bytes are no file of this name of this campaign."""
        return self._decrypted(content, name)

    def _encrypted(self, content: bytes, about: bytes) -> bytes:
        nonce = self._random(_NONCE_BYTES)
        return nonce + self._cipher.encrypt(nonce, content, self.campaign + about)

    def _decrypted(self, content: bytes, about: bytes) -> bytes | None:
        from cryptography.exceptions import InvalidTag

        try:
            return self._cipher.decrypt(content[:_NONCE_BYTES], content[_NONCE_BYTES:], self.campaign + about)
        except (InvalidTag, ValueError):
            return None


def _about(span: Span) -> bytes:
    return f"{span.device} {span.first} {span.last}".encode()


def _span(parcel: bytes) -> Span:
    """The steps of a parcel made here; only its first line is unpacked."""
    seal = packets.seal_of(json.loads(_first_line(parcel))["seal"])
    return Span(seal.device, seal.first, seal.last)


def _first_line(parcel: bytes) -> bytes:
    reader = zlib.decompressobj()
    text, rest = b"", parcel
    while b"\n" not in text and rest:
        text += reader.decompress(rest, _PIECE)
        rest = reader.unconsumed_tail
    return text.partition(b"\n")[0]
