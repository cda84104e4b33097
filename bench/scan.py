"""From a scanned text to a verdict that survives a power cut, beside a bare commit of one row."""

from collections.abc import Iterator
from pathlib import Path

from bench.bare import BareCommits
from bench.builders import event_with_people, new_workspace
from bench.measure import Measure, percentile, seconds
from gbm_desktop import attendance
from gbm_desktop.checkin.door import Door
from gbm_desktop.workspace import Workspace

_SIZES = (1_000, 50_000)
_WARM_UP = 800  # past the first growth of the journal file, as the bare commits are
_SCANS = 800


def measures(folder: Path) -> Iterator[Measure]:
    """p50 and p99 on a short and a long list, scan and bare commit by turns, and the two lists beside each other."""
    commits = BareCommits(folder / "bare.db")
    doors = [_Queue(folder / str(size), size) for size in _SIZES]
    times = [_by_turns(commits, queue) for queue in doors]
    for size, (ours, bare) in zip(_SIZES, times, strict=True):
        for part, goal in ((0.5, 2), (0.99, 3)):
            name = f"scan → durable verdict, list of {size:,}, p{part * 100:.0f}"
            limit = percentile(bare, part) * 1000
            yield Measure(name, percentile(ours, part) * 1000, "ms", goal, limit, "bare commit")
    short, long = _lists_by_turns(doors)
    yield Measure("scan on the long list beside the short one, p50", long, "ms", 1.3, short, "list of 1,000")
    commits.close()
    for queue in doors:
        queue.ws.close()


class _Queue:
    """People with tickets before the door of one event."""

    def __init__(self, folder: Path, size: int) -> None:
        self.ws: Workspace = new_workspace(folder)
        event_id = event_with_people(self.ws, size)
        self._door = Door(self.ws, event_id)
        codes = [code for _, code in attendance.tickets(self.ws, event_id)]
        spread = codes if size < 2 * _SCANS else codes[:: size // (2 * _SCANS)]
        self._codes = iter(spread * 3)
        for _ in range(_WARM_UP):
            self.scan()

    def scan(self) -> None:
        """The next one in the queue has passed the door."""
        self._door.scan(next(self._codes))


def _by_turns(commits: BareCommits, queue: _Queue) -> tuple[list[float], list[float]]:
    pairs = [(seconds(queue.scan), seconds(commits.one)) for _ in range(_SCANS)]
    return [pair[0] for pair in pairs], [pair[1] for pair in pairs]


def _lists_by_turns(doors: list[_Queue]) -> tuple[float, float]:
    pairs = [[seconds(queue.scan) for queue in doors] for _ in range(_SCANS // 2)]
    short, long = (percentile([pair[at] for pair in pairs], 0.5) * 1000 for at in range(2))
    return short, long
