"""A month of events: six weeks of days, each with what is known of it and its events as coloured chips."""

from calendar import monthrange
from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from functools import partial

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QMenu

from gbm_desktop.events import Listed
from gbm_desktop.model.events import Event
from gbm_desktop.wording import Lang
from ui import theme
from ui.pages.events.chip_painting import paint_chip, small
from ui.pages.events.day_canvas import DAY
from ui.pages.events.day_painting import NUMBER, paint_ground, paint_head
from ui.pages.events.event_canvas import EventCanvas

DAYS, WEEKS = 7, 6
_HEAD, _CHIP, _PAD = 28, 20, 4
_STEPS = {Qt.Key.Key_Up: -DAYS, Qt.Key.Key_Down: DAYS}


class MonthView(EventCanvas):
    """The month of the marked day."""

    def __init__(self, lang: Lang, today: date) -> None:
        super().__init__(lang, today)
        self.setObjectName("monthView")
        self.setAccessibleName(self.tr("Month calendar"))

    def sizeHint(self) -> QSize:
        """Room for two events a day."""
        return QSize(560, 480)

    def span(self) -> tuple[date, date]:
        """The first and the last day that are seen."""
        return self.first_day(), self.first_day() + timedelta(days=DAYS * WEEKS - 1)

    def first_day(self) -> date:
        """The Monday with which the six weeks begin."""
        first = self.day.replace(day=1)
        return first - timedelta(days=first.weekday())

    def cell(self, day: date) -> QRect:
        """Where the day stands."""
        at = (day - self.first_day()).days
        width, height = self.width() / DAYS, (self.height() - _HEAD) / WEEKS
        left, top = round(at % DAYS * width), _HEAD + round(at // DAYS * height)
        return QRect(left, top, round((at % DAYS + 1) * width) - left, _HEAD + round((at // DAYS + 1) * height) - top)

    def chips(self, day: date) -> list[tuple[QRect, Listed]]:
        """The events of the day that have room, and where; what has none is behind the line +n."""
        cell, lines = self.cell(day), self.events_on(day)
        room = max((cell.height() - NUMBER - _PAD) // _CHIP, 0)
        shown = lines if len(lines) <= room else lines[: max(room - 1, 0)]
        return [(self._slot(cell, at), line) for at, line in enumerate(shown)]

    def rest(self, day: date) -> tuple[QRect, list[Listed]]:
        """Where the line +n stands, and the events behind it."""
        shown = len(self.chips(day))
        return self._slot(self.cell(day), shown), self.events_on(day)[shown:]

    def _slot(self, cell: QRect, at: int) -> QRect:
        return QRect(cell.left() + _PAD, cell.top() + NUMBER + at * _CHIP, cell.width() - 2 * _PAD, _CHIP - 2)

    def _days(self) -> Iterable[date]:
        return (self.first_day() + timedelta(days=ahead) for ahead in range(DAYS * WEEKS))

    def spots(self) -> Iterable[tuple[QRect, Listed]]:
        """Where each event that is seen stands."""
        return (spot for day in self._days() for spot in self.chips(day))

    def day_at(self, point: QPoint) -> date | None:
        """The day under the point."""
        if point.y() < _HEAD or not self.rect().contains(point):
            return None
        across = min(point.x() * DAYS // self.width(), DAYS - 1)
        down = min((point.y() - _HEAD) * WEEKS // (self.height() - _HEAD), WEEKS - 1)
        return self.first_day() + timedelta(days=down * DAYS + across)

    def shift(self, since: QPoint, now: QPoint) -> timedelta | None:
        """Whole days."""
        begun, reached = self.day_at(since), self.day_at(now)
        return reached - begun if begun is not None and reached is not None else None

    def landing(self, _event: Event, start: datetime) -> QRect:
        """The day's first line for events."""
        return self._slot(self.cell(start.date()), 0)

    def key_shift(self, key: Qt.Key) -> timedelta | None:
        """A day to the sides, a week up and down."""
        return DAY * _STEPS[key] if key in _STEPS else super().key_shift(key)

    def pressed_beside(self, point: QPoint, on_screen: QPoint) -> None:
        """A click on +n offers the rest, on a day of this month marks it."""
        day = self.day_at(point)
        if day is None:
            return
        slot, hidden = self.rest(day)
        if hidden and slot.contains(point):
            self._offer(hidden, on_screen)
        elif day.month == self.day.month:
            self.show_day(day)

    def _offer(self, lines: Sequence[Listed], at: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for line in lines:
            menu.addAction(line.event.said.name, partial(self.opened.emit, line.event.id))
        menu.popup(at)

    def go(self, key: Qt.Key) -> bool:
        """Up and down go to the weeks before and after."""
        if key in _STEPS:
            self.show_day(self.day + DAY * _STEPS[key])
            return True
        return super().go(key)

    def turn(self, pages: int) -> None:
        """The same day of another month is marked, or the last where that month is shorter."""
        years, month = divmod(self.day.month - 1 + pages, 12)
        year = self.day.year + years
        day = min(self.day.day, monthrange(year, month + 1)[1])
        self.show_day(date(year, month + 1, day))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The month as it stands."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(theme.colours().surface))
        for at, name in enumerate(self.weekdays):
            left, right = round(at * self.width() / DAYS), round((at + 1) * self.width() / DAYS)
            painter.setPen(QColor(theme.colours().second))
            painter.drawText(QRect(left, 0, right - left, _HEAD), Qt.AlignmentFlag.AlignCenter, name)
        for day in self._days():
            self._paint_day(painter, day)
        painter.setFont(small(painter.font()))
        for day in self._days():
            self._paint_events(painter, day)
        if self.hasFocus():
            painter.setPen(QPen(QColor(theme.colours().action), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.cell(self.day).adjusted(1, 1, -1, -1))
        self.paint_grab(painter)

    def _paint_day(self, painter: QPainter, day: date) -> None:
        cell, inside, facts = self.cell(day), day.month == self.day.month, self.facts.get(day)
        paint_ground(painter, cell, facts, marked=day == self.day, inside=inside)
        paint_head(painter, cell, day, facts, inside=inside, today=day == self._today)

    def _paint_events(self, painter: QPainter, day: date) -> None:
        for spot, line in self.chips(day):
            paint_chip(painter, spot, line, chosen=line.event.id == self._chosen)
        spot, hidden = self.rest(day)
        if hidden:
            painter.setPen(QColor(theme.colours().second))
            said = self.tr("+{count} more").format(count=len(hidden))
            painter.drawText(spot, Qt.AlignmentFlag.AlignVCenter, said)
