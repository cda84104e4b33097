"""A calendar for the wall: a month a page on A4 or A3 landscape, with events, lunar days, holidays and markets."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from gbm_desktop.documents.blocks import Align
from gbm_desktop.documents.glyphs import Face
from gbm_desktop.documents.line_breaking import fit, steps, wrap
from gbm_desktop.documents.poster import PosterSize
from gbm_desktop.documents.sheet import Box, DrawnSheet, Ink, Sheet
from gbm_desktop.wording import schedule as words

_WIDTH, _HEIGHT = 297.0, 210.0
_EDGE, _TOP, _WEEKDAYS, _FOOT = 9.0, 21.0, 7.5, 13.0
_INSET, _HEAD, _MARK = 1.2, 7.6, 1.6
_INK, _GREY, _RULE, _RED, _GREEN, _AMBER = "#1B1F1D", "#4A5450", "#8A918D", "#B3261E", "#1F7A4D", "#8F5600"
_TINT, _BUSY, _OFF = "#EEF3F0", "#FFF4E0", "#FDECEA"
_SIZES = (10.5, 9.5, 8.5, 7.5)
_LINE = 0.44  # millimetres from line to line, of a size of one point
_MARKET, _SMALL = 7.0, 8.0
_SATURDAY = 5
_NEARLY_ALL = 0.85


@dataclass(frozen=True, slots=True)
class WallEvent:
    """An event in its day: what stands there, and the colour of its kind; one that is off is grey."""

    text: str
    colour: str
    off: bool = False


@dataclass(frozen=True, slots=True)
class WallDay:
    """What stands in the field of a day."""

    day: date
    lunar: str
    events: tuple[WallEvent, ...] = ()
    holiday: str = ""
    makeup: bool = False
    markets: tuple[str, ...] = ()
    busy: bool = False
    blackout: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class WallMonth:
    """A page: the days of one month, the first a 1st; `unknown` where nobody has imported its holidays."""

    days: tuple[WallDay, ...]
    unknown: bool = False


class _Line(NamedTuple):
    """A line of an event's text; the first one bears its mark."""

    text: str
    event: WallEvent
    first: bool


def wall_calendar_pdf(
    months: Sequence[WallMonth], *, title: str, kinds: Sequence[tuple[str, str]], paper: PosterSize
) -> DrawnSheet:
    """A page for each month, drawn for A4 and enlarged as a whole; `kinds` are words and colours for the legend."""
    across, down = max(paper.value), min(paper.value)
    sheet = Sheet(across, down, title=title)
    for month in months:
        picture = sheet.stamp(_Page(sheet, month, title, kinds).paint)
        sheet.page()
        sheet.place(picture, 0, 0, across / _WIDTH)
    return sheet.finish()


