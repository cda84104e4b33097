"""An operator: a new one, or one whose name, role or PIN is changed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from gbm_desktop import operators
from gbm_desktop.checkin.pin import LONGEST
from gbm_desktop.errors import GbmError
from gbm_desktop.errors.consumer import NotAPin
from gbm_desktop.errors.operators import FirstOperatorOrganises, LastOrganiser
from gbm_desktop.model.roles import Operator, Role
from gbm_desktop.wording import say, word
from gbm_desktop.wording.operators import ABOUT
from ui.context import Context
from ui.widgets import FieldForm, column, hint, plain_button, primary_button, row
from ui.widgets.dialog import Dialog

_WIDTH = 440


class OperatorDialog(Dialog):
    """`stored` comes with the operator as stored."""

    stored = Signal(object)

    def __init__(self, context: Context, operator: Operator | None, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("operatorDialog")
        self.setWindowTitle(self.tr("Change an operator") if operator else self.tr("Add an operator"))
        self.setMinimumWidth(_WIDTH)
        self._context, self._operator = context, operator
        self._name, self._role, self._pin, self._again = QLineEdit(), QComboBox(), QLineEdit(), QLineEdit()
        self._about = hint("")
        for role in Role:
            self._role.addItem(word(role, context.lang), role)
        for field in (self._pin, self._again):
            field.setEchoMode(QLineEdit.EchoMode.Password)
            field.setMaxLength(LONGEST)
        self._role.currentIndexChanged.connect(lambda _index: self._show_about())
        self._form = self._fields()
        save = primary_button(self.tr("Save") if operator else self.tr("Add"), self._save, "operatorSave")
        save.setDefault(True)
        box = column(self, margin=24, gap=16)
        box.addWidget(self._form)
        box.addLayout(row(None, plain_button(self.tr("Cancel"), self.reject, "operatorCancel"), save))
        self._show(operator)

    def _fields(self) -> FieldForm:
        form = FieldForm()
        form.add("operatorName", self.tr("Name"), self._name)
        form.add("operatorRole", self.tr("Role"), self._role)
        form.add_widget(self._about)
        keeps = self.tr("Four to eight digits. Leave it empty to keep the present one.")
        note = keeps if self._operator else self.tr("Four to eight digits; each person chooses their own.")
        form.add("operatorPin", self.tr("PIN"), self._pin, note=note)
        form.add("operatorPinAgain", self.tr("PIN once more"), self._again)
        return form

    def _show(self, operator: Operator | None) -> None:
        first = not operators.everyone(self._context.ws)
        role = operator.role if operator else Role.ORGANISER if first else Role.VOLUNTEER
        self._name.setText(operator.name if operator else "")
        self._role.setCurrentIndex(self._role.findData(role))
        self._show_about()
        self._name.setFocus()

    def _show_about(self) -> None:
        self._about.setText(ABOUT[Role(self._role.currentData())][0 if self._context.lang == "zh" else 1])

    def _save(self) -> None:
        self._form.clear_errors()
        if self._pin.text() != self._again.text():
            self._form.show_error("operatorPinAgain", self.tr("The two PINs differ."))
            return
        try:
            operator = self._stored()
        except NotAPin as error:
            self._form.show_error("operatorPin", say(error, self._context.lang))
        except (LastOrganiser, FirstOperatorOrganises) as error:
            self._form.show_error("operatorRole", say(error, self._context.lang))
        except GbmError as error:
            self._form.show_error("operatorName", say(error, self._context.lang))
        else:
            self.stored.emit(operator)
            self.accept()

    def _stored(self) -> Operator:
        ws, name, role, pin = self._context.ws, self._name.text(), Role(self._role.currentData()), self._pin.text()
        if self._operator is None:
            return operators.add(ws, name=name, role=role, pin=pin)
        return operators.edit(ws, self._operator.id, name=name, role=role, pin=pin)
