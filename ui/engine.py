"""What runs behind the window: the worker, and the workspace that is open."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QObject

from gbm_desktop import backup
from gbm_desktop.errors import GbmError
from gbm_desktop.workspace import Workspace
from ui.jobs import Jobs


class Engine(QObject):
    """One worker, and at most one workspace at a time."""

    def __init__(self) -> None:
        super().__init__()
        self.jobs = Jobs(self)
        self.workspace: Workspace | None = None

    def take(self, opened: Workspace) -> None:
        """This workspace is the open one; the one before it is closed."""
        if self.workspace is not opened:
            self.let_go()
            self.workspace = opened

    def let_go(self, *, keep: bool = True) -> None:
        """The workspace is closed and, with `keep`, what changed is backed up; a full disk does not hinder closing."""
        opened, self.workspace = self.workspace, None
        if opened is None:
            return
        if keep:
            with suppress(GbmError):
                backup.keep_if_changed(opened)
        opened.close()

    def restore(self, file: Path) -> Path | None:
        """The folder holds what the copy held, not open; answers where what stood there is kept. Raises NotABackup."""
        if self.workspace is None:
            return None
        folder = self.workspace.folder
        self.let_go(keep=False)
        return backup.restore(folder, file)

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
