"""People who stand on a list twice: offered, merged, parted; badges stay valid, figures count a person once."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gbm_desktop import (
    attendance,
    campaign,
    catalogue,
    doctor,
    duplicates,
    events,
    groups,
    history,
    overview,
    roster,
    staff,
)
from gbm_desktop.checkin.door import Door
from gbm_desktop.errors.attendance import UnknownAttendee
from gbm_desktop.errors.duplicates import GroupIsNoPerson, NothingToMerge, NotMerged, NotOnTheSameList
from gbm_desktop.model.attendance import Attendee, Direction, Verdict
from gbm_desktop.model.duplicates import Entry, Likeness, alike, probable, root, steps_between
from gbm_desktop.model.events import Stage
from gbm_desktop.model.ids import AttendeeId, EventId
from gbm_desktop.pinyin import name_initials, syllables
from gbm_desktop.privacy import erasing
from gbm_desktop.season_plan import every_place
from gbm_desktop.store import event_list, same_persons
from gbm_desktop.store.event_list import ListOrder
from gbm_desktop.wording.history import sentence
from gbm_desktop.workspace import Workspace
from tests.builders import lecture, make_ready
from tests.core.two_laptops import exchange_all, laptops, state


@pytest.fixture
def event(ws: Workspace) -> EventId:
    added = events.add(ws, lecture())
    make_ready(ws, added)
    events.set_stage(ws, added, Stage.READY)
    return added


def entry(its_id: str, name: str, unit: str = "", phone: str = "") -> Entry:
    return Entry(its_id, name, unit, phone, name_initials(name), syllables(name))


@pytest.mark.parametrize(
    ("one", "other", "likeness"),
    [
        (("王芳", "", "138"), ("王芳", "利民村", "138"), Likeness.SAME_PHONE),
        (("王芳", "利民村", ""), ("王芳", "利民村", "138"), Likeness.SAME_UNIT),
        (("王芳", "利民村", ""), ("王芳", "利民村3组", ""), Likeness.SAME_UNIT),
        (("王芳", "利民村", "139"), ("王芳", "利民村", "138"), Likeness.OTHER_PHONE),
        (("王芳", "利民村", "138"), ("王方", "福洪镇", "138"), Likeness.SOUNDS_SAME_PHONE),
        (("王晓芳", "利民村", "138"), ("王芳", "福洪镇", "138"), Likeness.NEAR_NAME_PHONE),
        (("王芳", "利民村", "138"), ("王飞", "", "138"), Likeness.NEAR_NAME_PHONE),
        (("李志强", "", "138"), ("李自强", "", "138"), Likeness.NEAR_NAME_PHONE),
        (("王芳", "利民村", "138"), ("王方", "利民村", ""), Likeness.SOUNDS_SAME_UNIT),
        (("王芳", "利民村", "138"), ("王方", "利民村", "139"), None),
        (("王芳", "利民村", ""), ("王芳", "福洪镇", ""), None),
        (("王芳", "", ""), ("王芳", "", ""), None),
        (("王芳", "利民村", "138"), ("李建国", "利民村", "138"), None),
    ],
)
def test_why_two_entries_may_be_one_persons(
    one: tuple[str, str, str], other: tuple[str, str, str], likeness: Likeness | None
) -> None:
    first, second = entry("1", *one), entry("2", *other)
    assert alike(first, second) is likeness
    assert alike(second, first) is likeness
    found = probable([second, first])
    assert [(pair.first, pair.second, pair.likeness) for pair in found] == ([("1", "2", likeness)] if likeness else [])
    assert probable([first, second], {frozenset("12")}) == []


@given(st.text("ab", max_size=5), st.text("ab", max_size=5))
def test_one_step_is_one_part_changed_added_or_left_out(one: str, other: str) -> None:
    near = {one[:n] + put + one[n + cut :] for n in range(len(one) + 1) for put in ("", "a", "b") for cut in (0, 1)}
    expected = 0 if one == other else 1 if other in near else 2
    assert steps_between(one, other) == steps_between(other, one) == expected


@given(st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5)).filter(lambda pair: pair[0] != pair[1]), max_size=8))
def test_the_entry_that_is_kept_is_the_same_whatever_the_order(pairs: list[tuple[int, int]]) -> None:
    said = [(str(one), str(other)) for one, other in pairs]
    ids = {one for pair in said for one in pair} or {"0"}
    kept = root(ids, said)
    assert kept in ids
    assert root(sorted(ids, reverse=True), reversed(said)) == kept


def test_of_fifty_thousand_people_just_those_of_one_name_in_one_village_are_found() -> None:
    surnames, given_names, villages = "王李张刘陈杨赵黄周吴徐孙马朱胡", "芳伟娜敏静强磊军洋勇艳杰涛明超", 300
    people = [
        entry(
            f"{n:06d}",
            surnames[n % 15] + given_names[n // 15 % 15] + given_names[n // 225 % 15],
            f"利民村{n * 7 % villages}组",
            f"138{n % 49_990:08d}",
        )
        for n in range(50_000)
    ]
    found = probable(people)
    together = {frozenset((pair.first, pair.second)) for pair in found}
    again = 13_500  # after so many entries both name and village come again
    expected = {frozenset((f"{n:06d}", f"{m:06d}")) for n in range(50_000) for m in range(n + again, 50_000, again)}
    assert together == expected


def twice(ws: Workspace, event: EventId) -> tuple[Attendee, Attendee]:
    first = attendance.add(ws, event, name="王芳", unit="利民村", phone="13800000001")
    return first, attendance.add(ws, event, name="王方", unit="利民村3组", phone="13800000001")


def code(ws: Workspace, event: EventId, person: Attendee) -> str:
    return Door(ws, event).code(person.id)


def test_one_name_and_phone_twice_on_a_list_counts_until_somebody_speaks_of_it(ws: Workspace, event: EventId) -> None:
    first, second, third = (attendance.add(ws, event, name="周强", phone="13800138009") for _ in range(3))
    attendance.add(ws, event, name="周强", phone="13800138008")
    for _ in range(2):
        attendance.add(ws, event, name="无电话")
    attendance.add(ws, events.add(ws, lecture(name="另一场")), name="周强", phone="13800138009")
    assert duplicates.entered_twice(ws) == [(event, 3)]

    duplicates.differ(ws, (first.id, second.id), (third.id, second.id))
    assert duplicates.entered_twice(ws) == [(event, 1)]
    duplicates.merge_persons(ws, third.id, [first.id])
    assert duplicates.entered_twice(ws) == []


def test_of_a_person_who_was_entered_three_times_nothing_is_left_once_all_are_merged_into_one(
    ws: Workspace, event: EventId
) -> None:
    first, second, third = (attendance.add(ws, event, name="周强", phone="13800138009") for _ in range(3))
    duplicates.merge_persons(ws, first.id, [second.id])
    assert duplicates.entered_twice(ws) == [(event, len(duplicates.probable(ws, event)))] == [(event, 1)]
    duplicates.merge_persons(ws, first.id, [third.id])
    assert duplicates.entered_twice(ws) == []


def test_what_two_laptops_entered_is_offered_and_merged_by_a_person(tmp_path: Path) -> None:
    here, there = laptops(tmp_path, 2)
    event = events.add(here, lecture())
    exchange_all([here, there])
    kept = attendance.add(here, event, name="王芳", unit="利民村", phone="13800000001")
    again = attendance.add(there, event, name="王芳", unit="利民村", phone="13800000001")
    exchange_all([here, there])
    (pair,) = duplicates.probable(there, event)
    assert {pair.first.id, pair.second.id} == {kept.id, again.id}
    assert (pair.likeness, pair.score) == (Likeness.SAME_PHONE, 100)
    assert duplicates.merge_persons(there, kept.id, [again.id]) == 1
    exchange_all([here, there])
    for ws in (here, there):
        assert attendance.tickets(ws, event)[0][0].id == kept.id
        assert attendance.counts(ws, event).registered == 1
        assert duplicates.probable(ws, event) == []
        assert [(one.entry.id, one.kept.id) for one in duplicates.merged(ws, event)] == [(again.id, kept.id)]
        assert doctor.examine(ws).sound
    assert state(here) == state(there)
    here.close()
    there.close()


def test_both_badges_are_one_persons_at_the_door(ws: Workspace, event: EventId) -> None:
    kept, again = twice(ws, event)
    duplicates.merge_persons(ws, kept.id, [again.id])
    door = Door(ws, event)
    came = door.scan(code(ws, event, again))
    assert (came.scan.verdict, came.name, came.scan.ticket) == (Verdict.ADMITTED, "王芳", again.ticket)
    repeated = door.scan(code(ws, event, kept))
    assert (repeated.scan.verdict, repeated.name) == (Verdict.REPEAT, "王芳")
    assert repeated.earlier is not None
    assert door.times(repeated.scan) == 2
    assert door.scan(code(ws, event, kept), Direction.OUT).scan.verdict is Verdict.ADMITTED
    counts = attendance.counts(ws, event)
    assert (counts.registered, counts.distinct, counts.entries, counts.inside) == (1, 1, 1, 0)
    assert doctor.examine(ws).sound


def test_who_came_by_two_tickets_is_counted_once_after_merging_and_twice_after_parting(
    ws: Workspace, event: EventId
) -> None:
    kept, again = twice(ws, event)
    door = Door(ws, event)
    door.admit(kept.id)
    door.admit(kept.id, Direction.OUT)
    door.admit(again.id)
    assert attendance.counts(ws, event).distinct == 2
    duplicates.merge_persons(ws, kept.id, [again.id])
    assert attendance.counts(ws, event).distinct == 1
    assert door.counts().distinct == 1
    assert overview.read(ws).distinct == 1
    duplicates.unmerge(ws, [again.id])
    assert attendance.counts(ws, event).distinct == 2
    assert attendance.counts(ws, event).registered == 2
    assert overview.read(ws).distinct == 2
    assert [pair.first.id for pair in duplicates.probable(ws, event)] == [kept.id]


def test_a_merged_entry_is_shown_once_wherever_people_are_listed(ws: Workspace, event: EventId) -> None:
    kept, again = twice(ws, event)
    Door(ws, event).admit(again.id)
    duplicates.merge_persons(ws, kept.id, [again.id])
    assert [one.id for one in attendance.find(ws, event, "w")] == [kept.id]
    for order in ListOrder:
        ids = event_list.ids_in_order(ws.read, event, order, backwards=False)
        assert ids == [kept.id]
    (listed,) = event_list.listed(ws.read, [kept.id])
    assert listed.arrived is not None


def test_the_same_people_are_not_imported_again(ws: Workspace, event: EventId, tmp_path: Path) -> None:
    kept, again = twice(ws, event)
    duplicates.merge_persons(ws, kept.id, [again.id])
    sheet = tmp_path / "名单.csv"
    sheet.write_text("姓名,单位,电话\n王方,利民村3组,13800000001\n", encoding="utf-8")
    assert roster.plan(ws, event, sheet).people == ()


def test_three_entries_of_one_person_are_one_whatever_was_said_of_which(ws: Workspace, event: EventId) -> None:
    first, second = twice(ws, event)
    third = attendance.add(ws, event, name="王芳", phone="13800000001")
    duplicates.merge_persons(ws, first.id, [second.id])
    duplicates.merge_persons(ws, second.id, [third.id])
    assert same_persons.tickets_of(ws.read, third.ticket)[0] == first.ticket
    assert same_persons.tickets_of(ws.read, first.ticket) == (first.ticket, second.ticket, third.ticket)
    assert attendance.counts(ws, event).registered == 1
    duplicates.unmerge(ws, [second.id])
    assert attendance.counts(ws, event).registered == 2
    assert same_persons.tickets_of(ws.read, third.ticket)[0] == first.ticket
    assert same_persons.tickets_of(ws.read, second.ticket)[0] == second.ticket


def test_laptops_that_merged_the_other_way_round_agree(tmp_path: Path) -> None:
    here, there = laptops(tmp_path, 2)
    event = events.add(here, lecture())
    people = [attendance.add(here, event, name="王芳", unit="利民村", phone="13800000001") for _ in range(3)]
    exchange_all([here, there])
    one, two, three = (person.id for person in people)
    duplicates.merge_persons(here, one, [two])
    duplicates.merge_persons(here, two, [three])
    duplicates.merge_persons(there, three, [one])
    exchange_all([here, there])
    assert state(here) == state(there)
    for ws in (here, there):
        assert attendance.counts(ws, event).registered == 1
        kept = attendance.tickets(ws, event)[0][0]
        assert {same_persons.tickets_of(ws.read, person.ticket)[0] for person in people} == {kept.ticket}
    here.close()
    there.close()


def test_lists_and_door_find_the_same_entry_kept_whatever_was_said(ws: Workspace, event: EventId) -> None:
    people = [attendance.add(ws, event, name="王芳", phone="13800000001") for _ in range(6)]
    tickets = {person.id: person.ticket for person in people}
    for one, other in ((0, 1), (2, 1), (3, 4), (1, 3), (4, 0), (5, 2)):
        duplicates.merge_persons(ws, people[one].id, [people[other].id])
        into = same_persons.merged_into(ws.read, event)
        for person in people:
            kept = tickets[into.get(person.id, person.id)]
            assert same_persons.tickets_of(ws.read, person.ticket)[0] == kept
            mine = {tickets[own] for own in tickets if tickets[into.get(own, own)] == kept}
            assert set(same_persons.tickets_of(ws.read, person.ticket)) == mine
    assert attendance.counts(ws, event).registered == 1


def test_an_entry_that_is_gone_stands_for_nobody(ws: Workspace, event: EventId) -> None:
    kept, again = twice(ws, event)
    duplicates.merge_persons(ws, kept.id, [again.id])
    attendance.remove(ws, [kept])
    assert [person.id for person, _ in attendance.tickets(ws, event)] == [again.id]
    assert attendance.counts(ws, event).registered == 1


def test_who_is_erased_is_erased_with_every_entry(ws: Workspace, event: EventId) -> None:
    kept, again = twice(ws, event)
    Door(ws, event).admit(kept.id)
    Door(ws, event).admit(kept.id, Direction.OUT)
    Door(ws, event).admit(again.id)
    duplicates.merge_persons(ws, kept.id, [again.id])
    erasing.erase_rows(ws, [again.id], reason="本人要求")
    assert {attendance.get(ws, one.id).phone for one in (kept, again)} == {""}
    assert attendance.find(ws, event, "王") == []
    assert overview.read(ws).distinct == attendance.counts(ws, event).distinct == 1
    assert duplicates.probable(ws, event) == []


def test_two_people_of_one_name_are_not_offered_again(ws: Workspace, event: EventId) -> None:
    kept, again = twice(ws, event)
    duplicates.differ(ws, (kept.id, again.id))
    assert duplicates.probable(ws, event) == []
    assert attendance.counts(ws, event).registered == 2
    history.undo(ws)
    assert len(duplicates.probable(ws, event)) == 1


def test_merging_is_one_step_that_can_be_taken_back(ws: Workspace, event: EventId) -> None:
    kept, again = twice(ws, event)
    duplicates.merge_persons(ws, kept.id, [again.id, again.id, kept.id])
    assert sentence(history.latest(ws, 1)[0].step) == "合并重复登记（1 人）"
    history.undo(ws)
    assert attendance.counts(ws, event).registered == 2
    assert doctor.examine(ws).sound


def test_what_cannot_be_one_person_is_refused(ws: Workspace, event: EventId) -> None:
    kept, again = twice(ws, event)
    other = attendance.add(ws, events.add(ws, lecture(name="另一场")), name="王芳")
    group = groups.add(ws, event, name="清泉镇代表团", persons=12).id
    with pytest.raises(NothingToMerge):
        duplicates.merge_persons(ws, kept.id, [kept.id])
    with pytest.raises(NotOnTheSameList):
        duplicates.merge_persons(ws, kept.id, [other.id])
    with pytest.raises(GroupIsNoPerson):
        duplicates.merge_persons(ws, kept.id, [group])
    with pytest.raises(UnknownAttendee):
        duplicates.merge_persons(ws, kept.id, [AttendeeId("nobody")])
    with pytest.raises(NotMerged):
        duplicates.unmerge(ws, [again.id])
    assert duplicates.merged(ws, event) == []


def test_a_village_that_two_laptops_added_is_told_and_planned_once(tmp_path: Path) -> None:
    first, second = laptops(tmp_path, 2)
    for one in (first, second):
        campaign.add_villages(one, "510113102", ["利民村", "红旗村" if one is first else "红星村"])
    exchange_all([first, second])
    (hint,) = duplicates.village_hints(first)
    assert hint.first == hint.second
    assert hint.first.endswith("利民村")
    assert len(every_place(first)) == 3
    first.close()
    second.close()


def test_directories_give_hints_only(ws: Workspace) -> None:
    staff.add(ws, name="张伟", unit="清泉镇", phone="13800000001")
    staff.add(ws, name="张玮", unit="福洪镇", phone="13800000001")
    (hint,) = duplicates.staff_hints(ws)
    assert hint.likeness is Likeness.SOUNDS_SAME_PHONE
    assert duplicates.enterprise_hints(ws) == []
    assert catalogue.enterprises(ws) == []
