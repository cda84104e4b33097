"""What is seen while a workspace is worked on that nobody may have open meanwhile."""

from PySide6.QtWidgets import QProgressBar, QWidget

from ui.dialogs.lone_card import lone_card
from ui.jobs import Jobs
from ui.widgets import Heading, plain_button, row, second_text

_WIDTH = 480


class WhileClosed(QWidget):
    """Tells how far the worker is; what asks whether it may go on can be cancelled, and then all is as it was."""

    def __init__(self, jobs: Jobs, title: str) -> None:
        super().__init__()
        self.setObjectName("whileClosed")
        self.setWindowTitle(self.tr("Green building materials to the countryside"))
        self.resize(1000, 720)
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(title)
        said = second_text(
            self.tr("Please leave the laptop on. Should the power fail, nothing is lost: it is done or undone.")
        )
        self._cancel = plain_button(self.tr("Cancel"), jobs.cancel, "stopClosedWork")
        self._cancel.hide()
        card = lone_card(self, _WIDTH)
        for part in (Heading(title, "title"), said, self._bar):
            card.box.addWidget(part)
        card.box.addLayout(row(None, self._cancel))
        jobs.progressed.connect(self._show_progress)

    def _show_progress(self, done: int, total: int) -> None:
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self._cancel.show()
