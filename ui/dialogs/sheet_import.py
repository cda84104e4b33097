"""The frame of a dialog that imports a sheet: which file, what keeps it from being read, and doing it."""

from abc import abstractmethod
from collections.abc import Callable
from pathlib import Path
from typing import Generic, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget
from shiboken6 import isValid

from gbm_desktop.errors import GbmError
from gbm_desktop.wording import say
from ui.context import Context
from ui.dialogs.save_file import begin_at_documents
from ui.widgets import hint, plain_button, primary_button, second_text
from ui.widgets.dialog import Dialog
from ui.widgets.dropped_files import DroppedFiles

Plan = TypeVar("Plan")
Done = TypeVar("Done")
Found = TypeVar("Found")
_WIDTH, _HEIGHT = 960, 560


class SheetImportDialog(Dialog, Generic[Plan, Done]):
    """A file is chosen or dropped and read into a plan; nothing is stored before the button is pressed.

    Subclasses lay the parts out, then show no plan; they say how a file becomes a plan, how one is shown and carried
    out, and what is told in the end.
    """

    def __init__(self, context: Context, name: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setWindowTitle(title)
        self.resize(_WIDTH, _HEIGHT)
        DroppedFiles(self, lambda files: self.open_file(files[0]))
        self._context = context
        self.file: Path | None = None
        self.plan: Plan | None = None
        self.choose_button = plain_button(self.tr("Choose a file…"), self._ask_file, "chooseFile", "folder")
        self.file_name = second_text(self.tr("No file chosen yet"), wrap=False)
        self.file_name.setObjectName("importFile")
        self.problem = hint("")
        self.problem.setProperty("type", "error")
        self.problem.setObjectName("importProblem")
        self.cancel_button = plain_button(self.tr("Cancel"), self.reject, "importCancel")
        self.import_button = primary_button("", self._carry_out, "importSheet")

    @abstractmethod
    def planning(self, file: Path) -> Callable[[], Plan]:
        """What makes the plan, on the worker, of what is chosen now."""

    @abstractmethod
    def importing(self, plan: Plan) -> Callable[[], Done]:
        """What carries the plan out, on the worker."""

    @abstractmethod
    def show_plan(self, plan: Plan | None) -> None:
        """What becomes of the rows stands there, and on the button what it would do."""

    @abstractmethod
    def tell(self, done: Done) -> None:
        """What was imported is told."""

    def open_file(self, file: Path) -> None:
        """The sheet is read; what becomes of its rows is shown."""
        self.file = file
        self.file_name.setText(file.name)
        self.read()

    def read(self) -> None:
        """The chosen file is read with what is chosen beside it."""
        if self.file is not None:
            self.look(self.planning(self.file), self._read_so)

    def look(self, work: Callable[[], Found], then: Callable[[Found], None]) -> None:
        """What is found in the file, on the worker, is handed to `then`; nobody is told once the dialog is gone."""
        self._context.jobs.run(
            lambda _progress: work(),
            lambda found: then(found) if isValid(self) else None,
            failed=self.refuse,
            title=self.tr("Reading the sheet"),
        )

    def refuse(self, error: GbmError) -> None:
        """Why the file cannot be read, or the plan not be carried out, stands in the place of a plan."""
        if isValid(self):
            self.problem.setText(say(error, self._context.lang))
            self._show(None)

    def _read_so(self, plan: Plan) -> None:
        self.problem.clear()
        self._show(plan)

    def _show(self, plan: Plan | None) -> None:
        self.plan = plan
        self.problem.setVisible(bool(self.problem.text()))
        self.show_plan(plan)

    def _carry_out(self) -> None:
        if self.plan is None:
            return
        work = self.importing(self.plan)
        self.import_button.setEnabled(False)
        self._context.jobs.run(
            lambda _progress: work(), self._imported, failed=self.refuse, title=self.tr("Importing the sheet")
        )

    def _imported(self, done: Done) -> None:
        self.tell(done)
        if isValid(self):
            self.accept()

    def _ask_file(self) -> None:
        kinds = self.tr("Sheets (*.xlsx *.xls *.csv *.txt *.tsv *.et);;All files (*)")
        dialog = QFileDialog(self, self.tr("Choose a sheet"), "", kinds)
        begin_at_documents(dialog)
        dialog.setObjectName("sheetFile")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda path: self.open_file(Path(path)))
        dialog.open()
