"""A week of events: seven days side by side, the hours from top to bottom."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, time, timedelta

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent

from gbm_desktop.events import Listed
from gbm_desktop.model.events import Event
from gbm_desktop.wording import Lang
from ui import theme
from ui.pages.events.chip_painting import paint_chip, small
from ui.pages.events.day_canvas import DAY
from ui.pages.events.day_painting import NUMBER
from ui.pages.events.event_canvas import EventCanvas
from ui.pages.events.week_layout import side_by_side

_DAYS, _HOURS_WIDTH, _HEAD, _STRIP = 7, 44, 28, 20
_FIRST_HOUR, _LAST_HOUR = 7, 20
_HOUR = timedelta(hours=1)
_STEP = timedelta(minutes=30)
_LEAST = 18
_MOST_STRIPS = 3


class WeekView(EventCanvas):
    """The week of the marked day; events of several days stand in a strip above the hours."""

    def __init__(self, lang: Lang, today: date) -> None:
        super().__init__(lang, today)
        self.setObjectName("weekView")
        self.setAccessibleName(self.tr("Week calendar"))
        self._spots: list[tuple[QRect, Listed]] | None = None
        self._hours, self._strips = (_FIRST_HOUR, _LAST_HOUR), list[Listed]()

    def sizeHint(self) -> QSize:
        """Room for the hours of a working day."""
        return QSize(560, 480)

    def show_events(self, lines: Sequence[Listed]) -> None:
        """These events stand at their hours."""
        super().show_events(lines)
        self._lay_out_anew()

    def show_day(self, day: date) -> None:
        """The day is marked, its week is seen."""
        super().show_day(day)
        self._lay_out_anew()

    def _lay_out_anew(self) -> None:
        """The hours that are seen are those of a working day, and more where an event needs them."""
        lines = [line for day in self._days() for line in self.events_on(day)]
        timed = [line.event.said for line in lines if not _long(line)]
        first = min((said.start.hour for said in timed), default=_FIRST_HOUR)
        last = max(((said.end - timedelta(minutes=1)).hour + 1 for said in timed), default=_LAST_HOUR)
        self._hours = min(first, _FIRST_HOUR), max(last, _LAST_HOUR)
        self._strips = list({line.event.id: line for line in lines if _long(line)}.values())[:_MOST_STRIPS]
        self._spots = None
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Everything has another place."""
        self._spots = None
        super().resizeEvent(event)

    def span(self) -> tuple[date, date]:
        """The Monday and the Sunday that are seen."""
        monday = self.day - timedelta(days=self.day.weekday())
        return monday, monday + timedelta(days=_DAYS - 1)

    def _days(self) -> list[date]:
        return [self.span()[0] + timedelta(days=ahead) for ahead in range(_DAYS)]

    def _top(self) -> int:
        return _HEAD + NUMBER + len(self._strips) * _STRIP

    def column(self, day: date) -> tuple[int, int]:
        """The left and right edge of a day of this week."""
        at, width = (day - self.span()[0]).days, (self.width() - _HOURS_WIDTH) / _DAYS
        return _HOURS_WIDTH + round(at * width), _HOURS_WIDTH + round((at + 1) * width)

    def _y(self, when: datetime) -> int:
        """How far down the hour stands."""
        first, last = self._hours
        passed = when - datetime.combine(when.date(), time(first))
        return self._top() + round(passed / _HOUR * (self.height() - self._top()) / (last - first))

    def spots(self) -> Iterable[tuple[QRect, Listed]]:
        """Where each event stands."""
        if self._spots is None:
            self._spots = [*self._strip_spots(), *(spot for day in self._days() for spot in self._spots_of(day))]
        return self._spots

    def _strip_spots(self) -> Iterable[tuple[QRect, Listed]]:
        for at, line in enumerate(self._strips):
            yield self._strip(at, line.event.said.start.date(), line.event.said.end.date()), line

    def _strip(self, at: int, first: date, last: date) -> QRect:
        monday, sunday = self.span()
        left, right = self.column(max(first, monday))[0], self.column(min(last, sunday))[1]
        return QRect(left + 2, _HEAD + NUMBER + at * _STRIP, right - left - 4, _STRIP - 2)

    def _spots_of(self, day: date) -> Iterable[tuple[QRect, Listed]]:
        left, right = self.column(day)
        for line, column, columns in side_by_side([line for line in self.events_on(day) if not _long(line)]):
            width = (right - left - 4) / columns
            said, begin = line.event.said, left + 2 + round(column * width)
            top, bottom = self._y(said.start), self._y(said.end)
            yield QRect(begin, top, left + 1 + round((column + 1) * width) - begin, max(bottom - top - 1, _LEAST)), line

    def day_at(self, point: QPoint) -> date | None:
        """The day under the point."""
        if not self.rect().contains(point) or point.x() < _HOURS_WIDTH or point.y() < _HEAD:
            return None
        return next((day for day in self._days() if point.x() < self.column(day)[1]), None)

    def shift(self, since: QPoint, now: QPoint) -> timedelta | None:
        """Days across; half hours up and down."""
        begun, reached = self.day_at(since), self.day_at(now)
        if begun is None or reached is None:
            return None
        first, last = self._hours
        hours = (now.y() - since.y()) * (last - first) / max(self.height() - self._top(), 1)
        in_strip = since.y() < self._top()
        return reached - begun + (timedelta() if in_strip else round(hours * _HOUR / _STEP) * _STEP)

    def landing(self, event: Event, start: datetime) -> QRect:
        """The hours that the event would take."""
        end = start + (event.said.end - event.said.start)
        if end.date() != start.date():
            return self._strip(0, start.date(), end.date())
        left, right = self.column(start.date())
        return QRect(left + 2, self._y(start), right - left - 4, max(self._y(end) - self._y(start), _LEAST))

    def key_shift(self, key: Qt.Key) -> timedelta | None:
        """A day to the sides, an hour up and down."""
        return {Qt.Key.Key_Up: -_HOUR, Qt.Key.Key_Down: _HOUR}.get(key) or super().key_shift(key)

    def go(self, key: Qt.Key) -> bool:
        """Up and down mean the events of the day, one after the other."""
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.choose_next(-1 if key == Qt.Key.Key_Up else 1)
            return True
        return super().go(key)

    def turn(self, pages: int) -> None:
        """The same day of another week is marked."""
        self.show_day(self.day + pages * _DAYS * DAY)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The week as it stands."""
        painter = QPainter(self)
        self.paint_columns(painter, {day: self.column(day) for day in self._days()}, _HEAD)
        painter.setFont(small(painter.font()))
        self._paint_hours(painter)
        for spot, line in self.spots():
            paint_chip(painter, spot, line, chosen=line.event.id == self._chosen)
        self.paint_grab(painter)

    def _paint_hours(self, painter: QPainter) -> None:
        first, last = self._hours
        shade = theme.colours()
        for hour in range(first, last):
            y = self._y(datetime.combine(self.day, time(hour)))
            painter.setPen(QColor(shade.line))
            painter.drawLine(_HOURS_WIDTH, y, self.width(), y)
            painter.setPen(QColor(shade.second))
            painter.drawText(QRect(0, y, _HOURS_WIDTH - 6, 16), Qt.AlignmentFlag.AlignRight, f"{hour}:00")


def _long(line: Listed) -> bool:
    said = line.event.said
    return said.start.date() != said.end.date()
