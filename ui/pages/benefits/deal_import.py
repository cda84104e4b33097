"""Importing a ledger of deals: which file, what holds for rows that do not say, what becomes of each row, doing it."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QComboBox, QDialog, QFileDialog, QWidget
from shiboken6 import isValid

from gbm_desktop import deal_import
from gbm_desktop.deal_import import DealPlan, Imported
from gbm_desktop.errors import GbmError
from gbm_desktop.intake.deal_ledger import DealLine, Usual
from gbm_desktop.ledger_export import names
from gbm_desktop.model.deals import Channel, DealKind
from gbm_desktop.wording import say, word
from gbm_desktop.wording.money import yuan
from gbm_desktop.wording.tables import bad_row
from ui.context import Context
from ui.pages.benefits.event_box import EventBox
from ui.widgets import (
    RIGHT,
    Column,
    DataTable,
    FieldForm,
    RecordModel,
    Tone,
    column,
    hint,
    plain_button,
    primary_button,
    row,
    second_text,
)
from ui.widgets.form_fields import unscrolled

_WIDTH, _HEIGHT = 960, 560


@dataclass(frozen=True, slots=True)
class RowLine:
    """What becomes of a row of the file."""

    row: int
    tone: Tone
    fate: str
    said: str


class DealImportDialog(QDialog):
    """Nothing is stored before the button is pressed; what the ledger has already is told and left as it is."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("dealImport")
        self.setWindowTitle(self.tr("Import a ledger of deals"))
        self.setMinimumSize(_WIDTH, _HEIGHT)
        self.setAcceptDrops(True)
        self._context, self._names = context, names(context.ws)
        self._file: Path | None = None
        self.plan: DealPlan | None = None
        self._name = second_text(self.tr("No file chosen yet"), wrap=False)
        self._problem = hint("")
        self._problem.setProperty("type", "error")
        self._problem.setObjectName("importProblem")
        self._kind, self._channel, self._event = unscrolled(QComboBox()), unscrolled(QComboBox()), EventBox(context)
        self.table: DataTable[RowLine] = DataTable(RecordModel(self._columns()), "dealImportRows")
        self.table.setAccessibleName(self.tr("What becomes of the rows"))
        self._import = primary_button("", self._carry_out, "importLedger")
        self._offer_choices()
        self._lay_out()
        self._show_plan(None)

    def _offer_choices(self) -> None:
        lang = self._context.lang
        self._kind.addItem(self.tr("must be in the row"), None)
        for kind in DealKind:
            self._kind.addItem(word(kind, lang), kind)
        for channel in Channel:
            self._channel.addItem(word(channel, lang), channel)
        for box in (self._kind, self._channel):
            box.activated.connect(lambda _at: self._read())
        self._event.chosen.connect(lambda _event: self._read())

    def _lay_out(self) -> None:
        choose = plain_button(self.tr("Choose a file…"), self._ask_file, "chooseLedger", "folder")
        cancel = plain_button(self.tr("Cancel"), self.reject, "importCancel")
        needed = self.tr("Excel, WPS or text, with a column of days or months and one of counts or sums; drop it here.")
        form = FieldForm()
        form.setMaximumWidth(_WIDTH)
        form.add_row(
            ("usualKind", self.tr("Rows that do not name their kind"), self._kind),
            ("usualChannel", self.tr("Rows that do not say where"), self._channel),
            ("usualEvent", self.tr("Rows that name no event"), self._event),
        )
        box = column(self, margin=24, gap=12)
        box.addLayout(row(choose, self._name, None))
        box.addWidget(hint(needed))
        box.addWidget(form)
        box.addWidget(self._problem)
        box.addWidget(self.table, 1)
        box.addLayout(row(None, cancel, self._import))

    def _columns(self) -> list[Column[RowLine]]:
        return [
            Column(self.tr("Row"), lambda one: str(one.row), RIGHT, sort=lambda one: one.row, width=56),
            Column(self.tr("What becomes of it"), lambda one: one.fate, tone=lambda one: one.tone, width=120),
            Column(self.tr("Details"), lambda one: one.said, tip=lambda one: one.said, width=640),
        ]

    def open_file(self, file: Path) -> None:
        """The ledger is read; what becomes of its rows is shown."""
        self._file = file
        self._name.setText(file.name)
        self._read()

    def _read(self) -> None:
        if self._file is None:
            return
        ws, file = self._context.ws, self._file
        kind, channel = self._kind.currentData(), Channel(self._channel.currentData())
        usual = Usual(DealKind(kind) if kind else None, channel, self._event.event_id)
        self._context.jobs.run(
            lambda _progress: deal_import.plan(ws, file, usual),
            self._read_so,
            failed=self._refuse,
            title=self.tr("Reading the ledger"),
        )

    def _read_so(self, plan: DealPlan) -> None:
        if isValid(self):
            self._problem.clear()
            self._show_plan(plan)

    def _refuse(self, error: GbmError) -> None:
        if isValid(self):
            self._problem.setText(say(error, self._context.lang))
            self._show_plan(None)

    def _show_plan(self, plan: DealPlan | None) -> None:
        self.plan = plan
        self._problem.setVisible(bool(self._problem.text()))
        self.table.records.show_records(self._lines(plan) if plan else [])
        new = len(plan.new) if plan else 0
        self._import.setText(self.tr("Import {count} lines").format(count=new))
        self._import.setEnabled(bool(new))

    def _lines(self, plan: DealPlan) -> list[RowLine]:
        lang = self._context.lang
        bad = [RowLine(one.row, "danger", self.tr("■ to check"), bad_row(one, lang)) for one in plan.bad]
        new = [RowLine(one.row, "action", self.tr("new"), self._told(one)) for one in plan.new]
        known = [RowLine(one.row, "second", self.tr("known"), self._told(one)) for one in plan.known]
        return sorted([*bad, *new, *known], key=lambda line: line.row)

    def _told(self, line: DealLine) -> str:
        deal, lang = line.deal, self._context.lang
        told = (deal.on_day.isoformat(), word(deal.kind, lang), word(deal.channel, lang))
        parts = (*told, *self._names.of(deal), f"{deal.count:,}", yuan(deal.sum) if deal.sum else "", deal.note)
        return "　".join(part for part in parts if part)

    def _carry_out(self) -> None:
        if self.plan is None:
            return
        ws, plan = self._context.ws, self.plan
        self._import.setEnabled(False)
        self._context.jobs.run(
            lambda _progress: deal_import.import_plan(ws, plan),
            self._imported,
            failed=self._refuse,
            title=self.tr("Importing the ledger"),
        )

    def _imported(self, done: Imported) -> None:
        said = self.tr("{new} lines are new, {known} were known, {bad} rows left to check")
        counts = {"new": len(done.done.new), "known": len(done.done.known), "bad": len(done.done.bad)}
        self._context.tell(said.format(**counts), undo=done.step_id is not None)
        if isValid(self):
            self.accept()

    def _ask_file(self) -> None:
        kinds = self.tr("Sheets (*.xlsx *.xls *.csv *.txt *.tsv *.et);;All files (*)")
        dialog = QFileDialog(self, self.tr("Choose a ledger"), "", kinds)
        dialog.setObjectName("ledgerFile")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda path: self.open_file(Path(path)))
        dialog.open()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A file may be dropped."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """The dropped file is read."""
        files = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if files:
            self.open_file(Path(files[0]))
