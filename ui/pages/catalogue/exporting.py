"""The products that are listed, and all enterprises, as a workbook."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from gbm_desktop.model.products import Product
from gbm_desktop.wording.counted import fill
from ui.context import Context
from ui.dialogs.save_list import ask_where

if TYPE_CHECKING:
    from gbm_desktop.prints import Printed


def ask_export(context: Context, parent: QWidget, products: Sequence[Product]) -> None:
    """A dialog asks where; the workbook is written there."""
    name = QCoreApplication.translate("CatalogueExport", "catalogue.xlsx")
    title = QCoreApplication.translate("CatalogueExport", "Export the catalogue")
    said = QCoreApplication.translate("CatalogueExport", "{count:product|products} exported to {file}")

    def made() -> "Printed":
        from gbm_desktop.catalogue_export import export_xlsx
        from gbm_desktop.prints import Printed

        return Printed(export_xlsx(context.ws, products), name, ())

    ask_where(context, parent, title, name, made=made, said=lambda file: fill(said, count=len(products), file=file))
