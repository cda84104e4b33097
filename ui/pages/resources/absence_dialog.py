"""Days on which a resource is not to be had: new ones, or put right."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from gbm_desktop import resources
from gbm_desktop.errors import GbmError
from gbm_desktop.errors.resources import AbsenceBackwards
from gbm_desktop.model.ids import AbsenceId
from gbm_desktop.model.resources import Absence, Resource
from gbm_desktop.wording import say
from ui.context import Context
from ui.widgets import FieldForm, column, plain_button, primary_button, row
from ui.widgets.dialog import Dialog
from ui.widgets.form_fields import day_field, python_day, qt_day

_WIDTH = 440


class AbsenceDialog(Dialog):
    """`stored` comes when the absence stands; what the resource is booked for then is said by its clashes."""

    stored = Signal()

    def __init__(self, context: Context, resource: Resource, absence: Absence | None, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("absenceDialog")
        self.setWindowTitle(self.tr("When {name} is not available").format(name=resource.name))
        self.setFixedWidth(_WIDTH)
        self._context, self._resource = context, resource
        today: date = context.ws.today()
        self._absence = absence or Absence(AbsenceId(""), resource.id, today, today, "")
        self._first, self._last, self._reason = day_field(), day_field(), QLineEdit()
        self._first.setDate(qt_day(self._absence.first_day))
        self._last.setDate(qt_day(self._absence.last_day))
        self._reason.setText(self._absence.reason)
        self._first.dateChanged.connect(lambda day: self._last.setDate(max(day, self._last.date())))
        self._form = FieldForm()
        self._form.add_row(
            ("absenceFirst", self.tr("First day"), self._first), ("absenceLast", self.tr("Last day"), self._last)
        )
        self._form.add("absenceReason", self.tr("Reason"), self._reason, note=self.tr("For example: training, leave"))
        box = column(self, margin=24, gap=16)
        box.addWidget(self._form)
        save = primary_button(self.tr("Save"), self._save, "absenceSave")
        save.setDefault(True)
        box.addLayout(row(None, plain_button(self.tr("Cancel"), self.reject, "absenceCancel"), save))

    def _save(self) -> None:
        self._form.clear_errors()
        said = replace(
            self._absence,
            first_day=python_day(self._first),
            last_day=python_day(self._last),
            reason=self._reason.text(),
        )
        ws, own = self._context.ws, self._resource.id
        kept = [one for one in resources.absences(ws, [own]).get(own, []) if one.id != said.id]
        try:
            resources.set_absences(ws, own, [*kept, said])
        except AbsenceBackwards as error:
            self._form.show_error("absenceLast", say(error, self._context.lang))
        except GbmError as error:
            self._context.problem(error)
        else:
            self.accept()
            self.stored.emit()
