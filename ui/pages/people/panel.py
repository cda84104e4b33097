"""An event's people: found as one types, added, corrected, removed, imported, and given badges."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QHeaderView, QWidget

from gbm_desktop import attendance
from gbm_desktop.errors import GbmError
from gbm_desktop.model.ids import EventId
from gbm_desktop.store.event_list import Listed, ListOrder
from gbm_desktop.wording import word
from gbm_desktop.wording.counted import fill
from gbm_desktop.wording.merged_repeats import times
from ui.context import Context
from ui.dialogs.person import PersonDialog
from ui.page import Page
from ui.pages.people.model import MOST_FOUND, PeopleModel
from ui.widgets import (
    Column,
    DataTable,
    EmptyState,
    RowAction,
    SearchBox,
    column,
    hint,
    plain_button,
    row,
    second_text,
)
from ui.widgets.dropped_files import DroppedFiles
from ui.widgets.page_stack import PageStack

_UNIT, _ROLE, _SOURCE, _ROOM_FOR_ALL = 2, 4, 5, 640
_ORDERS = (
    ListOrder.NUMBER,
    ListOrder.NAME,
    ListOrder.UNIT,
    ListOrder.PHONE,
    ListOrder.ROLE,
    ListOrder.SOURCE,
    ListOrder.ARRIVED,
)


class PeoplePanel(Page):
    """The list, an empty state while there is none, and the import in their place while it goes on.

    `needs_room` says whether what is shown wants the whole width.
    """

    key = "people"
    needs_room = Signal(bool)
    tables = frozenset({"attendees", "group_tickets", "scans", "scan_voids", "events"})

    def __init__(self, context: Context, event_id: EventId) -> None:
        super().__init__(context)
        self.setObjectName("peoplePanel")
        DroppedFiles(self, lambda files: self.import_roster(files[0]))
        self._event_id = event_id
        self._model = PeopleModel(context.ws, event_id, self._columns(), _ORDERS)
        self._table = DataTable(self._model, "people", self._actions())
        self._table.horizontalHeader().setStretchLastSection(False)
        self._table.horizontalHeader().setSectionResizeMode(_UNIT, QHeaderView.ResizeMode.Stretch)
        self._table.opened.connect(lambda listed: self._edit([listed]))
        self._search = SearchBox(self.tr("Name, initials, last digits of the phone, number, village"))
        self._search.setObjectName("peopleSearch")
        self._search.searched.connect(self._find)
        self._search.left_downwards.connect(self._to_results)
        self._count = second_text("", wrap=False)
        self._count.setObjectName("peopleCount")
        self._more = hint("")
        self._stack = PageStack()
        self._on_top: QWidget | None = None
        self._empty, self._list = self._empty_state(), self._list_view()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self._list)
        column(self).addWidget(self._stack)

    def refresh(self) -> None:
        """The list as it is stored now; a page opened on top of it stays, and the list is read once it is gone."""
        try:
            counts = attendance.counts(self.context.ws, self._event_id)
        except GbmError as error:
            self.context.problem(error)
            return
        if self._on_top is None:
            self._model.reload()
        text = self.tr("{registered} on the list · {distinct} checked in")
        self._count.setText(fill(text, registered=f"{counts.registered:,}", distinct=f"{counts.distinct:,}"))
        if self._on_top is None:
            self._stack.setCurrentWidget(self._list if counts.registered else self._empty)

    def import_roster(self, file: Path | None = None) -> None:
        """The import is open, with the file if one is given."""
        from ui.pages.roster_import import RosterImport

        page = RosterImport(self.context, self._event_id)
        page.finished.connect(self._back)
        self._open(page)
        page.setFocus()
        if file:
            page.open_file(file)

    def _open(self, view: QWidget) -> None:
        self._back()
        self._on_top = view
        self._stack.addWidget(view)
        self._stack.setCurrentWidget(view)
        self.needs_room.emit(True)

    def _back(self) -> None:
        over, focus = self._on_top, QApplication.focusWidget()
        worked_there = over is not None and focus is not None and over.isAncestorOf(focus)
        if over:
            self._stack.removeWidget(over)
            over.deleteLater()
            self._on_top = None
            self.needs_room.emit(False)
        self.refresh()
        if worked_there and self._stack.currentWidget() is self._list:
            self._table.setFocus()  # what was imported is the next to be looked at

    def _columns(self) -> list[Column[Listed]]:
        lang = self.context.lang
        return [
            Column(self.tr("No."), lambda it: it.person.number, width=72),
            Column(self.tr("Name"), self._named, tip=self._named, width=120),
            Column(self.tr("Unit or village"), lambda it: it.person.unit, tip=lambda it: it.person.unit, width=152),
            Column(self.tr("Phone"), lambda it: it.person.phone, width=112),
            Column(self.tr("Role"), lambda it: it.person.role, width=80),
            Column(self.tr("Source"), lambda it: word(it.person.source, lang), width=80),
            Column(
                self.tr("Checked in"),
                self._arrived,
                tip=lambda it: times(it.repeats, lang) if it.repeats else "",
                tone=lambda it: "action" if it.arrived else "second",
                width=144,
            ),
        ]

    def _named(self, it: Listed) -> str:
        if it.persons == 1:
            return it.person.name
        return fill(self.tr("{count:person|people}: {name}"), name=it.person.name, count=it.persons)

    def _arrived(self, it: Listed) -> str:
        if it.arrived is None:
            return "—"
        return f"✓ {self.context.ws.local(it.arrived):%m-%d %H:%M}{' ▲' if it.repeats else ''}"

    def _actions(self) -> list[RowAction[Listed]]:
        return [
            RowAction(self.tr("Correct the entry"), self._edit, "F2", one=True),
            RowAction(self.tr("Print badges"), self._badges, "Ctrl+P"),
            RowAction(self.tr("Remove from the list"), self._remove, "Del"),
        ]

    def _empty_state(self) -> EmptyState:
        return EmptyState(
            self.tr("Nobody is on the list yet"),
            self.tr("Import a roster"),
            self.import_roster,
            text=self.tr("Bring in the sheet you were sent, as .xlsx, .xls or .csv; or drop the file here."),
            link=self.tr("Add a person by hand"),
            on_link=self._add,
        )

    def _list_view(self) -> QWidget:
        view = QWidget()
        box = column(view)
        box.addLayout(
            row(
                self._search,
                plain_button(self.tr("Import a roster"), self.import_roster, "importRoster", "import"),
                plain_button(self.tr("Add a person"), self._add, "addPerson", "add"),
            )
        )
        box.addLayout(row(self._count, None, self._more))
        box.addWidget(self._table, 1)
        return view

    def _find(self, text: str) -> None:
        self._model.search(text)
        found = self._model.rowCount()
        too_many = bool(text) and found >= MOST_FOUND
        self._more.setText(fill(self.tr("The first {count} are shown; type more"), count=found) if too_many else "")

    def _to_results(self) -> None:
        self._table.setFocus()
        self._table.select_first()

    def _add(self) -> None:
        dialog = PersonDialog(self.context, self._event_id, None, self)
        dialog.stored.connect(
            lambda name: self.context.tell(fill(self.tr("{name} is on the list"), name=name), undo=True)
        )
        dialog.open()

    def _edit(self, chosen: list[Listed]) -> None:
        dialog = PersonDialog(self.context, self._event_id, chosen[0].person, self, persons=chosen[0].persons)
        said = self.tr("The entry of {name} is corrected; a printed badge stays valid")
        dialog.stored.connect(lambda name: self.context.tell(fill(said, name=name), undo=True))
        dialog.open()

    def _remove(self, chosen: list[Listed]) -> None:
        try:
            attendance.remove(self.context.ws, [listed.person for listed in chosen])
        except GbmError as error:
            self.context.problem(error)
            return
        self.context.tell(fill(self.tr("{count} removed from the list"), count=len(chosen)), undo=True)

    def _badges(self, chosen: list[Listed]) -> None:
        from ui.pages.prints import PrintPanel

        panel = PrintPanel(self.context, self._event_id, people=[listed.person.id for listed in chosen])
        panel.finished.connect(self._back)
        self._open(panel)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Role and source are shown where there is room for them; the entry shows them anyway."""
        super().resizeEvent(event)
        for number in (_ROLE, _SOURCE):
            self._table.setColumnHidden(number, event.size().width() < _ROOM_FOR_ALL)
