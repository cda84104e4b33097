"""The duty roster (值班表) of an event, and a proposal for it from the event's times and its manned posts."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from gbm_desktop import events
from gbm_desktop.errors.emergency import DutyBackwards, UnknownDuty
from gbm_desktop.model.events import Event
from gbm_desktop.model.ids import DutyId, EventId, StaffId
from gbm_desktop.model.journal import Op
from gbm_desktop.model.safety.emergency import Duty
from gbm_desktop.model.safety.plan import Measure, Plan, Role
from gbm_desktop.safety.answering import require_known
from gbm_desktop.store.safety import emergency as store
from gbm_desktop.store.safety import plan as plan_store
from gbm_desktop.wording.emergency import COMMAND_POST
from gbm_desktop.workspace import Workspace


def duties(ws: Workspace, event_id: EventId) -> list[Duty]:
    """The event's duty roster, in the order of time."""
    return store.duties(ws.read, [event_id]).get(event_id, [])


def add_duty(
    ws: Workspace,
    event_id: EventId,
    *,
    start: datetime,
    end: datetime,
    leader: StaffId | None = None,
    keeper: StaffId | None = None,
    spot: str = "",
) -> Duty:
    """The watch is on the event's roster. Raises UnknownEvent, UnknownStaff, DutyBackwards."""
    return add_duties(ws, event_id, [Duty(DutyId(ws.new_id()), event_id, start, end, leader, keeper, spot)])[0]


def add_duties(ws: Workspace, event_id: EventId, watches: Sequence[Duty]) -> list[Duty]:
    """These watches are on the event's roster, in one step. Raises UnknownEvent, UnknownStaff, DutyBackwards."""
    checked = [_checked(ws, duty) for duty in watches]
    with ws.unit(Op.DUTY_EDIT, name=events.get(ws, event_id).said.name) as unit:
        for duty in checked:
            unit.put("duties", store.row_of_duty(duty))
    return checked


def edit_duty(ws: Workspace, duty: Duty) -> Duty:
    """The watch is as given. Raises UnknownDuty, UnknownStaff, DutyBackwards."""
    checked = _checked(ws, duty)
    with ws.unit(Op.DUTY_EDIT, name=events.get(ws, duty.event_id).said.name) as unit:
        if store.duty(unit.db, duty.id) is None:
            raise UnknownDuty(duty.id)
        unit.put("duties", store.row_of_duty(checked))
    return checked


def remove_duty(ws: Workspace, *duty_ids: DutyId) -> None:
    """These watches are off the roster, in one step (undo brings them back). Raises UnknownDuty."""
    if not duty_ids:
        return
    found = store.duty(ws.read, duty_ids[0])
    if found is None:
        raise UnknownDuty(duty_ids[0])
    with ws.unit(Op.DUTY_EDIT, name=events.get(ws, found.event_id).said.name) as unit:
        for each in duty_ids:
            unit.drop("duties", each)


def proposed_duties(ws: Workspace, event_id: EventId) -> list[Duty]:
    """The watches that the event's times and manned posts ask for and the roster does not have, in order of time.

    Each day has one at the command post, led by the 安全责任人, and one for each post of the plan that is manned.
    Two laptops propose the same ids. Raises UnknownEvent.
    """
    event = events.get(ws, event_id)
    plan = plan_store.plans(ws.read, [event.id]).get(event.id, Plan(event.id, ""))
    measures = plan_store.measures(ws.read, [event.id]).get(event.id, [])
    present = {duty.id for duty in duties(ws, event.id)}
    wanted = [*_command(event, plan), *(duty for one in measures for duty in _of_post(one, plan))]
    return sorted((duty for duty in wanted if duty.id not in present), key=lambda duty: (duty.start, duty.id))


def _command(event: Event, plan: Plan) -> Iterator[Duty]:
    for start, end in by_day(event.said.start, event.said.end):
        its_id = DutyId(f"{event.id}:{start.date()}")
        officer, keeper = plan.people.get(Role.OFFICER), plan.people.get(Role.INFORMATION)
        yield Duty(its_id, event.id, start, end, officer, keeper, COMMAND_POST[0])


def _of_post(measure: Measure, plan: Plan) -> Iterator[Duty]:
    if measure.due is None or measure.until is None:
        return
    for start, end in by_day(measure.due, measure.until):
        its_id = DutyId(f"{measure.id}:{start.date()}")
        leader, spot = plan.people.get(Role.OFFICER), measure.spot or measure.post
        yield Duty(its_id, measure.event_id, start, end, leader, measure.responsible, spot)


def by_day(start: datetime, end: datetime) -> list[tuple[datetime, datetime]]:
    """The time as watches: what lasts several days is kept by day, from the first hour to the last; nights are not."""
    if end <= start:
        return []
    if end.time() <= start.time():
        return [(start, end)]
    days = (end.date() - start.date()).days + 1
    first_end = datetime.combine(start.date(), end.time())
    return [(start + timedelta(days=n), first_end + timedelta(days=n)) for n in range(days)]


def _checked(ws: Workspace, duty: Duty) -> Duty:
    if duty.end <= duty.start:
        raise DutyBackwards(duty.start, duty.end)
    require_known(ws, duty.leader, duty.keeper)
    return replace(duty, spot=duty.spot.strip())
