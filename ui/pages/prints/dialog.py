"""A print as it will lie on the table, to be printed or saved."""

from collections.abc import Callable

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from gbm_desktop.errors import GbmError
from gbm_desktop.prints import Printed
from gbm_desktop.wording import say
from gbm_desktop.wording.prints import missing_sentence
from ui.context import Context
from ui.pages.prints.output import PrintOutput
from ui.widgets import column, hint, plain_button, primary_button, row
from ui.widgets.dialog import Dialog
from ui.widgets.pdf_preview import PdfPreview

_WIDTH, _HEIGHT = 960, 640


class PrintDialog(Dialog):
    """The pages, and what can be done with them; `make` runs on the worker."""

    def __init__(self, context: Context, title: str, make: Callable[[], Printed], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("printDialog")
        self.setWindowTitle(title)
        self.resize(_WIDTH, _HEIGHT)
        self._context, self._printed = context, Printed(b"", "", ())
        self.preview, self._about, output = PdfPreview(), hint(""), PrintOutput(context, self)
        self._about.hide()
        self._print = primary_button(self.tr("Print"), lambda: output.print_or_save(self._printed), "dialogPrint")
        self._save = plain_button(self.tr("Save as PDF"), lambda: output.ask_where(self._printed), "dialogSave", "save")
        for button in (self._print, self._save):
            button.setEnabled(False)
        box = column(self, margin=16, gap=12)
        box.addWidget(self.preview, 1)
        box.addWidget(self._about)
        close = plain_button(self.tr("Close"), self.reject, "dialogClose")
        box.addLayout(row(None, close, self._save, self._print))
        QShortcut(QKeySequence(QKeySequence.StandardKey.Print), self, self._print.click)
        context.jobs.run(
            lambda _progress: make(),
            self._show,
            failed=self._cannot,
            title=self.tr("Drawing the preview"),
        )

    def _cannot(self, error: GbmError) -> None:
        if isValid(self):
            self.preview.say(say(error, self._context.lang))

    def _show(self, printed: Printed) -> None:
        if not isValid(self):
            return
        self._printed = printed
        self.preview.show_pdf(printed.content)
        said = missing_sentence(printed.warnings, self._context.lang)
        self._about.setText(said)
        self._about.setVisible(bool(said))
        for button in (self._print, self._save):
            button.setEnabled(True)
