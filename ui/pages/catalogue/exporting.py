"""The products that are listed, and all enterprises, as a workbook."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from gbm_desktop.model.products import Product
from ui.context import Context
from ui.dialogs.save_list import ask_where


def ask_export(context: Context, parent: QWidget, products: Sequence[Product]) -> None:
    """A dialog asks where; the workbook is written there."""
    name = QCoreApplication.translate("CatalogueExport", "catalogue.xlsx")
    title = QCoreApplication.translate("CatalogueExport", "Export the catalogue")
    said = QCoreApplication.translate("CatalogueExport", "{count} products are exported to {file}")

    def made() -> bytes:
        from gbm_desktop.catalogue_export import export_xlsx

        return export_xlsx(context.ws, products)

    ask_where(context, parent, title, name, made=made, said=lambda file: said.format(count=len(products), file=file))
