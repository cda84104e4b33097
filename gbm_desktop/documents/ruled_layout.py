"""How high the rows of a ruled sheet are, and which page each stands on; in millimetres of A4."""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from gbm_desktop.documents.glyphs import Face
from gbm_desktop.documents.line_breaking import Fitted, fit, steps, wrap
from gbm_desktop.documents.ruled_sheet import Cell, Group, Row, RuledColumn, RuledSheet, Signature, Text, TickBox
from gbm_desktop.documents.sheet import Sheet

EDGE, TOP = 13.0, 11.0
INSET, PAD = 1.4, 1.3
HEADER, GROUP, PART = 8.5, 7.0, 8.5
SIGNATURE = 8.0
LINE, NOTICE, LEADING = 5.0, 9.5, 0.46
"""Height of a line of the head; size of a notice's words; a line's height against its size."""

_FOOT, _SIGNED_FOOT = 13.0, 23.0
_TITLE = steps(20, 18, 16, 14, 12, lines=2)
_SHRINK = ((1.0, 14), (0.9, 17), (0.8, 20), (0.7, 24), (0.6, 30))
"""Share of a column's size, and the lines that a cell may have at it; the last keeps any row on a page."""


class Placed(NamedTuple):
    """A row, its height, and its cells' words as they fit (none for a box and for a group)."""

    row: Row | Group
    height: float
    fitted: tuple[Fitted, ...] = ()


class Layout:
    """Where everything on a sheet stands."""

    def __init__(self, sheet: Sheet, value: RuledSheet) -> None:
        self._sheet, self._value = sheet, value
        self.width = sheet.width - 2 * EDGE
        self.bottom = sheet.height - (_SIGNED_FOOT if value.foot else _FOOT)
        share = self.width / sum(column.width for column in value.columns)
        self.widths = [column.width * share for column in value.columns]
        self.lefts = [EDGE + sum(self.widths[:place]) for place in range(len(self.widths))]
        self.title = fit(value.title, self.measure(Face.SERIF_BLACK), self.width, _TITLE)
        self.lines = self._wrapped(value.lines, LINE * 2)
        self.notices = self._wrapped(value.notices, NOTICE, 2 * PAD)
        self.head = TOP + len(self.title.lines) * self.title.size * LEADING + len(self.lines) * LINE + 4
        self.first = self.head + (len(self.notices) * NOTICE * LEADING + 6 if self.notices else 0)

    def measure(self, face: Face) -> Callable[[str], float]:
        """What measures a text in this face."""
        return lambda text: self._sheet.measure(text, face)

    def pages(self) -> list[list[Placed]]:
        """The rows of each page; a group's title does not stand alone at a page's end."""
        return list(self._cut([self._placed(row) for row in self._value.rows])) or [[]]

    def _wrapped(self, texts: Sequence[str], size: float, inset: float = 0) -> list[str]:
        measure, width = self.measure(Face.SANS), (self.width - 2 * inset) / size
        return [line for text in texts for line in wrap(text, measure, width)]

    def _cut(self, rows: Sequence[Placed]) -> Iterator[list[Placed]]:
        page: list[Placed] = []
        room = self.bottom - self.first - HEADER
        for place, row in enumerate(rows):
            if page and _needed(rows, place) > room:
                yield page
                page, room = [], self.bottom - self.head - HEADER
            page.append(row)
            room -= row.height
        if page:
            yield page

    def _placed(self, row: Row | Group) -> Placed:
        if isinstance(row, Group):
            return Placed(row, PART if row.top else GROUP)
        fitted = tuple(map(self._fitted, row, self._value.columns, self.widths))
        return Placed(row, max(self._value.least, *map(_height, row, fitted)), fitted)

    def _fitted(self, cell: Cell, column: RuledColumn, width: float) -> Fitted:
        match cell:
            case Text(text, bold):
                return self._fit(text, Face.SANS_BOLD if bold else Face.SANS, column.size, width)
            case Signature(below=below):
                return self._fit(below, Face.SANS, 8, width)
            case TickBox():
                return Fitted(column.size, [])

    def _fit(self, text: str, face: Face, size: float, width: float) -> Fitted:
        """At the size of its column, or smaller where it takes too many lines; at the last it is cut with “…”."""
        lines, smaller, most = [""], size, 1
        for share, most in _SHRINK:
            smaller = size * share
            room = (width - 2 * INSET) / smaller
            lines = [line for part in text.splitlines() for line in wrap(part, self.measure(face), room)]
            if len(lines) <= most:
                return Fitted(smaller, lines)
        return Fitted(smaller, [*lines[: most - 1], lines[most - 1][:-1] + "…"], whole=False)


def _needed(rows: Sequence[Placed], place: int) -> float:
    """The height of a row; of a group's title, that of what must stand with it as well."""
    height = rows[place].height
    while isinstance(rows[place].row, Group) and place + 1 < len(rows):
        place += 1
        height += rows[place].height
    return height


def _height(cell: Cell, fitted: Fitted) -> float:
    drawn = SIGNATURE if isinstance(cell, Signature) and cell.strokes else 0
    return drawn + len(fitted.lines) * fitted.size * LEADING + 2 * PAD
