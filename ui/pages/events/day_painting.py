"""How a day is drawn in every calendar: its ground, number, lunar day, and what is known of it."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication, QRect, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen

from gbm_desktop.model.market_days import DayFacts
from ui import theme
from ui.pages.events.lunar import lunar_day

_BADGE, _BADGE_FONT, _GAP = 16, 11, 2
NUMBER = 24
"""The height of a day's first line."""


@dataclass(frozen=True, slots=True)
class Badge:
    """A mark of one word in a day's first line."""

    text: str
    ink: str
    ground: str


def badges(facts: DayFacts | None) -> list[Badge]:
    """What marks the day: holiday, make-up workday, blackout, busy season, market."""
    if facts is None:
        return []
    shade = theme.colours()
    found = []
    if facts.holiday:
        found.append(Badge(QCoreApplication.translate("DayBadge", "Off"), shade.action, shade.selected))
    if facts.makeup:
        found.append(Badge(QCoreApplication.translate("DayBadge", "Work"), shade.text, shade.hover))
    if facts.blackout:
        found.append(Badge(QCoreApplication.translate("DayBadge", "Closed"), shade.danger, shade.danger_soft))
    if facts.busy:
        found.append(Badge(QCoreApplication.translate("DayBadge", "Farm"), shade.warn, shade.warn_soft))
    if facts.markets:
        found.append(Badge(QCoreApplication.translate("DayBadge", "Market"), shade.warn, shade.warn_soft))
    return found


def paint_ground(painter: QPainter, cell: QRect, facts: DayFacts | None, *, marked: bool, inside: bool) -> None:
    """The day's ground: marked, of this month, or of another; tinted in the busy season, hatched on blackout days."""
    shade = theme.colours()
    painter.fillRect(cell, QColor(shade.selected if marked else shade.surface if inside else shade.page))
    if facts is not None and facts.busy and not marked:
        painter.fillRect(cell, _thin(shade.warn_soft, 150))
    if facts is not None and facts.blackout:
        paint_hatch(painter, cell.adjusted(0, NUMBER, 0, 0))
    painter.setPen(QColor(shade.line))
    painter.drawLine(cell.topLeft(), cell.topRight())
    painter.drawLine(cell.topLeft(), cell.bottomLeft())


def paint_hatch(painter: QPainter, where: QRect) -> None:
    """A part of the calendar that is not to be used."""
    painter.fillRect(where, QBrush(_thin(theme.colours().danger, 60), Qt.BrushStyle.BDiagPattern))


def _thin(colour: str, alpha: int) -> QColor:
    made = QColor(colour)
    made.setAlpha(alpha)
    return made


def paint_head(painter: QPainter, cell: QRect, day: date, facts: DayFacts | None, *, inside: bool, today: bool) -> None:
    """The day's number, today's on a disc; its badges; the holiday's name or the lunar day at the right."""
    shade = theme.colours()
    number = QRect(cell.left() + 2, cell.top() + 2, 21, 20)
    painter.setPen(QColor(shade.text if inside else shade.second))
    if today:
        painter.setBrush(QColor(shade.action))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawRoundedRect(number, 10, 10)
        painter.setPen(QColor(shade.on_action))
    painter.drawText(number, Qt.AlignmentFlag.AlignCenter, str(day.day))
    painter.save()
    left = _paint_badges(painter, number.right() + _GAP, cell, badges(facts))
    _paint_name_of_day(painter, QRect(left, cell.top() + 2, cell.right() - left - 1, 20), day, facts)
    painter.restore()


def _paint_badges(painter: QPainter, left: int, cell: QRect, found: list[Badge]) -> int:
    """The left edge of what remains."""
    font = painter.font()
    font.setPixelSize(_BADGE_FONT)
    painter.setFont(font)
    for badge in found:
        width = max(painter.fontMetrics().horizontalAdvance(badge.text) + 2, _BADGE - 3)
        if left + width > cell.right():
            break
        where = QRect(left, cell.top() + 4, width, _BADGE)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(badge.ground))
        painter.drawRoundedRect(where, _GAP, _GAP)
        painter.setPen(QColor(badge.ink))
        painter.drawText(where, Qt.AlignmentFlag.AlignCenter, badge.text)
        left += width + 2
    return left


def _paint_name_of_day(painter: QPainter, where: QRect, day: date, facts: DayFacts | None) -> None:
    """The market's places where there is room, and at the right the holiday or the lunar day."""
    metrics = painter.fontMetrics()
    name = facts.holiday if facts is not None and facts.holiday else lunar_day(day)
    width = metrics.horizontalAdvance(name)
    if width > where.width():
        name = lunar_day(day)
        width = metrics.horizontalAdvance(name)
    painter.setPen(QColor(theme.colours().second))
    if width <= where.width():
        painter.drawText(where, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, name)
    room = where.adjusted(0, 0, -width - 6, 0)
    places = "、".join(facts.markets) if facts is not None else ""
    if places and room.width() > 2 * _BADGE:
        shown = metrics.elidedText(places, Qt.TextElideMode.ElideRight, room.width())
        painter.setPen(QColor(theme.colours().warn))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, shown)


@dataclass(frozen=True, slots=True)
class DayColumn:
    """A day that stands as a column, under its weekday's name of height `head`."""

    day: date
    weekday: str
    box: QRect
    facts: DayFacts | None
    marked: bool
    focused: bool
    today: bool


def paint_column(painter: QPainter, column: DayColumn, head: int) -> None:
    """The weekday, the day's ground and first line, and a ring where keys go."""
    shade, box = theme.colours(), column.box
    painter.setPen(QColor(shade.second))
    painter.drawText(QRect(box.left(), 0, box.width(), head), Qt.AlignmentFlag.AlignCenter, column.weekday)
    paint_ground(painter, box, column.facts, marked=column.marked, inside=True)
    paint_head(painter, box, column.day, column.facts, inside=True, today=column.today)
    if column.focused:
        painter.setPen(QPen(QColor(shade.action), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(box.adjusted(1, 1, -1, -1))


def told_of_day(day: date, facts: DayFacts | None) -> str:
    """All that is known of a day, a line each."""
    if facts is None:
        return f"{day.isoformat()} {lunar_day(day)}"
    lines = [f"{day.isoformat()} {facts.lunar}", facts.holiday]
    if facts.makeup:
        lines.append(QCoreApplication.translate("DayBadge", "Make-up working day"))
    for form, names in (
        (QCoreApplication.translate("DayBadge", "No events: {names}"), facts.blackout),
        (QCoreApplication.translate("DayBadge", "Busy season: {names}"), facts.busy),
        (QCoreApplication.translate("DayBadge", "Market: {names} (check with the township)"), facts.markets),
    ):
        lines += [form.format(names="、".join(names))] if names else []
    if not facts.known:
        lines.append(QCoreApplication.translate("DayBadge", "Holidays of this year not imported"))
    return "\n".join(filter(None, lines))
