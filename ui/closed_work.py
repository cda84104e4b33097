"""What is done to a workspace while nobody has it open: the window gives way to a page that tells how far it is."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject

from gbm_desktop.errors import GbmError
from gbm_desktop.errors.protection import Locked
from gbm_desktop.progress import Progress
from gbm_desktop.workspace import Workspace
from ui import settings
from ui.dialogs.while_closed import WhileClosed

if TYPE_CHECKING:
    from gbm_desktop.protection import Switched
    from ui.app import Session
    from ui.context import Context

Result = TypeVar("Result")


class ClosedWork(QObject):
    """Afterwards the workspace is opened again; what failed or was cancelled left it as it was."""

    def __init__(self, session: "Session") -> None:
        super().__init__(session)
        self._session = session

    def offer(self, context: "Context") -> None:
        """What the window asks for is done once no job is under way."""

        def when_idle(begin: Callable[..., None]) -> Callable[..., None]:
            return lambda *wanted: self._session.engine.when_idle(lambda: begin(context.ws, *wanted))

        context.restore_wanted.connect(when_idle(self.restore))
        context.rebuild_wanted.connect(when_idle(self.rebuild))
        context.protection_wanted.connect(when_idle(self.reprotect))

    def reprotect(self, opened: Workspace, work: "Callable[[Progress], Switched]") -> None:
        """The workspace is encrypted or decrypted."""
        from gbm_desktop.wording.protection import outcome

        folder, key = opened.folder, opened.key
        self._begin(
            self.tr("The data is written anew"),
            work,
            lambda switched: self._open(folder, switched.key, outcome(switched, settings.language())),
            lambda error: self._open(folder, key, error),
            keep=True,
        )

    def restore(self, opened: Workspace, file: Path, key: bytes = b"") -> None:
        """The workspace holds what the copy held; `key` is the copy's where it is not the workspace's.

        A copy that opens with another passphrase has that asked for, and is shown before it is restored.
        """
        from gbm_desktop import backup

        folder, own = opened.folder, opened.key
        self._begin(
            self.tr("Restoring the backup"),
            lambda progress: backup.restore(folder, file, key=key or own, own=own, progress=progress),
            lambda aside: self._open(folder, own, self._restored(file, aside)),
            lambda error: self._not_restored(folder, own, file, error),
        )

    def _not_restored(self, folder: Path, own: bytes, file: Path, error: GbmError | None) -> None:
        if not isinstance(error, Locked):
            self._open(folder, own, error)
            return
        from ui.dialogs.unlock import Unlock

        page = Unlock(file, settings.language())
        page.unlocked.connect(lambda key: self._look(folder, own, file, key))
        page.leaving.connect(lambda: self._session.open(folder, own))
        self._session.show_alone(page)

    def _look(self, folder: Path, own: bytes, file: Path, key: bytes) -> None:
        """What the copy holds, and what would be gone, is shown at the workspace, which is open again."""
        from gbm_desktop.backup_preview import Preview, look
        from ui.dialogs.restore_backup import RestoreBackup

        self._session.open(folder, own)
        campaign, window = self._session.campaign, self._session.window
        if campaign is None or window is None:
            return
        context = campaign.context

        def ask(preview: Preview) -> None:
            dialog = RestoreBackup(window, preview, context.lang)
            dialog.accepted.connect(lambda: self._session.engine.when_idle(lambda: self.restore(context.ws, file, key)))
            dialog.open()

        context.jobs.run(
            lambda _progress: look(file, context.ws, key=key),
            ask,
            failed=context.problem,
            title=self.tr("Looking into the backup"),
        )

    def rebuild(self, opened: Workspace) -> None:
        """The damaged database is made anew from its journal."""
        from gbm_desktop import repair

        folder, key, now = opened.folder, opened.key, opened.now()
        said = self.tr("The data was made anew from the journal; the damaged file is kept as {name} in backups")
        self._begin(
            self.tr("Making the data anew"),
            lambda progress: repair.rebuild(folder, now, key=key, progress=progress),
            lambda kept: self._open(folder, key, said.format(name=kept.name)),
            lambda error: self._open(folder, key, error),
        )

    def bring_back(self, folder: Path, copy: Path, key: bytes) -> None:
        """The folder, where there may be no workspace yet, holds what the protected copy held."""
        from gbm_desktop import backup

        self._begin(
            self.tr("Restoring the backup"),
            lambda progress: backup.restore(folder, copy, key=key, progress=progress),
            lambda _aside: self._session.reopen(folder, key),
            lambda error: self._session.welcome(None, error),
        )

    def _begin(
        self,
        title: str,
        work: Callable[[Progress], Result],
        then: Callable[[Result], None],
        back: Callable[[GbmError | None], None],
        *,
        keep: bool = False,
    ) -> None:
        """`back` comes with the error, or with none where it was cancelled; with `keep` a copy is made before."""
        jobs = self._session.engine.jobs
        self._session.show_alone(WhileClosed(jobs, title), keep=keep)
        jobs.run(work, then, failed=back, title=title, cancelled=lambda: back(None))

    def _open(self, folder: Path, key: bytes, said: str | GbmError | None) -> None:
        self._session.open(folder, key)
        campaign = self._session.campaign
        if campaign is None or not said:
            return
        if isinstance(said, GbmError):
            campaign.context.problem(said)
        else:
            campaign.context.tell(said)

    def _restored(self, file: Path, aside: Path | None) -> str:
        if aside is None:
            return ""
        said = self.tr("Restored {name}; what stood here before is kept as {aside} in backups")
        return said.format(name=file.name, aside=aside.name)
