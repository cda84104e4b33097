"""A sheet of coordinates or distances: chosen, looked at, and imported."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QFileDialog, QPlainTextEdit, QWidget

from gbm_desktop import geography
from gbm_desktop.intake.distances import PlacesRead
from gbm_desktop.wording.geography import remarks, summary
from gbm_desktop.workspace import Workspace
from ui.context import Context
from ui.dialogs.save_file import begin_at_documents
from ui.widgets import StatusDot, column, plain_button, primary_button, row
from ui.widgets.dialog import Dialog

_WIDTH, _LINES_HEIGHT = 640, 240


class PlacesDialog(Dialog):
    """What the file would bring; accepted when the person wants it so."""

    def __init__(self, context: Context, file: Path, read: PlacesRead, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("placesDialog")
        self.setWindowTitle(self.tr("Import “{file}”").format(file=file.name))
        self.setMinimumWidth(_WIDTH)
        counts = StatusDot(summary(read, context.lang, stored=False), "warn" if read.rejected else "action")
        counts.setWordWrap(True)
        lines = QPlainTextEdit("\n".join(remarks(read, context.lang)))
        lines.setObjectName("placesLines")
        lines.setAccessibleName(self.tr("Rows to look at"))
        lines.setReadOnly(True)
        lines.setTabChangesFocus(True)
        lines.setFixedHeight(_LINES_HEIGHT)
        box = column(self, margin=24, gap=16)
        box.addWidget(counts)
        box.addWidget(lines)
        take = primary_button(self.tr("Import"), self.accept, "placesImport")
        take.setEnabled(bool(read.coordinates or read.distances))
        take.setDefault(True)
        box.addLayout(row(None, plain_button(self.tr("Cancel"), self.reject, "placesCancel"), take))


class PlacesImport(QObject):
    """A file is chosen, read on the worker, shown, and imported in one step."""

    def __init__(self, context: Context, window: QWidget) -> None:
        super().__init__(window)
        self._context, self._window = context, window

    def ask(self) -> None:
        """The person chooses the file."""
        kinds = self.tr("Sheets (*.xlsx *.xls *.csv *.txt *.tsv *.et);;All files (*)")
        dialog = QFileDialog(self._window, self.tr("Import coordinates or distances"), "", kinds)
        begin_at_documents(dialog)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda path: self.read(Path(path)))
        dialog.open()

    def read(self, file: Path) -> None:
        """What the file would bring is shown."""
        self._run(geography.read_file, file, lambda read: self._show(file, read))

    def _show(self, file: Path, read: PlacesRead) -> None:
        dialog = PlacesDialog(self._context, file, read, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._run(geography.import_file, file, self._told))
        dialog.open()

    def _told(self, read: PlacesRead) -> None:
        self._context.tell(summary(read, self._context.lang), undo=True)

    def _run(
        self, work: Callable[[Workspace, Path], PlacesRead], file: Path, then: Callable[[PlacesRead], None]
    ) -> None:
        ws = self._context.ws
        title = self.tr("Reading the sheet")
        self._context.jobs.run(lambda _progress: work(ws, file), then, failed=self._context.problem, title=title)
