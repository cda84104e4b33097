"""Thirty days of 11 to 25 stops beside the shortest way that CP-SAT finds; and how long ten stops take."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from statistics import median

from bench.measure import Measure, seconds
from gbm_desktop.model.geography import PlaceKey
from gbm_desktop.planning.route_order import EXACT, order
from tests.planning.route_oracle import Minutes, day, length, shortest

_DAYS = 30
_FEWEST, _MOST = 11, 25
_ROUNDS = 5


def measures(_: Path) -> Iterator[Measure]:
    """The way that is longest beside the best known, over all days; every other day ends where it began."""
    over, proven, slowest = [], 0, 0.0
    for n in range(_DAYS):
        places, minutes = day(_FEWEST + n % (_MOST - _FEWEST + 1), seed=n)
        back = n % 2 == 0
        slowest = max(slowest, seconds(partial(drive, places, minutes, back=back)))
        known, best = shortest(minutes, places, back=back)
        proven += best
        over.append(100 * (drive(places, minutes, back=back) / known - 1))
    yield Measure(
        f"routes of {_FEWEST}–{_MOST} stops over the best known ({proven} of {_DAYS} proven)", max(over), "%", 2
    )
    yield Measure(f"routes of {_FEWEST}–{_MOST} stops: the slowest", 1000 * slowest, "ms", 500)
    places, minutes = day(EXACT, seed=1)
    took = median(seconds(partial(drive, places, minutes, back=True)) for _ in range(_ROUNDS))
    yield Measure(f"route of {EXACT} stops, exact", 1000 * took, "ms", 100)


def drive(places: list[PlaceKey], minutes: Minutes, *, back: bool) -> int:
    """The minutes of the way through all places in the order that was found."""
    start, end = places[0], [places[0]] if back else []
    found = order(places[1:], start, lambda one, other: minutes[one, other], end=start if back else None)
    return length(minutes, [start, *(places[1 + n] for n in found), *end])
