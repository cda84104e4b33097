"""The same problem and score as a linear model in zeros and ones: what the best plan is worth, or at most can be worth.

It is made for counties as `counties.county` makes them: two slots so far apart that every place is reached from every
other, one demand a place, minutes that keep the triangle inequality (so that two places on one way never cost more than
two ways), one need of a kind, no absences of what there is several of, two visits a day for each, nothing locked.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date
from itertools import combinations, product
from typing import Any

from gbm_desktop.model.geography import PlaceKey
from gbm_desktop.model.resources import ResourceKind
from gbm_desktop.model.season_plan import Available, SeasonSpec, Visit
from gbm_desktop.planning.season.rules import suits
from gbm_desktop.planning.season.scoring import TRAVELLERS, asked_for, minutes, visit_points

SLOTS = (0, 1)


class SeasonModel:
    """All rules and points as rows of a CP-SAT model; how ways are shared is chosen after."""

    def __init__(self, spec: SeasonSpec, model: Any) -> None:
        self.spec, self.model = spec, model
        self.demands = range(len(spec.demands))
        span = range(spec.first_day.toordinal(), spec.last_day.toordinal() + 1)
        self.days = [day for day in map(date.fromordinal, span) if day not in spec.closed]
        forbidden = [spec.forbidden.get(demand.place, frozenset()) for demand in spec.demands]
        self.seats = [
            (n, day, slot) for n, day, slot in product(self.demands, self.days, SLOTS) if day not in forbidden[n]
        ]
        self.on = {seat: model.new_bool_var("") for seat in self.seats}
        self.team = {(r, *seat): model.new_bool_var("") for seat in self.seats for r in self._who(*seat)}
        self.placed = [sum(on for (n, _, _), on in self.on.items() if n == demand) for demand in self.demands]
        self.worth = [visit_points(spec, Visit(n, 0, day, slot)) * on for (n, day, slot), on in self.on.items()]
        self._needs()
        self._days()
        self._demands()
        self._capacity()
        self._shares()

    def _who(self, demand: int, day: date, _: int) -> Iterator[int]:
        needs = self.spec.demands[demand].needs
        for r, resource in enumerate(self.spec.resources):
            if day not in resource.away and any(suits(resource, need) for need in needs):
                yield r

    def _units(self, demand: int, resource: Available) -> int:
        return next(need.count for need in self.spec.demands[demand].needs if suits(resource, need))

    def _needs(self) -> None:
        for seat, on in self.on.items():
            for need in self.spec.demands[seat[0]].needs:
                who = [n for n, one in enumerate(self.spec.resources) if suits(one, need)]
                self.model.add(sum(self.team[n, *seat] for n in who if (n, *seat) in self.team) == on)

    def _days(self) -> None:
        for day in self.days:
            self.model.add(sum(on for (_, other, _), on in self.on.items() if other == day) <= self.spec.most_a_day)

    def _demands(self) -> None:
        for n, demand in enumerate(self.spec.demands):
            self.model.add(self.placed[n] <= demand.times)
            own = [(day, on) for (other, day, _), on in self.on.items() if other == n]
            for first in self.days:
                near = [on for day, on in own if 0 <= (day - first).days < max(1, demand.gap)]
                self.model.add_at_most_one(near)

    def _capacity(self) -> None:
        for r, resource in enumerate(self.spec.resources):
            taken: dict[tuple[date, int], list[Any]] = defaultdict(list)
            for (other, n, day, slot), serves in self.team.items():
                if other == r:
                    taken[day, slot].append(self._units(n, resource) * serves)
            for amounts in taken.values():
                self.model.add(sum(amounts) <= resource.quantity)

    def _shares(self) -> None:
        asked, done = asked_for(self.spec), self.model.new_int_var(0, asked_for(self.spec).total(), "")
        self.model.add(done == sum(self.placed))
        for township, count in asked.items():
            own = sum(self.placed[n] for n, demand in enumerate(self.spec.demands) if demand.township == township)
            behind = self.model.new_int_var(0, count, "")
            whole = asked.total()
            self.model.add(whole * behind >= count * done - whole * own - (whole - 1))
            self.worth.append(-self.spec.weights.unequal_share * behind)

    def _travellers(self) -> Iterator[tuple[int, list[int]]]:
        for r, resource in enumerate(self.spec.resources):
            if resource.kind in TRAVELLERS:
                base = resource.base
                yield r, [minutes(self.spec, base, demand.place) for demand in self.spec.demands]

    def _saved(self, way: list[int], one: int, other: int) -> int:
        return way[one] + way[other] - minutes(self.spec, self.spec.demands[one].place, self.spec.demands[other].place)

    def ways_by_day(self) -> None:
        """Each goes there and back for each visit, less what two visits of one day share."""
        for r, way in self._travellers():
            for day in self.days:
                self._share({n: self._serves(r, n, day) for n in self.demands}, way)

    def _serves(self, r: int, demand: int, day: date) -> Any:
        return sum(self.team[r, demand, day, slot] for slot in SLOTS if (r, demand, day, slot) in self.team)

    def ways(self) -> None:
        """The same, but two visits by resources of a kind with one base share their way whatever their days are."""
        by_kind: dict[ResourceKind, list[Any]] = defaultdict(list)
        groups: dict[tuple[ResourceKind, PlaceKey], list[int]] = defaultdict(list)
        for r, _ in self._travellers():
            groups[self.spec.resources[r].kind, self.spec.resources[r].base].append(r)
        for (kind, base), members in groups.items():
            by_kind[kind] += self._shared_ways(members, [minutes(self.spec, base, d.place) for d in self.spec.demands])
        for kind, shared in by_kind.items():
            self.model.add(sum(shared) <= sum(self._most_shared(kind, day) for day in self.days))

    def _most_shared(self, kind: ResourceKind, day: date) -> int:
        present = sum(one.kind is kind and day not in one.away for one in self.spec.resources)
        return min(present, self.spec.most_a_day // 2)

    def _shared_ways(self, members: list[int], way: list[int]) -> list[Any]:
        serves: dict[int, Any] = {}
        for n, demand in enumerate(self.spec.demands):
            serves[n] = self.model.new_int_var(0, demand.times, "")
            self.model.add(serves[n] == sum(t for (r, m, _, _), t in self.team.items() if m == n and r in members))
        return self._share(serves, way)

    def _share(self, serves: Mapping[int, Any], way: list[int]) -> list[Any]:
        """Each visit costs there and back, each pair saves what it shares; nothing is in two pairs."""
        weight = self.spec.weights.travel_minute
        pairs: dict[tuple[int, int], Any] = {}
        self.worth += [-2 * weight * way[n] * served for n, served in serves.items()]
        for one, other in combinations(serves, 2):
            most = min(self.spec.demands[n].times for n in (one, other))
            pairs[one, other] = self.model.new_int_var(0, most, "")
            self.worth.append(weight * self._saved(way, one, other) * pairs[one, other])
        for n, served in serves.items():
            self.model.add(sum(pair for both, pair in pairs.items() if n in both) <= served)
        return list(pairs.values())

    def visits(self, solver: Any) -> tuple[Visit, ...]:
        """The plan that was found."""
        turns: dict[int, int] = defaultdict(int)
        found = []
        for (n, day, slot), on in sorted(self.on.items(), key=lambda item: item[0]):
            if solver.boolean_value(on):
                team = [r for r in range(len(self.spec.resources)) if (r, n, day, slot) in self.team]
                taken = [self.spec.resources[r] for r in team if solver.boolean_value(self.team[r, n, day, slot])]
                ids = [one.id for one in taken for _ in range(self._units(n, one))]
                found.append(Visit(n, turns[n], day, slot, tuple(ids)))
                turns[n] += 1
        return tuple(found)
