"""A case being registered, or put right: short, and who it was only where a complaint has to be answered."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from gbm_desktop import consumer
from gbm_desktop.errors import GbmError
from gbm_desktop.errors.consumer import BadCase, NoReportPin
from gbm_desktop.model.case_flow import CaseProblem
from gbm_desktop.model.consumer import Case, CaseKind
from gbm_desktop.model.ids import ComplaintId
from gbm_desktop.wording import say, word
from gbm_desktop.wording.consumer import WAYS
from ui.context import Context
from ui.pages.catalogue.enterprise_box import EnterpriseBox
from ui.pages.catalogue.product_box import ProductBox
from ui.widgets import FieldForm, column, hint, plain_button, primary_button, row
from ui.widgets.day_line import DayLine
from ui.widgets.dialog import Dialog
from ui.widgets.event_box import EventBox
from ui.widgets.form_fields import lines, moment, python_time, qt_time, unscrolled
from ui.widgets.staff_box import StaffBox

_WIDTH = 640
_FIELDS = {
    CaseProblem.NO_FACTS: "caseFacts", CaseProblem.NOBODY_TO_CALL: "casePerson", CaseProblem.NOT_THEN: "caseReceived",
}  # fmt: skip


class CaseDialog(Dialog):
    """`stored` is called with the case as it stands then; of a hidden one who reported stays out of the form."""

    def __init__(self, context: Context, case: Case | None, parent: QWidget, stored: Callable[[Case], object]) -> None:
        super().__init__(parent)
        self.setObjectName("caseDialog")
        self.setFixedWidth(_WIDTH)
        self._context, self._stored, self._known = context, stored, case
        now = context.ws.now().replace(tzinfo=None, second=0, microsecond=0)
        self._case = case or Case(ComplaintId(""), "", CaseKind.COMPLAINT, now, way=WAYS[0])
        self.setWindowTitle(self.tr("Correct {number}").format(number=case.number) if case else self.tr("Register"))
        self._make_fields()
        self._form = self._fields()
        self._about_person = hint("")
        self._about_person.setObjectName("aboutPerson")
        self._form.add_widget(self._about_person)
        self._show(self._case)
        self._kind.currentIndexChanged.connect(lambda _at: self._ask())
        box = column(self, margin=24, gap=16)
        box.addWidget(self._form)
        save = primary_button(self.tr("Save") if case else self.tr("Register"), self._store, "caseSave")
        box.addLayout(row(None, plain_button(self.tr("Cancel"), self.reject, "caseCancel"), save))
        self._ask()

    def _make_fields(self) -> None:
        context = self._context
        self._kind, self._way = QComboBox(), QComboBox()
        for kind in (CaseKind.COMPLAINT, CaseKind.REPORT, CaseKind.CONSULTATION, CaseKind.SUGGESTION):
            self._kind.addItem(word(kind, context.lang), kind)
        self._kind.setEnabled(self._known is None)
        self._way.setEditable(True)
        self._way.addItems(WAYS)
        self._received, self._due = moment(), DayLine(self.tr("by the deadlines"))
        self._person, self._phone, self._address = QLineEdit(), QLineEdit(), QLineEdit()
        self._facts, self._claim, self._note = lines(), QLineEdit(), QLineEdit()
        self._event, self._enterprise = EventBox(context), EnterpriseBox(context)
        self._product, self._against = ProductBox(context), QLineEdit()
        self._handler = StaffBox(context)
        self._enterprise.chosen.connect(lambda chosen: setattr(self._product, "of_enterprise", chosen))

    def _fields(self) -> FieldForm:
        form = FieldForm()
        form.add_row(
            ("caseKind", self.tr("Kind"), unscrolled(self._kind)),
            ("caseWay", self.tr("How it came"), unscrolled(self._way)),
            ("caseReceived", self.tr("When"), self._received),
        )
        form.add("caseFacts", self.tr("What happened"), self._facts)
        form.add("caseClaim", self.tr("What is asked for"), self._claim)
        form.add_row(
            ("casePerson", self.tr("Name"), self._person),
            ("casePhone", self.tr("Phone"), self._phone),
            ("caseAddress", self.tr("Address"), self._address),
        )
        form.add_row(
            ("caseEnterprise", self.tr("Enterprise"), self._enterprise),
            ("caseProduct", self.tr("Product"), self._product),
        )
        form.add_row(
            ("caseAgainst", self.tr("Against whom, if not in the catalogue"), self._against),
            ("caseEvent", self.tr("Event"), self._event),
        )
        form.add_row(("caseHandler", self.tr("Handled by"), self._handler), ("caseDue", self.tr("Due"), self._due))
        form.add("caseNote", self.tr("Note"), self._note)
        return form

    def _show(self, case: Case) -> None:
        self._kind.setCurrentIndex(self._kind.findData(case.kind))
        self._way.setCurrentText(case.way)
        self._received.setDateTime(qt_time(case.received))
        self._facts.setPlainText(case.facts)
        self._claim.setText(case.claim)
        self._person.setText(case.person)
        self._phone.setText(case.phone)
        self._address.setText(case.address)
        self._against.setText(case.against)
        self._note.setText(case.note)
        self._event.show_event(case.event_id)
        self._enterprise.show_enterprise(case.enterprise_id)
        self._product.of_enterprise = case.enterprise_id
        self._product.show_product(case.product_id)
        self._due.show_day(case.due)
        self._handler.show_staff(case.handler)

    def _ask(self) -> None:
        """Little is asked of who wants advice; who reported is not shown to be corrected."""
        kind = CaseKind(self._kind.currentData())
        dispute = kind in (CaseKind.COMPLAINT, CaseKind.REPORT)
        for key in ("caseClaim", "caseAgainst"):
            self._form.ask(key, asked=dispute)
        for key in ("casePerson", "casePhone"):
            self._form.ask(key, asked=not self._case.hidden)
        self._form.ask("caseAddress", asked=dispute and not self._case.hidden)
        said = {
            CaseKind.COMPLAINT: self.tr("A complaint needs a name and a phone, to answer to."),
            CaseKind.REPORT: self.tr(
                "Who reports may stay unnamed; a name is hidden behind the PIN. Keep it out of the text."
            ),
        }
        hidden = self.tr("Who reported is hidden and stays as it was.")
        told = hidden if self._case.hidden else said.get(kind, self.tr("Name and phone may stay empty."))
        self._about_person.setText(told)

    def _said(self) -> Case:
        return replace(
            self._case,
            kind=CaseKind(self._kind.currentData()),
            way=self._way.currentText().strip(),
            received=python_time(self._received),
            facts=self._facts.toPlainText().strip(),
            claim=self._claim.text().strip(),
            person=self._person.text().strip(),
            phone=self._phone.text().strip(),
            address=self._address.text().strip(),
            against=self._against.text().strip(),
            note=self._note.text().strip(),
            event_id=self._event.event_id,
            enterprise_id=self._enterprise.enterprise_id,
            product_id=self._product.product_id,
            due=self._due.day,
            handler=self._handler.staff_id,
        )

    def _store(self) -> None:
        self._form.clear_errors()
        if not self._form.all_taken():
            return
        if not self._due.is_sound:
            self._form.show_error("caseDue", self.tr("Not a day; write 2023-10-12."))
            return
        try:
            case = self._keep(self._said())
        except GbmError as error:
            self._show_problem(error)
        else:
            self.accept()
            self._stored(case)

    def _keep(self, case: Case) -> Case:
        if self._known is None:
            return consumer.register(self._context.ws, case)
        consumer.edit(self._context.ws, case)
        return consumer.get(self._context.ws, case.id)

    def _show_problem(self, error: GbmError) -> None:
        if isinstance(error, BadCase):
            self._form.show_error(_FIELDS.get(error.problem, "caseFacts"), say(error, self._context.lang))
        elif isinstance(error, NoReportPin):
            self._form.show_error("casePerson", say(error, self._context.lang))
        else:
            self._context.problem(error)
