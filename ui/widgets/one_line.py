"""A line of text that ends in … where it has no room; its tooltip tells the rest."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel

_LEAST = 80


class OneLine(QLabel):
    """Gives room away to what stands beside it."""

    def minimumSizeHint(self) -> QSize:
        """A few signs are seen."""
        wanted = super().minimumSizeHint()
        return QSize(min(wanted.width(), _LEAST), wanted.height())

    def setText(self, text: str) -> None:
        """The line says this."""
        super().setText(text)
        self._tell()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What has no room any more is told in the tooltip."""
        super().resizeEvent(event)
        self._tell()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """As much as there is room for."""
        painter, room = QPainter(self), self.contentsRect()
        said = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(room, self.alignment() | Qt.AlignmentFlag.AlignVCenter, said)

    def _tell(self) -> None:
        self.setToolTip(self.text() if self.sizeHint().width() > self.width() else "")
