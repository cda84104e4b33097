"""A passphrase is tried off the window's thread: to stretch one takes a third of a second."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from gbm_desktop import protection
from gbm_desktop.errors import GbmError
from gbm_desktop.model import recovery_code
from ui.jobs import OwnWorker


class Unlocking(QObject):
    """Of a workspace's folder, or of a copy's file: `unlocked` comes with the key, `refused` with why not.

    `by_code` tells whether it was the recovery code that was tried last.
    It has a worker of its own: whoever waits before a locked window waits for nothing else. It ends with `parent`.
    """

    unlocked = Signal(object)
    refused = Signal(object)

    def __init__(self, parent: QObject, place: Path) -> None:
        super().__init__(parent)
        self._place, self._worker = place, OwnWorker()
        self.busy = self.by_code = False
        self.destroyed.connect(self._worker.end)

    def begin(self, secret: str) -> None:
        """The passphrase, or the recovery code, is tried, unless another one is just now."""
        if self.busy:
            return
        self.busy, self.by_code = True, recovery_code.looks_like_one(secret)
        place = self._place
        unlock = protection.unlock_copy if place.is_file() else protection.unlock
        self._worker.jobs(self._broke).run(
            lambda _progress: unlock(place, secret),
            self._has_opened,
            failed=self._has_refused,
            title=self.tr("Trying the passphrase"),
        )

    def _broke(self, error: BaseException) -> None:
        self.busy = False
        raise error

    def _has_opened(self, key: bytes) -> None:
        self.busy = False
        self.unlocked.emit(key)

    def _has_refused(self, error: GbmError) -> None:
        self.busy = False
        self.refused.emit(error)
