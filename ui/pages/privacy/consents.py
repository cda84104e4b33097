"""Passing a list to an enterprise: each person's own consent, ticked one by one, and the list of those who gave it."""

from collections.abc import Callable

from PySide6.QtWidgets import QComboBox

from gbm_desktop import catalogue
from gbm_desktop.errors import GbmError
from gbm_desktop.model.attendance import Attendee
from gbm_desktop.model.ids import AttendeeId, EnterpriseId, EventId
from gbm_desktop.model.redaction import ERASED
from gbm_desktop.prints import Printed
from gbm_desktop.store import attendance as people_store
from gbm_desktop.store.event_choices import choices
from gbm_desktop.wording.counted import fill
from ui.context import Context
from ui.page import Page
from ui.pages.prints.output import PrintOutput
from ui.widgets import Column, DataTable, RowAction, Tone, column, hint, plain_button
from ui.widgets.flow_layout import wrapped
from ui.widgets.kept_lines import KeptLines

_OF_PEOPLE = 2
"""The first buttons act on the people who are selected."""


class ConsentsPane(Page):
    """An enterprise, an event, and who of its people agreed."""

    key = "privacy-consents"
    tables = frozenset({"consents", "attendees", "enterprises", "events", "erasures"})

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.setObjectName("consentsPane")
        self._given: set[AttendeeId] = set()
        self._enterprise, self._event = QComboBox(), QComboBox()
        for choice, name, title in (
            (self._enterprise, "consentEnterprise", self.tr("Enterprise")),
            (self._event, "consentEvent", self.tr("Event")),
        ):
            choice.setObjectName(name)
            choice.setAccessibleName(title)
            choice.setMinimumWidth(260)
            choice.activated.connect(lambda _at: self._show())
        self._lines = KeptLines(self._columns())
        self.table = DataTable(self._lines, "consentsTable", self._actions())
        self.table.setAccessibleName(self.tr("Who agreed"))
        self.table.chosen.connect(lambda _chosen: self._enable())
        self.table.opened.connect(lambda one: self._put([one], given=one.id not in self._given))
        self._output = PrintOutput(context, self)
        self._buttons = (
            plain_button(self.tr("Agrees"), lambda: self._put(self.table.selected(), given=True), "consentGive"),
            plain_button(
                self.tr("Does not agree"), lambda: self._put(self.table.selected(), given=False), "consentTake"
            ),
            plain_button(self.tr("Form to sign…"), self._form, "consentForm", "print"),
            plain_button(self.tr("List for the enterprise…"), self._list, "consentList", "save"),
        )
        box = column(self, gap=12)
        box.addWidget(
            hint(self.tr("A list goes to an enterprise only with each person's own consent to that enterprise."))
        )
        box.addLayout(wrapped(self._enterprise, self._event, None))
        box.addLayout(wrapped(*self._buttons, None))
        box.addWidget(self.table, 1)

    def refresh(self) -> None:
        """What is stored now; what was chosen stays chosen."""
        ws = self.context.ws
        _fill(self._enterprise, [(one.name, one.id) for one in catalogue.enterprises(ws)])
        _fill(self._event, [(f"{one.start:%m-%d} {one.name}", one.id) for one in choices(ws.read)])
        self._show()

    def _columns(self) -> list[Column[Attendee]]:
        return [
            Column(self.tr("Consent"), self._state, tone=self._tone, width=120),
            Column(self.tr("Number"), lambda one: one.number, width=90),
            Column(self.tr("Name"), lambda one: one.name, width=140),
            Column(self.tr("Unit or village"), lambda one: one.unit, width=260),
            Column(self.tr("Phone"), lambda one: one.phone, width=140),
        ]

    def _actions(self) -> list[RowAction[Attendee]]:
        return [
            RowAction(self.tr("Agrees"), lambda chosen: self._put(chosen, given=True), "Space"),
            RowAction(self.tr("Does not agree"), lambda chosen: self._put(chosen, given=False), "Delete"),
        ]

    def _state(self, one: Attendee) -> str:
        return self.tr("✓ Agrees") if one.id in self._given else "—"

    def _tone(self, one: Attendee) -> Tone:
        return "action" if one.id in self._given else "second"

    def _show(self) -> None:
        from gbm_desktop import consents

        enterprise, event = self._enterprise.currentData(), self._event.currentData()
        self._given = consents.given_to(self.context.ws, EnterpriseId(enterprise)) if enterprise else set()
        people = people_store.of_event(self.context.ws.read, EventId(event)) if event else []
        self._lines.update([one for one in people if one.name != ERASED])
        self._enable()

    def _enable(self) -> None:
        """Nothing can be done without an enterprise, nor ticked without a person."""
        for number, button in enumerate(self._buttons):
            button.setEnabled(self._enterprise.count() > 0 and (number >= _OF_PEOPLE or bool(self.table.selected())))

    def _put(self, chosen: list[Attendee], *, given: bool) -> None:
        from gbm_desktop import consents

        enterprise = self._enterprise.currentData()
        if not enterprise or not chosen:
            return
        try:
            consents.put(self.context.ws, [one.id for one in chosen], EnterpriseId(enterprise), given=given)
        except GbmError as error:
            self.context.problem(error)
            return
        self.context.tell(fill(self.tr("Consent of {count:person|people} is stored"), count=len(chosen)), undo=True)

    def _form(self) -> None:
        from gbm_desktop.privacy import papers

        enterprise, event = self._enterprise.currentText(), self._event.currentText()
        self._make(lambda: papers.consent_form(self.context.ws, enterprise, event), self._output)

    def _list(self) -> None:
        from gbm_desktop import consents

        enterprise, event = self._enterprise.currentData(), self._event.currentData()
        to = PrintOutput(self.context, self, recipient=self._enterprise.currentText())
        self._make(lambda: consents.list_for(self.context.ws, EnterpriseId(enterprise or ""), event), to)

    def _make(self, made: Callable[[], Printed], output: PrintOutput) -> None:
        self.context.jobs.run(
            lambda _progress: made(),
            output.ask_where,
            failed=self.context.problem,
            title=self.tr("Drawing the pages"),
        )


def _fill(box: QComboBox, choices: list[tuple[str, str]]) -> None:
    chosen = box.currentData()
    box.clear()
    for title, value in choices:
        box.addItem(title, value)
    box.setCurrentIndex(max(0, box.findData(chosen)))
