"""What keeps a desk without staff to its one page: no other key, no closing, no smaller window."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from ui import screen_use

_HELD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
_FUNCTION_KEYS = range(Qt.Key.Key_F1, Qt.Key.Key_F35 + 1)
_REFUSED = frozenset({QEvent.Type.Shortcut, QEvent.Type.ContextMenu})
_OF_KEYS = frozenset({QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.ShortcutOverride})


class KioskGuard(QObject):
    """While it watches, digits and letters reach the page, and nothing that leads away from it."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self._watching = False

    def watch(self, *, wanted: bool) -> None:
        """The page is kept to from now on, or no longer."""
        app = QApplication.instance()
        if app is None or wanted == self._watching:
            return
        self._watching = wanted
        if wanted:
            app.installEventFilter(self)
            screen_use.fill(self._page.window())
        else:
            app.removeEventFilter(self)
            screen_use.leave(self._page.window())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Whatever leads away stops here."""
        kind = event.type()
        if kind in _REFUSED:
            return True
        if kind in _OF_KEYS and isinstance(event, QKeyEvent):
            return _leads_away(event)
        if watched is self._page.window():
            return self._of_window(event)
        return False

    def _of_window(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Close:
            event.ignore()
            return True
        if event.type() == QEvent.Type.WindowStateChange and not self._page.window().isFullScreen():
            QTimer.singleShot(0, self, self._fill)
        return False

    def _fill(self) -> None:
        if self._watching:
            screen_use.fill(self._page.window())


def _leads_away(event: QKeyEvent) -> bool:
    return bool(event.modifiers() & _HELD) or event.key() in _FUNCTION_KEYS
