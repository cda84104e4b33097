"""What is said of a finished plan: why each visit is where it is, found by trying, and the townships' shares."""

from datetime import date

from gbm_desktop.model.season_plan import Placed, SeasonPlan, Visit, WhyHere
from gbm_desktop.planning.season.moves import seat
from gbm_desktop.planning.season.scoring import TRAVELLERS, asked_for, score
from gbm_desktop.planning.season.state import State
from gbm_desktop.planning.season.why_not import why_not


def explain(state: State, *, seconds: float, stopped: bool) -> SeasonPlan:
    """The plan that stands, with its reasons."""
    spec, visits = state.instance.spec, state.visits()
    state.keep()
    placed = [_locked(state, visit, visits) for visit in spec.locked]
    placed += [_placed(state, n, visit) for n, visit in state.numbered()]
    placed.sort(key=lambda one: (one.visit.day, one.visit.slot, one.visit.demand))
    done = {(one.visit.demand, one.visit.turn) for one in placed}
    missing = [turn for turn in state.instance.visits if turn not in done]
    nowhere = [n for n, spot in enumerate(state.spots) if spot is None]
    unplaced = [why_not(state, n, turn) for n, (_, turn) in zip(nowhere, missing, strict=True)]
    shares = {township: (state.placed()[township], count) for township, count in asked_for(spec).items()}
    return SeasonPlan(tuple(placed), tuple(unplaced), state.score, shares, seconds, stopped)


def _locked(state: State, visit: Visit, visits: list[Visit]) -> Placed:
    spec = state.instance.spec
    rest = list(visits)
    rest.remove(visit)
    points = score(spec, visits) - score(spec, rest)
    market = visit.day in spec.preferred.get(spec.demands[visit.demand].place, ())
    return Placed(visit, points, (WhyHere.LOCKED, WhyHere.MARKET_DAY) if market else (WhyHere.LOCKED,))


def _placed(state: State, n: int, visit: Visit) -> Placed:
    before = state.score
    reasons = [WhyHere.SHARE] if _owed(state, visit) else []
    spot = state.take(n)
    points = before - state.score
    reasons.insert(0, _market(state, n, spot.day))
    if _near(state, visit):
        reasons.append(WhyHere.NEAR)
    state.take_back()
    return Placed(visit, points, tuple(reasons))


def _owed(state: State, visit: Visit) -> bool:
    """Whether, as not all could be placed, its township would be behind its even share if another had this room."""
    asked, placed = asked_for(state.instance.spec), state.placed()
    township = state.instance.spec.demands[visit.demand].township
    even = asked[township] * placed.total() // asked.total()
    return placed.total() < asked.total() and placed[township] <= even


def _market(state: State, n: int, day: int) -> WhyHere:
    days = state.instance.market_days[state.instance.visits[n][0]]
    if day in days:
        return WhyHere.MARKET_DAY
    if not any(_in_season(state, day) for day in _preferred(state, n)):
        return WhyHere.NO_MARKET_KNOWN
    slots = range(len(state.instance.spec.slots))
    free = any(seat(state, n, other, slot) is not None for other in days for slot in slots)
    return WhyHere.MARKET_COSTS_MORE if free else WhyHere.MARKET_NOT_FREE


def _preferred(state: State, n: int) -> frozenset[date]:
    spec = state.instance.spec
    return spec.preferred.get(spec.demands[state.instance.visits[n][0]].place, frozenset())


def _in_season(state: State, day: date) -> bool:
    return state.instance.spec.first_day <= day <= state.instance.spec.last_day


def _near(state: State, visit: Visit) -> bool:
    """Whether somebody's way is shorter than there and back, because of another place on the same day."""
    spec, instance = state.instance.spec, state.instance
    way, day = instance.minutes[instance.place_of[visit.demand]], visit.day.toordinal()
    for member, resource in enumerate(spec.resources):
        if resource.id in visit.resources and resource.kind in TRAVELLERS:
            there_and_back = 2 * spec.weights.travel_minute * way[instance.places[resource.base]]
            if state.crews.detour(visit.demand, member, day, visit.slot) < there_and_back:
                return True
    return False
