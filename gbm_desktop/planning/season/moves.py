"""The changes that the search tries: a visit goes to another day, beside a neighbour, or takes another's room."""

from random import Random
from typing import NamedTuple

from gbm_desktop.planning.season.crews import Spot, Team
from gbm_desktop.planning.season.state import State


class Seat(NamedTuple):
    """A day and slot with a team that is free there, and what the visit is worth there, its way taken off."""

    day: int
    slot: int
    team: Team
    value: int


def seat(state: State, visit: int, day: int, slot: int) -> Seat | None:
    """What the visit would get there; None if it cannot stand there."""
    demand = state.instance.visits[visit][0]
    team = state.crews.team(demand, day, slot) if state.day_left(visit, day) else None
    return None if team is None else Seat(day, slot, team, state.worth(visit, day) - team.cost)


def best_seat(state: State, visit: int) -> Seat | None:
    """The best of all days and slots for a visit that stands nowhere."""
    slots = range(len(state.instance.spec.slots))
    best: Seat | None = None
    for day in state.instance.all_days[state.instance.visits[visit][0]]:
        if state.day_left(visit, day):
            for slot in slots:
                found = seat(state, visit, day, slot)
                if found is not None and (best is None or found.value > best.value):
                    best = found
    return best


class Moves:
    """Random changes to a plan."""

    def __init__(self, state: State, random: Random) -> None:
        self._state = state
        self._random = random
        self._instance = state.instance
        self._slots = list(range(len(state.instance.spec.slots)))
        movable = range(len(state.instance.visits))
        self._movable = [n for n in movable if state.instance.all_days[state.instance.visits[n][0]]]

    def some(self) -> bool:
        """Whether there is anything that can be moved."""
        return bool(self._movable)

    def change(self) -> bool:
        """The plan is changed a little, for better or worse; False if the change tried was not possible."""
        visit = self._any()
        day = self._day(visit)
        if day is None:
            return False
        if self._state.spots[visit] is not None and self._random.random() < _TOGETHER:
            return self._exchange(visit, day)
        left = self._state.take(visit) if self._state.spots[visit] is not None else None
        return self._settle(visit, day) or self._push(visit, day, left)

    def _any(self) -> int:
        if self._random.random() < _TO_THE_UNPLACED:
            waiting = [n for n in self._movable if self._state.spots[n] is None]
            if waiting:
                return self._random.choice(waiting)
        return self._random.choice(self._movable)

    def _day(self, visit: int) -> int | None:
        demand = self._instance.visits[visit][0]
        dice = self._random.random()
        if dice < _TO_MARKET and self._instance.market_days[demand]:
            return self._random.choice(self._instance.market_days[demand])
        if dice < _TO_NEIGHBOUR and self._instance.near[demand]:
            spot = self._state.spots[self._random.choice(self._instance.near[demand])]
            return None if spot is None else spot.day
        return self._random.choice(self._instance.all_days[demand])

    def _settle(self, visit: int, day: int) -> bool:
        """The visit stands on the day, if there is room, in the slot that costs less."""
        if not self._state.day_left(visit, day):
            return False
        seats = [found for slot in self._slots if (found := seat(self._state, visit, day, slot)) is not None]
        if not seats:
            return False
        self._sit(visit, max(seats, key=lambda found: found.value))
        return True

    def _sit(self, visit: int, found: Seat) -> None:
        self._state.put(visit, found.day, found.slot, found.team)

    def _push(self, visit: int, day: int, left: Spot | None) -> bool:
        """The visit takes the room of another on the day; that one goes where the first was, or elsewhere."""
        others = self._state.on_day.get(day)
        if not others:
            return False
        other = self._random.choice(others)
        self._state.take(other)
        if not self._settle(visit, day):
            return False
        self._resettle(other, left)
        return True

    def _exchange(self, visit: int, day: int) -> bool:
        """The visit and those on its way change days with another and those on its way."""
        others = self._state.on_day.get(day)
        mine = self._company(visit)
        theirs = self._company(self._random.choice(others)) if others else []
        spot = self._state.spots[visit]
        if spot is None or spot.day == day:
            return False
        for one in (*mine, *theirs):
            self._state.take(one)
        return all(self._settle(one, day) for one in mine) and all(self._settle(one, spot.day) for one in theirs)

    def _company(self, visit: int) -> list[int]:
        """The visits of the day that share one of the visit's resources, itself among them."""
        spot = self._state.spots[visit]
        if spot is None:
            return [visit]
        team, spots = set(spot.team), self._state.spots
        same_day = self._state.on_day[spot.day]
        return [n for n in same_day if n == visit or ((other := spots[n]) and not team.isdisjoint(other.team))]

    def _resettle(self, visit: int, left: Spot | None) -> None:
        days = [day for _ in range(_TRIES) if (day := self._day(visit)) is not None]
        tries = [left.day, *days] if left is not None else days
        points = self._instance.points[self._instance.visits[visit][0]]
        seats = (seat(self._state, visit, day, slot) for day in tries if day in points for slot in self._slots)
        best = max((found for found in seats if found is not None), key=lambda found: found.value, default=None)
        if best is not None:
            self._sit(visit, best)


_TO_MARKET = 0.3
_TO_NEIGHBOUR = 0.75
_TRIES = 4
_TO_THE_UNPLACED = 0.2
_TOGETHER = 0.15
