"""The gate: all that keeps an event from being ready, read at once for one event or for many, and the override."""

import sqlite3
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from gbm_desktop import staff, workdays
from gbm_desktop.errors.safety_plan import (
    LimitTooLow,
    NoOfficer,
    NothingToOverride,
    NotReady,
    NotTheOfficer,
    OverrideNeedsReason,
)
from gbm_desktop.model.events import Event
from gbm_desktop.model.ids import EventId, StaffId
from gbm_desktop.model.journal import Op
from gbm_desktop.model.safety.gate import Override, Safety, Scope, lacking, still_lacking
from gbm_desktop.model.safety.plan import Clash, Measure, Role, clashes
from gbm_desktop.model.safety.signoff import Acknowledgement, answerable, holding
from gbm_desktop.model.staff import Staff
from gbm_desktop.safety import permit
from gbm_desktop.store import events as event_store
from gbm_desktop.store import staff as staff_store
from gbm_desktop.store.safety import checklist, emergency, overrides, risks, signoff
from gbm_desktop.store.safety import clashes as posts
from gbm_desktop.store.safety import permit as permits
from gbm_desktop.store.safety import plan as plans
from gbm_desktop.workspace import Workspace

_LISTS: Mapping[str, Callable[[sqlite3.Connection, Sequence[EventId]], Mapping[EventId, Sequence[Any]]]] = {
    "measures": plans.measures,
    "risks": risks.risks,
    "checked": checklist.checked,
    "actions": checklist.actions,
    "drills": emergency.drills,
    "duties": emergency.duties,
    "overrides": overrides.overrides,
}


def read(ws: Workspace, event: Event, *, within: sqlite3.Connection | None = None) -> Safety:
    """All that the gate looks at, for one event; as a step under way has it where its connection is given."""
    return read_all(ws, [event], within=within)[event.id]


def read_all(
    ws: Workspace, wanted: Sequence[Event], *, within: sqlite3.Connection | None = None
) -> dict[EventId, Safety]:
    """All that the gate looks at, for each of these events; the number of questions does not grow with theirs."""
    db, ids = within or ws.read, [event.id for event in wanted]
    rule, today, is_workday = permit.rule(ws), ws.today(), workdays.of_campaign(ws)
    known, signed = permits.permits(db, ids), signoff.acknowledgements(db, ids)
    planned, lists = plans.plans(db, ids), {name: ask(db, ids) for name, ask in _LISTS.items()}
    clashing = _clashes(db, lists["measures"])
    people = {person.id: person for person in staff_store.everyone(db)}
    names = event_store.names(db, {clash.other.event_id for found in clashing.values() for clash in found})
    return {
        event.id: _with_people(
            Safety(
                event,
                permit.status_of(event, known.get(event.id), rule, today, is_workday),
                today,
                planned.get(event.id),
                clashes=tuple(clashing.get(event.id, ())),
                elsewhere=_elsewhere(event, clashing.get(event.id, ()), names),
                **_of(event.id, lists),
            ),
            signed.get(event.id, {}),
            people,
        )
        for event in wanted
    }


def _of(event_id: EventId, lists: Mapping[str, Mapping[EventId, Sequence[Any]]]) -> dict[str, Any]:
    return {name: tuple(found.get(event_id, ())) for name, found in lists.items()}


def _elsewhere(event: Event, found: Sequence[Clash], names: Mapping[str, str]) -> dict[EventId, str]:
    others = {clash.other.event_id for clash in found} - {event.id}
    return {event_id: names[event_id] for event_id in others}


def _with_people(found: Safety, signed: Mapping[StaffId, Acknowledgement], people: Mapping[StaffId, Staff]) -> Safety:
    if found.plan is None:
        return found
    to_sign = tuple(answerable(found.plan, found.measures))
    return replace(
        found,
        to_sign=to_sign,
        signed=holding(found.event, found.plan, found.measures, signed),
        phoneless=frozenset(one for one in to_sign if not people[one].phone),
        names={one: people[one].name for one in to_sign},
    )


