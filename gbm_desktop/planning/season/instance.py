"""A spec in numbers: days, places, resources and visits by index, as the search wants them."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import groupby

from gbm_desktop.model.season_plan import Demand, Need, SeasonSpec, Visit
from gbm_desktop.planning.season.rules import minutes_between, suits
from gbm_desktop.planning.season.scoring import asked_for, minutes, visit_points

Unit = tuple[int, ...]
"""The resources that can serve one unit of a need."""


@dataclass(frozen=True)
class Instance:
    """The spec and what follows from it once for the whole search."""

    spec: SeasonSpec

    @cached_property
    def visits(self) -> list[tuple[int, int]]:
        """Demand and turn of every visit that is to be placed; those of one demand stand together."""
        locked = {(visit.demand, visit.turn) for visit in self.spec.locked}
        asked = ((n, turn) for n, demand in enumerate(self.spec.demands) for turn in range(demand.times))
        return [one for one in asked if one not in locked]

    @cached_property
    def days(self) -> range:
        """The ordinals of all days from first to last."""
        return range(self.spec.first_day.toordinal(), self.spec.last_day.toordinal() + 1)

    @cached_property
    def points(self) -> list[dict[int, int]]:
        """By demand: its days, and what a visit on them brings."""
        dates = [day for day in map(date.fromordinal, self.days) if day not in self.spec.closed]
        return [self._points_of(n, demand, dates) for n, demand in enumerate(self.spec.demands)]

    def _points_of(self, n: int, demand: Demand, dates: Sequence[date]) -> dict[int, int]:
        forbidden = self.spec.forbidden.get(demand.place, frozenset())
        free = (day for day in dates if day not in forbidden)
        return {day.toordinal(): visit_points(self.spec, Visit(n, 0, day, 0)) for day in free}

    @cached_property
    def all_days(self) -> list[list[int]]:
        """By demand: its days in order."""
        return [sorted(points) for points in self.points]

    @cached_property
    def market_days(self) -> list[list[int]]:
        """By demand: those of its days that are preferred."""
        preferred = self.spec.preferred
        wanted = [{day.toordinal() for day in preferred.get(demand.place, ())} for demand in self.spec.demands]
        return [[day for day in days if day in want] for days, want in zip(self.all_days, wanted, strict=True)]

    @cached_property
    def places(self) -> dict[str, int]:
        """Every place that somebody starts from or goes to."""
        keys = [demand.place for demand in self.spec.demands] + [resource.base for resource in self.spec.resources]
        return {key: n for n, key in enumerate(dict.fromkeys(keys))}

    @cached_property
    def place_of(self) -> list[int]:
        """By demand: its place."""
        return [self.places[demand.place] for demand in self.spec.demands]

    @cached_property
    def minutes(self) -> list[list[int]]:
        """The minutes from each place to each."""
        keys = [resource.base for resource in self.spec.resources] + [demand.place for demand in self.spec.demands]
        ordered = sorted(set(keys), key=lambda key: self.places[key])
        return [[minutes(self.spec, one, other) for other in ordered] for one in ordered]

    @cached_property
    def between(self) -> list[list[int]]:
        """The minutes from the end of each slot to the start of each later one."""
        return [[minutes_between(one, other) for other in self.spec.slots] for one in self.spec.slots]

    @cached_property
    def groups(self) -> list[list[list[Unit]]]:
        """By demand and kind: the units needed, those that fewest can serve first.

        Only units of the same kind can take a resource from one another, so each group is filled for itself.
        """
        return [self._groups_of(demand.needs) for demand in self.spec.demands]

    def _groups_of(self, needs: Sequence[Need]) -> list[list[Unit]]:
        by_kind = groupby(sorted(needs, key=lambda need: need.kind), key=lambda need: need.kind)
        return [sorted((self._who(need) for need in same for _ in range(need.count)), key=len) for _, same in by_kind]

    def _who(self, need: Need) -> Unit:
        return tuple(n for n, resource in enumerate(self.spec.resources) if suits(resource, need))

    @cached_property
    def near(self) -> list[list[int]]:
        """By demand: the visits to other places, the nearest first, as many as are worth a try."""
        return [self._near(n) for n in range(len(self.spec.demands))]

    def _near(self, demand: int) -> list[int]:
        way, own = self.minutes[self.place_of[demand]], self.place_of[demand]
        others = [n for n, (other, _) in enumerate(self.visits) if self.place_of[other] != own]
        return sorted(others, key=lambda n: way[self.place_of[self.visits[n][0]]])[:_NEIGHBOURS]

    @cached_property
    def townships(self) -> dict[str, int]:
        """Every township's index."""
        return {township: n for n, township in enumerate(asked_for(self.spec))}

    @cached_property
    def township_of(self) -> list[int]:
        """By demand: its township."""
        return [self.townships[demand.township] for demand in self.spec.demands]

    @cached_property
    def asked(self) -> list[int]:
        """By township: the visits asked for."""
        counts: Counter[str] = asked_for(self.spec)
        return [counts[township] for township in self.townships]


_NEIGHBOURS = 12
