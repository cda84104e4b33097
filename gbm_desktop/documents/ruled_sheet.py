"""A ruled sheet as a value: a title, a table whose rows may be grouped, and what must not be overlooked in a box."""

from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple

from gbm_desktop.documents.blocks import Align, Column, Table

Stroke = tuple[tuple[float, float], ...]


class Tick(Enum):
    """What stands in a box to be ticked: nothing, as on a sheet for the hand, or what was found."""

    OPEN = ""
    PASS = "√"  # noqa: S105 - a mark, not a password
    FAIL = "×"
    NOT_APPLICABLE = "/"


class Text(NamedTuple):
    """A cell's words, a line each; `tint` is the cell's ground, `ink` the words' colour."""

    words: str
    bold: bool = False
    tint: str = ""
    ink: str = "#1B1F1D"


class Signature(NamedTuple):
    """A cell with a drawn signature, its strokes in 0–1 of its width and height, and a line under it."""

    strokes: tuple[Stroke, ...]
    below: str = ""


class TickBox(NamedTuple):
    """A cell with a box of 5 mm."""

    tick: Tick = Tick.OPEN


Cell = Text | Signature | TickBox


class Group(NamedTuple):
    """A row across the table that names the rows below it; `top` groups begin a part."""

    title: str
    top: bool = False


Row = tuple[Cell, ...]


class RuledColumn(NamedTuple):
    """A column; `width` is its share against the other columns', `size` that of its words in points."""

    title: str
    width: float
    align: Align = Align.LEFT
    size: float = 10.0


@dataclass(frozen=True, slots=True)
class RuledSheet:
    """What a ruled sheet says. `lines` (event, day, place) and `foot` stand on every page.

    `notices` stand in a box above the table, for what nobody may overlook. `least` is the height of a row in
    millimetres that the hand needs; `empty` stands in place of the table where there are no rows. The `mark` stands
    lightly across every page.
    """

    title: str
    lines: tuple[str, ...]
    columns: tuple[RuledColumn, ...]
    rows: tuple[Row | Group, ...]
    notices: tuple[str, ...] = ()
    foot: str = ""
    empty: str = ""
    least: float = 9.0
    landscape: bool = False
    a3: bool = False
    mark: str = ""


def as_table(sheet: RuledSheet) -> Table:
    """The sheet's table for a running document: words only, groups left out."""
    rows = tuple(tuple(words_of(cell) for cell in row) for row in sheet.rows if not isinstance(row, Group))
    columns = tuple(Column(column.title, column.width, column.align) for column in sheet.columns)
    return Table(columns, rows)


def words_of(cell: Cell) -> str:
    """What a cell says."""
    match cell:
        case Text(words):
            return words
        case Signature(below=below):
            return below
        case TickBox(tick):
            return tick.value
