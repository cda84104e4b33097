"""What a person changes on the chosen tour: stored in one step, said with 撤销, or refused in a sentence."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject

from gbm_desktop import cargo, events, tour_order, tours
from gbm_desktop.model.ids import EventId
from gbm_desktop.model.stop_order import reordered
from gbm_desktop.model.tours import Cargo, Stop
from gbm_desktop.tour_order import Suggestion
from gbm_desktop.wording.counted import fill
from ui.context import Context
from ui.pages.routes.tour_table import TourLine


class RouteChanges(QObject):
    """`chosen` answers the tour that all of it is about."""

    def __init__(self, context: Context, parent: QObject, chosen: Callable[[], TourLine | None]) -> None:
        super().__init__(parent)
        self._context, self._chosen = context, chosen

    def remove(self) -> None:
        """The tour is gone, its events stay."""
        line = self._chosen()
        if line and self._context.attempt(lambda: tours.remove(self._context.ws, line.tour.id)):
            self._tell(fill(self.tr("Removed {name}; its events stay"), name=line.tour.name))

    def add(self, event_ids: Sequence[EventId]) -> bool:
        """The events are stops after those that there are; answers whether it was taken."""
        line = self._chosen()
        new = [Stop(one, line.tour.id, 0) for one in event_ids] if line else []
        if not self._put(lambda stops: [*stops, *new]):
            return False
        self._tell(fill(self.tr("{count:stop|stops} added"), count=len(new)))
        return True

    def take_out(self, event_id: EventId) -> None:
        """The event is no stop any more."""
        name = events.get(self._context.ws, event_id).said.name
        if self._put(lambda stops: [stop for stop in stops if stop.event_id != event_id]):
            self._tell(fill(self.tr("“{name}” is no longer a stop; the event stays"), name=name))

    def change(self, changed: Stop) -> None:
        """The stop is as given."""
        self._put(lambda stops: [changed if stop.event_id == changed.event_id else stop for stop in stops])

    def reorder(self, order: Sequence[EventId], *, retime: bool) -> None:
        """The stops of a day are called at in this order."""
        if self._put(lambda stops: reordered(stops, order), retime=retime):
            put_off = self.tr("New order; later events were put off where needed")
            self._tell(put_off if retime else self.tr("New order; all times stay"))

    def follow(self, suggestion: Suggestion, *, retime: bool) -> None:
        """The stops are called at in the suggested order."""
        line, ws = self._chosen(), self._context.ws
        if line and self._context.attempt(lambda: tour_order.follow(ws, line.tour.id, suggestion, retime=retime)):
            saved = suggestion.now - suggestion.then
            self._tell(fill(self.tr("New order, {count:minute|minutes} less driving"), count=saved))

    def copy_load(self, lines: Sequence[Cargo], others: Sequence[EventId]) -> None:
        """The other stops need these things too."""
        if self._context.attempt(lambda: cargo.copy(self._context.ws, lines, others)):
            said = self.tr("{count:thing is|things are} needed at the other stops ({stops}) too, where not there yet")
            self._tell(fill(said, count=len(lines), stops=len(others)))

    def _put(self, change: Callable[[list[Stop]], list[Stop]], *, retime: bool = False) -> bool:
        line, ws = self._chosen(), self._context.ws
        if line is None:
            return False
        wanted = change(tours.stops(ws, line.tour.id))
        return self._context.attempt(lambda: tours.put_stops(ws, line.tour.id, wanted, retime=retime))

    def _tell(self, sentence: str) -> None:
        self._context.tell(sentence, undo=True)
