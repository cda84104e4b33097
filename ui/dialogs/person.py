"""A person's entry on a list: a new one, or one to correct."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QSpinBox, QWidget

from gbm_desktop import attendance, groups
from gbm_desktop.errors import GbmError
from gbm_desktop.errors.attendance import BadName, BadPhone
from gbm_desktop.model.admission import MOST_IN_GROUP
from gbm_desktop.model.attendance import Attendee
from gbm_desktop.model.ids import EventId
from gbm_desktop.wording import say
from gbm_desktop.wording.prints import ROLE_COLOURS
from ui.context import Context
from ui.widgets import FieldForm, column, plain_button, primary_button, row
from ui.widgets.dialog import Dialog

_WIDTH = 440


class PersonDialog(Dialog):
    """`stored` comes with the person's name after each entry that was stored."""

    stored = Signal(str)

    def __init__(
        self,
        context: Context,
        event_id: EventId,
        person: Attendee | None,
        parent: QWidget | None = None,
        *,
        persons: int = 1,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("personDialog")
        self.setWindowTitle(self.tr("Correct an entry") if person else self.tr("Add a person"))
        self.setMinimumWidth(_WIDTH)
        self._context = context
        self._event_id = event_id
        self._person = person
        self._name, self._unit, self._phone, self._note = QLineEdit(), QLineEdit(), QLineEdit(), QLineEdit()
        self._persons, self._before = QSpinBox(minimum=1, maximum=MOST_IN_GROUP, value=persons), persons
        self._role = QComboBox(editable=True)
        self._role.addItems(["", *ROLE_COLOURS])
        self._form = self._fields()
        box = column(self, margin=24, gap=16)
        box.addWidget(self._form)
        box.addLayout(self._buttons())
        if person:
            self._show(person)

    def _fields(self) -> FieldForm:
        form = FieldForm()
        form.add("name", self.tr("Name"), self._name)
        form.add("unit", self.tr("Unit or village"), self._unit)
        note = self.tr("May stay empty. Mobile or landline.")
        form.add("phone", self.tr("Phone"), self._phone, note=note)
        form.add("role", self.tr("Role"), self._role, note=self.tr("Gives the badge its coloured bar."))
        many = self.tr("More than one: a group comes by one code, and the door asks how many.")
        form.add("persons", self.tr("How many people"), self._persons, note=many)
        if self._person:
            form.add("note", self.tr("Note"), self._note)
        return form

    def _buttons(self) -> QHBoxLayout:
        cancel = plain_button(self.tr("Cancel"), self.reject, "personCancel")
        if self._person:
            return row(None, cancel, primary_button(self.tr("Save"), self._save_and_close, "personSave"))
        more = plain_button(self.tr("Add and go on"), self._save_and_go_on, "personMore")
        save = primary_button(self.tr("Add"), self._save_and_close, "personSave")
        save.setDefault(True)
        return row(None, cancel, more, save)

    def _show(self, person: Attendee) -> None:
        self._name.setText(person.name)
        self._unit.setText(person.unit)
        self._phone.setText(person.phone)
        self._role.setCurrentText(person.role)
        self._note.setText(person.note)

    def _save_and_close(self) -> None:
        if self._saved():
            self.accept()

    def _save_and_go_on(self) -> None:
        """The unit stays: the next person is often from the same village."""
        if self._saved():
            self._name.clear()
            self._phone.clear()
            self._persons.setValue(1)
            self._name.setFocus()

    def _saved(self) -> bool:
        self._form.clear_errors()
        try:
            self._store()
        except BadName as error:
            self._form.show_error("name", say(error, self._context.lang))
        except BadPhone as error:
            self._form.show_error("phone", say(error, self._context.lang))
        except GbmError as error:
            self._context.problem(error)
        else:
            self.stored.emit(self._name.text().strip())
            return True
        return False

    def _store(self) -> None:
        ws, said = self._context.ws, self._name.text()
        unit, phone, role_word = self._unit.text(), self._phone.text(), self._role.currentText()
        persons = self._persons.value()
        if self._person:
            note = self._note.text()
            attendance.edit(ws, self._person, name=said, unit=unit, phone=phone, role=role_word, note=note)
            if persons != self._before:
                groups.resize(ws, self._person, persons)
        elif persons > 1:
            groups.add(ws, self._event_id, name=said, unit=unit, phone=phone, role=role_word, persons=persons)
        else:
            attendance.add(ws, self._event_id, name=said, unit=unit, phone=phone, role=role_word)
