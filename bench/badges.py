"""A thousand badges, eight on a page, in a process that has not drawn before."""

from collections.abc import Iterator
from pathlib import Path
from statistics import median

from bench.child import in_child
from bench.measure import Measure

_COUNT = 1_000
_PAGES = 125
_ROUNDS = 3


def measures(folder: Path) -> Iterator[Measure]:
    """Seconds and size; beside it the same number of empty pages from the library."""
    told = [
        (in_child("badges", _COUNT, folder=folder), in_child("empty_pages", _PAGES, folder=folder))
        for _ in range(_ROUNDS)
    ]
    value, floor = (median(pair[at]["seconds"] for pair in told) for at in range(2))
    yield Measure(f"{_COUNT:,} badges, Chinese names, vector codes ({floor:.2f} s empty)", value, "s", 0.6)
    yield Measure(f"{_COUNT:,} badges: size of the file", told[0][0]["megabytes"], "MB", 2)
