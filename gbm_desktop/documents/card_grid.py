"""Cards of one size side by side on a sheet, and the marks along which they are cut."""

from typing import NamedTuple

from gbm_desktop.documents.sheet import Sheet

_MARK = "#8A918D"
_AWAY, _LONG, _FINE = 1.5, 4.0, 0.15


class Grid(NamedTuple):
    """So many cards of this size on a page, `gutter` apart, the block in the middle; all in millimetres."""

    page: tuple[float, float]
    card: tuple[float, float]
    columns: int
    rows: int
    gutter: float = 0

    def origins(self) -> list[tuple[float, float]]:
        """The upper left corners of a page's cards, row by row."""
        pitch_x, pitch_y = (side + self.gutter for side in self.card)
        left = (self.page[0] - self.columns * pitch_x + self.gutter) / 2
        top = (self.page[1] - self.rows * pitch_y + self.gutter) / 2
        return [(left + x * pitch_x, top + y * pitch_y) for y in range(self.rows) for x in range(self.columns)]


def cut_marks(sheet: Sheet, grid: Grid) -> None:
    """Short lines outside the block continue every card's edges."""
    lefts, tops = ({origin[axis] for origin in grid.origins()} for axis in (0, 1))
    width, height = grid.card
    first_x, last_x = min(lefts) - _AWAY, max(lefts) + width + _AWAY
    first_y, last_y = min(tops) - _AWAY, max(tops) + height + _AWAY
    for x in sorted(lefts | {left + width for left in lefts}):
        sheet.line((x, first_y - _LONG), (x, first_y), _MARK, _FINE)
        sheet.line((x, last_y), (x, last_y + _LONG), _MARK, _FINE)
    for y in sorted(tops | {top + height for top in tops}):
        sheet.line((first_x - _LONG, y), (first_x, y), _MARK, _FINE)
        sheet.line((last_x, y), (last_x + _LONG, y), _MARK, _FINE)
