"""Pages of which one is seen; what is higher than the window scrolls."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget


class PageStack(QStackedWidget):
    """As large as the page that is seen, whatever those behind it want."""

    def __init__(self) -> None:
        super().__init__()
        self.currentChanged.connect(lambda _at: self.updateGeometry())

    def minimumSizeHint(self) -> QSize:
        """What the page that is seen cannot do without, at the width that it has."""
        shown = self.currentWidget()
        if shown is None:
            return QSize(0, 0)
        width = max(shown.minimumSizeHint().width(), shown.minimumWidth())
        return QSize(width, self.heightForWidth(self.width()))

    def hasHeightForWidth(self) -> bool:
        """What is asked for is the least height, not the one that would be nicest; Qt's own answer is the latter."""
        return False

    def heightForWidth(self, width: int) -> int:
        """The least height in which nothing of the page that is seen is cut off."""
        shown = self.currentWidget()
        if shown is None:
            return 0
        layout = shown.layout()
        wraps = layout is not None and layout.hasHeightForWidth()
        least = layout.totalMinimumHeightForWidth(width) if layout and wraps else shown.minimumSizeHint().height()
        return max(least, shown.minimumHeight())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrower page may be a higher one."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()


class ScrolledPages(QScrollArea):
    """Pages fill the window, and scroll where it is too low for them; none is cut off at its foot."""

    def __init__(self, pages: PageStack) -> None:
        super().__init__()
        self._pages = pages
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # what is in it scrolls to itself
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        pages.setObjectName("scrolled")
        pages.currentChanged.connect(lambda _at: self.verticalScrollBar().setValue(0))
        self.setWidget(pages)

    def minimumSizeHint(self) -> QSize:
        """As wide as the page that is seen; its height may be scrolled through."""
        return QSize(self._pages.minimumSizeHint().width(), 0)
