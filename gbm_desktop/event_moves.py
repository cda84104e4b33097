"""What goes along when an event goes to another time: safety measures, watches, sessions, bookings of resources."""

from dataclasses import replace
from datetime import timedelta

from gbm_desktop.errors.postponement import EventTookPlace
from gbm_desktop.model.event_moves import carried_span
from gbm_desktop.model.events import TOOK_PLACE, Event, EventDraft, Stage
from gbm_desktop.model.ids import EventId
from gbm_desktop.model.resources import carried
from gbm_desktop.model.safety.gate import still_lacking
from gbm_desktop.model.safety.plan import moved
from gbm_desktop.safety import gate
from gbm_desktop.store import admission as admission_store
from gbm_desktop.store import events as store
from gbm_desktop.store import resources as resource_store
from gbm_desktop.store.journal import Unit
from gbm_desktop.store.safety import emergency as emergency_store
from gbm_desktop.store.safety import plan as plan_store
from gbm_desktop.workspace import Workspace


def moved_in(ws: Workspace, unit: Unit, event: Event, said: EventDraft) -> Event:
    """Within a step under way the event is as said, and all that has a time of its own there keeps it within the event.

    An event that was ready and goes to another time is planned again where its safety then lacks something: those who
    signed did so for the old time (model.safety.signoff), a permit too (国务院令第505号 第15条).
    """
    before, after = event.said, replace(event, said=said)
    if (said.start, said.end) != (before.start, before.end):
        for measure in plan_store.measures(unit.db, [event.id]).get(event.id, []):
            unit.put("measures", plan_store.row_of_measure(moved(measure, before, said)))
        _move_duties(unit, event, said)
        _move_bookings(unit, event, after)
        _move_sessions(unit, event.id, said.start - before.start)
        if event.stage is Stage.READY and still_lacking(gate.read(ws, after, within=unit.db)):
            after = replace(after, stage=Stage.PLANNED)
    unit.put("events", store.row_of(after))
    return after


def refuse_to_move(event: Event) -> None:
    """The event can still go to another time. Raises EventTookPlace."""
    if event.stage in TOOK_PLACE:
        raise EventTookPlace(event.said.name)


def _move_duties(unit: Unit, event: Event, said: EventDraft) -> None:
    for duty in emergency_store.duties(unit.db, [event.id]).get(event.id, []):
        start, end = carried_span(duty.start, duty.end, event.said, said)
        unit.put("duties", emergency_store.row_of_duty(replace(duty, start=start, end=end)))


def _move_bookings(unit: Unit, event: Event, after: Event) -> None:
    was, now = resource_store.span(unit.db, event), resource_store.span(unit.db, after)
    for booking in resource_store.bookings(unit.db, event_ids=[event.id]):
        unit.put("bookings", resource_store.row_of_booking(carried(booking, was, now)))


def _move_sessions(unit: Unit, event_id: EventId, by: timedelta) -> None:
    if not by:
        return
    sessions = admission_store.sessions(unit.db, event_id)
    for row_id in admission_store.session_ids(unit.db, event_id):
        unit.drop("sessions", row_id)
    for session in sessions:
        unit.add("sessions", admission_store.row_of(event_id, session.moved(by)))
