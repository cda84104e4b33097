"""In which order a day's stops are driven to, so that the way is shortest."""

from collections.abc import Callable, Sequence
from itertools import pairwise
from random import Random

from gbm_desktop.model.geography import PlaceKey

EXACT = 10
"""Up to so many stops the order is the best there is; beyond, the best of a fixed number of tries."""

Minutes = list[list[int]]
"""From each stop to each; the last two rows are of the start and of the end."""


def order(
    places: Sequence[PlaceKey],
    start: PlaceKey,
    travel: Callable[[PlaceKey, PlaceKey], int],
    *,
    end: PlaceKey | None = None,
) -> list[int]:
    """The indices of the places in the order with the fewest minutes from the start to the end.

    Without an end the day may end at any of them. The travel is the same in both directions. The same stops give the
    same order every time.
    """
    if not places:
        return []
    keys = [*places, start]
    minutes = [[travel(one, other) if n != m else 0 for m, other in enumerate(keys)] for n, one in enumerate(keys)]
    for one, row in zip(keys, minutes, strict=True):
        row.append(0 if end is None else travel(one, end))
    return _exact(minutes) if len(places) <= EXACT else _good(minutes)


def _exact(minutes: Minutes) -> list[int]:
    """Held and Karp: the shortest way through each set of stops to each of them, from the shorter ways."""
    start, end = len(minutes) - 1, len(minutes)
    stops = range(start)
    ways: dict[tuple[int, int], tuple[int, int]] = {(1 << n, n): (minutes[start][n], start) for n in stops}
    for been in range(1, 1 << start):
        for last in stops:
            if been >> last & 1 and been != 1 << last:
                before = been ^ (1 << last)
                ways[been, last] = min((ways[before, n][0] + minutes[n][last], n) for n in stops if before >> n & 1)
    been = (1 << start) - 1
    last = min(stops, key=lambda n: ways[been, n][0] + minutes[n][end])
    way: list[int] = []
    while last != start:
        way.append(last)
        been, last = been ^ (1 << last), ways[been, last][1]
    return way[::-1]


def _good(minutes: Minutes) -> list[int]:
    """The best of many ways that no single change makes shorter; each is made from the best by a random exchange."""
    random = Random(len(minutes))  # noqa: S311 - the same order again is what is wanted
    best = _improved(minutes, _nearest(minutes))
    for _ in range(_TRIES):
        other = _improved(minutes, _exchanged(best, random))
        if _length(minutes, other) <= _length(minutes, best):
            best = other
    return best[1:-1]


def _length(minutes: Minutes, way: list[int]) -> int:
    return sum(minutes[one][other] for one, other in pairwise(way))


def _nearest(minutes: Minutes) -> list[int]:
    """From the start always on to the nearest stop; start and end are in the way."""
    way, left = [len(minutes) - 1], list(range(len(minutes) - 1))
    while left:
        way.append(min(left, key=lambda n: minutes[way[-1]][n]))
        left.remove(way[-1])
    return [*way, len(minutes)]


def _exchanged(way: list[int], random: Random) -> list[int]:
    """Two neighbouring parts of the way have changed places."""
    a, b, c = sorted(random.sample(range(1, len(way)), 3))
    return way[:a] + way[b:c] + way[a:b] + way[c:]


def _improved(minutes: Minutes, way: list[int]) -> list[int]:
    """The way after all single changes that make it shorter."""
    while (shorter := _turned(minutes, way) or _moved(minutes, way)) is not None:
        way = shorter
    return way


def _turned(minutes: Minutes, way: list[int]) -> list[int] | None:
    """A part of the way is driven the other way round (2-opt); None where that never helps."""
    for first in range(1, len(way) - 2):
        from_before, from_first = minutes[way[first - 1]], minutes[way[first]]
        here = from_before[way[first]]
        for last in range(first + 1, len(way) - 1):
            after = way[last + 1]
            if from_before[way[last]] + from_first[after] < here + minutes[way[last]][after]:
                return way[:first] + way[last : first - 1 : -1] + way[last + 1 :]
    return None


def _moved(minutes: Minutes, way: list[int]) -> list[int] | None:
    """Up to three stops in a row are driven to at another time (Or-opt); None where that never helps."""
    for size in range(1, 4):
        for first in range(1, len(way) - size):
            part, rest = way[first : first + size], way[:first] + way[first + size :]
            saved = _length(minutes, way[first - 1 : first + size + 1]) - minutes[way[first - 1]][way[first + size]]
            inner = _length(minutes, part)
            for at, (before, after) in enumerate(pairwise(rest), start=1):
                room = saved - inner + minutes[before][after]
                for one in (part, part[::-1]):
                    if minutes[before][one[0]] + minutes[one[-1]][after] < room:
                        return rest[:at] + one + rest[at:]
    return None


_TRIES = 60
