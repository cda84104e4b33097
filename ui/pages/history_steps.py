"""The steps of the journal as a table: the newest first, older ones read as one scrolls down."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont

from gbm_desktop.store.history import HistoryEntry
from ui.widgets import Column, RecordModel

_NOWHERE = QModelIndex()

Part = tuple[list[HistoryEntry], int | None]
"""Some steps, and the clock from which to read on (None: there are no older ones)."""


class StepModel(RecordModel[HistoryEntry]):
    """Steps newest first; those taken back are struck through, and scrolling down reads more."""

    def __init__(self, columns: list[Column[HistoryEntry]], reads: Callable[[int | None], Part]) -> None:
        super().__init__(columns)
        self._reads = reads
        self._next: int | None = None

    def read_again(self, least: int = 0) -> None:
        """The newest steps are shown, at least so many of them where there are."""
        found, self._next = self._reads(None)
        while self._next is not None and len(found) < least:
            more, self._next = self._reads(self._next)
            found += more
        self.show_records(found)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """As any record; a step that was taken back is struck through."""
        if role == Qt.ItemDataRole.FontRole and self.record(index.row()).undone:
            font = QFont()
            font.setStrikeOut(True)
            return font
        return super().data(index, role)

    def canFetchMore(self, _parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> bool:
        """Whether older steps may be left."""
        return self._next is not None

    def fetchMore(self, _parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> None:
        """The next older steps stand below."""
        found, self._next = self._reads(self._next)
        if found:
            self.beginInsertRows(QModelIndex(), len(self.records), len(self.records) + len(found) - 1)
            self.records.extend(found)
            self.endInsertRows()
