"""One figure, large, with its name as the way to what stands behind it."""

from collections.abc import Callable

from PySide6.QtWidgets import QLabel

from ui.widgets.basics import Card, link_button

_WAITING = "…"


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
        self.box.addWidget(link_button(title, go, f"{name}More"))

    def show_value(self, text: str) -> None:
        """The figure stands so."""
        self._value.setText(text)
