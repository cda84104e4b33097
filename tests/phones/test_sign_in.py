"""Signing in by phone in a real workspace: once, as one person, or not at all."""

import unicodedata

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gbm_desktop import admission, attendance, events, groups, history
from gbm_desktop.checkin.door import Door
from gbm_desktop.errors.attendance import BadName, BadPhone
from gbm_desktop.errors.phones import PhoneSignInShut, UnitMissing
from gbm_desktop.model.admission import Once
from gbm_desktop.model.attendance import Direction, Method, Reason, Source, Verdict
from gbm_desktop.model.events import Stage
from gbm_desktop.model.ids import AttendeeId, EventId
from gbm_desktop.phones.sign_in import Said, checked, person, sign_in
from gbm_desktop.workspace import Workspace
from tests.builders import SetClock, add_people, lecture


@pytest.fixture
def event_id(ws: Workspace) -> EventId:
    return events.add(ws, lecture(capacity=3))


@pytest.fixture
def door(ws: Workspace, event_id: EventId) -> Door:
    return Door(ws, event_id, desk="手机")


def new_id(ws: Workspace) -> AttendeeId:
    return AttendeeId(ws.new_id())


def test_a_person_of_no_list_is_on_it_and_inside_and_the_scan_says_how(
    ws: Workspace, event_id: EventId, door: Door
) -> None:
    its_id = new_id(ws)
    assert sign_in(ws, door, event_id, its_id, Said("李大山", "利民村3组", "139 0000 0000")) == its_id
    stands = person(ws, its_id)
    assert (stands.person.number, stands.person.name, stands.person.unit) == ("A0001", "李大山", "利民村3组")
    assert (stands.person.phone, stands.person.source) == ("13900000000", Source.WALK_IN)
    assert stands.came_in == ws.now()
    scan, name, _ = door.latest(1)[0]
    assert (scan.method, scan.desk, scan.verdict, name) == (Method.PHONE, "手机", Verdict.ADMITTED, "李大山")


def test_sent_again_it_counts_once_and_gives_the_same_number(ws: Workspace, event_id: EventId, door: Door) -> None:
    its_id = new_id(ws)
    for _ in range(3):
        assert sign_in(ws, door, event_id, its_id, Said("李大山", "利民村")) == its_id
    assert door.counts().entries == 1
    assert len(door.latest(9)) == 1
    assert len(attendance.find(ws, event_id, "李大山")) == 1


def test_who_is_on_the_list_is_that_person_by_phone_or_by_village(ws: Workspace, event_id: EventId, door: Door) -> None:
    first, second, third = add_people(ws, event_id, 3)
    assert sign_in(ws, door, event_id, new_id(ws), Said(first.name, "别处", first.phone)) == first.id
    assert sign_in(ws, door, event_id, new_id(ws), Said(second.name, f" {second.unit} ")) == second.id
    assert sign_in(ws, door, event_id, new_id(ws), Said(third.name, "利民村")) == third.id
    assert (door.counts().registered, door.counts().distinct) == (3, 3)


def test_the_same_name_with_another_phone_or_village_is_another_person(
    ws: Workspace, event_id: EventId, door: Door
) -> None:
    listed = add_people(ws, event_id, 1)[0]
    assert sign_in(ws, door, event_id, new_id(ws), Said(listed.name, listed.unit, "13911112222")) != listed.id
    assert sign_in(ws, door, event_id, new_id(ws), Said(listed.name, "红星村")) != listed.id
    assert door.counts().registered == 3


def test_of_two_with_one_name_and_village_the_second_to_come_is_the_other(
    ws: Workspace, event_id: EventId, door: Door
) -> None:
    both = {attendance.add(ws, event_id, name="王芳", unit="利民村").id for _ in range(2)}
    assert {sign_in(ws, door, event_id, new_id(ws), Said("王芳", "利民村")) for _ in range(2)} == both
    assert door.counts().distinct == 2


def test_whoever_comes_when_it_is_full_is_on_the_list_and_can_try_again(
    ws: Workspace, event_id: EventId, door: Door, clock: SetClock
) -> None:
    door.headcount(3)
    its_id = sign_in(ws, door, event_id, new_id(ws), Said("李大山", "利民村"))
    stands = person(ws, its_id)
    assert (stands.came_in, stands.refused, stands.person.number) == (None, Reason.FULL, "A0001")
    door.headcount(-1)
    clock.advance(60)
    sign_in(ws, door, event_id, its_id, Said(""))
    assert person(ws, its_id).came_in == ws.now()
    assert (door.counts().inside, door.counts().capacity) == (3, 3)


