"""The list of an event's people: add, correct, remove, find, and their tickets."""

from collections.abc import Iterable
from dataclasses import replace

from gbm_desktop import admission, campaign, events
from gbm_desktop.checkin import ticket_code
from gbm_desktop.errors.attendance import AttendeePassed, BadName, BadPhone, UnknownAttendee
from gbm_desktop.model.admission import WHOLE
from gbm_desktop.model.attendance import Attendee, Counts, Source
from gbm_desktop.model.ids import AttendeeId, EventId
from gbm_desktop.model.journal import Op
from gbm_desktop.model.person_name import NameProblem, parse_name
from gbm_desktop.model.phone import PhoneProblem, parse_phone
from gbm_desktop.pinyin import initials, name_initials
from gbm_desktop.store import attendance as store
from gbm_desktop.store.journal import Unit
from gbm_desktop.workspace import Workspace

SEARCH_LIMIT = 50


def add(ws: Workspace, event_id: EventId, *, name: str, unit: str = "", phone: str = "", role: str = "") -> Attendee:
    """The person is on the event's list with a ticket of their own. Raises BadName, BadPhone, UnknownEvent."""
    event = events.get(ws, event_id)
    person = new_person(ws, event.id, name=name, unit=unit, phone=phone, role=role, source=Source.TYPED)
    with ws.unit(Op.ATTENDEE_ADD, name=event.said.name, attendee=person.id) as step:
        return enlist(ws, step, person)


def new_person(
    ws: Workspace, event_id: EventId, *, name: str, unit: str, phone: str, role: str, source: Source
) -> Attendee:
    """A person checked and ready to be put on the list, not yet numbered. Raises BadName, BadPhone."""
    blank = Attendee(
        AttendeeId(ws.new_id()), event_id, "", "", "", "", role.strip(), "", source,
        ws.random(ticket_code.ID_BYTES).hex(), "", "",
    )  # fmt: skip
    return corrected(blank, name=name, unit=unit, phone=phone)


def corrected(person: Attendee, *, name: str, unit: str, phone: str) -> Attendee:
    """The person with this name, unit and phone; the ticket stays. Raises BadName, BadPhone."""
    read_name = parse_name(name)
    if isinstance(read_name, NameProblem):
        raise BadName(name, read_name)
    read_phone = parse_phone(phone) if phone.strip() else None
    if isinstance(read_phone, PhoneProblem):
        raise BadPhone(phone, read_phone)
    return replace(
        person,
        name=read_name,
        unit=unit.strip(),
        phone=read_phone.value if read_phone else "",
        name_initials=name_initials(read_name),
        unit_initials=initials(unit),
    )


def enlist(ws: Workspace, step: Unit, person: Attendee) -> Attendee:
    """The person has the next number of this laptop's block and is on the list."""
    number = f"{ws.replica.block}{store.last_number(step.db, person.event_id, ws.replica.block) + 1:04d}"
    numbered = replace(person, number=number)
    step.add("attendees", store.row_of(numbered))
    return numbered


def edit(ws: Workspace, person: Attendee, *, name: str, unit: str, phone: str, role: str, note: str = "") -> None:
    """The person's entry is as given; a printed badge stays valid. Raises BadName, BadPhone."""
    after = replace(corrected(person, name=name, unit=unit, phone=phone), role=role.strip(), note=note.strip())
    with ws.unit(Op.ATTENDEE_EDIT, attendee=person.id) as step:
        step.put("attendees", store.row_of(after))


def remove(ws: Workspace, people: list[Attendee]) -> None:
    """These people are no longer on the list. Raises AttendeePassed where one has gone through the door."""
    with ws.unit(Op.ATTENDEE_REMOVE, count=len(people)) as step:
        passed = store.passed_through(step.db, [person.ticket for person in people])
        if passed:
            raise AttendeePassed(passed)
        for person in people:
            step.drop("group_tickets", person.id)
            step.drop("attendees", person.id)


def get(ws: Workspace, attendee_id: AttendeeId) -> Attendee:
    """One person on a list. Raises UnknownAttendee."""
    found = store.by_id(ws.read, attendee_id)
    if found is None:
        raise UnknownAttendee(attendee_id)
    return found


def find(ws: Workspace, event_id: EventId, text: str, limit: int = SEARCH_LIMIT) -> list[Attendee]:
    """Whom a person means by a name, pinyin initials, a phone's last digits, a number or a village."""
    return store.search(ws.read, event_id, text, limit)


def counts(ws: Workspace, event_id: EventId) -> Counts:
    """The event's figures as a whole: on the list, different persons, admissions; and those inside now."""
    whole = store.counts(ws.read, event_id)
    window = admission.window_at(ws, event_id, ws.now())
    return whole if window is WHOLE else replace(whole, inside=store.tally(ws.read, event_id, window).inside)


def tickets(ws: Workspace, event_id: EventId) -> list[tuple[Attendee, str]]:
    """Everyone on the event's list with the text of their ticket code."""
    return with_codes(ws, store.of_event(ws.read, event_id))


def with_codes(ws: Workspace, people: Iterable[Attendee]) -> list[tuple[Attendee, str]]:
    """These people, each with the text of their ticket code."""
    key = bytes.fromhex(campaign.current(ws).ticket_key)
    return [(person, ticket_code.encode(key, bytes.fromhex(person.ticket))) for person in people]
