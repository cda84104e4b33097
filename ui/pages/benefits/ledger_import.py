"""Importing a ledger: which file, what holds for rows that do not say, what becomes of each row, and doing it."""

from abc import abstractmethod
from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtWidgets import QWidget

from gbm_desktop.intake.ledger_plan import Imported, LedgerPlan
from gbm_desktop.wording.counted import fill
from gbm_desktop.wording.tables import bad_row
from ui.context import Context
from ui.dialogs.sheet_import import SheetImportDialog
from ui.widgets import RIGHT, Column, DataTable, FieldForm, RecordModel, Tone, column, hint, row

Entry = TypeVar("Entry")


@dataclass(frozen=True, slots=True)
class RowLine:
    """What becomes of a row of the file."""

    row: int
    tone: Tone
    fate: str
    said: str


class LedgerImportDialog(SheetImportDialog[LedgerPlan[Entry], Imported[Entry]], Generic[Entry]):
    """What is on record already is told and left as it is.

    Subclasses say what is asked besides the file, how a file becomes a plan, how a plan is carried out, and how an
    entry is told in a line.
    """

    def __init__(self, context: Context, title: str, parent: QWidget | None = None) -> None:
        super().__init__(context, "ledgerImport", title, parent)
        self.table: DataTable[RowLine] = DataTable(RecordModel(self._columns()), "ledgerImportRows")
        self.table.setAccessibleName(self.tr("What becomes of the rows"))
        self._lay_out()
        self._show(None)

    @abstractmethod
    def needed(self) -> str:
        """Which columns the file must have."""

    @abstractmethod
    def usual_form(self) -> FieldForm:
        """What is asked for rows that do not say it; a change calls `read`."""

    @abstractmethod
    def told(self, entry: Entry) -> str:
        """The entry in a line."""

    def show_plan(self, plan: LedgerPlan[Entry] | None) -> None:
        """The rows, and how many lines are new."""
        self.table.records.show_records(self._lines(plan) if plan else [])
        new = len(plan.new) if plan else 0
        self.import_button.setText(fill(self.tr("Import {count:line|lines}"), count=new))
        self.import_button.setEnabled(bool(new))

    def tell(self, done: Imported[Entry]) -> None:
        """How many lines are new, were known, and are left to check."""
        said = self.tr("{new:new line|new lines}, {known} known, {bad:row|rows} left to check")
        counts = {"new": len(done.done.new), "known": len(done.done.known), "bad": len(done.done.bad)}
        self._context.tell(fill(said, **counts), undo=done.step_id is not None)

    def _lay_out(self) -> None:
        form = self.usual_form()
        box = column(self, margin=24, gap=12)
        box.addLayout(row(self.choose_button, self.file_name, None))
        box.addWidget(hint(self.needed()))
        box.addWidget(form)
        box.addWidget(self.problem)
        box.addWidget(self.table, 1)
        box.addLayout(row(None, self.cancel_button, self.import_button))

    def _columns(self) -> list[Column[RowLine]]:
        return [
            Column(self.tr("Row"), lambda one: str(one.row), RIGHT, sort=lambda one: one.row, width=56),
            Column(self.tr("What becomes of it"), lambda one: one.fate, tone=lambda one: one.tone, width=96),
            Column(self.tr("Details"), lambda one: one.said, tip=lambda one: one.said, width=640),
        ]

    def _lines(self, plan: LedgerPlan[Entry]) -> list[RowLine]:
        lang = self._context.lang
        bad = [RowLine(one.row, "danger", self.tr("■ to check"), bad_row(one, lang)) for one in plan.bad]
        new = [RowLine(one.row, "action", self.tr("new"), self.told(one.entry)) for one in plan.new]
        known = [RowLine(one.row, "second", self.tr("known"), self.told(one.entry)) for one in plan.known]
        return sorted([*bad, *new, *known], key=lambda line: line.row)
