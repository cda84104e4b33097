"""For what a ticket of an event admits once, the event's sessions, and the one that it is now."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from gbm_desktop import events
from gbm_desktop.errors.admission import BadSession
from gbm_desktop.model import admission as model
from gbm_desktop.model.admission import Once, Session, Window
from gbm_desktop.model.ids import EventId
from gbm_desktop.model.journal import Op
from gbm_desktop.store import admission as store
from gbm_desktop.workspace import Workspace


def rule(ws: Workspace, event_id: EventId) -> Once:
    """For what a ticket of the event admits once."""
    return store.rule(ws.read, event_id)


def set_rule(ws: Workspace, event_id: EventId, once: Once) -> None:
    """A ticket of the event admits once for this, from the next scan on. Raises UnknownEvent."""
    event = events.get(ws, event_id)
    with ws.unit(Op.ADMISSION_RULE, name=event.said.name) as unit:
        unit.put("admission_rules", {"id": event.id, "once": once.value})


def sessions(ws: Workspace, event_id: EventId) -> list[Session]:
    """The event's sessions, in their order."""
    return store.sessions(ws.read, event_id)


def set_sessions(ws: Workspace, event_id: EventId, wanted: Sequence[Session]) -> None:
    """The event has these sessions and no others. Raises BadSession, UnknownEvent."""
    event = events.get(ws, event_id)
    if wrong := model.problem_of(wanted):
        raise BadSession(wrong[0].name.strip(), wrong[1])
    rows = [store.row_of(event.id, replace(session, name=session.name.strip())) for session in wanted]
    kept = {row["id"] for row in rows}
    with ws.unit(Op.SESSION_EDIT, name=event.said.name) as unit:
        for gone in store.session_ids(unit.db, event.id):
            if gone not in kept:
                unit.drop("sessions", gone)
        for row in rows:
            unit.put("sessions", row)


def from_agenda(ws: Workspace, event_id: EventId) -> list[Session]:
    """The lines of the event's programme as sessions, not yet stored. Raises UnknownEvent."""
    said = events.get(ws, event_id).said
    return model.from_agenda(said.agenda, said.end)


def window_at(ws: Workspace, event_id: EventId, now: datetime) -> Window:
    """The window in which the event's tickets admit once at this moment."""
    return store.window(ws.read, event_id, now)
