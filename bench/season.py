"""Twenty counties planned in five seconds at most, beside what no plan exceeds; and how short a day's routes are."""

from collections.abc import Iterator
from pathlib import Path

from bench.measure import Measure
from gbm_desktop.planning.season import solve
from tests.planning.counties import county
from tests.planning.oracle import bound

_COUNTIES = 20
_SMALLEST, _LARGEST = 20, 120
_SECONDS = 5.0
_SLACKS = (1.25, 1.0, 0.8)


def measures(_: Path) -> Iterator[Measure]:
    """By how much each plan falls short of the bound, with its points, the bound and its seconds."""
    for n in range(_COUNTIES):
        villages = _SMALLEST + (_LARGEST - _SMALLEST) * n // (_COUNTIES - 1)
        spec = county(villages, seed=n, slack=_SLACKS[n % len(_SLACKS)])
        plan = solve(spec, seconds=_SECONDS)
        most = bound(spec)
        told = f"{villages} villages in {plan.seconds:.1f} s: {plan.score:,} of at most {most:,}"
        yield Measure(f"season, {told}", 100 * (most - plan.score) / most, "%", 3)
        if villages in {_SMALLEST, _LARGEST}:
            yield Measure(f"season, {villages} villages: seconds", plan.seconds, "s", _SECONDS)
