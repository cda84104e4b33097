"""Where staff give the PIN that ends the kiosk, in place of the verdict."""

import time

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QKeyEvent, Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from gbm_desktop.checkin.pin import LONGEST, Tries, opens
from ui import remembered_kiosk
from ui.pages.checkin.keypad import Keypad
from ui.widgets import Heading, column, hint, plain_button, primary_button, row, set_property

_FIELD_WIDTH = 232
_TICK_MS = 1000


class PinPanel(QWidget):
    """`opened` comes when the PIN was right, `left` when nobody gives it. Three wrong ones make a wait that grows."""

    opened = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._tries = Tries()
        self.field = QLineEdit()
        self.field.setObjectName("kioskPin")
        self.field.setAccessibleName(self.tr("PIN"))
        self.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.field.setMaxLength(LONGEST)
        self.field.setFixedWidth(_FIELD_WIDTH)
        self.field.returnPressed.connect(self._try)
        self._wrong = hint("")
        self._wrong.setObjectName("kioskPinWrong")
        set_property(self._wrong, "type", "error")
        self._unlock = primary_button(self.tr("Unlock"), self._try, "kioskUnlock")
        self._tick = QTimer(self, interval=_TICK_MS)
        self._tick.timeout.connect(self._show_wait)
        box = column(self, margin=24, gap=16)
        box.addWidget(Heading(self.tr("Staff: give the PIN to leave the kiosk")))
        box.addLayout(row(self.field, None))
        box.addLayout(row(Keypad(self.field), None))
        box.addLayout(row(self._unlock, plain_button(self.tr("Back"), self.left.emit, "kioskPinBack"), None))
        box.addWidget(self._wrong)
        box.addStretch(1)

    def begin(self) -> None:
        """The PIN can be given, once a wait for wrong ones is over."""
        self.field.clear()
        self._wrong.hide()
        self._show_wait()
        self.field.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _try(self) -> None:
        kept = remembered_kiosk.kiosk()
        if self._tries.wait(time.monotonic()) or not self.field.text():
            return
        if kept is None or opens(kept.seal, self.field.text()):
            self._tries = Tries()
            self.field.clear()
            self.opened.emit()
            return
        self._tries.count(time.monotonic())
        self.field.clear()
        self._wrong.setText(self.tr("This is not the PIN."))
        self._wrong.show()
        self._show_wait()

    def _show_wait(self) -> None:
        seconds = self._tries.wait(time.monotonic())
        self._unlock.setEnabled(not seconds)
        self.field.setEnabled(not seconds)
        if seconds:
            self._wrong.setText(self.tr("This is not the PIN. Try again in {seconds} s.").format(seconds=seconds))
            self._wrong.show()
            self._tick.start()
        elif self._tick.isActive():
            self._tick.stop()
            self._wrong.hide()
            self.field.setFocus()
