"""The ledgers as workbooks: a dialog asks where, the worker writes, the message bar says so."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from gbm_desktop.progress import Progress
from ui.context import Context


def ask_export(context: Context, parent: QWidget, name: str, count: int, made: Callable[[], bytes]) -> None:
    """A dialog asks where; what is made is written there."""
    title = QCoreApplication.translate("LedgerFiles", "Export {count} lines").format(count=count)
    dialog = QFileDialog(parent, title, name, "Excel (*.xlsx)")
    dialog.setObjectName("exportFile")
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix("xlsx")
    dialog.fileSelected.connect(lambda path: export(context, Path(path), count, made))
    dialog.open()


def export(context: Context, path: Path, count: int, made: Callable[[], bytes]) -> None:
    """The workbook stands there, and the message bar says so."""
    said = QCoreApplication.translate("LedgerFiles", "{count} lines are exported to {file}")

    def written(_progress: Progress) -> None:
        from gbm_desktop import prints

        prints.save(made(), path)

    context.jobs.run(
        written,
        lambda _none: context.tell(said.format(count=count, file=path.name)),
        failed=context.problem,
        title=QCoreApplication.translate("LedgerFiles", "Exporting the ledger"),
    )
