"""What is submitted: freezing the report of a big season, and finding what changed since."""

from collections.abc import Iterator
from datetime import date
from functools import partial
from pathlib import Path
from statistics import median

from bench import registers
from bench.builders import new_workspace, season
from bench.measure import Measure, seconds
from gbm_desktop import campaign, report
from gbm_desktop.report import freezing

_EVENTS, _SCANS_EACH = 2_000, 20
_AS_OF = date(2023, 11, 20)
_LINES, _PUBLICATIONS = 2_000, 500
_ROUNDS = 3


def measures(folder: Path) -> Iterator[Measure]:
    """Seconds for freezing with one office's copy, and for comparing what was frozen with the data."""
    ws = new_workspace(folder / "submitted")
    season(ws, _EVENTS, _SCANS_EACH)
    registers.fill(ws, lines=_LINES, publications=_PUBLICATIONS)
    campaign.set_addressees(ws, report.addressees(ws)[:1])
    frozen = median(seconds(partial(freezing.freeze, ws, _AS_OF)) for _ in range(_ROUNDS))
    yield Measure(f"report of {_EVENTS:,} events frozen, one copy and the workbook", frozen, "s", 8)
    one = freezing.get(ws, "1")
    yield Measure("changes since it was frozen", median(seconds(partial(freezing.changes, ws, one))
                                                        for _ in range(_ROUNDS)), "s", 2)  # fmt: skip
    ws.close()
