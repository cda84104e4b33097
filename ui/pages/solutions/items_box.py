"""The products of a package in their order, each with what it is there for."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from gbm_desktop import catalogue
from gbm_desktop.model.exhibits import SolutionItem, days_problem
from gbm_desktop.model.ids import ProductId
from gbm_desktop.model.products import ExhibitProblem, Product
from gbm_desktop.wording import word
from ui.context import Context
from ui.pages.catalogue.product_box import ProductBox
from ui.widgets import Column, DataTable, RecordModel, RowAction, Tone, column

_HEIGHT = 36 * 6 + 40


@dataclass(frozen=True, slots=True)
class ItemLine:
    """An item of a package with its product, and why that may not be shown today."""

    item: SolutionItem
    product: Product
    problem: ExhibitProblem | None


class ItemsBox(QWidget):
    """F2 types a purpose, Delete takes a product out, Alt+Up and Alt+Down move it. `edited` comes with each change."""

    edited = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.product = ProductBox(context)
        self.product.setObjectName("addItem")
        self.product.setPlaceholderText(self.tr("Add a product…"))
        self.product.setAccessibleName(self.tr("Add a product…"))
        self.table: DataTable[ItemLine] = DataTable(RecordModel(self._columns()), "solutionItems", self._actions())
        self.table.setAccessibleName(self.tr("Products"))
        self.table.setSortingEnabled(False)
        self.table.setFixedHeight(_HEIGHT)
        box = column(self, gap=8)
        box.addWidget(self.product)
        box.addWidget(self.table)
        self.product.chosen.connect(self._add)

    @property
    def items(self) -> tuple[SolutionItem, ...]:
        """The items as they stand."""
        return tuple(line.item for line in self.table.records.records)

    def show_items(self, items: Sequence[SolutionItem]) -> None:
        """These items stand there."""
        today, products = self._context.ws.today(), {one.id: one for one in catalogue.products(self._context.ws)}
        known = ((item, products[item.product_id]) for item in items if item.product_id in products)
        self.table.records.show_records([ItemLine(item, one, days_problem(one, today, today)) for item, one in known])

    def _columns(self) -> list[Column[ItemLine]]:
        return [
            Column(self.tr("What for"), lambda line: line.item.purpose, width=104, edit=self._put_purpose),
            Column(self.tr("Product"), self._name, tip=self._name, width=168),
            Column(self.tr("Today"), self._standing, tone=self._tone, tip=self._standing, width=120),
        ]

    def _actions(self) -> list[RowAction[ItemLine]]:
        return [
            RowAction(self.tr("Move up"), lambda chosen: self._move(chosen[0], -1), "Alt+Up", one=True),
            RowAction(self.tr("Move down"), lambda chosen: self._move(chosen[0], 1), "Alt+Down", one=True),
            RowAction(self.tr("Its entry in the catalogue"), self._to_catalogue, "Ctrl+E", one=True),
            RowAction(self.tr("Take out"), self._take_out, "Delete"),
        ]

    def _name(self, line: ItemLine) -> str:
        return f"{line.product.name} {line.product.model}".strip()

    def _standing(self, line: ItemLine) -> str:
        return f"▲ {word(line.problem, self._context.lang)}" if line.problem else self.tr("● may be shown")

    def _tone(self, line: ItemLine) -> Tone:
        return "warn" if line.problem else "text"

    def _put_purpose(self, line: ItemLine, said: str) -> bool:
        if said == line.item.purpose:
            return False
        wanted = replace(line.item, purpose=said)
        self._put([wanted if item == line.item else item for item in self.items], wanted.product_id)
        return True

    def _add(self, product_id: ProductId | None) -> None:
        if product_id is None:
            return
        self.product.show_product(None)
        if product_id not in {item.product_id for item in self.items}:
            self._put([*self.items, SolutionItem(product_id)], product_id)

    def _move(self, line: ItemLine, by: int) -> None:
        items = list(self.items)
        at = items.index(line.item)
        if 0 <= at + by < len(items):
            items[at], items[at + by] = items[at + by], items[at]
            self._put(items, line.product.id)

    def _take_out(self, chosen: list[ItemLine]) -> None:
        gone = {line.item for line in chosen}
        self._put([item for item in self.items if item not in gone], None)

    def _put(self, items: Sequence[SolutionItem], chosen: ProductId | None) -> None:
        self.show_items(items)
        self.table.select_where(lambda line: line.product.id == chosen)
        self.edited.emit()

    def _to_catalogue(self, chosen: list[ItemLine]) -> None:
        self._context.go("catalogue", tab="products", product_id=chosen[0].product.id)
