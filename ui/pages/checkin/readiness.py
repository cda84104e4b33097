"""Before leaving for the field: one list of what is in order and what is not, with the way to put it right."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QStackedWidget, QWidget
from shiboken6 import isValid

from gbm_desktop import events
from gbm_desktop.model.event_steps import EventStep
from gbm_desktop.model.ids import EventId
from gbm_desktop.model.readiness import Check, Fact, Line, State
from gbm_desktop.prints import Printed
from gbm_desktop.wording import word
from gbm_desktop.wording.readiness import said, summary
from ui.context import Context
from ui.pages.checkin.self_test import SelfTest
from ui.pages.prints.output import PrintOutput
from ui.widgets import (
    Card,
    Heading,
    StatusDot,
    Tone,
    column,
    link_button,
    plain_button,
    primary_button,
    row,
    second_text,
)
from ui.widgets.dialog import Dialog
from ui.widgets.pdf_preview import PdfPreview

_WIDTH, _HEIGHT, _ROW = 880, 660, 32
_TONES: dict[State, Tone] = {State.READY: "action", State.ATTEND: "warn", State.UNKNOWN: "second"}


class ReadinessCheck(Dialog):
    """The list, and the page that it prints on. `remembered` comes as from the self-test. Raises UnknownEvent."""

    remembered = Signal()

    def __init__(self, context: Context, event_id: EventId, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("readinessCheck")
        self.setWindowTitle(self.tr("Before leaving"))
        self.resize(_WIDTH, _HEIGHT)
        self._context, self._event_id = context, event_id
        self.lines: list[Line] = []
        self._output = PrintOutput(context, self)
        self._summary = StatusDot(self.tr("Looking…"), "second")
        self._summary.setObjectName("readinessSummary")
        self._grid, self._preview, self._views = QGridLayout(), PdfPreview(), QStackedWidget()
        self._as_page = plain_button(self.tr("Preview"), self._turn, "readinessPreview")
        self._as_page.setCheckable(True)
        self._remedies = self._ways()
        self._lay_out()
        QShortcut(QKeySequence("F5"), self, self.look)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Print), self, self.print_now)
        self.look()

    def look(self) -> None:
        """Everything is looked at anew."""
        from gbm_desktop.readiness import look

        ws, event_id = self._context.ws, self._event_id
        self._context.jobs.run(
            lambda _progress: look(ws, event_id),
            self._show_if_here,
            failed=self._context.problem,
            title=self.tr("Looking at everything"),
        )

    def print_now(self) -> None:
        """The list as it stands goes to a printer, or into a file where there is none."""
        self._printed(self._output.print_or_save)

    def _show_if_here(self, found: list[Line]) -> None:
        if isValid(self):
            from ui.pages.checkin.devices import look_at_devices

            self._show([*found, *look_at_devices(self._context.ws.today())])

    def _show(self, lines: list[Line]) -> None:
        self.lines = lines
        tone: Tone = "warn" if any(line.state is State.ATTEND for line in lines) else "action"
        self._summary.show_status(summary(lines, self._context.lang), tone)
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for at, line in enumerate(lines):
            self._add(at, line)
        self._grid.setRowStretch(len(lines), 1)
        if self._as_page.isChecked():
            self._printed(self._show_page)

    def _add(self, at: int, line: Line) -> None:
        lang = self._context.lang
        name, found = StatusDot(word(line.state, lang), _TONES[line.state]), second_text(said(line, lang))
        found.setObjectName(f"found-{line.check}")
        check = Heading(word(line.check, lang))
        check.setProperty("type", "body")
        for place, part in enumerate((check, name, found)):
            self._grid.addWidget(part, at, place)
        self._grid.setRowMinimumHeight(at, _ROW)
        if line.fact in self._remedies:
            label = self.tr("Test it") if line.check is Check.SCANNER else self.tr("Put it right")
            self._grid.addWidget(link_button(label, self._remedies[line.fact], f"remedy-{line.check}"), at, 3)

    def _ways(self) -> dict[Fact, Callable[[], None]]:
        """Where each thing is put right; a clock, a disk or a battery is the system's."""
        event = self._event_id
        people = partial(self._go, "events", event_id=event, step=EventStep.PEOPLE)
        backups = partial(self._go, "settings", part="backup")
        return {
            Fact.NOBODY_LISTED: people,
            Fact.TICKETS_WRONG: people,
            Fact.NOT_SAFE: partial(self._go, "safety", event_id=event),
            Fact.PERMIT_LACKING: partial(self._go, "safety", event_id=event, tab="permit"),
            Fact.NO_BACKUP: backups,
            Fact.BACKUP_OLD: backups,
            Fact.NO_PRINTER: partial(self._go, "events", event_id=event, step=EventStep.PRINTS),
            Fact.SOUND_OFF: partial(self._go, "settings", part="look"),
            Fact.SCANNER_UNTESTED: self._test_scanner,
            Fact.SCANNER_LONG_AGO: self._test_scanner,
            Fact.SCANNER_TESTED: self._test_scanner,
        }

    def _go(self, page: str, **place: object) -> None:
        self.accept()
        self._context.go(page, **place)

    def _test_scanner(self) -> None:
        test = SelfTest(self._context, self)
        test.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        test.remembered.connect(self.remembered)
        test.finished.connect(lambda _result: self.look())
        test.open()

    def _turn(self) -> None:
        self._views.setCurrentIndex(int(self._as_page.isChecked()))
        self._as_page.setText(self.tr("Back to the list") if self._as_page.isChecked() else self.tr("Preview"))
        if self._as_page.isChecked():
            self._printed(self._show_page)

    def _show_page(self, printed: Printed) -> None:
        self._preview.show_pdf(printed.content, whole_page=True)

    def _printed(self, then: Callable[[Printed], None]) -> None:
        from gbm_desktop.readiness_prints import check_sheet

        ws, event_id, lines = self._context.ws, self._event_id, self.lines

        def if_here(printed: Printed) -> None:
            if isValid(self):
                then(printed)

        if lines:
            make = partial(check_sheet, ws, event_id, lines)
            self._context.jobs.run(
                lambda _progress: make(), if_here, failed=self._context.problem, title=self.tr("Making the print")
            )

    def _lay_out(self) -> None:
        card = Card()
        self._grid.setHorizontalSpacing(24)
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(2, 1)
        card.box.addLayout(self._grid)
        self._views.addWidget(card)
        self._views.addWidget(self._preview)
        box = column(self, margin=24, gap=16)
        box.addLayout(row(Heading(events.get(self._context.ws, self._event_id).said.name), None, self._summary))
        box.addWidget(self._views, 1)
        box.addLayout(self._buttons())

    def _buttons(self) -> QHBoxLayout:
        return row(
            plain_button(self.tr("Look again F5"), self.look, "readinessAgain", "refresh"),
            self._as_page,
            plain_button(
                self.tr("Save as PDF"), lambda: self._printed(self._output.ask_where), "readinessSave", "save"
            ),
            None,
            plain_button(self.tr("Close"), self.accept, "readinessClose"),
            primary_button(self.tr("Print"), self.print_now, "readinessPrint"),
        )


def open_readiness(context: Context, event_id: EventId, parent: QWidget) -> ReadinessCheck:
    """The check of this event is seen."""
    dialog = ReadinessCheck(context, event_id, parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    return dialog
