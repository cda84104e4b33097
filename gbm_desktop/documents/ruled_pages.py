"""Ruled sheets on A4 or A3, upright or landscape: head, column titles and page number on every page."""

from itertools import pairwise

from gbm_desktop.documents.blocks import Align
from gbm_desktop.documents.glyphs import Face
from gbm_desktop.documents.line_breaking import Fitted, fit, steps
from gbm_desktop.documents.ruled_layout import (
    EDGE,
    HEADER,
    INSET,
    LEADING,
    LINE,
    NOTICE,
    PAD,
    SIGNATURE,
    TOP,
    Layout,
    Placed,
)
from gbm_desktop.documents.ruled_sheet import Cell, Group, RuledColumn, RuledSheet, Signature, Text, Tick, TickBox
from gbm_desktop.documents.sheet import Box, DrawnSheet, Ink, Sheet
from gbm_desktop.wording import safety_prints as words

_A4, _A3 = (210.0, 297.0), (297.0, 420.0)
_TICK = 5.0
_FOOT = steps(10.5, 10, 9, 8, 7)
_RULE, _INK, _GREY, _DANGER = "#8A918D", "#1B1F1D", "#4A5450", "#B3261E"
_TINT, _PART_TINT, _NOTICE_TINT = "#EEF3F0", "#D5E6DC", "#FDECEA"
_MARKS = {
    Tick.PASS: ((0.2, 0.55), (0.42, 0.8), (0.85, 0.2)),
    Tick.FAIL: ((0.2, 0.2), (0.8, 0.8), (0.5, 0.5), (0.8, 0.2), (0.2, 0.8)),
    Tick.NOT_APPLICABLE: ((0.75, 0.15), (0.25, 0.85)),
    Tick.OPEN: (),
}


def ruled_pdf(value: RuledSheet) -> DrawnSheet:
    """The sheet on as many pages as its rows need."""
    short, long = _A3 if value.a3 else _A4
    size = (long, short) if value.landscape else (short, long)
    sheet = Sheet(*size, title=" ".join((*value.lines[:1], value.title)), mark=value.mark)
    draw(sheet, value)
    return sheet.finish()


def draw(sheet: Sheet, value: RuledSheet) -> None:
    """The ruled sheet stands on new pages after those that were drawn already; its pages are counted by themselves."""
    painter = _Painter(sheet, value)
    pages = painter.layout.pages()
    for number, rows in enumerate(pages, start=1):
        sheet.page()
        painter.page(rows, number, len(pages))


