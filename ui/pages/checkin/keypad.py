"""Digits to touch, for a field that has the keyboard meanwhile."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLineEdit, QPushButton, QWidget

from ui.widgets import plain_button

_KEY_WIDTH, _KEY_HEIGHT = 72, 44
_IN_A_ROW = 3


class Keypad(QWidget):
    """Writes into the field; the focus stays there, so that a keyboard's digits go to the same place."""

    def __init__(self, field: QLineEdit) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setFocusProxy(field)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(8)
        for at, digit in enumerate("123456789"):
            grid.addWidget(self._key(digit, partial(field.insert, digit)), at // _IN_A_ROW, at % _IN_A_ROW)
        back = self._key("⌫", field.backspace)
        back.setObjectName("keypadBack")
        back.setAccessibleName(self.tr("Take back the last digit"))
        grid.addWidget(self._key("0", partial(field.insert, "0")), 3, 1)
        grid.addWidget(back, 3, 2)

    @staticmethod
    def _key(text: str, write: Callable[[], None]) -> QPushButton:
        key = plain_button(text, write, f"keypad{text}")
        key.setFixedSize(_KEY_WIDTH, _KEY_HEIGHT)
        key.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return key
