"""All that the keyboard sends while a scanner is tested, as it comes and when."""

import time

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication

from gbm_desktop.checkin.scanner_diagnosis import QUIET_MS
from gbm_desktop.checkin.scanner_input import BURST, ENTER, TAB
from gbm_desktop.checkin.scanner_keys import Key

_ENDS = {Qt.Key.Key_Return: ENTER, Qt.Key.Key_Enter: ENTER, Qt.Key.Key_Tab: TAB}
_CONTROL = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.MetaModifier
_ALT = Qt.KeyboardModifier.AltModifier


class RawKeys(QObject):
    """While listening, keys go to nobody else. `came` tells what has come so far, `scanned` the scan once it is over.

    Enter, Tab, the space bar and Esc are a person's as long as no scan has begun.
    """

    came = Signal(str)
    scanned = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._keys: list[Key] = []
        self._over = QTimer(self, singleShot=True, interval=QUIET_MS)
        self._over.timeout.connect(self._finish)

    def listen(self, *, wanted: bool) -> None:
        """Keys are heard from now on, or no longer."""
        app = QApplication.instance()
        if app is None:
            return
        if wanted:
            app.installEventFilter(self)
        else:
            app.removeEventFilter(self)
            self._over.stop()
            self._keys.clear()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A key that may be the scanner's goes no further."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._pressed(event)
        if event.type() == QEvent.Type.InputMethod and isinstance(event, QInputMethodEvent):
            return self._composed(event)
        return super().eventFilter(watched, event)

    def _pressed(self, event: QKeyEvent) -> bool:
        text = _ENDS.get(Qt.Key(event.key()), event.text())
        alt_code = bool(event.modifiers() & _ALT) and text.isdigit()
        command = bool(event.modifiers() & _CONTROL) or alt_code
        if event.isAutoRepeat() or not text or event.key() == Qt.Key.Key_Escape:
            return False
        if not self._keys and not alt_code and (command or text.isspace()):
            return False
        self._take(Key(text, _now(), command=command))
        return True

    def _composed(self, event: QInputMethodEvent) -> bool:
        text = event.commitString()
        if not text and not event.preeditString():
            return False
        self._take(Key(text, _now(), composed=True))
        return True

    def _take(self, key: Key) -> None:
        self._keys.append(key)
        self._over.start()
        self.came.emit("".join(one.text for one in self._keys if one.text.isprintable()))

    def _finish(self) -> None:
        """What came is one scan, unless it is so little that fingers did it."""
        keys, self._keys = tuple(self._keys), []
        if len(keys) >= BURST or any(key.composed for key in keys):
            self.scanned.emit(keys)
        else:
            self.came.emit("")


def _now() -> int:
    return time.monotonic_ns() // 1_000_000
