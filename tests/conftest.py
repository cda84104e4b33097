"""Fixtures: a real workspace with a real campaign, and a window's context on it."""

import gc
import os
import shutil
import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from hypothesis import HealthCheck, settings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gbm_desktop import campaign
from gbm_desktop.workspace import Workspace
from tests.builders import QINGBAIJIANG, SetClock, new_workspace
from ui import collector

_MEMORY = Path("/dev/shm")  # noqa: S108 - where all programs may write; each test has a folder of its own there
if (
    "TMPDIR" not in os.environ
    and _MEMORY.is_dir()
    and _MEMORY.stat().st_mode & 0o002
    and shutil.disk_usage(_MEMORY).free > 2 << 30
):
    os.environ["TMPDIR"] = tempfile.tempdir = str(_MEMORY)  # thousands of commits need not wait for a disk


_PATIENCE_MS = 30_000

gc.disable()
_UNTIMED = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])  # benchmarks ask how long things take
settings.register_profile("gate", _UNTIMED, derandomize=True)  # the same change is green or red on every machine
settings.register_profile("search", _UNTIMED, max_examples=1000)
settings.load_profile("gate")


@pytest.hookimpl(trylast=True)
def pytest_runtest_teardown() -> None:
    """Garbage is looked for between tests, on this thread: on another one, widgets would be destroyed there."""
    collector.look()


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    """pytest-qt's own; what must come is waited for as long as the busiest machine needs."""
    assert qapp
    bot = QtBot(request)
    for name in ("waitUntil", "waitSignal", "waitActive", "waitExposed"):
        setattr(bot, name, partial(getattr(bot, name), timeout=_PATIENCE_MS))
    return bot


@pytest.fixture
def clock() -> SetClock:
    return SetClock()


@pytest.fixture
def workspace_folder(tmp_path: Path) -> Path:
    return tmp_path / "gbm"


@pytest.fixture
def ws(workspace_folder: Path, clock: SetClock) -> Iterator[Workspace]:
    """A fresh workspace with the campaign of 青白江区, 2023; 王芳 is working; it is 2023-10-12 9:00."""
    opened = new_workspace(workspace_folder, operator="王芳", clock=clock)
    campaign.start(opened, region_code=QINGBAIJIANG, year=2023)
    yield opened
    opened.close()
