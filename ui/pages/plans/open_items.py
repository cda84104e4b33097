"""What is still open in a plan's text, each line leading to its section."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QAbstractItemView, QWidget

from gbm_desktop.model.report import Missing
from gbm_desktop.wording import word
from ui.context import Context
from ui.widgets import Column, DataTable, RecordModel, column, second_text

_WRITE = 1


class OpenItems(QWidget):
    """`section_wanted` comes with the key of the section that is to be completed."""

    section_wanted = Signal(str)

    def __init__(self, context: Context) -> None:
        super().__init__()
        columns: list[Column[Missing]] = [
            Column(
                self.tr("To be completed"),
                lambda one: f"▲ {one.about}",
                tone=lambda _one: "warn",
                tip=lambda one: f"{word(one.kind, context.lang)}\n{one.about}",
                width=400,
            ),
            Column("", lambda _one: self.tr("Write ›"), tone=lambda _one: "action", width=80),
        ]
        self._items = RecordModel(columns)
        self._table = DataTable(self._items, "planOpen")
        self._table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._table.setAccessibleName(self.tr("To be completed"))
        self._table.opened.connect(lambda one: self.section_wanted.emit(one.section))
        self._table.clicked.connect(self._clicked)
        self._none = second_text(self.tr("Nothing is open."))
        box = column(self)
        box.addWidget(self._none)
        box.addWidget(self._table, 1)

    def show_items(self, items: Sequence[Missing]) -> None:
        """These are open."""
        self._items.show_records(items)
        self._none.setVisible(not items)
        self._table.setVisible(bool(items))

    def _clicked(self, index: QModelIndex) -> None:
        if index.column() == _WRITE:
            self.section_wanted.emit(self._items.record(index.row()).section)
