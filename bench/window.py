"""From the program's start to the first paint of its window, beside a bare window with the same font."""

from collections.abc import Iterator
from pathlib import Path

from bench.builders import event_with_people, new_workspace
from bench.child import until_told
from bench.measure import Measure, in_turn
from gbm_desktop.resource_files import resource

_PEOPLE = 50_000
_ROUNDS = 7


def measures(folder: Path) -> Iterator[Measure]:
    """Seconds until the window is painted, processes started by turns."""
    home = folder / "window"
    ws = new_workspace(home)
    event_with_people(ws, _PEOPLE)
    ws.close()
    font = resource("fonts", "NotoSansSC-Regular.ttf")
    until_told("window", home, folder=folder)
    value, limit = in_turn(
        lambda: until_told("window", home, folder=folder),
        lambda: until_told("bare_window", font, folder=folder),
        _ROUNDS,
    )
    yield Measure(f"window painted, {_PEOPLE:,} people stored", value, "s", 2, limit, "bare window, same font")
