"""Badges of 90 × 54 mm with a person's name, unit, role and ticket code; eight or ten on A4, or one a page."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum

from gbm_desktop.documents.blocks import Align
from gbm_desktop.documents.card_grid import Grid, cut_marks
from gbm_desktop.documents.glyphs import Face
from gbm_desktop.documents.line_breaking import Fitted, fit, steps
from gbm_desktop.documents.sheet import POINTS, Box, DrawnSheet, Ink, Sheet, quiet_zone
from gbm_desktop.wording.prints import BADGE_CODE, ROLE_COLOURS, ROLE_OTHER_COLOUR

WIDTH, HEIGHT = 90.0, 54.0
CODE = 24.0
_BAND, _BAR, _EDGE = 9.5, 8.0, 5.0
_QUIET = quiet_zone(CODE)
_CODE_LEFT, _CODE_TOP = WIDTH - CODE - _QUIET - 1, _BAND + _QUIET
_TEXT_WIDTH = _CODE_LEFT - _QUIET - _EDGE
_MIDDLE = (_BAND + HEIGHT - _BAR) / 2
_NAME = [
    *steps(28, 27, 26, 25, 24, 23, 22),
    *steps(22, 20, 18, 16, lines=2),
    *steps(16, 14, 12, 10, lines=3),
]
_UNIT = [*steps(12, 11, 10, lines=2), *steps(9, 8, 7, lines=3)]
_TITLE, _ROLE = steps(12, 11, 10, 9, 8, 7), steps(14, 12, 10, 8)
_LINE = steps(8.5, 8, 7.5, 7, 6.5, 6)
_NAME_LEADING, _UNIT_LEADING, _GAP = 1.18, 1.3, 2.0
_GREEN, _GREY, _WHITE = "#1F7A4D", "#4A5450", "#FFFFFF"


class BadgeLayout(Enum):
    """How many badges stand on a page; a card printer takes SINGLE."""

    EIGHT_UP = "8"
    TEN_UP = "10"
    SINGLE = "1"


@dataclass(frozen=True, slots=True)
class Badge:
    """One person's badge; an empty role leaves the bar out."""

    name: str
    unit: str
    role: str
    code: str


_GRIDS = {
    BadgeLayout.EIGHT_UP: Grid((210, 297), (WIDTH, HEIGHT), 2, 4, 6),
    BadgeLayout.TEN_UP: Grid((210, 297), (WIDTH, HEIGHT), 2, 5),
    BadgeLayout.SINGLE: Grid((WIDTH, HEIGHT), (WIDTH, HEIGHT), 1, 1),
}


def badges_pdf(badges: Sequence[Badge], *, event_title: str, event_line: str, layout: BadgeLayout) -> DrawnSheet:
    """The sheets of badges, in the given order; `event_line` says when and where."""
    grid = _GRIDS[layout]
    sheet = Sheet(*grid.page, title=event_title)
    artist = _Artist(sheet, event_title, event_line)
    origins = grid.origins()
    marks = sheet.stamp(lambda: cut_marks(sheet, grid))
    for number, badge in enumerate(badges):
        if number % len(origins) == 0:
            sheet.page()
            if layout is not BadgeLayout.SINGLE:
                sheet.place(marks, 0, 0)
        artist.draw(badge, *origins[number % len(origins)])
    return sheet.finish()


@dataclass
class _Artist:
    """Draws badges and remembers what many of them share: a role's frame, a unit's lines."""

    sheet: Sheet
    title: str
    line: str
    _frames: dict[str, int] = field(default_factory=dict)
    _units: dict[str, Fitted] = field(default_factory=dict)

    def draw(self, badge: Badge, left: float, top: float) -> None:
        self.sheet.place(self._frame(badge.role), left, top)
        name, unit = self._fit_name(badge.name), self._fit_unit(badge.unit)
        name_step, unit_step = name.size * _NAME_LEADING / POINTS, unit.size * _UNIT_LEADING / POINTS
        gap = _GAP if unit.lines else 0
        name_top = top + _MIDDLE - (len(name.lines) * name_step + gap + len(unit.lines) * unit_step) / 2
        unit_top = name_top + len(name.lines) * name_step + gap
        x = left + _EDGE
        self.sheet.lines(x, name_top + name_step * 0.8, name.lines, Ink(Face.SANS_BOLD, name.size), leading=name_step)
        self.sheet.lines(
            x, unit_top + unit_step * 0.75, unit.lines, Ink(Face.SANS, unit.size, _GREY), leading=unit_step
        )
        self.sheet.code(left + _CODE_LEFT, top + _CODE_TOP, CODE, badge.code)

    def _fit_name(self, name: str) -> Fitted:
        """28 to 22 points on one line; a longer name wraps, then shrinks. With three lines of unit it stays inside."""
        return fit(name, self._bold, _TEXT_WIDTH, _NAME)

    def _fit_unit(self, unit: str) -> Fitted:
        if unit not in self._units:
            self._units[unit] = fit(unit, self._regular, _TEXT_WIDTH, _UNIT)
        return self._units[unit]

    def _bold(self, text: str) -> float:
        return self.sheet.measure(text, Face.SANS_BOLD)

    def _regular(self, text: str) -> float:
        return self.sheet.measure(text, Face.SANS)

    def _frame(self, role: str) -> int:
        if role not in self._frames:
            self._frames[role] = self.sheet.stamp(lambda: self._draw_frame(role))
        return self._frames[role]

    def _draw_frame(self, role: str) -> None:
        sheet = self.sheet
        sheet.fill(Box(0, 0, WIDTH, _BAND), _GREEN)
        title = fit(self.title, self._bold, WIDTH - 2 * _EDGE, _TITLE)
        sheet.lines(WIDTH / 2, 6.2, title.lines, Ink(Face.SANS_BOLD, title.size, _WHITE), leading=0, align=Align.CENTER)
        caption = Ink(Face.SANS, 7, _GREY)
        sheet.text(_CODE_LEFT + CODE / 2, _CODE_TOP + CODE + _QUIET + 2, BADGE_CODE, caption, align=Align.CENTER)
        if role:
            sheet.fill(Box(0, HEIGHT - _BAR, WIDTH, _BAR), ROLE_COLOURS.get(role, ROLE_OTHER_COLOUR))
        word = fit(role, self._bold, 40, _ROLE)
        sheet.lines(_EDGE, HEIGHT - 2.3, word.lines, Ink(Face.SANS_BOLD, word.size, _WHITE), leading=0)
        room = WIDTH - 3 * _EDGE - word.size * self._bold(role)
        line = fit(self.line, self._regular, room, _LINE)
        ink = Ink(Face.SANS, line.size, _WHITE if role else _GREY)
        sheet.lines(WIDTH - _EDGE, HEIGHT - 2.8, line.lines, ink, leading=0, align=Align.RIGHT)
