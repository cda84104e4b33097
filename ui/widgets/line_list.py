"""A list of lines, each of which leads somewhere: one click or Enter goes there."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView

from ui import theme
from ui.widgets.data_table import DataTable
from ui.widgets.records import RecordModel

Record = TypeVar("Record")


class LineList(DataTable[Record]):
    """A table without a header; `wide` is the column that takes the room that is left."""

    def __init__(self, model: RecordModel[Record], name: str, go: Callable[[Record], object], *, wide: int) -> None:
        super().__init__(model, name)
        self.horizontalHeader().hide()
        self.horizontalHeader().setStretchLastSection(False)
        self.horizontalHeader().setSectionResizeMode(wide, QHeaderView.ResizeMode.Stretch)
        self.setSortingEnabled(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.doubleClicked.disconnect()  # the first click went there already
        model.modelReset.connect(self._fit)
        self.clicked.connect(lambda index: self._go(index, go))
        self.opened.connect(go)

    def _fit(self) -> None:
        """The list is no higher than its lines."""
        self.setMaximumHeight(max(1, self.records.rowCount()) * theme.row_height() + 2 * self.frameWidth())

    def _go(self, index: QModelIndex, go: Callable[[Record], object]) -> None:
        go(self.records.record(index.row()))
