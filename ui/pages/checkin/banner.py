"""The band that makes exit mode and rehearsal unmistakable."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QLabel, QWidget

from ui import theme
from ui.widgets import column

_STRIPE = 24
_EDGE = 4


class ModeBanner(QWidget):
    """A dark band for the exit, a striped one for a rehearsal; hidden at the entrance."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("modeBanner")
        self.setFixedHeight(40)
        self._rehearsing = False
        self._text = QLabel()
        self._text.setObjectName("modeText")
        self._text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        box = column(self, margin=_EDGE)
        box.addWidget(self._text, alignment=Qt.AlignmentFlag.AlignCenter)
        self.hide()

    def show_mode(self, *, leaving: bool, rehearsing: bool, always: bool = False) -> None:
        """The band says how scans are taken now; `always`: this desk never lets anyone in."""
        self._rehearsing = rehearsing
        parts = []
        if rehearsing:
            parts.append(self.tr("Rehearsal: nothing is stored or counted (F8 ends it)"))
        if leaving and always:
            parts.append(self.tr("Only exits: every scan lets someone out"))
        elif leaving:
            parts.append(self.tr("Exit: every scan lets someone out (F3 back to entry)"))
        self._text.setText("    ".join(parts))
        shade = theme.colours()
        ground, ink = (shade.surface, shade.text) if rehearsing else (shade.text, shade.surface)
        self._text.setStyleSheet(
            f"background: {ground}; color: {ink}; font-size: {22 if rehearsing else 16}px; font-weight: 600;"
            f" padding: 2px 16px;"
            f" border-radius: {theme.RADIUS}px;"
        )
        self.setVisible(bool(parts))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Plain, or striped like a barrier."""
        shade = theme.colours()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(shade.warn if self._rehearsing else shade.text))
        if self._rehearsing:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(shade.bar))
            height = float(self.height())
            for left in range(-self.height(), self.width(), 2 * _STRIPE):
                corners = [(left, height), (left + _STRIPE, height), (left + _STRIPE + height, 0), (left + height, 0)]
                painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in corners]))
        painter.end()