def test_who_left_stands_as_gone_and_comes_in_again(
    ws: Workspace, event_id: EventId, door: Door, clock: SetClock
) -> None:
    its_id = sign_in(ws, door, event_id, new_id(ws), Said("李大山", "利民村"))
    clock.advance(60)
    door.admit(its_id, Direction.OUT)
    assert person(ws, its_id).came_in is None
    clock.advance(60)
    sign_in(ws, door, event_id, its_id, Said("李大山", "利民村"))
    assert person(ws, its_id).came_in == ws.now()


@pytest.mark.parametrize("stage", [Stage.CANCELLED, Stage.POSTPONED])
def test_nobody_signs_in_at_an_event_that_is_off(ws: Workspace, event_id: EventId, door: Door, stage: Stage) -> None:
    events.set_stage(ws, event_id, stage, "大雨")
    with pytest.raises(PhoneSignInShut):
        sign_in(ws, door, event_id, new_id(ws), Said("李大山", "利民村"))
    assert door.counts().registered == 0


@pytest.mark.parametrize(
    ("said", "error"),
    [
        (Said("", "利民村"), BadName),
        (Said("<script>", "利民村"), BadName),
        (Said("王<b>芳", "利民村"), BadName),
        (Said("=1+1", "利民村"), BadName),
        (Said("+王芳", "利民村"), BadName),
        (Said("王" * 51, "利民村"), BadName),
        (Said("王芳", ""), UnitMissing),
        (Said("王芳", " \u200b<>= "), UnitMissing),
        (Said("王芳", "利民村", "12"), BadPhone),
        (Said("王芳", "利民村", "510113199001011234"), BadPhone),
    ],
)
def test_what_cannot_be_read_is_named_and_nothing_is_stored(
    ws: Workspace, event_id: EventId, door: Door, said: Said, error: type[Exception]
) -> None:
    with pytest.raises(error):
        sign_in(ws, door, event_id, new_id(ws), said)
    assert (door.counts().registered, door.counts().entries) == (0, 0)


@given(name=st.text(max_size=80), unit=st.text(max_size=200), phone=st.text(max_size=60))
def test_what_is_stored_can_be_taken_neither_for_markup_nor_for_a_formula(name: str, unit: str, phone: str) -> None:
    try:
        clean = checked(Said(name, unit, phone))
    except (BadName, UnitMissing):
        return
    for text in (clean.name, clean.unit):
        assert text
        assert not set(text) & set("<>&\\`")
        assert text[0] not in "=+-@"
        assert not {unicodedata.category(char) for char in text} & {"Cc", "Cf", "Cs"}
    assert len(clean.unit) <= 60


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
@given(order=st.lists(st.integers(0, 3), min_size=1, max_size=12))
def test_however_often_and_in_whatever_order_forms_are_sent_each_person_counts_once(
    ws: Workspace, order: list[int]
) -> None:
    event_id = events.add(ws, lecture(capacity=0))
    door = Door(ws, event_id)
    ids = ws.new_ids(4)
    for n in order:
        sign_in(ws, door, event_id, AttendeeId(ids[n]), Said("甲乙丙丁"[n] * 2, "利民村"))
    counts = door.counts()
    assert counts.registered == counts.distinct == counts.entries == len(set(order))


def test_a_group_is_let_in_by_staff_and_never_by_somebody_who_types_its_name(
    ws: Workspace, event_id: EventId, door: Door
) -> None:
    group = groups.add(ws, event_id, name="红星代表队", persons=40, unit="红星村")
    assert sign_in(ws, door, event_id, new_id(ws), Said("红星代表队", "红星村")) != group.id
    assert door.counts().inside == 1


def test_the_history_says_that_it_was_a_phone_and_undo_at_the_keyboard_does_not_mean_it(
    ws: Workspace, event_id: EventId, door: Door
) -> None:
    attendance.add(ws, event_id, name="王芳", unit="利民村")
    sign_in(ws, door, event_id, new_id(ws), Said("李大山", "利民村"))
    assert history.latest(ws, limit=1)[0].step.operator == "手机"
    history.undo(ws, None, "误操作")
    assert attendance.find(ws, event_id, "王芳") == []
    assert len(attendance.find(ws, event_id, "李大山")) == 1
    assert door.counts().entries == 1


def test_who_came_yesterday_and_finds_it_full_today_is_not_told_that_they_are_in(
    ws: Workspace, event_id: EventId, door: Door, clock: SetClock
) -> None:
    admission.set_rule(ws, event_id, Once.DAY)
    said = Said("李大山", "利民村")
    its_id = sign_in(ws, door, event_id, new_id(ws), said)
    clock.advance(24 * 3600)
    door.headcount(3)
    assert sign_in(ws, door, event_id, new_id(ws), said) == its_id
    assert (person(ws, its_id).came_in, person(ws, its_id).refused) == (None, Reason.FULL)
    door.headcount(-1)
    clock.advance(60)
    assert sign_in(ws, door, event_id, new_id(ws), said) == its_id
    assert person(ws, its_id).came_in == ws.now()
    assert door.counts().registered == 1
