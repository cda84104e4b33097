"""A row that somebody wrote by hand below the printed ones: name, unit and phone in one line."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent, Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.widgets import plain_button, row, second_text


class ByHand(QWidget):
    """`written` comes with name, unit and phone; Enter goes on to the next field, and from the phone takes the row."""

    written = Signal(str, str, str)

    def __init__(self) -> None:
        super().__init__()
        self._fields = [QLineEdit(), QLineEdit(), QLineEdit()]
        names = (
            ("paperName", self.tr("Name")),
            ("paperUnit", self.tr("Unit or village")),
            ("paperPhone", self.tr("Phone (may be left empty)")),
        )
        for field, (name, title) in zip(self._fields, names, strict=True):
            field.setObjectName(name)
            field.setAccessibleName(title)
            field.setPlaceholderText(title)
        take = plain_button(self.tr("Take the row"), self._take, "paperTakeRow")
        self.setLayout(row(second_text(self.tr("Written by hand"), wrap=False), *self._fields, take))

    def begin(self) -> None:
        """The fields wait for the next name."""
        for field in self._fields:
            field.clear()
        self._fields[0].setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
            return
        following = [field for before, field in zip(self._fields, self._fields[1:], strict=False) if before.hasFocus()]
        if following:
            following[0].setFocus()
        else:
            self._take()

    def _take(self) -> None:
        self.written.emit(*(field.text() for field in self._fields))
