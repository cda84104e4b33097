"""In which order a day's stops take least driving."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from gbm_desktop import geography, tours
from gbm_desktop.model.geography import PlaceKey
from gbm_desktop.model.ids import EventId, TourId
from gbm_desktop.model.stop_order import place_of, reordered
from gbm_desktop.model.travel import Travel
from gbm_desktop.planning import route_order
from gbm_desktop.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Suggestion:
    """The stops of a day in an order with less driving, minutes of driving now and then."""

    order: tuple[EventId, ...]
    now: int
    then: int


def suggest_order(ws: Workspace, tour_id: TourId, day: date) -> Suggestion | None:
    """The best order of this day's stops; None where there is none that saves anything. Raises UnknownTour."""
    tour = tours.get(ws, tour_id)
    found = next((one for one in tours.days(ws, tour.id) if one.day == day), None)
    if found is None or not found.calls:
        return None
    travel = geography.travel(ws)
    origin, end = found.calls[0].leg.origin, tour.depot if found.back else None
    places = [place_of(call.event.said) for call in found.calls]
    best = route_order.order(places, origin, travel, end=end)
    now, then = (_driving([places[at] for at in order], origin, end, travel) for order in (range(len(places)), best))
    return Suggestion(tuple(found.calls[at].event.id for at in best), now, then) if then < now else None


def _driving(places: Sequence[PlaceKey], origin: PlaceKey, end: PlaceKey | None, travel: Travel) -> int:
    return sum(travel(*way) for way in pairwise([origin, *places, *([end] if end else [])]))


def follow(ws: Workspace, tour_id: TourId, suggestion: Suggestion, *, retime: bool = True) -> None:
    """The stops are called at in the suggested order, in one step (`tours.put_stops`)."""
    tours.put_stops(ws, tour_id, reordered(tours.stops(ws, tour_id), suggestion.order), retime=retime)
