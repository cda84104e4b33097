"""Where a print goes: into a file that the person names, or to a printer that the person chooses."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from gbm_desktop import export_log
from gbm_desktop.errors import GbmError
from gbm_desktop.prints import Printed
from ui.context import Context
from ui.widgets.pdf_preview import fit_paper, put_on_paper

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter


class PrintOutput(QObject):
    """Saves and prints for one panel, whose dialogs it opens; `recipient` is who gets what it saves, for the log."""

    def __init__(self, context: Context, panel: QWidget, *, recipient: str = "") -> None:
        super().__init__(panel)
        self._recipient = recipient
        self._context, self._panel = context, panel

    def ask_where(self, printed: Printed) -> None:
        """The print stands in the file that the person names; the exports folder is offered."""
        start = self._context.ws.folder / "exports" / printed.file_name
        suffix = start.suffix.removeprefix(".")
        title, kinds = {
            "pdf": (self.tr("Save as PDF"), self.tr("PDF (*.pdf)")),
            "docx": (self.tr("Save as Word"), self.tr("Word (*.docx)")),
            "xlsx": (self.tr("Save as Excel"), self.tr("Excel (*.xlsx)")),
        }[suffix]
        dialog = QFileDialog(self._panel, title, str(start), kinds)
        dialog.setObjectName("savePdfDialog")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(suffix)
        dialog.fileSelected.connect(lambda path: self.save(printed, Path(path)))
        dialog.open()

    def save(self, printed: Printed, path: Path) -> None:
        """The print stands in this file, or it is said why not."""
        try:
            export_log.save(self._context.ws, printed, path, recipient=self._recipient)
        except GbmError as error:
            self._context.problem(error)
            return
        self._context.tell(self.tr("Saved: {file}").format(file=path), file=path)

    def print_or_save(self, printed: Printed) -> None:
        """The print goes to a printer that the person chooses; where there is none, it is saved as PDF instead."""
        from PySide6.QtPrintSupport import QPrinterInfo

        if QPrinterInfo.availablePrinterNames():
            self.ask_printer(printed)
            return
        self._context.tell(self.tr("No printer is installed on this computer; save the PDF and print it elsewhere"))
        self.ask_where(printed)

    def ask_printer(self, printed: Printed) -> None:
        """The print goes to the printer that the person chooses."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(printed.file_name)
        fit_paper(printer, printed.content)
        dialog = QPrintDialog(printer, self._panel)
        dialog.accepted.connect(lambda: self._send(printed, dialog.printer()))
        QDialog.open(dialog)  # the printing dialog's own `open` wants a slot by its name

    def _send(self, printed: Printed, printer: "QPrinter") -> None:
        self._context.jobs.run(
            lambda progress: put_on_paper(printed.content, printer, progress),
            lambda pages: self._sent(printed, pages),
            failed=self._context.problem,
            title=self.tr("Printing"),
        )

    def _sent(self, printed: Printed, pages: int) -> None:
        export_log.record(self._context.ws, printed, None)
        self._context.tell(self.tr("{count} pages sent to the printer").format(count=pages))
