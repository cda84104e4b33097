"""Importing a ledger: which file, what holds for rows that do not say, what becomes of each row, and doing it."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget
from shiboken6 import isValid

from gbm_desktop.errors import GbmError
from gbm_desktop.intake.ledger_plan import Imported, LedgerPlan
from gbm_desktop.wording import say
from gbm_desktop.wording.tables import bad_row
from ui.context import Context
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

Entry = TypeVar("Entry")
_WIDTH, _HEIGHT = 960, 560


@dataclass(frozen=True, slots=True)
class RowLine:
    """What becomes of a row of the file."""

    row: int
    tone: Tone
    fate: str
    said: str


class LedgerImportDialog(QDialog, Generic[Entry]):
    """Nothing is stored before the button is pressed; what is on record already is told and left as it is.

    Subclasses say what is asked besides the file, how a file becomes a plan, how a plan is carried out, and how an
    entry is told in a line.
    """

    def __init__(self, context: Context, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ledgerImport")
        self.setWindowTitle(title)
        self.setMinimumSize(_WIDTH, _HEIGHT)
        self.setAcceptDrops(True)
        self._context = context
        self._file: Path | None = None
        self.plan: LedgerPlan[Entry] | None = None
        self._name = second_text(self.tr("No file chosen yet"), wrap=False)
        self._problem = hint("")
        self._problem.setProperty("type", "error")
        self._problem.setObjectName("importProblem")
        self.table: DataTable[RowLine] = DataTable(RecordModel(self._columns()), "ledgerImportRows")
        self.table.setAccessibleName(self.tr("What becomes of the rows"))
        self._import = primary_button("", self._carry_out, "importLedger")
        self._lay_out()
        self._show_plan(None)

    def needed(self) -> str:
        """Which columns the file must have."""
        raise NotImplementedError

    def usual_form(self) -> FieldForm:
        """What is asked for rows that do not say it; a change calls `read`."""
        raise NotImplementedError

    def planning(self, file: Path) -> Callable[[], LedgerPlan[Entry]]:
        """What makes the plan, on the worker, of what is chosen now."""
        raise NotImplementedError

    def importing(self, plan: LedgerPlan[Entry]) -> Imported[Entry]:
        """The plan is carried out."""
        raise NotImplementedError

    def told(self, entry: Entry) -> str:
        """The entry in a line."""
        raise NotImplementedError

    def open_file(self, file: Path) -> None:
        """The ledger is read; what becomes of its rows is shown."""
        self._file = file
        self._name.setText(file.name)
        self.read()

    def read(self) -> None:
        """The chosen file is read with what is chosen for rows that do not say."""
        if self._file is None:
            return
        plan = self.planning(self._file)
        self._context.jobs.run(
            lambda _progress: plan(),
            self._read_so,
            failed=self._refuse,
            title=self.tr("Reading the ledger"),
        )

    def _lay_out(self) -> None:
        choose = plain_button(self.tr("Choose a file…"), self._ask_file, "chooseLedger", "folder")
        cancel = plain_button(self.tr("Cancel"), self.reject, "importCancel")
        form = self.usual_form()
        form.setMaximumWidth(_WIDTH)
        box = column(self, margin=24, gap=12)
        box.addLayout(row(choose, self._name, None))
        box.addWidget(hint(self.needed()))
        box.addWidget(form)
        box.addWidget(self._problem)
        box.addWidget(self.table, 1)
        box.addLayout(row(None, cancel, self._import))

    def _columns(self) -> list[Column[RowLine]]:
        return [
            Column(self.tr("Row"), lambda one: str(one.row), RIGHT, sort=lambda one: one.row, width=56),
            Column(self.tr("What becomes of it"), lambda one: one.fate, tone=lambda one: one.tone, width=96),
            Column(self.tr("Details"), lambda one: one.said, tip=lambda one: one.said, width=640),
        ]

    def _read_so(self, plan: LedgerPlan[Entry]) -> None:
        if isValid(self):
            self._problem.clear()
            self._show_plan(plan)

    def _refuse(self, error: GbmError) -> None:
        if isValid(self):
            self._problem.setText(say(error, self._context.lang))
            self._show_plan(None)

    def _show_plan(self, plan: LedgerPlan[Entry] | None) -> None:
        self.plan = plan
        self._problem.setVisible(bool(self._problem.text()))
        self.table.records.show_records(self._lines(plan) if plan else [])
        new = len(plan.new) if plan else 0
        self._import.setText(self.tr("Import {count} lines").format(count=new))
        self._import.setEnabled(bool(new))

    def _lines(self, plan: LedgerPlan[Entry]) -> list[RowLine]:
        lang = self._context.lang
        bad = [RowLine(one.row, "danger", self.tr("■ to check"), bad_row(one, lang)) for one in plan.bad]
        new = [RowLine(one.row, "action", self.tr("new"), self.told(one.entry)) for one in plan.new]
        known = [RowLine(one.row, "second", self.tr("known"), self.told(one.entry)) for one in plan.known]
        return sorted([*bad, *new, *known], key=lambda line: line.row)

    def _carry_out(self) -> None:
        if self.plan is None:
            return
        plan = self.plan
        self._import.setEnabled(False)
        self._context.jobs.run(
            lambda _progress: self.importing(plan),
            self._imported,
            failed=self._refuse,
            title=self.tr("Importing the ledger"),
        )

    def _imported(self, done: Imported[Entry]) -> None:
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
