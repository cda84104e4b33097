"""Importing a national or local list: which file, what becomes of each row, and doing it."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QDialog, QFileDialog, QHBoxLayout, QWidget
from shiboken6 import isValid

from gbm_desktop import catalogue_import
from gbm_desktop.errors import GbmError
from gbm_desktop.intake.catalogue_plan import CataloguePlan
from gbm_desktop.model.products import Listing
from gbm_desktop.wording import say, word
from ui.context import Context
from ui.pages.catalogue.headings_dialog import HeadingsDialog
from ui.pages.catalogue.import_result import ImportResult
from ui.widgets import (
    Chip,
    column,
    hint,
    plain_button,
    primary_button,
    row,
    second_text,
)

_WIDTH, _HEIGHT = 960, 560


class ImportDialog(QDialog):
    """Nothing is stored before the button is pressed; what is known already is changed only with the tick."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("importDialog")
        self.setWindowTitle(self.tr("Import a list of products"))
        self.setMinimumSize(_WIDTH, _HEIGHT)
        self.setAcceptDrops(True)
        self._context = context
        self._file: Path | None = None
        self._said: dict[str, str] = {}
        self.plan: CataloguePlan | None = None
        self._make_parts()
        self._lay_out()
        self._show_plan(None)

    def _make_parts(self) -> None:
        lang = self._context.lang
        self._name = second_text(self.tr("No file chosen yet"), wrap=False)
        self._name.setObjectName("importFile")
        self._listings = {listing: Chip(word(listing, lang)) for listing in (Listing.NATIONAL, Listing.LOCAL)}
        group = QButtonGroup(self)
        for listing, chip in self._listings.items():
            chip.setObjectName(f"listing_{listing.value}")
            group.addButton(chip)
        self._listings[Listing.NATIONAL].setChecked(True)
        group.buttonClicked.connect(lambda _chip: self._read())
        self._problem = hint("")
        self._problem.setProperty("type", "error")
        self._problem.setObjectName("importProblem")
        self._update = QCheckBox()
        self._update.setObjectName("importUpdate")
        self._update.clicked.connect(lambda _on: self._offer())
        self._columns_button = plain_button(self.tr("Columns…"), self._ask_columns, "importColumns", "list")
        self.rows = ImportResult(lang, self._columns_button)
        self._import = primary_button("", self._carry_out, "importCatalogue")

    def _lay_out(self) -> None:
        choose = plain_button(self.tr("Choose a file…"), self._ask_file, "chooseList", "folder")
        cancel = plain_button(self.tr("Cancel"), self.reject, "importCancel")
        box = column(self, margin=24, gap=12)
        head: QHBoxLayout = row(choose, self._name, None, *self._listings.values())
        box.addLayout(head)
        needed = self.tr(
            "Excel, WPS or text, with at least the columns of enterprise and product; it can be dropped here."
        )
        box.addWidget(hint(needed))
        box.addWidget(self._problem)
        box.addWidget(self.rows, 1)
        box.addLayout(row(self._update, None, cancel, self._import))

    def open_file(self, file: Path) -> None:
        """The list is read; what becomes of its rows is shown."""
        self._file, self._said = file, {}
        self._name.setText(file.name)
        self._read()

    def _read(self) -> None:
        if self._file is None:
            return
        ws, file, said = self._context.ws, self._file, dict(self._said)
        listing = next(one for one, chip in self._listings.items() if chip.isChecked())
        self._context.jobs.run(
            lambda _progress: catalogue_import.plan(ws, file, listing, said),
            self._read_so,
            failed=self._refuse,
            title=self.tr("Reading the list"),
        )

    def _read_so(self, plan: CataloguePlan) -> None:
        if isValid(self):
            self._problem.clear()
            self._show_plan(plan)

    def _refuse(self, error: GbmError) -> None:
        if isValid(self):
            self._problem.setText(say(error, self._context.lang))
            self._show_plan(None)

    def _show_plan(self, plan: CataloguePlan | None) -> None:
        self.plan = plan
        self.rows.show_plan(plan)
        self._columns_button.setVisible(self._file is not None)
        changed = len(plan.changed) if plan else 0
        self._update.setText(self.tr("Also put {count} known products as the list says").format(count=changed))
        self._update.setVisible(bool(changed))
        self._update.setChecked(False)
        self._problem.setVisible(bool(self._problem.text()))
        self._offer()

    def _offer(self) -> None:
        new = len(self.plan.new) if self.plan else 0
        changed = len(self.plan.changed) if self.plan and self._update.isChecked() else 0
        said = self.tr("Import {count} products, change {changed}") if changed else self.tr("Import {count} products")
        self._import.setText(said.format(count=new, changed=changed))
        self._import.setEnabled(bool(new or changed))

    def _carry_out(self) -> None:
        if self.plan is None:
            return
        ws, plan, update = self._context.ws, self.plan, self._update.isChecked()
        self._import.setEnabled(False)
        self._context.jobs.run(
            lambda _progress: catalogue_import.import_plan(ws, plan, update=update),
            self._imported,
            failed=self._refuse,
            title=self.tr("Importing the list"),
        )

    def _imported(self, done: catalogue_import.Imported) -> None:
        counts = (len(done.done.enterprises), len(done.done.new), done.updated, len(done.done.bad))
        said = self.tr("{makers} enterprises and {new} products are new, {updated} changed, {bad} rows left to check")
        makers, new, updated, bad = counts
        sentence = said.format(makers=makers, new=new, updated=updated, bad=bad)
        self._context.tell(sentence, undo=done.step_id is not None)
        if isValid(self):
            self.accept()

    def _ask_columns(self) -> None:
        """A dialog says what each heading stands for."""
        if self._file is None:
            return
        try:
            found = catalogue_import.headings(self._file, self._said)
        except GbmError as error:
            self._refuse(error)
            return
        dialog = HeadingsDialog(found, self)
        dialog.said.connect(self._read_as)
        dialog.open()

    def _read_as(self, said: dict[str, str]) -> None:
        self._said |= said
        self._read()

    def _ask_file(self) -> None:
        kinds = self.tr("Sheets (*.xlsx *.xls *.csv *.txt *.tsv *.et);;All files (*)")
        dialog = QFileDialog(self, self.tr("Choose a list"), "", kinds)
        dialog.setObjectName("listFile")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
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
