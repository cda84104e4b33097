"""Importing a list of what was published: which file, what becomes of each row, and doing it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QComboBox, QWidget

from gbm_desktop import publicity_import
from gbm_desktop.model.publicity import MediumLevel
from gbm_desktop.publicity_import import ClipPlan, Imported
from gbm_desktop.wording import word
from gbm_desktop.wording.counted import fill
from ui.context import Context
from ui.dialogs.sheet_import import SheetImportDialog
from ui.pages.publicity.import_rows import ClipImportRows
from ui.widgets import column, hint, row, second_text


class ClipImportDialog(SheetImportDialog[ClipPlan, Imported]):
    """The level of rows that name none is chosen here."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, "publicityImport", self.tr("Import a list of what was published"), parent)
        self.level = self._levels()
        self.rows = ClipImportRows(context.lang)
        self._lay_out()
        self._show(None)

    def planning(self, file: Path) -> Callable[[], ClipPlan]:
        """The file read with the level that is chosen."""
        ws, level = self._context.ws, self.level.currentData()
        return lambda: publicity_import.plan(ws, file, level=level and MediumLevel(level))

    def importing(self, plan: ClipPlan) -> Callable[[], Imported]:
        """The plan is carried out."""
        ws = self._context.ws
        return lambda: publicity_import.import_plan(ws, plan)

    def show_plan(self, plan: ClipPlan | None) -> None:
        """The rows, and how many items are new."""
        self.rows.show_plan(plan)
        new = len(plan.new) if plan else 0
        self.import_button.setText(fill(self.tr("Import {count:item|items}"), count=new))
        self.import_button.setEnabled(new > 0)

    def tell(self, done: Imported) -> None:
        """How many items are new, were there already, and are left to check."""
        said = self.tr("{new:new item|new items}, {again:repeat|repeats} left out, {bad:row|rows} left to check")
        found = done.done
        sentence = fill(said, new=len(found.new), again=len(found.repeated), bad=len(found.bad))
        self._context.tell(sentence, undo=done.step_id is not None)

    def _levels(self) -> QComboBox:
        box = QComboBox()
        box.setObjectName("usualLevel")
        box.addItem(self.tr("are left to check"), None)
        for level in MediumLevel:
            box.addItem(word(level, self._context.lang), level)
        box.currentIndexChanged.connect(lambda _at: self.read())
        return box

    def _lay_out(self) -> None:
        usual = second_text(self.tr("Rows without a level"), wrap=False)
        usual.setBuddy(self.level)
        self.level.setAccessibleName(usual.text())
        needed = self.tr(
            "Excel, WPS or text, with at least the columns of day and title, and of medium and level where there are "
            "any; it can be dropped here."
        )
        box = column(self, margin=24, gap=12)
        box.addLayout(row(self.choose_button, self.file_name, None, usual, self.level))
        box.addWidget(hint(needed))
        box.addWidget(self.problem)
        box.addWidget(self.rows, 1)
        box.addLayout(row(None, self.cancel_button, self.import_button))
