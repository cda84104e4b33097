"""Which events a day has, and how they stand beside one another when they overlap: no painting."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta
from typing import NamedTuple

from gbm_desktop.events import Listed


class Beside(NamedTuple):
    """An event stands in one of so many columns of its day."""

    line: Listed
    column: int
    columns: int


def side_by_side(lines: Sequence[Listed]) -> list[Beside]:
    """Events that overlap stand in columns of their own; those that touch no other have the whole width."""
    ordered = sorted(lines, key=lambda line: (line.event.said.start, line.event.said.end, line.event.id))
    return [placed for group in _groups(ordered) for placed in _columns(group)]


def _groups(ordered: Sequence[Listed]) -> Iterator[list[Listed]]:
    """Events that hang together by overlapping."""
    group: list[Listed] = []
    latest = datetime.min  # noqa: DTZ901 - local times
    for line in ordered:
        if group and line.event.said.start >= latest:
            yield group
            group, latest = [], datetime.min  # noqa: DTZ901 - as above
        group.append(line)
        latest = max(latest, line.event.said.end)
    if group:
        yield group


def _columns(group: Sequence[Listed]) -> list[Beside]:
    ends: list[datetime] = []
    placed: list[tuple[Listed, int]] = []
    for line in group:
        free = next((at for at, end in enumerate(ends) if end <= line.event.said.start), len(ends))
        ends[free : free + 1] = [line.event.said.end]
        placed.append((line, free))
    return [Beside(line, at, len(ends)) for line, at in placed]


_LONGEST = 60  # days of one event that a calendar shows


def by_day(lines: Sequence[Listed]) -> dict[date, list[Listed]]:
    """The events on each of their days."""
    found: dict[date, list[Listed]] = defaultdict(list)
    for line in lines:
        begins, ends = line.event.said.start.date(), line.event.said.end.date()
        for ahead in range(min((ends - begins).days, _LONGEST) + 1):
            found[begins + timedelta(days=ahead)].append(line)
    return dict(found)