class _Page:
    """Draws one month."""

    def __init__(self, sheet: Sheet, month: WallMonth, title: str, kinds: Sequence[tuple[str, str]]) -> None:
        self._sheet, self._month, self._title, self._kinds = sheet, month, title, kinds
        first = month.days[0].day
        self._before = first.weekday()
        weeks = -(-(self._before + len(month.days)) // 7)
        self._width = (_WIDTH - 2 * _EDGE) / 7
        self._height = (_HEIGHT - _TOP - _WEEKDAYS - _FOOT) / weeks
        self._weeks = weeks
        self._size = self._common_size()

    def _common_size(self) -> float:
        """The largest size at which nearly all days have room for their events: one page, one size."""
        busy = [day for day in self._month.days if day.events]
        for size in _SIZES:
            fitting = sum(self._fits(day, size) for day in busy)
            if fitting >= _NEARLY_ALL * len(busy):
                return size
        return _SIZES[-1]

    def _fits(self, day: WallDay, size: float) -> bool:
        return len(self._lines(day.events, size)) * size * _LINE <= self._room(day, self._box(day.day)).height

    def _room(self, day: WallDay, box: Box) -> Box:
        """What is left for events between the day's number and its foot."""
        foot = len(self._foot_lines(day)) * _MARKET * _LINE
        return Box(box.x, box.y + _HEAD, box.width, box.height - _HEAD - foot - _INSET)

    def paint(self) -> None:
        """The whole page."""
        self._head()
        for day in self._month.days:
            self._day(day, self._box(day.day))
        self._grid()
        self._legend()

    def _box(self, day: date) -> Box:
        week, weekday = divmod(self._before + day.day - 1, 7)
        top = _TOP + _WEEKDAYS
        return Box(_EDGE + weekday * self._width, top + week * self._height, self._width, self._height)

    def _head(self) -> None:
        first = self._month.days[0].day
        month = words.WALL_MONTH.format(year=first.year, month=first.month)
        self._sheet.text(_EDGE, 16.5, month, Ink(Face.SERIF_BLACK, 30))
        self._sheet.text(_WIDTH - _EDGE, 16, self._title, Ink(Face.SANS_BOLD, 15, _GREEN), align=Align.RIGHT)
        self._sheet.fill(Box(_EDGE, _TOP, _WIDTH - 2 * _EDGE, _WEEKDAYS), _TINT)
        for at, name in enumerate(words.WEEKDAYS):
            ink = Ink(Face.SANS_BOLD, 12, _RED if at >= _SATURDAY else _INK)
            middle = _EDGE + (at + 0.5) * self._width
            self._sheet.text(middle, _TOP + 5.4, words.WALL_WEEKDAY.format(weekday=name), ink, align=Align.CENTER)

    def _grid(self) -> None:
        top, bottom = _TOP, _TOP + _WEEKDAYS + self._weeks * self._height
        for at in range(8):
            x = _EDGE + at * self._width
            self._sheet.line((x, top), (x, bottom), _RULE, 0.25)
        for y in (top, *(_TOP + _WEEKDAYS + week * self._height for week in range(self._weeks + 1))):
            self._sheet.line((_EDGE, y), (_WIDTH - _EDGE, y), _RULE, 0.25)

    def _day(self, day: WallDay, box: Box) -> None:
        if day.blackout or day.busy:
            self._sheet.fill(box, _OFF if day.blackout else _BUSY)
        self._number(day, box)
        room = self._room(day, box)
        self._events(day, room)
        baseline = room.y + room.height + _MARKET * _LINE * 0.8
        for text, colour in self._foot_lines(day):
            self._sheet.text(box.x + _INSET, baseline, text, Ink(Face.SANS, _MARKET, colour))
            baseline += _MARKET * _LINE

    def _number(self, day: WallDay, box: Box) -> None:
        off = bool(day.holiday) or (day.day.weekday() >= _SATURDAY and not day.makeup)
        ink = Ink(Face.SANS_BOLD, 17, _RED if off else _INK)
        baseline, number = box.y + 6.1, str(day.day.day)
        self._sheet.text(box.x + _INSET, baseline, number, ink)
        left = box.x + _INSET + 17 * self._sheet.measure(number, Face.SANS_BOLD) + 1
        if day.holiday or day.makeup:
            colour = _RED if day.holiday else _GREY
            self._sheet.fill(Box(left, box.y + 2, 4, 4), colour, 0.6)
            mark = words.HOLIDAY if day.holiday else words.WORKDAY
            self._sheet.text(left + 2, box.y + 5.1, mark, Ink(Face.SANS_BOLD, 8.5, "#FFFFFF"), align=Align.CENTER)
        name = f"{day.holiday} {day.lunar}" if day.holiday else day.lunar
        ink = Ink(Face.SANS, _SMALL, _GREY)
        self._sheet.text(box.x + box.width - _INSET, baseline - 0.4, name, ink, align=Align.RIGHT)

    def _foot_lines(self, day: WallDay) -> list[tuple[str, str]]:
        """The markets and what keeps the day free, a line each."""
        said = [(f"{words.MARKETS} {'、'.join(day.markets)}", _AMBER)] if day.markets else []
        said += [(f"{words.BLACKOUT} {'、'.join(day.blackout)}", _RED)] if day.blackout else []
        return [(self._cut(text, _MARKET, self._width - 2 * _INSET), colour) for text, colour in said]

    def _cut(self, text: str, size: float, width: float) -> str:
        return fit(text, lambda part: self._sheet.measure(part, Face.SANS), width, steps(size)).lines[0]

    def _events(self, day: WallDay, room: Box) -> None:
        """At the page's size, or smaller where they need it; at the smallest those without room are counted."""
        for size in _SIZES:
            if size <= self._size and self._fits(day, size):
                self._write(self._lines(day.events, size), room, size)
                return
        self._crowded(day.events, room)

    def _crowded(self, events: Sequence[WallEvent], room: Box) -> None:
        """A line for each event, cut where it is longer; then how many more there are."""
        size, width = _SIZES[-1], self._width - 2 * _INSET - _MARK
        most = max(int(room.height / (size * _LINE)), 1)
        shown = events if len(events) <= most else events[: most - 1]
        self._write([_Line(self._cut(event.text, size, width), event, first=True) for event in shown], room, size)
        if len(shown) < len(events):
            baseline = room.y + (len(shown) + 0.8) * size * _LINE
            more = words.WALL_MORE.format(count=len(events) - len(shown))
            self._sheet.text(room.x + _INSET + _MARK, baseline, more, Ink(Face.SANS_BOLD, size, _GREY))

    def _lines(self, events: Sequence[WallEvent], size: float) -> list[_Line]:
        width = (self._width - 2 * _INSET - _MARK) / size
        return [
            _Line(text, event, number == 0)
            for event in events
            for number, text in enumerate(wrap(event.text, lambda part: self._sheet.measure(part, Face.SANS), width))
        ]

    def _write(self, lines: Sequence[_Line], room: Box, size: float) -> None:
        leading = size * _LINE
        for number, line in enumerate(lines):
            top = room.y + number * leading
            self._sheet.fill(
                Box(room.x + _INSET, top + 0.25, 0.9, leading - (0 if line.first else 0.25)), line.event.colour
            )
            ink = Ink(Face.SANS, size, _GREY if line.event.off else _INK)
            self._sheet.text(room.x + _INSET + _MARK, top + leading * 0.8, line.text, ink)

    def _legend(self) -> None:
        baseline, x = _HEIGHT - 6.5, _EDGE
        for name, colour in self._kinds:
            self._sheet.fill(Box(x, baseline - 2.6, 2.6, 2.6), colour)
            self._sheet.text(x + 3.6, baseline, name, Ink(Face.SANS, 9))
            x += 5.6 + 9 * self._sheet.measure(name, Face.SANS) + 3
        said = words.WALL_LEGEND + (f"　{words.WALL_UNKNOWN}" if self._month.unknown else "")
        self._sheet.text(_WIDTH - _EDGE, baseline, said, Ink(Face.SANS, 9, _GREY), align=Align.RIGHT)
