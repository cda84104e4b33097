"""Long work off the window's thread, one job after another, its result back on the window's thread."""

import sys
from collections import deque
from collections.abc import Callable
from functools import partial
from time import monotonic
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QThread, Signal, Slot

from gbm_desktop.errors import GbmError
from gbm_desktop.progress import Cancelled, Progress
from ui import collector
from ui.thread_end import ended_with

Result = TypeVar("Result")
_TELL_S = 0.05
"""How far a job is, is told no more often than this."""
_GIVE_WAY_S = 0.0002
"""So long the worker computes before it lets the window's thread in; at Python's own 5 ms a table paints in steps."""


class Jobs(QObject):
    """One worker thread: jobs run in the order they were given, so what they write never overlaps.

    Widgets must die on the window's thread (`ui.collector`). So what a job refers to is kept until the next one is
    delivered, when the worker has let go of it.

    `started` comes with the title of each job as its turn comes (empty where it has none); `progressed` with how many
    of how many are done, once the job has asked whether it may go on; `finished` when none is left.
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
        self._end = ended_with(self, self._thread)
        self._worker = _Worker(self._tick)
        self._worker.moveToThread(self._thread)
        self._order.connect(self._worker.run)
        self._worker.done.connect(self._deliver)
        self._thread.start()
        self._waiting: deque[_Job] = deque()
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
        job = _Job(work, then, failed, cancelled, title)
        self._waiting.append(job)
        if len(self._waiting) == 1:
            collector.hold()
            self.started.emit(title)
        self._order.emit(job)

    @property
    def busy(self) -> bool:
        """Whether any job waits or runs."""
        return bool(self._waiting)

    def cancel(self) -> None:
        """The job under way stops at its next tick and its transaction rolls back; those that wait have their turn."""
        if self._waiting:
            self._waiting[0].is_cancelled = True

    def stop(self) -> None:
        """The worker has finished what it was given and is gone; nobody is told any more what came of it."""
        holding, self._stopped = self._waiting and not self._stopped, True
        self._end()
        if holding:
            collector.release()

    def _tick(self, job: "_Job", done: int, total: int) -> None:
        if job.is_cancelled:
            raise Cancelled
        now = monotonic()
        if now - job.told >= _TELL_S:
            job.told = now
            self.progressed.emit(done, total)

    @Slot(object, object)
    def _deliver(self, job: "_Job", outcome: object) -> None:
        self._last = job, outcome
        if self._stopped:
            return
        self._waiting.popleft()
        if self._waiting:
            self.started.emit(self._waiting[0].title)
        else:
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


class OwnWorker:
    """A worker once it is needed; it can be ended when the window's objects are gone already."""

    def __init__(self) -> None:
        self._jobs: Jobs | None = None

    def jobs(self, crashed: Callable[[BaseException], object]) -> Jobs:
        """The worker; a new one tells `crashed` of whatever is a bug."""
        if self._jobs is None:
            self._jobs = Jobs()
            self._jobs.crashed.connect(crashed)
        return self._jobs

    def end(self) -> None:
        """What is under way stops, and the worker is gone; a new one is made when one is needed again."""
        jobs, self._jobs = self._jobs, None
        if jobs is not None:
            jobs.cancel()
            jobs.stop()


class _Job:
    def __init__(
        self,
        work: Callable[[Progress], Any],
        then: Callable[[Any], None],
        failed: Callable[[GbmError], None],
        cancelled: Callable[[], None],
        title: str,
    ) -> None:
        self.work, self.then, self.failed, self.cancelled, self.title = work, then, failed, cancelled, title
        self.is_cancelled = False
        self.told = 0.0


class _Worker(QObject):
    done = Signal(object, object)

    def __init__(self, tick: Callable[[_Job, int, int], None]) -> None:
        super().__init__()
        self._tick = tick

    @Slot(object)
    def run(self, job: _Job) -> None:
        """The job's result, or what it raised, is on its way back."""
        try:
            outcome: object = job.work(partial(self._tick, job))
        except Exception as error:  # noqa: BLE001 - handed on: a typed one is said, any other is a bug that is shown
            outcome = error
        self.done.emit(job, outcome)
