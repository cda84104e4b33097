"""Taking the report out of the window: as files, as one copy for each addressee, and on paper."""

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from gbm_desktop import report
from gbm_desktop.wording.counted import fill
from ui import settings
from ui.context import Context
from ui.dialogs.save_file import ask_file, folder
from ui.widgets.pdf_preview import put_on_paper
from ui.widgets.printer_choice import ask_printer

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter


class Copies(QObject):
    """Works for the page that it is made for; every file is written by the worker."""

    def __init__(self, context: Context, window: QWidget) -> None:
        super().__init__(window)
        self._context, self._window = context, window

    def ask_where(self, name: str, suffix: str, save: Callable[[Path], None]) -> None:
        """The person names a file, or takes the name that is offered."""
        kinds = {".pdf": self.tr("PDF (*.pdf)"), ".docx": self.tr("Word (*.docx)"), ".xlsx": self.tr("Excel (*.xlsx)")}
        title, offered = self.tr("Save the report"), f"{name}{suffix}"
        ask_file(self._window, title, offered, kinds[suffix], save, dialog="saveReportDialog")

    def ask_folder(self, export: Callable[[Path], None]) -> None:
        """The person names a folder."""
        dialog = QFileDialog(self._window, self.tr("Folder for the copies"), str(folder()))
        dialog.setObjectName("exportDialog")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(lambda path: settings.set_saved_in(Path(path)))
        dialog.fileSelected.connect(lambda path: export(Path(path)))
        dialog.open()

    def save(self, path: Path, as_of: date, office: str) -> None:
        """The report to this office stands in the file."""
        ws = self._context.ws
        self._context.jobs.run(
            lambda _progress: report.write(ws, path, as_of=as_of, to=office or None),
            lambda written: self._context.tell(fill(self.tr("Saved: {file}"), file=written), file=written),
            failed=self._context.problem,
            title=self.tr("Writing the report"),
        )

    def export(self, folder: Path, as_of: date) -> None:
        """Each addressee's copy stands in the folder."""
        ws = self._context.ws
        self._context.jobs.run(
            lambda progress: report.write_all(ws, folder, as_of, progress),
            lambda files: self._context.tell(
                fill(self.tr("{count:copy|copies} saved in {folder}"), count=len(files), folder=folder)
            ),
            failed=self._context.problem,
            title=self.tr("Writing the copies"),
        )

    def print(self, as_of: date, office: str, no_printer: Callable[[], None]) -> None:
        """The report as it is stored goes to a printer that the person chooses; `no_printer` is called without one."""
        from PySide6.QtPrintSupport import QPrinterInfo

        if not QPrinterInfo.availablePrinterNames():
            self._context.tell(self.tr("No printer is installed on this computer; save the PDF and print it elsewhere"))
            no_printer()
            return
        ws = self._context.ws
        self._context.jobs.run(
            lambda _progress: report.pdf(report.read(ws, as_of), office or None),
            self._ask_printer,
            failed=self._context.problem,
            title=self.tr("Drawing the pages"),
        )

    def _ask_printer(self, pdf: bytes) -> None:
        ask_printer(self._window, self.tr("Summary report"), partial(self._send, pdf), pdf=pdf)

    def _send(self, pdf: bytes, printer: "QPrinter") -> None:
        self._context.jobs.run(
            lambda progress: put_on_paper(pdf, printer, progress),
            lambda pages: self._context.tell(fill(self.tr("{count:page|pages} sent to the printer"), count=pages)),
            failed=self._context.problem,
            title=self.tr("Printing"),
        )
