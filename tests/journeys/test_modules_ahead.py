"""Soon after the start every page has its modules, and the window went on meanwhile."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from bench.heartbeat import PAUSE
from tests.journeys.heartbeat import FROZEN_S

pytestmark = pytest.mark.journey
_ROUNDS = 3


def _told() -> dict[str, object]:
    command = [sys.executable, "-m", "tests.journeys.modules_ahead"]
    done = subprocess.run(command, cwd=Path(__file__).parents[2], check=True, capture_output=True, text=True)  # noqa: S603 - this program itself
    told: dict[str, object] = json.loads(done.stdout)
    return told


def test_all_pages_are_read_in_while_the_window_goes_on(record_property: Callable[[str, object], None]) -> None:
    """What keeps the window does so in every round; what else the machine is at does not."""
    rounds = [_told() for _ in range(_ROUNDS)]
    record_property(f"{PAUSE}reading ahead", min(float(str(told["longest"])) for told in rounds))
    assert all(told["missing"] == [] for told in rounds)
    assert min(float(str(told["kept"])) for told in rounds) < FROZEN_S, rounds
