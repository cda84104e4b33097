"""How a day and an event are drawn in the month calendar."""

from datetime import date

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from gbm_desktop.events import Listed
from gbm_desktop.model.events import EventKind, Stage
from ui import theme
from ui.pages.events.lunar import lunar_day
from ui.widgets.event_words import STAGE_SIGNS

_KIND_COLOURS = {
    EventKind.LAUNCH: ("#B3261E", "#F2877F"),
    EventKind.LECTURE: ("#1F7A4D", "#4CB782"),
    EventKind.SALE: ("#1F5E8C", "#7DB5E0"),
    EventKind.TOUR: ("#8A5A00", "#E0B15E"),
}
_FAINT = {Stage.CANCELLED, Stage.POSTPONED, Stage.CLOSED}
_SMALL, _BAR = 12, 3


def kind_colour(kind: EventKind) -> QColor:
    """The colour by which a kind of event is known in the look that is shown."""
    return QColor(_KIND_COLOURS[kind][theme.colours() is theme.DARK])


def paint_cell(painter: QPainter, cell: QRect, *, marked: bool, inside: bool) -> None:
    """The day's ground: marked, of this month, or of another."""
    shade = theme.colours()
    painter.fillRect(cell, QColor(shade.selected if marked else shade.surface if inside else shade.page))
    painter.setPen(QColor(shade.line))
    painter.drawLine(cell.topLeft(), cell.topRight())
    painter.drawLine(cell.topLeft(), cell.bottomLeft())


def paint_number(painter: QPainter, cell: QRect, day: date, *, inside: bool, today: bool) -> None:
    """The day's number, today's on a disc, and the lunar day beside it."""
    shade = theme.colours()
    number = QRect(cell.left() + 4, cell.top() + 2, 24, 20)
    painter.setPen(QColor(shade.text if inside else shade.second))
    if today:
        painter.setBrush(QColor(shade.action))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawRoundedRect(number, 10, 10)
        painter.setPen(QColor(shade.on_action))
    painter.drawText(number, Qt.AlignmentFlag.AlignCenter, str(day.day))
    beside = QRect(cell.left() + 30, cell.top() + 2, cell.width() - 34, 20)
    paint_small(painter, beside, lunar_day(day), Qt.AlignmentFlag.AlignRight)


def paint_small(
    painter: QPainter, where: QRect, text: str, align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft
) -> None:
    """A line of small second text."""
    painter.save()
    _make_small(painter)
    painter.setPen(QColor(theme.colours().second))
    painter.drawText(where, align | Qt.AlignmentFlag.AlignVCenter, text)
    painter.restore()


def paint_chip(painter: QPainter, slot: QRect, line: Listed, *, chosen: bool) -> None:
    """The event: a bar and a soft ground in its kind's colour, its sign and its name; a cancelled one struck out."""
    painter.save()
    colour = kind_colour(line.event.said.kind)
    soft = QColor(colour)
    soft.setAlphaF(0.24 if chosen else 0.12)
    painter.setPen(QPen(colour) if chosen else QPen(Qt.PenStyle.NoPen))
    painter.setBrush(soft)
    painter.drawRoundedRect(QRectF(slot).adjusted(0.5, 0.5, -0.5, -0.5), _BAR, _BAR)
    painter.fillRect(QRect(slot.left(), slot.top(), _BAR, slot.height()), colour)
    _paint_name(painter, slot.adjusted(7, 0, -2, 0), line)
    painter.restore()


def _paint_name(painter: QPainter, where: QRect, line: Listed) -> None:
    shade, stage = theme.colours(), line.event.stage
    _make_small(painter, struck_out=stage is Stage.CANCELLED)
    painter.setPen(QColor(shade.second if stage in _FAINT else shade.text))
    said = f"{'▲' if line.warnings else STAGE_SIGNS[stage]} {line.event.said.name}"
    shown = painter.fontMetrics().elidedText(said, Qt.TextElideMode.ElideRight, where.width())
    painter.drawText(where, Qt.AlignmentFlag.AlignVCenter, shown)


def _make_small(painter: QPainter, *, struck_out: bool = False) -> None:
    font = painter.font()
    font.setPixelSize(_SMALL)
    font.setStrikeOut(struck_out)
    painter.setFont(font)
