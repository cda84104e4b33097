"""线路: the tours, the days of the chosen one, and what the chosen stop needs."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from gbm_desktop import cargo, events, tour_order, tours
from gbm_desktop.errors import GbmError
from gbm_desktop.model.events import Event
from gbm_desktop.model.ids import EventId, TourId
from gbm_desktop.model.itinerary import Call
from gbm_desktop.model.stop_order import reordered
from gbm_desktop.model.tours import Cargo, Stop
from gbm_desktop.tour_order import Suggestion
from ui.context import Context
from ui.page import Page
from ui.pages.routes.add_stops import AddStopsDialog
from ui.pages.routes.route_panel import RoutePanel
from ui.pages.routes.stop_detail import StopDetail
from ui.pages.routes.stop_dialog import StopDialog
from ui.pages.routes.tour_dialog import TourDialog
from ui.pages.routes.tour_table import TourLine, TourTable
from ui.widgets import EmptyState, RowAction, column, plain_button

_LIST_WIDTH, _DETAIL_WIDTH = 220, 380


class RoutesTab(Page):
    """Ctrl+N begins a tour; in the list Alt+Up and Alt+Down change the order of a day's stops."""

    key = "routes"
    tables = frozenset({"tours", "stops", "events", "cargo", "bookings", "resources", "coordinates", "distances"})

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.setObjectName("routesTab")
        self._lines: list[TourLine] = []
        self.table, self.panel, self.detail = TourTable(self._actions()), RoutePanel(context), StopDetail(context)
        self._stack = QStackedWidget()
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
        self.panel.taking_out.connect(self._take_out)
        self.panel.strip.taken.connect(self._follow)
        self.detail.copy_wanted.connect(self._copy_load)
        route.chosen.connect(self._show_stop)
        route.reordered.connect(self._reorder)
        route.refused.connect(self._say_day)
        route.opened.connect(self._open_stop)
        new = QShortcut(QKeySequence("Ctrl+N"), self.table, context=Qt.ShortcutContext.WidgetShortcut)
        new.activated.connect(self._new)

    def _actions(self) -> list[RowAction[TourLine]]:
        return [
            RowAction(self.tr("Change…"), lambda chosen: self._edit(chosen[0]), "F2", one=True),
            RowAction(self.tr("Remove the tour"), self._remove, "Delete", one=True),
        ]

    def _empty_state(self) -> EmptyState:
        return EmptyState(
            self.tr("No tour yet"),
            self.tr("New tour…"),
            self._new,
            text=self.tr("A tour takes a van from stop to stop: times, load and warnings follow from the events."),
        )

    def _view(self) -> QWidget:
        view, left = QWidget(), QWidget()
        left.setFixedWidth(_LIST_WIDTH)
        self.detail.setFixedWidth(_DETAIL_WIDTH)
        listed = column(left)
        listed.addWidget(plain_button(self.tr("New tour…"), self._new, "newTour", "add"))
        listed.addWidget(self.table, 1)
        box = QHBoxLayout(view)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(16)
        box.addWidget(left)
        box.addWidget(self.panel, 1)
        box.addWidget(self.detail)
        return view

    @property
    def _line(self) -> TourLine | None:
        return next(iter(self.table.selected()), None)

    def refresh(self) -> None:
        """Tours, days and stop as they are stored now."""
        ws = self.context.ws
        kept = self._line.tour.id if self._line else None
        self._lines = [TourLine(tour, tuple(tours.days(ws, tour.id))) for tour in tours.all_tours(ws)]
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

    def _remove(self, chosen: Sequence[TourLine]) -> None:
        tour = chosen[0].tour
        if self._try(lambda: tours.remove(self.context.ws, tour.id)):
            self.context.tell(self.tr("Removed {name}; its events stay").format(name=tour.name), undo=True)

    def _choose_stops(self) -> None:
        dialog = AddStopsDialog(tours.candidates(self.context.ws), self.context.lang, self)
        dialog.decided.connect(self._add)
        dialog.new_wanted.connect(lambda: self.context.go("events", new=True))
        dialog.open()

    def _add(self, event_ids: list[EventId]) -> None:
        if self._put(lambda stops, tour: [*stops, *(Stop(one, tour, 0) for one in event_ids)]):
            self.context.tell(self.tr("{count} stops added").format(count=len(event_ids)), undo=True)
            self.panel.route.select(event_ids[0])

    def _take_out(self, event_id: EventId) -> None:
        name = events.get(self.context.ws, event_id).said.name
        if self._put(lambda stops, _tour: [stop for stop in stops if stop.event_id != event_id]):
            said = self.tr("“{name}” is no stop any more; the event stays").format(name=name)
            self.context.tell(said, undo=True)

    def _reorder(self, order: list[EventId]) -> None:
        if self._put(lambda stops, _tour: reordered(stops, order), retime=self.panel.puts_off):
            said = self.tr("New order; later events were put off where needed")
            self.context.tell(said if self.panel.puts_off else self.tr("New order; all times stay"), undo=True)

    def _say_day(self) -> None:
        self.context.said.emit(
            self.tr("A stop's day is its event's: move the event to another day in the calendar."), "", True
        )

    def _open_stop(self, event_id: EventId) -> None:
        call = _calls_of(self._line).get(event_id)
        if call:
            dialog = StopDialog(call, self)
            dialog.decided.connect(self._change_stop)
            dialog.open()

    def _change_stop(self, changed: Stop) -> None:
        self._put(lambda stops, _tour: [changed if stop.event_id == changed.event_id else stop for stop in stops])

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
        )

    def _show_suggestion(self, found: Suggestion | None) -> None:
        if found is None:
            self.context.tell(self.tr("No other order of this day takes less driving"))
            return
        known = _events_of(self._line)
        self.panel.strip.show_suggestion(
            found, [known[one].said.village or known[one].said.name for one in found.order]
        )

    def _follow(self, suggestion: Suggestion) -> None:
        line = self._line
        if line and self._try(
            lambda: tour_order.follow(self.context.ws, line.tour.id, suggestion, retime=self.panel.puts_off)
        ):
            saved = suggestion.now - suggestion.then
            self.context.tell(self.tr("New order, {count} minutes less driving").format(count=saved), undo=True)

    def _copy_load(self, lines: list[Cargo]) -> None:
        others = [one for one in _events_of(self._line) if one != self.detail.event_id]
        if self._try(lambda: cargo.copy(self.context.ws, lines, others)):
            said = self.tr("{count} things are needed at the other {stops} stops too, where they were not yet")
            self.context.tell(said.format(count=len(lines), stops=len(others)), undo=True)

    def _put(self, change: Callable[[list[Stop], TourId], list[Stop]], *, retime: bool = False) -> bool:
        """The chosen tour has other stops; answers whether it was taken."""
        line, ws = self._line, self.context.ws
        if line is None:
            return False
        wanted = change(tours.stops(ws, line.tour.id), line.tour.id)
        return self._try(lambda: tours.put_stops(ws, line.tour.id, wanted, retime=retime))

    def _try(self, act: Callable[[], object]) -> bool:
        try:
            act()
        except GbmError as error:
            self.context.problem(error)
            return False
        return True


def _calls_of(line: TourLine | None) -> dict[EventId, Call]:
    return {call.event.id: call for day in line.days for call in day.calls} if line else {}


def _events_of(line: TourLine | None) -> dict[EventId, Event]:
    left_out = {event.id: event for day in line.days for _stop, event in day.left_out} if line else {}
    return {event_id: call.event for event_id, call in _calls_of(line).items()} | left_out
