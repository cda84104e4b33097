"""A month of events: six weeks of days, each with its lunar day and its events as coloured chips."""

from calendar import monthrange
from collections import defaultdict
from collections.abc import Sequence
from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QMenu, QToolTip, QWidget

from gbm_desktop.events import Listed
from gbm_desktop.wording import Lang
from ui import theme
from ui.pages.events.listing import warned
from ui.pages.events.month_painting import paint_cell, paint_chip, paint_number, paint_small
from ui.widgets.event_words import when_and_where

DAYS, WEEKS = 7, 6
_HEAD, _NUMBER, _CHIP, _PAD = 28, 24, 20, 4
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -DAYS, Qt.Key.Key_Down: DAYS}


class MonthView(QWidget):
    """`opened` comes with an event's id, `asked` with the day on which a new event is wanted, `moved` with the day."""

    opened = Signal(str)
    asked = Signal(date)
    moved = Signal(date)

    def __init__(self, lang: Lang, today: date) -> None:
        super().__init__()
        self.setObjectName("monthView")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Month calendar"))
        self._lang: Lang = lang
        self._today = today
        self.day = today
        self._by_day: dict[date, list[Listed]] = {}
        self._chosen = ""
        weekend = (self.tr("Sat"), self.tr("Sun"))
        self._weekdays = (self.tr("Mon"), self.tr("Tue"), self.tr("Wed"), self.tr("Thu"), self.tr("Fri"), *weekend)

    def sizeHint(self) -> QSize:
        """Room for two events a day."""
        return QSize(560, 480)

    def show_events(self, lines: Sequence[Listed]) -> None:
        """These events stand on their days; one of several days on each of them."""
        by_day: dict[date, list[Listed]] = defaultdict(list)
        for line in lines:
            begins, ends = line.event.said.start.date(), line.event.said.end.date()
            for ahead in range(min((ends - begins).days, _LONGEST) + 1):
                by_day[begins + timedelta(days=ahead)].append(line)
        self._by_day = dict(by_day)
        self.update()

    def show_day(self, day: date) -> None:
        """The day is marked, its month is shown."""
        self.day = day
        self.setAccessibleDescription(f"{day.isoformat()}, {len(self.events_on(day))}")
        self.moved.emit(day)
        self.update()

    def choose(self, event_id: str) -> None:
        """The event's chip is drawn as the one that is open."""
        self._chosen = event_id
        self.update()

    def events_on(self, day: date) -> list[Listed]:
        """The events of a day, the earliest first."""
        return self._by_day.get(day, [])

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
        room = max((cell.height() - _NUMBER - _PAD) // _CHIP, 0)
        shown = lines if len(lines) <= room else lines[: max(room - 1, 0)]
        return [(self._slot(cell, at), line) for at, line in enumerate(shown)]

    def rest(self, day: date) -> tuple[QRect, list[Listed]]:
        """Where the line +n stands, and the events behind it."""
        shown = len(self.chips(day))
        return self._slot(self.cell(day), shown), self.events_on(day)[shown:]

    def _slot(self, cell: QRect, at: int) -> QRect:
        return QRect(cell.left() + _PAD, cell.top() + _NUMBER + at * _CHIP, cell.width() - 2 * _PAD, _CHIP - 2)

    def _day_at(self, point: QPoint) -> date | None:
        if point.y() < _HEAD or not self.rect().contains(point):
            return None
        across = min(point.x() * DAYS // self.width(), DAYS - 1)
        down = min((point.y() - _HEAD) * WEEKS // (self.height() - _HEAD), WEEKS - 1)
        return self.first_day() + timedelta(days=down * DAYS + across)

    def _event_at(self, point: QPoint) -> Listed | None:
        day = self._day_at(point)
        hits = [line for slot, line in self.chips(day) if slot.contains(point)] if day else []
        return hits[0] if hits else None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on an event opens it, on +n offers the rest, on a day marks it."""
        point = event.position().toPoint()
        day, line = self._day_at(point), self._event_at(point)
        if day is None or event.button() != Qt.MouseButton.LeftButton:
            return
        if line is not None:
            self.opened.emit(line.event.id)
            return
        slot, hidden = self.rest(day)
        if hidden and slot.contains(point):
            self._offer(hidden, event.globalPosition().toPoint())
        elif day.month == self.day.month:
            self.show_day(day)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click on a day begins a new event there."""
        point = event.position().toPoint()
        day = self._day_at(point)
        if day is not None and self._event_at(point) is None:
            self.asked.emit(day)

    def _offer(self, lines: Sequence[Listed], at: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for line in lines:
            menu.addAction(line.event.said.name, partial(self.opened.emit, line.event.id))
        menu.popup(at)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go from day to day, Page Up and Down from month to month; Enter opens its event or begins one."""
        key = Qt.Key(event.key())
        if key in _STEPS:
            self.show_day(self.day + timedelta(days=_STEPS[key]))
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.turn(1 if key == Qt.Key.Key_PageDown else -1)
        elif key == Qt.Key.Key_Home:
            self.show_day(self._today)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open_day()
        else:
            super().keyPressEvent(event)

    def turn(self, months: int) -> None:
        """The same day of another month is marked, or the last where that month is shorter."""
        years, month = divmod(self.day.month - 1 + months, 12)
        year = self.day.year + years
        day = min(self.day.day, monthrange(year, month + 1)[1])
        self.show_day(date(year, month + 1, day))

    def _open_day(self) -> None:
        lines = self.events_on(self.day)
        if lines:
            self.opened.emit(lines[0].event.id)
        else:
            self.asked.emit(self.day)

    def event(self, event: QEvent) -> bool:
        """Resting on an event tells all of it."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            line = self._event_at(event.pos())
            QToolTip.showText(event.globalPos(), self._told(line) if line else "", self)
            return True
        return super().event(event)

    def _told(self, line: Listed) -> str:
        parts = (line.event.said.name, when_and_where(line.event.said), warned(line, self._lang))
        return "\n".join(part for part in parts if part)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The month as it stands."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(theme.colours().surface))
        for at, name in enumerate(self._weekdays):
            left, right = round(at * self.width() / DAYS), round((at + 1) * self.width() / DAYS)
            painter.setPen(QColor(theme.colours().second))
            painter.drawText(QRect(left, 0, right - left, _HEAD), Qt.AlignmentFlag.AlignCenter, name)
        for ahead in range(DAYS * WEEKS):
            self._paint_day(painter, self.first_day() + timedelta(days=ahead))
        if self.hasFocus():
            painter.setPen(QPen(QColor(theme.colours().action), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.cell(self.day).adjusted(1, 1, -1, -1))

    def _paint_day(self, painter: QPainter, day: date) -> None:
        cell, inside = self.cell(day), day.month == self.day.month
        paint_cell(painter, cell, marked=day == self.day, inside=inside)
        paint_number(painter, cell, day, inside=inside, today=day == self._today)
        for slot, line in self.chips(day):
            paint_chip(painter, slot, line, chosen=line.event.id == self._chosen)
        slot, hidden = self.rest(day)
        if hidden:
            paint_small(painter, slot, self.tr("+{count} more").format(count=len(hidden)))


_LONGEST = 60  # days of one event that the calendar shows
