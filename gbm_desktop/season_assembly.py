"""What a season's plan is made from: the request, and all that is on record of places, days, resources and ways."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from functools import cache
from itertools import combinations

from gbm_desktop import campaign, geography, market_days, regions, season_resources
from gbm_desktop.errors.season_plan import SeasonImpossible
from gbm_desktop.model.events import ADMITS, TOOK_PLACE, Event
from gbm_desktop.model.geography import PlaceKey, parts, place_key
from gbm_desktop.model.market_days import ClosedDays, ClosedKind, MarketRule
from gbm_desktop.model.region import prefix_of, township_of
from gbm_desktop.model.season_plan import Demand, SeasonSpec, Visit
from gbm_desktop.model.season_request import RequestProblem, SeasonRequest, problem, weights
from gbm_desktop.planning.day_facts import facts
from gbm_desktop.planning.market_days import days_of, span
from gbm_desktop.store import events as event_store
from gbm_desktop.store.events import EventQuery
from gbm_desktop.workspace import Workspace

Present = Mapping[PlaceKey, Sequence[Event]]


def assemble(ws: Workspace, request: SeasonRequest) -> SeasonSpec:
    """All that the solver needs, as it is on record now: a demand for each place that still lacks visits.

    A resource that is booked on a day is not planned on that day. Raises SeasonImpossible, UnknownRegion.
    """
    if wrong := problem(request):
        raise SeasonImpossible(request.name, wrong)
    for place in request.places:
        regions.require(parts(place)[0])
    present = _present(ws)
    demands = _demands(request, present)
    if not demands:
        raise SeasonImpossible(request.name, RequestProblem.NOTHING_LEFT)
    places = [demand.place for demand in demands]
    available = season_resources.available(ws, request)
    closed = _closed(ws, request)
    return SeasonSpec(
        first_day=request.first_day,
        last_day=request.last_day,
        demands=demands,
        resources=available,
        slots=request.slots,
        preferred=_market_days(ws, request, places) if request.prefer_markets else {},
        forbidden={place: _closed_at(place, closed) | _too_near(request, present.get(place, ())) for place in places},
        closed=_days(one for one in closed if not one.region_code),
        rest_days=_rest_days(ws, request),
        travel=_ways(ws, {*places, *(one.base for one in available)}),
        locked=_locked(request, demands),
        weights=weights(request.strength),
        most_a_day=request.most_a_day,
        seed=request.seed,
    )


def _present(ws: Workspace) -> dict[PlaceKey, list[Event]]:
    """The events on record that are held or will be, by place."""
    found: dict[PlaceKey, list[Event]] = {}
    for event in event_store.matching(ws.read, EventQuery(stages=ADMITS | TOOK_PLACE)):
        found.setdefault(place_key(event.said.region_code, event.said.village), []).append(event)
    return found


def _demands(request: SeasonRequest, present: Present) -> tuple[Demand, ...]:
    wanted = ((place, _times(request, place, present.get(place, ()))) for place in dict.fromkeys(request.places))
    return tuple(
        Demand(
            place=place,
            township=township_of(parts(place)[0]),
            kind=request.kind,
            times=times,
            gap=request.gap,
            needs=request.needs,
            template=request.template,
        )
        for place, times in wanted
        if times
    )


def _times(request: SeasonRequest, place: PlaceKey, present: Iterable[Event]) -> int:
    """How many visits the place still lacks; those that are locked are asked for in any case."""
    there = sum(
        event.said.kind is request.kind and request.first_day <= event.said.start.date() <= request.last_day
        for event in present
    )
    locked = sum(kept.place == place for kept in request.locked)
    return max(request.times - (there if request.count_present else 0), locked)


def _too_near(request: SeasonRequest, present: Iterable[Event]) -> frozenset[date]:
    """The days on which the place has an event, and those less than the gap away from one of the kind."""
    found = set[date]()
    for event in present:
        day, reach = event.said.start.date(), max(request.gap, 1) if event.said.kind is request.kind else 1
        found |= {day + timedelta(days=by) for by in range(1 - reach, reach)}
    return frozenset(found)


def _market_days(ws: Workspace, request: SeasonRequest, places: Iterable[PlaceKey]) -> dict[PlaceKey, frozenset[date]]:
    @cache
    def days(rules: tuple[MarketRule, ...]) -> frozenset[date]:
        return days_of(rules, request.first_day, request.last_day)

    return {place: days(tuple(market_days.of_place(ws, *parts(place)))) for place in places}


def _closed(ws: Workspace, request: SeasonRequest) -> list[ClosedDays]:
    """The spans of days that are nobody's, or of some region, as the request takes them."""
    meant = {ClosedKind.BLACKOUT} | ({ClosedKind.BUSY_SEASON} if request.avoid_busy else set())
    return [one for one in market_days.closed(ws) if one.kind in meant]


def _closed_at(place: PlaceKey, closed: Iterable[ClosedDays]) -> frozenset[date]:
    code, _ = parts(place)
    return _days(one for one in closed if one.region_code and code.startswith(_prefix(one.region_code)))


def _prefix(code: str) -> str:
    return prefix_of(regions.require(code).code)


def _days(closed: Iterable[ClosedDays]) -> frozenset[date]:
    return frozenset(day for one in closed for day in span(one.first_day, one.last_day))


def _rest_days(ws: Workspace, request: SeasonRequest) -> frozenset[date]:
    """Statutory holidays, and the week's rest days but for those on which people work to make up for one."""
    county = campaign.current(ws).region_code
    return frozenset(
        day
        for day, told in facts(ws, request.first_day, request.last_day, county).items()
        if told.holiday or (day.weekday() in request.rest_weekdays and not told.makeup)
    )


def _ways(ws: Workspace, places: Iterable[PlaceKey]) -> dict[tuple[PlaceKey, PlaceKey], int]:
    travel = geography.travel(ws)
    return {(one, other): travel(one, other) for one, other in combinations(sorted(places), 2)}


def _locked(request: SeasonRequest, demands: Sequence[Demand]) -> tuple[Visit, ...]:
    at = {demand.place: number for number, demand in enumerate(demands)}
    found: list[Visit] = []
    for kept in sorted(request.locked, key=lambda one: (one.day, one.slot)):
        if kept.place in at:
            turn = sum(visit.demand == at[kept.place] for visit in found)
            found.append(Visit(at[kept.place], turn, kept.day, kept.slot, kept.resources))
    return tuple(found)
