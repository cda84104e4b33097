"""Importing a list of what was published: which file, what becomes of each row, and doing it."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QComboBox, QDialog, QFileDialog, QWidget
from shiboken6 import isValid

from gbm_desktop import publicity_import
from gbm_desktop.errors import GbmError
from gbm_desktop.model.publicity import MediumLevel
from gbm_desktop.publicity_import import ClipPlan
from gbm_desktop.wording import say, word
from ui.context import Context
from ui.pages.publicity.import_rows import ClipImportRows
from ui.widgets import column, hint, plain_button, primary_button, row, second_text

_WIDTH, _HEIGHT = 960, 560


class ClipImportDialog(QDialog):
    """Nothing is stored before the button is pressed."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("publicityImport")
        self.setWindowTitle(self.tr("Import a list of what was published"))
        self.setMinimumSize(_WIDTH, _HEIGHT)
        self.setAcceptDrops(True)
        self._context = context
        self._file: Path | None = None
        self.plan: ClipPlan | None = None
        self._name = second_text(self.tr("No file chosen yet"), wrap=False)
        self._name.setObjectName("importFile")
        self._problem = hint("")
        self._problem.setProperty("type", "error")
        self._problem.setObjectName("importProblem")
        self.level = self._levels()
        self.rows = ClipImportRows(context.lang)
        self._import = primary_button("", self._carry_out, "importPublicity")
        self._lay_out()
        self._show_plan(None)

    def _levels(self) -> QComboBox:
        box = QComboBox()
        box.setObjectName("usualLevel")
        box.addItem(self.tr("are left to check"), None)
        for level in MediumLevel:
            box.addItem(word(level, self._context.lang), level)
        box.currentIndexChanged.connect(lambda _at: self._read())
        return box

    def _lay_out(self) -> None:
        choose = plain_button(self.tr("Choose a file…"), self._ask_file, "chooseList", "folder")
        cancel = plain_button(self.tr("Cancel"), self.reject, "importCancel")
        usual = second_text(self.tr("Rows without a level"), wrap=False)
        usual.setBuddy(self.level)
        self.level.setAccessibleName(usual.text())
        needed = self.tr(
            "Excel, WPS or text, with at least the columns of day and title, and of medium and level where there are "
            "any; it can be dropped here."
        )
        box = column(self, margin=24, gap=12)
        box.addLayout(row(choose, self._name, None, usual, self.level))
        box.addWidget(hint(needed))
        box.addWidget(self._problem)
        box.addWidget(self.rows, 1)
        box.addLayout(row(None, cancel, self._import))

    def open_file(self, file: Path) -> None:
        """The list is read; what becomes of its rows is shown."""
        self._file = file
        self._name.setText(file.name)
        self._read()

    def _read(self) -> None:
        if self._file is None:
            return
        ws, file, level = self._context.ws, self._file, self.level.currentData()
        self._context.jobs.run(
            lambda _progress: publicity_import.plan(ws, file, level=level and MediumLevel(level)),
            self._read_so,
            failed=self._refuse,
            title=self.tr("Reading the list"),
        )

    def _read_so(self, plan: ClipPlan) -> None:
        if isValid(self):
            self._problem.clear()
            self._show_plan(plan)

    def _refuse(self, error: GbmError) -> None:
        if isValid(self):
            self._problem.setText(say(error, self._context.lang))
            self._show_plan(None)

    def _show_plan(self, plan: ClipPlan | None) -> None:
        self.plan = plan
        self.rows.show_plan(plan)
        self._problem.setVisible(bool(self._problem.text()))
        new = len(plan.new) if plan else 0
        self._import.setText(self.tr("Import {count} items").format(count=new))
        self._import.setEnabled(new > 0)

    def _carry_out(self) -> None:
        if self.plan is None:
            return
        ws, plan = self._context.ws, self.plan
        self._import.setEnabled(False)
        self._context.jobs.run(
            lambda _progress: publicity_import.import_plan(ws, plan),
            self._imported,
            failed=self._refuse,
            title=self.tr("Importing the list"),
        )

    def _imported(self, done: publicity_import.Imported) -> None:
        said = self.tr("{new} items are new, {again} repeats left out, {bad} rows left to check")
        found = done.done
        sentence = said.format(new=len(found.new), again=len(found.repeated), bad=len(found.bad))
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
