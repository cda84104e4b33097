"""The sheet of an emergency: when it began, whom to call in figures that are read at arm's length, what to do."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLabel, QLayout, QScrollArea, QScroller, QWidget

from gbm_desktop.errors import GbmError
from gbm_desktop.model.ids import EventId
from gbm_desktop.model.safety.emergency import Incident, IncidentKind
from gbm_desktop.safety import emergency
from gbm_desktop.safety.emergency import Call
from gbm_desktop.safety.procedures import procedure
from gbm_desktop.wording import word
from gbm_desktop.wording.emergency import OUTSIDE
from ui import theme
from ui.context import Context
from ui.widgets import Heading, StatusDot, column, danger_button, hint, plain_button, row, set_property
from ui.widgets.basics import rule
from ui.widgets.flow_layout import FlowLayout

_TOUCH, _BIG, _PHONE, _POSTS, _ROOM_FOR_BOTH = 56, 18, 28, 2, 480
_NATIONAL = frozenset(phone for phone, _ in OUTSIDE)


class Alarm(QWidget):
    """`closed` when the desk goes back to work. Telling the police is recorded with its time, once."""

    closed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("alarm")
        self._context = context
        self._incident: Incident | None = None
        self._title, self._state = Heading("", "title"), StatusDot()
        self._title.setObjectName("alarmTitle")
        self._state.setObjectName("alarmState")
        self._state.setWordWrap(True)
        self._national, self._calls, self._steps = row(gap=theme.GROUP), column(gap=4), column(gap=12)
        self._told = danger_button(self.tr("Police told just now"), self._tell_police, "policeTold")
        self._more = plain_button(self.tr("Add what is known"), self._write_down, "incidentDetails")
        box = column(self, gap=12)
        box.addLayout(row(self._title, None))
        box.addWidget(self._state)
        box.addLayout(self._national)
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._sides.setSpacing(theme.GROUP)
        self._sides.addLayout(self._calls, 1)
        self._sides.addLayout(self._steps, 1)
        box.addWidget(_scrolled(self._sides, "alarmHelp"), 1)
        box.addWidget(self._buttons())

    def _buttons(self) -> QWidget:
        line, flow = QWidget(), FlowLayout(theme.GAP)
        back = plain_button(self.tr("Back to check-in"), self.closed.emit, "leaveAlarm")
        back.setToolTip("Esc")
        for button in (self._told, self._more, back):
            button.setStyleSheet(f"font-size: {_BIG}px; min-height: {_TOUCH}px; padding: 0 12px;")
            flow.addWidget(button)
        line.setLayout(flow)
        return line

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What to do stands beside whom to call, and below where there is no room."""
        super().resizeEvent(event)
        beside = event.size().width() >= _ROOM_FOR_BOTH
        self._sides.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)

    def show_incident(self, incident: Incident) -> None:
        """The sheet is about this incident."""
        self._incident = incident
        self._title.setText(f"{word(incident.kind, self._context.lang)}  {incident.at:%H:%M}")
        self._told.setVisible(incident.reported is None)
        self._more.setVisible(True)
        self._say_state(incident)
        self._show_help(incident.event_id, incident.kind)

    def rehearse(self, event_id: EventId, kind: IncidentKind) -> None:
        """The sheet shows what it would in earnest."""
        self._incident = None
        self._title.setText(word(kind, self._context.lang))
        self._told.setVisible(False)
        self._more.setVisible(False)
        self._state.show_status(self.tr("Rehearsal: nothing was recorded"), "warn")
        self._show_help(event_id, kind)

    def _say_state(self, incident: Incident) -> None:
        if incident.reported is None:
            self._state.show_status(
                self.tr("Recorded, emergency plan started. Tell the police at once (article 19)"), "danger"
            )
        else:
            said = self.tr("Recorded, emergency plan started. Police told at {time} by {who}")
            time = f"{incident.reported:%H:%M}"
            self._state.show_status(said.format(time=time, who=incident.reported_by), "action")

    def _show_help(self, event_id: EventId, kind: IncidentKind) -> None:
        for box in (self._national, self._calls, self._steps):
            _empty(box)
        for phone, words in OUTSIDE:
            self._national.addWidget(_number(phone, words[0 if self._context.lang == "zh" else 1]))
        self._national.addStretch(1)
        calls = emergency.phone_tree(self._context.ws, event_id, self._context.lang)
        for call in calls:
            if call.phone not in _NATIONAL:
                self._calls.addWidget(_line_of(call, self.tr("no phone on record")))
        self._calls.addStretch(1)
        for number, step in enumerate(procedure(kind).steps, 1):
            self._steps.addWidget(_step(number, step))
        self._steps.addStretch(1)

    def _tell_police(self) -> None:
        if self._incident is not None:
            try:
                self.show_incident(emergency.report_to_police(self._context.ws, self._incident.id))
            except GbmError as error:
                self._context.problem(error)

    def _write_down(self) -> None:
        if self._incident is not None:
            self._context.go("safety", event_id=self._incident.event_id, tab="emergency", ref=self._incident.id)


def _scrolled(box: QLayout, name: str) -> QScrollArea:
    """What does not fit is reached by wheel or by finger."""
    inner = QWidget()
    inner.setObjectName("scrolled")
    inner.setLayout(box)
    area = QScrollArea()
    area.setObjectName(name)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(inner)
    QScroller.grabGesture(area.viewport(), QScroller.ScrollerGestureType.TouchGesture)
    return area


def _empty(box: QLayout) -> None:
    while (item := box.takeAt(0)) is not None:
        if old := item.widget():
            old.hide()
            old.deleteLater()


def _phone(text: str) -> QLabel:
    label = QLabel(text)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    label.setStyleSheet(f"font-size: {_PHONE}px; font-weight: 600;")
    label.setProperty("phone", text)
    return label


def _number(phone: str, who: str) -> QWidget:
    whole = QWidget()
    box = column(whole, gap=0)
    box.addWidget(_phone(phone))
    box.addWidget(hint(who, wrap=False))
    return whole


def _line_of(call: Call, unknown: str) -> QWidget:
    whole = QWidget()
    box = column(whole, gap=0)
    box.addWidget(_phone(call.phone) if call.phone else StatusDot(unknown, "warn"))
    who = QLabel(f"{call.who}  {_first_posts(call.post)}")
    who.setTextFormat(Qt.TextFormat.PlainText)
    who.setWordWrap(True)
    box.addWidget(who)
    box.addWidget(rule())
    return whole


def _first_posts(posts: str) -> str:
    """What the person is there for, where that is much only the first: the sheet is read in a hurry."""
    said = posts.split("、")
    return "、".join(said[:_POSTS]) + ("…" if len(said) > _POSTS else "")


def _step(number: int, text: str) -> QLabel:
    label = QLabel(f"{number}. {text}")
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    set_property(label, "type", "section")
    label.setStyleSheet("font-weight: 400;")
    return label
