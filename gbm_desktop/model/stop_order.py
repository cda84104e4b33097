"""In which order a tour's stops are called at, and what a new order means for their times."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from gbm_desktop.model.event_copies import starting
from gbm_desktop.model.events import ADMITS, TOOK_PLACE, Event, EventDraft
from gbm_desktop.model.geography import PlaceKey, place_key
from gbm_desktop.model.ids import EventId
from gbm_desktop.model.tours import Stop
from gbm_desktop.model.travel import Travel

_ROUNDED_TO = 5
"""A time that follows from another is put at full five minutes, as times are announced."""


def place_of(draft: EventDraft) -> PlaceKey:
    """Where an event is."""
    return place_key(draft.region_code, draft.village)


def goes(one: tuple[Stop, Event]) -> bool:
    """Whether the van goes there: the event is neither postponed nor cancelled."""
    return one[1].stage in ADMITS | TOOK_PLACE


def in_order(stops: Iterable[Stop], events: Mapping[EventId, Event]) -> list[Stop]:
    """The stops day by day, those of one day by position."""
    return sorted(stops, key=lambda stop: (day_of(stop, events), stop.position))


def renumbered(wanted: Iterable[Stop], before: Sequence[Stop], events: Mapping[EventId, Event]) -> list[Stop]:
    """The stops as wanted, each day's in the order given, numbered from 1.

    A travel time that a person stated goes where another stop comes before: it was the way from the former one.
    """
    numbered = in_order([replace(stop, position=number) for number, stop in enumerate(wanted)], events)
    formerly = _previous(before, events)
    known = {stop.event_id: stop.travel for stop in before}
    made = []
    for number, (stop, previous) in enumerate(zip(numbered, _previous(numbered, events).values(), strict=True), 1):
        stated = stop.travel is not None and stop.travel == known.get(stop.event_id)
        moved = stated and formerly[stop.event_id] != previous
        made.append(replace(stop, position=number, travel=None if moved else stop.travel))
    return made


def reordered(stops: Sequence[Stop], order: Sequence[EventId]) -> list[Stop]:
    """The stops, those named in this order where they stand together."""
    turn = {event_id: at for at, event_id in enumerate(order)}
    places = [at for at, stop in enumerate(stops) if stop.event_id in turn]
    named = sorted((stops[at] for at in places), key=lambda stop: turn[stop.event_id])
    made = list(stops)
    for at, stop in zip(places, named, strict=True):
        made[at] = stop
    return made


def _previous(stops: Sequence[Stop], events: Mapping[EventId, Event]) -> dict[EventId, EventId | None]:
    """The stop before each on its day."""
    found: dict[EventId, EventId | None] = {}
    last: Stop | None = None
    for stop in stops:
        same_day = last is not None and day_of(last, events) == day_of(stop, events)
        found[stop.event_id] = last.event_id if last and same_day else None
        last = stop
    return found


def day_of(stop: Stop, events: Mapping[EventId, Event]) -> date:
    """The day on which the van calls there."""
    return events[stop.event_id].said.start.date()


def retimed(
    group: Sequence[tuple[Stop, Event]], travel: Travel, *, origin: PlaceKey, depart: time
) -> dict[EventId, datetime]:
    """When the events of one day start if they are visited in this order: only those that must start at another time.

    The day's times stay with their turn and are put off where the van cannot be there and set up by then. What took
    place already stays where it was. The day begins at `origin`.
    """
    going = [one for one in group if goes(one)]
    times = sorted(event.said.start for _stop, event in going)
    found: dict[EventId, datetime] = {}
    if not going:
        return found
    here, free = origin, datetime.combine(times[0].date(), depart)
    for (stop, event), usual in zip(going, times, strict=True):
        place = place_of(event.said)
        minutes = stop.setup + (travel(here, place) if stop.travel is None else stop.travel)
        start = max(usual, _rounded(free + timedelta(minutes=minutes)))
        if event.stage in TOOK_PLACE:
            start = event.said.start
        if start != event.said.start:
            found[event.id] = start
        here, free = place, starting(event.said, start).end + timedelta(minutes=stop.takedown)
    return found


def _rounded(moment: datetime) -> datetime:
    return moment + timedelta(minutes=-moment.minute % _ROUNDED_TO)
