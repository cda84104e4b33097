"""What one stop needs brought to it: typed into, added, given away or lent, copied to the other stops."""

import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHeaderView, QWidget

from gbm_desktop import cargo, resources
from gbm_desktop.errors import GbmError
from gbm_desktop.model.ids import EventId
from gbm_desktop.model.resources import ResourceKind
from gbm_desktop.model.tours import Cargo
from gbm_desktop.wording.counted import fill
from gbm_desktop.wording.tour_prints import number
from ui.context import Context
from ui.page import Page
from ui.pages.routes.cargo_dialog import CargoDialog
from ui.widgets import (
    RIGHT,
    Column,
    DataTable,
    EmptyState,
    RecordModel,
    RowAction,
    column,
    plain_button,
    second_text,
)
from ui.widgets.flow_layout import wrapped
from ui.widgets.page_stack import PageStack

_KITS = (ResourceKind.KIT, ResourceKind.TENT)


class CargoBox(Page):
    """Ctrl+N adds, F2 types over, Space changes between what stays and what comes back, Delete takes away.

    `copy_wanted` comes with the lines that the tour's other stops need too.
    """

    key = "cargo"
    tables = frozenset({"cargo"})
    copy_wanted = Signal(list)

    def __init__(self, context: Context, event_id: EventId) -> None:
        super().__init__(context)
        self.setObjectName("cargoBox")
        self._event_id = event_id
        self._sum = second_text("")
        self._sum.setObjectName("cargoSum")
        self.table: DataTable[Cargo] = DataTable(RecordModel(self._columns()), "cargo", self._actions())
        self.table.setAccessibleName(self.tr("What the stop needs"))
        header = self.table.horizontalHeader()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self._stack = PageStack()
        self._stack.addWidget(
            EmptyState(
                self.tr("Nothing is to be brought here yet"),
                self.tr("Add something…"),
                self._add,
                text=self.tr("Load list and the load on each way follow from what the stops need."),
            )
        )
        self._stack.addWidget(self._list_view())
        column(self).addWidget(self._stack)
        new = QShortcut(QKeySequence("Ctrl+N"), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        new.activated.connect(self._add)

    def refresh(self) -> None:
        """What the stop needs as it is stored now."""
        lines = cargo.of(self.context.ws, self._event_id)
        kept = {line.id for line in self.table.selected()}
        self.table.records.show_records(lines)
        self.table.select_where(lambda line: line.id in kept)
        kg, litres = (sum(getattr(line, name) * line.pieces for line in lines) for name in ("kg", "litres"))
        said = self.tr("{count:kind|kinds}, {kg} kg, {litres:litre|litres}")
        self._sum.setText(fill(said, count=len(lines), kg=number(kg, 1), litres=number(litres, 1)))
        self._stack.setCurrentIndex(1 if lines else 0)

    def _columns(self) -> list[Column[Cargo]]:
        return [
            Column(self.tr("What"), lambda line: line.name, tip=lambda line: line.note or line.name,
                   edit=lambda line, said: bool(said) and self._put(replace(line, name=said))),
            self._number(self.tr("Pieces"), "pieces", int, 52),
            self._number(self.tr("kg each"), "kg", float, 60),
            self._number(self.tr("litres each"), "litres", float, 60),
            Column(self.tr("After"), self._kept, tone=lambda line: "warn" if line.stays else "second", width=60),
        ]  # fmt: skip

    def _number(self, title: str, field: str, kind: type[int] | type[float], width: int) -> Column[Cargo]:
        return Column(
            title, lambda line: number(getattr(line, field)), RIGHT, width=width,
            sort=lambda line: getattr(line, field), edit=lambda line, said: self._typed(line, field, kind, said),
        )  # fmt: skip

    def _kept(self, line: Cargo) -> str:
        return self.tr("stays") if line.stays else self.tr("back")

    def _actions(self) -> list[RowAction[Cargo]]:
        return [
            RowAction(self.tr("Stays there / comes back"), self._turn, "Space"),
            RowAction(self.tr("Needed at the other stops too"), self.copy_wanted.emit),
            RowAction(self.tr("Take away"), self._take_away, "Delete"),
        ]

    def _list_view(self) -> QWidget:
        view = QWidget()
        box = column(view, gap=8)
        more = plain_button(self.tr("Add something…"), self._add, "cargoMore", "add")
        copy = plain_button(self.tr("Other stops too"), self._copy_all, "cargoCopy", "copy")
        box.addLayout(wrapped(more, copy, None))
        box.addWidget(self.table, 1)
        box.addWidget(self._sum)
        return view

    def _copy_all(self) -> None:
        self.copy_wanted.emit(self.table.selected() or self.table.records.records)

    def _typed(self, line: Cargo, field: str, kind: Callable[[str], float], text: str) -> bool:
        flat = unicodedata.normalize("NFKC", text).replace(",", "")
        try:
            value = kind(flat)
        except ValueError:
            sentence = self.tr("“{text}” is not a number; nothing was changed.")
            self.context.said.emit(fill(sentence, text=text), "", True)
            return False
        said: dict[str, Any] = {field: value}
        return getattr(line, field) != value and self._put(replace(line, **said))

    def _put(self, changed: Cargo) -> bool:
        return self._store([changed if line.id == changed.id else line for line in self._lines()])

    def _turn(self, chosen: Sequence[Cargo]) -> None:
        turned = {line.id for line in chosen}
        self._store([replace(line, stays=not line.stays) if line.id in turned else line for line in self._lines()])

    def _take_away(self, chosen: Sequence[Cargo]) -> None:
        gone = {line.id for line in chosen}
        if self._store([line for line in self._lines() if line.id not in gone]):
            self.context.tell(fill(self.tr("{count:line|lines} taken away"), count=len(gone)), undo=True)

    def _add(self) -> None:
        kits = [one for one in resources.everyone(self.context.ws) if one.kind in _KITS]
        dialog = CargoDialog(kits, self)
        dialog.decided.connect(lambda line: self._store([*self._lines(), line]))
        dialog.open()

    def _lines(self) -> list[Cargo]:
        return cargo.of(self.context.ws, self._event_id)

    def _store(self, lines: Sequence[Cargo]) -> bool:
        try:
            cargo.put(self.context.ws, self._event_id, lines)
        except GbmError as error:
            self.context.problem(error)
            return False
        return True
