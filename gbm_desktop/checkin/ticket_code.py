"""The ticket code: `G1` and 29 base32 characters that any laptop of the campaign can tell from a forgery.

Ten random bytes name the ticket, eight bytes of HMAC-SHA256 over version and id prove it. The code carries nothing
personal, so correcting a name leaves the printed badge valid.
"""

import base64
import hmac
import re
import unicodedata
from dataclasses import dataclass

from gbm_desktop.model.door import Reading

VERSION = "G1"
ID_BYTES = 10
LENGTH = 31
_TAG_BYTES = 8
_SHAPE = re.compile(r"G1[A-Z2-7]{29}")
_SPARE_BIT = 1  # 29 characters hold one bit more than 18 bytes: it must be 0
_AS_DIGITS = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", "0123456789ABCDEFGHIJKLMNOPQRSTUV")
_TOO_MANY_OR_FEW = re.compile(r"G1(?![0-9]{1,5}$)[!-~]*")
_HEAD_LOST = re.compile(r"1[A-Z2-7]{29}")
_COMPOSED = re.compile(r"(?=.*[A-Z2-7]{16})(?=.*[2-7])(?=.*[^!-~])[A-Z0-9\u2e80-\u9fff]*")
_PREFIX = re.compile(r"^(?:\][A-Za-z][0-9A-Za-z])?(?:\\[0-9]{6})*")
_SEVERAL = re.compile(r"(?:G1[A-Z2-7]{29})+")
_AROUND = re.compile(r"^[!-/:-@\[-`{-~]{1,4}(?=G1)|(?<=[A-Z2-7])[!-/:-@\[-`{-~]{1,4}$")
_LONGEST_KEPT = 200


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
    r"""The text as the scanner meant it: half-width, upper case, without control characters and what scanners add.

    They add AIM (`]Q1`) and ECI (`\\000026`) prefixes, and a sign or two of their owner's choice around the code.
    """
    folded = unicodedata.normalize("NFKC", text)
    plain = "".join(char for char in folded if unicodedata.category(char)[0] not in "CZ")
    return _AROUND.sub("", _PREFIX.sub("", plain).upper())


def read(key: bytes, text: str) -> Read:
    """What the text is: genuine only in its one canonical spelling, mis-typed when it looks like a damaged code."""
    clean = text if _SHAPE.fullmatch(text) else cleaned(text)
    if not _SHAPE.fullmatch(clean):
        return Read(Reading.MISTYPED if _is_damaged(clean) else Reading.NOT_A_TICKET, "", clean[:_LONGEST_KEPT])
    bits = int(clean[len(VERSION) :].translate(_AS_DIGITS), 32)
    raw = (bits >> 1).to_bytes(ID_BYTES + _TAG_BYTES, "big")
    ticket_id, tag = raw[:ID_BYTES], raw[ID_BYTES:]
    if not bits & _SPARE_BIT and hmac.compare_digest(tag, _tag(key, ticket_id)):
        return Read(Reading.GENUINE, ticket_id.hex(), clean)
    return Read(Reading.FORGED, "", clean)


def complete(text: str) -> list[str]:
    """The codes that the text consists of, genuine or not: one, or several sent without anything between them."""
    clean = cleaned(text)
    if not _SEVERAL.fullmatch(clean):
        return []
    return [clean[begin : begin + LENGTH] for begin in range(0, len(clean), LENGTH)]


def is_damaged(text: str) -> bool:
    """Whether the text is no code, and looks as if it had been one before a keyboard or input method spoilt it."""
    return not complete(text) and _is_damaged(cleaned(text))


def _is_damaged(clean: str) -> bool:
    return any(form.fullmatch(clean) for form in (_TOO_MANY_OR_FEW, _HEAD_LOST, _COMPOSED))


def _tag(key: bytes, ticket_id: bytes) -> bytes:
    return hmac.digest(key, VERSION.encode() + ticket_id, "sha256")[:_TAG_BYTES]
