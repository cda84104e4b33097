"""The days of a tour as a list whose stops are put into another order by dragging or by keys."""

from collections.abc import Sequence
from itertools import groupby

from PySide6.QtCore import QItemSelectionModel, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QMenu

from gbm_desktop.model.ids import EventId
from gbm_desktop.wording import Lang
from ui.pages.routes.route_lines import Line, StopLine, event_of
from ui.pages.routes.route_model import RouteModel
from ui.pages.routes.route_painting import RoutePainter


class RouteList(QListView):
    """`reordered` comes with a day's events in the order wanted, `refused` where one was dragged to another day.

    `chosen` comes with the event that is current (None: none), `opened` on Enter or a double click.
    """

    reordered = Signal(list)
    refused = Signal()
    chosen = Signal(object)
    opened = Signal(str)

    def __init__(self, lang: Lang, actions: Sequence[QAction]) -> None:
        super().__init__()
        self.setObjectName("routeList")
        self.setAccessibleName(self.tr("Stops of the tour"))
        self.lines = RouteModel(lang)
        self.setModel(self.lines)
        self.setItemDelegate(RoutePainter(self))
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._show_menu)
        self.addActions(list(actions))
        self.selectionModel().currentChanged.connect(lambda *_: self.chosen.emit(self.current))
        self.doubleClicked.connect(lambda _index: self._open())

    @property
    def current(self) -> EventId | None:
        """The event of the stop that is current."""
        row = self.currentIndex().row()
        event = event_of(self.lines.lines[row]) if 0 <= row < self.lines.rowCount() else None
        return event.id if event else None

    def show_lines(self, lines: Sequence[Line]) -> None:
        """These lines are shown; the current stop stays current."""
        kept = self.current
        self.lines.show_lines(lines)
        self.select(kept)

    def select(self, event_id: EventId | None) -> None:
        """The stop is current and seen; the first one where there is none of this event."""
        stops = [row for row, line in enumerate(self.lines.lines) if event_of(line)]
        own = [row for row in stops if (event := event_of(self.lines.lines[row])) and event.id == event_id]
        for row in (own or stops)[:1]:
            only = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.selectionModel().setCurrentIndex(self.lines.index(row), only)
            self.scrollTo(self.lines.index(row))
        if not stops:
            self.chosen.emit(None)

    def move_current(self, by: int) -> None:
        """The current stop changes places with its neighbour of the same day."""
        day = self._day_of(self.current)
        if self.current in day:
            at = day.index(self.current)
            if 0 <= at + by < len(day):
                day[at], day[at + by] = day[at + by], day[at]
                self.reordered.emit(day)

    def _day_of(self, event_id: EventId | None) -> list[EventId]:
        stops = [line for line in self.lines.lines if isinstance(line, StopLine)]
        for _day, group in groupby(stops, key=lambda line: line.event.said.start.date()):
            ids = [line.event.id for line in group]
            if event_id in ids:
                return ids
        return []

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the stop; the rest moves about."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open()
        else:
            super().keyPressEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """The stop that was dragged stands where it was let go, among those of its day."""
        self.drop_at(event.position().toPoint())
        event.setDropAction(Qt.DropAction.IgnoreAction)  # the list is filled anew from what is stored
        event.accept()

    def drop_at(self, point: QPoint) -> None:
        """The current stop goes before the first stop of its day that lies below this point."""
        moved, day = self.current, self._day_of(self.current)
        if moved is None or moved not in day:
            return
        rows = {line.event.id: row for row, line in enumerate(self.lines.lines) if isinstance(line, StopLine)}
        tops = [self.visualRect(self.lines.index(rows[one])) for one in day]
        if not self._near(tops[0].top(), tops[-1].bottom(), point.y()):
            self.refused.emit()
            return
        before = [one for one, area in zip(day, tops, strict=True) if area.center().y() < point.y() and one != moved]
        wanted = [*before, moved, *(one for one in day if one not in before and one != moved)]
        if wanted != day:
            self.reordered.emit(wanted)

    def _near(self, top: int, bottom: int, y: int) -> bool:
        way = self.sizeHintForRow(1)
        return top - way <= y <= bottom + way

    def _open(self) -> None:
        if self.current:
            self.opened.emit(self.current)

    def _show_menu(self, point: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions(self.actions())
        menu.popup(self.viewport().mapToGlobal(point))
