"""A TrueType font as far as a PDF needs it: the glyph of a character, its width, and a subset of the outlines.

Read in place and only where asked: a Chinese font has 22,000 glyphs and a sheet uses some hundred of them.
"""

import struct
import sys
from array import array
from bisect import bisect_right
from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path

_WHOLE_UNICODE = 12
_WORDS, _SCALE, _MORE, _XY_SCALE, _MATRIX = 0x01, 0x08, 0x20, 0x40, 0x80


class TrueType:
    """One font file with `glyf` outlines and a format-12 character map (the bundled Noto fonts)."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._tables = _directory(data)
        head, hhea = self._table("head"), self._table("hhea")
        self.em: int = struct.unpack_from(">H", head, 18)[0]
        self.box: tuple[int, ...] = struct.unpack_from(">4h", head, 36)
        self.ascent, self.descent = struct.unpack_from(">2h", hhea, 4)
        self._measured: int = struct.unpack_from(">H", hhea, 34)[0]
        long_offsets = struct.unpack_from(">h", head, 50)[0]
        self._offsets = _numbers("I" if long_offsets else "H", self._table("loca"))
        self._offset_unit = 1 if long_offsets else 2
        groups = _numbers("I", _groups(self._table("cmap")))
        self._first, self._last, self._glyph = groups[0::3], groups[1::3], groups[2::3]

    def glyph(self, character: str) -> int:
        """The glyph's number, 0 where the font has none."""
        code = ord(character)
        at = bisect_right(self._first, code) - 1
        return self._glyph[at] + code - self._first[at] if at >= 0 and code <= self._last[at] else 0

    def advance(self, glyph: int) -> int:
        """Width in units of the em."""
        place = self._tables["hmtx"][0] + 4 * min(glyph, self._measured - 1)
        width: int = struct.unpack_from(">H", self._data, place)[0]
        return width

    def subset(self, glyphs: Iterable[int]) -> bytes:
        """A font program whose glyph n is the n-th one asked for; parts of composed glyphs follow at the end."""
        order = list(glyphs)
        number_of = {glyph: number for number, glyph in reversed(list(enumerate(order)))}
        outlines: list[bytes] = []
        for glyph in order:  # grows while composed glyphs name their parts
            outline = self._outline(glyph)
            for place, part in _parts(outline):
                if part not in number_of:
                    number_of[part] = len(order)
                    order.append(part)
                outline = outline[:place] + struct.pack(">H", number_of[part]) + outline[place + 2 :]
            outlines.append(outline + bytes(-len(outline) % 4))
        return self._program(order, outlines)

    def _program(self, order: list[int], outlines: list[bytes]) -> bytes:
        offsets = array("I", [0])
        for outline in outlines:
            offsets.append(offsets[-1] + len(outline))
        head, hhea, maxp = (bytearray(self._table(tag)) for tag in ("head", "hhea", "maxp"))
        struct.pack_into(">h", head, 50, 1)
        struct.pack_into(">H", hhea, 34, len(order))
        struct.pack_into(">H", maxp, 4, len(order))
        metrics = b"".join(struct.pack(">Hh", self.advance(glyph), self._bearing(glyph)) for glyph in order)
        tables = {"glyf": b"".join(outlines), "head": bytes(head), "hhea": bytes(hhea), "hmtx": metrics}
        return _font_file(tables | {"loca": _big_endian(offsets), "maxp": bytes(maxp)})

    def _bearing(self, glyph: int) -> int:
        inside = glyph < self._measured
        skipped = 4 * glyph + 2 if inside else 4 * self._measured + 2 * (glyph - self._measured)
        bearing: int = struct.unpack_from(">h", self._data, self._tables["hmtx"][0] + skipped)[0]
        return bearing

    def _outline(self, glyph: int) -> bytes:
        start = self._tables["glyf"][0]
        unit = self._offset_unit
        return self._data[start + unit * self._offsets[glyph] : start + unit * self._offsets[glyph + 1]]

    def _table(self, tag: str) -> bytes:
        offset, length = self._tables[tag]
        return self._data[offset : offset + length]


@lru_cache(maxsize=8)
def read_font(path: Path) -> TrueType:
    """The font file, read once a run."""
    return TrueType(path.read_bytes())


def _directory(data: bytes) -> dict[str, tuple[int, int]]:
    count = struct.unpack_from(">H", data, 4)[0]
    rows = (struct.unpack_from(">4sIII", data, 12 + 16 * row) for row in range(count))
    return {tag.decode("ascii"): (offset, length) for tag, _, offset, length in rows}


def _groups(cmap: bytes) -> bytes:
    """The (first, last, glyph) triples of the map over all of Unicode."""
    for row in range(struct.unpack_from(">H", cmap, 2)[0]):
        offset = struct.unpack_from(">I", cmap, 8 + 8 * row)[0]
        if struct.unpack_from(">H", cmap, offset)[0] == _WHOLE_UNICODE:
            count = struct.unpack_from(">I", cmap, offset + 12)[0]
            return cmap[offset + 16 : offset + 16 + 12 * count]
    raise ValueError("the font has no character map of format 12")


def _parts(outline: bytes) -> list[tuple[int, int]]:
    """Where a composed glyph names each of its parts, and the part's number."""
    found: list[tuple[int, int]] = []
    place, more = 10, len(outline) > 0 and struct.unpack_from(">h", outline)[0] < 0
    while more:
        flags, part = struct.unpack_from(">HH", outline, place)
        found.append((place + 2, part))
        place += 8 if flags & _WORDS else 6
        place += 2 * bool(flags & _SCALE) + 4 * bool(flags & _XY_SCALE) + 8 * bool(flags & _MATRIX)
        more = bool(flags & _MORE)
    return found


def _numbers(kind: str, data: bytes) -> "array[int]":
    numbers = array(kind)
    numbers.frombytes(data)
    if sys.byteorder == "little":
        numbers.byteswap()
    return numbers


def _big_endian(numbers: "array[int]") -> bytes:
    if sys.byteorder == "little":
        numbers.byteswap()
    return numbers.tobytes()


def _font_file(tables: Mapping[str, bytes]) -> bytes:
    power = 1 << (len(tables).bit_length() - 1)
    header = struct.pack(">IHHHH", 0x10000, len(tables), 16 * power, power.bit_length() - 1, 16 * (len(tables) - power))
    body, rows = b"", b""
    start = len(header) + 16 * len(tables)
    for tag, table in sorted(tables.items()):
        padded = table + bytes(-len(table) % 4)
        rows += struct.pack(
            ">4sIII", tag.encode("ascii"), sum(_numbers("I", padded)) & 0xFFFFFFFF, start + len(body), len(table)
        )
        body += padded
    return header + rows + body
