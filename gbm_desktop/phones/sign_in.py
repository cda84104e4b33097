"""Signing oneself in by phone: stored before anything is answered, and once however often it is sent."""

from dataclasses import dataclass
from datetime import datetime

from gbm_desktop import attendance, events
from gbm_desktop.checkin.door import Door
from gbm_desktop.errors.attendance import BadName
from gbm_desktop.errors.phones import PhoneSignInShut, UnitMissing
from gbm_desktop.model.attendance import Attendee, Direction, Method, Reason, Verdict
from gbm_desktop.model.events import ADMITS, Event
from gbm_desktop.model.ids import AttendeeId, EventId
from gbm_desktop.model.person_name import NameFault, NameProblem, clean_text, parse_name
from gbm_desktop.model.phone import Phone, parse_phone
from gbm_desktop.store import attendance as people
from gbm_desktop.store import phones as store
from gbm_desktop.workspace import Workspace

LONGEST_UNIT = 60
_MARKUP = frozenset('<>&\\{}"`')
_FORMULA = "=+-@"


@dataclass(frozen=True, slots=True)
class Said:
    """What a person typed on a phone, as it came."""

    name: str
    unit: str = ""
    phone: str = ""


@dataclass(frozen=True, slots=True)
class Standing:
    """How a person stands at the event: when they came in (None: they did not), or why not."""

    person: Attendee
    came_in: datetime | None
    refused: Reason


def open_event(ws: Workspace, event_id: EventId) -> Event:
    """The event, which admits people. Raises PhoneSignInShut, UnknownEvent."""
    event = events.get(ws, event_id)
    if event.stage not in ADMITS:
        raise PhoneSignInShut(event.said.name, event.stage)
    return event


def sign_in(ws: Workspace, door: Door, event_id: EventId, its_id: AttendeeId, said: Said) -> AttendeeId:
    """The person is on the list, once, and has passed the door unless it refused them; answers whose entry it is.

    Who is on the list already is that person. Raises BadName, BadPhone, UnitMissing, PhoneSignInShut.
    """
    open_event(ws, event_id)
    known = people.by_id(ws.read, its_id)
    if known is not None:
        if standing(ws, known).came_in is None:
            door.admit(known.id, method=Method.PHONE)
        return known.id
    clean = checked(said)
    listed = _on_list(ws, event_id, clean)
    if listed is not None:
        door.admit(listed.id, method=Method.PHONE)
        return listed.id
    door.walk_in(clean.name, clean.unit, clean.phone, its_id=its_id, method=Method.PHONE)
    return its_id


def checked(said: Said) -> Said:
    """What was typed without what could be taken for markup or for a formula by whatever reads it later.

    Raises BadName, UnitMissing.
    """
    name = parse_name(said.name)
    if isinstance(name, NameProblem):
        raise BadName(clean_text(said.name)[:LONGEST_UNIT], name)
    if _MARKUP & set(name) or name.startswith(tuple(_FORMULA)):
        raise BadName(name, NameProblem(name, NameFault.NOT_A_NAME))
    unit = "".join(char for char in clean_text(said.unit) if char not in _MARKUP)
    unit = unit.lstrip(_FORMULA).strip()[:LONGEST_UNIT]
    if not unit:
        raise UnitMissing
    return Said(name, unit, clean_text(said.phone)[:LONGEST_UNIT])


def standing(ws: Workspace, person: Attendee) -> Standing:
    """How the person stands now."""
    scans = store.scans_of(ws.read, person.event_id, person.ticket)
    if not scans or scans[-1].verdict is Verdict.REFUSED:  # who came in yesterday may be refused today
        return Standing(person, None, scans[-1].reason if scans else Reason.NONE)
    last = next((scan for scan in reversed(scans) if scan.persons), None)
    if last is not None and last.direction is Direction.IN:
        return Standing(person, ws.local(last.at), Reason.NONE)
    return Standing(person, None, Reason.EXIT)


def person(ws: Workspace, person_id: AttendeeId) -> Standing:
    """How this person stands now. Raises UnknownAttendee."""
    return standing(ws, attendance.get(ws, person_id))


def _on_list(ws: Workspace, event_id: EventId, said: Said) -> Attendee | None:
    """The person of this name with the same phone or, where no two phones differ, of the same village or unit.

    Of several who fit, the first who has not come in yet.
    """
    read = parse_phone(said.phone) if said.phone else None
    phone = read.value if isinstance(read, Phone) else ""
    fitting = [each for each in store.named(ws.read, event_id, said.name) if _fits(each, said.unit, phone)]
    absent = [each for each in fitting if standing(ws, each).came_in is None]
    return next(iter(absent or fitting), None)


def _fits(listed: Attendee, unit: str, phone: str) -> bool:
    if listed.phone and phone:
        return listed.phone == phone
    here, there = "".join(unit.split()), "".join(listed.unit.split())
    return bool(there) and (here.startswith(there) or there.startswith(here))
