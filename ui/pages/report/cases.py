"""Typical cases in their order and the events that were held, with the photos of the one that is chosen."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QSplitter, QWidget

from gbm_desktop.model.events import Event
from gbm_desktop.model.ids import CaseId, EventId
from gbm_desktop.model.report import Case
from gbm_desktop.report import cases, photos
from gbm_desktop.wording import day
from ui.context import Context
from ui.pages.report.photo_list import PhotoList
from ui.widgets import RIGHT, Column, DataTable, RecordModel, RowAction, column, plain_button, row


@dataclass(frozen=True, slots=True)
class Owner:
    """What has photos: a case, or an event."""

    id: CaseId | EventId
    title: str
    photos: int
    case: Case | None = None


class CasesPanel(QWidget):
    """`text_wanted` comes with the key of the section in which the case's text is written."""

    text_wanted = Signal(str)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._title = QLineEdit()
        self._title.setObjectName("caseTitle")
        self._title.setPlaceholderText(self.tr("Title of a new case"))
        self._title.returnPressed.connect(self.add_case)
        columns: list[Column[Owner]] = [
            Column(self.tr("Kind"), self._kind, width=70),
            Column(self.tr("Case or event"), lambda o: o.title, tip=lambda o: o.title, width=390, edit=self._rename),
            Column(self.tr("Photos"), lambda one: str(one.photos) if one.photos else "—", RIGHT, width=70),
        ]  # fmt: skip
        self._model = RecordModel(columns)
        self._table = DataTable(self._model, "reportCases", self._actions())
        self._table.setSortingEnabled(False)
        self._table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._table.setAccessibleName(self.tr("Cases and events"))
        self._table.opened.connect(lambda one: self._write([one]))
        self._photos = PhotoList(context)
        self._table.chosen.connect(lambda chosen: self._photos.show_owner(chosen[0].id if chosen else None))
        self._lay_out()

    def show_cases(self, held: Sequence[Event]) -> None:
        """The cases that there are and these events are listed; the one that was chosen stays so."""
        ws, lang = self._context.ws, self._context.lang
        attached, chosen = photos.every(ws), self._table.selected()
        told = [Owner(one.id, one.title, len(attached.get(one.id, ())), one) for one in cases.everything(ws)]
        shown = [
            Owner(one.id, f"{day(one.said.start.date(), lang)} {one.said.name}", len(attached.get(one.id, ())))
            for one in held
        ]
        self._model.show_records([*told, *shown])
        wanted = chosen[0].id if chosen else None
        self._table.select_where(lambda one: wanted in (None, one.id))

    def add_case(self) -> None:
        """A case of this title is the last one, and its text can be written."""
        title = self._title.text().strip()
        if self._context.attempt(lambda: cases.put(self._context.ws, Case(CaseId(""), title, ""))):
            self._title.clear()
            self._context.tell(self.tr("Case added: {title}").format(title=title), undo=True)

    def _actions(self) -> list[RowAction[Owner]]:
        return [
            RowAction(self.tr("Write its text"), self._write, one=True, fits=_is_case),
            RowAction(self.tr("Move up"), lambda chosen: self._move(chosen, -1), "Ctrl+Up", one=True, fits=_is_case),
            RowAction(self.tr("Move down"), lambda chosen: self._move(chosen, 1), "Ctrl+Down", one=True, fits=_is_case),
            RowAction(self.tr("Remove the case"), self._remove, "Del", one=True, fits=_is_case),
        ]

    def _write(self, chosen: list[Owner]) -> None:
        if chosen and chosen[0].case:
            self.text_wanted.emit(cases.as_sections([chosen[0].case])[0].key)

    def _move(self, chosen: list[Owner], by: int) -> None:
        if case := chosen[0].case:
            self._context.attempt(lambda: cases.move(self._context.ws, case.id, by))

    def _remove(self, chosen: list[Owner]) -> None:
        case = chosen[0].case
        if case and self._context.attempt(lambda: cases.remove(self._context.ws, case.id)):
            self._context.tell(self.tr("Case removed: {title}").format(title=case.title), undo=True)

    def _rename(self, one: Owner, title: str) -> bool:
        if one.case is None:
            return False
        wanted = replace(one.case, title=title)
        return self._context.attempt(lambda: cases.put(self._context.ws, wanted))

    def _kind(self, one: Owner) -> str:
        return self.tr("Case") if one.case else self.tr("Event")

    def _lay_out(self) -> None:
        split = QSplitter(Qt.Orientation.Vertical)
        split.setChildrenCollapsible(False)
        split.addWidget(self._table)
        split.addWidget(self._photos)
        split.setSizes([220, 260])
        box = column(self, gap=8)
        add = plain_button(self.tr("Add the case"), self.add_case, "addCase", "add")
        box.addLayout(row(self._title, add))
        box.addWidget(split, 1)


def _is_case(chosen: list[Owner]) -> bool:
    return bool(chosen and chosen[0].case)
