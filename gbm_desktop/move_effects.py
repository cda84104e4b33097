"""What deserves a look after an event went to another time, in words: clashes, warnings, lost market days."""

from gbm_desktop import events, resources
from gbm_desktop.model.events import Event
from gbm_desktop.model.ids import EventId
from gbm_desktop.wording import Lang
from gbm_desktop.wording import events as event_words
from gbm_desktop.workspace import Workspace


def clashes_said(ws: Workspace, event_id: EventId, lang: Lang = "zh") -> list[str]:
    """What of the event's resources cannot be kept as it stands now."""
    booked = resources.bookings(ws, event_ids=[event_id])
    return resources.clash_sentences(ws, resources.clashes(ws, booked), lang)


def after_move(ws: Workspace, before: Event, lang: Lang = "zh") -> list[str]:
    """Everything about the event's new time that was not said of its old one; `before` is how it stood.

    Raises UnknownEvent.
    """
    now = events.get(ws, before.id)
    known = set(events.warnings(ws, before.said, before.id))
    warned = [found for found in events.warnings(ws, now.said, now.id) if found not in known]
    return [*clashes_said(ws, now.id, lang), *(event_words.warning_sentence(found, lang) for found in warned)]
