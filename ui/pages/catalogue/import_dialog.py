"""Importing a national or local list: which file, what becomes of each row, and doing it."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtWidgets import QButtonGroup, QCheckBox, QWidget

from gbm_desktop import catalogue_import
from gbm_desktop.catalogue_import import Imported
from gbm_desktop.intake.catalogue_headings import Heading
from gbm_desktop.intake.catalogue_plan import CataloguePlan
from gbm_desktop.model.products import Listing
from gbm_desktop.wording import word
from gbm_desktop.wording.counted import fill
from ui.context import Context
from ui.dialogs.sheet_import import SheetImportDialog
from ui.pages.catalogue.headings_dialog import HeadingsDialog
from ui.pages.catalogue.import_result import ImportResult
from ui.widgets import Chip, column, hint, plain_button, row


class ImportDialog(SheetImportDialog[CataloguePlan, Imported]):
    """What is known already is changed only with the tick."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, "importDialog", self.tr("Import a list of products"), parent)
        self._said: dict[str, str] = {}
        self._make_parts()
        self._lay_out()
        self._show(None)

    def open_file(self, file: Path) -> None:
        """The list is read; what was said of the headings of another is forgotten."""
        self._said = {}
        super().open_file(file)

    def planning(self, file: Path) -> Callable[[], CataloguePlan]:
        """The file read as the chosen list, its headings as they were said."""
        ws, said = self._context.ws, dict(self._said)
        listing = next(one for one, chip in self._listings.items() if chip.isChecked())
        return lambda: catalogue_import.plan(ws, file, listing, said)

    def importing(self, plan: CataloguePlan) -> Callable[[], Imported]:
        """The plan is carried out, known products changed where that is ticked."""
        ws, update = self._context.ws, self._update.isChecked()
        return lambda: catalogue_import.import_plan(ws, plan, update=update)

    def show_plan(self, plan: CataloguePlan | None) -> None:
        """The rows, and how many known products the list says otherwise."""
        self.rows.show_plan(plan)
        self._columns_button.setVisible(self.file is not None)
        changed = len(plan.changed) if plan else 0
        self._update.setText(
            fill(self.tr("Also update {count:known product|known products} as the list says"), count=changed)
        )
        self._update.setVisible(bool(changed))
        self._update.setChecked(False)
        self._offer()

    def tell(self, done: Imported) -> None:
        """How many enterprises and products are new, were changed, and are left to check."""
        counts = (len(done.done.enterprises), len(done.done.new), done.updated, len(done.done.bad))
        said = self.tr(
            "New: {makers:enterprise|enterprises}, {new:product|products}; {updated} changed, {bad:row|rows} to check"
        )
        makers, new, updated, bad = counts
        sentence = fill(said, makers=makers, new=new, updated=updated, bad=bad)
        self._context.tell(sentence, undo=done.step_id is not None)

    def _make_parts(self) -> None:
        lang = self._context.lang
        self._listings = {listing: Chip(word(listing, lang)) for listing in (Listing.NATIONAL, Listing.LOCAL)}
        group = QButtonGroup(self)
        for listing, chip in self._listings.items():
            chip.setObjectName(f"listing_{listing.value}")
            group.addButton(chip)
        self._listings[Listing.NATIONAL].setChecked(True)
        group.buttonClicked.connect(lambda _chip: self.read())
        self._update = QCheckBox()
        self._update.setObjectName("importUpdate")
        self._update.clicked.connect(lambda _on: self._offer())
        self._columns_button = plain_button(self.tr("Columns…"), self._ask_columns, "importColumns", "list")
        self.rows = ImportResult(lang, self._columns_button)

    def _lay_out(self) -> None:
        box = column(self, margin=24, gap=12)
        box.addLayout(row(self.choose_button, self.file_name, None, *self._listings.values()))
        needed = self.tr(
            "Excel, WPS or text, with at least the columns of enterprise and product; it can be dropped here."
        )
        box.addWidget(hint(needed))
        box.addWidget(self.problem)
        box.addWidget(self.rows, 1)
        box.addLayout(row(self._update, None, self.cancel_button, self.import_button))

    def _offer(self) -> None:
        new = len(self.plan.new) if self.plan else 0
        changed = len(self.plan.changed) if self.plan and self._update.isChecked() else 0
        only_new = self.tr("Import {count:product|products}")
        said = self.tr("Import {count:product|products}, change {changed}") if changed else only_new
        self.import_button.setText(fill(said, count=new, changed=changed))
        self.import_button.setEnabled(bool(new or changed))

    def _ask_columns(self) -> None:
        """A dialog says what each heading stands for."""
        if (file := self.file) is not None:
            said = dict(self._said)
            self.look(lambda: catalogue_import.headings(file, said), self._ask_of)

    def _ask_of(self, found: Sequence[Heading]) -> None:
        dialog = HeadingsDialog(found, self)
        dialog.said.connect(self._read_as)
        dialog.open()

    def _read_as(self, said: dict[str, str]) -> None:
        self._said |= said
        self.read()
