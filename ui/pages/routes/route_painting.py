"""How the lines of a tour look: days as heads, ways as a thread with what is on board, stops as cards."""

from typing import cast

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from gbm_desktop.model.load_list import OnBoard
from ui import theme
from ui.pages.routes.route_lines import DayLine, LeftOutLine, StopLine, WayLine
from ui.pages.routes.route_model import RouteModel, Shown

Index = QModelIndex | QPersistentModelIndex
_HEIGHTS = {DayLine: 40, WayLine: 44, StopLine: 64, LeftOutLine: 64}
_WARNED = 20
_LEAD, _THREAD, _INSET = 64, 36, 12
_BAR = QSize(72, 6)
_SMALL, _LEAST = 12, 48


class RoutePainter(QStyledItemDelegate):
    """Paints each line by its kind."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as its kind; a day or stop that warns has a line more."""
        model = cast("RouteModel", index.model())
        line, shown = model.lines[index.row()], model.shown(index.row())
        more = _WARNED if isinstance(line, StopLine | DayLine) and shown.warns else 0
        return QSize(option.rect.width(), _HEIGHTS[type(line)] + more)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The line is drawn."""
        model = cast("RouteModel", index.model())
        line, shown, area = model.lines[index.row()], model.shown(index.row()), QRect(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        match line:
            case DayLine():
                LinePen(painter, area).day(shown)
            case WayLine(load=load):
                LinePen(painter, area).way(shown, load)
            case StopLine() | LeftOutLine():
                states = QStyle.StateFlag
                LinePen(painter, area.adjusted(1, 2, -1, -2)).card(
                    shown,
                    chosen=bool(option.state & states.State_Selected),
                    hovered=bool(option.state & states.State_MouseOver),
                )
        painter.restore()


class LinePen:
    """Draws within one line's place."""

    def __init__(self, painter: QPainter, area: QRect) -> None:
        self._painter, self._area = painter, area
        self._font = QFont(painter.font())

    def day(self, shown: Shown) -> None:
        """The day's name at the left, how long it is at the right, what is wrong below."""
        area = self._area.adjusted(4, 8, -4, -_WARNED if shown.warns else 0)
        left = self._text(area, shown.title, "text", bold=True)
        beside = area.adjusted(left + theme.GAP, 0, 0, 0)
        right = self._text(beside, shown.side, "second", size=_SMALL, right=True)
        between = beside.adjusted(0, 0, -right - theme.GAP, 0)
        if between.width() > _LEAST:
            self._text(between, shown.below, "second", size=_SMALL)
        if shown.warns:
            below = QRect(area.left(), area.bottom() - 2, area.width(), _WARNED)
            self._text(below, f"▲ {shown.warns}", "warn", size=_SMALL)
        self._painter.setPen(QPen(_colour("line"), 1))
        self._painter.drawLine(self._area.bottomLeft(), self._area.bottomRight())

    def way(self, shown: Shown, load: OnBoard | None) -> None:
        """A thread from stop to stop with how long and far it is; at the right what is on board."""
        area = self._area
        self._painter.setPen(QPen(_colour("second"), 1.5, Qt.PenStyle.DotLine))
        x = area.left() + _THREAD
        self._painter.drawLine(QPoint(x, area.top() + 3), QPoint(x, area.bottom() - 3))
        words = area.adjusted(_LEAD + _INSET, 4, -8, -4)
        upper, lower = words.adjusted(0, 0, 0, -words.height() // 2), words.adjusted(0, words.height() // 2, 0, 0)
        over = load is not None and load.is_over
        side = self._text(upper, f"■ {shown.side}" if over else shown.side, "danger" if over else "second",
                          size=_SMALL, right=True)  # fmt: skip
        self._text(upper.adjusted(0, 0, -side - 8, 0), shown.title, "text", size=_SMALL)
        self._text(lower.adjusted(0, 0, -_BAR.width() - 8, 0), shown.below, "second", size=_SMALL)
        if load is not None and load.capacity.kg:
            self._bar(lower, load.kg / load.capacity.kg, over=over)

    def card(self, shown: Shown, *, chosen: bool, hovered: bool) -> None:
        """The stop: when, what, where; what warns in amber below."""
        ground = "selected" if chosen else "hover" if hovered else "surface"
        self._painter.setBrush(_colour(ground))
        self._painter.setPen(QPen(_colour("action" if chosen else "line"), 1))
        self._painter.drawRoundedRect(QRectF(self._area).adjusted(0.5, 0.5, -0.5, -0.5), theme.RADIUS, theme.RADIUS)
        area = self._area.adjusted(_INSET, 6, -_INSET, -6)
        rows = 3 if shown.warns and shown.side else 2
        height = area.height() // rows
        times = [*shown.lead.split("\n"), ""][:2]
        for at, (lead, words, tone, bold) in enumerate(
            ((times[0], shown.title, "text", True), (times[1], self._second(shown), "second", False))
        ):
            line = QRect(area.left(), area.top() + at * height, area.width(), height)
            self._text(line.adjusted(0, 0, _LEAD - line.width(), 0), lead, tone, bold=bold)
            self._text(line.adjusted(_LEAD, 0, 0, 0), words, tone, bold=bold, size=14 if bold else _SMALL)
        if rows > 2:  # noqa: PLR2004 - the third line
            line = QRect(area.left() + _LEAD, area.top() + 2 * height, area.width() - _LEAD, height)
            self._text(line, f"▲ {shown.warns}", "warn", size=_SMALL)

    def _second(self, shown: Shown) -> str:
        last = shown.side or f"▲ {shown.warns}"
        return "　".join(filter(None, (shown.below, last)))

    def _bar(self, area: QRect, share: float, *, over: bool) -> None:
        """How much of what the vans carry is on board."""
        place = QRectF(area.right() - _BAR.width(), area.center().y() - _BAR.height() / 2, _BAR.width(), _BAR.height())
        self._painter.setPen(Qt.PenStyle.NoPen)
        for colour, width in (("line", 1.0), ("danger" if over else "action", min(1.0, share))):
            self._painter.setBrush(_colour(colour))
            filled = QRectF(place.left(), place.top(), place.width() * width, place.height())
            self._painter.drawRoundedRect(filled, _BAR.height() / 2, _BAR.height() / 2)

    def _text(
        self, area: QRect, text: str, tone: str, *, size: int = 14, bold: bool = False, right: bool = False
    ) -> int:
        """The text is drawn, with … where there is no room; answers its width."""
        font = QFont(self._font)
        font.setPixelSize(size)
        font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        self._painter.setFont(font)
        self._painter.setPen(_colour(tone))
        metrics = self._painter.fontMetrics()
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(0, area.width()))
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        self._painter.drawText(area, side | Qt.AlignmentFlag.AlignVCenter, shown)
        return metrics.horizontalAdvance(shown)


def _colour(name: str) -> QColor:
    return QColor(getattr(theme.colours(), name))