def _clashes(db: sqlite3.Connection, measures: Mapping[EventId, Sequence[Measure]]) -> dict[EventId, list[Clash]]:
    """Who is needed twice at a time, by event, that event's post first; at other events too."""
    manned = [one for listed in measures.values() for one in listed if one.due and one.until]
    people = {person for one in manned for person in (one.responsible, one.deputy) if person is not None}
    if not people:
        return {}
    since, until = min(one.due for one in manned if one.due), max(one.until for one in manned if one.until)
    found: dict[EventId, list[Clash]] = {}
    for clash in clashes(posts.manned(db, people, since, until)):
        for event_id in {clash.one.event_id, clash.other.event_id} & measures.keys():
            first = clash.one.event_id == event_id
            found.setdefault(event_id, []).append(clash if first else _turned(clash))
    return found


def _turned(clash: Clash) -> Clash:
    return replace(clash, one=clash.other, other=clash.one)


def refuse_unready(ws: Workspace, wanted: Sequence[Event], *, within: sqlite3.Connection | None = None) -> None:
    """Nothing is missing at any of these events but what their officers have overridden. Raises NotReady."""
    for found in read_all(ws, wanted, within=within).values():
        missing = still_lacking(found)
        if missing:
            raise NotReady(found.event.said.name, len(missing), missing[0])


def override(ws: Workspace, event_id: EventId, reason: str) -> Override:
    """The event can be ready in spite of all that is missing now; it stays on record for ever.

    Only its officer can say so. Raises UnknownEvent, NoOfficer, NotTheOfficer, OverrideNeedsReason, NothingToOverride.
    """
    event = event_store.require(ws.read, event_id)
    officer = _officer(ws, event, reason)
    missing = frozenset(one.key for one in lacking(read(ws, event)))
    if not missing:
        raise NothingToOverride(event.said.name)
    return _record(ws, event, Scope.READY, officer, reason, covers=missing)


def override_capacity(ws: Workspace, event_id: EventId, limit: int, reason: str) -> Override:
    """The door admits so many instead of the capacity, or the capacity again with 0; it stays on record for ever.

    Only the event's officer can say so. Raises as `override`, and LimitTooLow.
    """
    event = event_store.require(ws.read, event_id)
    officer = _officer(ws, event, reason)
    if limit and limit <= event.said.capacity:
        raise LimitTooLow(event.said.name, event.said.capacity)
    earlier = overrides.overrides(ws.read, [event.id]).get(event.id, [])
    if not limit and not any(one.scope is Scope.CAPACITY for one in earlier):
        raise NothingToOverride(event.said.name)
    return _record(ws, event, Scope.CAPACITY, officer, reason, limit=limit)


def _officer(ws: Workspace, event: Event, reason: str) -> Staff:
    """The event's officer, who is working. Raises NoOfficer, NotTheOfficer, OverrideNeedsReason."""
    plan = plans.plans(ws.read, [event.id]).get(event.id)
    named = plan.people.get(Role.OFFICER) if plan else None
    if named is None:
        raise NoOfficer(event.said.name)
    officer = staff.get(ws, named)
    if ws.operator.strip() != officer.name:
        raise NotTheOfficer(event.said.name, officer.name)
    if not reason.strip():
        raise OverrideNeedsReason
    return officer


def _record(
    ws: Workspace,
    event: Event,
    scope: Scope,
    officer: Staff,
    reason: str,
    *,
    covers: frozenset[str] = frozenset(),
    limit: int = 0,
) -> Override:
    with ws.unit(Op.OVERRIDE, name=event.said.name, reason=reason.strip()) as unit:
        said = Override(
            unit.step_id, event.id, scope, officer.name, reason.strip(), covers, limit, unit.wall, ws.replica.name
        )
        unit.record("overrides", overrides.row_of(said))
    return said
