"""A small calendar in which several days can be chosen."""

from collections.abc import Set as AbstractSet
from datetime import date

from PySide6.QtCore import QDate, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QTableView

from ui import theme


class DayPicker(QCalendarWidget):
    """The days in `chosen` are filled; whoever changes them calls `updateCells`."""

    def __init__(self, chosen: AbstractSet[date]) -> None:
        super().__init__()
        self._chosen = chosen
        for view in self.findChildren(QTableView):
            view.setAccessibleName(self.tr("Days"))
        plain = QTextCharFormat()
        plain.setForeground(QColor(theme.colours().text))
        for weekday in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.setWeekdayTextFormat(weekday, plain)

    def paintCell(self, painter: QPainter, rect: QRect, day: QDate | date) -> None:
        """A chosen day is white on green; the day with the cursor has a frame."""
        shade = theme.colours()
        qt_day = day if isinstance(day, QDate) else QDate(day.year, day.month, day.day)
        chosen = qt_day.toPython() in self._chosen
        inside = qt_day.month() == self.monthShown()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        disc = QRect(QPoint(0, 0), rect.size()).adjusted(3, 2, -3, -2).translated(rect.topLeft())
        painter.fillRect(rect, QColor(shade.surface))
        painter.setPen(QColor(shade.action) if qt_day == self.selectedDate() else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(shade.action) if chosen else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(disc, theme.RADIUS, theme.RADIUS)
        painter.setPen(QColor(shade.on_action if chosen else shade.text if inside else shade.second))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, str(qt_day.day()))
        painter.restore()
