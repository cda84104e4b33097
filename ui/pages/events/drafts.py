"""What a person typed of an event and did not save yet, kept as long as the window is open."""

from datetime import date, datetime, time

from gbm_desktop import campaign, events
from gbm_desktop.model.events import EventDraft, EventKind, default_level
from gbm_desktop.model.ids import EventId
from gbm_desktop.workspace import Workspace

NEW = EventId("")
_BEGINS, _ENDS = time(9), time(11, 30)


class Drafts:
    """Unsaved drafts by event; `NEW` stands for the event that is not stored yet."""

    def __init__(self, ws: Workspace) -> None:
        self._ws = ws
        self._typed: dict[EventId, EventDraft] = {}

    def of(self, event_id: EventId) -> EventDraft:
        """The unsaved draft, else the event as stored. Raises UnknownEvent."""
        return self._typed[event_id] if event_id in self._typed else events.get(self._ws, event_id).said

    def keep(self, event_id: EventId, draft: EventDraft) -> None:
        """The draft is kept, unless it says what is stored."""
        if event_id != NEW and events.get(self._ws, event_id).said == draft:
            self.drop(event_id)
        else:
            self._typed[event_id] = draft

    def drop(self, event_id: EventId) -> None:
        """Nothing unsaved is left of the event."""
        self._typed.pop(event_id, None)

    def unsaved(self) -> frozenset[EventId]:
        """The events with something unsaved."""
        return frozenset(self._typed)

    def begin(self, day: date) -> None:
        """A new event on this day is being typed, in the campaign's region; one that was begun before stays."""
        region = campaign.current(self._ws).region_code
        self._typed.setdefault(
            NEW,
            EventDraft(
                kind=EventKind.LECTURE,
                name="",
                start=datetime.combine(day, _BEGINS),
                end=datetime.combine(day, _ENDS),
                place="",
                region_code=region,
                level=default_level(region),
            ),
        )
