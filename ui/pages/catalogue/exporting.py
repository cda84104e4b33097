"""The products that are listed, and all enterprises, as a workbook."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from gbm_desktop.model.products import Product
from gbm_desktop.progress import Progress
from ui.context import Context


def ask_export(context: Context, parent: QWidget, products: Sequence[Product]) -> None:
    """A dialog asks where; the workbook is written there."""
    name = QCoreApplication.translate("CatalogueExport", "catalogue.xlsx")
    title = QCoreApplication.translate("CatalogueExport", "Export the catalogue")
    dialog = QFileDialog(parent, title, name, "Excel (*.xlsx)")
    dialog.setObjectName("exportFile")
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix("xlsx")
    dialog.fileSelected.connect(lambda path: export(context, products, Path(path)))
    dialog.open()


def export(context: Context, products: Sequence[Product], path: Path) -> None:
    """The workbook stands there, and the message bar says so."""
    said = QCoreApplication.translate("CatalogueExport", "{count} products are exported to {file}")

    def written(_progress: Progress) -> None:
        from gbm_desktop import prints
        from gbm_desktop.catalogue_export import export_xlsx

        prints.save(export_xlsx(context.ws, products), path)

    context.jobs.run(
        written,
        lambda _none: context.tell(said.format(count=len(products), file=path.name)),
        failed=context.problem,
        title=QCoreApplication.translate("CatalogueExport", "Exporting the catalogue"),
    )
