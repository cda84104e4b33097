"""A person chooses the printer to which something goes."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from ui.widgets.pdf_preview import fit_paper

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter


def ask_printer(parent: QWidget, name: str, chosen: "Callable[[QPrinter], object]", *, pdf: bytes = b"") -> None:
    """`chosen` comes with the printer as the person set it up, on paper that fits the PDF where there is one."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(name)
    if pdf:
        fit_paper(printer, pdf)
    dialog = QPrintDialog(printer, parent)
    dialog.setObjectName("printerDialog")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.accepted.connect(lambda: chosen(printer))  # also keeps the printer, to which the dialog only points
    QDialog.open(dialog)  # the printing dialog's own `open` wants a slot by its name
