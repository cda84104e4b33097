"""A small course of how many were inside, with the line at which admission stops."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from ui import theme

_HEIGHT, _EDGE, _STROKE, _TINT = 28, 2.0, 1.6, 40


class Sparkline(QWidget):
    """The highest value, or the limit where one is near, fills the height."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(_HEIGHT)
        self._values: list[int] = []
        self._limit = 0

    def show_values(self, values: Sequence[int], limit: int) -> None:
        """The course is this one; a limit of 0 is none."""
        self._values, self._limit = list(values), limit
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The course, tinted below, and the limit dashed above it."""
        if not self._values:
            return
        shade = theme.colours()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = QPolygonF([self._point(number) for number in range(len(self._values))])
        self._tint(painter, line, shade.action)
        painter.setPen(QPen(QColor(shade.action), _STROKE))
        painter.drawPolyline(line)
        if self._limit and self._limit <= self._top():
            painter.setPen(QPen(QColor(shade.danger), 1, Qt.PenStyle.DashLine))
            painter.drawLine(QPointF(0, self._y(self._limit)), QPointF(self.width(), self._y(self._limit)))
        painter.end()

    def _tint(self, painter: QPainter, line: QPolygonF, colour: str) -> None:
        ground = QColor(colour)
        ground.setAlpha(_TINT)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        feet = [QPointF(self.width(), _HEIGHT), QPointF(0, _HEIGHT)]
        painter.drawPolygon(QPolygonF([*(line.at(number) for number in range(line.count())), *feet]))
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _point(self, number: int) -> QPointF:
        return QPointF(self.width() * number / max(1, len(self._values) - 1), self._y(self._values[number]))

    def _y(self, value: int) -> float:
        return _HEIGHT - _EDGE - (_HEIGHT - 2 * _EDGE) * value / self._top()

    def _top(self) -> int:
        highest = max(1, *self._values)
        return max(highest, self._limit) if highest * 2 >= self._limit else highest
