"""A protected campaign's window locks itself when nobody touches it, and on Ctrl+Alt+L.

It keeps working behind the lock: desks elsewhere, exchange and jobs go on. It does not lock by itself while this laptop
stands without staff or shows the board, which are there to be looked at without being touched.
"""

from typing import cast

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget
from shiboken6 import isValid

from gbm_desktop.workspace import Committed, Workspace
from ui import settings
from ui.dialogs.unlock import Unlock
from ui.remembered_kiosk import kiosk

_MINUTE_MS = 60_000
_BOARD = "liveBoard"
_TOUCHES = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
    }
)
_PASSING = frozenset({Qt.WindowType.Popup, Qt.WindowType.ToolTip})
_HELD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


class AutoLock(QObject):
    """Watches one open, protected workspace; `end` when it closes."""

    _stored = Signal()

    def __init__(self, app: QApplication, opened: Workspace) -> None:
        super().__init__()
        self._app, self._opened = app, opened
        self._hidden: list[QWidget] = []
        self._cover: Unlock | None = None
        self.idle = QTimer(self, singleShot=True)
        self.idle.timeout.connect(self._nobody_there)
        self._stored.connect(self.touched)  # a scan by camera is a touch, too; it may come from another thread
        opened.on_commit.append(self._committed)
        app.installEventFilter(self)
        self.touched()

    @property
    def cover(self) -> Unlock | None:
        """What asks for the passphrase while the window is locked."""
        return self._cover

    def end(self) -> None:
        """Nothing locks any more."""
        self.idle.stop()
        if self._committed in self._opened.on_commit:
            self._opened.on_commit.remove(self._committed)
        self._app.removeEventFilter(self)
        if self._cover is not None:
            self._cover.deleteLater()
            self._cover = None

    def _committed(self, _committed: Committed) -> None:
        self._stored.emit()

    def touched(self) -> None:
        """Somebody is there."""
        minutes = settings.lock_minutes()
        if minutes and self._cover is None:
            self.idle.start(minutes * _MINUTE_MS)
        else:
            self.idle.stop()

    def lock(self) -> None:
        """Every window of the program is hidden until the passphrase is given; readable copies of files are gone."""
        if self._cover is not None or kiosk() is not None:
            return
        self.idle.stop()
        self._opened.put_away()
        self._hidden = [one for one in self._app.topLevelWidgets() if one.isVisible()]
        self._cover = Unlock(self._opened.folder, settings.language(), again=True)
        self._cover.unlocked.connect(lambda _key: self._unlock())
        self._cover.closed.connect(self._app.quit)
        for one in self._hidden:
            if isinstance(one, QMainWindow):
                self._cover.setGeometry(one.geometry())
        self._cover.show()
        for one in self._hidden:
            one.hide()
        self._hidden = [one for one in self._hidden if one.windowType() not in _PASSING]
        self._cover.activateWindow()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ctrl+Alt+L locks; any touch begins the time anew."""
        if event.type() == QEvent.Type.Show and self._cover is not None:
            self._cover_up(watched)
        if event.type() not in _TOUCHES:
            return False
        if event.type() == QEvent.Type.KeyPress:
            key = cast("QKeyEvent", event)
            if key.key() == Qt.Key.Key_L and key.modifiers() & _HELD == _HELD:
                QTimer.singleShot(0, self, self.lock)
                return True
        self.touched()
        return False

    def _cover_up(self, shown: QObject) -> None:
        """A window that a job opens behind the lock waits until the lock is gone."""
        if isinstance(shown, QWidget) and shown.isWindow() and shown is not self._cover:
            self._hidden.append(shown)
            QTimer.singleShot(0, shown, shown.hide)

    def _nobody_there(self) -> None:
        if kiosk() is None and not any(
            one.isVisible() and one.objectName() == _BOARD for one in self._app.topLevelWidgets()
        ):
            self.lock()
        else:
            self.touched()

    def _unlock(self) -> None:
        cover, self._cover = self._cover, None
        for one in filter(isValid, self._hidden):  # some may have come to their end behind the lock
            one.show()
        self._hidden = []
        if cover is not None:
            cover.closed.disconnect()
            cover.hide()
            cover.deleteLater()
        self.touched()
