"""How the schematic map is painted: few strokes for thousands of villages, in the colours of the look."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPainterPathStroker, QPen, QPolygonF

from gbm_desktop.model.coverage import CLASSES, PlaceReach, Point, TownshipReach, hull, step
from ui import theme

_PLAIN, _SMALL, _MANY = 12, 5, 400
_AROUND, _LABEL_GAP, _TINT = 40, 9, 0.42


def shade(of: int) -> QColor:
    """The colour of a class: the surface for 0, then from light to the full green."""
    look = theme.colours()
    return _mixed(look.surface, look.action, (0.0, 0.45, 0.72, 1.0)[of])


def ground(share: float) -> QColor:
    """The ground of a township of whose villages this share was reached."""
    look = theme.colours()
    return _mixed(look.hover, look.action, share * _TINT)


def _mixed(one: str, other: str, part: float) -> QColor:
    (a, b, c), (x, y, z) = ((of.red(), of.green(), of.blue()) for of in (QColor(one), QColor(other)))
    return QColor(*(round(first + (second - first) * part) for first, second in ((a, x), (b, y), (c, z))))


class MapPainting:
    """One painting of the map with this painter."""

    def __init__(self, painter: QPainter, font: QFont) -> None:
        self._painter = painter
        self._shapes: list[QRectF] = []
        small = QFont(font)
        small.setPixelSize(12)
        painter.setFont(small)
        self._measure = QFontMetricsF(small)

    def ground(self, area: QRect) -> None:
        """The sheet under the map."""
        look = theme.colours()
        self._painter.fillRect(area, QColor(look.surface))

    def townships(
        self,
        townships: Sequence[TownshipReach],
        seats: Sequence[Point],
        places: Sequence[PlaceReach],
        points: Sequence[Point],
    ) -> None:
        """A soft ground around each township's villages, greener the more of them were reached."""
        inside: dict[str, list[Point]] = {}
        for place, point in zip(places, points, strict=True):
            inside.setdefault(place.township, []).append(point)
        for township, seat in zip(townships, seats, strict=True):
            shape = _around([*inside.get(township.code, ()), seat])
            colour = ground(township.share)
            colour.setAlphaF(0.85)
            self._painter.setPen(QPen(QColor(theme.colours().line), 1))
            self._painter.setBrush(colour)
            self._painter.drawPath(shape)
            self._shapes.append(shape.boundingRect())

    def places(self, places: Sequence[PlaceReach], points: Sequence[Point]) -> None:
        """A dot a village, all of a class in one go."""
        size = _PLAIN if len(places) <= _MANY else _SMALL
        classes: Mapping[int, list[QPointF]] = {number: [] for number in range(len(CLASSES))}
        for place, point in zip(places, points, strict=True):
            classes[step(place.times)].append(QPointF(*point))
        for number, found in classes.items():
            self._dots(found, QColor(theme.colours().second if number == 0 else theme.colours().surface), size + 2)
            self._dots(found, shade(number), size - (1 if number == 0 else 0))

    def _dots(self, points: Sequence[QPointF], colour: QColor, size: float) -> None:
        if points:
            self._painter.setPen(QPen(colour, size, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            self._painter.drawPoints(QPolygonF(points))

    def names(self, townships: Sequence[TownshipReach]) -> None:
        """Each township's name with how many of its villages were reached, where there is room for it."""
        taken: list[QRectF] = []
        for township, shape in zip(townships, self._shapes, strict=True):
            text = f"{township.name} {township.reached}/{township.villages}" if township.villages else township.name
            box = QRectF(0, 0, self._measure.horizontalAdvance(text) + 8, self._measure.height() + 2)
            box.moveCenter(QPointF(shape.center().x(), max(shape.top() - _LABEL_GAP, _LABEL_GAP)))
            if not any(box.intersects(other) for other in taken):
                taken.append(box)
                self._label(box, text)

    def _label(self, box: QRectF, text: str) -> None:
        look = theme.colours()
        paper = QColor(look.surface)
        paper.setAlphaF(0.8)
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(paper)
        self._painter.drawRoundedRect(box, 3, 3)
        self._painter.setPen(QColor(look.text))
        self._painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)

    def ring(self, point: Point, place: PlaceReach, *, chosen: bool) -> None:
        """The place is ringed and named."""
        look = theme.colours()
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.setPen(QPen(QColor(look.text if chosen else look.second), 2))
        self._painter.drawEllipse(QPointF(*point), 10, 10)
        if text := place.village:
            box = QRectF(0, 0, self._measure.horizontalAdvance(text) + 8, self._measure.height() + 2)
            area = QRectF(self._painter.viewport())
            box.moveCenter(QPointF(point[0], point[1] + 22))
            box.moveLeft(min(max(box.left(), 2), area.width() - box.width() - 2))
            self._label(box, text)

    def focus_frame(self, area: QRect) -> None:
        """The map has the keyboard."""
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.setPen(QPen(QColor(theme.colours().action), 2))
        self._painter.drawRect(area.adjusted(1, 1, -1, -1))


def _around(points: Sequence[Point]) -> QPainterPath:
    """The shape that holds these points with some room."""
    corners = hull(points)
    line = QPainterPath(QPointF(*corners[0]))
    for corner in corners[1:]:
        line.lineTo(QPointF(*corner))
    if len(corners) == 1:
        line.addEllipse(QPointF(*corners[0]), 1, 1)
    line.closeSubpath()
    stroker = QPainterPathStroker()
    stroker.setWidth(_AROUND)
    stroker.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    stroker.setCapStyle(Qt.PenCapStyle.RoundCap)
    return line.united(stroker.createStroke(line)).simplified()
