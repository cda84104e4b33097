"""One measure: what was measured, the physical limit of the same run, their ratio, and the goal."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median


@dataclass(frozen=True, slots=True)
class Measure:
    """`value` and `limit` in `unit`; `goal` is the most that value / limit may be, or value itself if there is none."""

    name: str
    value: float
    unit: str
    goal: float
    limit: float | None = None
    limit_name: str = ""

    @property
    def judged(self) -> float:
        """What stands against the goal."""
        return self.value if self.limit is None else self.value / self.limit

    @property
    def met(self) -> bool:
        """Whether the goal is met."""
        return self.judged <= self.goal


_WIDTHS = (58, 10, 30, 7, 8, 4)


def heading() -> str:
    """The table's first line."""
    return _cells("measure", "measured", "limit in the same run", "ratio", "goal", "")


def line(one: Measure) -> str:
    """The measure's line."""
    unit, goal = one.unit, f"{one.goal:g}"
    if one.limit is None:
        return _cells(one.name, f"{one.value:.3g} {unit}", "", "", f"≤ {goal} {unit}", _judged(one))
    limit = f"{one.limit:.3g} {unit} {one.limit_name}"
    return _cells(one.name, f"{one.value:.3g} {unit}", limit, f"{one.judged:.2f}×", f"≤ {goal}×", _judged(one))


def _judged(one: Measure) -> str:
    return "ok" if one.met else "over"


def _cells(*cells: str) -> str:
    return "  ".join(f"{cell:<{width}}" for cell, width in zip(cells, _WIDTHS, strict=True)).rstrip()


def seconds(work: Callable[[], object]) -> float:
    """How long the work took."""
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def in_turn(first: Callable[[], object], second: Callable[[], object], rounds: int) -> tuple[float, float]:
    """The median seconds of two works done by turns, so that the machine's moods meet both."""
    pairs = [(seconds(first), seconds(second)) for _ in range(rounds)]
    return median(pair[0] for pair in pairs), median(pair[1] for pair in pairs)


def percentile(values: Sequence[float], part: float) -> float:
    """The value that this part of all values does not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(part * len(ordered)))]
