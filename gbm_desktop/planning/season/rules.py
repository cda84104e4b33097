"""What must hold in a plan, and where it does not; the rules stand in `model.season_plan`."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time
from itertools import combinations, pairwise

from gbm_desktop.model.ids import ResourceId
from gbm_desktop.model.season_faults import Fault, SpecProblem
from gbm_desktop.model.season_plan import Available, Need, SeasonSpec, Slot, Visit
from gbm_desktop.planning.season.scoring import minutes


def problems(spec: SeasonSpec) -> list[SpecProblem]:
    """What is wrong with the spec: what makes a plan impossible, or else where the locked visits break the rules."""
    fatal = list(_fatal(spec))
    return fatal or breaches(spec, spec.locked)


def breaches(spec: SeasonSpec, visits: Sequence[Visit]) -> list[SpecProblem]:
    """Where these visits, all known to the spec, break the rules."""
    found = [problem for visit in visits for problem in _of_one(spec, visit)]
    return [*found, *_of_days(spec, visits), *_of_demands(spec, visits), *_of_resources(spec, visits)]


def suits(resource: Available, need: Need) -> bool:
    """Whether a resource is of the need's kind, knows its topic and speaks its language."""
    knows = not need.topic or need.topic in resource.topics
    return resource.kind is need.kind and knows and (not need.language or need.language in resource.languages)


def minutes_between(one: Slot, other: Slot) -> int:
    """The time from a slot's end to a later one's start."""
    return (_moment(other.start) - _moment(one.end)).seconds // 60 if other.start >= one.end else -1


def _moment(at: time) -> datetime:
    return datetime.combine(date.min, at)


def _fatal(spec: SeasonSpec) -> Iterator[SpecProblem]:
    if not spec.demands:
        yield SpecProblem(Fault.NO_DEMANDS)
    if spec.last_day < spec.first_day:
        yield SpecProblem(Fault.DAYS_REVERSED)
    follow = all(one.end <= other.start for one, other in pairwise(spec.slots))
    if not spec.slots or not follow or any(slot.end <= slot.start for slot in spec.slots):
        yield SpecProblem(Fault.SLOTS_UNUSABLE)
    yield from _unusable_numbers(spec)
    times = Counter(resource.id for resource in spec.resources)
    yield from (SpecProblem(Fault.RESOURCE_LISTED_TWICE, resource=one) for one, count in times.items() if count > 1)
    yield from _unusable_locks(spec)


def _unusable_numbers(spec: SeasonSpec) -> Iterator[SpecProblem]:
    if spec.most_a_day < 0 or min(spec.travel.values(), default=0) < 0:
        yield SpecProblem(Fault.NUMBER_UNUSABLE)
    for n, demand in enumerate(spec.demands):
        if demand.times < 1 or demand.gap < 0:
            yield SpecProblem(Fault.NUMBER_UNUSABLE, demand=n)
        yield from (SpecProblem(Fault.NUMBER_UNUSABLE, demand=n, need=need) for need in demand.needs if need.count < 1)
    for resource in spec.resources:
        if resource.quantity < 0 or resource.visits_a_day < 0:
            yield SpecProblem(Fault.NUMBER_UNUSABLE, resource=resource.id)


def _unusable_locks(spec: SeasonSpec) -> Iterator[SpecProblem]:
    seen: dict[tuple[int, int], Visit] = {}
    for visit in spec.locked:
        known = 0 <= visit.demand < len(spec.demands) and 0 <= visit.slot < len(spec.slots)
        if not known or not 0 <= visit.turn < spec.demands[visit.demand].times:
            yield SpecProblem(Fault.VISIT_UNKNOWN, (visit,))
        elif (other := seen.get((visit.demand, visit.turn))) is not None:
            yield SpecProblem(Fault.VISIT_LOCKED_TWICE, (other, visit), visit.demand)
        else:
            seen[visit.demand, visit.turn] = visit


