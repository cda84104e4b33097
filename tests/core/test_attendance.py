"""The list of an event's people: who is on it, under which number, and how they are found."""

import pytest

from gbm_desktop import attendance, events, history
from gbm_desktop.checkin import ticket_code
from gbm_desktop.checkin.door import Door
from gbm_desktop.errors.attendance import AttendeePassed, BadName, BadPhone, UnknownAttendee
from gbm_desktop.errors.events import UnknownEvent
from gbm_desktop.model.attendance import Source
from gbm_desktop.model.door import Reading
from gbm_desktop.model.ids import AttendeeId, EventId
from gbm_desktop.model.journal import Op
from gbm_desktop.model.person_name import NameFault
from gbm_desktop.model.phone import PhoneFault
from gbm_desktop.store import attendance as store
from gbm_desktop.store import campaign as campaign_store
from gbm_desktop.store.event_list import ListOrder, ids_in_order, listed
from gbm_desktop.workspace import Workspace
from tests.builders import add_people, lecture


@pytest.fixture
def event_id(ws: Workspace) -> EventId:
    return events.add(ws, lecture())


def test_a_person_added_by_hand_has_a_number_a_ticket_and_initials(ws: Workspace, event_id: EventId) -> None:
    person = attendance.add(ws, event_id, name="王　芳", unit="利民村2组", phone="138 0013 8000", role="村民")
    assert (person.number, person.name, person.unit, person.phone, person.role) == (
        "A0001", "王芳", "利民村2组", "13800138000", "村民",
    )  # fmt: skip
    assert (person.name_initials, person.unit_initials, person.source) == ("wf", "lmc2z", Source.TYPED)
    assert store.of_event(ws.read, event_id) == [person]


def test_everyone_has_a_ticket_of_their_own_that_the_campaign_knows_as_genuine(
    ws: Workspace, event_id: EventId
) -> None:
    add_people(ws, event_id, 5)
    found = campaign_store.campaign(ws.read)
    assert found is not None
    codes = [code for _, code in attendance.tickets(ws, event_id)]
    key = bytes.fromhex(found.ticket_key)
    assert {ticket_code.read(key, code).reading for code in codes} == {Reading.GENUINE}
    assert len(set(codes)) == 5


def test_a_name_that_is_none_is_refused_with_its_fault(ws: Workspace, event_id: EventId) -> None:
    with pytest.raises(BadName) as refused:
        attendance.add(ws, event_id, name="  ")
    assert refused.value.why.fault is NameFault.EMPTY
    assert store.registered(ws.read, event_id) == 0


def test_a_phone_one_digit_short_is_refused_with_its_fault(ws: Workspace, event_id: EventId) -> None:
    with pytest.raises(BadPhone) as refused:
        attendance.add(ws, event_id, name="王芳", phone="1389012345")
    assert (refused.value.why.fault, refused.value.why.off_by) == (PhoneFault.TOO_SHORT, 1)


def test_nobody_is_added_to_an_event_that_is_not_there(ws: Workspace) -> None:
    with pytest.raises(UnknownEvent):
        attendance.add(ws, EventId("gone"), name="王芳")


def test_a_corrected_name_leaves_number_and_printed_ticket_as_they_are(ws: Workspace, event_id: EventId) -> None:
    person = attendance.add(ws, event_id, name="曾小红", phone="13800138000")
    attendance.edit(ws, person, name="单小红", unit="和平村", phone="", role="嘉宾", note="坐前排")
    after = attendance.get(ws, person.id)
    assert (after.ticket, after.number) == (person.ticket, person.number)
    assert (after.name, after.name_initials, after.phone, after.note) == ("单小红", "sxh", "", "坐前排")
    history.undo(ws)
    assert attendance.get(ws, person.id) == person


def test_people_removed_come_back_with_undo(ws: Workspace, event_id: EventId) -> None:
    people = add_people(ws, event_id, 3)
    attendance.remove(ws, people[:2])
    assert store.of_event(ws.read, event_id) == people[2:]
    history.undo(ws)
    assert store.of_event(ws.read, event_id) == people


def test_of_several_removed_at_once_none_goes_if_one_has_checked_in(ws: Workspace, event_id: EventId) -> None:
    people = add_people(ws, event_id, 3)
    Door(ws, event_id).admit(people[1].id)
    with pytest.raises(AttendeePassed) as refused:
        attendance.remove(ws, people)
    assert refused.value.count == 1
    assert store.registered(ws.read, event_id) == 3


def test_someone_who_is_not_there_is_named(ws: Workspace) -> None:
    with pytest.raises(UnknownAttendee):
        attendance.get(ws, AttendeeId("gone"))


@pytest.mark.parametrize(
    "text", ["芳", "王芳", "wf", "WF", "w", "8000", "0", "A0001", "1", "利民", "lmc", "王 利民", "wf 8000"]
)
def test_a_person_is_found_from_one_character(ws: Workspace, event_id: EventId, text: str) -> None:
    person = attendance.add(ws, event_id, name="王芳", unit="利民村2组", phone="13800138000")
    attendance.add(ws, event_id, name="陈强", unit="太平村", phone="13911112222")
    assert person in attendance.find(ws, event_id, text)


def test_every_word_must_fit(ws: Workspace, event_id: EventId) -> None:
    attendance.add(ws, event_id, name="王芳", unit="利民村2组")
    assert attendance.find(ws, event_id, "王 太平") == []


def test_a_search_stays_within_its_event(ws: Workspace, event_id: EventId) -> None:
    other = events.add(ws, lecture(name="另一场"))
    attendance.add(ws, other, name="王芳")
    assert attendance.find(ws, event_id, "王芳") == []


@pytest.mark.parametrize("text", ["%", "_", "'", '"', "王'; --", "\\", "ㅤ"])
def test_signs_of_the_database_are_ordinary_letters(ws: Workspace, event_id: EventId, text: str) -> None:
    attendance.add(ws, event_id, name="王芳", unit="利民村")
    assert attendance.find(ws, event_id, text) == []


def test_the_list_is_ordered_by_number_past_ten_thousand(ws: Workspace, event_id: EventId) -> None:
    people = add_people(ws, event_id, 3)
    with ws.unit(Op.ATTENDEE_EDIT) as step:
        step.put("attendees", {**store.row_of(people[0]), "number": "A10000"})
    ids = ids_in_order(ws.read, event_id, ListOrder.NUMBER, backwards=False)
    assert ids == [people[1].id, people[2].id, people[0].id]


@pytest.mark.parametrize("order", ListOrder)
def test_every_order_lists_everyone_and_its_reverse_is_the_other_way_round(
    ws: Workspace, event_id: EventId, order: ListOrder
) -> None:
    people = add_people(ws, event_id, 12)
    Door(ws, event_id).admit(people[3].id)
    forwards = ids_in_order(ws.read, event_id, order, backwards=False)
    assert forwards == ids_in_order(ws.read, event_id, order, backwards=True)[::-1]
    assert set(forwards) == {person.id for person in people}


def test_the_list_says_when_a_person_first_came_in_and_forgets_it_when_taken_back(
    ws: Workspace, event_id: EventId
) -> None:
    person = add_people(ws, event_id, 1)[0]
    assert listed(ws.read, [person.id])[0].arrived is None
    door = Door(ws, event_id)
    outcome = door.admit(person.id)
    assert listed(ws.read, [person.id])[0].arrived == outcome.scan.at
    door.take_back(outcome.scan.id, "点错了")
    assert listed(ws.read, [person.id])[0].arrived is None
