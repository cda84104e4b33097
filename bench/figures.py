"""Every indicator of a big season with full registers, from what is stored."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from statistics import median

from bench import registers
from bench.builders import new_workspace, season
from bench.measure import Measure, seconds
from gbm_desktop import figures

_EVENTS = 2_000
_SCANS = 200_000
_AS_OF = date(2023, 11, 20)
_ROUNDS = 7


def measures(folder: Path) -> Iterator[Measure]:
    """Seconds for all figures, as the first person who asks waits for them."""
    ws = new_workspace(folder / "figures")
    season(ws, _EVENTS, _SCANS // _EVENTS)
    registers.fill(ws)
    counted = median(seconds(lambda: figures.compute(ws, _AS_OF)) for _ in range(_ROUNDS))
    told = f"{_EVENTS:,} events, {_SCANS:,} check-ins, {registers.LINES:,} lines of each ledger"
    yield Measure(f"figures: {told}", counted, "s", 0.5)
    ws.close()
