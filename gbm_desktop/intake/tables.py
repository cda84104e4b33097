"""Tables in sheets, whatever they are about: columns found under the offices' headings, rows with their own numbers."""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from itertools import islice

from gbm_desktop.errors.tables import NoTableColumns
from gbm_desktop.intake.headings import heading_key
from gbm_desktop.intake.sheets import Cell, Sheet, Workbook, cell_text, is_blank
from gbm_desktop.model.person_name import is_total

_ROWS_WITH_HEADING = 10
_DAY = re.compile(r"(\d{4})[年./\-](\d{1,2})[月./\-](\d{1,2})日?(?:T?\d{1,2}:\d{2}(?::\d{2})?)?")
_YEARS = range(1900, 2200)
_SHORT_DAY = re.compile(r"(\d{4})(\d{2})(\d{2})")


@dataclass(frozen=True, slots=True)
class Column:
    """A column that a table can have: `headings` is a pattern of what stands over it, spaces and brackets removed."""

    key: str
    title: str
    headings: str
    required: bool = False


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row that says something: its own number in the sheet, and its texts by column; a column not there is empty."""

    number: int
    texts: Mapping[str, str]

    def __getitem__(self, key: str) -> str:
        return self.texts.get(key, "")


@dataclass(frozen=True, slots=True)
class BadRow:
    """A row that is not taken: in the column of this title stands the value, and why it cannot be."""

    row: int
    column: str
    value: str
    reason: Enum


class WrongCellError(Exception):
    """A cell cannot be taken: its column (by its key, or by its title), what stands there, and why."""

    def __init__(self, column: str, value: str, reason: Enum) -> None:
        super().__init__(column)
        self.column, self.value, self.reason = column, value, reason


def rows_of(workbook: Workbook, columns: Sequence[Column]) -> list[TableRow]:
    """The rows below the headings, of every visible sheet that has all required columns; blank ones and sums left out.

    Raises NoTableColumns with the titles of the required columns.
    """
    visible = [sheet for sheet in workbook.sheets if not sheet.hidden]
    found = [table for sheet in visible if (table := _table(sheet, columns)) is not None]
    if not found:
        raise NoTableColumns(workbook.file, tuple(column.title for column in columns if column.required))
    return [row for sheet, start, places in found for row in _rows(sheet, start, places)]


def _table(sheet: Sheet, columns: Sequence[Column]) -> tuple[Sheet, int, Mapping[str, int]] | None:
    filled = (at for at, row in enumerate(sheet.rows) if not all(map(is_blank, row)))
    for at in islice(filled, _ROWS_WITH_HEADING):
        places = _places(sheet.rows[at], columns)
        if all(column.key in places for column in columns if column.required):
            return sheet, at + 1, places
    return None


def _places(row: Sequence[Cell], columns: Sequence[Column]) -> dict[str, int]:
    found: dict[str, int] = {}
    for at, cell in enumerate(row):
        heading = heading_key(cell_text(cell))
        named = next((c.key for c in columns if c.key not in found and re.fullmatch(c.headings, heading)), None)
        if named is not None:
            found[named] = at
    return found


def _rows(sheet: Sheet, start: int, places: Mapping[str, int]) -> Iterator[TableRow]:
    for number, cells in enumerate(sheet.rows[start:], start + 1):
        texts = {key: tidy(cell_text(cells[at])) for key, at in places.items()}
        said = [text for text in texts.values() if text]
        if said and not any(map(is_total, map(tidy, map(cell_text, cells[:2])))):
            yield TableRow(number, texts)


def tidy(text: str) -> str:
    """The text without line breaks, double spaces and full-width letters, digits and spaces; punctuation stays."""
    narrowed = "".join(unicodedata.normalize("NFKC", c) if c.isalnum() or c.isspace() else c for c in text)
    return " ".join(narrowed.split())


def parse_day(text: str) -> date | None:
    """The day that a cell names: 2023-05-06, 2023.5.6, 2023/5/6, 2023年5月6日, 20230506; None for none of 1900–2199."""
    flat = "".join(unicodedata.normalize("NFKC", text).split())
    found = _DAY.fullmatch(flat) or _SHORT_DAY.fullmatch(flat)
    if found is None:
        return None
    try:
        day = date(*map(int, found.groups()))
    except ValueError:
        return None
    return day if day.year in _YEARS else None
