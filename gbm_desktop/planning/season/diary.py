"""Where one resource is on which day: whether it can take one visit more, and what the way there costs."""

from collections import Counter
from dataclasses import dataclass, field

from gbm_desktop.planning.season.instance import Instance
from gbm_desktop.planning.season.scoring import TRAVELLERS

NOWHERE = -1


@dataclass(slots=True)
class Diary:
    """A single resource, followed from place to place. Days are ordinals, places and slots indices."""

    base: int
    away: set[int]
    most: int
    weight: int
    minutes: list[list[int]]
    between: list[list[int]]
    days: dict[int, list[int]] = field(default_factory=dict)

    def cost(self, day: int, slot: int, place: int) -> int | None:
        """The points that the way costs; None if the visit cannot be taken on."""
        if day in self.away:
            return None
        stops = self.days.get(day)
        if stops is None:
            return 2 * self.weight * self.minutes[self.base][place] if self.most else None
        if stops[slot] != NOWHERE or len(stops) - stops.count(NOWHERE) >= self.most:
            return None
        way, room = self.minutes[place], self.between
        for other, stop in enumerate(stops):
            if stop != NOWHERE and way[stop] > (room[other][slot] if other < slot else room[slot][other]):
                return None
        return self.detour(day, slot, place)

    def detour(self, day: int, slot: int, place: int) -> int:
        """The points that a visit which is not in the diary would cost there, or did before it was given back."""
        stops, way = self.days.get(day), self.minutes[place]
        if stops is None:
            return 2 * self.weight * way[self.base]
        before = next((stop for stop in stops[slot::-1] if stop != NOWHERE), self.base)
        after = next((stop for stop in stops[slot + 1 :] if stop != NOWHERE), self.base)
        return self.weight * (way[before] + way[after] - self.minutes[before][after])

    def take(self, day: int, slot: int, place: int) -> None:
        """The visit is in the diary."""
        stops = self.days.get(day)
        if stops is None:
            stops = self.days[day] = [NOWHERE] * len(self.between)
        stops[slot] = place

    def give_back(self, day: int, slot: int, place: int) -> int:
        """The visit is no longer in the diary; the points that its way had cost."""
        stops = self.days[day]
        stops[slot] = NOWHERE
        if stops.count(NOWHERE) == len(stops):
            del self.days[day]
        return self.detour(day, slot, place)

    def room(self, day: int, slot: int) -> int:
        """How many may still be taken in the slot, ways left aside."""
        stops = self.days.get(day)
        if day in self.away or not self.most:
            return 0
        return 1 if stops is None or (stops[slot] == NOWHERE and len(stops) - stops.count(NOWHERE) < self.most) else 0

    def shut(self, day: int) -> None:
        """Nothing more is taken on that day."""
        self.away.add(day)


@dataclass(slots=True)
class Stock:
    """Several alike: counted, not followed; each one that travels goes to its visit and back."""

    base: int
    away: set[int]
    most: int
    quantity: int
    weight: int
    minutes: list[list[int]]
    in_slot: Counter[tuple[int, int]] = field(default_factory=Counter)
    on_day: Counter[int] = field(default_factory=Counter)

    def cost(self, day: int, slot: int, place: int) -> int | None:
        """The points that the way costs; None if the visit cannot be taken on."""
        return self.detour(day, slot, place) if self.room(day, slot) > 0 else None

    def detour(self, day: int, slot: int, place: int) -> int:  # noqa: ARG002 - a diary is asked the same
        """The points of the way there and back."""
        return 2 * self.weight * self.minutes[self.base][place]

    def take(self, day: int, slot: int, place: int) -> None:  # noqa: ARG002 - a diary is asked the same
        """One more is taken."""
        self.in_slot[day, slot] += 1
        self.on_day[day] += 1

    def give_back(self, day: int, slot: int, place: int) -> int:
        """One less is taken; the points that its way had cost."""
        self.in_slot[day, slot] -= 1
        self.on_day[day] -= 1
        return self.detour(day, slot, place)

    def room(self, day: int, slot: int) -> int:
        """How many may still be taken in the slot."""
        if day in self.away:
            return 0
        return min(self.quantity - self.in_slot[day, slot], self.most - self.on_day[day])

    def shut(self, day: int) -> None:
        """Nothing more is taken on that day."""
        self.away.add(day)


def diaries(instance: Instance) -> list[Diary | Stock]:
    """An empty diary for every resource."""
    return [_empty(instance, n) for n in range(len(instance.spec.resources))]


def _empty(instance: Instance, n: int) -> Diary | Stock:
    resource = instance.spec.resources[n]
    weight = instance.spec.weights.travel_minute if resource.kind in TRAVELLERS else 0
    base, away, most = instance.places[resource.base], {day.toordinal() for day in resource.away}, resource.visits_a_day
    if resource.quantity == 1:
        return Diary(base, away, most, weight, instance.minutes, instance.between)
    return Stock(base, away, most * resource.quantity, resource.quantity, weight, instance.minutes)
