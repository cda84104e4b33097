"""Where the bars of a resource stand: in lines below one another when they share a day. No painting."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from gbm_desktop.lanes import Bar, Lane

_MINUTE = timedelta(minutes=1)


class Placed(NamedTuple):
    """A bar covers days (both included) in one of its lane's lines."""

    bar: Bar
    first: date
    last: date
    line: int


def stacked(lane: Lane, first: date, last: date) -> list[Placed]:
    """The bars within the days, each in the first line that is free on all of its days."""
    taken: list[date] = []
    found = []
    for bar in sorted(lane.bars, key=lambda bar: (bar.start, bar.end, bar.line.event.id)):
        begins, ends = bar.start.date(), (bar.end - _MINUTE).date()
        if begins > last or ends < first:
            continue
        line = next((at for at, until in enumerate(taken) if until < begins), len(taken))
        taken[line : line + 1] = [ends]
        found.append(Placed(bar, max(begins, first), min(ends, last), line))
    return found


def lines_of(placed: Sequence[Placed]) -> int:
    """How many lines the lane needs, one at least."""
    return max((each.line for each in placed), default=0) + 1


class Row(NamedTuple):
    """A lane as it stands: from `top` on, so high, with its bars."""

    lane: Lane
    top: int
    height: int
    placed: Sequence[Placed]


def rows(lanes: Sequence[Lane], span: tuple[date, date], line: int, padding: int) -> list[Row]:
    """The lanes below one another, each as high as its lines and the padding above and below them."""
    found: list[Row] = []
    top = 0
    for lane in lanes:
        placed = stacked(lane, *span)
        height = lines_of(placed) * line + 2 * padding
        found.append(Row(lane, top, height, placed))
        top += height
    return found
