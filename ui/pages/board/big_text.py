"""Text as high as a share of the board, smaller where it would be cut off."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from ui import theme

_SMALLEST, _STEP = 12, 0.94


class BigText(QLabel):
    """`share` is the letters' height of the board's; the text stays on one line, in … where nothing else helps."""

    def __init__(self, name: str, share: float, *, bold: bool = False) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._share, self._bold = share, bold
        self._board_height, self._said = 0, ""

    def show_text(self, text: str) -> None:
        """This stands there; nothing takes no room."""
        self._said = text
        self.setAccessibleName(text)
        self.setVisible(bool(text))
        self._fit()

    def scale(self, board_height: int) -> None:
        """The board is so high now."""
        self._board_height = board_height
        self._fit()

    def sizeHint(self) -> QSize:
        """As wide as the text would be in full size, so that what is beside it knows what it asks for."""
        full = QFontMetrics(self._font(self._full))
        return QSize(full.horizontalAdvance(self._said) + 2, full.height())

    def minimumSizeHint(self) -> QSize:
        """Nothing: the letters follow the board's height, which must never follow the letters."""
        return QSize(0, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The text fits the new width."""
        super().resizeEvent(event)
        self._fit()

    @property
    def _full(self) -> int:
        return max(_SMALLEST, round(self._board_height * self._share))

    def _fit(self) -> None:
        size = self._full
        while size > _SMALLEST and QFontMetrics(self._font(size)).horizontalAdvance(self._said) > self.width():
            size = int(size * _STEP)
        self.setFont(self._font(size))
        self.setText(QFontMetrics(self.font()).elidedText(self._said, Qt.TextElideMode.ElideRight, self.width()))

    def _font(self, size: int) -> QFont:
        font = QFont(theme.FAMILY)
        font.setWeight(QFont.Weight.Bold if self._bold else QFont.Weight.Normal)
        font.setPixelSize(size)
        return font
