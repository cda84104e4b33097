"""What runs behind the window: the worker, and the workspace that is open."""

from collections.abc import Callable
from contextlib import suppress

from PySide6.QtCore import QObject, QTimer

from gbm_desktop import backup, window_choices
from gbm_desktop.errors import GbmError
from gbm_desktop.workspace import Workspace
from ui.jobs import Jobs

_LOOK_MS = 30 * 60 * 1000


class Engine(QObject):
    """One worker, and at most one workspace at a time."""

    def __init__(self) -> None:
        super().__init__()
        self.jobs = Jobs(self)
        self.workspace: Workspace | None = None
        self._daily = QTimer(self, interval=_LOOK_MS)
        self._daily.timeout.connect(self.keep_daily)
        if not window_choices.is_safe():
            self._daily.start()

    def take(self, opened: Workspace) -> None:
        """This workspace is the open one; the one before it is closed."""
        if self.workspace is not opened:
            self.let_go()
            self.workspace = opened

    def let_go(self, *, keep: bool = True) -> None:
        """The workspace is closed and, with `keep`, what changed is backed up; a full disk does not hinder closing.

        A safe start makes no copies by itself.
        """
        opened, self.workspace = self.workspace, None
        if opened is None:
            return
        if keep and not window_choices.is_safe():
            with suppress(GbmError):
                backup.keep_if_changed(opened)
        opened.close()

    def keep_daily(self) -> None:
        """What was done today is backed up, once a day while the window stays open, between other jobs."""
        opened = self.workspace
        if opened is not None and not self.jobs.busy:
            self.jobs.run(
                lambda _progress: backup.keep_daily(opened),
                lambda _file: None,
                failed=lambda _error: None,
                title=self.tr("Making the daily backup"),
            )

    def when_idle(self, then: Callable[[], object]) -> None:
        """`then` is done once no job is under way, whose answer would come back to a page that is gone."""
        if self.jobs.busy:
            self.jobs.run(lambda _progress: None, lambda _none: self.when_idle(then), failed=lambda _error: None)
        else:
            then()

    def stop(self) -> None:
        """What was under way is finished, and the files are let go of."""
        self.jobs.stop()
        self.let_go()
