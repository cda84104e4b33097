"""What a plan is worth: the one definition, in the plainest form; the search counts the same by differences."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import pairwise

from gbm_desktop.model.geography import MINUTES_UNKNOWN, PlaceKey
from gbm_desktop.model.resources import ResourceKind
from gbm_desktop.model.season_plan import Available, SeasonSpec, Visit

TRAVELLERS = frozenset({ResourceKind.LECTURER, ResourceKind.VAN})
"""Whose minutes on the road count; the others ride with them."""


def score(spec: SeasonSpec, visits: Sequence[Visit]) -> int:
    """The points of a plan; see `Weights` for what counts."""
    weights = spec.weights
    bring = sum(visit_points(spec, visit) for visit in visits)
    placed = Counter(spec.demands[visit.demand].township for visit in visits)
    behind = shortfall(asked_for(spec), placed)
    return bring - weights.travel_minute * _minutes_on_the_road(spec, visits) - weights.unequal_share * behind


def visit_points(spec: SeasonSpec, visit: Visit) -> int:
    """What the visit brings by itself, without its travel."""
    weights = spec.weights
    preferred = visit.day in spec.preferred.get(spec.demands[visit.demand].place, ())
    return weights.placed + weights.preferred_day * preferred + weights.workday * (visit.day not in spec.rest_days)


def asked_for(spec: SeasonSpec) -> Counter[str]:
    """How many visits each township asks for."""
    asked: Counter[str] = Counter()
    for demand in spec.demands:
        asked[demand.township] += demand.times
    return asked


def shortfall(asked: Counter[str], placed: Counter[str]) -> int:
    """How many whole visits all townships together have less than their even share of those placed."""
    whole, done = asked.total(), placed.total()
    return sum(max(0, count * done // whole - placed[township]) for township, count in asked.items())


def minutes(spec: SeasonSpec, one: PlaceKey, other: PlaceKey) -> int:
    """How long it takes between two places, in either direction: the longer, where each is told for itself."""
    if one == other:
        return 0
    told = [way for pair in ((one, other), (other, one)) if (way := spec.travel.get(pair)) is not None]
    return max(told, default=MINUTES_UNKNOWN)


def _minutes_on_the_road(spec: SeasonSpec, visits: Sequence[Visit]) -> int:
    ways: dict[tuple[int, object], list[Visit]] = defaultdict(list)
    index = {resource.id: n for n, resource in enumerate(spec.resources) if resource.kind in TRAVELLERS}
    for visit in visits:
        for resource_id in visit.resources:
            if resource_id in index:
                ways[index[resource_id], visit.day].append(visit)
    return sum(_way(spec, spec.resources[n], sorted(way, key=lambda v: v.slot)) for (n, _), way in ways.items())


def _way(spec: SeasonSpec, resource: Available, way: Sequence[Visit]) -> int:
    places = [spec.demands[visit.demand].place for visit in way]
    if resource.quantity > 1:
        return sum(2 * minutes(spec, resource.base, place) for place in places)
    return sum(minutes(spec, one, other) for one, other in pairwise([resource.base, *places, resource.base]))
