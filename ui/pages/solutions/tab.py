"""解决方案: packages of products for farmhouses and works; the list, and the chosen one's form beside it."""

from functools import partial
from typing import Any

from PySide6.QtGui import QKeySequence

from gbm_desktop import catalogue, solution_prints, solutions
from gbm_desktop.model.exhibits import Solution, days_problem
from gbm_desktop.model.ids import ProductId, SolutionId
from gbm_desktop.model.products import Product, Scene
from gbm_desktop.wording import word
from gbm_desktop.wording.counted import fill
from ui.context import Context
from ui.pages.catalogue.detail import EntryDetail
from ui.pages.catalogue.directory import Directory
from ui.pages.catalogue.directory_tab import DirectoryTab
from ui.pages.prints.dialog import PrintDialog
from ui.pages.solutions.form import SolutionForm
from ui.widgets import RIGHT, Column, DataTable, EmptyState, RecordModel, RowAction, Tone, column, plain_button


class SolutionsTab(DirectoryTab[Solution]):
    """A package with a product that may not be shown today says so in amber. Ctrl+P prints its leaflet."""

    key = "solutions"
    tables = frozenset({"solutions", "solution_items", "products", "enterprises", "attachments"})
    first_field = "solutionName"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.setObjectName("solutionsTab")
        self._products: dict[ProductId, Product] = {}
        self._scenes = {scene: self.chip(word(scene, context.lang), f"scene_{scene}") for scene in Scene}
        self.table = DataTable(RecordModel(self._columns()), "solutionTable", self._actions())
        self.table.setAccessibleName(self.tr("Solutions"))
        self._leaflet = plain_button(self.tr("Print the leaflet"), self._print_chosen, "printLeaflet", "print")
        self.directory = Directory(
            self.tr("Name, problem or product"),
            self.table,
            empty=self._empty(),
            nothing=EmptyState(self.tr("No solution fits"), link=self.tr("Show all"), on_link=self.show_all),
            buttons=[
                self._leaflet,
                plain_button(self.tr("Add a solution"), self.begin, "addSolution", "add"),
            ],
            chips=self.chips,
        )
        column(self).addWidget(self.directory)
        self.connect_parts()

    def _empty(self) -> EmptyState:
        return EmptyState(
            self.tr("No solutions yet"),
            self.tr("Add a solution"),
            self.begin,
            text=self.tr(
                "Products that together solve a problem of a farmhouse or a building project, as one leaflet."
            ),
        )

    def _columns(self) -> list[Column[Solution]]:
        return [
            Column(self.tr("Name"), lambda one: one.name, tip=lambda one: one.name, width=176),
            Column(self.tr("For"), lambda one: word(one.scene, self.context.lang), width=72),
            Column(self.tr("Products"), lambda one: str(len(one.items)), RIGHT,
                   sort=lambda one: len(one.items), width=64),
            Column(self.tr("Exhibiting"), self._standing, tone=self._tone, width=152),
            Column(self.tr("Problem"), lambda one: one.problem, tip=lambda one: one.problem, width=176),
        ]  # fmt: skip

    def _actions(self) -> list[RowAction[Solution]]:
        leaflet = QKeySequence(QKeySequence.StandardKey.Print).toString()
        return [
            RowAction(self.tr("Correct"), lambda chosen: self.open_entry(chosen[0]), "F2", one=True),
            RowAction(self.tr("Print the leaflet"), lambda chosen: self._print(chosen[0]), leaflet, one=True),
            RowAction(self.tr("Remove"), self._remove, "Delete"),
        ]

    def refresh(self) -> None:
        """The packages that there are now, as far as they are asked for."""
        self._products = {one.id: one for one in catalogue.products(self.context.ws)}
        everything = solutions.everything(self.context.ws)
        words = self.directory.search.text().lower().split()
        scenes = {scene for scene, chip in self._scenes.items() if chip.isChecked()}
        asked = [one for one in everything if not scenes or one.scene in scenes]
        found = [one for one in asked if all(word in self._told(one) for word in words)]
        self.show_found(found, len(everything))
        self._leaflet.setEnabled(bool(found))
        self.directory.count.setText(fill(self.tr("{count:solution|solutions}"), count=len(found)))

    def open_at(self, *, solution_id: str = "", **_place: Any) -> None:
        """This package is chosen."""
        self.refresh()
        self.choose(solution_id)

    def make_detail(self) -> EntryDetail[Solution]:
        """Its form, and its drawings and pictures."""
        files, new = self.tr("Drawings, pictures and other files"), self.tr("A new solution")
        return EntryDetail(self.context, SolutionForm(self.context), self._keep, files, new)

    def new_entry(self) -> Solution:
        """A new package has nothing yet."""
        return Solution(SolutionId(""), "", Scene.HOUSE)

    def show_state(self, entry: Solution) -> None:
        """How many of its products may not be shown today."""
        self.detail.show_state(self._standing(entry)[2:] if self._wrong(entry) else "", "warn")

    def _told(self, one: Solution) -> str:
        names = (self._products[item.product_id].name for item in one.items)
        return " ".join((one.name, one.problem, *names)).lower()

    def _wrong(self, one: Solution) -> int:
        today = self.context.ws.today()
        products = (self._products[item.product_id] for item in one.items)
        return sum(days_problem(each, today, today) is not None for each in products)

    def _standing(self, one: Solution) -> str:
        if wrong := self._wrong(one):
            return fill(self.tr("▲ {count} may not be shown"), count=wrong)
        return self.tr("● all may be shown") if one.items else ""

    def _tone(self, one: Solution) -> Tone:
        return "warn" if self._wrong(one) else "text"

    def _keep(self, one: Solution) -> str:
        return solutions.put(self.context.ws, one).id

    def _remove(self, chosen: list[Solution]) -> None:
        ids = [one.id for one in chosen]
        self.remove(chosen, lambda: solutions.remove(self.context.ws, ids))

    def _print_chosen(self) -> None:
        chosen = self.table.selected() or self.table.records.records[:1]
        if chosen:
            self._print(chosen[0])

    def _print(self, one: Solution) -> None:
        make = partial(solution_prints.leaflet, self.context.ws, one.id)
        PrintDialog(self.context, one.name, make, self).open()
