"""Sign-off: who answers for something at an event says so, on the screen or on paper."""

import json
from dataclasses import dataclass
from pathlib import Path

from gbm_desktop import attachments, events, staff
from gbm_desktop.errors.safety_plan import NothingToSign, SignatureMissing, SignedPageMissing
from gbm_desktop.model.events import Event
from gbm_desktop.model.ids import EventId, StaffId
from gbm_desktop.model.journal import Op
from gbm_desktop.model.safety.plan import Measure, Role
from gbm_desktop.model.safety.signoff import (
    Acknowledgement,
    SignedBy,
    answerable,
    duties_digest,
    holding,
    laid_on,
)
from gbm_desktop.model.staff import Staff
from gbm_desktop.store import staff as staff_store
from gbm_desktop.store.journal import Unit
from gbm_desktop.store.safety import plan as plan_store
from gbm_desktop.store.safety import signoff as store
from gbm_desktop.workspace import Workspace

PAGE = "signed_page"
"""What the picture of a signed page is attached as; its owner is the acknowledgement."""


@dataclass(frozen=True, slots=True)
class SignLine:
    """A person who must sign, all that they answer for, and their latest acknowledgement, if it `holds` still."""

    staff: Staff
    roles: tuple[Role, ...]
    measures: tuple[tuple[Measure, bool], ...]
    acknowledgement: Acknowledgement | None
    holds: bool


def sheet(ws: Workspace, event_id: EventId) -> list[SignLine]:
    """Everyone who must sign at the event, each once; a measure's flag says that they stand in for it as the deputy.

    Raises UnknownEvent.
    """
    event = events.get(ws, event_id)
    plan = plan_store.plans(ws.read, [event_id]).get(event_id)
    if plan is None:
        return []
    measures = plan_store.measures(ws.read, [event_id]).get(event_id, [])
    signed = store.acknowledgements(ws.read, [event_id]).get(event_id, {})
    laid, holds = laid_on(measures), holding(event, plan, measures, signed)
    people = {person.id: person for person in staff_store.everyone(ws.read)}
    return [
        SignLine(
            people[person],
            tuple(role for role in Role if plan.people.get(role) == person),
            tuple((measure, measure.deputy == person) for measure in laid.get(person, ())),
            signed.get(person),
            person in holds,
        )
        for person in answerable(plan, measures)
    ]


def acknowledge(
    ws: Workspace,
    event_id: EventId,
    staff_id: StaffId,
    way: SignedBy,
    *,
    strokes: str = "[]",
    page: Path | None = None,
) -> Acknowledgement:
    """The person has signed for what they answer for now; it stays for ever.

    Raises UnknownEvent, UnknownStaff, NothingToSign, SignatureMissing, SignedPageMissing, and as `attachments.attach`
    does.
    """
    event, person = events.get(ws, event_id), staff.get(ws, staff_id)
    if way is SignedBy.SCREEN and not _is_drawn(strokes):
        raise SignatureMissing(person.name)
    if way is SignedBy.PAPER and page is None:
        raise SignedPageMissing(person.name)
    with ws.unit(Op.ACKNOWLEDGE, name=event.said.name, person=person.name) as unit:
        digest = _digest(unit, event, person)
        drawn = strokes if way is SignedBy.SCREEN else "[]"
        signed = Acknowledgement(unit.step_id, event_id, staff_id, digest, way, drawn, unit.wall, ws.replica.name)
        unit.record("acknowledgements", store.row_of(signed))
        if page is not None:
            attachments.attach(ws, unit, unit.step_id, PAGE, page)
    return signed


def _digest(unit: Unit, event: Event, person: Staff) -> str:
    plan = plan_store.plans(unit.db, [event.id]).get(event.id)
    measures = plan_store.measures(unit.db, [event.id]).get(event.id, [])
    if plan is None or person.id not in answerable(plan, measures):
        raise NothingToSign(person.name, event.said.name)
    return duties_digest(person.id, event, plan, measures)


def _is_drawn(strokes: str) -> bool:
    try:
        drawn = json.loads(strokes)
    except ValueError:
        return False
    return isinstance(drawn, list) and any(drawn)
