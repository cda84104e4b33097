"""The door as a queue meets it: from the scanner's Enter to the painted verdict, and how many scans a second."""

from collections.abc import Iterator
from pathlib import Path

from bench.builders import all_come, enlist, event_with_people, new_workspace
from bench.child import in_child
from bench.measure import Measure, percentile

_PEOPLE = 50_000
_SCANS = 20_000
_APART_MS = 360  # the scans stand in the last two hours
_PAINTED_MS, _STREAMED_MS, _MEGABYTES, _START_SECONDS = 50, 50, 32, 1


def measures(folder: Path) -> Iterator[Measure]:
    """On a fresh list and after 20,000 scans; each in a process of its own, scans and bare commits by turns."""
    for already in (0, _SCANS):
        home = folder / f"door-{already}"
        ws = new_workspace(home)
        event_id = event_with_people(ws, _PEOPLE)
        if already:
            all_come(ws, event_id, enlist(ws, event_id, already, first=_PEOPLE), ws.clock.wall(), _APART_MS)
        ws.close()
        yield from _of_page(in_child("door_page", home, folder=folder), f"{already:,} scans before")
    told = in_child("door_core", folder / "door-0", _SCANS, folder=folder)
    each = told["scan"]
    yield Measure(f"scans through the core: {1000 / each:,.0f} a second", each, "ms", 3, told["bare"], "bare commit")
    yield Measure(
        f"inside over two hours, {_SCANS:,} scans", told["trend"], "ms", 10, told["read"], "bare read of them"
    )
    yield Measure(f"memory after {_SCANS:,} scans: more by", told["more"], "MB", _MEGABYTES)


def _of_page(told: dict[str, list[float]], when: str) -> Iterator[Measure]:
    yield Measure(f"check-in page painted, {_PEOPLE:,} people, {when}", told["start"][0], "s", _START_SECONDS)
    for part in (0.5, 0.99):
        bare = percentile(told["bare"], part)
        name = f"ten a second: Enter → verdict painted, {when}, p{part * 100:.0f} (bare commit {bare:.1f} ms)"
        yield Measure(name, percentile(told["painted"], part), "ms", _PAINTED_MS)
    each = told["streamed"][0]
    yield Measure(f"scans through the page, {when}: {1000 / each:,.0f} a second", each, "ms", _STREAMED_MS)
