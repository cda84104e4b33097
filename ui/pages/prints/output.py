"""Where a print goes: into a file that the person names, or to a printer that the person chooses."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from gbm_desktop import export_log
from gbm_desktop.errors import GbmError
from gbm_desktop.model.journal import Op
from gbm_desktop.prints import Printed
from gbm_desktop.wording.counted import fill
from ui.context import Context
from ui.dialogs.save_file import ask_file
from ui.widgets.pdf_preview import put_on_paper
from ui.widgets.printer_choice import ask_printer

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter


class PrintOutput(QObject):
    """Saves and prints for one panel, whose dialogs it opens; `recipient` is who gets what it saves, for the log."""

    def __init__(self, context: Context, panel: QWidget, *, recipient: str = "") -> None:
        super().__init__(panel)
        self._recipient = recipient
        self._context, self._panel = context, panel

    def ask_where(self, printed: Printed) -> None:
        """The print stands in the file that the person names."""
        title, kinds = {
            "pdf": (self.tr("Save as PDF"), self.tr("PDF (*.pdf)")),
            "docx": (self.tr("Save as Word"), self.tr("Word (*.docx)")),
            "xlsx": (self.tr("Save as Excel"), self.tr("Excel (*.xlsx)")),
        }[Path(printed.file_name).suffix.removeprefix(".")]
        save = partial(self.save, printed)
        ask_file(self._panel, title, printed.file_name, kinds, save, dialog="savePdfDialog")

    def save(self, printed: Printed, path: Path) -> None:
        """The print stands in this file, or it is said why not."""
        try:
            export_log.save(self._context.ws, printed, path, recipient=self._recipient)
        except GbmError as error:
            self._context.problem(error)
            return
        self._context.tell(fill(self.tr("Saved: {file}"), file=path), file=path)

    def print_or_save(self, printed: Printed) -> None:
        """The print goes to a printer that the person chooses; where there is none, it is saved as PDF instead."""
        from PySide6.QtPrintSupport import QPrinterInfo

        if printed.people is not None and not self._context.attempt(lambda: self._context.ws.require(Op.EXPORT)):
            return
        if QPrinterInfo.availablePrinterNames():
            ask_printer(self._panel, printed.file_name, partial(self.send, printed), pdf=printed.content)
            return
        self._context.tell(self.tr("No printer is installed on this computer; save the PDF and print it elsewhere"))
        self.ask_where(printed)

    def send(self, printed: Printed, printer: "QPrinter") -> None:
        """The pages go to this printer; that they did is told even where the panel is gone by then."""
        context, said = self._context, self.tr("{count:page|pages} sent to the printer")

        def sent(pages: int) -> None:
            export_log.record(context.ws, printed, None)
            context.tell(fill(said, count=pages))

        context.jobs.run(
            lambda progress: put_on_paper(printed.content, printer, progress),
            sent,
            failed=context.problem,
            title=self.tr("Printing"),
        )
