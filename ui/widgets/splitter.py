"""Two parts side by side, or one above the other, whose border is moved by the mouse and by keys."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSplitter

_STEP = 40
_KEYS = {
    Qt.Key.Key_BracketLeft: -_STEP, Qt.Key.Key_BraceLeft: -_STEP,
    Qt.Key.Key_BracketRight: _STEP, Qt.Key.Key_BraceRight: _STEP,
}  # fmt: skip


class Splitter(QSplitter):
    """From within, Ctrl+[ and Ctrl+] move its border; with Shift that between an upper and a lower part."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Of one in another, both alike, the inner one's border goes."""
        held = Qt.KeyboardModifier.ControlModifier
        if self.orientation() == Qt.Orientation.Vertical:
            held |= Qt.KeyboardModifier.ShiftModifier
        by = _KEYS.get(Qt.Key(event.key())) if event.modifiers() == held else None
        if by is None:
            super().keyPressEvent(event)
        else:
            first, second, *others = self.sizes()
            self.setSizes([first + by, second - by, *others])
