"""Hearing a wedge scanner wherever the keyboard's focus is: in a field, under a menu, behind a dialog."""

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QKeyCombination, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit
from shiboken6 import isValid

from gbm_desktop.checkin.scanner_input import BURST, ENTER, TAB, Echo, Heard, Scanned, ScannerInput, Typed
from ui.pages.checkin import remembered_scanner

_ENDS = {Qt.Key.Key_Return: ENTER, Qt.Key.Key_Enter: ENTER, Qt.Key.Key_Tab: TAB}
COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


class Ears(QObject):
    """While listening, every key of the program passes here first.

    `scanned` comes with what a scanner sent, `echoed` when it sent the same again, `composing` when an input method
    is at work. Keys that a person pressed reach their field a moment later. The page's own keys work wherever the
    focus is, but not under a dialog or a menu.
    """

    scanned = Signal(str)
    echoed = Signal(str)
    composing = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._keys: dict[int, Callable[[], object]] = {}
        self._scanner = ScannerInput()
        self._held: list[tuple[QObject, QKeyEvent]] = []
        self._replayed: QEvent | None = None
        self._listening = False
        self._timer = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(lambda: self._settle(self._scanner.silence(_now())))

    def on_key(self, held: Qt.KeyboardModifier, key: Qt.Key, action: Callable[[], object]) -> None:
        """The page has this key of its own."""
        self._keys[QKeyCombination(held, key).toCombined()] = action

    def listen(self, *, wanted: bool) -> None:
        """Scans are heard from now on, as this laptop's scanner sends them, or no longer."""
        if wanted == self._listening:
            return
        self._listening = wanted
        app = QApplication.instance()
        if app is None:
            return
        if wanted:
            self.relearn()
            app.installEventFilter(self)
        else:
            app.removeEventFilter(self)
            self._settle(self._scanner.release())

    def relearn(self) -> None:
        """This laptop's scanner is read as it is remembered now."""
        self._settle(self._scanner.release())
        self._scanner = ScannerInput(remembered_scanner.profile())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A key that may belong to a scan is held back; the rest goes its way."""
        if event is self._replayed:
            return False
        kind = event.type()
        if kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._pressed(watched, event)
        if kind == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._own(event) is not None:
            event.accept()
            return True
        if kind == QEvent.Type.InputMethod and isinstance(event, QInputMethodEvent):
            return self._composed(watched, event)
        if kind == QEvent.Type.MouseButtonPress:
            self._settle(self._scanner.release())
        return False

    def _pressed(self, watched: QObject, event: QKeyEvent) -> bool:
        if (own := self._own(event)) is not None:
            self._settle(self._scanner.release())
            own()
            return True
        text = _ENDS.get(Qt.Key(event.key()), event.text())
        waiting = self._scanner.awaits_end(_now())
        if event.isAutoRepeat() or event.modifiers() & COMMANDS or not _sent(text, waiting=waiting):
            if event.key() not in (Qt.Key.Key_Shift, Qt.Key.Key_CapsLock):
                self._settle(self._scanner.release())
            return False
        now = _now()
        self._settle(self._scanner.silence(now))
        self._held.append((watched, _copy(event)))
        self._settle(self._scanner.key(text, now))
        return True

    def _own(self, event: QKeyEvent) -> Callable[[], object] | None:
        if QApplication.activeModalWidget() is not None or QApplication.activePopupWidget() is not None:
            return None
        own = self._keys.get(event.keyCombination().toCombined())
        if own is None or event.isAutoRepeat():
            return None
        field = QApplication.focusWidget()
        undoing = event.matches(QKeySequence.StandardKey.Undo)
        return None if undoing and isinstance(field, QLineEdit) and field.isUndoAvailable() else own

    def _composed(self, watched: QObject, event: QInputMethodEvent) -> bool:
        if event.preeditString():
            self.composing.emit()
        text = event.commitString()
        if len(text) < BURST or not text.isprintable():
            return False
        self.composing.emit()
        now = _now()
        self._settle(self._scanner.silence(now))
        self._settle(self._scanner.release())
        heard = self._scanner.key(text, now)
        if any(isinstance(one, Typed) for one in heard):
            return False
        self._deliver_later(watched, text)
        return True

    def _deliver_later(self, watched: QObject, text: str) -> None:
        """The composition is closed in the field; what was committed comes there too if it was no scan after all."""
        self._replay(watched, QInputMethodEvent())
        self._held.append((watched, QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, text)))
        self._wait()

    def _settle(self, heard: list[Heard]) -> None:
        held = []
        if heard:
            held, self._held = self._held, []
        for one in heard:
            if isinstance(one, Scanned):
                self.scanned.emit(one.text)
            elif isinstance(one, Echo):
                self.echoed.emit(one.text)
        if any(isinstance(one, Typed) for one in heard):
            for watched, event in held:
                self._replay(watched, event)
        self._wait()

    def _replay(self, watched: QObject, event: QEvent) -> None:
        if isValid(watched):
            outer, self._replayed = self._replayed, event
            QApplication.sendEvent(watched, event)
            self._replayed = outer

    def _wait(self) -> None:
        deadline = self._scanner.deadline()
        if deadline is None:
            self._held.clear()
            self._timer.stop()
        else:
            self._timer.start(max(0, deadline - _now()))


def _now() -> int:
    return time.monotonic_ns() // 1_000_000


def _sent(text: str, *, waiting: bool) -> bool:
    """Whether a scanner may have sent this: a sign, or the end of what is held; control keys are a person's."""
    if text in (ENTER, TAB):
        return waiting
    return bool(text) and text.isprintable() and not text.isspace()


def _copy(event: QKeyEvent) -> QKeyEvent:
    return QKeyEvent(
        event.type(),
        event.key(),
        event.modifiers(),
        event.nativeScanCode(),
        event.nativeVirtualKey(),
        event.nativeModifiers(),
        event.text(),
        event.isAutoRepeat(),
        event.count(),
    )
