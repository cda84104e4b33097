"""The categories of products: which are in use; one can be added, retired and taken up again."""

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from gbm_desktop import product_categories
from gbm_desktop.errors.catalogue import CategoryExists, CategoryIncomplete
from gbm_desktop.model.products import Category
from gbm_desktop.wording import say
from ui.context import Context
from ui.widgets import Column, DataTable, FieldForm, RecordModel, RowAction, column, plain_button, row
from ui.widgets.dialog import Dialog

_WIDTH, _TABLE_HEIGHT = 600, 320


class CategoriesDialog(Dialog):
    """All categories, those retired too; Delete retires the selected ones."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("categoriesDialog")
        self.setWindowTitle(self.tr("Categories of products"))
        self.setMinimumWidth(_WIDTH)
        self._context = context
        self.table = DataTable(RecordModel(self._columns()), "categoryTable", self._actions())
        self.table.setAccessibleName(self.windowTitle())
        self.table.setMinimumHeight(_TABLE_HEIGHT)
        self._group, self._name = QComboBox(), QLineEdit()
        self._form = FieldForm()
        self._form.add_row(
            ("categoryGroup", self.tr("Class"), self._group), ("categoryName", self.tr("New category"), self._name)
        )
        add = plain_button(self.tr("Add"), self._add, "addCategory", "add")
        close = plain_button(self.tr("Close"), self.accept, "closeCategories")
        box = column(self, margin=24, gap=16)
        box.addWidget(self.table, 1)
        box.addWidget(self._form)
        box.addLayout(row(add, None, close))
        self._name.returnPressed.connect(self._add)
        context.changed.connect(self._changed)
        self.refresh()

    def refresh(self) -> None:
        """The categories as they are stored now."""
        found = product_categories.categories(self._context.ws, retired=True)
        self.table.records.show_records(found)
        if not self._group.count():
            self._group.addItems(list(dict.fromkeys(one.group for one in found)))

    def _columns(self) -> list[Column[Category]]:
        return [
            Column(self.tr("Class"), lambda one: one.group, width=232),
            Column(self.tr("Category"), lambda one: one.name, width=184),
            Column(
                self.tr("State"),
                lambda one: self.tr("retired") if one.retired else self.tr("in use"),
                tone=lambda one: "second" if one.retired else "text",
                width=80,
            ),
        ]

    def _actions(self) -> list[RowAction[Category]]:
        return [
            RowAction(self.tr("Retire"), lambda chosen: self._retire(chosen, retired=True), "Delete", fits=_in_use),
            RowAction(self.tr("Use again"), lambda chosen: self._retire(chosen, retired=False), fits=_retired),
        ]

    def _add(self) -> None:
        self._form.clear_errors()
        try:
            product_categories.add(self._context.ws, group=self._group.currentText(), name=self._name.text())
        except (CategoryExists, CategoryIncomplete) as error:
            self._form.show_error("categoryName", say(error, self._context.lang))
            return
        name = self._name.text().strip()
        self._name.clear()
        self.table.select_where(lambda one: one.name == name)

    def _retire(self, chosen: list[Category], *, retired: bool) -> None:
        for one in chosen:
            product_categories.retire(self._context.ws, one.name, retired=retired)

    def _changed(self, tables: frozenset[str]) -> None:
        if "product_categories" in tables:
            self.refresh()


def _in_use(chosen: list[Category]) -> bool:
    return not any(one.retired for one in chosen)


def _retired(chosen: list[Category]) -> bool:
    return all(one.retired for one in chosen)
