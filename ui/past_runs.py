"""How earlier runs of the window ended: each has a file while it lives, which tells why it died."""

import faulthandler
import os
from datetime import UTC, datetime
from pathlib import Path
from typing import TextIO

from PySide6.QtCore import QLockFile, QTimer

from gbm_desktop import failures
from ui import last_resort

_MINUTE_MS = 60_000
_TWICE = 2
_SETTLED, _TOLD = "settled", "told"
_MOST_LINES = 60


class Run:
    """This run of the window, and what those before it left.

    A run that ended properly leaves nothing. Of the others it is told once; what they left is kept until a run has
    lived for a minute, or has ended properly.
    """

    def __init__(self) -> None:
        folder = last_resort.log_file().parent
        folder.mkdir(parents=True, exist_ok=True)
        self._file = folder / f"run-{os.getpid()}.txt"
        self._lock = _lock_of(self._file)
        over = [file for file in sorted(folder.glob("run-*.txt")) if file != self._file and _is_over(file)]
        self._left = {file: _lines(file) for file in over}
        self._lock.tryLock(0)
        self._open: TextIO = self._file.open("w", encoding="utf-8")
        self._note(f"started {datetime.now(UTC):%Y-%m-%d %H:%M:%S}")
        faulthandler.enable(self._open)
        self._minute = QTimer(singleShot=True, interval=_MINUTE_MS)
        self._minute.timeout.connect(self.settle)
        self._minute.start()

    @property
    def ended_badly(self) -> bool:
        """Whether a run that nobody was told of did not end properly: killed, without power, or broken down."""
        return any(_TOLD not in lines for lines in self._left.values())

    @property
    def keeps_dying(self) -> bool:
        """Whether the latest two runs died within their first minute."""
        return sum(_SETTLED not in lines for lines in self._left.values()) >= _TWICE

    def left(self) -> list[str]:
        """What they left, for a report."""
        return [line for lines in self._left.values() for line in lines if line != _TOLD][-_MOST_LINES:]

    def tell(self) -> None:
        """A person was told of it."""
        for file, lines in self._left.items():
            if _TOLD not in lines and file.exists():
                with file.open("a", encoding="utf-8") as kept:
                    kept.write(f"{_TOLD}\n")
            lines.append(_TOLD)

    def settle(self) -> None:
        """This run has lived long enough: what came before does not count any more."""
        self._note(_SETTLED)
        for file in self._left:
            file.unlink(missing_ok=True)

    def end(self) -> None:
        """This run ended properly."""
        self._minute.stop()
        self.settle()
        faulthandler.disable()
        self._open.close()
        self._file.unlink(missing_ok=True)
        self._lock.unlock()

    def _note(self, line: str) -> None:
        self._open.write(f"{line}\n")
        self._open.flush()


def _lock_of(file: Path) -> QLockFile:
    lock = QLockFile(str(file.with_suffix(".lock")))
    lock.setStaleLockTime(0)
    return lock


def _is_over(file: Path) -> bool:
    """Whether nobody runs it any more."""
    lock = _lock_of(file)
    free = lock.tryLock(0)
    lock.unlock()
    return free


def _lines(file: Path) -> list[str]:
    """What a run wrote, with none of this computer's paths."""
    return failures.without_paths(file.read_text(encoding="utf-8", errors="replace")).splitlines()
