"""The exchange with the county's hub: by itself now and then, or when asked; on a worker of its own."""

from collections.abc import Callable
from time import monotonic
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal
from shiboken6 import isValid

from gbm_desktop import window_choices
from gbm_desktop.errors import GbmError
from ui.jobs import Jobs, OwnWorker

if TYPE_CHECKING:
    from gbm_desktop.exchange.hub.carrying import Synced
    from ui.context import Context

_LOOK_MS = 60_000


class HubSync(QObject):
    """`changed` when an exchange begins or has ended; `problem` is what kept the latest one from its end.

    A check-in must never wait for a network: so this has a worker of its own.
    """

    changed = Signal()

    def __init__(self, context: "Context") -> None:
        super().__init__(context)
        self._context = context
        self._worker = OwnWorker()
        self.busy = False
        self.problem: GbmError | None = None
        self._tried: float | None = None
        self._timer = QTimer(self, interval=_LOOK_MS)
        self._timer.timeout.connect(self.look)
        self.destroyed.connect(self._worker.end)
        for leaving in (context.leave_wanted, context.sample_wanted, context.restore_wanted, context.protection_wanted):
            leaving.connect(self.end)
        app = QCoreApplication.instance()
        if app is not None:
            app.aboutToQuit.connect(self.end)

    def begin(self) -> None:
        """From now on the exchange takes place by itself, as often as was set; never in a safe start."""
        self._context.before_close(self._let_go)
        if not window_choices.is_safe():
            self._timer.start()

    def end(self) -> None:
        """What is under way stops where it is, and nothing begins by itself any more."""
        self._timer.stop()
        self._worker.end()
        self.busy = False

    def _let_go(self) -> None:
        """Nobody asks a campaign whose files are let go of."""
        if isValid(self):
            self.end()

    @property
    def jobs(self) -> Jobs:
        """The worker."""
        return self._worker.jobs(self._crashed)

    def look(self) -> None:
        """An exchange begins if it is time for one."""
        from gbm_desktop.exchange.hub import contact

        setting = contact.setting(self._context.ws)
        late = self._tried is None or monotonic() - self._tried >= setting.minutes * 60
        if setting.address and setting.minutes and late:
            self.run(then=lambda _done: None, failed=lambda _error: None)

    def run(
        self,
        then: "Callable[[Synced], None]",
        failed: Callable[[GbmError], None],
        cancelled: Callable[[], None] = lambda: None,
    ) -> None:
        """An exchange begins, unless one is under way; one of these is told how it ended."""
        if self.busy:
            return
        from gbm_desktop.exchange.hub import carrying

        ws = self._context.ws
        self._tried = monotonic()
        self._begin()
        self.jobs.run(
            lambda progress: carrying.sync(ws, progress),
            lambda done: self._ended(then, done),
            failed=lambda error: self._ended(failed, error, error),
            cancelled=lambda: self._ended(lambda _none: cancelled(), None),
            title=self.tr("Exchanging with the county's hub"),
        )

    def ask(self, work: Callable[[], Any], then: Callable[[Any], None], failed: Callable[[GbmError], None]) -> None:
        """Something else is asked of the hub, after the exchange that is under way."""
        self.jobs.run(lambda _progress: work(), then, failed=failed, title=self.tr("Asking the county's hub"))

    def _begin(self) -> None:
        self.busy = True
        self.changed.emit()

    def _ended(self, tell: Callable[[Any], None], what: object, problem: GbmError | None = None) -> None:
        self.busy, self.problem = False, problem
        self.changed.emit()
        tell(what)

    def _crashed(self, error: BaseException) -> None:
        self.busy = False
        self.changed.emit()
        self._context.jobs.crashed.emit(error)
