"""A line of widgets that goes on in the next line where there is no room."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QSizePolicy, QSpacerItem, QWidget

from ui import theme


class FlowLayout(QLayout):
    """Widgets in their own size, from the left, as many lines as the width asks for."""

    def __init__(self, gap: int) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._heights: dict[int, int] = {}
        self._gap = gap
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        """The item stands after those that were there."""
        self._items.append(item)
        self.invalidate()

    def addStretch(self) -> None:
        """What follows stands at the end of its line."""
        self.addItem(QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum))

    def insertWidget(self, at: int, widget: QWidget) -> None:
        """The widget stands at this place among the others."""
        self.addWidget(widget)
        self._items.insert(at, self._items.pop())

    def widgets(self) -> list[QWidget]:
        """The widgets, as they stand."""
        return [widget for item in self._items if (widget := item.widget()) is not None]

    def count(self) -> int:
        """How many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """The item at this place."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """The item at this place, which is no longer laid out."""
        self.invalidate()
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def invalidate(self) -> None:
        """What takes room has changed: Qt says so, and heights are found anew."""
        self._heights.clear()
        super().invalidate()

    def hasHeightForWidth(self) -> bool:
        """The narrower, the higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """How high the lines are together."""
        if width not in self._heights:
            self._heights[width] = self._placed(QRect(0, 0, width, 0), move=False)
        return self._heights[width]

    def setGeometry(self, rect: QRect) -> None:
        """The widgets stand in lines inside the rectangle."""
        super().setGeometry(rect)
        self._placed(rect, move=True)

    def sizeHint(self) -> QSize:
        """All in one line."""
        sizes = [item.sizeHint() for item in self._seen()]
        width = sum(size.width() + self._gap for size in sizes) - self._gap
        return QSize(max(width, 0), max((size.height() for size in sizes), default=0))

    def minimumSize(self) -> QSize:
        """Room for the widest widget."""
        sizes = [item.minimumSize() for item in self._seen()]
        return QSize(max((s.width() for s in sizes), default=0), max((s.height() for s in sizes), default=0))

    def _seen(self) -> list[QLayoutItem]:
        """What takes room: no widget that is hidden."""
        return [item for item in self._items if item.spacerItem() is not None or not item.isEmpty()]

    def _placed(self, rect: QRect, *, move: bool) -> int:
        """How high the lines are; the widgets of a line stand with their middles at one height."""
        top = rect.top()
        for line in self._lines(rect.width()):
            widths = _grown([_width(item) for item in line], line, rect.width() - self._gap * (len(line) - 1))
            high = max(item.sizeHint().height() for item in line)
            left = rect.left()
            for item, width in zip(line, widths, strict=True):
                height = item.sizeHint().height()
                if move:
                    item.setGeometry(QRect(left, top + (high - height) // 2, width, height))
                left += width + self._gap
            top += high + self._gap
        return max(top - self._gap - rect.top(), 0)

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        lines: list[list[QLayoutItem]] = []
        left = 0
        for item in self._seen():
            wide = _width(item)
            if not lines or (left > 0 and left + wide > width):
                lines.append([])
                left = 0
            lines[-1].append(item)
            left += wide + self._gap
        return lines


def wrapped(*parts: QWidget | None, gap: int = theme.GAP) -> FlowLayout:
    """Widgets side by side as in a row; None is a space that grows; what has no room goes on in the next line."""
    line = FlowLayout(gap)
    for part in parts:
        if part is None:
            line.addStretch()
        else:
            line.addWidget(part)
    return line


def _width(item: QLayoutItem) -> int:
    return max(item.sizeHint().width(), item.minimumSize().width())


def _grown(widths: list[int], line: list[QLayoutItem], room: int) -> list[int]:
    """What grows shares the room that is left in the line; a widget that is too wide for a line gets no more."""
    growing = [at for at, item in enumerate(line) if item.expandingDirections() & Qt.Orientation.Horizontal]
    lacking = {at: line[at].maximumSize().width() - widths[at] for at in growing}
    for done, at in enumerate(sorted(growing, key=lacking.__getitem__)):  # what some cannot take is the others'
        widths[at] += max(min((room - sum(widths)) // (len(growing) - done), lacking[at]), 0)
    return [min(width, room) for width in widths] if len(line) == 1 else widths
