"""What deserves a look after an event went to another time, in words: clashes, warnings, days to be kept free."""

from gbm_desktop import events, resources
from gbm_desktop.model.events import Event, EventDraft
from gbm_desktop.model.ids import EventId
from gbm_desktop.model.market_days import DayFacts
from gbm_desktop.planning import day_facts
from gbm_desktop.wording import Lang
from gbm_desktop.wording import events as event_words
from gbm_desktop.wording import schedule as words
from gbm_desktop.workspace import Workspace


def clashes_said(ws: Workspace, event_id: EventId, lang: Lang = "zh") -> list[str]:
    """What of the event's resources cannot be kept as it stands now."""
    booked = resources.bookings(ws, event_ids=[event_id])
    return resources.clash_sentences(ws, resources.clashes(ws, booked), lang)


def after_move(ws: Workspace, before: Event, lang: Lang = "zh") -> list[str]:
    """What cannot be kept at the event's new time, and what else was not so at its old one; `before` is how it stood.

    Raises UnknownEvent.
    """
    now = events.get(ws, before.id)
    known = set(events.warnings(ws, before.said, before.id))
    warned = [found for found in events.warnings(ws, now.said, now.id) if found not in known]
    return [
        *clashes_said(ws, now.id, lang),
        *(event_words.warning_sentence(found, lang) for found in warned),
        *_of_days(_facts(ws, before.said), _facts(ws, now.said), lang),
    ]


def _facts(ws: Workspace, said: EventDraft) -> DayFacts:
    day = said.start.date()
    return day_facts.facts(ws, day, day, said.region_code, said.village)[day]


def _of_days(before: DayFacts, now: DayFacts, lang: Lang) -> list[str]:
    found = []
    if now.blackout and now.blackout != before.blackout:
        found.append(words.blackout_sentence(now.blackout, lang))
    if now.busy and now.busy != before.busy:
        found.append(words.busy_sentence(now.busy, lang))
    if before.markets and not now.markets:
        found.append(words.market_lost_sentence(before.markets, lang))
    return found
