"""The report over a big season, from what is stored to the PDF."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from statistics import median

from bench.builders import new_workspace, season
from bench.measure import Measure, seconds
from gbm_desktop import figures, report

_EVENTS = 2_000
_SCANS = 200_000
_AS_OF = date(2023, 11, 20)
_ROUNDS = 3


def measures(folder: Path) -> Iterator[Measure]:
    """Seconds for every indicator, and for the report as a PDF."""
    ws = new_workspace(folder / "season")
    season(ws, _EVENTS, _SCANS // _EVENTS)
    counted = median(seconds(lambda: figures.compute(ws, _AS_OF)) for _ in range(_ROUNDS))
    yield Measure(f"figures: {_EVENTS:,} events, {_SCANS:,} check-ins", counted, "s", 2)
    file = folder / "report.pdf"
    written = median(seconds(lambda: report.write(ws, file, as_of=_AS_OF)) for _ in range(_ROUNDS))
    yield Measure("report of that season as PDF", written, "s", 2)
    ws.close()
