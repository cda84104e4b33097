"""What stands over the columns of a product list, and what each is taken for; a person can say otherwise."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from gbm_desktop.intake.headings import heading_key
from gbm_desktop.intake.sheets import Cell, Workbook, cell_text, is_blank
from gbm_desktop.intake.tables import Column, tidy

LEFT_OUT = ""
_ROWS_WITH_HEADING = 10
_ROW_NUMBER = re.compile(r"序号|编号|序|no\.?")


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading as it stands in the sheet, and the key of the column that it is taken for (LEFT_OUT for none)."""

    text: str
    key: str


def columns_with(columns: Sequence[Column], said: Mapping[str, str]) -> tuple[Column, ...]:
    """The columns, each found also under the headings that a person named for it, and under no other's."""
    keys = {heading_key(text): key for text, key in said.items()}
    return tuple(replace(column, headings=_pattern(column, keys)) for column in columns)


def headings_of(workbook: Workbook, columns: Sequence[Column]) -> tuple[Heading, ...]:
    """The headings of the first visible sheet that has anything, in their order; row numbers are left out.

    The heading is the row, among the first ten, in which most columns are known, else the fullest.
    """
    for sheet in workbook.sheets:
        rows = [row for row in sheet.rows if not all(map(is_blank, row))] if not sheet.hidden else []
        found = [_read(row, columns) for row in islice(rows, _ROWS_WITH_HEADING)]
        if found:
            return max(found, key=lambda line: (sum(bool(one.key) for one in line), len(line)))
    return ()


def _read(row: Sequence[Cell], columns: Sequence[Column]) -> tuple[Heading, ...]:
    texts = [text for text in (tidy(cell_text(cell)) for cell in row) if text]
    named = [text for text in texts if not _ROW_NUMBER.fullmatch(heading_key(text))]
    return tuple(Heading(text, _key(text, columns)) for text in dict.fromkeys(named))


def _key(text: str, columns: Sequence[Column]) -> str:
    known = heading_key(text)
    return next((column.key for column in columns if re.fullmatch(column.headings, known)), LEFT_OUT)


def _pattern(column: Column, keys: Mapping[str, str]) -> str:
    own = [re.escape(heading) for heading, key in keys.items() if key == column.key]
    others = [re.escape(heading) for heading, key in keys.items() if key != column.key]
    known = "|".join([*own, column.headings])
    return f"(?!(?:{'|'.join(others)})$)(?:{known})" if others else known
