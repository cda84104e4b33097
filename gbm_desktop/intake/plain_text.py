"""Tables of text: .csv, .tsv, .txt in the encodings and with the separators that offices' programs write."""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterable
from itertools import islice
from pathlib import Path

from gbm_desktop.errors.intake import NotASpreadsheet
from gbm_desktop.intake.excel import MOST_ROWS_READ, ROWS_SHOWN_OF_TOO_LARGE
from gbm_desktop.intake.sheets import Sheet, Workbook

_BOMS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_SEPARATORS = "\t,;，；|"
_LOOKED_AT = 40
_SAMPLE = 65536
_UTF16_NULS = 0.02
_MOST_CONTROLS = 0.001
_MOST_UNREADABLE = 0.01
_LINES_IN_A_CELL = 50
_LONGEST_FIELD = 1 << 20
_CONTROLS = re.compile(r"[\x01-\x08\x0e-\x1a\x1c-\x1f]")
_FORMULA_TEXT = re.compile(r'="([^"]*)"')


def read_text(path: Path) -> Workbook:
    """The one sheet that a table of text makes. What cannot be decoded stays visible as U+FFFD, never dropped.

    Raises NotASpreadsheet for anything that is not text.
    """
    with path.open("rb") as file:
        _refuse_binary(file.read(_SAMPLE), path.name)
    content = path.read_bytes()
    text = _decoded(content).replace("\0", "")
    if len(_CONTROLS.findall(text)) > _MOST_CONTROLS * len(text) or text.count("\ufffd") > _MOST_UNREADABLE * len(text):
        raise NotASpreadsheet(path.name)
    return Workbook(path.name, (_sheet(path.stem, _rows(text)),))


def _refuse_binary(sample: bytes, name: str) -> None:
    text = _decoded(sample, final=False).replace("\0", "")
    if len(_CONTROLS.findall(text)) > max(2, _MOST_CONTROLS * len(text)):
        raise NotASpreadsheet(name)


def _decoded(content: bytes, *, final: bool = True) -> str:
    for bom, encoding in _BOMS:
        if content.startswith(bom):
            return content[len(bom) :].decode(encoding, "replace")
    if encoding_without_bom := _utf16_by_zeros(content[:_SAMPLE]):
        return content.decode(encoding_without_bom, "replace")
    for encoding in ("utf-8", "gb18030") if final else ():
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    return min((content.decode(encoding, "replace") for encoding in ("utf-8", "gb18030")), key=_unreadable)


def _unreadable(text: str) -> int:
    return text.count("\ufffd")


def _utf16_by_zeros(sample: bytes) -> str | None:
    """Digits and line ends of UTF-16 leave zero bytes on one side: on odd places when the low byte comes first."""
    odd, even = sample[1::2].count(0), sample[::2].count(0)
    if odd + even < _UTF16_NULS * len(sample) or min(odd, even) * 10 > max(odd, even):
        return None
    return "utf-16-le" if odd > even else "utf-16-be"


def _rows(text: str) -> list[list[str]]:
    separator = _separator(text)
    csv.field_size_limit(_LONGEST_FIELD)
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=separator))
    except csv.Error:
        return _unquoted(text, separator)
    if '"' in text and any(cell.count("\n") > _LINES_IN_A_CELL for row in rows for cell in row):
        return _unquoted(text, separator)
    if '="' in text:
        return [[_FORMULA_TEXT.sub(r"\1", cell) for cell in row] for row in rows]
    return rows


def _unquoted(text: str, separator: str) -> list[list[str]]:
    """A quotation mark that never closes would swallow the rest of the list: then no mark is special."""
    return [[cell.strip('"') for cell in line.split(separator)] for line in text.splitlines()]


def _separator(text: str) -> str:
    lines = list(islice((line for line in io.StringIO(text) if line.strip()), _LOOKED_AT))
    return max(_SEPARATORS, key=lambda separator: _regularity(lines, separator))


def _regularity(lines: Iterable[str], separator: str) -> tuple[int, int]:
    """How many lines have the commonest number of cells, and what that number is; a line of one cell says nothing."""
    widths = Counter(width for width in (line.count(separator) + 1 for line in lines) if width > 1)
    return max(((times, width) for width, times in widths.items()), default=(0, 0))


def _sheet(name: str, rows: list[list[str]]) -> Sheet:
    filled = sum(any(row) for row in rows) if len(rows) > MOST_ROWS_READ else 0
    if filled > MOST_ROWS_READ:
        shown = rows[:ROWS_SHOWN_OF_TOO_LARGE]
        return Sheet(name, _padded(shown), rows_left_out=filled - len(shown))
    return Sheet(name, _padded(rows))


def _padded(rows: list[list[str]]) -> list[list[str]]:
    width = max(map(len, rows), default=0)
    for row in rows:
        if len(row) < width:
            row.extend([""] * (width - len(row)))
    return rows
