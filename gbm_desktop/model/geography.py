"""Places on the globe, how far they are apart, and how long a van takes between them."""

from dataclasses import dataclass
from math import asin, cos, radians, sin, sqrt
from typing import NewType

PlaceKey = NewType("PlaceKey", str)
"""A region's code and a village in it: `510113107/清泉村`, or `510113107/` for the township's seat."""

EARTH_METRES = 6_371_008.8
ROAD_FACTOR = 1.4
KILOMETRES_AN_HOUR = 35
MINUTES_UNKNOWN = 45
"""Taken where neither coordinates nor a distance are known; whoever shows it says that it is a guess."""


def place_key(region_code: str, village: str = "") -> PlaceKey:
    """The key of a place; the code is without its trailing zeros, so that 510113107000 and 510113107 are one."""
    code = region_code.strip()
    while len(code) > _COUNTY_DIGITS and code.endswith("000"):
        code = code[:-3]
    return PlaceKey(f"{code}/{village.strip()}")


def parts(place: PlaceKey) -> tuple[str, str]:
    """The region's code and the village; empty: the township's seat."""
    code, _, village = place.partition("/")
    return code, village


_COUNTY_DIGITS = 6


@dataclass(frozen=True, slots=True)
class Coordinates:
    """Degrees north and east, and where they are from."""

    latitude: float
    longitude: float
    source: str = ""


def metres_between(one: Coordinates, other: Coordinates) -> float:
    """The way of the crow (haversine), in metres."""
    north, east = radians(other.latitude - one.latitude), radians(other.longitude - one.longitude)
    half = sin(north / 2) ** 2 + cos(radians(one.latitude)) * cos(radians(other.latitude)) * sin(east / 2) ** 2
    return 2 * EARTH_METRES * asin(min(1.0, sqrt(half)))
