"""The longest pause of the window's pulse while long work goes on behind it, as the journeys recorded it."""

import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

from bench.measure import Measure

PAUSE = "pause in seconds: "
"""Before the name of a kind of work, in what a journey records."""
_MOST_MS = 100
_JOURNEYS = tuple(f"tests/journeys/test_{name}.py" for name in ("heartbeat", "heartbeat_keeping", "modules_ahead"))
_ROOT = Path(__file__).parents[1]


def measures(folder: Path) -> Iterator[Measure]:
    """Milliseconds in the quietest of several rounds, for each kind of work."""
    record = folder / "heartbeat.xml"
    command = [sys.executable, "-m", "pytest", "-m", "journey", f"--junitxml={record}", *_JOURNEYS]
    subprocess.run(command, cwd=_ROOT, check=True, stdout=subprocess.DEVNULL)  # noqa: S603 - this program's own tests
    for kept in ET.parse(record).iter("property"):  # noqa: S314 - written by the line above
        work = kept.get("name", "").removeprefix(PAUSE)
        yield Measure(f"window's longest pause, {work}", float(kept.get("value", "")) * 1000, "ms", _MOST_MS)
