"""Identifiers, made on the device so that no two laptops ever hand out the same one."""

from typing import NewType

CampaignId = NewType("CampaignId", str)
EventId = NewType("EventId", str)
AttendeeId = NewType("AttendeeId", str)
ScanId = NewType("ScanId", str)
StepId = NewType("StepId", str)

_VERSION_7 = 0x7000
_VARIANT = 0x8000_0000_0000_0000


def uuid7(milliseconds: int, random: bytes) -> str:
    """A UUID of version 7 (RFC 9562) from a Unix time in milliseconds and 10 random bytes, as 36 characters.

    Ids made later sort later, so rows of one time lie together in the database.
    """
    tail = int.from_bytes(random[:10], "big")
    high = (milliseconds << 16) | _VERSION_7 | (tail >> 64 & 0x0FFF)
    low = _VARIANT | (tail & 0x3FFF_FFFF_FFFF_FFFF)
    text = f"{high:016x}{low:016x}"
    return f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}"
