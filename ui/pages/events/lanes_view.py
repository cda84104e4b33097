"""The days by resource: a lane each, its events as bars, what cannot be kept in red, days without it hatched."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QScrollBar

from gbm_desktop.events import Listed
from gbm_desktop.lanes import Bar, Lane
from gbm_desktop.model.events import Event
from gbm_desktop.model.ids import ResourceId
from gbm_desktop.wording import Lang
from ui import theme
from ui.pages.events.chip_painting import paint_chip, small
from ui.pages.events.day_canvas import DAY
from ui.pages.events.day_painting import NUMBER
from ui.pages.events.event_canvas import EventCanvas, Grab
from ui.pages.events.lanes_layout import Placed, Row, rows
from ui.pages.events.lanes_painting import paint_lane

_NAMES, _NAMES_NARROW, _HEAD, _CHIP, _PAD, _BAR_WIDTH = 152, 104, 20, 22, 4, 12
_WEEK, _WIDE = 7, 900
_TOP = _HEAD + NUMBER


class LanesView(EventCanvas):
    """One or two weeks. `rebooked` comes with an event's id, and the ids of the resources it goes from and to or None.

    A drag along a lane moves the event to another day; a drag to another lane gives it that resource instead.
    """

    rebooked = Signal(str, object, object)

    def __init__(self, lang: Lang, today: date) -> None:
        super().__init__(lang, today)
        self.setObjectName("lanesView")
        self.setAccessibleName(self.tr("Calendar by resource"))
        self._lanes: Sequence[Lane] = ()
        self._rows: list[Row] = []
        self._onto: Row | None = None
        self.slider = QScrollBar(Qt.Orientation.Vertical, self)
        self.slider.valueChanged.connect(self.update)

    def sizeHint(self) -> QSize:
        """Room for some lanes."""
        return QSize(560, 480)

    def show_lanes(self, lanes: Sequence[Lane]) -> None:
        """These lanes stand below one another."""
        self._lanes = lanes
        self._lay_out()

    def span(self) -> tuple[date, date]:
        """From the Monday on one week, or two where there is room."""
        monday = self.day - timedelta(days=self.day.weekday())
        return monday, monday + timedelta(days=(2 * _WEEK if self.width() >= _WIDE else _WEEK) - 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """There is room for other days and lanes."""
        super().resizeEvent(event)
        self.slider.setGeometry(self.width() - _BAR_WIDTH, _TOP, _BAR_WIDTH, max(self.height() - _TOP, 0))
        self.moved.emit(self.day)
        self._lay_out()

    def _lay_out(self) -> None:
        self._rows = rows(self._lanes, self.span(), _CHIP, _PAD)
        needed = sum(row.height for row in self._rows)
        seen = max(self.height() - _TOP, 0)
        self.slider.setRange(0, max(needed - seen, 0))
        self.slider.setPageStep(seen)
        self.slider.setSingleStep(_CHIP)
        self.slider.setVisible(needed > seen)
        self.update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The lanes go up and down."""
        self.slider.setValue(self.slider.value() - event.angleDelta().y())

    def _days(self) -> list[date]:
        first, last = self.span()
        return [first + timedelta(days=ahead) for ahead in range((last - first).days + 1)]

    def _names(self) -> int:
        return _NAMES if self.width() >= _WIDE else _NAMES_NARROW

    def column(self, day: date) -> tuple[int, int]:
        """The left and right edge of a day."""
        first, last = self.span()
        width = (self.width() - self._names() - _BAR_WIDTH) / ((last - first).days + 1)
        at = (day - first).days
        return self._names() + round(at * width), self._names() + round((at + 1) * width)

    def _y(self, row: Row) -> int:
        return _TOP + row.top - self.slider.value()

    def _box(self, row: Row, placed: Placed) -> QRect:
        left, right = self.column(placed.first)[0], self.column(placed.last)[1]
        return QRect(left + 2, self._y(row) + _PAD + placed.line * _CHIP, right - left - 4, _CHIP - 2)

    def bars(self) -> Iterable[tuple[QRect, Bar, Lane]]:
        """Where each bar that is seen stands, and in which lane."""
        for row in self._rows:
            if self._y(row) + row.height > _TOP and self._y(row) < self.height():
                yield from ((self._box(row, placed), placed.bar, row.lane) for placed in row.placed)

    def spots(self) -> Iterable[tuple[QRect, Listed]]:
        """Where each event that is seen stands."""
        return ((box, bar.line) for box, bar, _lane in self.bars())

    def event_at(self, point: QPoint) -> Listed | None:
        """The event under the point; what is scrolled under the head is not there."""
        return super().event_at(point) if point.y() >= _TOP else None

    def row_at(self, point: QPoint) -> Row | None:
        """The lane under the point."""
        if point.y() < _TOP:
            return None
        return next((row for row in self._rows if self._y(row) <= point.y() < self._y(row) + row.height), None)

    def day_at(self, point: QPoint) -> date | None:
        """The day under the point."""
        if point.x() < self._names():
            return None
        return next((day for day in self._days() if point.x() < self.column(day)[1]), None)

    def shift(self, since: QPoint, now: QPoint) -> timedelta | None:
        """Whole days along the lane; none to another lane."""
        begun, reached, row = self.day_at(since), self.day_at(now), self.row_at(now)
        self._onto = row
        if begun is None or reached is None or row is not self.row_at(since):
            return None
        return reached - begun

    def landing(self, event: Event, start: datetime) -> QRect:
        """The days that the event would take, in the lane under the mouse."""
        first, last = self.span()
        ends = start + (event.said.end - event.said.start)
        begin, end = max(min(start.date(), last), first), max(min(ends.date(), last), first)
        row = self._onto
        top = self._y(row) + _PAD if row is not None else _TOP
        return QRect(self.column(begin)[0] + 2, top, self.column(end)[1] - self.column(begin)[0] - 4, _CHIP - 2)

    def put_down(self, grab: Grab, point: QPoint) -> None:
        """In another lane the event has that resource instead; in the same one it goes to another day."""
        source, target = self.row_at(grab.at), self.row_at(point)
        if source is not None and target is not None and source is not target:
            self._chosen = grab.event.id
            self.rebooked.emit(grab.event.id, _id(source.lane), _id(target.lane))
        else:
            super().put_down(grab, point)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The lane of the event is where its drag begins."""
        self._onto = self.row_at(event.position().toPoint())
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt with up or down gives the event that is meant to the lane above or below."""
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if held == Qt.KeyboardModifier.AltModifier and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._give_on(-1 if event.key() == Qt.Key.Key_Up else 1)
        else:
            super().keyPressEvent(event)

    def _give_on(self, by: int) -> None:
        line = self.meant()
        lanes = [row.lane for row in self._rows]
        its_own = (
            at for at, lane in enumerate(lanes) if any(line and bar.line.event.id == line.event.id for bar in lane.bars)
        )
        at = next(its_own, None)
        if line is not None and at is not None and 0 <= at + by < len(lanes):
            self._chosen = line.event.id
            self.rebooked.emit(line.event.id, _id(lanes[at]), _id(lanes[at + by]))

    def go(self, key: Qt.Key) -> bool:
        """Up and down mean the events of the day, one after the other."""
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.choose_next(-1 if key == Qt.Key.Key_Up else 1)
            return True
        return super().go(key)

    def turn(self, pages: int) -> None:
        """As many weeks on as are seen."""
        first, last = self.span()
        self.show_day(self.day + pages * ((last - first).days + 1) * DAY)

    def show_day(self, day: date) -> None:
        """The day is marked, its weeks are seen."""
        super().show_day(day)
        self._lay_out()

    def told(self, line: Listed) -> str:
        """All of an event, what is wrong with it, and what of its resources cannot be kept."""
        clashes = {
            said for _box, bar, _lane in self.bars() if bar.line.event.id == line.event.id for said in bar.clashes
        }
        return "\n".join((super().told(line), *(f"■ {said}" for said in sorted(clashes))))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The lanes as they stand."""
        painter = QPainter(self)
        self.paint_columns(painter, {day: self.column(day) for day in self._days()}, _HEAD)
        painter.setPen(QColor(theme.colours().line))
        painter.drawLine(0, _TOP - 1, self.width(), _TOP - 1)
        painter.save()
        painter.setClipRect(0, _TOP, self.width(), self.height() - _TOP)
        painter.setFont(small(painter.font()))
        for row in self._rows:
            if self._y(row) + row.height > _TOP and self._y(row) < self.height():
                self._paint_row(painter, row)
        painter.restore()
        if len(self._rows) == 1:
            painter.setPen(QColor(theme.colours().second))
            below = self.rect().adjusted(0, self._y(self._rows[0]) + self._rows[0].height, 0, 0)
            said = self.tr("No resources yet: lecturers, vans and kits are added on the page of tours.")
            painter.drawText(below, Qt.AlignmentFlag.AlignCenter, said)
        self.paint_grab(painter)

    def _paint_row(self, painter: QPainter, row: Row) -> None:
        first, last = self.span()
        columns = [self.column(day) for day in row.lane.away if first <= day <= last]
        away = [QRect(left, self._y(row), right - left, row.height) for left, right in columns]
        name = QRect(4, self._y(row), self._names() - 8, row.height)
        paint_lane(painter, row.lane, name, away, right=self.width(), lang=self._lang)
        for placed in row.placed:
            bar = placed.bar
            chosen = bar.line.event.id == self._chosen
            paint_chip(painter, self._box(row, placed), bar.line, chosen=chosen, clash=bool(bar.clashes))


def _id(lane: Lane) -> ResourceId | None:
    return lane.resource.id if lane.resource is not None else None
