"""A spreadsheet as a value: what was read, before anything is decided about it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta

Cell = str | float | int | bool | date | time | timedelta

WHOLE_FLOAT = 1e18


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet; `rows[0]` is the row that Excel shows as 1, and every row has the same number of cells.

    `rows_left_out` counts rows beyond what is read at all; such a sheet can be looked at, not imported.
    """

    name: str
    rows: Sequence[Sequence[Cell]]
    hidden: bool = False
    rows_left_out: int = 0


@dataclass(frozen=True, slots=True)
class Workbook:
    """A file's sheets in its own order; `file` is the name that a person knows it by."""

    file: str
    sheets: tuple[Sheet, ...]


def cell_text(cell: Cell) -> str:
    """The cell as a person reads it: 13800000000.0 is 13800000000, a date is 2023-10-20."""
    if isinstance(cell, str):
        return cell
    if isinstance(cell, float) and -WHOLE_FLOAT < cell < WHOLE_FLOAT and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, bool):
        return "TRUE" if cell else "FALSE"
    return str(cell)


def is_blank(cell: Cell) -> bool:
    """True for a cell in which a person sees nothing."""
    return isinstance(cell, str) and not cell.strip()
