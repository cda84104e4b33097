"""Lays several measures on one person and a deputy at once."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from PySide6.QtWidgets import QCheckBox, QWidget

from gbm_desktop.errors import GbmError
from gbm_desktop.errors.safety_plan import DeputyIsResponsible
from gbm_desktop.model.ids import StaffId
from gbm_desktop.model.safety.plan import Measure
from gbm_desktop.safety import plan
from gbm_desktop.wording import say
from gbm_desktop.wording.counted import fill
from ui.context import Context
from ui.widgets import FieldForm, column, plain_button, primary_button, row, second_text
from ui.widgets.dialog import Dialog
from ui.widgets.staff_box import StaffBox

_WIDTH, _NAMED = 480, 6


def assigned(
    measures: Iterable[Measure], responsible: StaffId | None, deputy: StaffId | None, *, only_empty: bool
) -> list[Measure]:
    """The measures that change when they are laid on these people; None leaves a place as it is.

    With `only_empty` nobody who is named already gives way, and nobody becomes their own deputy.
    """
    changed = []
    for measure in measures:
        after = measure
        if responsible and not (only_empty and (measure.responsible or measure.deputy == responsible)):
            after = replace(after, responsible=responsible)
        if deputy and not (only_empty and (measure.deputy or after.responsible == deputy)):
            after = replace(after, deputy=deputy)
        if after != measure:
            changed.append(after)
    return changed


class AssignDialog(Dialog):
    """What is left empty stays as it was. A message tells how many measures changed."""

    def __init__(self, context: Context, measures: Sequence[Measure], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("assignDialog")
        self.setWindowTitle(fill(self.tr("Name who answers for {count:measure|measures}"), count=len(measures)))
        self.setFixedWidth(_WIDTH)
        self._context, self._measures = context, list(measures)
        self.responsible, self.deputy = StaffBox(context), StaffBox(context)
        self.only_empty = QCheckBox(self.tr("Only where nobody is named yet"))
        self.only_empty.setObjectName("onlyEmpty")
        self.only_empty.setChecked(any(not measure.responsible or not measure.deputy for measure in measures))
        self._form = FieldForm()
        self._form.add("assignResponsible", self.tr("Responsible"), self.responsible)
        note = self.tr("Somebody other than the responsible person.")
        self._form.add("assignDeputy", self.tr("Deputy"), self.deputy, note=note)
        box = column(self, margin=24, gap=16)
        posts = "、".join(measure.post for measure in measures[:_NAMED]) + ("…" if len(measures) > _NAMED else "")
        box.addWidget(second_text(posts))
        box.addWidget(self._form)
        box.addWidget(self.only_empty)
        name = primary_button(self.tr("Name them"), self._assign, "assignNow")
        box.addLayout(row(None, plain_button(self.tr("Cancel"), self.reject, "assignCancel"), name))

    def _assign(self) -> None:
        self._form.clear_errors()
        if not self._form.all_taken():
            return
        if self.responsible.staff_id is None and self.deputy.staff_id is None:
            self._form.show_error("assignResponsible", self.tr("Choose a person, or a deputy."))
            return
        changed = assigned(
            self._measures, self.responsible.staff_id, self.deputy.staff_id, only_empty=self.only_empty.isChecked()
        )
        if not changed:
            self._form.show_error("assignResponsible", self.tr("Somebody is named everywhere already."))
            return
        try:
            plan.edit_measures(self._context.ws, changed)
        except DeputyIsResponsible as error:
            self._form.show_error("assignDeputy", say(error, self._context.lang))
        except GbmError as error:
            self._context.problem(error)
        else:
            self._context.tell(fill(self.tr("Named for {count:measure|measures}"), count=len(changed)), undo=True)
            self.accept()
