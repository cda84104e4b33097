"""录入纸质签到: the sheet's times once, then a row code and Enter; whose row it was is seen at once."""

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtGui import Qt as Keys
from PySide6.QtWidgets import QLabel, QLineEdit

from gbm_desktop import events
from gbm_desktop.checkin.paper import SignedSheet
from gbm_desktop.errors import GbmError
from gbm_desktop.model.attendance import Attendee, Reason, Verdict
from gbm_desktop.model.door import Outcome
from gbm_desktop.model.ids import EventId
from gbm_desktop.model.paper import PaperProblem
from gbm_desktop.wording import say, word
from gbm_desktop.wording.paper import said
from ui.context import Context
from ui.page import Page
from ui.pages.checkin.paper_by_hand import ByHand
from ui.pages.checkin.paper_rows import PaperRows
from ui.pages.checkin.paper_times import SheetTimes
from ui.widgets import Heading, StatusDot, Tone, column, hint, link_button, row, second_text

_LISTED, _HEIGHT = 200, 44


class PaperKeying(Page):
    """`left` comes when the person goes back to the door."""

    tables = frozenset({"events", "attendees", "scans", "scan_voids"})
    left = Signal()

    def __init__(self, context: Context, event_id: EventId) -> None:
        super().__init__(context)
        self.setObjectName("paperKeying")
        self._event_id = event_id
        self._sheet: SignedSheet | None = None
        self._said = events.get(context.ws, event_id).said
        self._times = SheetTimes(context.lang, self._said.start, self._said.end)
        self._field, self._answer, self._count = QLineEdit(), StatusDot(), QLabel()
        self._by_hand, self._rows = ByHand(), PaperRows(context)
        self._set_up_fields()
        self._lay_out()
        self._lay_out_sheet()

    def refresh(self) -> None:
        """What was keyed so far, here and elsewhere, as it is stored."""
        if self._sheet is None:
            return
        done = self._sheet.progress()
        counted = self.tr("Keyed from paper: {keyed}   Came: {distinct} of {registered} on the list")
        self._count.setText(counted.format(keyed=done.keyed, distinct=done.distinct, registered=done.registered))
        self._rows.show_entries(self._sheet.entries(_LISTED))

    def start(self) -> None:
        """The field waits for the first row."""
        self._field.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes from a row by hand to the codes, and from these back to the door; F2 is for a row by hand."""
        if event.key() == Keys.Key.Key_F2:
            self._by_hand.begin()
        elif event.key() == Keys.Key.Key_Escape:
            if self._field.hasFocus():
                self.left.emit()
            else:
                self.start()
        event.accept()  # whatever else is typed here is nothing to the door behind

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Ctrl+Z takes the last row back where there is no typing to take back."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if self._field.isUndoAvailable() or not event.matches(QKeySequence.StandardKey.Undo):
            return False
        self._undo_last()
        return True

    def _set_up_fields(self) -> None:
        self._times.changed.connect(self._lay_out_sheet)
        self._field.setObjectName("paperCode")
        self._field.setAccessibleName(self.tr("Row code"))
        self._field.setPlaceholderText(self.tr("Row code, as in A0012H, then Enter"))
        self._field.setStyleSheet(f"font-size: 20px; min-height: {_HEIGHT}px; max-height: {_HEIGHT}px;")
        self._field.textEdited.connect(self._preview)
        self._field.returnPressed.connect(self._take)
        self._field.installEventFilter(self)
        self._by_hand.written.connect(self._write_in)
        self._answer.setObjectName("paperAnswer")
        self._answer.setMinimumHeight(_HEIGHT // 2)
        self._answer.setWordWrap(True)
        self._count.setObjectName("paperCount")

    def _lay_out(self) -> None:
        box = column(self, margin=24, gap=12)
        back = link_button(self.tr("‹ Back to the door"), self.left.emit, "paperBack")
        box.addLayout(row(Heading(self.tr("Key a signed sheet back"), "title"), None, back))
        box.addWidget(second_text(f"{self._said.name}  {self._said.start:%Y-%m-%d}"))
        box.addWidget(self._times)
        box.addWidget(self._field)
        box.addWidget(self._answer)
        box.addWidget(self._by_hand)
        box.addLayout(
            row(self._count, None, hint(self.tr("Ctrl+Z last row back   F2 row by hand   Esc back"), wrap=False))
        )
        box.addWidget(self._rows, 1)

    def _lay_out_sheet(self) -> None:
        try:
            self._sheet = SignedSheet(self.context.ws, self._event_id, self._times.since, self._times.until)
        except GbmError as error:
            self._sheet = None
            self._tell(say(error, self.context.lang), "danger")
        else:
            self._times.show_window(self._sheet.window())
            self._tell("", "text")

    def _preview(self, text: str) -> None:
        """Whose row it is is seen before Enter, as soon as the code is whole."""
        person = self._sheet.person(text) if self._sheet else PaperProblem.NOT_A_CODE
        if isinstance(person, Attendee):
            self._tell(_named(person), "text")
        elif person is not PaperProblem.NOT_A_CODE:
            self._tell(word(person, self.context.lang), "warn")
        elif self._sheet:
            self._tell("", "text")

    def _take(self) -> None:
        text = self._field.text().strip()
        if not text or self._sheet is None:
            self._lay_out_sheet()
            return
        try:
            answer = self._sheet.key(text)
        except GbmError as error:
            self._tell(say(error, self.context.lang), "danger")
            return
        if isinstance(answer, PaperProblem):
            not_taken = self.tr("{code} not taken: {why}")
            self._tell(not_taken.format(code=text.upper(), why=word(answer, self.context.lang)), "danger")
            self._field.selectAll()
        else:
            self._field.setText("")
            self._tell_of(answer)

    def _write_in(self, name: str, unit: str, phone: str) -> None:
        if self._sheet is None:
            self._lay_out_sheet()
            return
        try:
            self._tell_of(self._sheet.write_in(name, unit, phone))
        except GbmError as error:
            self._tell(say(error, self.context.lang), "danger")
            return
        self._by_hand.begin()

    def _tell_of(self, outcome: Outcome) -> None:
        words = said(outcome, self.context.ws.local, self.context.lang)
        person = _named(outcome.seen.person) if outcome.seen.person else ""
        fine = outcome.scan.verdict is Verdict.ADMITTED and outcome.scan.reason is not Reason.FULL
        self._tell("   ".join(filter(None, (person, words.word, words.line))), "action" if fine else "warn")

    def _tell(self, sentence: str, tone: Tone) -> None:
        self._answer.show_status(sentence, tone)
        self._answer.setText(self._answer.text() if sentence else "")

    def _undo_last(self) -> None:
        if last := self._rows.last():
            self.context.undo(last, self.tr("Keyed by mistake"))
            self._tell("", "text")


def _named(person: Attendee) -> str:
    return " · ".join(filter(None, (person.name, person.unit, person.number)))
