"""One figure, large, with its name as the way to what stands behind it."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from ui.widgets.basics import Card, link_button

_WAITING, _AROUND_TITLE = "…", 36


class FigureCard(Card):
    """Dots stand in the figure's place until it is known."""

    def __init__(self, title: str, name: str, go: Callable[[], object]) -> None:
        super().__init__(padding=12)
        self.setObjectName(f"{name}Card")
        self._value = QLabel(_WAITING)
        self._value.setObjectName(f"{name}Value")
        self._value.setProperty("type", "figure")
        self._value.setContentsMargins(4, 0, 0, 0)
        self.box.setSpacing(0)
        self.box.addWidget(self._value)
        self._title, self._more = title, link_button(title, go, f"{name}More")
        self._more.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._more.setAccessibleName(title)
        self.box.addWidget(self._more)

    def sizeHint(self) -> QSize:
        """Room for the whole title, where there is that much."""
        hint, title = super().sizeHint(), self._more.fontMetrics().horizontalAdvance(self._title)
        return QSize(max(hint.width(), title + _AROUND_TITLE), hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A title that is too long ends in … and is whole in the tooltip."""
        super().resizeEvent(event)
        room = event.size().width() - _AROUND_TITLE
        shown = self._more.fontMetrics().elidedText(self._title, Qt.TextElideMode.ElideRight, room)
        self._more.setText(shown)
        self._more.setToolTip("" if shown == self._title else self._title)

    def show_value(self, text: str) -> None:
        """The figure stands so."""
        self._value.setText(text)
