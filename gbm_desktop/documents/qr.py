"""QR codes as vectors: a matrix by the `qrcode` library and one PDF path a code.

With version, error level and mask fixed, the modules of a code depend on its data bits linearly over GF(2)
(ISO/IEC 18004: the error correction is linear, the mask is a constant). So a thousand ticket codes need no thousand
runs of the library: the library draws each *bit* once, and a code is the exclusive or of its bits.
"""

from collections.abc import Iterator
from functools import cache
from typing import Any

from qrcode.constants import ERROR_CORRECT_M
from qrcode.main import QRCode
from qrcode.util import MODE_ALPHA_NUM, QRData

TICKET_LENGTH = 31
TICKET_MODULES = 25
QUIET_ZONE = 4
"""Modules of white that a code needs on every side."""

_ALPHANUMERIC = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"
_VALUE = {character: value for value, character in enumerate(_ALPHANUMERIC)}
_AS_DATA: Any = QRData  # the library has no annotations
_MASK = 2
_VERSION_2 = 2
_STRIP = 5  # modules drawn by one remembered piece of path
_PAIR_BITS, _SINGLE_BITS = 11, 6  # 6.4.4: two characters in eleven bits, a last odd one in six


def matrix(text: str) -> list[list[bool]]:
    """The modules of any text's code, row by row, without the quiet zone; medium error correction, smallest version."""
    return _drawn_by_library(text, version=None)


def path(modules: list[list[bool]]) -> str:
    """One PDF path that fills the modules, one unit each, from the upper left corner with y growing downwards."""
    return "".join(_runs(row, 0, y) for y, row in enumerate(modules)) + "f"


def ticket_path(code: str) -> str:
    """The path of a ticket code."""
    bits, mask = _modules(code), (1 << _STRIP) - 1
    strips = TICKET_MODULES * TICKET_MODULES // _STRIP
    return "".join([_strip(place, bits >> _STRIP * (strips - 1 - place) & mask) for place in range(strips)]) + "f"


def is_ticket(text: str) -> bool:
    """Whether the text has the length and the characters of a ticket code."""
    return len(text) == TICKET_LENGTH and _VALUE.keys() >= set(text)


@cache
def _strip(place: int, bits: int) -> str:
    y, strip = divmod(place, TICKET_MODULES // _STRIP)
    row = [bits >> (_STRIP - 1 - column) & 1 == 1 for column in range(_STRIP)]
    return _runs(row, strip * _STRIP, y)


def _runs(row: list[bool], left: int, y: int) -> str:
    """Rectangles, one for each run of dark modules."""
    text, start = "", None
    for x, dark in enumerate([*row, False]):
        if dark and start is None:
            start = x
        elif not dark and start is not None:
            text += f"{left + start} {y} {x - start} 1 re\n"
            start = None
    return text


def _modules(code: str) -> int:
    """All modules as one number, the upper left one in its highest bit."""
    modules = _blank()
    for position, (value, _) in enumerate(_values(code)):
        modules ^= _difference(position, value)
    return modules


def _values(code: str) -> Iterator[tuple[int, int]]:
    """The numbers that the standard writes for a text, each with its count of bits."""
    for start in range(0, TICKET_LENGTH - 1, 2):
        yield _VALUE[code[start]] * len(_ALPHANUMERIC) + _VALUE[code[start + 1]], _PAIR_BITS
    yield _VALUE[code[-1]], _SINGLE_BITS


@cache
def _difference(position: int, value: int) -> int:
    """What a value at this position changes against the code of all zeros."""
    changed = 0
    for bit in range(value.bit_length()):
        if value >> bit & 1:
            changed ^= _bit(position, bit)
    return changed


@cache
def _bit(position: int, bit: int) -> int:
    high, low = divmod(1 << bit, len(_ALPHANUMERIC))
    pair = _ALPHANUMERIC[high] + _ALPHANUMERIC[low] if 2 * position < TICKET_LENGTH - 1 else _ALPHANUMERIC[low]
    text = "0" * (2 * position) + pair
    return _number(text.ljust(TICKET_LENGTH, "0")) ^ _blank()


@cache
def _blank() -> int:
    return _number("0" * TICKET_LENGTH)


def _number(code: str) -> int:
    rows = _drawn_by_library(code, version=_VERSION_2)
    return int("".join("1" if dark else "0" for row in rows for dark in row), 2)


def _drawn_by_library(text: str, *, version: int | None) -> list[list[bool]]:
    code: Any = QRCode(version=version, error_correction=ERROR_CORRECT_M, border=0, mask_pattern=_MASK)
    if version is None:
        code.add_data(text)
    else:
        code.add_data(_AS_DATA(text, mode=MODE_ALPHA_NUM), optimize=0)
    code.make(fit=version is None)
    return [[bool(dark) for dark in row] for row in code.modules]
