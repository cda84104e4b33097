"""Putting items on an event's list: those of the library that apply, found by a word, and own ones."""

from collections.abc import Container, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QHeaderView, QWidget

from gbm_desktop.errors import GbmError
from gbm_desktop.model.ids import EventId
from gbm_desktop.model.safety.checklist import LibraryItem, Phase
from gbm_desktop.safety import checklist
from gbm_desktop.wording import word
from gbm_desktop.wording.counted import fill
from ui.context import Context
from ui.dialogs.check_item import CheckItemDialog
from ui.widgets import (
    Column,
    DataTable,
    RecordModel,
    RowAction,
    SearchBox,
    column,
    hint,
    plain_button,
    primary_button,
    row,
)
from ui.widgets.dialog import Dialog

_WIDTH, _HEIGHT, _TEXT = 760, 560, 3


class ItemAdding(QObject):
    """The two ways onto an event's list: from the library, and as an item of its own."""

    def __init__(self, context: Context, event_id: EventId, page: QWidget) -> None:
        super().__init__(page)
        self._context, self._event_id, self._page = context, event_id, page

    def ask_library(self, listed: Container[str]) -> None:
        """A person chooses among the items that are not on the list yet."""
        offered = [it for it in checklist.library(self._context.ws) if not it.retired and it.code not in listed]
        dialog = AddItemsDialog(self._context, offered, self._page)
        dialog.wanted.connect(self._add)
        dialog.open()

    def ask_own(self, phase: Phase) -> None:
        """A person writes an item that the library has not."""
        categories = [it.category for it in checklist.library(self._context.ws)]
        dialog = CheckItemDialog(self._page, LibraryItem("", "", phase, ""), categories, self._context.lang)
        dialog.given.connect(self._add_own)
        dialog.open()

    def _add(self, codes: list[str]) -> None:
        try:
            count = checklist.add_from_library(self._context.ws, self._event_id, codes)
        except GbmError as error:
            self._context.problem(error)
            return
        self._context.tell(fill(self.tr("{count:item|items} added to the list"), count=count), undo=True)

    def _add_own(self, said: LibraryItem) -> None:
        try:
            checklist.add_own(
                self._context.ws, self._event_id,
                text=said.text, category=said.category, phase=said.phase, critical=said.critical,
            )  # fmt: skip
        except GbmError as error:
            self._context.problem(error)
            return
        self._context.tell(fill(self.tr("Added to the list: {text}"), text=said.text), undo=True)


class AddItemsDialog(Dialog):
    """`wanted` comes with the codes of the selected items."""

    wanted = Signal(list)

    def __init__(self, context: Context, library: Sequence[LibraryItem], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("addItemsDialog")
        self.setWindowTitle(self.tr("Add items from the library"))
        self.resize(_WIDTH, _HEIGHT)
        self._lang = context.lang
        self._library = list(library)
        self._search = SearchBox(self.tr("A word, a category or a code"))
        self._search.setObjectName("libraryWord")
        self._search.searched.connect(self._find)
        self._search.left_downwards.connect(self._to_results)
        add: RowAction[LibraryItem] = RowAction(self.tr("Add to the list"), lambda _chosen: self._add())
        self._table = DataTable(RecordModel(self._columns(), self._library), "libraryChoice", [add])
        self._table.setAccessibleName(self.tr("Items of the library"))
        self._table.horizontalHeader().setStretchLastSection(False)
        self._table.horizontalHeader().setSectionResizeMode(_TEXT, QHeaderView.ResizeMode.Stretch)
        self._table.chosen.connect(self._count)
        self._table.opened.connect(lambda _item: self._add())
        self._go = primary_button("", self._add, "addChosen")
        self._lay_out()
        self._count([])

    def _lay_out(self) -> None:
        box = column(self, margin=24, gap=12)
        box.addWidget(self._search)
        box.addWidget(hint(self.tr("Ctrl or Shift selects several, Ctrl+A all that are shown.")))
        box.addWidget(self._table, 1)
        box.addLayout(row(None, plain_button(self.tr("Cancel"), self.reject, "addCancel"), self._go))
        self._search.setFocus()

    def _columns(self) -> list[Column[LibraryItem]]:
        return [
            Column(self.tr("Code"), lambda it: it.code, width=72),
            Column(self.tr("Category"), lambda it: it.category, tone=lambda _it: "second", width=120),
            Column(self.tr("When"), lambda it: word(it.phase, self._lang), width=64),
            Column(self.tr("What is checked"), lambda it: it.text, tip=lambda it: it.text, width=280),
            Column(
                self.tr("Critical"),
                lambda it: self.tr("critical") if it.critical else "",
                tone=lambda _it: "warn",
                width=64,
            ),
        ]

    def _find(self, text: str) -> None:
        self._table.records.show_records([it for it in self._library if means(it, text)])

    def _to_results(self) -> None:
        self._table.setFocus()
        self._table.select_first()

    def _count(self, chosen: list[LibraryItem]) -> None:
        self._go.setText(fill(self.tr("Add {count:item|items}"), count=len(chosen)))
        self._go.setEnabled(bool(chosen))

    def _add(self) -> None:
        codes = [it.code for it in self._table.selected()]
        if codes:
            self.wanted.emit(codes)
            self.accept()


def means(item: LibraryItem, text: str) -> bool:
    """Whether every word of the text stands in the item's code, category or text."""
    told = f"{item.code} {item.category} {item.text}".lower()
    return all(each in told for each in text.lower().split())
