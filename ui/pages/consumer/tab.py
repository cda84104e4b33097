"""投诉举报: the register, the chosen case beside it; whom it hides is seen with the PIN only."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut

from gbm_desktop import case_names, consumer
from gbm_desktop.case_names import CaseNames
from gbm_desktop.model import case_flow
from gbm_desktop.model.case_flow import CaseFilter
from gbm_desktop.model.consumer import Case, CaseKind
from gbm_desktop.model.ids import ComplaintId
from gbm_desktop.wording import word
from ui.context import Context
from ui.page import Page
from ui.pages.catalogue.directory import Directory
from ui.pages.consumer.case_acts import CaseActs
from ui.pages.consumer.case_detail import CaseDetail
from ui.pages.consumer.case_table import CaseTable
from ui.pages.consumer.printing import CasePrinting
from ui.widgets import Chip, EmptyState, RowAction, column, plain_button


class ConsumerTab(Page):
    """Chips narrow the list by time and kind. Who reported is forgotten as soon as another case is looked at."""

    key = "consumer"
    tables = frozenset({"complaints", "complaint_steps", "enterprises", "products", "events", "attachments", "staff"})

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.setObjectName("consumerTab")
        self._seen: Case | None = None
        self._names = CaseNames({}, {}, {}, {})
        self.acts, self.printing = CaseActs(context, self), CasePrinting(context, self)
        self._which = {which: self._chip(word(which, context.lang), f"which_{which}") for which in CaseFilter}
        self._kinds = {kind: self._chip(word(kind, context.lang), f"kind_{kind}") for kind in CaseKind}
        self.table = CaseTable(context, self._actions())
        self.detail = CaseDetail(context)
        self.directory = self._directory()
        self.directory.put_beside(self.detail)
        column(self).addWidget(self.directory)
        self._connect()

    def refresh(self) -> None:
        """The register as it is stored, as far as it is asked for."""
        ws = self.context.ws
        every, self._names = consumer.cases(ws), case_names.read(ws)
        which = next((one for one, chip in self._which.items() if chip.isChecked()), None)
        kinds = {kind for kind, chip in self._kinds.items() if chip.isChecked()}
        found = case_flow.find(case_flow.matching(every, which, ws.today()), self.directory.search.text())
        found = [one for one in found if not kinds or one.kind in kinds]
        kept = {one.id for one in self.table.selected()}
        self.table.show_cases(found, self._names)
        self.table.select_where(lambda one: one.id in kept)
        self.directory.show_found(len(found), len(every))
        late = sum(case_flow.is_overdue(one, ws.today()) for one in every)
        open_ = len(case_flow.matching(every, CaseFilter.OPEN, ws.today()))
        said = self.tr("{found} listed · {open} under way · {late} late")
        self.directory.count.setText(said.format(found=len(found), open=open_, late=late))

    def open_at(self, *, which: str = "", case_id: str = "", new: bool = False, **_place: Any) -> None:
        """These cases are listed, this one is chosen, or a new one is begun."""
        if which:
            self._only(CaseFilter(which))
        self.refresh()
        if case_id:
            self._choose(ComplaintId(case_id))
        if new:
            self.acts.begin()

    def hideEvent(self, event: QHideEvent) -> None:
        """Who reported is hidden again when the page is left."""
        super().hideEvent(event)
        if self._seen is not None:
            self._seen = None
            self._stale = True

    def _directory(self) -> Directory:
        self._print = plain_button(self.tr("Print and export ▾"), self._show_prints, "consumerPrints", "print")
        return Directory(
            self.tr("Number, name, phone, enterprise or what happened"),
            self.table,
            empty=self._empty(),
            nothing=EmptyState(self.tr("No case fits"), link=self.tr("Show all"), on_link=self._show_all),
            buttons=[
                plain_button(self.tr("Count advice"), self.acts.count_advised, "countAdvice", "people"),
                plain_button(
                    self.tr("Channels and deadlines"), self.acts.change_settings, "changeConsumer", "settings"
                ),
                self._print,
                plain_button(self.tr("Register a case"), self.acts.begin, "addCase", "add"),
            ],
            chips=[*self._which.values(), *self._kinds.values()],
        )

    def _empty(self) -> EmptyState:
        return EmptyState(
            self.tr("No cases yet"),
            self.tr("Register a case"),
            self.acts.begin,
            text=self.tr(
                "Advice, complaints, reports and suggestions: each is registered, handled in time and answered."
            ),
            link=self.tr("Fill in the channels for posters and the deadlines"),
            on_link=self.acts.change_settings,
        )

    def _connect(self) -> None:
        self.directory.asked.connect(self.refresh)
        self.directory.search.on_keys(self.directory, add=self.acts.begin, to_results=self._to_results)
        self.table.chosen.connect(self._chosen)
        self.table.opened.connect(lambda _case: self.detail.focus_next())
        self.detail.wanted.connect(lambda state: self._each(lambda case: self.acts.move_on(case, state)))
        self.detail.edited.connect(lambda: self._each(self.acts.correct))
        self.detail.reveal.connect(lambda: self._each(self.acts.reveal))
        self.detail.classified.connect(lambda: self._each(self._show_kinds))
        self.acts.done.connect(self._done)
        self.acts.seen.connect(self._show_seen)
        for keys, act in (("Ctrl+P", self._show_prints), ("Ctrl+Shift+N", self.acts.count_advised)):
            shortcut = QShortcut(QKeySequence(keys), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def _chip(self, text: str, name: str) -> Chip:
        chip = Chip(text)
        chip.setObjectName(name)
        chip.clicked.connect(lambda on: self._narrowed(name, on=on))
        return chip

    def _narrowed(self, name: str, *, on: bool) -> None:
        if on and name.startswith("which_"):
            self._only(CaseFilter(name.removeprefix("which_")))
        self.refresh()

    def _only(self, which: CaseFilter | None) -> None:
        for one, chip in self._which.items():
            chip.setChecked(one is which)

    def _show_all(self) -> None:
        self.directory.search.clear()
        self._only(None)
        for chip in self._kinds.values():
            chip.setChecked(False)
        self.refresh()

    def _actions(self) -> list[RowAction[Case]]:
        return [
            RowAction(self.tr("Next step"), lambda _chosen: self.detail.focus_next(), "Ctrl+Return", one=True),
            RowAction(self.tr("Correct"), lambda _chosen: self._each(self.acts.correct), "F2", one=True),
            RowAction(self.tr("Print the form…"), lambda chosen: self.printing.form(chosen[0].id), one=True),
            RowAction(self.tr("Show who reported…"), lambda _chosen: self._each(self.acts.reveal), one=True,
                      fits=lambda chosen: all(one.hidden for one in chosen)),
        ]  # fmt: skip

    def _choose(self, case_id: ComplaintId) -> None:
        if not self.table.select_where(lambda one: one.id == case_id):
            self._show_all()
            self.table.select_where(lambda one: one.id == case_id)

    def _chosen(self, chosen: list[Case]) -> None:
        if len(chosen) != 1:
            self._seen = None
            self.directory.show_detail(shown=False)
            return
        if self._seen is not None and self._seen.id != chosen[0].id:
            self._seen = None
        self._show(self._seen or chosen[0])

    def _show(self, case: Case) -> None:
        self.detail.show_case(case, consumer.steps(self.context.ws, case.id), self._names)
        self.directory.show_detail(shown=True)

    def _each(self, act: Callable[[Case], object]) -> None:
        """What is shown, with who reported where that was opened, is acted on."""
        for case in self.table.selected()[:1]:
            act(self._seen or case)

    def _done(self, case: Case) -> None:
        self._seen = None
        self._choose(case.id)

    def _show_seen(self, case: Case) -> None:
        self._seen = case
        self._show(case)

    def _show_kinds(self, case: Case) -> None:
        self.acts.kinds(case).popup(self.detail.mapToGlobal(self.detail.rect().topLeft()))

    def _show_prints(self) -> None:
        chosen = self.table.selected()
        menu = self.printing.menu(self, chosen[0] if len(chosen) == 1 else None, self.table.records.records)
        menu.popup(self._print.mapToGlobal(self._print.rect().bottomLeft()))

    def _to_results(self) -> None:
        self.table.setFocus()
        self.table.select_first()
