"""The ticket code: `G1` and 29 base32 characters that any laptop of the campaign can tell from a forgery.

Ten random bytes name the ticket, eight bytes of HMAC-SHA256 over version and id prove it. The code carries nothing
personal, so correcting a name leaves the printed badge valid.
"""

import base64
import hmac
import re
import unicodedata
from dataclasses import dataclass

from gbm_desktop.model.attendance import Reading

VERSION = "G1"
ID_BYTES = 10
_TAG_BYTES = 8
_SHAPE = re.compile(r"G1[A-Z2-7]{29}")
_CANONICAL_LAST = frozenset("ACEGIKMOQSUWY246")  # 29 characters hold one bit more than 18 bytes: it must be 0
_ALMOST = re.compile(r"G[1I][A-Z0-9]{16,}")
_ECI = re.compile(r"^\\[0-9]{6}")
_AIM = re.compile(r"^\][A-Z][0-9]")


@dataclass(frozen=True, slots=True)
class Read:
    """What a scanned text is; `ticket` is the hex of the ticket's id where the code is genuine, else empty."""

    reading: Reading
    ticket: str
    text: str


def encode(key: bytes, ticket_id: bytes) -> str:
    """The code of a ticket: 31 upper-case characters, a QR code of version 2-M."""
    return VERSION + base64.b32encode(ticket_id + _tag(key, ticket_id)).decode().rstrip("=")


def cleaned(text: str) -> str:
    """The text as the scanner meant it: control characters and ECI or AIM prefixes gone, half-width, upper case."""
    folded = unicodedata.normalize("NFKC", text)
    plain = "".join(char for char in folded if unicodedata.category(char)[0] not in "CZ")
    return _AIM.sub("", _ECI.sub("", plain)).upper()


def read(key: bytes, text: str) -> Read:
    """What the text is: genuine only in its one canonical spelling, mis-typed when it looks like a damaged code."""
    clean = text if _SHAPE.fullmatch(text) else cleaned(text)
    if not _SHAPE.fullmatch(clean):
        return Read(Reading.MISTYPED if _ALMOST.fullmatch(clean) else Reading.NOT_A_TICKET, "", clean)
    raw = base64.b32decode(clean[len(VERSION) :] + "===")
    ticket_id, tag = raw[:ID_BYTES], raw[ID_BYTES:]
    if clean[-1] in _CANONICAL_LAST and hmac.compare_digest(tag, _tag(key, ticket_id)):
        return Read(Reading.GENUINE, ticket_id.hex(), clean)
    return Read(Reading.FORGED, "", clean)


def _tag(key: bytes, ticket_id: bytes) -> bytes:
    return hmac.digest(key, VERSION.encode() + ticket_id, "sha256")[:_TAG_BYTES]
