"""Long work off the window's thread, one job after another, its result back on the window's thread."""

import sys
from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QThread, Signal, Slot

from gbm_desktop.errors import GbmError
from gbm_desktop.progress import Cancelled, Progress
from ui import collector

Result = TypeVar("Result")
_TICK = 200
_GIVE_WAY_S = 0.0005
"""So long the worker computes before it lets the window's thread in; at Python's own 5 ms a table paints in steps."""


class Jobs(QObject):
    """One worker thread: jobs run in the order they were given, so what they write never overlaps.

    Widgets must die on the window's thread. So Python looks for garbage only while no job is under way, and what a job
    refers to is kept until the next one is delivered, when the worker has let go of it.

    `started` and `finished` bracket each job that named itself; `progressed` tells how many of how many are done.
    """

    started = Signal(str)
    progressed = Signal(int, int)
    finished = Signal()
    crashed = Signal(object)
    _order = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        sys.setswitchinterval(_GIVE_WAY_S)
        self._thread = QThread()
        self._worker = _Worker(self._tick)
        self._worker.moveToThread(self._thread)
        self._order.connect(self._worker.run)
        self._worker.done.connect(self._deliver)
        self._thread.start()
        self._cancelled = False
        self._waiting = 0
        self._stopped = False
        self._last: tuple[_Job, object] | None = None

    def run(
        self,
        work: Callable[[Progress], Result],
        then: Callable[[Result], None],
        *,
        failed: Callable[[GbmError], None],
        title: str = "",
        cancelled: Callable[[], None] = lambda: None,
    ) -> None:
        """`work` runs on the worker; then one of `then`, `failed` or `cancelled` is called on this thread.

        After `stop` there is no worker, and nothing runs.
        """
        if self._stopped:
            return
        self._waiting += 1
        if self._waiting == 1:
            self._cancelled = False
            collector.hold()
        if title:
            self.started.emit(title)
        self._order.emit(_Job(work, then, failed, cancelled))

    @property
    def busy(self) -> bool:
        """Whether any job waits or runs."""
        return self._waiting > 0

    def cancel(self) -> None:
        """The job under way stops at its next tick and its transaction rolls back."""
        self._cancelled = True

    def stop(self) -> None:
        """The worker has finished what it was given and is gone; nobody is told any more what came of it."""
        holding, self._stopped = self._waiting and not self._stopped, True
        self._thread.quit()
        self._thread.wait()
        if holding:
            collector.release()

    def _tick(self, done: int, total: int) -> None:
        if self._cancelled:
            raise Cancelled
        if done == total or done % _TICK == 0:
            self.progressed.emit(done, total)

    @Slot(object, object)
    def _deliver(self, job: "_Job", outcome: object) -> None:
        self._last = job, outcome
        if self._stopped:
            return
        self._waiting -= 1
        if not self._waiting:
            collector.release()
            self.finished.emit()
        if isinstance(outcome, Cancelled):
            job.cancelled()
        elif isinstance(outcome, GbmError):
            job.failed(outcome)
        elif isinstance(outcome, BaseException):
            self.crashed.emit(outcome)
        else:
            job.then(outcome)


class _Job:
    def __init__(
        self,
        work: Callable[[Progress], Any],
        then: Callable[[Any], None],
        failed: Callable[[GbmError], None],
        cancelled: Callable[[], None],
    ) -> None:
        self.work, self.then, self.failed, self.cancelled = work, then, failed, cancelled


class _Worker(QObject):
    done = Signal(object, object)

    def __init__(self, tick: Progress) -> None:
        super().__init__()
        self._tick = tick

    @Slot(object)
    def run(self, job: _Job) -> None:
        """The job's result, or what it raised, is on its way back."""
        try:
            outcome: object = job.work(self._tick)
        except Exception as error:  # noqa: BLE001 - handed on: a typed one is said, any other is a bug that is shown
            outcome = error
        self.done.emit(job, outcome)
