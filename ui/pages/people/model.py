"""The list as a table's model: an order of ids is kept, rows are fetched by the page as they come into sight."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt

from gbm_desktop import attendance
from gbm_desktop.model.attendance import Attendee, Source
from gbm_desktop.model.ids import AttendeeId, EventId
from gbm_desktop.store.event_list import Listed, ListOrder, ids_in_order, listed
from gbm_desktop.workspace import Workspace
from ui.widgets import Column, RecordModel

_PAGE = 200
MOST_FOUND = 200
_NOWHERE = QModelIndex()
_GONE = Listed(Attendee(AttendeeId(""), EventId(""), "", "", "", "", "", "", Source.TYPED, "", "", ""), None)
"""Stands in for a person whom another program removed a moment ago, until the list is read again."""


class PeopleModel(RecordModel[Listed]):
    """Everyone on the event's list, or those whom a search finds, best first. Columns and `orders` go together."""

    def __init__(
        self, ws: Workspace, event_id: EventId, columns: Sequence[Column[Listed]], orders: Sequence[ListOrder]
    ) -> None:
        super().__init__(columns)
        self._ws = ws
        self._event_id = event_id
        self._orders = orders
        self._by, self._backwards = ListOrder.NUMBER, False
        self._text = ""
        self._ids: list[AttendeeId] = []
        self._pages: dict[int, dict[AttendeeId, Listed]] = {}

    def reload(self) -> None:
        """What is stored now is shown; cursor and selection stay where the same people stand in the same order."""
        found = self._found()
        if found == self._ids:
            self._pages.clear()
            if found:
                self.dataChanged.emit(self.index(0, 0), self.index(len(found) - 1, len(self.columns) - 1))
            return
        self.beginResetModel()
        self._pages.clear()
        self._ids = found
        self.endResetModel()

    def _found(self) -> list[AttendeeId]:
        if self._text:
            return [person.id for person in attendance.find(self._ws, self._event_id, self._text, MOST_FOUND)]
        return ids_in_order(self._ws.read, self._event_id, self._by, backwards=self._backwards)

    def search(self, text: str) -> None:
        """Those whom the text means are shown; everyone for an empty text."""
        self._text = text.strip()
        self.reload()

    def record(self, row: int) -> Listed:
        """The record in this row; its page is fetched when it is not at hand."""
        page = row // _PAGE
        if page not in self._pages:
            ids = self._ids[page * _PAGE : (page + 1) * _PAGE]
            self._pages[page] = {found.person.id: found for found in listed(self._ws.read, ids)}
        return self._pages[page].get(self._ids[row], _GONE)

    @property
    def records(self) -> list[Listed]:
        """All records, as shown from the top."""
        return [self.record(row) for row in range(len(self._ids))]

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        """As many as are on the list or were found."""
        return 0 if parent.isValid() else len(self._ids)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Everyone stands in the order of this column; what a search finds stays best first."""
        self._by = self._orders[column] if column >= 0 else ListOrder.NUMBER
        self._backwards = column >= 0 and order == Qt.SortOrder.DescendingOrder
        self.reload()
