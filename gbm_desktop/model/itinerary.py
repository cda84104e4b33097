"""What a tour's days look like: when the van leaves, arrives and is back, and what cannot work out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from itertools import groupby

from gbm_desktop.model.events import Event
from gbm_desktop.model.geography import PlaceKey
from gbm_desktop.model.ids import EventId
from gbm_desktop.model.stop_order import goes, in_order, place_of
from gbm_desktop.model.tours import Stop, Tour
from gbm_desktop.model.travel import Travel


class TourWarning(StrEnum):
    """What does not work out at a stop or on a day."""

    LATE = "late"
    OVERLAP = "overlap"
    TOO_LONG = "too_long"
    GUESSED = "guessed"


@dataclass(frozen=True, slots=True)
class Flaw:
    """A warning; `minutes` says by how much, where it can be counted."""

    warning: TourWarning
    minutes: int = 0


@dataclass(frozen=True, slots=True)
class Leg:
    """A way on the road. `known` is False where the minutes are a guess, `metres` None where nobody knows them."""

    origin: PlaceKey
    to: PlaceKey
    leave: datetime
    minutes: int
    metres: int | None
    known: bool = True

    @property
    def arrive(self) -> datetime:
        """When the way ends."""
        return self.leave + timedelta(minutes=self.minutes)


@dataclass(frozen=True, slots=True)
class Call:
    """The van calls at a stop: it comes by `leg`, sets up from `setup` on, and is packed again at `packed`."""

    stop: Stop
    event: Event
    leg: Leg
    setup: datetime
    packed: datetime
    flaws: tuple[Flaw, ...] = ()

    @property
    def spare(self) -> int:
        """Minutes between arriving and having to set up; below zero where it is late."""
        return _minutes(self.setup - self.leg.arrive)


@dataclass(frozen=True, slots=True)
class TourDay:
    """One day of a tour: its calls in order, and the way back if the van returns.

    `left_out` are stops whose event is postponed or cancelled: the van does not go there.
    """

    day: date
    calls: tuple[Call, ...]
    back: Leg | None
    left_out: tuple[tuple[Stop, Event], ...] = ()
    flaws: tuple[Flaw, ...] = ()

    @property
    def minutes(self) -> int:
        """From leaving to being back, or packed at the last stop."""
        return _minutes(_end(self.calls, self.back) - self.calls[0].leg.leave) if self.calls else 0

    @property
    def on_the_road(self) -> int:
        """Minutes of driving."""
        return sum(leg.minutes for leg in self.legs)

    @property
    def legs(self) -> tuple[Leg, ...]:
        """Every way of the day, in order."""
        return (*(call.leg for call in self.calls), *((self.back,) if self.back else ()))


def itinerary(tour: Tour, stops: Sequence[Stop], events: Mapping[EventId, Event], travel: Travel) -> list[TourDay]:
    """The tour's days as they will go by all that is known."""
    by_day = groupby(in_order(stops, events), key=lambda stop: events[stop.event_id].said.start.date())
    groups = [(day, [(stop, events[stop.event_id]) for stop in group]) for day, group in by_day]
    last = max((day for day, group in groups if any(map(goes, group))), default=None)
    days: list[TourDay] = []
    since: tuple[PlaceKey, datetime] | None = None
    for day, group in groups:
        made = _day(tour, day, group, travel, since, returns=tour.returns_daily or day == last)
        since = None if made.back else _whereabouts(made.calls) or since
        days.append(made)
    return days


def _day(
    tour: Tour,
    day: date,
    group: Sequence[tuple[Stop, Event]],
    travel: Travel,
    since: tuple[PlaceKey, datetime] | None,
    *,
    returns: bool,
) -> TourDay:
    leaves = datetime.combine(day, tour.depart)
    here, free = (since[0], max(since[1], leaves)) if since else (tour.depot, leaves)
    calls: list[Call] = []
    for stop, event in filter(goes, group):
        calls.append(_call(stop, event, (here, free), travel, calls))
        here, free = place_of(event.said), calls[-1].packed
    back = _leg(here, tour.depot, free, travel) if returns and calls else None
    length = _minutes(_end(calls, back) - calls[0].leg.leave) if calls else 0
    flaws = (Flaw(TourWarning.TOO_LONG, length - tour.longest),) if length > tour.longest else ()
    return TourDay(day, tuple(calls), back, tuple(one for one in group if not goes(one)), flaws)


def _call(stop: Stop, event: Event, since: tuple[PlaceKey, datetime], travel: Travel, before: Sequence[Call]) -> Call:
    setup = event.said.start - timedelta(minutes=stop.setup)
    leg = _leg(since[0], place_of(event.said), since[1], travel, stop.travel)
    if not before:
        at_ease = max(leg.leave, setup - timedelta(minutes=leg.minutes))
        leg = Leg(leg.origin, leg.to, at_ease, leg.minutes, leg.metres, leg.known)
    late = _minutes(leg.arrive - setup)
    flaws = [Flaw(TourWarning.LATE, late)] if late > 0 else []
    if before and before[-1].event.said.end > event.said.start:
        flaws = [Flaw(TourWarning.OVERLAP, _minutes(before[-1].event.said.end - event.said.start))]
    if not leg.known:
        flaws.append(Flaw(TourWarning.GUESSED))
    packed = max(event.said.end, event.said.start) + timedelta(minutes=stop.takedown)
    return Call(stop, event, leg, setup, packed, tuple(flaws))


def _leg(origin: PlaceKey, to: PlaceKey, leave: datetime, travel: Travel, stated: int | None = None) -> Leg:
    minutes = travel(origin, to) if stated is None else stated
    return Leg(origin, to, leave, minutes, travel.metres(origin, to), stated is not None or travel.known(origin, to))


def _whereabouts(calls: Sequence[Call]) -> tuple[PlaceKey, datetime] | None:
    return (place_of(calls[-1].event.said), calls[-1].packed) if calls else None


def _end(calls: Sequence[Call], back: Leg | None) -> datetime:
    return back.arrive if back else calls[-1].packed


def _minutes(span: timedelta) -> int:
    return span // timedelta(minutes=1)
