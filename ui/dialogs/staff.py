"""A person of the staff: a new one, or one whose entry is put right."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QLineEdit, QWidget

from gbm_desktop import staff
from gbm_desktop.errors import GbmError
from gbm_desktop.errors.attendance import BadName, BadPhone
from gbm_desktop.errors.staff import StaffExists
from gbm_desktop.model.ids import StaffId
from gbm_desktop.model.staff import Staff
from gbm_desktop.wording import say
from ui.context import Context
from ui.widgets import FieldForm, column, plain_button, primary_button, row
from ui.widgets.dialog import Dialog

_WIDTH = 440


class StaffDialog(Dialog):
    """`stored` comes with the person as stored. `name` stands in the field of a new one."""

    stored = Signal(object)

    def __init__(
        self, context: Context, person: Staff | None, parent: QWidget | None = None, *, name: str = ""
    ) -> None:
        super().__init__(parent)
        self.setObjectName("staffDialog")
        self.setWindowTitle(self.tr("Correct a person's entry") if person else self.tr("Add a person to the directory"))
        self.setMinimumWidth(_WIDTH)
        self._context = context
        self._person = person
        self._name, self._unit, self._post, self._phone = (QLineEdit() for _field in range(4))
        self._form = self._fields()
        box = column(self, margin=24, gap=16)
        box.addWidget(self._form)
        box.addLayout(self._buttons())
        self._show(person or Staff(StaffId(""), name=name, unit="", post="", phone=""))

    def _fields(self) -> FieldForm:
        form = FieldForm()
        form.add("staffName", self.tr("Name"), self._name)
        form.add("staffUnit", self.tr("Unit"), self._unit)
        form.add("staffPost", self.tr("Post"), self._post, note=self.tr("For example: deputy director"))
        note = self.tr("Mobile or landline; whoever answers for something must be reachable.")
        form.add("staffPhone", self.tr("Phone"), self._phone, note=note)
        units = QCompleter(sorted({known.unit for known in staff.everyone(self._context.ws) if known.unit}), self)
        units.setFilterMode(Qt.MatchFlag.MatchContains)
        self._unit.setCompleter(units)
        return form

    def _buttons(self) -> QHBoxLayout:
        save = primary_button(self.tr("Save") if self._person else self.tr("Add"), self._save, "staffSave")
        save.setDefault(True)
        return row(None, plain_button(self.tr("Cancel"), self.reject, "staffCancel"), save)

    def _show(self, person: Staff) -> None:
        looks_like_phone = not self._person and person.name.replace("-", "").isdecimal()
        self._name.setText("" if looks_like_phone else person.name)
        self._phone.setText(person.name if looks_like_phone else person.phone)
        self._unit.setText(person.unit)
        self._post.setText(person.post)
        (self._unit if self._name.text() and not self._person else self._name).setFocus()

    def _save(self) -> None:
        self._form.clear_errors()
        try:
            person = self._stored()
        except (BadName, StaffExists) as error:
            self._form.show_error("staffName", say(error, self._context.lang))
        except BadPhone as error:
            self._form.show_error("staffPhone", say(error, self._context.lang))
        except GbmError as error:
            self._context.problem(error)
        else:
            self.stored.emit(person)
            self.accept()

    def _stored(self) -> Staff:
        ws, said = self._context.ws, (self._name.text(), self._unit.text(), self._post.text(), self._phone.text())
        name, unit, post, phone = said
        if self._person is None:
            return staff.add(ws, name=name, unit=unit, post=post, phone=phone)
        staff.edit(ws, Staff(self._person.id, name, unit, post, phone))
        return staff.get(ws, self._person.id)
