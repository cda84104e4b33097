"""The page of an event's prints: what is chosen is seen as it will print, then printed or saved."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QDialog, QFileDialog
from shiboken6 import isValid

from gbm_desktop import prints
from gbm_desktop.errors import GbmError
from gbm_desktop.model.ids import AttendeeId, EventId
from gbm_desktop.prints import Printed
from gbm_desktop.store.event_list import ListOrder, ids_in_order
from gbm_desktop.wording import say
from gbm_desktop.wording.prints import missing_sentence
from ui.context import Context
from ui.page import Page
from ui.pages.prints.options import Kind, PrintOptions
from ui.widgets import Card, Chip, Heading, column, hint, link_button, plain_button, primary_button, row
from ui.widgets.pdf_preview import PdfPreview, fit_paper, put_on_paper

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

_PREVIEWED = 80
_PAUSE_MS = 200
_OPTIONS_WIDTH = 232


class PrintPanel(Page):
    """`finished` comes when the person goes back to where these people were chosen (`people`; None: everyone)."""

    key = "prints"
    tables = frozenset({"attendees", "events", "campaign", "departments"})
    finished = Signal()

    def __init__(self, context: Context, event_id: EventId, people: Sequence[AttendeeId] | None = None) -> None:
        super().__init__(context)
        self.setObjectName("printPanel")
        self._event_id, self._people = event_id, people
        self._asked = 0
        self._kinds = QButtonGroup(self)
        self._options = PrintOptions()
        self._preview = PdfPreview()
        self._about = hint("")
        self._about.setObjectName("printAbout")
        self._print = primary_button(self.tr("Print"), self.print_now, "printNow")
        self._save = plain_button(self.tr("Save as PDF"), self._ask_where, "savePdf", "save")
        self._pause = QTimer(self, interval=_PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self.refresh)
        self._options.changed.connect(self._pause.start)
        self._lay_out()
        shortcut = QShortcut(QKeySequence(QKeySequence.StandardKey.Print), self, self.print_now)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def choose(self, kind: int) -> None:
        """This kind of print is chosen and seen."""
        self._kinds.button(kind).setChecked(True)
        self._options.setCurrentIndex(kind)
        self.refresh()

    def refresh(self) -> None:
        """The preview shows what is stored, as chosen."""
        self._pause.stop()
        self._asked += 1
        asked = self._asked
        make = self._options.maker(self.context.ws, self._event_id, self._previewed())
        self.context.jobs.run(
            lambda _progress: make(),
            lambda printed: self._show(asked, printed),
            failed=lambda error: self._cannot(asked, error),
        )

    def hideEvent(self, event: QHideEvent) -> None:
        """What waits to be drawn is drawn when the page is seen again."""
        self._stale = self._stale or self._pause.isActive()
        self._pause.stop()
        super().hideEvent(event)

    def print_now(self) -> None:
        """The print goes to a printer that the person chooses; where there is none, it is saved as PDF instead."""
        from PySide6.QtPrintSupport import QPrinterInfo

        if not QPrinterInfo.availablePrinterNames():
            self.context.tell(self.tr("No printer is installed on this computer; save the PDF and print it elsewhere"))
            self._ask_where()
            return
        self._made(self._ask_printer)

    def save_to(self, path: Path) -> None:
        """The whole print stands in this file."""
        self._made(lambda printed: self._saved(printed, path))

    def _lay_out(self) -> None:
        chips = [Chip(text) for text in (self.tr("Badges"), self.tr("Sign-in sheet"), self.tr("Poster"))]
        for kind, chip in enumerate(chips):
            chip.setObjectName(("kindBadges", "kindSignin", "kindPoster")[kind])
            self._kinds.addButton(chip, kind)
            chip.setVisible(self._people is None)
        chips[Kind.BADGES].setChecked(True)
        self._kinds.idClicked.connect(self.choose)
        side = Card()
        side.setFixedWidth(_OPTIONS_WIDTH)
        for part in (self._options, self._about, self._print, self._save):
            side.box.addWidget(part)
        side.box.addStretch(1)
        box = column(self)
        if self._people is None:
            box.addLayout(row(*chips, None))
        else:
            title = self.tr("Badges for {count} chosen people").format(count=len(self._people))
            back = link_button(self.tr("‹ Back to the list"), self.finished.emit, "printBack")
            box.addLayout(row(Heading(title), None, back))
        body = row(side, gap=16)
        body.addWidget(self._preview, 1)
        box.addLayout(body, 1)

    def _everyone(self) -> Sequence[AttendeeId]:
        if self._people is not None:
            return self._people
        return ids_in_order(self.context.ws.read, self._event_id, ListOrder.NUMBER, backwards=False)

    def _previewed(self) -> Sequence[AttendeeId] | None:
        """Of thousands of badges the first ones tell enough."""
        return self._everyone()[:_PREVIEWED]

    def _show(self, asked: int, printed: Printed) -> None:
        if not isValid(self) or asked != self._asked:
            return  # the panel is gone, or something else was chosen meanwhile
        kind = self._kinds.checkedId()
        self._preview.show_pdf(printed.content, whole_page=kind == Kind.POSTER)
        self._about.setText(self._said_of(kind, printed))
        self._enable(possible=True)

    def _said_of(self, kind: int, printed: Printed) -> str:
        lines = [missing_sentence(printed.warnings, self.context.lang)]
        everyone = len(self._everyone())
        if kind != Kind.POSTER and everyone > _PREVIEWED:
            text = self.tr("{count} people; the preview shows the first {shown}, all are printed")
            lines.insert(0, text.format(count=f"{everyone:,}", shown=_PREVIEWED))
        elif kind != Kind.POSTER:
            lines.insert(0, self.tr("{count} people").format(count=everyone))
        return "\n".join(filter(None, lines))

    def _cannot(self, asked: int, error: GbmError) -> None:
        if isValid(self) and asked == self._asked:
            self._preview.say(say(error, self.context.lang))
            self._about.setText("")
            self._enable(possible=False)

    def _enable(self, *, possible: bool) -> None:
        self._print.setEnabled(possible)
        self._save.setEnabled(possible)

    def _made(self, then: Callable[[Printed], None]) -> None:
        make = self._options.maker(self.context.ws, self._event_id, self._people)

        def if_here(printed: Printed) -> None:
            if isValid(self):
                then(printed)

        self.context.jobs.run(
            lambda _progress: make(), if_here, failed=self.context.problem, title=self.tr("Drawing the pages")
        )

    def _ask_where(self) -> None:
        self._made(self._open_save_dialog)

    def _open_save_dialog(self, printed: Printed) -> None:
        start = self.context.ws.folder / "exports" / printed.file_name
        dialog = QFileDialog(self, self.tr("Save as PDF"), str(start), self.tr("PDF (*.pdf)"))
        dialog.setObjectName("savePdfDialog")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.fileSelected.connect(lambda path: self._saved(printed, Path(path)))
        dialog.open()

    def _saved(self, printed: Printed, path: Path) -> None:
        try:
            prints.save(printed.content, path)
        except GbmError as error:
            self.context.problem(error)
            return
        self.context.tell(self.tr("Saved: {file}").format(file=path))

    def _ask_printer(self, printed: Printed) -> None:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(printed.file_name)
        fit_paper(printer, printed.content)
        dialog = QPrintDialog(printer, self)
        dialog.accepted.connect(lambda: self._send(printed, dialog.printer()))
        QDialog.open(dialog)  # the printing dialog's own `open` wants a slot by its name

    def _send(self, printed: Printed, printer: "QPrinter") -> None:
        self.context.jobs.run(
            lambda progress: put_on_paper(printed.content, printer, progress),
            lambda pages: self.context.tell(self.tr("{count} pages sent to the printer").format(count=pages)),
            failed=self.context.problem,
            title=self.tr("Printing"),
        )
