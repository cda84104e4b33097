"""企业: the enterprises along the chain; the list, and the chosen one's form beside it."""

from typing import Any

from gbm_desktop import catalogue
from gbm_desktop.model.enterprises import ChainRole, Enterprise
from gbm_desktop.model.ids import EnterpriseId
from gbm_desktop.wording import word
from gbm_desktop.wording.counted import fill
from ui.context import Context
from ui.pages.catalogue.detail import EntryDetail
from ui.pages.catalogue.directory import Directory
from ui.pages.catalogue.directory_tab import DirectoryTab
from ui.pages.catalogue.enterprise_form import EnterpriseForm
from ui.widgets import RIGHT, Column, DataTable, EmptyState, RecordModel, RowAction, column, plain_button


class EnterprisesTab(DirectoryTab[Enterprise]):
    """Chips narrow the list by role, place and what is not verified."""

    key = "enterprises"
    tables = frozenset({"enterprises", "products", "attachments", "campaign"})
    first_field = "enterpriseName"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.setObjectName("enterprisesTab")
        self._made: dict[EnterpriseId, int] = {}
        self._make_chips()
        self.table = DataTable(RecordModel(self._columns()), "enterpriseTable", self._actions())
        self.table.setAccessibleName(self.tr("Enterprises"))
        self.directory = Directory(
            self.tr("Name, initials, credit code or contact"),
            self.table,
            empty=self._empty(),
            nothing=EmptyState(self.tr("No enterprise fits"), link=self.tr("Show all"), on_link=self.show_all),
            buttons=[
                plain_button(self.tr("Import a list…"), self.begin_import, "importList", "import"),
                plain_button(self.tr("Add an enterprise"), self.begin, "addEnterprise", "add"),
            ],
            chips=self.chips,
        )
        column(self).addWidget(self.directory)
        self.connect_parts()

    def _make_chips(self) -> None:
        lang = self.context.lang
        self._roles = {role: self.chip(word(role, lang), f"role_{role.value}") for role in ChainRole}
        self._leaders = self.chip(self.tr("Chain leaders"), "onlyLeaders")
        self._local = self.chip(self.tr("Local"), "onlyLocal")
        self._outside = self.chip(self.tr("From elsewhere"), "onlyOutside")
        self._unverified = self.chip(self.tr("No credit code"), "onlyUnverified")

    def _empty(self) -> EmptyState:
        return EmptyState(
            self.tr("No enterprises yet"),
            self.tr("Add an enterprise"),
            self.begin,
            text=self.tr("Who makes, certifies, uses and sells green building materials, and who comes to events."),
            link=self.tr("Import a national or local list"),
            on_link=self.begin_import,
        )

    def _columns(self) -> list[Column[Enterprise]]:
        unknown = "▲ " + self.tr("to verify")
        return [
            Column(self.tr("Name"), self._name, tip=lambda one: one.name, width=248),
            Column(
                self.tr("Credit code"),
                lambda one: one.credit_code or unknown,
                tone=lambda one: "text" if one.credit_code else "warn",
                width=184,
            ),
            Column(self.tr("Place"), self._said_local, width=56),
            Column(self.tr("Roles"), self._said_roles, tip=self._said_roles, width=96),
            Column(self.tr("Products"), lambda one: str(self._count(one)), RIGHT, sort=self._count, width=64),
            Column(self.tr("Contact"), lambda one: one.contact, width=80),
            Column(self.tr("Phone"), lambda one: one.phone, width=120),
        ]

    def _actions(self) -> list[RowAction[Enterprise]]:
        return [
            RowAction(self.tr("Correct"), lambda chosen: self.open_entry(chosen[0]), "F2", one=True),
            RowAction(self.tr("Its products"), self._to_products, "Ctrl+Return", one=True),
            RowAction(self.tr("Remove"), self._remove, "Delete"),
        ]

    def refresh(self) -> None:
        """The enterprises that there are now, as far as they are asked for."""
        ws = self.context.ws
        everyone = catalogue.enterprises(ws)
        self._made = {}
        for product in catalogue.products(ws):
            self._made[product.enterprise_id] = self._made.get(product.enterprise_id, 0) + 1
        found = [one for one in catalogue.find_enterprises(everyone, self.directory.search.text()) if self._fits(one)]
        self.show_found(found, len(everyone))
        self.directory.count.setText(fill(self.tr("{count:enterprise|enterprises}"), count=f"{len(found):,}"))

    def _fits(self, one: Enterprise) -> bool:
        roles = {role for role, chip in self._roles.items() if chip.isChecked()}
        places = {place for place, chip in ((True, self._local), (False, self._outside)) if chip.isChecked()}
        if (self._unverified.isChecked() and one.credit_code) or (self._leaders.isChecked() and not one.chain_leader):
            return False
        return (not roles or bool(roles & set(one.roles))) and (not places or one.is_local in places)

    def open_at(self, *, enterprise_id: str = "", **_place: Any) -> None:
        """This enterprise is chosen."""
        self.refresh()
        self.choose(enterprise_id)

    def make_detail(self) -> EntryDetail[Enterprise]:
        """Its form, and its contracts and licences as files."""
        files, new = self.tr("Contract, licence and other files"), self.tr("A new enterprise")
        return EntryDetail(self.context, EnterpriseForm(self.context), self._keep, files, new)

    def new_entry(self) -> Enterprise:
        """A new enterprise has nothing yet."""
        return Enterprise(EnterpriseId(""), "")

    def show_state(self, entry: Enterprise) -> None:
        """Whether its code is still to be verified."""
        lacking = bool(entry.id) and not entry.credit_code
        self.detail.show_state(self.tr("The credit code is still to be verified") if lacking else "", "warn")

    def _keep(self, one: Enterprise) -> str:
        if not one.id:
            return catalogue.add_enterprise(self.context.ws, one)
        catalogue.edit_enterprise(self.context.ws, one)
        return one.id

    def _remove(self, chosen: list[Enterprise]) -> None:
        ids = [one.id for one in chosen]
        self.remove(chosen, lambda: catalogue.remove_enterprises(self.context.ws, ids))

    def _to_products(self, chosen: list[Enterprise]) -> None:
        self.context.go("catalogue", tab="products", text=chosen[0].name)

    def _name(self, one: Enterprise) -> str:
        return fill(self.tr("{name} (chain leader)"), name=one.name) if one.chain_leader else one.name

    def _said_roles(self, one: Enterprise) -> str:
        return "、".join(word(role, self.context.lang) for role in one.roles)

    def _said_local(self, one: Enterprise) -> str:
        return "" if one.is_local is None else self.tr("local") if one.is_local else self.tr("elsewhere")

    def _count(self, one: Enterprise) -> int:
        return self._made.get(one.id, 0)
