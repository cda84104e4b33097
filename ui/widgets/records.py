"""A table's model: one record a row, its columns given by what they show."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor

from ui import theme
from ui.widgets.basics import Tone
from ui.widgets.spoken import spoken

Record = TypeVar("Record")
Index = QModelIndex | QPersistentModelIndex
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class Column(Generic[Record]):
    """A column: its title, what it shows of a record, and how; `sort` is its key where the text is none.

    `edit` stores what a person typed and answers whether it was taken; a column without it cannot be edited.
    """

    title: str
    shows: Callable[[Record], str]
    align: Qt.AlignmentFlag = LEFT
    sort: Callable[[Record], Any] | None = None
    tone: Callable[[Record], Tone] | None = None
    tip: Callable[[Record], str] | None = None
    width: int = 120
    edit: Callable[[Record, str], bool] | None = None


class RecordModel(QAbstractTableModel, Generic[Record]):
    """The records in the order shown; sorting keeps the chosen column through `show_records`."""

    def __init__(self, columns: Sequence[Column[Record]], records: Sequence[Record] = ()) -> None:
        super().__init__()
        self.columns = list(columns)
        self._records = list(records)
        self._sorted: tuple[int, Qt.SortOrder] | None = None

    def show_records(self, records: Sequence[Record]) -> None:
        """These records are shown, in the order that the person chose."""
        self.beginResetModel()
        self._records = list(records)
        self._order()
        self.endResetModel()

    def record(self, row: int) -> Record:
        """The record in this row."""
        return self._records[row]

    @property
    def records(self) -> list[Record]:
        """All records, as shown from the top."""
        return self._records

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """As many as there are records."""
        return 0 if parent.isValid() else len(self._records)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """As many as there are columns."""
        return 0 if parent.isValid() else len(self.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The column's title, aligned as its cells are."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken(self.columns[section].title)
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            return self.columns[section].align
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What the column shows of the record."""
        column, record = self.columns[index.column()], self.record(index.row())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return column.shows(record)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return column.align
        if role == Qt.ItemDataRole.ForegroundRole and column.tone is not None:
            return QColor(getattr(theme.colours(), column.tone(record)))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken(column.shows(record), column.tip(record) if column.tip is not None else "")
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleDescriptionRole):
            return column.tip(record) if column.tip is not None else None
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A column with `edit` can be typed into."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if self.columns[index.column()].edit is not None else flags

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """What was typed goes to the column's `edit`."""
        edit = self.columns[index.column()].edit
        if role != Qt.ItemDataRole.EditRole or edit is None:
            return False
        if taken := edit(self.record(index.row()), str(value).strip()):
            self.dataChanged.emit(index, index)
        return taken

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """The records stand in the order of this column; what is selected, and the cursor, go with their records."""
        self._sorted = (column, order) if column >= 0 else None
        self.layoutAboutToBeChanged.emit()
        now = {before: row for row, before in enumerate(self._order())}
        held = self.persistentIndexList()
        self.changePersistentIndexList(held, [self.index(now[one.row()], one.column()) for one in held])
        self.layoutChanged.emit()

    def _order(self) -> list[int]:
        """The records stand in the chosen order; answers in which row each stood before."""
        rows = list(range(len(self._records)))
        if self._sorted is not None:
            column = self.columns[self._sorted[0]]
            keys = list(map(column.sort or column.shows, self._records))
            rows.sort(key=keys.__getitem__, reverse=self._sorted[1] == Qt.SortOrder.DescendingOrder)
            self._records = [self._records[row] for row in rows]
        return rows
