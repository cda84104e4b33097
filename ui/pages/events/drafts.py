"""What a person typed of an event and did not save yet, kept as long as the window is open."""

from datetime import date, datetime, time

from gbm_desktop import campaign, events
from gbm_desktop.model.event_copies import starting
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
        self._stood: dict[EventId, datetime] = {}

    def of(self, event_id: EventId) -> EventDraft:
        """The unsaved draft, else the event as stored. Raises UnknownEvent.

        What is typed of an event goes along when the event is moved, so that saving it does not take the event back.
        """
        if event_id == NEW:
            return self._typed[NEW]
        said = events.get(self._ws, event_id).said
        if event_id not in self._typed:
            return said
        draft = self._typed[event_id]
        if by := said.start - self._stood[event_id]:
            draft = starting(draft, draft.start + by)
            self.keep(event_id, draft)
        return draft

    def keep(self, event_id: EventId, draft: EventDraft) -> None:
        """The draft is kept, unless it says what is stored."""
        if event_id != NEW:
            said = events.get(self._ws, event_id).said
            self._stood[event_id] = said.start
            if said == draft:
                self.drop(event_id)
                return
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
