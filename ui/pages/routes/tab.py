"""线路: the tours, the days of the chosen one, and what the chosen stop needs."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gbm_desktop import cargo, tour_order, tours
from gbm_desktop.model.events import Event
from gbm_desktop.model.ids import EventId
from gbm_desktop.model.itinerary import Call
from gbm_desktop.model.tours import Cargo
from gbm_desktop.tour_order import Suggestion
from ui.context import Context
from ui.page import Page
from ui.pages.routes.add_stops import AddStopsDialog
from ui.pages.routes.places_import import PlacesImport
from ui.pages.routes.route_changes import RouteChanges
from ui.pages.routes.route_panel import RoutePanel
from ui.pages.routes.stop_detail import StopDetail
from ui.pages.routes.stop_dialog import StopDialog
from ui.pages.routes.tour_dialog import TourDialog
from ui.pages.routes.tour_table import TourLine, TourTable
from ui.widgets import EmptyState, RowAction, column, plain_button
from ui.widgets.page_stack import PageStack

_LIST_WIDTH, _LEAST_LIST = 216, 184
_DETAIL_WIDTH, _LEAST_DETAIL, _ROOM_FOR_DETAIL = 380, 300, 1000


class RoutesTab(Page):
    """Ctrl+N begins a tour; in the list Alt+Up and Alt+Down change the order of a day's stops."""

    key = "routes"
    tables = frozenset({"tours", "stops", "events", "cargo", "bookings", "resources", "coordinates", "distances"})

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.setObjectName("routesTab")
        self._lines: list[TourLine] = []
        self.places, self._changes = PlacesImport(context, self), RouteChanges(context, self, lambda: self._line)
        self.table, self.panel, self.detail = TourTable(self._actions()), RoutePanel(context), StopDetail(context)
        self._stack = PageStack()
        self._stack.addWidget(self._empty_state())
        self._stack.addWidget(self._view())
        column(self).addWidget(self._stack)
        self._connect()

    def _connect(self) -> None:
        route = self.panel.route
        self.table.chosen.connect(lambda _chosen: self._show_tour())
        self.table.opened.connect(self._edit)
        self.panel.adding.connect(self._choose_stops)
        self.panel.suggesting.connect(self._suggest)
        self.panel.editing.connect(lambda: self._edit(self._line))
        self.panel.taking_out.connect(self._changes.take_out)
        self.panel.strip.taken.connect(lambda found: self._changes.follow(found, retime=self.panel.puts_off))
        self.detail.copy_wanted.connect(self._copy_load)
        route.chosen.connect(self._show_stop)
        route.reordered.connect(lambda order: self._changes.reorder(order, retime=self.panel.puts_off))
        route.refused.connect(self._say_day)
        route.opened.connect(self._open_stop)
        new = QShortcut(QKeySequence("Ctrl+N"), self.table, context=Qt.ShortcutContext.WidgetShortcut)
        new.activated.connect(self._new)

    def _actions(self) -> list[RowAction[TourLine]]:
        return [
            RowAction(self.tr("Change…"), lambda chosen: self._edit(chosen[0]), "F2", one=True),
            RowAction(self.tr("Remove the tour"), lambda _chosen: self._changes.remove(), "Delete", one=True),
        ]

    def _empty_state(self) -> EmptyState:
        return EmptyState(
            self.tr("No tour yet"),
            self.tr("New tour…"),
            self._new,
            text=self.tr("A tour takes a van from stop to stop: times, load and warnings follow from the events."),
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window the stop leaves the route some of its room."""
        super().resizeEvent(event)
        roomy = event.size().width() >= _ROOM_FOR_DETAIL
        self.detail.setFixedWidth(_DETAIL_WIDTH if roomy else _LEAST_DETAIL)
        self._list.setMinimumWidth(max(_LIST_WIDTH if roomy else _LEAST_LIST, self._list.minimumSizeHint().width()))

    def _view(self) -> QWidget:
        view, self._list = QWidget(), QWidget()
        listed = column(self._list)
        listed.addWidget(plain_button(self.tr("New tour…"), self._new, "newTour", "add"))
        listed.addWidget(self.table, 1)
        listed.addWidget(plain_button(self.tr("Roads and places…"), self.places.ask, "importPlaces", "import"))
        box = QHBoxLayout(view)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(16)
        box.addWidget(self._list, 1)
        box.addWidget(self.panel, 100)
        box.addWidget(self.detail)
        return view

    @property
    def _line(self) -> TourLine | None:
        return next(iter(self.table.selected()), None)

    def refresh(self) -> None:
        """Tours, days and stop as they are stored now."""
        ws = self.context.ws
        kept = self._line.tour.id if self._line else None
        days = [(tour, tours.days(ws, tour.id)) for tour in tours.all_tours(ws)]
        self._lines = [TourLine(tour, tuple(found), tuple(cargo.loads(ws, found))) for tour, found in days]
        self.table.records.show_records(self._lines)
        if not self.table.select_where(lambda line: line.tour.id == kept):
            self.table.select_first()
        self._stack.setCurrentIndex(1 if self._lines else 0)

    def open_at(self, *, tour_id: str = "", event_id: str = "", **_rest: Any) -> None:
        """The tour is chosen, or that at which the event is a stop, and the stop in it."""
        self.refresh()
        self.table.select_where(lambda line: line.tour.id == tour_id or event_id in _events_of(line))
        if event_id:
            self.panel.route.select(EventId(event_id))

    def _show_tour(self) -> None:
        if self._line:
            self.panel.show_tour(self._line)
            self._show_stop(self.panel.route.current)

    def _show_stop(self, event_id: EventId | None) -> None:
        event = _events_of(self._line).get(event_id) if self._line and event_id else None
        self.detail.show_event(event)

    def _new(self) -> None:
        dialog = TourDialog(self.context, None, self)
        dialog.stored.connect(lambda tour_id: self.open_at(tour_id=tour_id))
        dialog.open()

    def _edit(self, line: TourLine | None) -> None:
        if line:
            TourDialog(self.context, line.tour, self).open()

    def _choose_stops(self) -> None:
        dialog = AddStopsDialog(tours.candidates(self.context.ws), self.context.lang, self)
        dialog.decided.connect(self._add)
        dialog.new_wanted.connect(lambda: self.context.go("events", new=True))
        dialog.open()

    def _add(self, event_ids: list[EventId]) -> None:
        if self._changes.add(event_ids):
            self.panel.route.select(event_ids[0])

    def _copy_load(self, lines: list[Cargo]) -> None:
        self._changes.copy_load(lines, [one for one in _events_of(self._line) if one != self.detail.event_id])

    def _say_day(self) -> None:
        self.context.said.emit(
            self.tr("A stop's day is its event's: move the event to another day in the calendar."), "", True
        )

    def _open_stop(self, event_id: EventId) -> None:
        call = _calls_of(self._line).get(event_id)
        if call:
            dialog = StopDialog(call, self)
            dialog.decided.connect(self._changes.change)
            dialog.open()

    def _suggest(self) -> None:
        line, current = self._line, self.panel.route.current
        event = _events_of(line).get(current) if line and current else None
        if line is None or event is None:
            return
        ws, day = self.context.ws, event.said.start.date()
        self.context.jobs.run(
            lambda _progress: tour_order.suggest_order(ws, line.tour.id, day),
            self._show_suggestion,
            failed=self.context.problem,
            title=self.tr("Looking for a shorter order"),
        )

    def _show_suggestion(self, found: Suggestion | None) -> None:
        if found is None:
            self.context.tell(self.tr("No other order of this day takes less driving"))
            return
        known = _events_of(self._line)
        if known.keys() >= set(found.order):  # another tour may have been chosen meanwhile
            names = [known[one].said.village or known[one].said.name for one in found.order]
            self.panel.strip.show_suggestion(found, names)


def _calls_of(line: TourLine | None) -> dict[EventId, Call]:
    return {call.event.id: call for day in line.days for call in day.calls} if line else {}


def _events_of(line: TourLine | None) -> dict[EventId, Event]:
    left_out = {event.id: event for day in line.days for _stop, event in day.left_out} if line else {}
    return {event_id: call.event for event_id, call in _calls_of(line).items()} | left_out
