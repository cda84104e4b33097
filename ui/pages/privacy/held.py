"""Which events still hold personal data, until when, and erasing it."""

from collections.abc import Callable, Collection
from datetime import timedelta

from PySide6.QtWidgets import QHeaderView, QWidget

from gbm_desktop.errors import GbmError
from gbm_desktop.model.privacy import Also, Holding
from gbm_desktop.prints import Printed
from gbm_desktop.wording.counted import fill
from gbm_desktop.workspace import Workspace
from ui.context import Context
from ui.page import Page
from ui.pages.prints.output import PrintOutput
from ui.pages.privacy.erase_dialog import EraseDialog
from ui.widgets import (
    Column,
    DataTable,
    EmptyState,
    RecordModel,
    RowAction,
    Tone,
    column,
    danger_button,
    plain_button,
    second_text,
)
from ui.widgets.flow_layout import wrapped
from ui.widgets.page_stack import PageStack
from ui.widgets.records import RIGHT

_SOON = timedelta(days=30)
_EVENT = 2


class HeldPane(Page):
    """The events, those due first; one that is overdue stands in red."""

    key = "privacy-held"
    tables = frozenset(
        {"events", "attendees", "complaints", "claims", "acknowledgements", "privacy_settings", "erasures"}
    )

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.setObjectName("heldPane")
        erase: RowAction[Holding] = RowAction(self.tr("Erase the people of this event…"), self._ask, "Delete", one=True)
        self.table = DataTable(RecordModel(self._columns()), "holdingsTable", [erase])
        self.table.setAccessibleName(self.tr("Events that hold personal data"))
        self.table.horizontalHeader().setStretchLastSection(False)
        self.table.horizontalHeader().setSectionResizeMode(_EVENT, QHeaderView.ResizeMode.Stretch)
        self.table.opened.connect(lambda one: context.go("events", event_id=one.event_id))
        self._said = second_text("")
        self._said.setObjectName("heldSaid")
        self._output = PrintOutput(context, self)
        self._erase = danger_button(
            self.tr("Erase the people of this event…"), lambda: self._ask(self.table.selected()), "eraseEvent"
        )
        self._erase.setEnabled(False)
        self.table.chosen.connect(lambda chosen: self._erase.setEnabled(len(chosen) == 1))
        self._body = PageStack()
        self._body.addWidget(self._full())
        self._body.addWidget(
            EmptyState(
                self.tr("No event holds personal data"),
                self.tr("To the events and their lists"),
                lambda: self.context.go("events"),
                text=self.tr("Once people are on an event's list, it stands here until they are erased."),
            )
        )
        column(self).addWidget(self._body)

    def refresh(self) -> None:
        """What is stored now."""
        from gbm_desktop.privacy import rule

        try:
            found = rule.holdings(self.context.ws)
        except GbmError as error:
            self.context.problem(error)
            return
        today = self.context.ws.today()
        self.table.records.show_records(found)
        late, people = sum(one.is_overdue(today) for one in found), sum(one.people for one in found)
        said = self.tr("{events:event|events} with {people:entry|entries} of personal data; kept too long: {late}.")
        self._said.setText(fill(said, events=len(found), people=f"{people:,}", late=late))
        self._body.setCurrentIndex(0 if found else 1)

    def _full(self) -> QWidget:
        full = QWidget()
        papers = (
            plain_button(self.tr("Record of a breach…"), lambda: self._paper("breach_record"), "breachPaper", "save"),
            plain_button(
                self.tr("Impact assessment…"), lambda: self._paper("impact_assessment"), "impactPaper", "save"
            ),
        )
        box = column(full, gap=12)
        box.addLayout(wrapped(self._erase, None, *papers))
        box.addWidget(self._said)
        box.addWidget(self.table, 1)
        return full

    def _columns(self) -> list[Column[Holding]]:
        return [
            Column(self.tr("Keep until"), lambda one: one.until.isoformat(), tone=self._tone, width=130),
            Column(self.tr("State"), self._state, tone=self._tone, width=110),
            Column(self.tr("Event"), lambda one: one.name, tip=lambda one: one.name, width=300),
            Column(self.tr("Day"), lambda one: one.day.isoformat(), width=110),
            Column(self.tr("People"), lambda one: f"{one.people:,}", RIGHT, lambda one: one.people, width=80),
            Column(
                self.tr("Complaints"), lambda one: f"{one.complaints:,}", RIGHT, lambda one: one.complaints, width=90
            ),
            Column(self.tr("Claimants"), lambda one: f"{one.claims:,}", RIGHT, lambda one: one.claims, width=90),
            Column(self.tr("Signatures"), lambda one: f"{one.files:,}", RIGHT, lambda one: one.files, width=90),
        ]

    def _tone(self, one: Holding) -> Tone:
        today = self.context.ws.today()
        return "danger" if one.is_overdue(today) else "warn" if one.until <= today + _SOON else "second"

    def _state(self, one: Holding) -> str:
        words = {
            "danger": self.tr("■ Overdue"), "warn": self.tr("▲ Due soon"), "second": self.tr("In time"),
        }  # fmt: skip
        return words[self._tone(one)]

    def _ask(self, chosen: list[Holding]) -> None:
        one = chosen[0]
        about = fill(self.tr("{name}: {count:person|people} on the list."), name=one.name, count=one.people)
        dialog = EraseDialog(
            self.context, self, about, lambda why, also: self._erase_now(one, why, also), typed=one.name
        )
        dialog.open()

    def _erase_now(self, one: Holding, why: str, also: Collection[Also]) -> None:
        from gbm_desktop.privacy import erasing

        ws = self.context.ws
        self.context.jobs.run(
            lambda progress: erasing.erase_event(ws, one.event_id, reason=why, also=also, progress=progress),
            lambda _made: self._erased(one),
            failed=self.context.problem,
            title=self.tr("Erasing"),
            cancelled=self._stopped,
        )

    def _stopped(self) -> None:
        self.context.changed.emit(frozenset({"erasures"}))
        said = self.tr("The people are erased; files and backups are not cleared yet. Go on under “Erasures”")
        self.context.tell(said)

    def _erased(self, one: Holding) -> None:
        self.context.changed.emit(frozenset({"erasures"}))  # the files were cleared after the step
        self.context.tell(fill(self.tr("The people of {name} are erased"), name=one.name))

    def _paper(self, name: str) -> None:
        from gbm_desktop.privacy import papers

        make: Callable[[Workspace], Printed] = getattr(papers, name)
        self.context.jobs.run(
            lambda _progress: make(self.context.ws),
            self._output.ask_where,
            failed=self.context.problem,
            title=self.tr("Drawing the pages"),
        )
