"""The work shared out evenly: whoever can stand in for another from the same base takes some of the other's days."""

from collections import Counter
from dataclasses import replace

from gbm_desktop.model.ids import ResourceId
from gbm_desktop.model.season_plan import Available, Placed, SeasonPlan, SeasonSpec, Visit
from gbm_desktop.planning.season.rules import suits


def even_load(spec: SeasonSpec, plan: SeasonPlan) -> SeasonPlan:
    """The same plan, whole days handed from one resource to another that is as near, free that day, and less busy.

    Days, places, ways and points stay as they are, and so do the days on which the resource has a locked visit.
    """
    known = {one.id: one for one in spec.resources}
    fixed = {(one, visit.day) for visit in spec.locked for one in visit.resources}
    visits = [one.visit for one in plan.placed]
    for day, giver in sorted({(visit.day, one) for visit in visits for one in visit.resources}):
        if known[giver].quantity == 1 and (giver, day) not in fixed:
            own = [visit for visit in visits if visit.day == day and giver in visit.resources]
            taker = _taker(spec, known[giver], own, visits)
            if taker is not None:
                visits = [_handed(visit, giver, taker) if visit in own else visit for visit in visits]
    placed = tuple(_with(one, visit) for one, visit in zip(plan.placed, visits, strict=True))
    return replace(plan, placed=placed)


def _taker(spec: SeasonSpec, giver: Available, own: list[Visit], visits: list[Visit]) -> ResourceId | None:
    """Who has the fewest visits of those that can take these over, and has fewer even then than the giver has."""
    day = own[0].day
    busy = {one for visit in visits if visit.day == day for one in visit.resources}
    load = Counter(one for visit in visits for one in visit.resources)
    able = (one.id for one in spec.resources if one.id not in busy and _can_take(spec, one, giver, own))
    least = min(able, key=lambda taker: (load[taker], taker), default=None)
    return least if least is not None and load[least] + len(own) < load[giver.id] else None


def _can_take(spec: SeasonSpec, one: Available, giver: Available, own: list[Visit]) -> bool:
    alike = (one.kind, one.base, one.quantity) == (giver.kind, giver.base, giver.quantity)
    if not alike or own[0].day in one.away or one.visits_a_day < len(own):
        return False
    needs = [need for visit in own for need in spec.demands[visit.demand].needs if need.kind is one.kind]
    return all(suits(one, need) for need in needs)


def _handed(visit: Visit, giver: ResourceId, taker: ResourceId) -> Visit:
    return replace(visit, resources=tuple(taker if one == giver else one for one in visit.resources))


def _with(placed: Placed, visit: Visit) -> Placed:
    return placed if placed.visit == visit else replace(placed, visit=visit)
