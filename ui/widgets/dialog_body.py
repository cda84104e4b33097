"""What stands above a dialog's buttons: as high as its text needs, and scrolling where the screen is too low."""

from typing import cast

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QApplication, QDialog, QLayout, QLayoutItem, QScrollArea, QVBoxLayout, QWidget

from ui.widgets.basics import column
from ui.widgets.reading_order import reached_by_tab

_FRAME = QSize(16, 40)
"""What the window system draws around a dialog (pixels)."""
_OWN = Qt.FindChildOption.FindDirectChildrenOnly
_LEAST = 120
"""Two or three lines of it are always seen (pixels)."""


class DialogBody(QScrollArea):
    """All but the last line of the dialog's layout, which is taken in here."""

    def __init__(self, dialog: QDialog) -> None:
        super().__init__(dialog)  # at once in the same window: the order of its widgets stays
        first = dialog.focusWidget()
        inner = QWidget()
        inner.setObjectName("scrolled")
        self._dialog, self._lines = dialog, cast("QVBoxLayout", dialog.layout())
        self._box = column(inner, gap=self._lines.spacing())
        self._needed = 0
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # what is in it scrolls to itself
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setWidget(inner)
        while self._lines.count() > 1:
            self._take_first()
        self._lines.insertWidget(0, self, 1)
        self._lines.activate()
        if begin := first or next(reached_by_tab(inner), None):
            begin.setFocus()
        cast("QApplication", QApplication.instance()).focusChanged.connect(self._see)

    def fit(self, *, first: bool = False) -> None:
        """The dialog is high enough for what is in it now, and no larger than the screen."""
        dialog = self._dialog
        sized = not first or dialog.testAttribute(Qt.WidgetAttribute.WA_Resized)
        wanted = (dialog.size() if sized else dialog.sizeHint()).expandedTo(dialog.minimumSize())
        room = (dialog.screen().availableSize() - _FRAME).boundedTo(dialog.maximumSize())
        width = min(wanted.width(), room.width())
        lines = self._lines
        needed = lines.totalHeightForWidth(width) if lines.hasHeightForWidth() else lines.totalSizeHint().height()
        grown, self._needed = needed > self._needed, needed
        if first or grown:
            dialog.resize(width, min(max(wanted.height(), needed), room.height()))

    def viewportEvent(self, event: QEvent) -> bool:
        """The dialog learns that more or less is to be seen."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().viewportEvent(event)

    def hasHeightForWidth(self) -> bool:
        """Text wraps."""
        return True

    def heightForWidth(self, width: int) -> int:
        """What all of it needs."""
        box = self._box
        return box.totalHeightForWidth(width) if box.hasHeightForWidth() else box.totalSizeHint().height()

    def sizeHint(self) -> QSize:
        """As if it did not scroll."""
        return self._box.totalSizeHint()

    def minimumSizeHint(self) -> QSize:
        """As wide as what is in it, and a few lines of it."""
        least = self._box.totalMinimumSize()
        return QSize(least.width() + self.verticalScrollBar().sizeHint().width(), min(least.height(), _LEAST))

    def _see(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Qt itself scrolls only where the one before was in here, too."""
        if now is not None and (inner := self.widget()) is not None and inner.isAncestorOf(now):
            self.ensureWidgetVisible(now)

    def _take_first(self) -> None:
        """Not by `itemAt`: Python would keep the widget's old place, and take for it what Qt makes at its address next.

        Nor is a layout got by `takeAt`, whose answer is Python's to destroy.
        """
        lines, stretch = self._lines, self._lines.stretch(0)
        layout = next((one for one in lines.findChildren(QLayout, options=_OWN) if lines.indexOf(one) == 0), None)
        if layout is not None:
            lines.removeItem(layout)
            self._box.addLayout(layout, stretch)
            return
        place = cast("QLayoutItem", lines.takeAt(0))
        widget, alignment = place.widget(), place.alignment()
        del place
        if widget is not None:
            self._box.addWidget(widget, stretch, alignment)
        else:
            self._box.addStretch(stretch)
