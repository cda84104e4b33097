"""Why a visit is nowhere: the rules are laid on the days one after the other, until no day is left."""

from collections import Counter
from collections.abc import Callable, Iterable
from datetime import date
from functools import partial

from gbm_desktop.model.season_plan import Need, Unplaced, WhyNot
from gbm_desktop.planning.season.rules import first_unmet
from gbm_desktop.planning.season.state import State


def why_not(state: State, visit: int, turn: int) -> Unplaced:
    """The true reason, tried out, why the visit has no day in the plan."""
    demand = state.instance.visits[visit][0]
    lacking = _lacking(state, demand, lambda n: state.instance.spec.resources[n].quantity)
    if lacking is not None:
        return Unplaced(demand, turn, WhyNot.NO_SUCH_RESOURCE, lacking)
    days = state.instance.all_days[demand]
    if not days:
        return Unplaced(demand, turn, WhyNot.ALL_DAYS_CLOSED)
    if not (days := [day for day in days if state.apart(demand, day)]):
        return Unplaced(demand, turn, WhyNot.GAP_TOO_LONG)
    if not (days := [day for day in days if state.day_left(visit, day)]):
        return Unplaced(demand, turn, WhyNot.DAYS_FULL)
    return _for_lack(state, demand, turn, days)


def _for_lack(state: State, demand: int, turn: int, days: list[int]) -> Unplaced:
    there = {day: _lacking(state, demand, partial(_present, state, day)) for day in days}
    if all(there.values()):
        return Unplaced(demand, turn, WhyNot.RESOURCE_AWAY, _most(there.values()))
    slots = range(len(state.instance.spec.slots))
    seats = [(day, slot) for day in days for slot in slots]
    free = {seat: _lacking(state, demand, partial(_room, state, seat)) for seat in seats}
    if all(free.values()):
        return Unplaced(demand, turn, WhyNot.RESOURCE_TAKEN, _most(free.values()))
    if all(state.crews.team(demand, *seat) is None for seat in seats):
        return Unplaced(demand, turn, WhyNot.TRAVEL_TOO_LONG)
    return Unplaced(demand, turn, WhyNot.NOT_WORTH)


def _lacking(state: State, demand: int, amount: Callable[[int], int]) -> Need | None:
    """The need that stays unmet with so much of each resource."""
    spec = state.instance.spec
    units = [need for need in spec.demands[demand].needs for _ in range(need.count)]
    have = [one for n, one in enumerate(spec.resources) for _ in range(min(amount(n), len(units)))]
    return first_unmet(units, have)


def _room(state: State, seat: tuple[int, int], resource: int) -> int:
    return state.crews.room(resource, *seat)


def _present(state: State, day: int, resource: int) -> int:
    one = state.instance.spec.resources[resource]
    return 0 if date.fromordinal(day) in one.away else one.quantity


def _most(needs: Iterable[Need | None]) -> Need | None:
    """The need that is lacking most often."""
    return Counter(needs).most_common(1)[0][0]
