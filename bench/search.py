"""Search as typed in a list of 50,000 people, and who of them may be on it twice."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from statistics import median

from bench.builders import event_with_people, new_workspace
from bench.measure import Measure, seconds
from gbm_desktop import attendance, duplicates

_PEOPLE = 50_000
_TYPED = {
    "one character": "王",
    "name": "王芳娜",
    "initials": "wf",
    "last four digits": "4321",
    "village": "利民村12组",
}
_ROUNDS = 9


def measures(folder: Path) -> Iterator[Measure]:
    """Milliseconds for each way to look a person up; seconds to compare all of them."""
    ws = new_workspace(folder / "search")
    event_id = event_with_people(ws, _PEOPLE)
    for name, typed in _TYPED.items():
        times = [seconds(partial(attendance.find, ws, event_id, typed)) for _ in range(_ROUNDS)]
        yield Measure(f"search among {_PEOPLE:,}: {name}", median(times) * 1000, "ms", 30)
    compared = median(seconds(lambda: duplicates.probable(ws, event_id)) for _ in range(_ROUNDS))
    yield Measure(f"repeated entries among {_PEOPLE:,}", compared, "s", 2)
    ws.close()
