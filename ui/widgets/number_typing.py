"""Numbers typed into a field that says in words that none is stated."""

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QSpinBox

_MARGIN = 8  # a spin box does not take the style sheet's padding


def typed_over(field: QSpinBox) -> QSpinBox:
    """A number typed after a click takes the place of the words for none, as it does after Tab.

    Qt's own field refuses every digit in the middle of the words, silently.
    """
    field.lineEdit().setTextMargins(_MARGIN, 0, 0, 0)
    field.lineEdit().installEventFilter(_TypedOver(field))
    return field


class _TypedOver(QObject):
    def __init__(self, field: QSpinBox) -> None:
        super().__init__(field)
        self._field = field

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """After a click into the words they are selected; the click itself goes on."""
        if event.type() == QEvent.Type.MouseButtonRelease:
            QTimer.singleShot(0, self, self._select_words)
        return False

    def _select_words(self) -> None:
        line = self._field.lineEdit()
        if line.text() and line.text() == self._field.specialValueText():
            line.selectAll()
