"""Registering someone who is on no list, in place of a dialog."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from gbm_desktop.errors import GbmError
from gbm_desktop.errors.attendance import BadName, BadPhone
from gbm_desktop.wording import Lang, say
from ui.widgets import FieldForm, Heading, column, hint, plain_button, primary_button, row


class WalkInForm(QWidget):
    """`registered` comes with name, unit and phone; `left` when nobody is to be registered after all."""

    registered = Signal(str, str, str)
    left = Signal()

    def __init__(self, lang: Lang) -> None:
        super().__init__()
        self._lang = lang
        self.name, self.unit, self.phone = QLineEdit(), QLineEdit(), QLineEdit()
        self._form = FieldForm()
        self._form.add("walkInName", self.tr("Name"), self.name)
        self._form.add("walkInUnit", self.tr("Unit or village"), self.unit)
        self._form.add("walkInPhone", self.tr("Phone (may be left empty)"), self.phone)
        box = column(self, margin=24, gap=16)
        box.addWidget(Heading(self.tr("Walk-in")))
        box.addWidget(
            hint(
                self.tr(
                    "People who would rather not be registered come in all the same: count them with F4. "
                    "Do not register children under 14."
                )
            )
        )
        box.addWidget(self._form)
        register = primary_button(self.tr("Register and admit"), self._register, "walkInRegister")
        box.addLayout(row(register, plain_button(self.tr("Cancel"), self.left.emit, "walkInCancel"), None))
        box.addStretch(1)

    def begin(self, name: str = "") -> None:
        """The keyboard is in the form; what was begun before a scan came between is still there."""
        if name:
            self.name.setText(name)
        (self.unit if self.name.text() else self.name).setFocus()

    def empty(self) -> None:
        """Nothing is begun."""
        for field in (self.name, self.unit, self.phone):
            field.clear()
        self._form.clear_errors()

    def refuse(self, error: GbmError) -> None:
        """What is wrong stands under its field."""
        key = "walkInPhone" if isinstance(error, BadPhone) else "walkInName"
        self._form.show_error(key, say(error, self._lang))

    @staticmethod
    def explains(error: GbmError) -> bool:
        """Whether the error is about a field of this form."""
        return isinstance(error, BadName | BadPhone)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter registers, Esc leaves."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._register()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _register(self) -> None:
        self._form.clear_errors()
        self.registered.emit(self.name.text(), self.unit.text(), self.phone.text())
