"""Incidents (突发事件): recorded in one press, added to as more is known, never removed."""

from dataclasses import replace
from datetime import datetime

from gbm_desktop import events
from gbm_desktop.errors.emergency import IncidentNotReported, IncidentUnnamed, PersonsBelowZero, UnknownIncident
from gbm_desktop.model.ids import EventId, IncidentId
from gbm_desktop.model.journal import Op
from gbm_desktop.model.safety.emergency import Incident, IncidentKind
from gbm_desktop.store.safety import emergency as store
from gbm_desktop.wording import word
from gbm_desktop.workspace import Workspace

_TEXTS = ("what", "place", "persons", "actions", "reported_by")


def incidents(ws: Workspace, event_id: EventId) -> list[Incident]:
    """What happened at the event, in the order of time."""
    return store.incidents(ws.read, [event_id]).get(event_id, [])


def incident(ws: Workspace, incident_id: IncidentId) -> Incident:
    """One incident. Raises UnknownIncident."""
    found = store.incident(ws.read, incident_id)
    if found is None:
        raise UnknownIncident(incident_id)
    return found


def record_incident(
    ws: Workspace,
    event_id: EventId,
    kind: IncidentKind,
    what: str = "",
    *,
    at: datetime | None = None,
    place: str = "",
    plan_started: datetime | None = None,
) -> Incident:
    """The incident is on record for ever, as of now unless `at` says when (local); what is not said is its kind.

    Raises UnknownEvent.
    """
    said = what.strip() or word(kind)
    return put_on_record(ws, replace(new_incident(ws, event_id, kind), what=said, place=place, at=at or local_now(ws),
                                     plan_started=plan_started))  # fmt: skip


def new_incident(ws: Workspace, event_id: EventId, kind: IncidentKind = IncidentKind.OTHER) -> Incident:
    """An incident as of now of which nothing is said yet; it is not on record."""
    return Incident(IncidentId(ws.new_id()), event_id, local_now(ws), kind, "")


def put_on_record(ws: Workspace, said: Incident) -> Incident:
    """The new incident stands on record with all that is said of it. Raises UnknownEvent, else as `edit_incident`."""
    checked = _checked(said)
    with ws.unit(Op.INCIDENT_ADD, name=events.get(ws, said.event_id).said.name, kind=checked.kind.value) as unit:
        unit.add("incidents", store.row_of_incident(checked))
    return checked


def escalate(ws: Workspace, event_id: EventId, kind: IncidentKind) -> Incident:
    """The incident is on record as of now, and the emergency plan as started now (第19条). Raises UnknownEvent."""
    return record_incident(ws, event_id, kind, plan_started=local_now(ws))


def edit_incident(ws: Workspace, changed: Incident) -> Incident:
    """What is known of the incident is as given; the record itself stays for ever.

    Raises UnknownIncident, IncidentUnnamed, PersonsBelowZero, and IncidentNotReported where people were hurt or killed
    and it is to be closed with neither a report to the police nor a word why (第19条).
    """
    checked = _checked(changed)
    name = events.get(ws, changed.event_id).said.name
    with ws.unit(Op.INCIDENT_EDIT, name=name, kind=checked.kind.value) as unit:
        if store.incident(unit.db, changed.id) is None:
            raise UnknownIncident(changed.id)
        unit.put("incidents", store.row_of_incident(checked))
    return checked


def report_to_police(ws: Workspace, incident_id: IncidentId) -> Incident:
    """The operator told the police of the incident just now. Raises UnknownIncident."""
    found = incident(ws, incident_id)
    return edit_incident(ws, replace(found, reported=local_now(ws), reported_by=ws.operator))


def _checked(said: Incident) -> Incident:
    if not said.what.strip():
        raise IncidentUnnamed
    for count in (said.hurt, said.dead):
        if count < 0:
            raise PersonsBelowZero(count)
    told = said.reported is not None or said.actions.strip()
    if said.closed and said.hurt + said.dead and not told:
        raise IncidentNotReported(said.what.strip())
    return replace(said, **{name: getattr(said, name).strip() for name in _TEXTS})


def local_now(ws: Workspace) -> datetime:
    """The local time to the minute, without its zone, as all times of an event are."""
    return ws.now().replace(second=0, microsecond=0, tzinfo=None)
