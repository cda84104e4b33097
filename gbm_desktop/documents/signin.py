"""The sign-in sheet on A4: privacy notice on top (《个人信息保护法》 art. 17), row codes for typing it in later."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from gbm_desktop.documents.blocks import Align
from gbm_desktop.documents.glyphs import Face
from gbm_desktop.documents.line_breaking import fit, steps, wrap
from gbm_desktop.documents.sheet import Box, DrawnSheet, Ink, Sheet
from gbm_desktop.wording import prints as words

_PAGE_WIDTH, _PAGE_HEIGHT = 210.0, 297.0
_LEFT, _WIDTH = 15.0, 180.0
_TOP, _BOTTOM = 14.0, 279.0
_MOBILE = 11
_ROW, _HEADER = 9.5, 8.5
_RULE, _GREY, _TINT = "#8A918D", "#4A5450", "#EEF3F0"
_INSET = 1.5
_TITLE = steps(20, 18, 16, 14, 13, 12, lines=2)
_NOTICE = 8.5
_CELL = [*steps(11, 10, 9), *steps(9, 8, 7, lines=2), *steps(6.5, 6, 5.5, lines=3)]


@dataclass(frozen=True, slots=True)
class SigninRow:
    """One printed line; `row_code` is what a person types when the sheet comes back."""

    row_code: str
    name: str
    unit: str
    phone: str


class _Column(NamedTuple):
    title: str
    left: float
    width: float
    align: Align


def _columns() -> list[_Column]:
    widths = (18.0, 30.0, 58.0, 32.0, 42.0)
    aligns = (Align.CENTER, Align.LEFT, Align.LEFT, Align.CENTER, Align.CENTER)
    lefts = (_LEFT + sum(widths[:place]) for place in range(len(widths)))
    return [_Column(*column) for column in zip(words.SIGNIN_COLUMNS, lefts, widths, aligns, strict=True)]


_COLUMNS = _columns()


def signin_pdf(
    rows: Sequence[SigninRow],
    *,
    event_title: str,
    event_line: str,
    notice_lines: Sequence[str],
    mask_phones: bool,
    blank_rows: int,
    mark: str = "",
) -> DrawnSheet:
    """The sheet with these people and, after them, so many empty lines for people without registration.

    Every page has the event, its date, the notice and its number. Signers can read the phones above theirs: mask them
    unless the office needs them on paper.
    """
    sheet = Sheet(_PAGE_WIDTH, _PAGE_HEIGHT, title=f"{event_title} {words.SIGNIN_TITLE}", mark=mark)
    table = _Table(sheet, event_title, event_line, notice_lines)
    printed = [_cells(row, mask_phones=mask_phones) for row in rows]
    table.draw(
        [*printed, *((words.SIGNIN_BLANK.format(number=number), "", "", "") for number in range(1, blank_rows + 1))]
    )
    return sheet.finish()


def masked(phone: str) -> str:
    """A phone that its owner still knows: 138****5678; of a short number the last four digits stay."""
    if len(phone) < _MOBILE:
        return "****" + phone[-4:] if phone else ""
    return f"{phone[:3]}****{phone[-4:]}"


def _cells(row: SigninRow, *, mask_phones: bool) -> tuple[str, str, str, str]:
    return row.row_code, row.name, row.unit, masked(row.phone) if mask_phones else row.phone


class _Table:
    """Cuts the rows into pages, and draws them."""

    def __init__(self, sheet: Sheet, title: str, line: str, notice: Sequence[str]) -> None:
        self._sheet = sheet
        self._title = fit(f"{title}{words.SIGNIN_TITLE}", self._black, _WIDTH, _TITLE)
        self._line = fit(line, self._regular, _WIDTH, steps(11, 10, 9, 8, lines=2))
        inside = (_WIDTH - 2 * _INSET - 1) / _NOTICE
        self._notice = [part for text in notice for part in wrap(text, self._regular, inside)]
        self._head = 0.0

    def draw(self, rows: Sequence[tuple[str, str, str, str]]) -> None:
        head = self._sheet.stamp(self._draw_head)
        each = int((_BOTTOM - self._head) // _ROW)
        starts = range(0, max(1, len(rows)), each)
        for number, start in enumerate(starts, start=1):
            self._sheet.page()
            self._sheet.place(head, 0, 0)
            page_rows = rows[start : start + each]
            for place, row in enumerate(page_rows):
                self._draw_row(row, self._head + place * _ROW)
            self._draw_grid(len(page_rows))
            self._draw_foot(number, len(starts))

    def _draw_head(self) -> None:
        sheet, middle = self._sheet, _PAGE_WIDTH / 2
        leading = self._title.size * 0.44
        ink = Ink(Face.SERIF_BLACK, self._title.size)
        y = sheet.lines(middle, _TOP + leading * 0.8, self._title.lines, ink, leading=leading, align=Align.CENTER)
        ink = Ink(Face.SANS, self._line.size, _GREY)
        y = sheet.lines(middle, y - 0.5, self._line.lines, ink, leading=5, align=Align.CENTER)
        y = self._draw_notice(y - 2) if self._notice else y - 2
        sheet.fill(Box(_LEFT, y, _WIDTH, _HEADER), _TINT)
        for column in _COLUMNS:
            place = column.left + column.width / 2
            sheet.text(place, y + 5.6, column.title, Ink(Face.SANS_BOLD, 11), align=Align.CENTER)
        self._head = y + _HEADER

    def _draw_notice(self, y: float) -> float:
        leading = _NOTICE * 0.5
        height = 6.4 + leading * len(self._notice)
        self._sheet.frame(Box(_LEFT, y, _WIDTH, height), _RULE, 0.2, radius=1)
        self._sheet.text(_LEFT + 2, y + 4.4, words.SIGNIN_NOTICE, Ink(Face.SANS_BOLD, _NOTICE + 0.5))
        ink = Ink(Face.SANS, _NOTICE)
        self._sheet.lines(_LEFT + 2, y + 4.4 + leading, self._notice, ink, leading=leading)
        return y + height + 3

    def _draw_row(self, row: tuple[str, str, str, str], top: float) -> None:
        faces = (Face.SANS_BOLD, Face.SANS_BOLD, Face.SANS, Face.SANS)
        measures = (self._bold, self._bold, self._regular, self._regular)
        for column, text, face, measure in zip(_COLUMNS, row, faces, measures, strict=False):
            found = fit(text, measure, column.width - 2 * _INSET, _CELL)
            leading = found.size * 0.42
            y = top + _ROW / 2 + found.size * 0.13 - leading * (len(found.lines) - 1) / 2
            x = column.left + (_INSET if column.align is Align.LEFT else column.width / 2)
            self._sheet.lines(x, y, found.lines, Ink(face, found.size), leading=leading, align=column.align)

    def _draw_grid(self, rows: int) -> None:
        top, bottom, right = self._head - _HEADER, self._head + rows * _ROW, _LEFT + _WIDTH
        for place in range(rows + 1):
            y = self._head + place * _ROW
            self._sheet.line((_LEFT, y), (right, y), _RULE, 0.2)
        for x in (*(column.left for column in _COLUMNS[1:]), _LEFT, right):
            self._sheet.line((x, top), (x, bottom), _RULE, 0.2)
        self._sheet.line((_LEFT, top), (right, top), _RULE, 0.4)

    def _draw_foot(self, page: int, pages: int) -> None:
        text = words.SIGNIN_PAGE.format(page=page, pages=pages)
        self._sheet.text(_PAGE_WIDTH / 2, 287, text, Ink(Face.SANS, 9, _GREY), align=Align.CENTER)

    def _black(self, text: str) -> float:
        return self._sheet.measure(text, Face.SERIF_BLACK)

    def _bold(self, text: str) -> float:
        return self._sheet.measure(text, Face.SANS_BOLD)

    def _regular(self, text: str) -> float:
        return self._sheet.measure(text, Face.SANS)
