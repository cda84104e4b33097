"""历史: every step in words, who took it, when and on which laptop; and taking it back."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QComboBox, QHeaderView, QWidget

from gbm_desktop import history
from gbm_desktop.exchange import devices
from gbm_desktop.model.door import Passage
from gbm_desktop.model.ids import ScanId
from gbm_desktop.model.journal import LASTING, Op
from gbm_desktop.store import merged_repeats
from gbm_desktop.store.history import HistoryEntry
from gbm_desktop.store.tables import TABLES
from gbm_desktop.wording.history import sentence
from gbm_desktop.wording.merged_repeats import after_merging, explained
from ui import theme
from ui.context import Context
from ui.page import Page
from ui.pages.history_steps import Part, StepModel
from ui.widgets import (
    Column,
    DataTable,
    EmptyState,
    Heading,
    RowAction,
    SearchBox,
    column,
    hint,
    plain_button,
    primary_button,
    row,
)

_PAGE, _WHAT = 200, 1
_AT_ONCE, _SEEN = 5, 30
"""So many pages are looked through before the window has its turn, and so many steps fill it."""
_SCANS = frozenset({Op.CHECK_IN, Op.WALK_IN, Op.HEADCOUNT, Op.PAPER_ENTRY})


class HistoryPage(Page):
    """What was done; the selected step can be taken back, a check-in with its reason."""

    key = "history"
    tables = frozenset(TABLES)

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._text = ""
        self._least = 0
        self._kept: tuple[frozenset[str], bool] = frozenset(), False
        self._reading_on = QTimer(self, interval=0, singleShot=True)
        self._reading_on.timeout.connect(self._read_on)
        self._laptops: dict[str, str] = {}
        self._repeats: dict[ScanId, Passage | None] = {}
        self._model = StepModel(self._columns(), self._read)
        self._table = DataTable(
            self._model,
            "historyTable",
            [
                RowAction(
                    self.tr("Take back"), lambda found: self._take_back(found[0]), "Delete", one=True, fits=_can_undo
                )
            ],
        )
        self._table.setAccessibleName(self.tr("History"))
        self._table.setSortingEnabled(False)
        self._table.horizontalHeader().setStretchLastSection(False)
        self._table.horizontalHeader().setSectionResizeMode(_WHAT, QHeaderView.ResizeMode.Stretch)
        self._table.chosen.connect(self._show_action)
        self._search = SearchBox(self.tr("Find a step: what, who, when"))
        self._search.setObjectName("historySearch")
        self._search.searched.connect(self._filter)
        self._empty = EmptyState(self.tr("No step fits"), text=self.tr("Each step is kept here with who took it."))
        self._compose()

    def refresh(self) -> None:
        """What was done until now is shown; the step that was chosen, and is about to be taken back, stays so."""
        chosen = frozenset(one.step.id for one in self._table.selected())
        self._kept = chosen, not self._reason_row.isHidden()
        self._show_steps(len(self._model.records))

    def _show_steps(self, least: int) -> None:
        """At least so many steps are shown where there are; what fits a filter is looked for part by part."""
        self._repeats.clear()
        self._laptops = devices.names(self.context.ws)
        self._least = max(least, _SEEN)
        self._model.read_again(0 if self._text else least)
        self._show_action([])
        self._show_read()

    def _read_on(self) -> None:
        self._model.fetchMore()
        self._show_read()

    def _show_read(self) -> None:
        """What was read is seen, and what was chosen of it is chosen again; more is read where too little fitted."""
        chosen, asking = self._kept
        if chosen and not self._table.selected():
            self._table.select_each(lambda one: one.step.id in chosen)
            self._reason_row.setVisible(asking and self._undo.isEnabled())
        more = self._model.canFetchMore()
        nothing = not self._model.records and not more
        self._table.setVisible(not nothing)
        self._empty.setVisible(nothing)
        if more and len(self._model.records) < self._least:
            self._reading_on.start()
        else:
            self._reading_on.stop()

    def hideEvent(self, event: QHideEvent) -> None:
        """What was not looked through yet is when the page is seen again."""
        self._stale = self._stale or self._reading_on.isActive()
        self._reading_on.stop()
        super().hideEvent(event)

    def _compose(self) -> None:
        self._undo = plain_button(self.tr("Take back"), self._take_back_selected, "takeBack", "undo")
        self._reason = QComboBox()
        self._reason.setObjectName("undoReason")
        self._reason.setAccessibleName(self.tr("Reason"))
        self._reason.setEditable(True)
        self._reason.addItems([self.tr("Wrong person"), self.tr("Scanned twice"), self.tr("Did not enter")])
        self._reason_row = QWidget()
        line = row(
            hint(self.tr("A check-in is taken back with a reason:"), wrap=False),
            self._reason,
            primary_button(self.tr("Take the check-in back"), self._take_back_scan, "takeBackScan"),
            None,
        )
        self._reason_row.setLayout(line)
        self._reason_row.hide()
        self._search.setFixedWidth(320)
        box = column(self, margin=theme.MARGIN, gap=16)
        box.addLayout(row(Heading(self.tr("History"), "title"), None, self._search, self._undo))
        box.addWidget(self._reason_row)
        box.addWidget(self._table, 1)
        box.addWidget(self._empty, 1)

    def _columns(self) -> list[Column[HistoryEntry]]:
        ws, lang = self.context.ws, self.context.lang
        here = self.tr("This laptop ({name})")
        return [
            Column(self.tr("When"), lambda one: f"{ws.local(one.step.wall):%Y-%m-%d %H:%M:%S}", width=170),
            Column(self.tr("What"), lambda one: sentence(one.step, lang), tip=lambda one: sentence(one.step, lang),
                   width=480),
            Column(self.tr("Who"), lambda one: one.step.operator, width=130),
            Column(
                self.tr("Laptop"),
                lambda one: here.format(name=ws.replica.name) if one.step.device == ws.replica.id else self._other(one),
                width=170,
            ),
            Column(
                self.tr("State"),
                self._state,
                tip=self._state_explained,
                tone=lambda one: "second" if one.undone else "warn",
                width=130,
            ),
        ]  # fmt: skip

    def _other(self, one: HistoryEntry) -> str:
        return self._laptops.get(one.step.device, "") or self.tr("Another laptop")

    def _read(self, before: int | None) -> Part:
        """A page of steps; with a filter on, some pages until one has a step that fits."""
        for _page in range(_AT_ONCE):
            found = history.latest(self.context.ws, _PAGE, before)
            self._repeats |= merged_repeats.among(self.context.ws.read, [one.step.id for one in found])
            fitting = [one for one in found if self._fits(one)]
            if len(found) < _PAGE:
                return fitting, None
            before = found[-1].step.hlc
            if fitting:
                break
        return fitting, before

    def _state(self, one: HistoryEntry) -> str:
        if one.undone:
            return self.tr("taken back")
        scan = ScanId(one.step.id)
        return after_merging(self._repeats[scan], self.context.lang) if scan in self._repeats else ""

    def _state_explained(self, one: HistoryEntry) -> str:
        scan = ScanId(one.step.id)
        known = not one.undone and scan in self._repeats
        return explained(self._repeats[scan], self.context.ws.local, self.context.lang) if known else ""

    def _fits(self, one: HistoryEntry) -> bool:
        if not self._text:
            return True
        when = f"{self.context.ws.local(one.step.wall):%Y-%m-%d %H:%M}"
        shown = f"{sentence(one.step, self.context.lang)} {one.step.operator} {when} {self._state(one)}".lower()
        return all(word in shown for word in self._text.lower().split())

    def _filter(self, text: str) -> None:
        self._text, self._kept = text, (frozenset(), False)
        self._show_steps(0)

    def _show_action(self, chosen: list[HistoryEntry]) -> None:
        self._undo.setEnabled(len(chosen) == 1 and _can_undo(chosen))
        self._reason_row.hide()

    def _take_back_selected(self) -> None:
        if chosen := self._table.selected():
            self._take_back(chosen[0])

    def _take_back(self, one: HistoryEntry) -> None:
        if one.step.op in _SCANS:
            self._reason_row.show()
            self._reason.setFocus()
        else:
            self._undo_step(one, "")

    def _take_back_scan(self) -> None:
        if chosen := self._table.selected():
            self._undo_step(chosen[0], self._reason.currentText())

    def _undo_step(self, one: HistoryEntry, reason: str) -> None:
        self.context.undo(one.step.id, reason)


def _can_undo(chosen: list[HistoryEntry]) -> bool:
    return bool(chosen) and not chosen[0].undone and chosen[0].step.op not in LASTING
