"""The drills (演练) that were held for an event."""

from dataclasses import replace
from datetime import date

from gbm_desktop import events
from gbm_desktop.errors.emergency import DrillNotYetHeld, DrillUnnamed, PersonsBelowZero, UnknownDrill
from gbm_desktop.model.ids import DrillId, EventId, StaffId
from gbm_desktop.model.journal import Op
from gbm_desktop.model.safety.emergency import Drill
from gbm_desktop.safety.answering import require_known
from gbm_desktop.store.safety import emergency as store
from gbm_desktop.workspace import Workspace


def drills(ws: Workspace, event_id: EventId) -> list[Drill]:
    """The drills that were held for the event, in the order of time."""
    return store.drills(ws.read, [event_id]).get(event_id, [])


def record_drill(
    ws: Workspace,
    event_id: EventId,
    *,
    held_on: date,
    scenario: str,
    persons: int,
    findings: str = "",
    leader: StaffId | None = None,
) -> Drill:
    """The drill is on record.

    Raises UnknownEvent, UnknownStaff, DrillUnnamed, DrillNotYetHeld, PersonsBelowZero.
    """
    event = events.get(ws, event_id)
    drill = _checked(ws, Drill(DrillId(ws.new_id()), event.id, held_on, scenario, persons, findings, leader))
    with ws.unit(Op.DRILL_EDIT, name=event.said.name, scenario=drill.scenario) as unit:
        unit.add("drills", store.row_of_drill(drill))
    return drill


def edit_drill(ws: Workspace, drill: Drill) -> Drill:
    """The record is as given. Raises UnknownDrill, and what `record_drill` raises."""
    checked = _checked(ws, drill)
    with ws.unit(Op.DRILL_EDIT, name=events.get(ws, drill.event_id).said.name, scenario=checked.scenario) as unit:
        if store.drill(unit.db, drill.id) is None:
            raise UnknownDrill(drill.id)
        unit.put("drills", store.row_of_drill(checked))
    return checked


def _checked(ws: Workspace, drill: Drill) -> Drill:
    if not drill.scenario.strip():
        raise DrillUnnamed
    if drill.held_on > ws.today():
        raise DrillNotYetHeld(drill.held_on)
    if drill.persons < 0:
        raise PersonsBelowZero(drill.persons)
    require_known(ws, drill.leader)
    return replace(drill, scenario=drill.scenario.strip(), findings=drill.findings.strip())
