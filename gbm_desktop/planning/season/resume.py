"""Beginning from an earlier plan."""

from gbm_desktop.model.season_plan import SeasonPlan, Visit
from gbm_desktop.planning.season.crews import Spot
from gbm_desktop.planning.season.rules import first_unmet
from gbm_desktop.planning.season.state import State


def resume(state: State, start: SeasonPlan) -> None:
    """What the earlier plan says stands, as far as it is still possible; with other resources where its own are not."""
    waiting: dict[int, list[int]] = {}
    for n, (demand, _) in enumerate(state.instance.visits):
        waiting.setdefault(demand, []).append(n)
    locked = {(visit.demand, visit.turn) for visit in state.instance.spec.locked}
    for placed in start.placed:
        own = waiting.get(placed.visit.demand)
        if own and (placed.visit.demand, placed.visit.turn) not in locked and _stand(state, own[-1], placed.visit):
            own.pop()
    state.keep()


def _stand(state: State, visit: int, old: Visit) -> bool:
    day = old.day.toordinal()
    if old.slot >= len(state.instance.spec.slots) or not state.day_left(visit, day):
        return False
    same = _same_team(state, old)
    if same is not None:
        state.put_back(visit, same)
        return True
    other = state.crews.team(old.demand, day, old.slot)
    if other is not None:
        state.put(visit, day, old.slot, other)
    return other is not None


def _same_team(state: State, old: Visit) -> Spot | None:
    spec = state.instance.spec
    index = {resource.id: n for n, resource in enumerate(spec.resources)}
    if not all(one in index for one in old.resources):
        return None
    team = tuple(index[one] for one in old.resources)
    units = [need for need in spec.demands[old.demand].needs for _ in range(need.count)]
    spot = Spot(old.day.toordinal(), old.slot, team)
    fits = len(team) == len(units) and first_unmet(units, [spec.resources[n] for n in team]) is None
    return spot if fits and state.crews.free(old.demand, spot) else None
