"""How many visits each township got of those asked for, a small bar each."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from gbm_desktop.season_lines import Share
from ui import theme

_WIDE, _HIGH, _GAP, _BAR, _LABEL = 148, 30, 8, 4, 12


class ShareBars(QWidget):
    """As many bars in a line as there is room for."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("shareBars")
        self._shares: Sequence[Share] = ()

    def show_shares(self, shares: Sequence[Share]) -> None:
        """These townships have these shares."""
        self._shares = shares
        self.setAccessibleName("；".join(_text(one) for one in shares))
        self.setToolTip(self.accessibleName())
        self.setFixedHeight(self.heightForWidth(self.width()))
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The lines are as many as the width asks for."""
        super().resizeEvent(event)
        self.setFixedHeight(self.heightForWidth(self.width()))

    def heightForWidth(self, width: int) -> int:
        """As many lines as are needed."""
        lines = -(-len(self._shares) // self._in_a_line(width))
        return max(lines * (_HIGH + _GAP) - _GAP, 0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A name, how many of how many, and the bar."""
        painter, look = QPainter(self), theme.colours()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        small = painter.font()
        small.setPixelSize(_LABEL)
        painter.setFont(small)
        many = self._in_a_line(self.width())
        wide = (self.width() - (many - 1) * _GAP) / many
        for number, one in enumerate(self._shares):
            left, top = number % many * (wide + _GAP), number // many * (_HIGH + _GAP)
            painter.setPen(QColor(look.text if one.placed == one.asked else look.warn))
            box = QRectF(left, top, wide, _HIGH - _BAR - 4)
            text = painter.fontMetrics().elidedText(_text(one), Qt.TextElideMode.ElideMiddle, int(wide))
            painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)
            painter.setPen(Qt.PenStyle.NoPen)
            for part, colour in ((1.0, look.line), (one.placed / max(one.asked, 1), look.action)):
                painter.setBrush(QColor(colour))
                painter.drawRoundedRect(QRectF(left, top + _HIGH - _BAR, wide * part, _BAR), 2, 2)
        painter.end()

    def _in_a_line(self, width: int) -> int:
        return max((width + _GAP) // (_WIDE + _GAP), 1)


def _text(share: Share) -> str:
    return f"{share.name} {share.placed}/{share.asked}"
