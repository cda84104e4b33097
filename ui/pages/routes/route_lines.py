"""A tour's days as lines below one another: the day, each way on the road, each stop, and stops that are left out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from gbm_desktop.cargo import Load
from gbm_desktop.model.events import Event
from gbm_desktop.model.ids import EventId
from gbm_desktop.model.itinerary import Call, Leg, TourDay
from gbm_desktop.model.load_list import OnBoard


@dataclass(frozen=True, slots=True)
class DayLine:
    """A day begins."""

    day: TourDay


@dataclass(frozen=True, slots=True)
class WayLine:
    """A way on the road and what is on board, None where nothing is carried; `home` leads to the depot."""

    leg: Leg
    load: OnBoard | None
    home: bool = False


@dataclass(frozen=True, slots=True)
class StopLine:
    """A stop that the van calls at; `number` counts those of the day."""

    call: Call
    number: int

    @property
    def event(self) -> Event:
        """The event that the stop is."""
        return self.call.event


@dataclass(frozen=True, slots=True)
class LeftOutLine:
    """A stop that the van does not go to."""

    event: Event


Line = DayLine | WayLine | StopLine | LeftOutLine


def lines_of(days: Sequence[TourDay], loads: Sequence[Load]) -> list[Line]:
    """The lines of all days, from the top."""
    arriving = {stop.event_id: stop.arriving for load in loads if load.trip.loaded for stop in load.trip.stops}
    home = {load.days[-1]: load.trip.home for load in loads if load.trip.loaded and load.returns}
    return [line for day in days for line in _of_day(day, arriving, home.get(day.day))]


def _of_day(day: TourDay, arriving: dict[EventId, OnBoard], home: OnBoard | None) -> Iterator[Line]:
    yield DayLine(day)
    for number, call in enumerate(day.calls, 1):
        yield WayLine(call.leg, arriving.get(call.event.id))
        yield StopLine(call, number)
    if day.back:
        yield WayLine(day.back, home, home=True)
    yield from (LeftOutLine(event) for _stop, event in day.left_out)


def event_of(line: Line) -> Event | None:
    """The event of a line that can be chosen."""
    return line.event if isinstance(line, StopLine | LeftOutLine) else None
