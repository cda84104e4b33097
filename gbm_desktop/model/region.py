"""Administrative divisions: codes of 6 digits down to the county, 9 for a township, 12 for a village."""

import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from typing import NewType

RegionCode = NewType("RegionCode", str)

_COUNTY, _TOWNSHIP, _VILLAGE = 6, 9, 12


class Level(StrEnum):
    """The levels of GB/T 2260 and GB/T 10114, from the highest down."""

    PROVINCE = "province"
    CITY = "city"
    COUNTY = "county"
    TOWNSHIP = "township"
    VILLAGE = "village"


@dataclass(frozen=True, slots=True)
class Region:
    """A place of the national list; `parent` is None for a province."""

    code: RegionCode
    name: str
    level: Level
    parent: RegionCode | None


def parse_code(text: str) -> RegionCode | None:
    """The code without the zeros of the levels below it, or None where the text is no code of 6, 9 or 12 digits."""
    code = unicodedata.normalize("NFKC", text).strip()
    if len(code) not in {_COUNTY, _TOWNSHIP, _VILLAGE} or not (code.isascii() and code.isdigit()):
        return None
    while len(code) > _COUNTY and code.endswith("000"):
        code = code[:-3]
    return RegionCode(code)


def level_of(code: RegionCode) -> Level:
    """The level that a parsed code speaks of."""
    if len(code) > _COUNTY:
        return Level.TOWNSHIP if len(code) == _TOWNSHIP else Level.VILLAGE
    if code.endswith("0000"):
        return Level.PROVINCE
    return Level.CITY if code.endswith("00") else Level.COUNTY


def prefix_of(code: RegionCode) -> str:
    """The digits with which the codes of all places inside this one begin."""
    match level_of(code):
        case Level.PROVINCE:
            return code[:2]
        case Level.CITY:
            return code[:4]
        case _:
            return code


def township_of(code: str) -> RegionCode:
    """The code of the township in which a place of this code lies, or the code itself from a county up."""
    return RegionCode(code[:_TOWNSHIP])


def possible_parents(code: RegionCode) -> tuple[RegionCode, ...]:
    """The codes that may stand above this one, nearest first.

    Which of them exists the national list knows: a county may stand under its province (济源市), and a township under a
    city that has no counties (东莞市).
    """
    city, province = RegionCode(code[:4] + "00"), RegionCode(code[:2] + "0000")
    match level_of(code):
        case Level.PROVINCE:
            return ()
        case Level.CITY:
            return (province,)
        case Level.COUNTY:
            return (city, province)
        case Level.TOWNSHIP:
            return (RegionCode(code[:_COUNTY]),)
        case Level.VILLAGE:
            return (township_of(code),)
