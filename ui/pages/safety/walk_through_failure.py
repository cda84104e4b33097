"""What is asked when an item fails, beside what is wrong: who puts it right, and by when."""

from datetime import date

from PySide6.QtCore import Qt, Signal

from gbm_desktop.model.safety.checklist import CorrectiveAction
from gbm_desktop.model.safety.correcting import Failure
from ui.context import Context
from ui.widgets import Card, FieldForm, danger_button, plain_button, row
from ui.widgets.form_fields import day_field, python_day, qt_day
from ui.widgets.staff_box import StaffBox

_PADDING = 12


class FailureForm(Card):
    """`given` comes with the Failure, `dropped` when the item has not failed after all."""

    given = Signal(object)
    dropped = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__(padding=_PADDING)
        self.setObjectName("failureForm")
        self._who, self._due = StaffBox(context), day_field()
        self._form = FieldForm()
        self._form.add_row(
            ("failureResponsible", self.tr("Who puts it right"), self._who),
            ("failureDue", self.tr("By when"), self._due),
        )
        line = row(self._form, gap=16)
        for button in (
            plain_button(self.tr("Not failed"), self.dropped.emit, "failureDrop"),
            danger_button(self.tr("Record as failed"), self.give, "failureGive"),
        ):
            line.addWidget(button, 0, Qt.AlignmentFlag.AlignBottom)
        self.box.addLayout(line)

    def begin(self, known: CorrectiveAction | None, due: date) -> None:
        """The fields stand as said before of a hazard that is known, else nobody and the day that is usual."""
        self._form.clear_errors()
        self._who.show_staff(known.responsible if known else None)
        self._due.setDate(qt_day((known and known.deadline) or due))

    def give(self) -> None:
        """The item has failed, as the fields say; a name that means nobody is said first."""
        if not self._form.all_taken():
            return
        self.given.emit(Failure(responsible=self._who.staff_id, deadline=python_day(self._due)))
