"""A plan being changed: what each change does to the score is known at once, and every change can be taken back."""

from collections import Counter
from collections.abc import Iterator
from datetime import date

from gbm_desktop.model.season_plan import Visit
from gbm_desktop.planning.season.crews import Crews, Spot, Team
from gbm_desktop.planning.season.instance import Instance
from gbm_desktop.planning.season.rules import breaches
from gbm_desktop.planning.season.scoring import score


class State:
    """The locked visits and those placed so far. A visit is known by its index in `instance.visits`."""

    def __init__(self, instance: Instance) -> None:
        self.instance = instance
        self.spots: list[Spot | None] = [None] * len(instance.visits)
        self.on_day: dict[int, list[int]] = {}
        self.crews = Crews(instance)
        self._total: Counter[int] = Counter()
        self._at_place: Counter[tuple[int, int]] = Counter()
        self._days: list[list[int]] = [[] for _ in instance.spec.demands]
        self._placed = [0] * len(instance.townships)
        self._counted: list[int] = []
        self._behind = 0
        self._undo: list[tuple[int, Spot | None, Spot | None, int]] = []
        self._lock()
        self._points = score(instance.spec, instance.spec.locked) + self._unequal()

    @property
    def score(self) -> int:
        """What `scoring.score` says of the plan."""
        return self._points - self._unequal()

    def placed(self) -> Counter[str]:
        """How many visits each township has, the locked ones among them."""
        return Counter(dict(zip(self.instance.townships, self._placed, strict=True)))

    def visits(self) -> list[Visit]:
        """All visits of the plan, the locked ones first; those of a demand take their turns by day."""
        return [*self.instance.spec.locked, *(visit for _, visit in self.numbered())]

    def numbered(self) -> Iterator[tuple[int, Visit]]:
        """The visits placed by the search, each with its index."""
        spec, turns = self.instance.spec, iter(self.instance.visits)
        by_demand: dict[int, list[int]] = {}
        for n, (demand, _) in enumerate(self.instance.visits):
            by_demand.setdefault(demand, []).append(n)
        for demand, own in by_demand.items():
            left = [next(turns)[1] for _ in own]
            placed = sorted((spot, n) for n in own if (spot := self.spots[n]) is not None)
            for turn, (spot, n) in zip(left, placed, strict=False):
                team = tuple(spec.resources[member].id for member in spot.team)
                yield n, Visit(demand, turn, date.fromordinal(spot.day), spot.slot, team)

    def day_left(self, visit: int, day: int) -> bool:
        """Whether the rules of days (not those of resources) leave the day to the visit."""
        demand = self.instance.visits[visit][0]
        return (
            day in self.instance.points[demand]
            and self._total[day] < self.instance.spec.most_a_day
            and self.apart(demand, day)
        )

    def apart(self, demand: int, day: int) -> bool:
        """Whether nothing else is in the demand's place on the day, and its other visits are far enough off."""
        gap = self.instance.spec.demands[demand].gap
        return not self._at_place[self.instance.place_of[demand], day] and all(
            abs(day - other) >= gap for other in self._days[demand]
        )

    def put_back(self, visit: int, spot: Spot) -> None:
        """The visit stands at the spot with that very team, which is free."""
        demand, (day, slot, team) = self.instance.visits[visit][0], spot
        cost = sum(self.crews.detour(demand, member, day, slot) for member in team)
        self.put(visit, day, slot, Team(team, cost))

    def worth(self, visit: int, day: int) -> int:
        """What the visit brings on the day by itself."""
        return self.instance.points[self.instance.visits[visit][0]][day]

    def put(self, visit: int, day: int, slot: int, team: Team) -> None:
        """The visit stands there, with a team that was just found."""
        self._undo.append((visit, None, spot := Spot(day, slot, team.members), self._points))
        self._add(visit, spot)
        self._points += self.worth(visit, day) - team.cost

    def take(self, visit: int) -> Spot:
        """The visit, which stood somewhere, is not placed any more; where it stood."""
        spot = self.spots[visit]
        if spot is None:
            raise LookupError(visit)
        self._undo.append((visit, spot, None, self._points))
        self._points += self._remove(visit, spot) - self.worth(visit, spot.day)
        return spot

    def keep(self) -> None:
        """The changes so far stay."""
        self._undo.clear()

    def take_back(self) -> None:
        """The changes since the last `keep` are undone."""
        while self._undo:
            visit, before, after, self._points = self._undo.pop()
            if after is not None:
                self._remove(visit, after)
            if before is not None:
                self._add(visit, before)

    def _add(self, visit: int, spot: Spot) -> None:
        demand = self.instance.visits[visit][0]
        self.spots[visit] = spot
        self.on_day.setdefault(spot.day, []).append(visit)
        self._placed[self.instance.township_of[demand]] += 1
        self._occupy(demand, spot)

    def _occupy(self, demand: int, spot: Spot) -> None:
        place = self.instance.place_of[demand]
        self._total[spot.day] += 1
        self._at_place[place, spot.day] += 1
        self._days[demand].append(spot.day)
        self.crews.send(demand, spot)

    def _remove(self, visit: int, spot: Spot) -> int:
        demand = self.instance.visits[visit][0]
        place, day = self.instance.place_of[demand], spot.day
        self.spots[visit] = None
        self.on_day[day].remove(visit)
        self._placed[self.instance.township_of[demand]] -= 1
        self._total[day] -= 1
        self._at_place[place, day] -= 1
        self._days[demand].remove(day)
        return self.crews.call_back(demand, spot)

    def _unequal(self) -> int:
        if self._placed != self._counted:
            self._counted = list(self._placed)
            asked, done = self.instance.asked, sum(self._placed)
            whole = sum(asked)
            behind = (max(0, a * done // whole - p) for a, p in zip(asked, self._placed, strict=True))
            self._behind = self.instance.spec.weights.unequal_share * sum(behind)
        return self._behind

    def _lock(self) -> None:
        spec = self.instance.spec
        index = {resource.id: n for n, resource in enumerate(spec.resources)}
        for visit in spec.locked:
            team = tuple(index[one] for one in visit.resources if one in index)
            self._placed[self.instance.township_of[visit.demand]] += 1
            self._occupy(visit.demand, Spot(visit.day.toordinal(), visit.slot, team))
        for problem in breaches(spec, spec.locked):
            if problem.resource is not None:
                self.crews.shut(index[problem.resource], problem.visits[0].day.toordinal())
