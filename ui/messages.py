"""The bar at the window's foot: what happened, with 撤销; and how far long work is, with a way to stop it."""

from collections import deque
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, QUrl, Signal
from PySide6.QtGui import QCursor, QDesktopServices
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QSizePolicy

from ui.widgets import plain_button, set_property
from ui.widgets.announce import announce
from ui.widgets.icons import icon

if TYPE_CHECKING:
    from ui.jobs import Jobs

_SHOWN_MS = 8000
_NEXT_MS = 2500
_STILL_MS = 1000
_PATIENCE_MS = 600


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence, the step that can be taken back (or none), whether it stays until it is read, and a file to open."""

    sentence: str
    step: str
    problem: bool
    file: str = ""


class MessageBar(QFrame):
    """Messages one after another: one that waits gives the shown one a moment; a problem stays until it is closed."""

    undo_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("messageBar")
        self._waiting: deque[Message] = deque()
        self._shown: Message | None = None
        self._pointer = QCursor.pos()
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._go_when_still)
        self._text = QLabel()
        self._text.setObjectName("message")
        self._text.setWordWrap(True)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._undo = plain_button(self.tr("Undo"), self._take_back, "undoMessage")
        self._open = plain_button(self.tr("Open"), self._open_file, "openMessage")
        self._close = plain_button("", self._next, "closeMessage")
        self._close.setAccessibleName(self.tr("Close the message"))
        box = QHBoxLayout(self)
        box.setContentsMargins(16, 4, 8, 4)
        box.addWidget(self._text, 1)
        box.addWidget(self._open)
        box.addWidget(self._undo)
        box.addWidget(self._close)
        self.hide()

    def say(self, message: Message) -> None:
        """The message is shown, after what is shown now."""
        self._waiting.append(message)
        if self._shown is None:
            self._next()
        elif not self._shown.problem:
            self._timer.start(min(_NEXT_MS, max(self._timer.remainingTime(), 0)))

    def offer(self, file: str) -> None:
        """The message said last tells of this file or folder, which a button opens."""
        if self._waiting:
            self._waiting[-1] = replace(self._waiting[-1], file=file)
        elif self._shown is not None:
            self._shown = replace(self._shown, file=file)
            self._open.show()

    @property
    def shown(self) -> Message | None:
        """What the bar says now."""
        return self._shown

    def _next(self) -> None:
        self._timer.stop()
        self._shown = self._waiting.popleft() if self._waiting else None
        self.setVisible(self._shown is not None)
        if self._shown is None:
            return
        self._text.setText(self._shown.sentence)
        announce(self, self._shown.sentence, at_once=self._shown.problem)
        self._undo.setVisible(bool(self._shown.step))
        self._open.setVisible(bool(self._shown.file))
        self._close.setIcon(icon("close", "danger" if self._shown.problem else "on_bar"))
        for part in (self, self._text, self._open, self._undo, self._close):
            set_property(part, "problem", self._shown.problem)
        if not self._shown.problem:
            self._timer.start(_NEXT_MS if self._waiting else _SHOWN_MS)

    def _open_file(self) -> None:
        if self._shown is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(self._shown.file))

    def _go_when_still(self) -> None:
        """Buttons move when the bar goes, so it waits while somebody is on the way to one."""
        if self._waiting or self._pointer == (now := QCursor.pos()):
            self._next()
        else:
            self._pointer = now
            self._timer.start(_STILL_MS)

    def _take_back(self) -> None:
        step = self._shown.step if self._shown else ""
        self._next()
        self.undo_wanted.emit(step)


class ProgressRow(QFrame):
    """Shown only once work has gone on for 600 ms; it can be stopped as soon as it has asked whether it may go on."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("progressRow")
        self._title, self._bar = QLabel(), QProgressBar()
        self._bar.setTextVisible(False)
        self._title.setObjectName("jobTitle")
        self._share = QLabel()
        self._share.setObjectName("jobShare")
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._patience.timeout.connect(self._appear)
        box = QHBoxLayout(self)
        box.setContentsMargins(24, 4, 24, 4)
        box.setSpacing(16)
        box.addWidget(self._title)
        box.addWidget(self._bar, 1)
        box.addWidget(self._share)
        self._cancel = plain_button(self.tr("Cancel"), self._stop, "cancelJob")
        box.addWidget(self._cancel)
        self.hide()

    def follow(self, jobs: "Jobs") -> None:
        """The row tells of this worker's jobs."""
        self._cancel.clicked.connect(jobs.cancel)
        jobs.started.connect(self._begin)
        jobs.progressed.connect(self._show_progress)
        jobs.finished.connect(self._end)

    def _appear(self) -> None:
        self.show()
        announce(self, self._title.text())

    def _begin(self, title: str) -> None:
        self._end()
        self._title.setText(title)
        self._bar.setAccessibleName(title)
        self._bar.setRange(0, 0)
        self._share.clear()
        self._cancel.hide()
        self._cancel.setEnabled(True)
        if title:
            self._patience.start()

    def _show_progress(self, done: int, total: int) -> None:
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self._share.setText(f"{100 * done // total} %" if total else "")
        self._cancel.show()

    def _stop(self) -> None:
        self._cancel.setEnabled(False)
        self._title.setText(self.tr("Stopping…"))

    def _end(self) -> None:
        self._patience.stop()
        self.hide()
