"""A field for an event of the campaign, found by its name or day; it may be left empty."""

from dataclasses import dataclass

from gbm_desktop.model.ids import EventId
from gbm_desktop.store import events as event_store
from gbm_desktop.store.events import EventQuery
from ui.context import Context
from ui.pages.catalogue.pick_box import PickBox


@dataclass(frozen=True, slots=True)
class PickedEvent:
    """An event as the list names it."""

    id: EventId
    name: str
    day: str


class EventBox(PickBox[PickedEvent]):
    """`chosen` comes with the event's id, or None; the latest events stand first."""

    def __init__(self, context: Context) -> None:
        self._context = context
        super().__init__(self._search, lambda one: f"{one.day} {one.name}")
        self.setPlaceholderText(self.tr("Name or day of the event; may stay empty"))

    @property
    def event_id(self) -> EventId | None:
        """Which event is meant, None for none."""
        return self.entry.id if self.entry else None

    def show_event(self, event_id: EventId | None) -> None:
        """The field shows this event, or none; nothing is announced."""
        self.show_entry(next((one for one in self._search("") if one.id == event_id), None) if event_id else None)

    def _search(self, text: str) -> list[PickedEvent]:
        found = event_store.matching(self._context.ws.read, EventQuery())
        every = [PickedEvent(one.id, one.said.name, f"{one.said.start:%m-%d}") for one in reversed(found)]
        words = text.split()
        return [one for one in every if all(word in f"{one.day} {one.name}" for word in words)]
