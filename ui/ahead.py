"""What the pages are made of is read in soon after the start, bit by bit; the first look at a page waits less."""

import gc
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from importlib import import_module
from pkgutil import iter_modules

from PySide6.QtCore import QObject, QTimer, Signal

from ui import multimedia

_FIRST_MS, _REST_MS, _SLICE_S = 500, 20, 0.005
_FOLDERS = (
    "gbm_desktop.model", "gbm_desktop.wording", "gbm_desktop.store", "gbm_desktop", "gbm_desktop.safety",
    "gbm_desktop.checkin", "gbm_desktop.planning", "gbm_desktop.report", "ui.widgets", "ui.dialogs", "ui.pages",
)  # fmt: skip
"""What others are built on comes first, so that each module brings hardly more than itself."""
_NOT_OF_PAGES = frozenset({"gbm_desktop.demo"})
_WHEN_IT_BREAKS = ("logging.handlers", "ui.trouble")
"""What tells of a failure is in memory before pages are: the stick that the program runs from may be gone then."""


class Ahead(QObject):
    """Imports a few modules at a time, from half a second after its making on, while `busy` says that nothing else is.

    The garbage collector never walks over what is read: a full walk over all modules would hold the window for 0.1 s.
    """

    finished = Signal()

    def __init__(self, parent: QObject, busy: Callable[[], bool]) -> None:
        super().__init__(parent)
        multimedia.hush()
        self._busy = busy
        self.over = False
        """Whether all is imported."""
        self._modules = _modules()
        self._next = QTimer(self, singleShot=True)
        self._next.timeout.connect(self._slice)
        self._next.start(_FIRST_MS)

    def stop(self) -> None:
        """What was not imported yet is when a page needs it, and garbage is looked for everywhere."""
        self._next.stop()
        gc.unfreeze()

    def _slice(self) -> None:
        if self._busy():
            self._next.start(_FIRST_MS)
            return
        over = self._read()
        gc.freeze()
        if over:
            self.over = True
            self.finished.emit()
        else:
            self._next.start(_REST_MS)

    def _read(self) -> bool:
        until = time.perf_counter() + _SLICE_S
        for name in self._modules:
            with suppress(ImportError):  # a library that this laptop has not got: its page says so
                import_module(name)
            if time.perf_counter() > until:
                return False
        return True


def _modules() -> Iterator[str]:
    for folder in _FOLDERS:
        if folder == "ui.pages":
            yield from _WHEN_IT_BREAKS
        for found in iter_modules(import_module(folder).__path__, f"{folder}."):
            if found.name in _NOT_OF_PAGES or (found.ispkg and folder != "ui.pages"):
                continue
            yield found.name
            if found.ispkg:
                yield from (part.name for part in iter_modules(import_module(found.name).__path__, f"{found.name}."))
