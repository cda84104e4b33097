"""The schematic map: every located village as a dot, darker the more often it was reached, its township as a ground."""

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gbm_desktop.model.coverage import Coverage, PlaceReach, Point, TownshipReach, schematic
from ui import theme
from ui.pages.coverage.map_painting import MapPainting
from ui.widgets.announce import announce

_MARGIN, _REACH = 44, 14
_STEPS = {
    Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1),
}  # fmt: skip


class CountyMap(QWidget):
    """`chosen` comes with the place under click or cursor keys, `opened` on a double click or Enter.

    `passed` comes with the place under the pointer, None between the places.
    """

    chosen = Signal(object)
    passed = Signal(object)
    opened = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("countyMap")
        self.setAccessibleName(self.tr("Map of the villages"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._places: list[PlaceReach] = []
        self._townships: list[TownshipReach] = []
        self._points: list[Point] = []
        self._seats: list[Point] = []
        self._picture: QPixmap | None = None
        self._look = ""
        self._chosen: int | None = None
        self._hovered: int | None = None

    def show_coverage(self, found: Coverage) -> None:
        """The located villages of this coverage are shown; who was chosen stays so."""
        kept = self.place
        self._places = [one for one in found.places if one.at and (one.village or one.events)]
        self._townships = [one for one in found.townships if one.at]
        self._chosen = next((n for n, one in enumerate(self._places) if kept and one.place == kept.place), None)
        self._hovered = None
        self._lay_out()

    @property
    def place(self) -> PlaceReach | None:
        """The chosen place."""
        return self._places[self._chosen] if self._chosen is not None else None

    def choose(self, place: PlaceReach) -> None:
        """This place is ringed, where it is on the map."""
        self._chosen = next((n for n, one in enumerate(self._places) if one.place == place.place), None)
        self.update()

    def point_of(self, place: PlaceReach) -> QPointF | None:
        """Where the place is painted."""
        found = (point for one, point in zip(self._places, self._points, strict=True) if one.place == place.place)
        return next((QPointF(*point) for point in found), None)

    def sizeHint(self) -> QSize:
        """Most of a page."""
        return QSize(640, 480)

    def minimumSizeHint(self) -> QSize:
        """Still to be read."""
        return QSize(320, 240)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The picture, painted when something changed, and over it what is chosen."""
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._painted())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painting = MapPainting(painter, self.font())
        for number in {self._chosen, self._hovered} - {None}:
            if number is not None:
                painting.ring(self._points[number], self._places[number], chosen=number == self._chosen)
        if self.hasFocus():
            painting.focus_frame(self.rect())
        painter.end()

    def _painted(self) -> QPixmap:
        if self._picture is None or self._look != theme.colours().surface:
            ratio = self.devicePixelRatioF()
            self._picture = QPixmap(self.size() * ratio)
            self._picture.setDevicePixelRatio(ratio)
            self._look = theme.colours().surface
            painter = QPainter(self._picture)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painting = MapPainting(painter, self.font())
            painting.ground(self.rect())
            painting.townships(self._townships, self._seats, self._places, self._points)
            painting.places(self._places, self._points)
            painting.names(self._townships)
            painter.end()
        return self._picture

    def _lay_out(self) -> None:
        located = [one.at for one in self._places if one.at] + [one.at for one in self._townships if one.at]
        points = schematic(located, self.width(), self.height(), _MARGIN)
        self._points, self._seats = points[: len(self._places)], points[len(self._places) :]
        self._picture = None
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The map is as large as fits."""
        super().resizeEvent(event)
        self._lay_out()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The place under the pointer is named."""
        self._hover(self._at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is under the pointer."""
        super().leaveEvent(event)
        self._hover(None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The place under the pointer is chosen."""
        self.setFocus()
        self._take(self._at(event.position()))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The place's events are opened."""
        if self._at(event.position()) is not None and self.place:
            self.opened.emit(self.place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The cursor keys go to the next village that way, Enter opens its events."""
        key = Qt.Key(event.key())
        if key in _STEPS and self._points:
            self._take(self._next(*_STEPS[key]))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.place:
            self.opened.emit(self.place)
        else:
            super().keyPressEvent(event)

    def _hover(self, number: int | None) -> None:
        if number != self._hovered:
            self._hovered = number
            self.update()
            self.passed.emit(None if number is None else self._places[number])

    def _take(self, number: int | None) -> None:
        if number is not None and number != self._chosen:
            self._chosen = number
            self.update()
            self.chosen.emit(self._places[number])
            self.setAccessibleDescription(self._places[number].village)
            announce(self, self._places[number].village)

    def _at(self, where: QPointF) -> int | None:
        x, y = where.x(), where.y()
        number = self._nearest(x, y)
        if number is None:
            return None
        px, py = self._points[number]
        return number if (px - x) ** 2 + (py - y) ** 2 <= _REACH**2 else None

    def _nearest(self, x: float, y: float) -> int | None:
        far = [(px - x) ** 2 + (py - y) ** 2 for px, py in self._points]
        return far.index(min(far)) if far else None

    def _next(self, across: int, down: int) -> int | None:
        """The nearest place that way, sidesteps counted double; from nowhere, the one nearest to the middle."""
        if self._chosen is None:
            return self._nearest(self.width() / 2, self.height() / 2)
        x, y = self._points[self._chosen]
        ahead = [
            (along + 2 * abs((px - x) * down + (py - y) * across), number)
            for number, (px, py) in enumerate(self._points)
            if (along := (px - x) * across + (py - y) * down) > 0
        ]
        return min(ahead)[1] if ahead else None
