"""What is asked when an item fails: the hazard, who puts it right, and by when."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from gbm_desktop.model.safety.checklist import CorrectiveAction
from gbm_desktop.model.safety.correcting import Failure
from ui.context import Context
from ui.widgets import Card, FieldForm, danger_button, plain_button, row
from ui.widgets.form_fields import day_field, python_day, qt_day
from ui.widgets.staff_box import StaffBox


class FailureForm(Card):
    """`given` comes with the Failure, `dropped` when the item has not failed after all."""

    given = Signal(object)
    dropped = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("failureForm")
        self._hazard, self._who, self._due = QLineEdit(), StaffBox(context), day_field()
        form = FieldForm()
        form.add("failureHazard", self.tr("What is wrong"), self._hazard)
        form.add_row(
            ("failureResponsible", self.tr("Who puts it right"), self._who),
            ("failureDue", self.tr("By when"), self._due),
        )
        self.box.addWidget(form)
        give = danger_button(self.tr("Record as failed"), self._give, "failureGive")
        self.box.addLayout(row(give, plain_button(self.tr("Not failed"), self.dropped.emit, "failureDrop"), None))
        self._hazard.returnPressed.connect(self._give)

    def begin(self, known: CorrectiveAction | None, remark: str, due: date) -> None:
        """The fields stand as said before of a hazard that is known, else with the remark and the day that is usual."""
        self._hazard.setText(remark or (known.hazard if known else ""))
        self._who.show_staff(known.responsible if known else None)
        self._due.setDate(qt_day((known and known.deadline) or due))
        self._hazard.setFocus()
        self._hazard.selectAll()

    def _give(self) -> None:
        self.given.emit(Failure(self._hazard.text().strip(), self._who.staff_id, python_day(self._due)))
