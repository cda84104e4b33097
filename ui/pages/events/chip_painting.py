"""How an event is drawn in every calendar: a chip in its kind's colour, and the mark of where it would go."""

from datetime import datetime

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from gbm_desktop.events import Listed
from gbm_desktop.model.events import Event, EventKind, Stage
from ui import theme
from ui.widgets.event_words import STAGE_SIGNS

_KIND_COLOURS = {
    EventKind.LAUNCH: ("#B3261E", "#F2877F"),
    EventKind.LECTURE: ("#1F7A4D", "#4CB782"),
    EventKind.SALE: ("#1F5E8C", "#7DB5E0"),
    EventKind.TOUR: ("#8A5A00", "#E0B15E"),
}
_FAINT = {Stage.CANCELLED, Stage.POSTPONED, Stage.CLOSED}
_SMALL, _BAR, _CORNER = 12, 3, 3
_SOFT, _SOFTER = 0.24, 0.12
_LEAST_WORDS, _ROOM_FOR_NAME = 14, 90


def kind_colour(kind: EventKind) -> QColor:
    """The colour by which a kind of event is known in the look that is shown."""
    return QColor(_KIND_COLOURS[kind][theme.colours() is theme.DARK])


def small(font: QFont, *, struck_out: bool = False) -> QFont:
    """The font of chips and days."""
    made = QFont(font)
    made.setPixelSize(_SMALL)
    made.setStrikeOut(struck_out)
    return made


def paint_chip(painter: QPainter, spot: QRect, line: Listed, *, chosen: bool, clash: bool = False) -> None:
    """The event: a bar and a soft ground in its kind's colour, its sign and its name; a cancelled one struck out.

    One that clashes is red, with ■ before its name. The painter's font is the small one already.
    """
    shade, stage = theme.colours(), line.event.stage
    colour = QColor(shade.danger) if clash else kind_colour(line.event.said.kind)
    soft = QColor(colour)
    soft.setAlphaF(_SOFT if chosen else _SOFTER)
    painter.fillRect(spot.adjusted(1, 1, -1, -1), QColor(shade.surface))  # nothing shines through the words
    painter.setPen(QPen(colour) if chosen or clash else QPen(Qt.PenStyle.NoPen))
    painter.setBrush(soft)
    painter.drawRoundedRect(QRectF(spot).adjusted(0.5, 0.5, -0.5, -0.5), _CORNER, _CORNER)
    painter.fillRect(QRect(spot.left(), spot.top(), _BAR, spot.height()), colour)
    painter.setPen(QColor(shade.danger if clash else shade.second if stage in _FAINT else shade.text))
    if stage is Stage.CANCELLED:
        painter.save()
        painter.setFont(small(painter.font(), struck_out=True))
        _paint_name(painter, spot.adjusted(7, 0, -2, 0), line, clash=clash)
        painter.restore()
    else:
        _paint_name(painter, spot.adjusted(7, 0, -2, 0), line, clash=clash)


def _paint_name(painter: QPainter, where: QRect, line: Listed, *, clash: bool) -> None:
    if where.width() < _LEAST_WORDS:
        return
    sign = "■" if clash else "▲" if line.warnings else STAGE_SIGNS[line.event.stage]
    name = line.event.said.name
    metrics = painter.fontMetrics()
    if where.height() < 2 * metrics.height():
        said = f"{sign} {name}"
        shown = (
            said
            if metrics.horizontalAdvance(said) <= where.width()
            else metrics.elidedText(said, _RIGHT, where.width())
        )
        painter.drawText(where, Qt.AlignmentFlag.AlignVCenter, shown)
        return
    said = f"{sign} {line.event.said.start:%H:%M} {name}"
    painter.drawText(where.adjusted(0, 2, 0, 0), Qt.TextFlag.TextWrapAnywhere | Qt.AlignmentFlag.AlignTop, said)


_RIGHT = Qt.TextElideMode.ElideRight


def paint_landing(painter: QPainter, spot: QRect, event: Event, start: datetime) -> None:
    """Where an event that is dragged would stand, with the day and hour written in it."""
    shade = theme.colours()
    painter.save()
    painter.setFont(small(painter.font()))
    painter.setPen(QPen(QColor(shade.action), 2, Qt.PenStyle.DashLine))
    painter.setBrush(QColor(shade.selected))
    painter.drawRoundedRect(QRectF(spot).adjusted(1, 1, -1, -1), _CORNER, _CORNER)
    painter.setPen(QColor(shade.text))
    metrics, room = painter.fontMetrics(), spot.width() - 12
    said = f"→ {start:%m-%d %H:%M} {event.said.name}" if room > _ROOM_FOR_NAME else f"→ {start:%m-%d}"
    shown = metrics.elidedText(said, _RIGHT, room)
    painter.drawText(spot.adjusted(6, 0, -6, 0), Qt.AlignmentFlag.AlignVCenter, shown)
    painter.restore()
