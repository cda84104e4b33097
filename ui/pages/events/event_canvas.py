"""A picture of events that are opened by a click, dragged to another time, and moved by keys."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import partial

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QHelpEvent, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QApplication, QMenu, QToolTip, QWidget

from gbm_desktop.events import Listed
from gbm_desktop.model.events import Event, Stage
from gbm_desktop.model.market_days import DayFacts
from gbm_desktop.wording import Lang
from ui.pages.events.chip_painting import paint_landing
from ui.pages.events.day_painting import DayColumn, told_of_day
from ui.pages.events.listing import warned
from ui.pages.events.week_layout import by_day
from ui.widgets.event_words import when_and_where

_MOVABLE = frozenset({Stage.PLANNED, Stage.READY})
DAY = timedelta(days=1)


@dataclass
class Grab:
    """An event held by the mouse since `at`; `start` is where it would begin, None while nothing was dragged yet."""

    event: Event
    at: QPoint
    start: datetime | None = None


class EventCanvas(QWidget):
    """`opened` comes with an event's id, `asked` with the day on which a new one is wanted, `moved` with the day.

    `dropped` comes with an event and its new beginning, `refused` with an event that cannot be moved as it stands.
    """

    opened = Signal(str)
    asked = Signal(date)
    moved = Signal(date)
    dropped = Signal(object, object)
    refused = Signal(object)

    def __init__(self, lang: Lang, today: date) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._lang: Lang = lang
        self._today = today
        self.day = today
        self.facts: Mapping[date, DayFacts] = {}
        self._by_day: dict[date, list[Listed]] = {}
        self._chosen = ""
        self._grab: Grab | None = None
        weekend = (self.tr("Sat"), self.tr("Sun"))
        self.weekdays = (self.tr("Mon"), self.tr("Tue"), self.tr("Wed"), self.tr("Thu"), self.tr("Fri"), *weekend)

    def spots(self) -> Iterable[tuple[QRect, Listed]]:
        """Where each event that is seen stands; one of several days more than once."""
        raise NotImplementedError

    def shift(self, since: QPoint, now: QPoint) -> timedelta | None:
        """By how much an event that is dragged from one point to another goes; None where it cannot be put down."""
        raise NotImplementedError

    def landing(self, event: Event, start: datetime) -> QRect:
        """Where the event would stand if it began then."""
        raise NotImplementedError

    def show_events(self, lines: Sequence[Listed]) -> None:
        """These events stand on their days; one of several days on each of them."""
        self._by_day = by_day(lines)
        self.update()

    def show_facts(self, facts: Mapping[date, DayFacts]) -> None:
        """This is known of the days that are seen."""
        self.facts = facts
        self.update()

    def events_on(self, day: date) -> list[Listed]:
        """The events of a day, the earliest first."""
        return self._by_day.get(day, [])

    def day_at(self, point: QPoint) -> date | None:
        """The day under the point."""
        raise NotImplementedError

    def told_of_day(self, day: date) -> str:
        """All that is known of the day."""
        return told_of_day(day, self.facts.get(day))

    def show_day(self, day: date) -> None:
        """The day is marked, and seen."""
        self.day = day
        self.setAccessibleDescription(f"{day.isoformat()}, {len(self.events_on(day))}")
        self.moved.emit(day)
        self.update()

    def choose(self, event_id: str) -> None:
        """The event's chip is drawn as the one that is meant."""
        self._chosen = event_id
        self.update()

    def meant(self) -> Listed | None:
        """The event that keys act on: the chosen one of the marked day, else its first."""
        lines = self.events_on(self.day)
        return next((line for line in lines if line.event.id == self._chosen), lines[0] if lines else None)

    def choose_next(self, by: int) -> None:
        """Of the marked day's events the next one is meant."""
        lines = self.events_on(self.day)
        if lines:
            ids: list[str] = [line.event.id for line in lines]
            at = (ids.index(self._chosen) + by) % len(ids) if self._chosen in ids else 0
            self.choose(ids[at])
            self.setAccessibleDescription(lines[at].event.said.name)

    def event_at(self, point: QPoint) -> Listed | None:
        """The event under the point."""
        return next((line for spot, line in self.spots() if spot.contains(point)), None)

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

    def pressed_beside(self, point: QPoint, _on_screen: QPoint) -> None:
        """A click on a day marks it."""
        day = self.day_at(point)
        if day is not None:
            self.show_day(day)

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

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click beside events begins a new one on that day."""
        point = event.position().toPoint()
        day = self.day_at(point)
        if day is not None and self.event_at(point) is None:
            self.asked.emit(day)

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
        menu.addAction(self.tr("New event on this day"), lambda: self.asked.emit(day))
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

    def go(self, key: Qt.Key) -> bool:
        """Whether the key leads to another day, opens the event that is meant, or begins one."""
        line = self.meant()
        match key:
            case Qt.Key.Key_Left | Qt.Key.Key_Right:
                self.show_day(self.day + (DAY if key == Qt.Key.Key_Right else -DAY))
            case Qt.Key.Key_PageUp | Qt.Key.Key_PageDown:
                self.turn(1 if key == Qt.Key.Key_PageDown else -1)
            case Qt.Key.Key_Home:
                self.show_day(self._today)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if line is not None:
                self.opened.emit(line.event.id)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.asked.emit(self.day)
            case _:
                return False
        return True

    def turn(self, pages: int) -> None:
        """The same day so many pages on is marked."""
        raise NotImplementedError

    def event(self, event: QEvent) -> bool:
        """Resting on an event tells all of it; beside events, what the day is."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            line, day = self.event_at(event.pos()), self.day_at(event.pos())
            told = self.told(line) if line else self.told_of_day(day) if day else ""
            QToolTip.showText(event.globalPos(), told, self)
            return True
        return super().event(event)

    def told(self, line: Listed) -> str:
        """All of an event, and what is wrong with it."""
        parts = (line.event.said.name, when_and_where(line.event.said), warned(line, self._lang))
        return "\n".join(part for part in parts if part)

    def day_column(self, day: date, box: QRect) -> DayColumn:
        """The day as a column of this size."""
        marked = day == self.day
        return DayColumn(
            day=day,
            weekday=self.weekdays[day.weekday()],
            box=box,
            facts=self.facts.get(day),
            marked=marked,
            focused=marked and self.hasFocus(),
            today=day == self._today,
        )

    def paint_grab(self, painter: QPainter) -> None:
        """The live mark: where the event that is dragged would stand."""
        if self._grab is not None and self._grab.start is not None:
            paint_landing(painter, self.landing(self._grab.event, self._grab.start), self._grab.event, self._grab.start)


def _near(one: QPoint, other: QPoint) -> bool:
    return (other - one).manhattanLength() < QApplication.startDragDistance()
