"""What nobody foresaw, told once: a dialog the first time, a sentence the second, after that only the log."""

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

import PySide6
from PySide6.QtCore import QObject, Signal, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from gbm_desktop import failure_report, failures, window_choices
from gbm_desktop.failures import Failure
from gbm_desktop.wording import start as words
from ui import last_resort, settings

if TYPE_CHECKING:
    from ui.context import Context

_WRITTEN = 20
_SAID = 2


class Trouble(QObject):
    """`restart_wanted` comes with whether it should be a safe start."""

    restart_wanted = Signal(bool)

    def __init__(self, left: Sequence[str], parent: QObject) -> None:
        super().__init__(parent)
        self._left = left
        self._failures: list[tuple[Failure, int]] = []
        self._shown = False

    def happened(self, error: BaseException, context: "Context | None", window: QWidget | None, page: str) -> None:
        """It is in the log, and whoever is there knows what to do; at a door the keys stay with the scanner."""
        times = self._count(failures.of(error))
        file = last_resort.write_down(error) if times <= _WRITTEN else last_resort.log_file()
        sentence = words.BROKE[0 if settings.language() == "zh" else 1].format(file=failures.at_home(file))
        if window is None:
            sys.stderr.write(sentence + "\n")
        elif times == 1 and page != "checkin":
            self.show(context, window, page, failed=True)
        elif times <= _SAID and context is not None:
            context.said.emit(sentence, "", True)

    def show(self, context: "Context | None", window: QWidget, page: str, *, failed: bool = False) -> None:
        """The report can be read and saved; one at a time."""
        from ui.dialogs.failure import FailureDialog

        if self._shown:
            return
        dialog = FailureDialog(
            self._report(context, page),
            QApplication.activeModalWidget() or window,
            failed=failed,
            checks=context is not None,
            safe=window_choices.is_safe(),
        )
        if context is not None:
            dialog.check_wanted.connect(lambda: context.go("settings", part="health"))
        dialog.restart_wanted.connect(self.restart_wanted)
        dialog.finished.connect(self._closed)
        dialog.destroyed.connect(self._closed)  # its parent went first
        self._shown = True
        dialog.open()

    def _closed(self) -> None:
        self._shown = False

    def _count(self, failure: Failure) -> int:
        for place, (known, times) in enumerate(self._failures):
            if known.is_like(failure):
                self._failures[place] = known, times + 1
                return times + 1
        self._failures.append((failure, 1))
        return 1

    def _report(self, context: "Context | None", page: str) -> str:
        seen = failure_report.Seen(window=_window(page), failures=self._failures[-_WRITTEN:], left=self._left)
        return failure_report.compose(seen, context.ws if context is not None else None, settings.language())


def _window(page: str) -> list[str]:
    screens = QGuiApplication.screens()
    sizes = ", ".join(f"{one.size().width()}×{one.size().height()} ×{one.devicePixelRatio():g}" for one in screens)
    return [
        f"Qt {qVersion()}, PySide {PySide6.__version__}, {QGuiApplication.platformName()}",
        sizes,
        f"{page or '-'}, {settings.language()}, {settings.look()}, {'safe' if window_choices.is_safe() else 'usual'}",
    ]
