"""The report over a big season with full registers, from what is stored to the files that are sent."""

from collections.abc import Iterator
from datetime import date
from functools import partial
from pathlib import Path

from bench import registers
from bench.builders import new_workspace, season
from bench.measure import Measure, seconds
from gbm_desktop import report

_EVENTS = 2_000
_SCANS = 200_000
_AS_OF = date(2023, 11, 20)
_LINES, _PUBLICATIONS = 2_000, 500  # a quarter of the lines are complaints
_GOALS = (("pdf", 3), ("docx", 5), ("xlsx", 5))


def measures(folder: Path) -> Iterator[Measure]:
    """Seconds for the report with every annex, as each kind of file; the first time, for the typesetter remembers."""
    ws = new_workspace(folder / "season")
    season(ws, _EVENTS, _SCANS // _EVENTS)
    registers.fill(ws, lines=_LINES, publications=_PUBLICATIONS)
    for ending, goal in _GOALS:
        written = seconds(partial(report.write, ws, folder / f"report.{ending}", as_of=_AS_OF))
        yield Measure(f"report of {_EVENTS:,} events, {registers.PRODUCTS} products as {ending}", written, "s", goal)
    ws.close()
