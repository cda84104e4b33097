"""How far places are apart by road, and how long a van takes between them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from math import ceil

from gbm_desktop.model.geography import (
    KILOMETRES_AN_HOUR,
    MINUTES_UNKNOWN,
    ROAD_FACTOR,
    Coordinates,
    PlaceKey,
    metres_between,
    parts,
    place_key,
)

MINUTES_IN_TOWNSHIP = 20
"""Taken between two places of one township that nobody has located more exactly."""

Pair = tuple[PlaceKey, PlaceKey]


@dataclass(frozen=True, slots=True)
class Distance:
    """What an imported table says of the way between two places: metres, minutes, or both."""

    metres: int | None
    minutes: int | None
    source: str = ""


@dataclass(frozen=True, slots=True)
class _Way:
    metres: int | None
    minutes: int
    known: bool = True


def pair(one: PlaceKey, other: PlaceKey) -> Pair:
    """The two places in the order in which their distance is kept: the way back is as long."""
    return (one, other) if one <= other else (other, one)


def seat_of(place: PlaceKey) -> PlaceKey:
    """The township (or county) that the place is in."""
    return place_key(parts(place)[0])


@dataclass(frozen=True, slots=True)
class Travel:
    """Minutes on the road between two places, the same both ways.

    What a table says goes first, its minutes before its metres; then the way of the crow times `ROAD_FACTOR`. A place
    that nobody located stands where its township's seat does.
    """

    coordinates: Mapping[PlaceKey, Coordinates]
    distances: Mapping[Pair, Distance]
    _ways: dict[Pair, _Way] = field(default_factory=dict, init=False, repr=False, compare=False)

    def __call__(self, one: PlaceKey, other: PlaceKey) -> int:
        """Whole minutes; 0 where both are the same place."""
        return self._way(one, other).minutes

    def known(self, one: PlaceKey, other: PlaceKey) -> bool:
        """Whether the minutes come from a table or from coordinates; otherwise they are a guess."""
        return self._way(one, other).known

    def metres(self, one: PlaceKey, other: PlaceKey) -> int | None:
        """Metres by road; None where only minutes are known, or nothing."""
        return self._way(one, other).metres

    def _way(self, one: PlaceKey, other: PlaceKey) -> _Way:
        key = pair(one, other)
        found = self._ways.get(key)
        if found is None:
            found = self._ways[key] = self._found(*key)
        return found

    def _found(self, one: PlaceKey, other: PlaceKey) -> _Way:
        if one == other:
            return _Way(0, 0)
        if stated := self.distances.get(pair(one, other)):
            return _stated(stated)
        if one in self.coordinates and other in self.coordinates:
            return _by_road(self.coordinates[one], self.coordinates[other])
        return self._between_seats(one, other)

    def _between_seats(self, one: PlaceKey, other: PlaceKey) -> _Way:
        seats = seat_of(one), seat_of(other)
        here, there = (self._located(place) for place in (one, other))
        if seats[0] != seats[1] and (stated := self.distances.get(pair(*seats))):
            return _stated(stated)
        if here is None or there is None or here == there:
            return _Way(None, MINUTES_IN_TOWNSHIP if seats[0] == seats[1] else MINUTES_UNKNOWN, known=False)
        return _by_road(here, there)

    def _located(self, place: PlaceKey) -> Coordinates | None:
        return self.coordinates.get(place) or self.coordinates.get(seat_of(place))


def _stated(distance: Distance) -> _Way:
    if distance.minutes is not None:
        return _Way(distance.metres, distance.minutes)
    return _driven(distance.metres or 0)


def _by_road(one: Coordinates, other: Coordinates) -> _Way:
    return _driven(round(metres_between(one, other) * ROAD_FACTOR))


def _driven(metres: int) -> _Way:
    return _Way(metres, max(1, ceil(metres * 60 / (KILOMETRES_AN_HOUR * 1000))))
