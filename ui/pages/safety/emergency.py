"""应急: who keeps watch, whom to call, what was drilled, what happened."""

from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from gbm_desktop import staff
from gbm_desktop.model.ids import EventId
from ui.context import Context
from ui.page import Page
from ui.pages.safety.emergency_calls import CallsView
from ui.pages.safety.emergency_drills import DrillsView
from ui.pages.safety.emergency_duties import DutiesView
from ui.pages.safety.emergency_incidents import IncidentsView
from ui.widgets import Chip, column
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.page_stack import PageStack

Part = DutiesView | CallsView | DrillsView | IncidentsView
PARTS = ("duties", "calls", "drills", "incidents")


class EmergencyTab(Page):
    """Four parts as segments, each with how many lines it has."""

    key = "emergency"
    tables = frozenset({"duties", "drills", "incidents", "safety_plans", "measures", "staff", "events"})

    def __init__(self, context: Context, event_id: EventId) -> None:
        super().__init__(context)
        self.setObjectName("emergencyTab")
        self.duties = DutiesView(context, event_id)
        self.calls = CallsView(context, event_id)
        self.drills = DrillsView(context, event_id)
        self.incidents = IncidentsView(context, event_id)
        self._parts: tuple[Part, ...] = (self.duties, self.calls, self.drills, self.incidents)
        self._segments, self._stack = QButtonGroup(self), PageStack()
        for part in self._parts:
            self._stack.addWidget(part)
        self._segments.idClicked.connect(self._stack.setCurrentIndex)
        box = column(self)
        box.addWidget(self._segment_line())
        box.addWidget(self._stack, 1)

    def _segment_line(self) -> QWidget:
        line = QWidget()
        flow = FlowLayout(6)
        for at, name in enumerate(PARTS):
            chip = Chip("", checked=not at)
            chip.setObjectName(f"emergency-{name}")
            self._segments.addButton(chip, at)
            flow.addWidget(chip)
        line.setLayout(flow)
        return line

    def refresh(self) -> None:
        """Every part as it is stored now."""
        people = {person.id: person for person in staff.everyone(self.context.ws)}
        titles = (self.tr("Duty roster"), self.tr("Phone tree"), self.tr("Drills"), self.tr("Incidents"))
        for at, (part, title) in enumerate(zip(self._parts, titles, strict=True)):
            self._segments.button(at).setText(f"{title} {part.refresh(people)}")

    def go_to(self, ref: str) -> None:
        """The part of this name is seen, or the line of this id; an incident is opened to be added to."""
        self.refresh()
        if ref in PARTS:
            self._choose(PARTS.index(ref))
            return
        for at, part in enumerate(self._parts):
            if part.go_to(ref):
                self._choose(at)
                return

    def _choose(self, part: int) -> None:
        self._segments.button(part).setChecked(True)
        self._stack.setCurrentIndex(part)
        shown = self._parts[part]
        first = [one for one in shown.findChildren(QPushButton, "emptyAction") if one.isVisibleTo(shown)]
        (first[0] if first else shown.table).setFocus()
