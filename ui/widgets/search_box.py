"""A field that searches as one types."""

from collections.abc import Callable

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtGui import Qt as Keys
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.widgets.icons import icon

_PAUSE_MS = 120
_AROUND, _WIDEST = 66, 440  # the signs before and after what is written, and the widest that is still a search box


class SearchBox(QLineEdit):
    """`searched` comes with the text a moment after the last key; Esc clears; Down leaves for the results."""

    searched = Signal(str)
    left_downwards = Signal()

    def __init__(self, placeholder: str, pause_ms: int = _PAUSE_MS) -> None:
        super().__init__()
        self.setProperty("type", "search")
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self.setToolTip(placeholder)
        self.setClearButtonEnabled(True)
        self.addAction(QAction(icon("search", "second"), "", self), QLineEdit.ActionPosition.LeadingPosition)
        self._pause = QTimer(self, interval=pause_ms, singleShot=True)
        self._pause.timeout.connect(self._announce)
        self.textChanged.connect(lambda _text: self._pause.start())

    def on_keys(self, view: QWidget, *, add: Callable[[], object], to_results: Callable[[], object]) -> None:
        """What Ctrl+N in the view and the arrow down from here do; Ctrl+F leads here."""
        self.left_downwards.connect(to_results)
        for keys, act in (("Ctrl+N", add), ("Ctrl+F", self.setFocus)):
            shortcut = QShortcut(QKeySequence(keys), view, context=Keys.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def sizeHint(self) -> QSize:
        """As wide as what it says it finds."""
        usual, said = super().sizeHint(), self.fontMetrics().horizontalAdvance(self.placeholderText())
        return QSize(max(usual.width(), min(said + _AROUND, _WIDEST)), usual.height())

    def _announce(self) -> None:
        self.searched.emit(self.text().strip())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc empties the field, Down goes to the results, Enter searches without waiting."""
        key = event.key()
        if key == Keys.Key.Key_Escape and self.text():
            self.clear()
            return
        if key == Keys.Key.Key_Down:
            self.left_downwards.emit()
            return
        if key in (Keys.Key.Key_Return, Keys.Key.Key_Enter):
            self._pause.stop()
            self._announce()
        super().keyPressEvent(event)