def _of_one(spec: SeasonSpec, visit: Visit) -> Iterator[SpecProblem]:
    demand = spec.demands[visit.demand]
    if not spec.first_day <= visit.day <= spec.last_day:
        yield SpecProblem(Fault.DAY_OUTSIDE, (visit,), visit.demand)
    if visit.day in spec.closed:
        yield SpecProblem(Fault.DAY_CLOSED, (visit,), visit.demand)
    if visit.day in spec.forbidden.get(demand.place, ()):
        yield SpecProblem(Fault.DAY_FORBIDDEN, (visit,), visit.demand)
    known = {resource.id: resource for resource in spec.resources}
    taken = [known[one] for one in visit.resources if one in known]
    units = [need for need in demand.needs for _ in range(need.count)]
    lacking = first_unmet(units, taken)
    if lacking is not None:
        yield SpecProblem(Fault.NEED_UNMET, (visit,), visit.demand, need=lacking)


def first_unmet(units: Sequence[Need], taken: Sequence[Available]) -> Need | None:
    """The first need that the resources leave unmet, whichever of them serves which; None if all are met."""
    serves: dict[int, int] = {}

    def find(unit: int, seen: set[int]) -> bool:
        for n, resource in enumerate(taken):
            if n not in seen and suits(resource, units[unit]):
                seen.add(n)
                if n not in serves or find(serves[n], seen):
                    serves[n] = unit
                    return True
        return False

    return next((need for n, need in enumerate(units) if not find(n, set())), None)


def _of_days(spec: SeasonSpec, visits: Sequence[Visit]) -> Iterator[SpecProblem]:
    by_day: dict[date, list[Visit]] = defaultdict(list)
    by_place: dict[tuple[date, str], list[Visit]] = defaultdict(list)
    for visit in visits:
        by_day[visit.day].append(visit)
        by_place[visit.day, spec.demands[visit.demand].place].append(visit)
    for same in by_day.values():
        if len(same) > spec.most_a_day:
            yield SpecProblem(Fault.TOO_MANY_A_DAY, tuple(same))
    for same in by_place.values():
        if len(same) > 1:
            yield SpecProblem(Fault.PLACE_TWICE_A_DAY, tuple(same), same[0].demand)


def _of_demands(spec: SeasonSpec, visits: Sequence[Visit]) -> Iterator[SpecProblem]:
    by_demand: dict[int, list[Visit]] = defaultdict(list)
    for visit in sorted(visits, key=lambda v: v.day):
        by_demand[visit.demand].append(visit)
    for n, own in by_demand.items():
        for one, other in pairwise(own):
            if (other.day - one.day).days < spec.demands[n].gap:
                yield SpecProblem(Fault.GAP_TOO_SHORT, (one, other), n)


def _of_resources(spec: SeasonSpec, visits: Sequence[Visit]) -> Iterator[SpecProblem]:
    on_day: dict[tuple[ResourceId, date], list[Visit]] = defaultdict(list)
    for visit in sorted(visits, key=lambda v: v.slot):
        for resource_id in visit.resources:
            on_day[resource_id, visit.day].append(visit)
    known = {resource.id: resource for resource in spec.resources}
    for (resource_id, day), own in on_day.items():
        if resource_id in known:
            yield from _of_a_day(spec, known[resource_id], day, own)


def _of_a_day(spec: SeasonSpec, resource: Available, day: date, own: Sequence[Visit]) -> Iterator[SpecProblem]:
    def problem(fault: Fault, visits: Sequence[Visit]) -> SpecProblem:
        return SpecProblem(fault, tuple(visits), resource=resource.id)

    if day in resource.away:
        yield problem(Fault.RESOURCE_AWAY, own)
    if len(own) > resource.visits_a_day * resource.quantity:
        yield problem(Fault.RESOURCE_TOO_OFTEN, own)
    for slot, count in Counter(visit.slot for visit in own).items():
        if count > resource.quantity:
            yield problem(Fault.RESOURCE_TAKEN_TWICE, [visit for visit in own if visit.slot == slot])
    if resource.quantity == 1:
        for one, other in combinations(own, 2):
            if one.slot < other.slot and _too_far(spec, one, other):
                yield problem(Fault.WAY_TOO_LONG, (one, other))


def _too_far(spec: SeasonSpec, one: Visit, other: Visit) -> bool:
    way = minutes(spec, spec.demands[one.demand].place, spec.demands[other.demand].place)
    return way > minutes_between(spec.slots[one.slot], spec.slots[other.slot])
