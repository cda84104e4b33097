"""The rows that were keyed from paper, newest first, with the times of their sheet."""

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QHeaderView, QWidget

from gbm_desktop.model.attendance import Reason, Verdict
from gbm_desktop.model.door import Passage
from gbm_desktop.model.ids import ScanId
from gbm_desktop.model.paper import PaperEntry
from gbm_desktop.store import merged_repeats
from gbm_desktop.wording.merged_repeats import after_merging
from gbm_desktop.wording.paper import word_of
from ui.context import Context
from ui.widgets import Column, DataTable, RecordModel, column, symbol
from ui.widgets.basics import Tone

_NAME = 1


class PaperRows(QWidget):
    """In the order in which they were keyed; a row that was taken back says so."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._repeats: Mapping[ScanId, Passage | None] = {}
        columns: list[Column[PaperEntry]] = [
            Column(self.tr("Row code"), lambda entry: entry.scan.code, width=110),
            Column(self.tr("Name"), lambda entry: entry.name, width=200),
            Column(self.tr("Result"), self._result, tone=self._tone, width=240),
            Column(self.tr("The sheet's times"), self._times, width=240),
        ]
        self._table = DataTable(RecordModel(columns), "paperRows")
        self._table.setAccessibleName(self.tr("Rows keyed so far"))
        self._table.setSortingEnabled(False)
        self._table.horizontalHeader().setStretchLastSection(False)
        self._table.horizontalHeader().setSectionResizeMode(_NAME, QHeaderView.ResizeMode.Stretch)
        column(self).addWidget(self._table)

    def show_entries(self, entries: Sequence[PaperEntry]) -> None:
        """These are seen."""
        self._repeats = merged_repeats.among(self._context.ws.read, [entry.scan.id for entry in entries])
        self._table.records.show_records(entries)

    def last(self) -> str:
        """The step of the newest row that stands; empty where there is none."""
        return next((entry.scan.id for entry in self._table.records.records if not entry.voided), "")

    def _result(self, entry: PaperEntry) -> str:
        if entry.voided:
            said = self.tr("taken back")
        elif entry.scan.reason is Reason.FULL:
            said = self.tr("more than approved")
        else:
            said = word_of(entry.scan.verdict, self._context.lang)
        if entry.scan.id in self._repeats and not entry.voided:
            said = f"{said} · {after_merging(self._repeats[entry.scan.id], self._context.lang)}"
        return f"{symbol(self._tone(entry))} {said}"

    def _times(self, entry: PaperEntry) -> str:
        since, until = self._context.ws.local(entry.since), self._context.ws.local(entry.until)
        ends = f"{until:%H:%M}" if since.date() == until.date() else f"{until:%m-%d %H:%M}"
        return f"{since:%m-%d %H:%M} – {ends}"

    def _tone(self, entry: PaperEntry) -> Tone:
        if entry.voided:
            return "second"
        counts = entry.scan.verdict is Verdict.ADMITTED and entry.scan.id not in self._repeats
        return "action" if counts and entry.scan.reason is Reason.NONE else "warn"
