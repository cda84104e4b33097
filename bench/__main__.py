"""`python -m bench`: every measure against its physical limit, in one run on this machine.

With names (`python -m bench scan report`) only those. Exit 1 where a goal is missed.
"""

import sys
import tempfile
from importlib import import_module
from pathlib import Path

from bench.machine import facts
from bench.measure import heading, line

_PARTS = (
    "scan", "door", "camera", "phones", "roster", "badges", "search", "figures", "report", "notice", "safety",
    "bookings", "calendar", "season", "routes", "exchange", "live", "hub", "protect", "window", "felt", "heartbeat",
)  # fmt: skip


def main(wanted: list[str]) -> int:
    """The table is printed, a line as soon as it is measured."""
    over = 0
    with tempfile.TemporaryDirectory(prefix="gbm-bench-") as folder:
        print(facts(Path(folder)), heading(), sep="\n", flush=True)
        for part in wanted or _PARTS:
            for measure in import_module(f"bench.{part}").measures(Path(folder)):
                print(line(measure), flush=True)
                over += not measure.met
    return 1 if over else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
