"""Speed as a person feels it: from the start to a usable window, and from page to page, in a full campaign."""

from collections.abc import Iterator
from pathlib import Path

from bench.builders import event_with_people, new_workspace, season
from bench.child import in_child, until_told
from bench.measure import Measure, in_turn
from gbm_desktop.resource_files import resource

_EVENTS, _EACH, _AT_ONE = 2_000, 10, 30_000
_PEOPLE = _EVENTS * _EACH + _AT_ONE
_ROUNDS = 7
_TOLD = 8
_BEYOND_S, _SWITCH_MS = 0.4, 100


def measures(folder: Path) -> Iterator[Measure]:
    """Seconds beyond a bare window, then milliseconds of the search and of the slowest switches of pages and tabs."""
    home = folder / "felt"
    ws = new_workspace(home)
    season(ws, _EVENTS - 1, _EACH)
    event_with_people(ws, _AT_ONE)
    ws.close()
    switches = in_child("page_switches", home, folder=folder)
    yield _start(home, folder)
    for text, took in in_child("jumps_found", home, folder=folder).items():
        yield Measure(f"Ctrl+K among {_PEOPLE:,} people: {text}", took * 1000, "ms", _SWITCH_MS)
    for showing, which in enumerate(("first", "again")):
        slowest = sorted(switches.items(), key=lambda one: one[1][showing], reverse=True)
        for place, seconds in slowest[:_TOLD]:
            yield Measure(f"{place}, {which} of {len(slowest)} places", seconds[showing] * 1000, "ms", _SWITCH_MS)


def _start(home: Path, folder: Path) -> Measure:
    font = resource("fonts", "NotoSansSC-Regular.ttf")
    until_told("usable_window", home, folder=folder)
    value, limit = in_turn(
        lambda: until_told("usable_window", home, folder=folder),
        lambda: until_told("bare_window_for_keys", font, folder=folder),
        _ROUNDS,
    )
    return Measure(f"start to usable beyond a bare window, {_PEOPLE:,} people", value - limit, "s", _BEYOND_S)
