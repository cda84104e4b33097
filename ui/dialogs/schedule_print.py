"""The schedule of events and the wall calendar, as they will print."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QComboBox, QWidget
from shiboken6 import isValid

from gbm_desktop import schedule_prints
from gbm_desktop.documents.poster import PosterSize
from gbm_desktop.errors import GbmError
from gbm_desktop.model.events import Event
from gbm_desktop.prints import Printed
from gbm_desktop.wording import say
from gbm_desktop.wording.prints import missing_sentence
from ui.context import Context
from ui.pages.prints.output import PrintOutput
from ui.widgets import Card, column, hint, plain_button, primary_button, row, second_text
from ui.widgets.dialog import Dialog
from ui.widgets.form_fields import day_field, python_day, qt_day
from ui.widgets.pdf_preview import PdfPreview

_SIZE, _OPTIONS_WIDTH, _PAUSE_MS = (1120, 640), 232, 200
Maker = Callable[..., Printed]


class SchedulePrint(Dialog):
    """What hangs on the wall: which of the two, which days, which paper; seen before it is printed or saved."""

    def __init__(self, parent: QWidget, context: Context, events: Sequence[Event], span: tuple[date, date]) -> None:
        super().__init__(parent)
        self.setObjectName("schedulePrint")
        self.setWindowTitle(self.tr("Print the schedule"))
        self.resize(*_SIZE)
        self._context, self._events = context, events
        self._asked = 0
        self._output = PrintOutput(context, self)
        self._preview, self._about = PdfPreview(), hint("")
        self.kind, self.paper = QComboBox(), QComboBox()
        self.kind.setObjectName("scheduleKind")
        self.kind.addItem(self.tr("Schedule of events"), schedule_prints.schedule)
        self.kind.addItem(self.tr("Wall calendar"), schedule_prints.wall_calendar)
        self.paper.setObjectName("schedulePaper")
        for paper in PosterSize:
            self.paper.addItem(paper.name, paper)
        self.first, self.last = day_field(), day_field()
        for field, day in zip((self.first, self.last), span, strict=True):
            field.setDate(qt_day(day))
        self._pause = QTimer(self, interval=_PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self.refresh)
        self._lay_out()
        self._connect()
        self.refresh()

    def _lay_out(self) -> None:
        side = Card()
        side.setFixedWidth(_OPTIONS_WIDTH)
        for label, field in (
            (self.tr("What"), self.kind),
            (self.tr("From day"), self.first),
            (self.tr("To day"), self.last),
            (self.tr("Paper"), self.paper),
        ):
            name = second_text(label)
            name.setBuddy(field)
            field.setAccessibleName(label)
            side.box.addWidget(name)
            side.box.addWidget(field)
        self._print = primary_button(self.tr("Print"), lambda: self._make(self._output.print_or_save), "printSchedule")
        self._pdf = plain_button(
            self.tr("Save as PDF"), lambda: self._make(self._output.ask_where), "scheduleAsPdf", "save"
        )
        self._book = plain_button(self.tr("Save as Excel"), self._save_book, "scheduleAsExcel", "save")
        side.box.addWidget(self._about)
        side.box.addStretch(1)
        box = column(self, margin=16, gap=16)
        body = row(side, gap=16)
        body.addWidget(self._preview, 1)
        box.addLayout(body, 1)
        close = plain_button(self.tr("Close"), self.reject, "scheduleClose")
        box.addLayout(row(None, close, self._book, self._pdf, self._print))

    def _connect(self) -> None:
        for choice in (self.kind, self.paper):
            choice.currentIndexChanged.connect(lambda _at: self._pause.start())
        for field in (self.first, self.last):
            field.dateChanged.connect(lambda _day: self._pause.start())

    def refresh(self) -> None:
        """The preview shows what is chosen."""
        self._pause.stop()
        self._asked += 1
        asked = self._asked
        self._book.setVisible(self.kind.currentIndex() == 0)
        make = self._maker(self.kind.currentData())
        self._context.jobs.run(
            lambda _progress: make(),
            lambda printed: self._show(asked, printed),
            failed=lambda error: self._cannot(asked, error),
            title=self.tr("Drawing the preview"),
        )

    def _maker(self, maker: Maker) -> Callable[[], Printed]:
        """What makes the print as chosen now; it may run on another thread, for it touches no widget."""
        first, last = sorted((python_day(self.first), python_day(self.last)))
        ws, events, paper = self._context.ws, self._events, self.paper.currentData()
        return lambda: maker(ws, events, first, last, paper=paper)

    def _show(self, asked: int, printed: Printed) -> None:
        if isValid(self) and asked == self._asked:
            self._preview.show_pdf(printed.content, whole_page=True)
            self._about.setText(missing_sentence(printed.warnings, self._context.lang))
            self._enable(possible=True)

    def _cannot(self, asked: int, error: GbmError) -> None:
        if isValid(self) and asked == self._asked:
            self._preview.say(say(error, self._context.lang))
            self._enable(possible=False)

    def _enable(self, *, possible: bool) -> None:
        for button in (self._print, self._pdf, self._book):
            button.setEnabled(possible)

    def _save_book(self) -> None:
        self._make(self._output.ask_where, schedule_prints.schedule_book)

    def _make(self, then: Callable[[Printed], None], maker: Maker | None = None) -> None:
        make = self._maker(maker or self.kind.currentData())
        self._context.jobs.run(
            lambda _progress: make(),
            lambda printed: then(printed) if isValid(self) else None,
            failed=self._context.problem,
            title=self.tr("Drawing the pages"),
        )
