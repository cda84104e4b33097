"""A corrective action: on whom it is laid and by when, and what was done about it."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from gbm_desktop.errors import GbmError
from gbm_desktop.errors.checklist import ActionIncomplete
from gbm_desktop.model.safety.checklist import ActionState, CorrectiveAction
from gbm_desktop.safety import checklist
from gbm_desktop.wording import say
from ui.context import Context
from ui.widgets import FieldForm, column, hint, plain_button, primary_button, row
from ui.widgets.dialog import Dialog
from ui.widgets.form_fields import day_field, lines, python_day, qt_day
from ui.widgets.staff_box import StaffBox

_WIDTH = 480


class ActionDialog(Dialog):
    """`stored` comes with the action as stored: changed, or done and waiting for its re-check."""

    stored = Signal(object)

    def __init__(self, context: Context, action: CorrectiveAction, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("actionDialog")
        self.setWindowTitle(self.tr("Corrective action"))
        self.setMinimumWidth(_WIDTH)
        self._context, self._action = context, action
        self._hazard, self._what, self._who = QLineEdit(action.hazard), lines(), StaffBox(context)
        self._due = day_field()
        self._what.setPlainText(action.action)
        self._due.setDate(qt_day(action.deadline or context.ws.today()))
        self._who.show_staff(action.responsible)
        self._form = self._fields()
        box = column(self, margin=24, gap=16)
        box.addWidget(self._form)
        box.addWidget(hint(self.tr("Once it is done, somebody looks at the item again; a passed re-check closes it.")))
        box.addLayout(self._buttons())
        self._what.setFocus()

    def _fields(self) -> FieldForm:
        form = FieldForm()
        form.add("actionHazard", self.tr("Hazard"), self._hazard)
        form.add_row(
            ("actionResponsible", self.tr("Responsible"), self._who), ("actionDue", self.tr("Deadline"), self._due)
        )
        note = self.tr("For example: two extinguishers replaced, 2 × 4 kg, valid to 2027")
        form.add("actionText", self.tr("What was done"), self._what, note=note)
        return form

    def _buttons(self) -> QHBoxLayout:
        return row(
            None,
            plain_button(self.tr("Cancel"), self.reject, "actionCancel"),
            plain_button(self.tr("Save the changes"), lambda: self._store(self._action.state), "actionSave"),
            primary_button(self.tr("It is done"), lambda: self._store(ActionState.DONE), "actionIsDone"),
        )

    def _store(self, state: ActionState) -> None:
        self._form.clear_errors()
        if not self._form.all_taken():
            return
        said = replace(
            self._action,
            hazard=self._hazard.text(),
            responsible=self._who.staff_id,
            deadline=python_day(self._due),
            action=self._what.toPlainText(),
            state=state,
        )
        try:
            checklist.edit_action(self._context.ws, said)
        except ActionIncomplete as error:
            missing = "actionText" if said.hazard.strip() else "actionHazard"
            self._form.show_error(missing, say(error, self._context.lang))
        except GbmError as error:
            self._context.problem(error)
        else:
            self.stored.emit(said)
            self.accept()
