"""Who is at the keyboard: a name and a PIN, before anything of the campaign is seen."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from gbm_desktop import operators
from gbm_desktop.checkin.pin import LONGEST
from gbm_desktop.errors import GbmError
from gbm_desktop.wording import say, word
from ui import settings
from ui.context import Context
from ui.dialogs.lone_card import lone_card
from ui.widgets import FieldForm, Heading, hint, link_button, primary_button, row

_WIDTH = 440


class WhoAreYou(QWidget):
    """`signed_in` comes once name and PIN go together; `leaving` where another campaign is wanted instead."""

    signed_in = Signal()
    leaving = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("whoAreYou")
        self._context = context
        self._name, self._pin, self._form = QComboBox(), QLineEdit(), FieldForm()
        for one in operators.everyone(context.ws):
            self._name.addItem(f"{one.name} · {word(one.role, context.lang)}", one.name)
        self._name.setCurrentIndex(max(0, self._name.findData(settings.operator())))
        self._pin.setEchoMode(QLineEdit.EchoMode.Password)
        self._pin.setMaxLength(LONGEST)
        self._pin.returnPressed.connect(self._sign_in)
        self._lay_out()

    def take_focus(self) -> None:
        """The PIN can be typed at once."""
        self._pin.setFocus()

    def _lay_out(self) -> None:
        card = lone_card(self, _WIDTH)
        card.box.addWidget(Heading(self.tr("Who is working?"), "title"))
        card.box.addWidget(hint(self.tr("Each step is kept under the name that signs in here.")))
        self._form.add("signInName", self.tr("Name"), self._name)
        self._form.add("signInPin", self.tr("PIN"), self._pin)
        card.box.addWidget(self._form)
        away = link_button(self.tr("Another campaign…"), self.leaving.emit, "signInLeave")
        card.box.addLayout(row(away, None, primary_button(self.tr("Sign in"), self._sign_in, "signIn")))

    def _sign_in(self) -> None:
        self._form.clear_errors()
        try:
            operators.sign_in(self._context.ws, self._name.currentData(), self._pin.text())
        except GbmError as error:
            self._form.show_error("signInPin", say(error, self._context.lang))
            self._pin.selectAll()
            self._pin.setFocus()
            return
        self.signed_in.emit()
