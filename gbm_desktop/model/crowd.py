"""How full a venue was over the last hours, how fast that changes, and when it will be full at this pace."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import NamedTuple

MINUTE = 60_000
STEP = MINUTE
SPAN = 120 * MINUTE
PACE_OVER = 10 * MINUTE
FORESEEN = 180 * MINUTE
ENOUGH = 5
"""The times are in milliseconds; what lies further ahead than `FORESEEN` is not said: no pace lasts that long.

Fewer than `ENOUGH` who came are no pace.
"""


class Passed(NamedTuple):
    """How many went in and out."""

    came: int = 0
    left: int = 0

    def plus(self, other: "Passed") -> "Passed":
        """Both together."""
        return Passed(self.came + other.came, self.left + other.left)


NOBODY = Passed()


@dataclass(frozen=True, slots=True)
class Point:
    """How many were inside at this moment (Unix milliseconds), and who passed since the point before."""

    at: int
    inside: int
    passed: Passed = NOBODY


@dataclass(frozen=True, slots=True)
class Trend:
    """The course of the last hours, who passed in the last ten minutes, and when it is full at this pace.

    `full_at` is None where nobody stated a number, where it is full already, or where it does not fill; and where
    `too_few` have come for a pace to be told.
    """

    points: tuple[Point, ...] = ()
    lately: Passed = NOBODY
    full_at: int | None = None
    too_few: bool = False


def course(before: Passed, passed: Mapping[int, Passed], since: int, step: int, steps: int) -> list[Point]:
    """A point at the end of each step: those who had passed before, and those of the steps up to there.

    Never below zero: an exit that stands alone has nobody inside.
    """
    each = [passed.get(number, NOBODY) for number in range(steps)]
    sums = accumulate(each, Passed.plus, initial=before)
    next(sums)
    return [
        Point(since + (number + 1) * step, max(0, so_far.came - so_far.left), each[number])
        for number, so_far in enumerate(sums)
    ]


def trend(points: Sequence[Point], capacity: int) -> Trend:
    """What the course comes to, a point for each minute, in a venue for so many (0: not stated)."""
    late = points[-(PACE_OVER // STEP) :]
    lately = Passed(sum(point.passed.came for point in late), sum(point.passed.left for point in late))
    too_few = 0 < lately.came < ENOUGH and points[-1].inside < capacity
    return Trend(tuple(points), lately, None if too_few else _full_at(points, lately, capacity), too_few)


def _full_at(points: Sequence[Point], lately: Passed, capacity: int) -> int | None:
    more = lately.came - lately.left
    if more <= 0 or points[-1].inside >= capacity:
        return None
    ahead = (capacity - points[-1].inside) * _passing(points) // more
    return points[-1].at + ahead if ahead <= FORESEEN else None


def _passing(points: Sequence[Point]) -> int:
    """For how much of the last ten minutes people have been passing: a door that just opened has its pace since then.

    Counted over the whole time, its pace would seem slow, and the venue be full before it was said to be.
    """
    begun = next(number for number, point in enumerate(points) if point.inside or any(point.passed))
    return min(PACE_OVER, (len(points) - begun) * STEP)
