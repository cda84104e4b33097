"""A window that the system killed, or that broke down in a library, is told of at the next start."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.journeys.office import ROOT

pytestmark = pytest.mark.journey
_WINDOW = """
import ctypes, faulthandler, os, signal, sys
from PySide6.QtWidgets import QApplication
from ui.past_runs import Run

app = QApplication([])
run = Run()
print(run.ended_badly, run.keeps_dying, flush=True)
if sys.argv[1] == "abort":
    os.abort()
if sys.argv[1] == "wait":
    sys.stdin.read()
if sys.argv[1] == "look":
    print("\\n".join(run.left()))
run.end()
"""


def _start(how: str, home: Path) -> "subprocess.Popen[str]":
    return subprocess.Popen(  # noqa: S603 - our own interpreter
        [sys.executable, "-c", _WINDOW, how],
        cwd=ROOT,
        env=os.environ | {"XDG_STATE_HOME": str(home), "QT_QPA_PLATFORM": "offscreen"},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )


def _answer(how: str, home: Path) -> list[str]:
    out, _ = _start(how, home).communicate()
    return out.splitlines()


def test_where_a_library_broke_down_is_told_at_the_next_start(tmp_path: Path) -> None:
    assert _answer("abort", tmp_path) == ["False False"]
    first, *left = _answer("look", tmp_path)
    assert first == "True False"
    assert any("Fatal Python error: Aborted" in line for line in left)
    assert any('File "<string>"' in line for line in left)
    assert not any(str(Path.home()) in line for line in left)
    assert _answer("look", tmp_path) == ["False False", ""]


def test_a_window_that_is_still_open_is_not_one_that_died(tmp_path: Path) -> None:
    with _start("wait", tmp_path) as open_window:
        assert open_window.stdout is not None
        assert open_window.stdout.readline() == "False False\n"
        assert _answer("look", tmp_path) == ["False False", ""]
        open_window.send_signal(signal.SIGKILL)
    assert _answer("look", tmp_path)[0] == "True False"


def test_two_that_died_at_once_make_the_third_start_careful(tmp_path: Path) -> None:
    assert _answer("abort", tmp_path) == ["False False"]
    assert _answer("abort", tmp_path) == ["True False"]
    assert _answer("look", tmp_path)[0] == "True True"
    assert _answer("look", tmp_path)[0] == "False False"
