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
from ui.pages.catalogue.import_rows import Fate, RowLine, lines_of
from ui.widgets import (
    RIGHT,
    Chip,
    Column,
    DataTable,
    RecordModel,
    Tone,
    column,
    hint,
    plain_button,
    primary_button,
    row,
    second_text,
)

_WIDTH, _HEIGHT = 960, 560
_TONES: dict[Fate, Tone] = {Fate.NEW: "action", Fate.CHANGED: "warn", Fate.BAD: "danger"}


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
        self._fates = {fate: Chip("") for fate in Fate}
        for fate, chip in self._fates.items():
            chip.setObjectName(f"fate_{fate.value}")
            chip.clicked.connect(lambda _on: self._show_lines())
        self.table: DataTable[RowLine] = DataTable(RecordModel(self._columns()), "importRows")
        self.table.setAccessibleName(self.tr("What becomes of the rows"))
        self._update = QCheckBox()
        self._update.setObjectName("importUpdate")
        self._update.clicked.connect(lambda _on: self._offer())
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
        box.addLayout(row(*self._fates.values(), None))
        box.addWidget(self.table, 1)
        box.addLayout(row(self._update, None, cancel, self._import))

    def _columns(self) -> list[Column[RowLine]]:
        return [
            Column(self.tr("Row"), lambda one: str(one.row), RIGHT, sort=lambda one: one.row, width=56),
            Column(self.tr("What becomes of it"), lambda one: self._fate_word(one.fate), tone=_tone, width=112),
            Column(self.tr("Product"), lambda one: one.name, tip=lambda one: one.name, width=176),
            Column(self.tr("Enterprise"), lambda one: one.maker, tip=lambda one: one.maker, width=192),
            Column(self.tr("Details"), lambda one: one.said, tip=lambda one: one.said, width=320),
        ]

    def _fate_word(self, fate: Fate) -> str:
        return {
            Fate.NEW: self.tr("new"),
            Fate.CHANGED: self.tr("▲ differs"),
            Fate.BAD: self.tr("■ to check"),
            Fate.REPEATED: self.tr("repeated"),
            Fate.KNOWN: self.tr("known"),
        }[fate]

    def open_file(self, file: Path) -> None:
        """The list is read; what becomes of its rows is shown."""
        self._file = file
        self._name.setText(file.name)
        self._read()

    def _read(self) -> None:
        if self._file is None:
            return
        ws, file = self._context.ws, self._file
        listing = next(one for one, chip in self._listings.items() if chip.isChecked())
        self._context.jobs.run(
            lambda _progress: catalogue_import.plan(ws, file, listing),
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
        same = self.tr("the same as row {row}")
        self._lines = lines_of(plan, self._context.lang, same) if plan else []
        for fate, chip in self._fates.items():
            count = sum(line.fate is fate for line in self._lines)
            chip.setText(f"{self._fate_word(fate)} {count}")
            chip.setVisible(bool(count))
            chip.setChecked(False)
        changed = len(plan.changed) if plan else 0
        self._update.setText(self.tr("Also put {count} known products as the list says").format(count=changed))
        self._update.setVisible(bool(changed))
        self._update.setChecked(False)
        self._problem.setVisible(bool(self._problem.text()))
        self._show_lines()
        self._offer()

    def _show_lines(self) -> None:
        chosen = {fate for fate, chip in self._fates.items() if chip.isChecked()}
        self.table.records.show_records([line for line in self._lines if not chosen or line.fate in chosen])

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


def _tone(line: RowLine) -> Tone:
    return _TONES.get(line.fate, "second")
