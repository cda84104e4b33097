"""Which events become stops of a tour."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHeaderView, QWidget

from gbm_desktop.model.events import Event
from gbm_desktop.wording import Lang, word
from ui.widgets import (
    Column,
    DataTable,
    EmptyState,
    RecordModel,
    SearchBox,
    column,
    link_button,
    plain_button,
    primary_button,
    row,
)
from ui.widgets.dialog import Dialog
from ui.widgets.event_words import when
from ui.widgets.page_stack import PageStack

_WIDTH, _HEIGHT, _NAME = 760, 480, 1


class AddStopsDialog(Dialog):
    """`decided` comes with the events that were selected, `new_wanted` when none of them is the one."""

    decided = Signal(list)
    new_wanted = Signal()

    def __init__(self, events: Sequence[Event], lang: Lang, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("addStopsDialog")
        self.setWindowTitle(self.tr("Add stops"))
        self.resize(_WIDTH, _HEIGHT)
        self._events, self._lang = list(events), lang
        self.search = SearchBox(self.tr("Name, village or date"))
        self.table: DataTable[Event] = DataTable(RecordModel(self._columns()), "stopCandidates")
        self.table.setAccessibleName(self.tr("Events that are on no tour"))
        self.table.horizontalHeader().setStretchLastSection(False)
        self.table.horizontalHeader().setSectionResizeMode(_NAME, QHeaderView.ResizeMode.Stretch)
        self._add = primary_button(self.tr("Add to the tour"), self._decide, "addStops")
        self._stack = PageStack()
        nothing = self.tr("No event is waiting for a tour")
        self._stack.addWidget(EmptyState(nothing, text=self.tr("Events that are on no tour yet stand here.")))
        self._stack.addWidget(self.table)
        box = column(self, margin=24, gap=12)
        box.addWidget(self.search)
        box.addWidget(self._stack, 1)
        new = link_button(self.tr("New event…"), self._begin, "newStopEvent")
        box.addLayout(row(new, None, plain_button(self.tr("Cancel"), self.reject, "addStopsCancel"), self._add))
        self.search.searched.connect(self._show)
        self.search.left_downwards.connect(self._to_results)
        self.table.chosen.connect(lambda chosen: self._add.setEnabled(bool(chosen)))
        self.table.opened.connect(lambda _event: self._decide())
        self._show("")

    def _columns(self) -> list[Column[Event]]:
        lang = self._lang
        return [
            Column(self.tr("Date"), lambda one: when(one.said), sort=lambda one: one.said.start, width=208),
            Column(self.tr("Name"), lambda one: one.said.name, tip=lambda one: one.said.name),
            Column(self.tr("Kind"), lambda one: word(one.said.kind, lang), width=88),
            Column(self.tr("Place"), lambda one: one.said.village or one.said.place, width=140),
        ]

    def _show(self, text: str) -> None:
        words = text.lower().split()
        found = [one for one in self._events if all(word in _told(one) for word in words)]
        self.table.records.show_records(found)
        self._add.setEnabled(False)
        self._stack.setCurrentIndex(1 if found else 0)

    def _to_results(self) -> None:
        self.table.setFocus()
        self.table.select_first()

    def _begin(self) -> None:
        self.reject()
        self.new_wanted.emit()

    def _decide(self) -> None:
        chosen = self.table.selected()
        if chosen:
            self.accept()
            self.decided.emit([event.id for event in chosen])


def _told(event: Event) -> str:
    said = event.said
    return f"{said.name} {said.village} {said.place} {said.start:%Y-%m-%d}".lower()
