"""A field for an event: found by its name, place, pinyin initials or day."""

from dataclasses import dataclass
from datetime import date

from gbm_desktop.model.events import Event, EventMode
from gbm_desktop.model.ids import EventId
from gbm_desktop.store import events as store
from gbm_desktop.store.events import EventQuery
from ui.context import Context
from ui.widgets.pick_box import PickBox


@dataclass(frozen=True, slots=True)
class NamedEvent:
    """An event as the field knows it."""

    id: EventId
    name: str
    day: date
    online: bool


class EventBox(PickBox[NamedEvent]):
    """`chosen` comes with the event's id, or None."""

    def __init__(self, context: Context) -> None:
        self._context = context
        super().__init__(self._search, _line)
        self.setPlaceholderText(self.tr("Event's name, place or day"))

    @property
    def event_id(self) -> EventId | None:
        """Which event is meant, None for none."""
        return self.entry.id if self.entry else None

    def show_event(self, event_id: EventId | None) -> None:
        """The field shows this event, or none; nothing is announced."""
        found = store.by_id(self._context.ws.read, event_id) if event_id else None
        self.show_entry(_named(found) if found else None)

    def _search(self, text: str) -> list[NamedEvent]:
        """Those nearest to today stand first."""
        found = [_named(one) for one in store.matching(self._context.ws.read, EventQuery(text=text))]
        today = self._context.ws.today()
        return sorted(found, key=lambda one: abs((one.day - today).days))


def _named(event: Event) -> NamedEvent:
    said = event.said
    return NamedEvent(event.id, said.name, said.start.date(), said.mode is EventMode.ONLINE)


def _line(event: NamedEvent) -> str:
    return f"{event.name} · {event.day.isoformat()}"
