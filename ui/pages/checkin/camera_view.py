"""The camera's picture with a frame to aim at, like a mirror unless that was switched off."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ui import theme

_LOW, _HIGH, _FLASH_MS = 80, 160, 150
_AIM, _CORNER = 0.72, 0.22
"""The frame's side as a share of the height, and how far its corner marks reach."""


class CameraView(QWidget):
    """What the camera sees, or a sentence instead."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("cameraView")
        self.setMinimumHeight(_LOW)
        self.setMaximumHeight(_HIGH)
        self.setAccessibleName(self.tr("Camera picture"))
        self.mirrored = True
        self._picture = QImage()
        self._sentence = ""
        self._flash = QTimer(self, singleShot=True, interval=_FLASH_MS)
        self._flash.timeout.connect(self.update)

    @property
    def sentence(self) -> str:
        """What is said instead of a picture, empty while there is one."""
        return self._sentence

    def show_picture(self, picture: QImage) -> None:
        """The camera sees this."""
        self._picture, self._sentence = picture, ""
        self.update()

    def show_sentence(self, sentence: str) -> None:
        """There is no picture; this is said in its place."""
        self._picture, self._sentence = QImage(), sentence
        self.update()

    def flash(self) -> None:
        """A code was read: the frame lights up."""
        self._flash.start()
        self.update()

    def sizeHint(self) -> QSize:
        """High where there is room."""
        return QSize(_HIGH * 2, _HIGH)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The picture fills the view; above it the frame."""
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        rounded = QPainterPath()
        rounded.addRoundedRect(QRectF(self.rect()), theme.RADIUS, theme.RADIUS)
        painter.setClipPath(rounded)
        painter.fillRect(self.rect(), QColor(theme.colours().bar))
        if self._sentence:
            self._write(painter)
        else:
            self._draw(painter)
        painter.end()

    def _write(self, painter: QPainter) -> None:
        painter.setPen(QColor(theme.colours().on_bar))
        inner = self.rect().adjusted(24, 16, -24, -16)
        painter.drawText(inner, int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap), self._sentence)

    def _draw(self, painter: QPainter) -> None:
        if not self._picture.isNull():
            painter.save()
            if self.mirrored:
                painter.translate(self.width(), 0)
                painter.scale(-1, 1)
            painter.drawImage(QRectF(self.rect()), self._picture, self._shown_part())
            painter.restore()
        lit = self._flash.isActive()
        shade = theme.colours()
        thick = 6 if lit else 3
        for colour, width in ((shade.bar, thick + 3), (shade.bar_action if lit else shade.on_bar, thick)):
            painter.setPen(QPen(QColor(colour), width))
            for stroke in self._aim():
                painter.drawPolyline(stroke)

    def _shown_part(self) -> QRectF:
        """As much of the picture's middle as has the view's shape."""
        wide, high = float(self._picture.width()), float(self._picture.height())
        shape = self.width() / self.height()
        part = QRectF(0, 0, min(wide, high * shape), min(high, wide / shape))
        part.moveCenter(QPointF(wide / 2, high / 2))
        return part

    def _aim(self) -> list[list[QPointF]]:
        side = self.height() * _AIM
        square = QRectF(0, 0, side, side)
        square.moveCenter(QRectF(self.rect()).center())
        reach = side * _CORNER
        return [
            [corner + QPointF(0, down * reach), corner, corner + QPointF(right * reach, 0)]
            for corner, right, down in (
                (square.topLeft(), 1, 1),
                (square.topRight(), -1, 1),
                (square.bottomRight(), -1, -1),
                (square.bottomLeft(), 1, -1),
            )
        ]