class _Painter:
    """Draws the pages."""

    def __init__(self, sheet: Sheet, value: RuledSheet) -> None:
        self._sheet, self._value = sheet, value
        self.layout = Layout(sheet, value)

    def page(self, rows: list[Placed], number: int, total: int) -> None:
        """One page with its head, its rows and its foot."""
        self._head()
        top = self.layout.head
        if number == 1 and self.layout.notices:
            self._notices()
            top = self.layout.first
        self._titles(top)
        y = top + HEADER
        for placed in rows:
            self._row(placed, y)
            y += placed.height
        if not rows:
            self._sheet.text(EDGE + INSET, y + 7, self._value.empty, Ink(Face.SANS, 10, _GREY))
        self._frame(top, y if rows else y + 12)
        self._foot(number, total)

    def _head(self) -> None:
        layout, middle = self.layout, self._sheet.width / 2
        leading = layout.title.size * LEADING
        ink = Ink(Face.SERIF_BLACK, layout.title.size)
        y = self._sheet.lines(middle, TOP + leading * 0.8, layout.title.lines, ink, leading=leading, align=Align.CENTER)
        self._sheet.lines(middle, y - 1, layout.lines, Ink(Face.SANS, 10, _GREY), leading=LINE, align=Align.CENTER)

    def _notices(self) -> None:
        layout = self.layout
        box = Box(EDGE, layout.head, layout.width, layout.first - layout.head - 2)
        self._sheet.fill(box, _NOTICE_TINT)
        self._sheet.frame(box, _DANGER, 0.5)
        ink, leading = Ink(Face.SANS, NOTICE, _DANGER), NOTICE * LEADING
        self._sheet.lines(EDGE + 2 * PAD, box.y + PAD + leading * 0.8, layout.notices, ink, leading=leading)

    def _titles(self, top: float) -> None:
        self._sheet.fill(Box(EDGE, top, self.layout.width, HEADER), _TINT)
        for column, left, width in zip(self._value.columns, self.layout.lefts, self.layout.widths, strict=True):
            self._sheet.text(left + width / 2, top + 5.6, column.title, Ink(Face.SANS_BOLD, 10.5), align=Align.CENTER)

    def _row(self, placed: Placed, top: float) -> None:
        box = Box(EDGE, top, self.layout.width, placed.height)
        if isinstance(placed.row, Group):
            self._group(placed.row, box)
        else:
            measures = zip(self.layout.lefts, self.layout.widths, strict=True)
            boxes = [Box(left, top, width, placed.height) for left, width in measures]
            for cell, column, fitted, place in zip(placed.row, self._value.columns, placed.fitted, boxes, strict=True):
                self._cell(cell, column, fitted, place)
            for left in self.layout.lefts[1:]:
                self._sheet.line((left, top), (left, top + placed.height), _RULE, 0.2)
        self._sheet.line((EDGE, top), (EDGE + self.layout.width, top), _RULE, 0.2)

    def _group(self, group: Group, box: Box) -> None:
        self._sheet.fill(box, _PART_TINT if group.top else _TINT)
        room, length = box.width - 2 * INSET, self._sheet.measure(group.title, Face.SANS_BOLD)
        size = min(12.0 if group.top else 10.5, room / length) if length else 0
        baseline = box.y + box.height / 2 + size * 0.13
        self._sheet.text(EDGE + INSET, baseline, group.title, Ink(Face.SANS_BOLD, size))

    def _cell(self, cell: Cell, column: RuledColumn, fitted: Fitted, box: Box) -> None:
        match cell:
            case Text(_, bold, tint, ink):
                if tint:
                    self._sheet.fill(box, tint)
                self._words(fitted, Ink(Face.SANS_BOLD if bold else Face.SANS, fitted.size, ink), column.align, box)
            case Signature(strokes, _):
                upper = box.height - len(fitted.lines) * fitted.size * LEADING - PAD
                if strokes:
                    self._signature(strokes, box._replace(height=min(upper, SIGNATURE)))
                    box = Box(box.x, box.y + upper, box.width, box.height - upper)
                self._words(fitted, Ink(Face.SANS, fitted.size, _GREY), Align.CENTER, box)
            case TickBox(tick):
                self._tick(tick, box)

    def _words(self, fitted: Fitted, ink: Ink, align: Align, box: Box) -> None:
        leading = fitted.size * LEADING
        y = box.y + (box.height - leading * len(fitted.lines)) / 2 + leading * 0.78
        x = box.x + {Align.LEFT: INSET, Align.RIGHT: box.width - INSET}.get(align, box.width / 2)
        self._sheet.lines(x, y, fitted.lines, ink, leading=leading, align=align)

    def _signature(self, strokes: tuple[tuple[tuple[float, float], ...], ...], box: Box) -> None:
        width, height = box.width - 2 * INSET, box.height - 2
        for stroke in strokes:
            points = [(box.x + INSET + x * width, box.y + 1 + y * height) for x, y in stroke]
            for start, end in pairwise(points):
                self._sheet.line(start, end, _INK, 0.35)

    def _tick(self, tick: Tick, box: Box) -> None:
        x, y = box.x + (box.width - _TICK) / 2, box.y + (box.height - _TICK) / 2
        self._sheet.frame(Box(x, y, _TICK, _TICK), _INK, 0.3)
        points = [(x + across * _TICK, y + down * _TICK) for across, down in _MARKS[tick]]
        for start, end in pairwise(points):
            self._sheet.line(start, end, _DANGER if tick is Tick.FAIL else _INK, 0.6)

    def _frame(self, top: float, bottom: float) -> None:
        self._sheet.frame(Box(EDGE, top, self.layout.width, bottom - top), _GREY, 0.4)
        for left in self.layout.lefts[1:]:
            self._sheet.line((left, top), (left, top + HEADER), _RULE, 0.2)

    def _foot(self, page: int, pages: int) -> None:
        if self._value.foot:
            found = fit(self._value.foot, self.layout.measure(Face.SANS), self.layout.width, _FOOT)
            self._sheet.lines(EDGE, self.layout.bottom + 10, found.lines, Ink(Face.SANS, found.size), leading=5)
        text = words.PAGE.format(page=page, pages=pages)
        self._sheet.text(
            self._sheet.width / 2, self._sheet.height - 5.5, text, Ink(Face.SANS, 9, _GREY), align=Align.CENTER
        )
