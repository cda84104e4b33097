"""A picture of days and their events that is gone through by mouse and keys."""

from abc import abstractmethod
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QToolTip, QWidget

from gbm_desktop.events import Listed
from gbm_desktop.model.market_days import DayFacts
from gbm_desktop.wording import Lang
from ui import theme
from ui.pages.events.day_painting import DayColumn, paint_column, told_of_day
from ui.pages.events.listing import warned
from ui.pages.events.week_layout import by_day
from ui.widgets.announce import announce
from ui.widgets.event_words import when_and_where

DAY = timedelta(days=1)


class DayCanvas(QWidget):
    """`opened` comes with an event's id, `asked` with the day on which a new one is wanted, `moved` with the day."""

    opened = Signal(str)
    asked = Signal(date)
    moved = Signal(date)

    def __init__(self, lang: Lang, today: date) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._lang: Lang = lang
        self._today = today
        self.day = today
        self.facts: Mapping[date, DayFacts] = {}
        self._by_day: dict[date, list[Listed]] = {}
        self._chosen = ""
        weekend = (self.tr("Sat"), self.tr("Sun"))
        self.weekdays = (self.tr("Mon"), self.tr("Tue"), self.tr("Wed"), self.tr("Thu"), self.tr("Fri"), *weekend)

    @abstractmethod
    def spots(self) -> Iterable[tuple[QRect, Listed]]:
        """Where each event that is seen stands; one of several days more than once."""

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

    @abstractmethod
    def day_at(self, point: QPoint) -> date | None:
        """The day under the point."""

    def told_of_day(self, day: date) -> str:
        """All that is known of the day."""
        return told_of_day(day, self.facts.get(day))

    def show_day(self, day: date) -> None:
        """The day is marked, and seen."""
        self.day = day
        names = (line.event.said.name for line in self.events_on(day))
        self._say("\n".join((self.told_of_day(day), *names)))
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
            self._say(self.told(lines[at]))

    def _say(self, told: str) -> None:
        self.setAccessibleDescription(told)
        announce(self, told)

    def event_at(self, point: QPoint) -> Listed | None:
        """The event under the point."""
        return next((line for spot, line in self.spots() if spot.contains(point)), None)

    def pressed_beside(self, point: QPoint, _on_screen: QPoint) -> None:
        """A click on a day marks it."""
        day = self.day_at(point)
        if day is not None:
            self.show_day(day)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click beside events begins a new one on that day."""
        point = event.position().toPoint()
        day = self.day_at(point)
        if day is not None and self.event_at(point) is None:
            self.asked.emit(day)

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

    @abstractmethod
    def turn(self, pages: int) -> None:
        """The same day so many pages on is marked."""

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

    def paint_columns(self, painter: QPainter, edges: Mapping[date, tuple[int, int]], head: int) -> None:
        """An empty picture with a column for each day between its edges, below its weekday."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(theme.colours().surface))
        for day, (left, right) in edges.items():
            box = QRect(left, head, right - left, self.height() - head)
            paint_column(painter, self._day_column(day, box), head)

    def _day_column(self, day: date, box: QRect) -> DayColumn:
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
