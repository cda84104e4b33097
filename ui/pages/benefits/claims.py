"""惠民台账: what was granted under which scheme, how far each claim has come; four kinds of sum, never added up."""

from functools import partial
from typing import Any

from PySide6.QtWidgets import QMenu, QPushButton

from gbm_desktop import benefit_sums, benefits
from gbm_desktop.errors import GbmError
from gbm_desktop.ledger_export import claims_file, names
from gbm_desktop.model.benefits import Claim, ClaimState, SchemeKind
from gbm_desktop.model.ids import ClaimId
from gbm_desktop.wording import word
from gbm_desktop.wording.benefits import sums_sentence
from gbm_desktop.wording.counted import fill
from gbm_desktop.wording.money import yuan
from ui.context import Context
from ui.page import Page
from ui.pages.benefits.claim_table import ClaimTable
from ui.pages.benefits.ledger_files import ask_export
from ui.pages.benefits.ledger_view import LedgerView
from ui.widgets import EmptyState, RowAction, column, plain_button


class ClaimsTab(Page):
    """Names are masked in the list and in what is exported, unless a person asks for them."""

    key = "claims"
    tables = frozenset({"claims", "schemes", "events", "enterprises", "products"})

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.setObjectName("claimsTab")
        self.table = ClaimTable(context, self._actions())
        nothing = EmptyState(self.tr("No claim fits"), link=self.tr("Show all"), on_link=self._show_all)
        search = self.tr("Scheme, village, event, enterprise or note")
        self.view = LedgerView(search, self.table, empty=self._empty(), nothing=nothing)
        lang = context.lang
        self._kinds = {kind: self.view.chip(word(kind, lang), f"kind_{kind.value}") for kind in SchemeKind}
        self._states = {state: self.view.chip(word(state, lang), f"state_{state.value}") for state in ClaimState}
        add = plain_button(self.tr("Record a claim"), self.begin, "addClaim", "add")
        take_in = plain_button(self.tr("Import a register…"), self._begin_import, "importClaims", "import")
        self.view.lay_out([take_in, self._export_button(), add])
        self.view.asked.connect(self.refresh)
        self.view.grouped.connect(self._show_groups)
        self.view.search.on_keys(self.view, add=self.begin, to_results=self._to_results)
        column(self).addWidget(self.view)
        self.table.opened.connect(self._open)

    def _export_button(self) -> QPushButton:
        button = plain_button(self.tr("Export"), None, "exportClaims", "save")
        menu = QMenu(button)
        menu.addAction(self.tr("Names masked…"), partial(self.ask_export, full_names=False))
        menu.addAction(self.tr("Names in full…"), partial(self.ask_export, full_names=True))
        button.setMenu(menu)
        return button

    def _empty(self) -> EmptyState:
        return EmptyState(
            self.tr("Nothing has been granted yet"),
            self.tr("Record a claim"),
            self.begin,
            text=self.tr("Who was granted what under which scheme; name and village only where the scheme needs them."),
            link=self.tr("To the schemes"),
            on_link=self._to_schemes,
        )

    def _actions(self) -> list[RowAction[Claim]]:
        moves = [
            RowAction(word(state, self.context.lang), partial(self._move, state), fits=partial(_can_become, state))
            for state in ClaimState
        ]
        correct: RowAction[Claim] = RowAction(self.tr("Correct"), lambda chosen: self._open(chosen[0]), "F2", one=True)
        return [correct, *moves, RowAction(self.tr("Remove"), self._remove, "Delete")]

    def refresh(self) -> None:
        """The register as it is stored now, as far as it is asked for."""
        ws = self.context.ws
        self.table.name_with(names(ws), benefits.schemes(ws))
        everything = benefits.claims(ws)
        found = [one for one in everything if self._fits(one)]
        kept = {one.id for one in self.table.selected()}
        self.table.records.show_records(found)
        self.table.select_each(lambda one: one.id in kept)
        self.view.count.setText(fill(self.tr("{count:claim|claims}"), count=f"{len(found):,}"))
        self.view.sums.setText(sums_sentence(benefit_sums.total(ws, found), self.context.lang))
        self.view.show_found(len(found), len(everything))

    def open_at(self, *, text: str = "", **_place: Any) -> None:
        """The list is narrowed to this text."""
        self.view.search.setText(text)
        self.refresh()

    def begin(self) -> None:
        """A claim is recorded in a dialog; without a scheme the way leads to the schemes."""
        from ui.pages.benefits.claim_dialog import ClaimDialog

        schemes = benefits.schemes(self.context.ws)
        if not schemes:
            self.context.tell(self.tr("Add a scheme first; claims are recorded under it."))
            self._to_schemes()
            return
        latest = next(iter(self.table.records.records), None)
        under = latest.scheme_id if latest else schemes[0].id
        dialog = ClaimDialog(self.context, Claim(ClaimId(""), under, self.context.ws.today(), households=1), self)
        dialog.stored.connect(self._stored)
        dialog.open()

    def _begin_import(self) -> None:
        from ui.pages.benefits.ledger_imports import ClaimImportDialog

        ClaimImportDialog(self.context, self).open()

    def ask_export(self, *, full_names: bool) -> None:
        """What is shown is written to a workbook."""
        shown = list(self.table.records.records)
        ws = self.context.ws
        ask_export(
            self.context,
            self,
            self.tr("claims.xlsx"),
            len(shown),
            lambda: claims_file(ws, shown, full_names=full_names),
        )

    def _open(self, claim: Claim) -> None:
        from ui.pages.benefits.claim_dialog import ClaimDialog

        dialog = ClaimDialog(self.context, claim, self)
        dialog.stored.connect(self._stored)
        dialog.open()

    def _stored(self, claim: Claim) -> None:
        self.refresh()
        self.table.select_where(lambda one: one.id == claim.id)
        said = self.tr("Recorded under “{name}”: {sum} yuan")
        name = self.table.schemes[claim.scheme_id].name
        self.context.tell(fill(said, name=name, sum=yuan(claim.sum)), undo=True)

    def _move(self, state: ClaimState, chosen: list[Claim]) -> None:
        try:
            benefits.set_state(self.context.ws, [one.id for one in chosen], state)
        except GbmError as error:
            self.context.problem(error)
        else:
            said = self.tr("{count:claim|claims}: {state}")
            self.context.tell(fill(said, count=len(chosen), state=word(state, self.context.lang)), undo=True)

    def _remove(self, chosen: list[Claim]) -> None:
        try:
            benefits.remove_claims(self.context.ws, [one.id for one in chosen])
        except GbmError as error:
            self.context.problem(error)
        else:
            self.context.tell(fill(self.tr("{count:claim|claims} removed"), count=len(chosen)), undo=True)

    def _fits(self, one: Claim) -> bool:
        kinds = {kind for kind, chip in self._kinds.items() if chip.isChecked()}
        states = {state for state, chip in self._states.items() if chip.isChecked()}
        if (kinds and self.table.schemes[one.scheme_id].kind not in kinds) or (states and one.state not in states):
            return False
        return self.view.fits(self.table.told(one))

    def _show_groups(self) -> None:
        from ui.pages.benefits.sums_dialog import ClaimSumsDialog

        ClaimSumsDialog(self.context, list(self.table.records.records), self).open()

    def _show_all(self) -> None:
        self.view.show_all()

    def _to_schemes(self) -> None:
        self.context.go("benefits", tab="schemes")

    def _to_results(self) -> None:
        self.table.setFocus()
        self.table.select_first()


def _can_become(state: ClaimState, chosen: list[Claim]) -> bool:
    return any(one.state is not state for one in chosen)
