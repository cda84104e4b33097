"""Who goes: all diaries, and the resources that serve a visit with the shortest ways."""

from typing import NamedTuple

from gbm_desktop.planning.season.diary import diaries
from gbm_desktop.planning.season.instance import Instance, Unit


class Spot(NamedTuple):
    """Where a visit stands: the day (its ordinal), the slot, and the resources (indices)."""

    day: int
    slot: int
    team: tuple[int, ...]


class Team(NamedTuple):
    """Resources that can serve a visit, and what their ways cost."""

    members: tuple[int, ...]
    cost: int


class Crews:
    """The resources as booked so far. A visit is known by its demand here, all visits of which need the same."""

    def __init__(self, instance: Instance) -> None:
        self._instance = instance
        self._diaries = diaries(instance)

    def room(self, resource: int, day: int, slot: int) -> int:
        """How many of the resource may still be taken, ways left aside."""
        return self._diaries[resource].room(day, slot)

    def team(self, demand: int, day: int, slot: int) -> Team | None:
        """The resources with the shortest ways that can serve a visit there; None if not all needs can be met."""
        place = self._instance.place_of[demand]
        members: tuple[int, ...] = ()
        cost = 0
        for group in self._instance.groups[demand]:
            found = self._one(group[0], day, slot, place) if len(group) == 1 else self._fill(group, day, slot, place)
            if found is None:
                return None
            members, cost = members + found.members, cost + found.cost
        return Team(members, cost)

    def _one(self, unit: Unit, day: int, slot: int, place: int) -> Team | None:
        best = None
        for member in unit:
            cost = self._diaries[member].cost(day, slot, place)
            if cost is not None and (best is None or cost < best.cost):
                best = Team((member,), cost)
        return best

    def _fill(self, group: list[Unit], day: int, slot: int, place: int, taken: tuple[int, ...] = ()) -> Team | None:
        if len(taken) == len(group):
            return Team(taken, 0)
        free = []
        for member in group[len(taken)]:
            cost = self._diaries[member].cost(day, slot, place)
            if cost is not None and taken.count(member) < self.room(member, day, slot):
                free.append((cost, member))
        for cost, member in sorted(free):
            rest = self._fill(group, day, slot, place, (*taken, member))
            if rest is not None:
                return Team(rest.members, rest.cost + cost)
        return None

    def free(self, demand: int, spot: Spot) -> bool:
        """Whether all of the spot's team are free for a visit there."""
        day, slot, team = spot
        ways = (self._diaries[member].cost(day, slot, self._instance.place_of[demand]) for member in team)
        enough = all(team.count(member) <= self.room(member, day, slot) for member in team)
        return enough and all(cost is not None for cost in ways)

    def detour(self, demand: int, resource: int, day: int, slot: int) -> int:
        """What the way to a visit would cost the resource, whether it is free or not."""
        return self._diaries[resource].detour(day, slot, self._instance.place_of[demand])

    def send(self, demand: int, spot: Spot) -> None:
        """The spot's team go to a visit."""
        for member in spot.team:
            self._diaries[member].take(spot.day, spot.slot, self._instance.place_of[demand])

    def call_back(self, demand: int, spot: Spot) -> int:
        """The spot's team do not go; the points that their ways had cost."""
        day, slot, team = spot
        return sum(self._diaries[member].give_back(day, slot, self._instance.place_of[demand]) for member in team)

    def shut(self, resource: int, day: int) -> None:
        """Nothing more is taken of the resource on that day."""
        self._diaries[resource].shut(day)
