"""The next step of a case: what it asks for, and what was done."""

from collections.abc import Callable
from enum import StrEnum
from typing import TypeVar

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from gbm_desktop import consumer, prints
from gbm_desktop.errors import GbmError
from gbm_desktop.errors.consumer import BadCase, NoReportPin
from gbm_desktop.model.case_flow import OUTCOMES, CaseProblem
from gbm_desktop.model.consumer import Case, CaseOutcome, CaseState, Satisfaction
from gbm_desktop.wording import say, word
from ui.context import Context
from ui.widgets import FieldForm, column, hint, plain_button, primary_button, row
from ui.widgets.dialog import Dialog
from ui.widgets.form_fields import lines, moment, python_time, qt_time, unscrolled

_WIDTH = 480
Chosen = TypeVar("Chosen", bound=StrEnum)
_FIELDS = {
    CaseProblem.NEEDS_OFFICE: "moveOffice", CaseProblem.NEEDS_OUTCOME: "moveOutcome",
    CaseProblem.WRONG_OUTCOME: "moveOutcome", CaseProblem.NEEDS_SATISFACTION: "moveSatisfaction",
    CaseProblem.NOT_THEN: "moveAt",
}  # fmt: skip


class MoveDialog(Dialog):
    """Only what the wanted state asks for stands in the form; `moved` is called with the case as it stands then."""

    def __init__(
        self, context: Context, case: Case, state: CaseState, parent: QWidget, moved: Callable[[Case], object]
    ) -> None:
        super().__init__(parent)
        self.setObjectName("moveDialog")
        title = self.tr("{number}: {state}").format(number=case.number, state=word(state, context.lang))
        self.setWindowTitle(title)
        self.setMinimumWidth(_WIDTH)
        self._context, self._case, self._state, self._moved = context, case, state, moved
        self._office, self._receipt = QComboBox(), QLineEdit()
        self._outcome = _choices(OUTCOMES[case.kind], context)
        self._satisfaction = _choices(tuple(Satisfaction), context)
        self._what, self._at = lines(), moment()
        self._at.setDateTime(qt_time(context.ws.now()))
        self._opened_at = python_time(self._at)
        self._form = self._fields()
        self._secret = hint(self.tr("Who came with it becomes a reporter: the identity is hidden for good."))
        self._secret.setObjectName("becomesSecret")
        self._outcome.currentIndexChanged.connect(lambda _at: self._warn())
        box = column(self, margin=24, gap=16)
        box.addWidget(self._form)
        box.addWidget(self._secret)
        do = primary_button(self.tr("Record"), self._store, "moveSave")
        do.setDefault(True)
        box.addLayout(row(None, plain_button(self.tr("Cancel"), self.reject, "moveCancel"), do))
        self._warn()

    def _fields(self) -> FieldForm:
        form = FieldForm()
        if self._state is CaseState.TRANSFERRED:
            self._office.setEditable(True)
            self._office.addItems(["", *(name for name, _ in prints.complaints(self._context.ws))])
            form.add("moveOffice", self.tr("Transferred to"), unscrolled(self._office))
        if self._state is CaseState.ACCEPTED:
            form.add("moveReceipt", self.tr("Number of the receipt"), self._receipt)
        if self._state is CaseState.CLOSED:
            form.add("moveOutcome", self.tr("Outcome"), self._outcome)
        if self._state is CaseState.CALLED_BACK:
            form.add("moveSatisfaction", self.tr("How satisfied"), self._satisfaction)
        form.add("moveWhat", self.tr("What was done"), self._what)
        form.add("moveAt", self.tr("When"), self._at)
        return form

    def _warn(self) -> None:
        self._secret.setVisible(_chosen(self._outcome, CaseOutcome) is CaseOutcome.BECAME_REPORT)

    def _store(self) -> None:
        self._form.clear_errors()
        at = python_time(self._at)
        try:
            moved = consumer.move(
                self._context.ws,
                self._case.id,
                self._state,
                what=self._what.toPlainText(),
                to_office=self._office.currentText(),
                receipt=self._receipt.text(),
                outcome=_chosen(self._outcome, CaseOutcome),
                satisfaction=_chosen(self._satisfaction, Satisfaction),
                at=None if at == self._opened_at else at,
            )
        except GbmError as error:
            self._show_problem(error)
        else:
            self.accept()
            self._moved(moved)

    def _show_problem(self, error: GbmError) -> None:
        key = _FIELDS.get(error.problem, "moveWhat") if isinstance(error, BadCase) else "moveWhat"
        if isinstance(error, NoReportPin):
            key = "moveOutcome"
        self._form.show_error(key, say(error, self._context.lang))


def _choices(members: tuple[StrEnum, ...], context: Context) -> QComboBox:
    """One of these, at first none."""
    box = QComboBox()
    box.addItem("", None)
    for member in members:
        box.addItem(word(member, context.lang), member)
    return unscrolled(box)


def _chosen(box: QComboBox, kind: type[Chosen]) -> Chosen | None:
    """What stands in the box; Qt keeps of a word among the choices its text only."""
    said = box.currentData()
    return kind(said) if said else None
