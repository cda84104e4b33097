"""突发情况: what happened is chosen with one touch, recorded at once, and who to call and what to do is seen big."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QScrollArea, QWidget

from gbm_desktop.errors import GbmError
from gbm_desktop.model.ids import EventId
from gbm_desktop.model.safety.emergency import Incident, IncidentKind
from gbm_desktop.safety import emergency
from gbm_desktop.wording import word
from ui import theme
from ui.context import Context
from ui.pages.checkin.alarm import Alarm
from ui.widgets import Heading, column, danger_button, hint, plain_button, row
from ui.widgets.page_stack import PageStack

_COLUMNS, _TOUCH, _BIG = 3, 72, 18


class Escalation(QWidget):
    """The kinds of incident, then the sheet of the one that was recorded. `closed` when the desk goes back to work.

    In a rehearsal the same is seen and nothing is recorded.
    """

    closed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("escalation")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._context = context
        self._event_id: EventId | None = None
        self._rehearsing = False
        self._kinds, self._earlier = self._kind_buttons(), column(gap=8)
        self.alarm = Alarm(context)
        self.alarm.closed.connect(self.closed)
        self._stack = PageStack()
        self._stack.addWidget(self._choice())
        self._stack.addWidget(self.alarm)
        column(self).addWidget(self._stack)

    def open(self, event_id: EventId, *, rehearsing: bool) -> None:
        """The kinds can be chosen; incidents that are not closed can be looked at again."""
        self._event_id, self._rehearsing = event_id, rehearsing
        self._show_earlier(emergency.incidents(self._context.ws, event_id))
        self._stack.setCurrentIndex(0)
        self.setFocus()

    def _choice(self) -> QWidget:
        inner = QWidget()
        inner.setObjectName("scrolled")
        box = column(inner, gap=12)
        title = Heading(self.tr("Emergency: what is happening?"))
        title.setWordWrap(True)
        head = row(title, self._back_button())
        head.setStretch(0, 1)
        box.addLayout(head)
        box.addWidget(
            hint(self.tr("One touch records it and starts the emergency plan; whom to call and what to do comes next."))
        )
        box.addLayout(self._earlier)
        box.addLayout(self._kinds)
        box.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(inner)
        return area

    def _back_button(self) -> QPushButton:
        button = plain_button(self.tr("Back to check-in"), self.closed.emit, "leaveEscalation")
        button.setToolTip("Esc")
        return button

    def _kind_buttons(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(12)
        for place, kind in enumerate(IncidentKind):
            name = word(kind, self._context.lang)
            button = danger_button(name, partial(self._record, kind), f"incident-{kind.value}")
            button.setStyleSheet(f"font-size: {_BIG}px; min-height: {_TOUCH}px; padding: 0;")
            grid.addWidget(button, place // _COLUMNS, place % _COLUMNS)
        return grid

    def _show_earlier(self, found: list[Incident]) -> None:
        while (item := self._earlier.takeAt(0)) is not None:
            if old := item.widget():
                old.hide()
                old.deleteLater()
        for incident in reversed(found):
            if not incident.closed:
                text = self.tr("Still open: {time} {what}").format(time=f"{incident.at:%H:%M}", what=incident.what)
                button = plain_button(text, partial(self._show, incident), f"open-{incident.id}")
                button.setMinimumHeight(theme.ROW_HEIGHT)
                self._earlier.addWidget(button)

    def _record(self, kind: IncidentKind) -> None:
        if self._event_id is None:
            return
        if self._rehearsing:
            self.alarm.rehearse(self._event_id, kind)
            self._stack.setCurrentWidget(self.alarm)
            return
        try:
            self._show(emergency.escalate(self._context.ws, self._event_id, kind))
        except GbmError as error:
            self._context.problem(error)

    def _show(self, incident: Incident) -> None:
        self.alarm.show_incident(incident)
        self._stack.setCurrentWidget(self.alarm)
        self.setFocus()
