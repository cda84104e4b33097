"""An event's safety plan: started from a template, its measures, and on whom each is laid."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from enum import Enum

from gbm_desktop import events, staff
from gbm_desktop.errors.safety_plan import (
    DeputyIsResponsible,
    MeasureBackwards,
    MeasureUnnamed,
    NoPlan,
    UnknownMeasure,
    WarnShareOutOfRange,
)
from gbm_desktop.model.ids import EventId, MeasureId, StaffId
from gbm_desktop.model.journal import Op
from gbm_desktop.model.safety.plan import LARGEST_SHARE, Measure, Plan, Role, Section, place_after
from gbm_desktop.safety import from_template, permit, templates
from gbm_desktop.safety.answering import require_known
from gbm_desktop.store.safety import plan as store
from gbm_desktop.workspace import Workspace


class Unchanged(Enum):
    """What is not said stays as it was."""

    UNCHANGED = "unchanged"


UNCHANGED = Unchanged.UNCHANGED


def apply_template(ws: Workspace, event_id: EventId, key: str | None = None) -> Plan:
    """The event's plan, risks and checklist hold all that the template asks for; what was there already stays.

    Without a key, the template that fits the event. Raises UnknownEvent, UnknownTemplate.
    """
    event = events.get(ws, event_id)
    statutory = permit.status(ws, event).statutory
    template = templates.named(key) if key else templates.fitting(event, statutory=statutory)
    with ws.unit(Op.PLAN_TEMPLATE, name=event.said.name, template=template.name) as unit:
        return from_template.fill(ws, unit, event, template, statutory=statutory)


def get(ws: Workspace, event_id: EventId) -> Plan | None:
    """The event's plan, None before one was started."""
    return store.plans(ws.read, [event_id]).get(event_id)


def edit(ws: Workspace, plan: Plan) -> None:
    """The plan is as given. Raises UnknownEvent, UnknownStaff, WarnShareOutOfRange."""
    event = events.get(ws, plan.event_id)
    if not 1 <= plan.warn_share <= LARGEST_SHARE:
        raise WarnShareOutOfRange(plan.warn_share)
    require_known(ws, *plan.people.values())
    with ws.unit(Op.PLAN_EDIT, name=event.said.name) as unit:
        unit.put("safety_plans", store.row_of_plan(plan))


def set_role(ws: Workspace, event_id: EventId, role: Role, staff_id: StaffId | None) -> None:
    """The person has this role for the whole event, or nobody has. Raises UnknownEvent, UnknownStaff, NoPlan."""
    set_roles(ws, event_id, [role], staff_id)


def set_roles(ws: Workspace, event_id: EventId, roles: Iterable[Role], staff_id: StaffId | None) -> None:
    """The person has these roles, or nobody has, in one step. Raises as `set_role`."""
    plan, meant = _require(ws, event_id), list(roles)
    others = {role: person for role, person in plan.people.items() if role not in meant}
    edit(ws, replace(plan, people=others | (dict.fromkeys(meant, staff_id) if staff_id else {})))


def measures(ws: Workspace, event_id: EventId) -> list[Measure]:
    """The event's measures, under their headings and in their order."""
    return store.measures(ws.read, [event_id]).get(event_id, [])


def add_measure(
    ws: Workspace,
    event_id: EventId,
    section: Section,
    *,
    post: str,
    task: str = "",
    due: datetime | None = None,
    until: datetime | None = None,
    spot: str = "",
    badge: str = "",
) -> Measure:
    """The measure stands last under its heading. Raises UnknownEvent, NoPlan, MeasureUnnamed, MeasureBackwards."""
    name = events.get(ws, _require(ws, event_id).event_id).said.name
    said = Measure(
        MeasureId(ws.new_id()), event_id, section, 0, post, task, due=due, until=until, spot=spot, badge=badge
    )
    measure = replace(_checked(ws, said), position=place_after(section, measures(ws, event_id)))
    with ws.unit(Op.MEASURE_ADD, name=name, post=measure.post) as unit:
        unit.add("measures", store.row_of_measure(measure))
    return measure


def edit_measures(ws: Workspace, changed: Iterable[Measure]) -> None:
    """These measures are as given, in one step; one that goes under another heading stands last there.

    Raises UnknownMeasure, UnknownStaff, MeasureUnnamed, MeasureBackwards, DeputyIsResponsible.
    """
    after = [_replaced(ws, measure) for measure in changed]
    with ws.unit(Op.MEASURE_EDIT, name=_event_names(ws, after), count=len(after)) as unit:
        for measure in after:
            unit.put("measures", store.row_of_measure(measure))


def remove_measures(ws: Workspace, ids: Sequence[MeasureId]) -> None:
    """These measures are gone, in one step (undo brings them back). Raises UnknownMeasure."""
    gone = [_measure(ws, measure_id) for measure_id in ids]
    with ws.unit(Op.MEASURE_REMOVE, name=_event_names(ws, gone), count=len(gone)) as unit:
        for measure in gone:
            unit.drop("measures", measure.id)


def assign(
    ws: Workspace,
    measure_ids: Iterable[MeasureId],
    *,
    responsible: StaffId | Unchanged | None = UNCHANGED,
    deputy: StaffId | Unchanged | None = UNCHANGED,
) -> None:
    """The measures are laid on this person and deputy, all in one step; None leaves a place empty.

    Raises UnknownMeasure, UnknownStaff, DeputyIsResponsible.
    """
    found = [_measure(ws, measure_id) for measure_id in measure_ids]
    edit_measures(
        ws,
        [
            replace(
                measure,
                responsible=measure.responsible if isinstance(responsible, Unchanged) else responsible,
                deputy=measure.deputy if isinstance(deputy, Unchanged) else deputy,
            )
            for measure in found
        ],
    )


def _require(ws: Workspace, event_id: EventId) -> Plan:
    plan = get(ws, event_id)
    if plan is None:
        raise NoPlan(events.get(ws, event_id).said.name)
    return plan


def _measure(ws: Workspace, measure_id: MeasureId) -> Measure:
    found = store.measure(ws.read, measure_id)
    if found is None:
        raise UnknownMeasure(measure_id)
    return found


def _replaced(ws: Workspace, said: Measure) -> Measure:
    stored, after = _measure(ws, said.id), _checked(ws, said)
    if after.section is stored.section:
        return after
    return replace(after, position=place_after(after.section, measures(ws, stored.event_id)))


def _checked(ws: Workspace, said: Measure) -> Measure:
    measure = replace(
        said, post=said.post.strip(), task=said.task.strip(), spot=said.spot.strip(), badge=said.badge.strip()
    )
    if not measure.post:
        raise MeasureUnnamed
    if measure.until and (measure.due is None or measure.until <= measure.due):
        raise MeasureBackwards(measure.post)
    people = [staff.get(ws, person) for person in (measure.responsible, measure.deputy) if person is not None]
    if measure.responsible is not None and measure.responsible == measure.deputy:
        raise DeputyIsResponsible(people[0].name, measure.post)
    return measure


def _event_names(ws: Workspace, found: Iterable[Measure]) -> str:
    return "、".join(dict.fromkeys(events.get(ws, measure.event_id).said.name for measure in found))
