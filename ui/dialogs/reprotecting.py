"""What is seen while a workspace is encrypted or decrypted: it is closed meanwhile."""

from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from ui import theme
from ui.jobs import Jobs
from ui.widgets import Card, Heading, column, plain_button, row, second_text

_WIDTH = 480


class Reprotecting(QWidget):
    """The work can be cancelled until its last moment; then all is as it was."""

    def __init__(self, jobs: Jobs) -> None:
        super().__init__()
        self.setObjectName("reprotecting")
        self.setWindowTitle(self.tr("Green building materials to the countryside"))
        self.resize(1000, 720)
        bar = QProgressBar()
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        said = second_text(
            self.tr("Please leave the laptop on. Should the power fail, nothing is lost: it is done or undone.")
        )
        card = Card(padding=theme.MARGIN)
        card.setFixedWidth(_WIDTH)
        card.box.setSpacing(16)
        for part in (Heading(self.tr("The data is written anew"), "title"), said, bar):
            card.box.addWidget(part)
        card.box.addLayout(row(None, plain_button(self.tr("Cancel"), jobs.cancel, "stopReprotecting")))
        across = QHBoxLayout()
        across.addStretch(1)
        across.addWidget(card)
        across.addStretch(1)
        box = column(self, margin=theme.MARGIN)
        box.addStretch(2)
        box.addLayout(across)
        box.addStretch(3)
