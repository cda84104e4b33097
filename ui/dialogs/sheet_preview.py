"""What a sheet would bring, before it is imported: the counts, each row that cannot be taken, what deserves a look."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QFileDialog, QPlainTextEdit, QWidget

from gbm_desktop.market_imports import Renewed
from gbm_desktop.progress import Progress
from gbm_desktop.wording.market_imports import caution, summary
from gbm_desktop.wording.tables import bad_row
from gbm_desktop.workspace import Workspace
from ui.context import Context
from ui.dialogs.save_file import begin_at_documents
from ui.widgets import StatusDot, column, plain_button, primary_button, row, second_text
from ui.widgets.dialog import Dialog

_WIDTH, _LINES_HEIGHT = 640, 240
Import = Callable[..., Renewed]


class SheetPreview(Dialog):
    """Accepted when the person wants it so."""

    def __init__(self, context: Context, file: Path, told: Renewed, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("sheetPreview")
        self.setWindowTitle(self.tr("Import “{file}”").format(file=file.name))
        self.setMinimumWidth(_WIDTH)
        counts = StatusDot(counted(told, context), "warn" if told.bad else "action")
        counts.setObjectName("importCounts")
        counts.setWordWrap(True)
        box = column(self, margin=24, gap=16)
        box.addWidget(counts)
        said = [bad_row(one, context.lang) for one in told.bad] + [caution(one, context.lang) for one in told.cautions]
        if said:
            lines = QPlainTextEdit("\n".join(said))
            lines.setObjectName("importLines")
            lines.setAccessibleName(self.tr("Rows to look at"))
            lines.setReadOnly(True)
            lines.setTabChangesFocus(True)
            lines.setFixedHeight(_LINES_HEIGHT)
            box.addWidget(lines)
        changes = told.added + told.changed + told.removed
        if not changes:
            box.addWidget(second_text(self.tr("Nothing in it is new: there is nothing to import.")))
        take = primary_button(self.tr("Import"), self.accept, "importAccept")
        take.setEnabled(bool(changes))
        take.setDefault(True)
        box.addLayout(row(None, plain_button(self.tr("Cancel"), self.reject, "importCancel"), take))


class SheetImport(QObject):
    """A sheet is chosen, tried, shown, and imported: `bring` does both the trial and the import."""

    def __init__(self, context: Context, window: QWidget, bring: Import) -> None:
        super().__init__(window)
        self._context, self._window, self._bring = context, window, bring

    def ask(self, title: str) -> None:
        """The person chooses the file."""
        kinds = self.tr("Sheets (*.xlsx *.xls *.csv *.txt *.tsv *.et);;All files (*)")
        dialog = QFileDialog(self._window, title, "", kinds)
        begin_at_documents(dialog)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda path: self.read(Path(path)))
        dialog.open()

    def read(self, file: Path) -> None:
        """What the file would bring is shown."""
        self._run(file, self._show, dry_run=True)

    def _show(self, file: Path, told: Renewed) -> None:
        dialog = SheetPreview(self._context, file, told, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._run(file, self._told, dry_run=False))
        dialog.open()

    def _told(self, _file: Path, told: Renewed) -> None:
        self._context.tell(counted(told, self._context), undo=True)

    def _run(self, file: Path, then: Callable[[Path, Renewed], None], *, dry_run: bool) -> None:
        ws: Workspace = self._context.ws

        def work(_progress: Progress) -> Renewed:
            return self._bring(ws, file, dry_run=dry_run)

        self._context.jobs.run(
            work,
            lambda told: then(file, told),
            failed=self._context.problem,
            title=self.tr("Reading the sheet"),
        )


def counted(told: Renewed, context: Context) -> str:
    """How many are new, changed, gone, and as they were, and how many rows need a look."""
    counts = {name: getattr(told, name) for name in ("added", "changed", "removed", "same")}
    return summary(counts | {"bad": len(told.bad)}, context.lang)
