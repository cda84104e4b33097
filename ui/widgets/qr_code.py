"""A QR code on the screen, black on white in either look, as large as there is room."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from gbm_desktop.documents.qr import QUIET_ZONE, matrix

_LEAST = 120


class QrCode(QWidget):
    """The code of a text, with its quiet zone; nothing is drawn for an empty one."""

    def __init__(self, text: str = "") -> None:
        super().__init__()
        self.setMinimumSize(_LEAST, _LEAST)
        self.setAccessibleName(self.tr("QR code"))
        self._text, self._modules = "", list[list[bool]]()
        self.show_text(text)

    @property
    def text(self) -> str:
        """What the code says."""
        return self._text

    def show_text(self, text: str) -> None:
        """The code says this now."""
        if text == self._text:
            return
        self._text, self._modules = text, matrix(text) if text else []
        self.setAccessibleDescription(text)
        self.update()

    def sizeHint(self) -> QSize:
        """Large enough for any scanner."""
        return QSize(2 * _LEAST, 2 * _LEAST)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Modules are whole pixels, so that none is blurred."""
        if not self._modules:
            return
        count = len(self._modules) + 2 * QUIET_ZONE
        module = max(1, min(self.width(), self.height()) // count)
        left, top = (self.width() - module * count) // 2, (self.height() - module * count) // 2
        painter = QPainter(self)
        painter.fillRect(QRectF(left, top, module * count, module * count), Qt.GlobalColor.white)
        for y, line in enumerate(self._modules, start=QUIET_ZONE):
            for x, dark in enumerate(line, start=QUIET_ZONE):
                if dark:
                    painter.fillRect(left + x * module, top + y * module, module, module, Qt.GlobalColor.black)
        painter.end()
