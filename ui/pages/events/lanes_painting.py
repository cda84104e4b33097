"""How a resource's lane is drawn, without its bars."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QRect, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter

from gbm_desktop.lanes import Lane
from gbm_desktop.wording import Lang, word
from ui import theme
from ui.pages.events.day_painting import paint_hatch


def paint_lane(painter: QPainter, lane: Lane, name: QRect, away: Iterable[QRect], *, right: int, lang: Lang) -> None:
    """The days without the resource hatched, its name in its box, and the line below it."""
    shade = theme.colours()
    for part in away:
        paint_hatch(painter, part)
    painter.setPen(QColor(shade.line))
    painter.drawLine(0, name.bottom(), right, name.bottom())
    painter.setPen(QColor(shade.text if lane.resource else shade.second))
    shown = _shown(lane, painter.fontMetrics(), name.width(), lang)
    painter.drawText(name, Qt.AlignmentFlag.AlignVCenter, shown)


def _shown(lane: Lane, metrics: QFontMetrics, room: int, lang: Lang) -> str:
    """The resource's name, with its kind where there is room."""
    if lane.resource is None:
        nothing = QCoreApplication.translate("LanesView", "Nothing booked")
        return metrics.elidedText(nothing, Qt.TextElideMode.ElideRight, room)
    whole = f"{lane.resource.name} · {word(lane.resource.kind, lang)}"
    if metrics.horizontalAdvance(whole) <= room:
        return whole
    return metrics.elidedText(lane.resource.name, Qt.TextElideMode.ElideMiddle, room)
