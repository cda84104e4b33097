"""A season's plan as people read it: a line a visit, what could not be placed, and what it comes to."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from gbm_desktop import campaign, geography, market_days, regions, resources
from gbm_desktop.geography import place_name
from gbm_desktop.lunar import lunar_day
from gbm_desktop.model.events import EventKind
from gbm_desktop.model.geography import PlaceKey, parts, place_key
from gbm_desktop.model.ids import ResourceId
from gbm_desktop.model.resources import Resource, ResourceKind
from gbm_desktop.model.season_plan import Need, Placed, Slot, WhyHere, WhyNot
from gbm_desktop.model.season_request import Season, Summary
from gbm_desktop.planning.market_days import falls_on
from gbm_desktop.workspace import Workspace

_METRES = 1000
_FOLLOWED = frozenset({ResourceKind.LECTURER, ResourceKind.VAN})


@dataclass(frozen=True, slots=True)
class VisitLine:
    """A visit in words; `number` is its place among those of the plan, `market` whether the place has a market then."""

    number: int
    day: date
    lunar: str
    market: bool
    slot: Slot
    place: PlaceKey
    name: str
    kind: EventKind
    resources: tuple[Resource, ...]
    reasons: tuple[WhyHere, ...]
    points: int

    def names(self, *kinds: ResourceKind) -> str:
        """Who or what of these kinds comes along."""
        return "、".join(dict.fromkeys(one.name for one in self.resources if one.kind in kinds))

    @property
    def locked(self) -> bool:
        """Whether it was asked to stay as it is."""
        return WhyHere.LOCKED in self.reasons


@dataclass(frozen=True, slots=True)
class UnplacedLine:
    """Visits of one place that have no day, and why."""

    place: PlaceKey
    name: str
    count: int
    reason: WhyNot
    lacking: Need | None


@dataclass(frozen=True, slots=True)
class Share:
    """How many visits a township got of those asked for."""

    code: str
    name: str
    placed: int
    asked: int


def visits(ws: Workspace, season: Season) -> list[VisitLine]:
    """The plan's visits in the order of their days."""
    known = {one.id: one for one in resources.everyone(ws, retired=True)}
    placed = season.plan.placed if season.plan else ()
    found = [_line(ws, season, number, one, known) for number, one in enumerate(placed)]
    return sorted(found, key=lambda one: (one.day, one.slot.start, one.name))


def _line(ws: Workspace, season: Season, number: int, placed: Placed, known: dict[ResourceId, Resource]) -> VisitLine:
    visit, place = placed.visit, season.places[placed.visit.demand]
    return VisitLine(
        number=number,
        day=visit.day,
        lunar=lunar_day(visit.day),
        market=any(falls_on(rule, visit.day) for rule in market_days.of_place(ws, *parts(place))),
        slot=season.request.slots[visit.slot],
        place=place,
        name=place_name(place),
        kind=season.request.kind,
        resources=tuple(known[one] for one in visit.resources if one in known),
        reasons=placed.reasons,
        points=placed.points,
    )


def unplaced(season: Season) -> list[UnplacedLine]:
    """What has no day, place by place."""
    found: dict[tuple[PlaceKey, WhyNot, Need | None], int] = {}
    for one in season.plan.unplaced if season.plan else ():
        key = season.places[one.demand], one.reason, one.lacking
        found[key] = found.get(key, 0) + 1
    return [
        UnplacedLine(place, place_name(place), count, reason, lacking)
        for (place, reason, lacking), count in found.items()
    ]


def shares(season: Season) -> list[Share]:
    """How many visits each township got, in the order of their codes."""
    plan = season.plan
    if plan is None:
        return []
    return [
        Share(code, region.name if (region := regions.find(code)) else code, placed, asked)
        for code, (placed, asked) in sorted(plan.shares.items())
    ]


def summary(ws: Workspace, season: Season, lines: Iterable[VisitLine]) -> Summary:
    """What the plan comes to."""
    found = list(lines)
    ways = [way for stops in _days(ws, found) for way in pairwise(stops) if way[0] != way[1]]
    travel = geography.travel(ws)
    plan = season.plan
    return Summary(
        placed=len(found),
        asked=len(found) + (len(plan.unplaced) if plan else 0),
        on_market=sum(one.market for one in found),
        kilometres=round(sum(travel.metres(*way) or 0 for way in ways) / _METRES),
        minutes=sum(travel(*way) for way in ways),
        guess=not all(travel.known(*way) for way in ways),
    )


def _days(ws: Workspace, lines: Iterable[VisitLine]) -> Iterable[list[PlaceKey]]:
    """The places that each lecturer and van comes to on a day, from its base and back."""
    home = campaign.current(ws).region_code
    days: dict[tuple[Resource, date], list[PlaceKey]] = {}
    for line in lines:
        for one in dict.fromkeys(line.resources):
            if one.kind in _FOLLOWED:
                base = place_key(one.base_code or home, one.base_village)
                days.setdefault((one, line.day), [base]).append(line.place)
    return ([*stops, stops[0]] for stops in days.values())
