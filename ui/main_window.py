"""The window around the pages: rail, header, messages, progress. It is painted before anything else is read."""

from PySide6.QtCore import QByteArray, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QWidget

from ui import screen_use, settings, theme
from ui.messages import MessageBar, ProgressRow
from ui.widgets.basics import column, row
from ui.widgets.header import Header
from ui.widgets.page_stack import PageStack, ScrolledPages
from ui.widgets.rail import Rail

_ROOM_FOR_NAMES, _ROOM_FOR_RAIL = 1000, 640
"""In a narrower window the rail shows icons alone, in a lower one its buttons stand closer."""


class MainWindow(QMainWindow):
    """The frame; `OpenCampaign` fills it."""

    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.rail, self.header, self.pages = Rail(), Header(), PageStack()
        self.messages, self.progress = MessageBar(), ProgressRow()
        self.setWindowTitle(self.tr("Green building materials to the countryside"))
        self._compose()
        self.setMinimumSize(880, 480)
        self.resize(1280, 720)
        kept = settings.remembered().value("geometry")
        self._placed = isinstance(kept, QByteArray) and self.restoreGeometry(kept)

    def appear(self) -> None:
        """The window is seen: where it was left, or for the first time."""
        if self._placed:
            self.show()
        else:
            screen_use.show_first(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The rail leaves the pages as much room as it can."""
        super().resizeEvent(event)
        for part in (self.rail, self.header):
            part.fold(folded=self.width() < _ROOM_FOR_NAMES)
        self.rail.press_together(pressed=self.height() < _ROOM_FOR_RAIL)

    def closeEvent(self, event: QCloseEvent) -> None:
        """The window opens at the same place next time."""
        settings.remembered().setValue("geometry", self.saveGeometry())
        super().closeEvent(event)
        self.closed.emit()

    def _compose(self) -> None:
        centre, right = QWidget(), QWidget()
        around = QHBoxLayout(centre)
        around.setContentsMargins(0, 0, 0, 0)
        around.setSpacing(0)
        box, foot = column(right, gap=0), row(self.messages)
        foot.setContentsMargins(theme.MARGIN, 0, theme.MARGIN, 0)
        for part, stretch in ((self.header, 0), (ScrolledPages(self.pages), 1)):
            box.addWidget(part, stretch)
        box.addLayout(foot)
        box.addWidget(self.progress)
        around.addWidget(self.rail)
        around.addWidget(right, 1)
        self.setCentralWidget(centre)
