"""How far a county is covered: which villages were reached, how often, and when last."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from math import cos, radians

from gbm_desktop.model.geography import Coordinates, PlaceKey
from gbm_desktop.model.ids import EventId


@dataclass(frozen=True, slots=True)
class Visited:
    """An event that was held at a place, or (`held` False) is still to be held there."""

    id: EventId
    name: str
    day: date
    held: bool


@dataclass(frozen=True, slots=True)
class PlaceReach:
    """A village, or with an empty `village` a township's seat; `at` is None where nobody has located it."""

    place: PlaceKey
    township: str
    village: str
    at: Coordinates | None
    events: tuple[Visited, ...] = ()

    @property
    def times(self) -> int:
        """How often it was reached."""
        return sum(event.held for event in self.events)

    @property
    def planned(self) -> int:
        """How many events are still to be held there."""
        return len(self.events) - self.times

    @property
    def last(self) -> date | None:
        """When it was reached last."""
        return max((event.day for event in self.events if event.held), default=None)


@dataclass(frozen=True, slots=True)
class TownshipReach:
    """A township: how many of its villages were reached, how many events it had in all, and when the last."""

    code: str
    name: str
    villages: int
    reached: int
    events: int
    last: date | None
    at: Coordinates | None

    @property
    def share(self) -> float:
        """The part of its villages that was reached, from 0 to 1; a township without villages is whole or nothing."""
        return self.reached / self.villages if self.villages else float(self.events > 0)


@dataclass(frozen=True, slots=True)
class Coverage:
    """All villages and township seats of the campaign, and its townships."""

    places: tuple[PlaceReach, ...]
    townships: tuple[TownshipReach, ...]

    @property
    def villages(self) -> list[PlaceReach]:
        """The villages alone."""
        return [one for one in self.places if one.village]

    @property
    def unlocated(self) -> list[PlaceReach]:
        """The villages that are on no map, for nobody has located them."""
        return [one for one in self.villages if one.at is None]


def township_reach(code: str, name: str, places: Iterable[PlaceReach]) -> TownshipReach:
    """The township by its places, its seat among them; it is located there, or in the middle of its villages."""
    own = [one for one in places if one.township == code]
    villages = [one for one in own if one.village]
    seat = next((one.at for one in own if not one.village), None)
    return TownshipReach(
        code=code,
        name=name,
        villages=len(villages),
        reached=sum(one.times > 0 for one in villages),
        events=sum(one.times for one in own),
        last=max((one.last for one in own if one.last), default=None),
        at=seat or _middle([one.at for one in villages if one.at]),
    )


def _middle(points: Sequence[Coordinates]) -> Coordinates | None:
    if not points:
        return None
    many = len(points)
    return Coordinates(sum(one.latitude for one in points) / many, sum(one.longitude for one in points) / many)


CLASSES = (0, 1, 2, 4)
"""From how many events on a village is shown a step darker."""


def step(times: int) -> int:
    """The class of a village that was reached so often."""
    return max(number for number, least in enumerate(CLASSES) if times >= least)


Point = tuple[float, float]


def schematic(points: Sequence[Coordinates], width: float, height: float, margin: float) -> list[Point]:
    """The points on a sheet of this size, north up, as large as fits inside the margin.

    Equirectangular around the middle of them: over a county it is true to a part in a thousand.
    """
    if not points:
        return []
    squeeze = cos(radians(sum(one.latitude for one in points) / len(points)))
    flat = [(one.longitude * squeeze, -one.latitude) for one in points]
    left, top = min(x for x, _ in flat), min(y for _, y in flat)
    wide, high = max(x for x, _ in flat) - left, max(y for _, y in flat) - top
    room = max(width - 2 * margin, 1.0), max(height - 2 * margin, 1.0)
    scale = min(room[0] / wide if wide else float("inf"), room[1] / high if high else float("inf"))
    if scale == float("inf"):
        return [(width / 2, height / 2)] * len(points)
    across, down = (width - wide * scale) / 2, (height - high * scale) / 2
    return [(across + (x - left) * scale, down + (y - top) * scale) for x, y in flat]


def hull(points: Iterable[Point]) -> list[Point]:
    """The corners of the smallest convex shape around the points (Andrew's monotone chain)."""
    ordered = sorted(set(points))
    if len(ordered) <= _CORNERS:
        return ordered
    lower, upper = _chain(ordered), _chain(ordered[::-1])
    return lower[:-1] + upper[:-1]


_CORNERS = 2


def _chain(ordered: Iterable[Point]) -> list[Point]:
    found: list[Point] = []
    for point in ordered:
        while len(found) >= _CORNERS and _turn(found[-2], found[-1], point) <= 0:
            found.pop()
        found.append(point)
    return found


def _turn(a: Point, b: Point, c: Point) -> float:
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
