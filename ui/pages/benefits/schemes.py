"""惠民政策: the schemes under which people are granted something; the list, and the chosen one's form beside it."""

from typing import Any

from gbm_desktop import benefits
from gbm_desktop.model.benefits import Scheme, SchemeKind
from gbm_desktop.model.ids import SchemeId
from gbm_desktop.wording import word
from gbm_desktop.wording.benefits import rule
from gbm_desktop.wording.counted import fill
from gbm_desktop.wording.money import short_yuan
from ui.context import Context
from ui.pages.benefits.scheme_form import SchemeForm
from ui.pages.catalogue.detail import EntryDetail
from ui.pages.catalogue.directory import Directory
from ui.pages.catalogue.directory_tab import DirectoryTab
from ui.widgets import RIGHT, Column, DataTable, EmptyState, RecordModel, RowAction, Tone, column, plain_button


class SchemesTab(DirectoryTab[Scheme]):
    """Chips narrow the list by kind; what is left of a budget stands beside its scheme."""

    key = "schemes"
    tables = frozenset({"schemes", "claims", "attachments"})
    first_field = "schemeName"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.setObjectName("schemesTab")
        self._left: dict[SchemeId, int | None] = {}
        self._kinds = {kind: self.chip(word(kind, context.lang), f"kind_{kind.value}") for kind in SchemeKind}
        self.table = DataTable(RecordModel(self._columns()), "schemeTable", self._actions())
        self.table.setAccessibleName(self.tr("Schemes"))
        self.directory = Directory(
            self.tr("Name, for whom, for what or paper"),
            self.table,
            empty=self._empty(),
            nothing=EmptyState(self.tr("No scheme fits"), link=self.tr("Show all"), on_link=self.show_all),
            buttons=[plain_button(self.tr("Add a scheme"), self.begin, "addScheme", "add")],
            chips=self.chips,
        )
        column(self).addWidget(self.directory)
        self.connect_parts()

    def _empty(self) -> EmptyState:
        return EmptyState(
            self.tr("No schemes yet"),
            self.tr("Add a scheme"),
            self.begin,
            text=self.tr(
                "Subsidies, subsidised interest, discounts and trade-ins: who is granted what, up to what sum."
            ),
        )

    def _columns(self) -> list[Column[Scheme]]:
        lang = self.context.lang
        return [
            Column(self.tr("Kind"), lambda one: word(one.kind, lang), width=80),
            Column(self.tr("Name"), lambda one: one.name, tip=lambda one: one.name, width=176),
            Column(self.tr("Rule"), lambda one: rule(one, lang), tip=lambda one: rule(one, lang), width=248),
            Column(self.tr("Budget left, yuan"), self._said_left, RIGHT, sort=self._rest, tone=self._tone, width=128),
            Column(self.tr("Days"), _days, width=176),
            Column(self.tr("For whom"), lambda one: one.object, tip=lambda one: one.object, width=160),
        ]

    def _actions(self) -> list[RowAction[Scheme]]:
        return [
            RowAction(self.tr("Correct"), lambda chosen: self.open_entry(chosen[0]), "F2", one=True),
            RowAction(self.tr("Its claims"), self._to_claims, "Ctrl+Return", one=True),
            RowAction(self.tr("Remove"), self._remove, "Delete", one=True),
        ]

    def refresh(self) -> None:
        """The schemes that there are now, as far as they are asked for."""
        everything = benefits.schemes(self.context.ws)
        self._left = {one.id: benefits.remaining(self.context.ws, one) for one in everything}
        found = [one for one in everything if self._fits(one)]
        self.show_found(found, len(everything))
        self.directory.count.setText(fill(self.tr("{count:scheme|schemes}"), count=len(found)))

    def _fits(self, one: Scheme) -> bool:
        kinds = {kind for kind, chip in self._kinds.items() if chip.isChecked()}
        told = f"{one.name} {one.object} {one.category} {one.source}".lower()
        return (not kinds or one.kind in kinds) and all(
            part in told for part in self.directory.search.text().lower().split()
        )

    def open_at(self, *, scheme_id: str = "", **_place: Any) -> None:
        """This scheme is chosen."""
        self.refresh()
        self.choose(scheme_id)

    def make_detail(self) -> EntryDetail[Scheme]:
        """Its form, and the paper in which it stands."""
        files, new = self.tr("The paper and its publication"), self.tr("A new scheme")
        return EntryDetail(self.context, SchemeForm(self.context), self._keep, files, new)

    def new_entry(self) -> Scheme:
        """A new scheme is a subsidy until something else is said."""
        return Scheme(SchemeId(""), SchemeKind.SUBSIDY, "")

    def show_state(self, entry: Scheme) -> None:
        """Whether its budget is overdrawn, or where it stands is not said."""
        left = self._left.get(entry.id)
        if left is not None and left < 0:
            self.detail.show_state(
                fill(self.tr("The budget is overdrawn by {sum} yuan"), sum=short_yuan(-left)), "danger"
            )
        elif entry.id and not entry.source:
            self.detail.show_state(self.tr("The paper in which it stands is still to be named"), "warn")
        else:
            self.detail.show_state("", "text")

    def _keep(self, one: Scheme) -> str:
        return benefits.put_scheme(self.context.ws, one).id

    def _remove(self, chosen: list[Scheme]) -> None:
        self.remove(chosen, lambda: benefits.remove_scheme(self.context.ws, chosen[0].id))

    def _to_claims(self, chosen: list[Scheme]) -> None:
        self.context.go("benefits", tab="claims", text=chosen[0].name)

    def _rest(self, one: Scheme) -> int:
        left = self._left.get(one.id)
        return -1 if left is None else left

    def _said_left(self, one: Scheme) -> str:
        left = self._left.get(one.id)
        if left is None:
            return ""
        return f"■ {short_yuan(left)}" if left < 0 else short_yuan(left)

    def _tone(self, one: Scheme) -> Tone:
        return "danger" if (self._left.get(one.id) or 0) < 0 else "text"


def _days(one: Scheme) -> str:
    return f"{one.first_day or ''} ~ {one.last_day or ''}" if one.first_day or one.last_day else ""
