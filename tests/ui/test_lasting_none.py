"""The window outlives what PySide6 6.12 does to None on Python 3.11."""

import subprocess
import sys
from pathlib import Path

_MANY_CALLS = """
import ui
from PySide6.QtCore import QCoreApplication
app = QCoreApplication([])
for _ in range(100_000):
    app.setObjectName("x")
print("alive")
"""


def test_the_program_survives_a_hundred_thousand_qt_calls() -> None:
    done = subprocess.run(  # noqa: S603 - this program itself
        [sys.executable, "-c", _MANY_CALLS], cwd=Path(__file__).parents[2], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout) == (0, "alive\n"), done.stderr
