"""Which passages count once all desks' are known: each stays a fact, and of two that repeat the earlier counts."""

from collections.abc import Iterable
from dataclasses import dataclass

from gbm_desktop.model.attendance import Direction
from gbm_desktop.model.ids import ScanId


@dataclass(frozen=True, slots=True)
class Passed:
    """A passage as its desk stored it. `window` names the time within which the ticket admits once."""

    id: ScanId
    ticket: str
    direction: Direction
    persons: int
    on_paper: bool
    window: int


@dataclass(frozen=True, slots=True)
class Repeat:
    """A passage that does not count, and the one before it that does; None where nobody had come in."""

    passed: Passed
    earlier: Passed | None


def repeats(passages: Iterable[Passed], size: int = 1) -> list[Repeat]:
    """Of the passages of one person, or of a group of so many, those that do not count, judged in the order of ids.

    An entry does not while the person is inside (while more than belong to the group would be), an exit while nobody
    is, and a signed row once the person had come: what one door that knew all would have refused.
    """
    standing: dict[int, _Standing] = {}
    found = []
    for passed in sorted(passages, key=lambda one: one.id):
        now = standing.setdefault(passed.window, _Standing(size))
        if now.counts(passed):
            now.take(passed)
        else:
            found.append(Repeat(passed, now.last))
    return found


class _Standing:
    """How many are inside and had come in, within one window, and the last passage that counted."""

    def __init__(self, size: int) -> None:
        self.last: Passed | None = None
        self._size, self._inside, self._came = size, 0, 0

    def counts(self, passed: Passed) -> bool:
        if passed.direction is Direction.OUT:
            return passed.persons <= self._inside
        before = self._came if passed.on_paper else self._inside
        return not before or before + passed.persons <= self._size

    def take(self, passed: Passed) -> None:
        self.last = passed
        if passed.direction is Direction.OUT:
            self._inside -= passed.persons
        else:
            self._inside += passed.persons
            self._came += passed.persons
