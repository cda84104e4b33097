"""Groups: a village's forty people come by one code, and the door counts how many of them."""

from gbm_desktop import attendance, events
from gbm_desktop.errors.admission import BadGroupSize
from gbm_desktop.model.admission import MOST_IN_GROUP, may_be_group
from gbm_desktop.model.attendance import Attendee, Source
from gbm_desktop.model.ids import AttendeeId, EventId
from gbm_desktop.model.journal import Op
from gbm_desktop.store import admission as store
from gbm_desktop.workspace import Workspace


def add(
    ws: Workspace, event_id: EventId, *, name: str, persons: int, unit: str = "", phone: str = "", role: str = ""
) -> Attendee:
    """The group is on the event's list with one ticket for so many persons.

    `phone` is the leader's. Raises BadName, BadPhone, BadGroupSize, UnknownEvent.
    """
    event = events.get(ws, event_id)
    _refuse_size(name, persons)
    group = attendance.new_person(ws, event.id, name=name, unit=unit, phone=phone, role=role, source=Source.TYPED)
    with ws.unit(Op.GROUP_ADD, name=event.said.name, group=group.name, count=persons, attendee=group.id) as step:
        listed = attendance.enlist(ws, step, group)
        step.add("group_tickets", {"id": listed.id, "persons": persons})
    return listed


def resize(ws: Workspace, person: Attendee, persons: int) -> None:
    """So many come by this ticket from now on, one person or a group; those who passed stay counted.

    Raises BadGroupSize.
    """
    if persons != 1:
        _refuse_size(person.name, persons)
    with ws.unit(Op.ATTENDEE_EDIT, attendee=person.id) as step:
        if persons == 1:
            step.drop("group_tickets", person.id)
        else:
            step.put("group_tickets", {"id": person.id, "persons": persons})


def sizes(ws: Workspace, event_id: EventId) -> dict[AttendeeId, int]:
    """How many belong to each group on the event's list."""
    return store.group_sizes(ws.read, event_id)


def _refuse_size(name: str, persons: int) -> None:
    if not may_be_group(persons):
        raise BadGroupSize(name.strip(), persons, MOST_IN_GROUP)
