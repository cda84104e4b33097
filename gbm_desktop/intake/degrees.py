"""Degrees as people write them: decimal, or 度分秒 in any of their signs."""

import re
import unicodedata

CHINA_NORTH = (3.0, 54.0)
CHINA_EAST = (73.0, 136.0)
"""The ranges do not meet, so that a latitude in the column of longitudes is seen."""

_SIXTY = 60
_HEMISPHERE = re.compile(r"^(?:北纬|东经|纬度|经度|[ne])|(?:[ne北东])$")
_OPPOSITE = re.compile(r"^(?:南纬|西经|[sw])|(?:[sw南西])$")
_PARTS = re.compile(
    r"(?P<degrees>\d{1,3}(?:\.\d+)?)\s*(?:°|度|º|˚|[:\s]|$)\s*"
    r"(?:(?P<minutes>\d{1,2}(?:\.\d+)?)\s*(?:′|'|分|’|[:\s]|$)\s*)?"
    r"(?:(?P<seconds>\d{1,2}(?:\.\d+)?)\s*(?:″|\"|秒|”|''|′′|$)?\s*)?"
)


def parse_degrees(text: str) -> float | None:
    """Degrees, south and west below zero; None where the text says none."""
    flat = unicodedata.normalize("NFKC", text).strip().lower()
    signs = _OPPOSITE.findall(flat)
    bare = _HEMISPHERE.sub("", _OPPOSITE.sub("", flat)).strip(" :")
    negative = bare.startswith("-")
    found = _PARTS.fullmatch(bare.removeprefix("-").strip())
    if found is None or len(signs) > 1:
        return None
    degrees, minutes, seconds = (float(found[name] or 0) for name in ("degrees", "minutes", "seconds"))
    if minutes >= _SIXTY or seconds >= _SIXTY or (found["minutes"] and not degrees.is_integer()):
        return None
    value = degrees + minutes / _SIXTY + seconds / _SIXTY**2
    return -value if negative or signs else value


def is_north(degrees: float) -> bool:
    """Whether this can be a latitude in China."""
    return CHINA_NORTH[0] <= degrees <= CHINA_NORTH[1]


def is_east(degrees: float) -> bool:
    """Whether this can be a longitude in China."""
    return CHINA_EAST[0] <= degrees <= CHINA_EAST[1]
