"""The last two steps of an event: at the door, and afterwards."""

from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPlainTextEdit, QWidget

from gbm_desktop import attendance, events
from gbm_desktop.errors import GbmError
from gbm_desktop.model.attendance import Counts
from gbm_desktop.model.events import Event
from ui.context import Context
from ui.pages.events.admission_card import AdmissionCard
from ui.widgets import Card, Heading, column, hint, plain_button, primary_button, row
from ui.widgets.flow_layout import wrapped


class CountsCard(Card):
    """The figures of an event, never mixed."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(24)
        self.box.addLayout(self._grid)
        self._figures: dict[str, QLabel] = {}
        for at, (key, title) in enumerate(
            (
                ("distinct", self.tr("People checked in")),
                ("registered", self.tr("On the list")),
                ("entries", self.tr("Entries")),
                ("anonymous", self.tr("Without a name")),
                ("inside", self.tr("Inside now")),
                ("expected", self.tr("Expected")),
            )
        ):
            self._add(key, title, at)

    def _add(self, key: str, title: str, at: int) -> None:
        cell = QFrame()
        box = column(cell, gap=0)
        figure = QLabel()
        figure.setProperty("type", "figure")
        figure.setObjectName(f"count-{key}")
        figure.setAccessibleName(title)
        box.addWidget(figure)
        box.addWidget(hint(title))
        self._grid.addWidget(cell, at // 3, at % 3)
        self._figures[key] = figure

    def show_counts(self, counts: Counts, expected: int) -> None:
        """The figures stand as given."""
        inside = f"{counts.inside:,} / {counts.capacity:,}" if counts.capacity else f"{counts.inside:,}"
        shown = {
            "distinct": f"{counts.distinct:,}",
            "registered": f"{counts.registered:,}",
            "entries": f"{counts.entries:,}",
            "anonymous": f"{counts.anonymous:,}",
            "inside": inside,
            "expected": f"{expected:,}" if expected else "—",
        }
        for key, text in shown.items():
            self._figures[key].setText(text)


class OnSiteStep(QWidget):
    """The figures at the door, and the way to the check-in page."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._event: Event | None = None
        self.counts, self.admission = CountsCard(), AdmissionCard(context)
        box = column(self, gap=16)
        box.addWidget(self.counts)
        door = primary_button(self.tr("Open check-in"), self._open, "openCheckin")
        paper = plain_button(self.tr("Key a signed sheet back"), self._key_paper, "keyPaper")
        leaving = plain_button(self.tr("Before leaving"), self._look_ready, "beforeLeaving", "check")
        screen = plain_button(self.tr("Live board"), self._open_board, "openBoard")
        advice = plain_button(self.tr("Count advice…"), self._count_advised, "countAdvice", "people")
        box.addLayout(wrapped(door, paper, leaving, screen, advice, None))
        box.addWidget(self.admission)
        box.addStretch(1)

    def show_event(self, event: Event) -> None:
        """The figures are this event's."""
        self._event = event
        self.admission.show_event(event)
        self.counts.show_counts(attendance.counts(self._context.ws, event.id), event.said.expected)

    def _open(self) -> None:
        if self._event is not None:
            self._context.go("checkin", event_id=self._event.id)

    def _open_board(self) -> None:
        from ui.pages.board import open_board

        if self._event is not None:
            open_board(self._context, self._event.id, self)

    def _key_paper(self) -> None:
        if self._event is not None:
            self._context.go("checkin", event_id=self._event.id, paper=True)

    def _count_advised(self) -> None:
        from ui.pages.consumer.consult_pad import ConsultPad

        if self._event is not None:
            ConsultPad(self._context, self, self._event.id).open()

    def _look_ready(self) -> None:
        from ui.pages.checkin.readiness import open_readiness

        if self._event is not None:
            open_readiness(self._context, self._event.id, self)


class WrapUpStep(QWidget):
    """What came of the event, and its note; the event is closed by the buttons above the steps."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._event: Event | None = None
        self.counts = CountsCard()
        self.note = QPlainTextEdit()
        self.note.setObjectName("wrapUpNote")
        self.note.setAccessibleName(self.tr("Note"))
        self.note.setMaximumHeight(120)
        self.note.setTabChangesFocus(True)
        box = column(self, gap=16)
        box.addWidget(self.counts)
        box.addWidget(Heading(self.tr("Note")))
        box.addWidget(self.note)
        box.addLayout(row(plain_button(self.tr("Save the note"), self._save, "saveNote", "save"), None))
        box.addStretch(1)

    def show_event(self, event: Event) -> None:
        """The figures, the stage and the note are this event's; a note being typed stays."""
        if self._event is None or self._event.id != event.id or not self.note.document().isModified():
            self.note.setPlainText(event.said.note)
        self._event = event
        self.counts.show_counts(attendance.counts(self._context.ws, event.id), event.said.expected)

    def _save(self) -> None:
        if self._event is None:
            return
        try:
            events.set_note(self._context.ws, self._event.id, self.note.toPlainText())
        except GbmError as error:
            self._context.problem(error)
            return
        self.note.document().setModified(False)
        self._context.tell(self.tr("Saved the note of “{name}”").format(name=self._event.said.name), undo=True)
