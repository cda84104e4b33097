"""What goes on and off a tour's vans, stop by stop: derived from what each stop needs, never stored."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from gbm_desktop.model.ids import EventId, ResourceId
from gbm_desktop.model.tours import Cargo


class Goods(NamedTuple):
    """A kind of thing that is carried; `kg` and `litres` are one piece's."""

    name: str
    resource_id: ResourceId | None
    kg: float
    litres: float


class Capacity(NamedTuple):
    """What the vans of a way carry together; None where nobody stated it for one of them, or no van is booked."""

    kg: int | None = None
    litres: int | None = None


Pieces = Mapping[Goods, int]


@dataclass(frozen=True, slots=True)
class OnBoard:
    """What is on board on one way, and what may be."""

    kg: float
    litres: float
    capacity: Capacity

    @property
    def over_kg(self) -> float:
        """Kilograms too many."""
        return max(0.0, self.kg - self.capacity.kg) if self.capacity.kg is not None else 0.0

    @property
    def over_litres(self) -> float:
        """Litres too many."""
        return max(0.0, self.litres - self.capacity.litres) if self.capacity.litres is not None else 0.0

    @property
    def is_over(self) -> bool:
        """Whether it is too much."""
        return self.over_kg > 0 or self.over_litres > 0


@dataclass(frozen=True, slots=True)
class Unloading:
    """At a stop: what comes off, and what of it goes back on; the rest stays there. `arriving` is on board before."""

    event_id: EventId
    off: Pieces
    back_on: Pieces
    arriving: OnBoard

    @property
    def stays(self) -> Pieces:
        """What is left there."""
        return Counter(self.off) - Counter(self.back_on)


@dataclass(frozen=True, slots=True)
class Trip:
    """From the depot by these stops back to it: what is loaded there, and what comes back. `home` is on board then."""

    loaded: Pieces
    stops: tuple[Unloading, ...]
    returned: Pieces
    home: OnBoard

    @property
    def ways(self) -> tuple[OnBoard, ...]:
        """What is on board on each way, in order."""
        return (*(stop.arriving for stop in self.stops), self.home)


def trip(stops: Sequence[tuple[EventId, Sequence[Cargo]]], capacities: Mapping[EventId, Capacity]) -> Trip:
    """What one round from the depot carries.

    What stays somewhere is loaded once for each place; what comes back is loaded once and used at every stop, so many
    pieces as the stop that needs most of it.
    """
    left = [_counted(line for line in lines if line.stays) for _, lines in stops]
    lent = [_counted(line for line in lines if not line.stays) for _, lines in stops]
    kept: Counter[Goods] = Counter()
    for wanted in lent:
        kept |= wanted
    loaded = sum(left, kept)
    on_board = Counter(loaded)
    made: list[Unloading] = []
    for (event_id, _lines), gone, back in zip(stops, left, lent, strict=True):
        made.append(Unloading(event_id, gone + back, back, _weighed(on_board, capacities.get(event_id, Capacity()))))
        on_board = on_board - gone
    last = capacities.get(stops[-1][0], Capacity()) if stops else Capacity()
    return Trip(loaded, tuple(made), on_board, _weighed(on_board, last))


def _counted(lines: Iterable[Cargo]) -> Counter[Goods]:
    found: Counter[Goods] = Counter()
    for line in lines:
        found[Goods(line.name, line.resource_id, line.kg, line.litres)] += line.pieces
    return found


def _weighed(pieces: Pieces, capacity: Capacity) -> OnBoard:
    kg = sum(goods.kg * count for goods, count in pieces.items())
    litres = sum(goods.litres * count for goods, count in pieces.items())
    return OnBoard(round(kg, 3), round(litres, 3), capacity)
