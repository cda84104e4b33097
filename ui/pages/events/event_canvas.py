"""Events that are dragged to another time, and moved by keys."""

from abc import abstractmethod
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import partial

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QApplication, QMenu

from gbm_desktop.events import Listed
from gbm_desktop.model.events import Event, Stage
from gbm_desktop.wording import Lang
from ui.pages.events.chip_painting import paint_landing
from ui.pages.events.day_canvas import DAY, DayCanvas

_MOVABLE = frozenset({Stage.PLANNED, Stage.READY})


@dataclass
class Grab:
    """An event held by the mouse since `at`; `start` is where it would begin, None while nothing was dragged yet."""

    event: Event
    at: QPoint
    start: datetime | None = None


class EventCanvas(DayCanvas):
    """`dropped` comes with an event and its new beginning, `refused` with one that cannot be moved as it stands.

    `postponing` comes with an event that is to be postponed, `postponing_day` with a day whose events all are.
    """

    dropped = Signal(object, object)
    refused = Signal(object)
    postponing = Signal(object)
    postponing_day = Signal(date)

    def __init__(self, lang: Lang, today: date) -> None:
        super().__init__(lang, today)
        self._grab: Grab | None = None

    @abstractmethod
    def shift(self, since: QPoint, now: QPoint) -> timedelta | None:
        """By how much an event that is dragged from one point to another goes; None where it cannot be put down."""

    @abstractmethod
    def landing(self, event: Event, start: datetime) -> QRect:
        """Where the event would stand if it began then."""

    def move_by(self, line: Listed, by: timedelta) -> None:
        """The event is wanted so much later, or it is said that it cannot be moved."""
        if line.event.stage in _MOVABLE:
            self._chosen = line.event.id
            self.dropped.emit(line.event, line.event.said.start + by)
        else:
            self.refused.emit(line.event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """An event is held; a click beside events is the view's own business."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        point = event.position().toPoint()
        line = self.event_at(point)
        if line is None:
            self.pressed_beside(point, event.globalPosition().toPoint())
        else:
            self._grab = Grab(line.event, point)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The event that is held goes along; one that cannot be moved is let go of."""
        grab, point = self._grab, event.position().toPoint()
        if grab is None or (grab.start is None and _near(grab.at, point)):
            return
        if grab.event.stage not in _MOVABLE:
            self._grab = None
            self.refused.emit(grab.event)
            return
        self.setCursor(Qt.CursorShape.ClosedHandCursor)
        by = self.shift(grab.at, point)
        grab.start = grab.event.said.start + (by or timedelta())
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """What was dragged is wanted where it was put down; what was only clicked is opened."""
        grab, self._grab = self._grab, None
        self.unsetCursor()
        self.update()
        if grab is None or event.button() != Qt.MouseButton.LeftButton:
            return
        if grab.start is None:
            self.opened.emit(grab.event.id)
        else:
            self.put_down(grab, event.position().toPoint())

    def put_down(self, grab: Grab, _point: QPoint) -> None:
        """An event was dragged to here."""
        if grab.start is not None and grab.start != grab.event.said.start:
            self._chosen = grab.event.id
            self.dropped.emit(grab.event, grab.start)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with the event, or on the day."""
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        line = self.event_at(event.pos()) if by_mouse else self.meant()
        day = (self.day_at(event.pos()) if by_mouse else None) or self.day
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if line is not None:
            menu.addAction(self.tr("Open"), lambda: self.opened.emit(line.event.id))
            for title, by in ((self.tr("A day earlier"), -DAY), (self.tr("A day later"), DAY)):
                menu.addAction(title, partial(self.move_by, line, by))
            menu.addAction(self.tr("Postpone…"), lambda: self.postponing.emit(line.event))
        menu.addAction(self.tr("New event on this day"), lambda: self.asked.emit(day))
        menu.addAction(self.tr("Postpone the whole day…"), lambda: self.postponing_day.emit(day))
        menu.popup(event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt with an arrow moves the event that is meant; Ctrl with up or down means the next one; Esc lets go."""
        key = Qt.Key(event.key())
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key == Qt.Key.Key_Escape and self._grab is not None:
            self._grab = None
            self.unsetCursor()
            self.update()
        elif held == Qt.KeyboardModifier.AltModifier and (by := self.key_shift(key)):
            line = self.meant()
            if line is not None:
                self.move_by(line, by)
        elif held == Qt.KeyboardModifier.ControlModifier and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.choose_next(-1 if key == Qt.Key.Key_Up else 1)
        elif not held and self.go(key):
            event.accept()
        else:
            super().keyPressEvent(event)

    def key_shift(self, key: Qt.Key) -> timedelta | None:
        """By how much Alt with this key moves an event."""
        return {Qt.Key.Key_Left: -DAY, Qt.Key.Key_Right: DAY}.get(key)

    def paint_grab(self, painter: QPainter) -> None:
        """The live mark: where the event that is dragged would stand."""
        if self._grab is not None and self._grab.start is not None:
            paint_landing(painter, self.landing(self._grab.event, self._grab.start), self._grab.event, self._grab.start)


def _near(one: QPoint, other: QPoint) -> bool:
    return (other - one).manhattanLength() < QApplication.startDragDistance()
