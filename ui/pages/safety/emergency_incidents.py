"""突发事件: what happened at the event, and what became of it; no line is ever removed."""

from collections.abc import Mapping

from PySide6.QtWidgets import QHeaderView, QWidget

from gbm_desktop.model.ids import EventId, StaffId
from gbm_desktop.model.safety.emergency import Incident
from gbm_desktop.model.staff import Staff
from gbm_desktop.safety import emergency
from gbm_desktop.wording import word
from ui.context import Context
from ui.pages.safety.incident_dialog import IncidentDialog
from ui.widgets import Column, DataTable, EmptyState, Tone, column, hint, plain_button, row
from ui.widgets.kept_lines import KeptLines
from ui.widgets.page_stack import PageStack

_WHAT = 2


class IncidentsView(QWidget):
    """The incidents as a table; a row that is opened can be added to."""

    def __init__(self, context: Context, event_id: EventId) -> None:
        super().__init__()
        self.setObjectName("incidentsView")
        self._context, self._event_id = context, event_id
        self.lines: KeptLines[Incident] = KeptLines(self._columns())
        self.table = DataTable(self.lines, "incidentTable")
        self.table.setAccessibleName(self.tr("Incidents"))
        self.table.horizontalHeader().setStretchLastSection(False)
        self.table.horizontalHeader().setSectionResizeMode(_WHAT, QHeaderView.ResizeMode.Stretch)
        self.table.opened.connect(self._ask)
        self._stack = PageStack()
        self._stack.addWidget(
            EmptyState(
                self.tr("Nothing has happened"),
                self.tr("Record an incident"),
                self._ask,
                text=self.tr("At the door, F9 on the check-in page records one with a single touch."),
            )
        )
        self._stack.addWidget(self._list_view())
        column(self).addWidget(self._stack)

    def refresh(self, _people: Mapping[StaffId, Staff]) -> int:
        """The incidents as they are stored now; answers how many there are."""
        found = emergency.incidents(self._context.ws, self._event_id)
        self.lines.update(found)
        self._stack.setCurrentIndex(1 if found else 0)
        return len(found)

    def go_to(self, ref: str) -> bool:
        """The incident of this id is seen and opened; answers whether there is one."""
        found = self.table.select_where(lambda incident: incident.id == ref)
        if found:
            self._ask(self.table.selected()[0])
        return found

    def _list_view(self) -> QWidget:
        view = QWidget()
        box = column(view)
        add = plain_button(self.tr("Record an incident…"), self._ask, "recordIncident", "add")
        kept = hint(self.tr("What is on record stays; add to it with Enter or a double click."), wrap=False)
        box.addLayout(row(add, None, kept))
        box.addWidget(self.table, 1)
        return view

    def _columns(self) -> list[Column[Incident]]:
        return [
            Column(self.tr("Time"), lambda it: f"{it.at:%m-%d %H:%M}", sort=lambda it: it.at, width=104),
            Column(self.tr("Kind"), lambda it: word(it.kind, self._context.lang), width=96),
            Column(self.tr("What happened"), lambda it: it.what, tip=lambda it: it.what),
            Column(self.tr("Place"), lambda it: it.place, tip=lambda it: it.place, width=112),
            Column(self.tr("Hurt / dead"), lambda it: f"{it.hurt} / {it.dead}",
                   tone=lambda it: "danger" if it.hurt + it.dead else "second", width=88),
            Column(self.tr("Police told"), lambda it: f"{it.reported:%H:%M} {it.reported_by}" if it.reported else "—",
                   tone=_tone_of_report, width=112),
            Column(self.tr("State"), self._state, tone=lambda it: "action" if it.closed else "warn", width=88),
        ]  # fmt: skip

    def _state(self, incident: Incident) -> str:
        return "● " + self.tr("closed") if incident.closed else "▲ " + self.tr("open")

    def _ask(self, incident: Incident | None = None) -> None:
        IncidentDialog(self._context, self._event_id, incident, self).open()


def _tone_of_report(incident: Incident) -> Tone:
    if incident.reported:
        return "text"
    return "danger" if incident.hurt + incident.dead else "second"
