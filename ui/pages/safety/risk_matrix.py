"""The 5 × 5 matrix, small: how many risks lie where."""

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from gbm_desktop.model.safety.risk import MOST, Risk, level_of
from ui import theme

_CELL, _GAP = 22, 2


class RiskMatrix(QWidget):
    """Likelihood grows upwards, severity to the right; the tooltip says so."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("riskMatrix")
        side = MOST * (_CELL + _GAP)
        self.setFixedSize(QSize(side, side))
        self.setToolTip(self.tr("Risks by likelihood (upwards) and severity (to the right)"))
        self.setAccessibleName(self.toolTip())
        self._counts: Counter[tuple[int, int]] = Counter()

    def show_risks(self, risks: Sequence[Risk]) -> None:
        """These risks are counted."""
        self._counts = Counter((risk.likelihood, risk.severity) for risk in risks)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A cell has its level's colour, pale while nothing lies there, and how many lie there."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for likelihood in range(1, MOST + 1):
            for severity in range(1, MOST + 1):
                self._paint_cell(painter, likelihood, severity)
        painter.end()

    def _paint_cell(self, painter: QPainter, likelihood: int, severity: int) -> None:
        count = self._counts[likelihood, severity]
        ground, ink = theme.RISK[level_of(likelihood, severity).value]
        step = _CELL + _GAP
        cell = QRectF((severity - 1) * step, (MOST - likelihood) * step, _CELL, _CELL)
        painter.setOpacity(1.0 if count else 0.25)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(cell, 3, 3)
        if count:
            painter.setPen(QColor(ink))
            painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, str(count))
