"""What nobody foresaw, told once: a dialog the first time, a sentence the second, after that only the log."""

import sys
from typing import TYPE_CHECKING

import PySide6
from PySide6.QtCore import QObject, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from gbm_desktop import failure_report, failures, window_choices
from gbm_desktop.errors import GbmError
from gbm_desktop.failures import Failure
from gbm_desktop.wording import start as words
from ui import last_resort, settings

if TYPE_CHECKING:
    from ui.app import Session
    from ui.context import Context

_WRITTEN = 20
_SAID = 2


class Trouble(QObject):
    """What went wrong in one run, and what earlier ones left that died."""

    def __init__(self, session: "Session") -> None:
        super().__init__(session)
        self._session = session
        self._failures: list[tuple[Failure, int]] = []
        self._shown = False

    def happened(self, error: BaseException) -> None:
        """It is in the log, and whoever is there knows what to do; at a door the keys stay with the scanner.

        What a person can act on, as when a page is shown and the disk fails, is said in its own sentence.
        """
        times = self._count(failures.of(error))
        file = last_resort.write_down(error) if times <= _WRITTEN else last_resort.log_file()
        if isinstance(error, GbmError) and self._context is not None:
            self._context.problem(error)
            return
        sentence = words.BROKE[0 if settings.language() == "zh" else 1].format(file=failures.at_home(file))
        if self._window is None:
            sys.stderr.write(sentence + "\n")
        elif times == 1 and self._page != "checkin":
            self.show(failed=True)
        elif times <= _SAID and self._context is not None:
            self._context.said.emit(sentence, "", True)

    def show(self, *, failed: bool = False) -> None:
        """The report can be read and saved; one at a time."""
        from ui.dialogs.failure import FailureDialog

        if self._shown:
            return
        context = self._context
        dialog = FailureDialog(
            self._report(),
            QApplication.activeModalWidget() or self._window,
            failed=failed,
            checks=context is not None,
            safe=window_choices.is_safe(),
        )
        if context is not None:
            dialog.check_wanted.connect(lambda: context.go("settings", part="health"))
        dialog.restart_wanted.connect(self._session.restart)
        dialog.finished.connect(self._closed)
        dialog.destroyed.connect(self._closed)  # its parent went first
        self._shown = True
        dialog.open()

    @property
    def _context(self) -> "Context | None":
        return self._session.campaign.context if self._session.campaign is not None else None

    @property
    def _window(self) -> QWidget | None:
        return self._session.first_run or self._session.window

    @property
    def _page(self) -> str:
        """The key of the page where a person is."""
        campaign = self._session.campaign
        return campaign.page.key if campaign is not None and campaign.page is not None else ""

    def _closed(self) -> None:
        self._shown = False

    def _count(self, failure: Failure) -> int:
        for place, (known, times) in enumerate(self._failures):
            if known.is_like(failure):
                self._failures[place] = known, times + 1
                return times + 1
        self._failures.append((failure, 1))
        return 1

    def _report(self) -> str:
        left = self._session.past.left() if self._session.past is not None else []
        seen = failure_report.Seen(window=_screen(self._page), failures=self._failures[-_WRITTEN:], left=left)
        ws = self._context.ws if self._context is not None else None
        return failure_report.compose(seen, ws, settings.language())


def _screen(page: str) -> list[str]:
    screens = QGuiApplication.screens()
    sizes = ", ".join(f"{one.size().width()}×{one.size().height()} ×{one.devicePixelRatio():g}" for one in screens)
    return [
        f"Qt {qVersion()}, PySide {PySide6.__version__}, {QGuiApplication.platformName()}",
        sizes,
        f"{page or '-'}, {settings.language()}, {settings.look()}, {'safe' if window_choices.is_safe() else 'usual'}",
    ]
