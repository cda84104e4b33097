"""Which button of a page does what the person came for: one at a time."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QPushButton, QWidget

from ui.widgets.basics import set_property
from ui.widgets.icons import icon

_SEEN_OR_NOT = frozenset({QEvent.Type.ShowToParent, QEvent.Type.HideToParent})


class MainAct(QObject):
    """The button is the page's primary one while none of the `others` is seen, each of which has one of its own."""

    def __init__(self, button: QPushButton, picture: str, *others: QWidget) -> None:
        super().__init__(button)
        self._button, self._picture, self._others = button, picture, others
        for other in others:
            other.installEventFilter(self)
        self._judge()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """What comes or goes is seen beside the button, and answered."""
        if event.type() in _SEEN_OR_NOT:
            self._judge()
        return False

    def _judge(self) -> None:
        primary = all(other.isHidden() for other in self._others)
        set_property(self._button, "type", "primary" if primary else "plain")
        self._button.setIcon(icon(self._picture, "on_action" if primary else "text"))
