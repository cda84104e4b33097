"""The window around the pages: rail, header, messages, progress. It is painted before anything else is read."""

from PySide6.QtCore import QByteArray, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QWidget

from ui import settings, theme
from ui.messages import MessageBar, ProgressRow
from ui.widgets.basics import column
from ui.widgets.header import Header
from ui.widgets.rail import Rail


class MainWindow(QMainWindow):
    """The frame; `OpenCampaign` fills it."""

    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.rail, self.header, self.pages = Rail(), Header(), QStackedWidget()
        self.messages, self.progress = MessageBar(), ProgressRow()
        self.setWindowTitle(self.tr("Green building materials to the countryside"))
        self._compose()
        self.setMinimumSize(1024, 640)
        self.resize(1280, 720)
        kept = settings.remembered().value("geometry")
        if isinstance(kept, QByteArray):
            self.restoreGeometry(kept)

    def closeEvent(self, event: QCloseEvent) -> None:
        """The window opens at the same place next time."""
        settings.remembered().setValue("geometry", self.saveGeometry())
        super().closeEvent(event)
        self.closed.emit()

    def _compose(self) -> None:
        centre, right, foot = QWidget(), QWidget(), QWidget()
        around = QHBoxLayout(centre)
        around.setContentsMargins(0, 0, 0, 0)
        around.setSpacing(0)
        box, below = column(right, gap=0), column(foot)
        below.setContentsMargins(theme.MARGIN, theme.GAP, theme.MARGIN, theme.GAP)
        below.addWidget(self.messages)
        for part, stretch in ((self.header, 0), (self.pages, 1), (foot, 0), (self.progress, 0)):
            box.addWidget(part, stretch)
        around.addWidget(self.rail)
        around.addWidget(right, 1)
        self.setCentralWidget(centre)
