"""Differences between laptops: shown with both values and their authors, settled, reversed, and each taken back."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gbm_desktop import attendance, conflicts, consumer, doctor, drafting, events, history, report, staff
from gbm_desktop.conflict_lines import ConflictLine
from gbm_desktop.errors import GbmError
from gbm_desktop.errors.conflicts import ChangedSinceConflict, UnknownConflict
from gbm_desktop.errors.events import EventHasPeople
from gbm_desktop.model.consumer import Case, CaseKind
from gbm_desktop.model.events import Stage
from gbm_desktop.model.ids import ComplaintId, StaffId
from gbm_desktop.model.journal import Op
from gbm_desktop.model.merging import ConflictKind
from gbm_desktop.model.staff import Staff
from gbm_desktop.store import journal
from gbm_desktop.wording import say
from gbm_desktop.wording.history import sentence
from gbm_desktop.workspace import Committed, Workspace
from tests.builders import lecture
from tests.core.two_laptops import exchange_all, laptops, state


@pytest.fixture
def two(tmp_path: Path) -> Iterator[tuple[Workspace, Workspace]]:
    first, second = laptops(tmp_path, 2)
    yield first, second
    first.close()
    second.close()


def met_staff(two: tuple[Workspace, Workspace], first: dict[str, Any], second: dict[str, Any]) -> Staff:
    """A person of the directory whom both laptops changed without knowing of each other; the second one later."""
    here, there = two
    person = staff.add(here, name="张伟", unit="清泉镇", post="镇长", phone="13800000001")
    exchange_all(two)
    staff.edit(here, replace(person, **first))
    tick(there)
    staff.edit(there, replace(person, **second))
    exchange_all(two)
    return person


def tick(ws: Workspace) -> None:
    ws.clock.advance(60)  # type: ignore[attr-defined]  # the test's own clock


def only(ws: Workspace) -> ConflictLine:
    (line,) = conflicts.open_conflicts(ws)
    return line


def test_a_field_changed_twice_is_shown_with_both_values_and_who_said_them(two: tuple[Workspace, Workspace]) -> None:
    met_staff(two, {"phone": "13800000002"}, {"phone": "13800000003"})
    for ws in two:
        line = only(ws)
        assert line.kind is ConflictKind.SAME_FIELD
        assert line.hard
        assert (line.table_word, line.title, line.field) == ("责任人", "张伟", "电话")
        assert (line.kept.value, line.kept.operator) == ("13800000003", "1")
        assert (line.other.value, line.other.operator) == ("13800000002", "0")
        assert line.kept.at > line.other.at
        assert line.kept.device
        assert line.now == ""


def test_whoever_shows_differences_is_told_of_new_ones(two: tuple[Workspace, Workspace]) -> None:
    heard: list[Committed] = []
    two[0].on_commit.append(heard.append)
    met_staff(two, {"phone": "13800000002"}, {"phone": "13800000003"})
    assert "conflicts" in heard[-1].tables


def test_the_other_value_can_be_taken_on_any_laptop_and_taken_back(two: tuple[Workspace, Workspace]) -> None:
    here, there = two
    person = met_staff(two, {"phone": "13800000002"}, {"phone": "13800000003"})
    conflicts.reverse(here, only(here).id)
    assert staff.get(here, person.id).phone == "13800000002"
    assert conflicts.open_conflicts(here) == []
    assert sentence(history.latest(here, 1)[0].step) == "改用另一份数据：责任人 · 电话"
    exchange_all(two)
    assert conflicts.open_conflicts(there) == []
    assert staff.get(there, person.id).phone == "13800000002"
    history.undo(here)
    assert staff.get(here, person.id).phone == "13800000003"
    assert len(conflicts.open_conflicts(here)) == 1
    assert doctor.examine(here).sound
    assert doctor.examine(there).sound


def test_what_belongs_together_comes_together(two: tuple[Workspace, Workspace]) -> None:
    here, there = two
    event = events.add(here, lecture())
    exchange_all(two)
    said = lecture()
    events.edit(here, event, replace(said, start=said.start.replace(hour=14), end=said.end.replace(hour=16)))
    tick(there)
    events.edit(there, event, replace(said, start=said.start.replace(hour=10), end=said.end.replace(hour=12)))
    exchange_all(two)
    lines = conflicts.open_conflicts(here)
    assert {line.field for line in lines} == {"开始时间", "结束时间"}
    assert {line.other.value for line in lines} == {"2023-10-12 14:00", "2023-10-12 16:30"}
    conflicts.reverse(here, lines[0].id)
    assert events.get(here, event).said.start.hour == 14
    assert events.get(here, event).said.end.hour == 16
    assert conflicts.open_conflicts(here) == []


def test_different_fields_of_one_entry_both_stand_and_are_shown_as_well(two: tuple[Workspace, Workspace]) -> None:
    here, _ = two
    person = met_staff(two, {"phone": "13800000002"}, {"post": "书记"})
    assert (staff.get(here, person.id).phone, staff.get(here, person.id).post) == ("13800000002", "书记")
    line = only(here)
    assert line.kind is ConflictKind.OTHER_FIELD
    assert not line.hard
    assert (line.field, line.kept.value, line.other.value) == ("电话", "13800000002", "13800000001")
    assert (line.kept.operator, line.other.operator) == ("0", "1")
    conflicts.reverse(here, line.id)
    assert staff.get(here, person.id).phone == "13800000001"
    assert conflicts.open_conflicts(here) == []


def test_who_was_removed_on_one_laptop_and_changed_on_another_can_go_after_all(
    two: tuple[Workspace, Workspace],
) -> None:
    here, there = two
    person = staff.add(here, name="张伟")
    exchange_all(two)
    staff.remove(here, person.id)
    tick(there)
    staff.edit(there, replace(person, post="书记"))
    exchange_all(two)
    line = only(here)
    assert line.kind is ConflictKind.REMOVED
    assert (line.field, line.kept.value, line.other.value) == ("整条记录", "职务：书记", "已删除")
    conflicts.reverse(here, line.id)
    assert staff.everyone(here) == []
    history.undo(here)
    assert [one.name for one in staff.everyone(here)] == ["张伟"]
    assert doctor.examine(here).sound


def test_who_was_changed_on_one_laptop_and_then_removed_on_another_comes_back(
    two: tuple[Workspace, Workspace],
) -> None:
    here, there = two
    person = staff.add(here, name="张伟")
    exchange_all(two)
    staff.edit(here, replace(person, phone="13800000002"))
    tick(there)
    staff.remove(there, person.id)
    exchange_all(two)
    line = only(here)
    assert (line.title, line.kept.value, line.other.value) == ("张伟", "已删除", "电话：13800000002")
    conflicts.reverse(there, line.id)
    exchange_all(two)
    assert staff.get(here, person.id).phone == "13800000002"
    assert state(here) == state(there)


def test_what_stands_only_because_others_refer_to_it_stands_for_itself_again(
    two: tuple[Workspace, Workspace],
) -> None:
    here, there = two
    event = events.add(here, lecture())
    exchange_all(two)
    events.edit(here, event, lecture(place="村委会"))
    person = attendance.add(here, event, name="王芳")
    tick(there)
    events.remove(there, event)
    exchange_all(two)
    line = next(one for one in conflicts.open_conflicts(here) if one.table == "events")
    conflicts.reverse(here, line.id)
    attendance.remove(here, [person])
    assert events.get(here, event).said.place == "村委会"
    exchange_all(two)
    assert state(here) == state(there)
    assert doctor.examine(here).sound


def test_an_event_with_people_does_not_go_by_reversing(two: tuple[Workspace, Workspace]) -> None:
    here, there = two
    event = events.add(here, lecture())
    exchange_all(two)
    events.remove(here, event)
    tick(there)
    events.edit(there, event, lecture(place="村委会"))
    attendance.add(there, event, name="王芳")
    exchange_all(two)
    line = next(one for one in conflicts.open_conflicts(here) if one.kind is ConflictKind.REMOVED)
    with pytest.raises(EventHasPeople):
        conflicts.reverse(here, line.id)
    assert events.get(here, event).said.place == "村委会"
    assert only(here).id == line.id


def test_what_was_changed_again_is_not_overwritten(two: tuple[Workspace, Workspace]) -> None:
    here, _ = two
    person = met_staff(two, {"phone": "13800000002"}, {"phone": "13800000003"})
    staff.edit(here, replace(staff.get(here, person.id), phone="13800000004"))
    line = only(here)
    assert line.now == "13800000004"
    with pytest.raises(ChangedSinceConflict) as refused:
        conflicts.reverse(here, line.id)
    assert "“张伟”的“电话”" in say(refused.value)
    assert staff.get(here, person.id).phone == "13800000004"
    assert conflicts.dismiss(here, [line.id]) == 1
    assert conflicts.open_conflicts(here) == []


def test_a_value_that_does_not_fit_any_more_is_refused_in_words(two: tuple[Workspace, Workspace]) -> None:
    here, there = two
    event = events.add(here, lecture())
    exchange_all(two)
    events.set_stage(here, event, Stage.CANCELLED, "暴雨")
    tick(there)
    events.set_stage(there, event, Stage.POSTPONED, "停电")
    exchange_all(two)
    for line in conflicts.open_conflicts(here):
        if line.field == "状态":
            conflicts.reverse(here, line.id)
    now = events.get(here, event)
    assert (now.stage, now.stage_reason) == (Stage.CANCELLED, "暴雨")
    assert conflicts.open_conflicts(here) == []


def test_many_are_settled_in_one_step_and_opened_again_by_taking_it_back(two: tuple[Workspace, Workspace]) -> None:
    here, there = two
    met_staff(two, {"phone": "13800000002", "post": "书记"}, {"phone": "13800000003", "post": "委员"})
    lines = conflicts.open_conflicts(here)
    assert len(lines) == 2
    assert [len(met) for met in conflicts.by_row(lines)] == [2]
    assert conflicts.dismiss(here, [line.id for line in lines]) == 2
    assert sentence(history.latest(here, 1)[0].step) == "确认 2 处合并差异"
    with pytest.raises(UnknownConflict):
        conflicts.dismiss(here, [lines[0].id])
    exchange_all(two)
    assert conflicts.open_conflicts(there) == []
    history.undo(here)
    assert conflicts.open_conflicts(here) == lines


def test_both_laptops_may_settle_the_same_difference(two: tuple[Workspace, Workspace]) -> None:
    here, there = two
    met_staff(two, {"phone": "13800000002"}, {"phone": "13800000003"})
    conflicts.dismiss(here, [only(here).id])
    conflicts.dismiss(there, [only(there).id])
    exchange_all(two)
    assert conflicts.open_conflicts(here) == conflicts.open_conflicts(there) == []
    assert state(here) == state(there)


def test_who_reported_a_violation_is_not_shown(two: tuple[Workspace, Workspace]) -> None:
    here, there = two
    at = here.now().replace(tzinfo=None)
    case = consumer.register(here, Case(ComplaintId(""), "", CaseKind.REPORT, at, way="现场", facts="虚假标识"))
    exchange_all(two)
    for ws, name in ((here, "李某某"), (there, "李小某")):
        tick(ws)
        with ws.unit(Op.COMPLAINT_EDIT, number=case.number) as unit:
            row = journal.row_of(unit.db, "complaints", case.id)
            assert row is not None
            unit.put("complaints", {**row, "person": name})
    exchange_all(two)
    line = only(here)
    assert (line.field, line.kept.value, line.other.value) == ("姓名", "（不显示）", "（不显示）")
    assert line.title == case.number


def test_a_section_that_two_laptops_wrote_is_a_difference_and_none_is_lost(two: tuple[Workspace, Workspace]) -> None:
    here, there = two
    key, title = next(iter(drafting.titles("report").items()))
    report.set_text(here, key, "甲电脑写的。")
    tick(there)
    report.set_text(there, key, "乙电脑写的。")
    exchange_all(two)
    line = only(here)
    assert (line.table_word, line.title, line.field) == ("总结报告文字", title, "内容")
    assert (line.kept.value, line.other.value) == ("乙电脑写的。", "甲电脑写的。")


def test_laptops_that_decided_otherwise_on_one_difference_are_told(two: tuple[Workspace, Workspace]) -> None:
    here, there = two
    person = met_staff(two, {"phone": "13800000002"}, {"phone": "13800000003"})
    conflicts.reverse(here, only(here).id)
    tick(there)
    conflicts.dismiss(there, [only(there).id])
    exchange_all(two)
    line = only(here)
    assert (line.table_word, line.title) == ("差异核对结果", "张伟")
    assert (line.kept.value, line.other.value) == ("按现状确认", "改用另一份")
    assert staff.get(here, person.id).phone == staff.get(there, person.id).phone == "13800000002"


DEED = st.tuples(
    st.integers(0, 1), st.sampled_from(("edit", "remove", "settle", "reverse", "undo", "carry")), st.integers(0, 5)
)


@settings(max_examples=12)
@given(deeds=st.lists(DEED, min_size=4, max_size=14))
def test_whatever_is_settled_reversed_and_taken_back_all_laptops_agree_and_are_sound(
    tmp_path_factory: pytest.TempPathFactory, deeds: list[tuple[int, str, int]]
) -> None:
    two = laptops(tmp_path_factory.mktemp("two"), 2)
    people = [staff.add(two[0], name=name).id for name in ("张伟", "王芳")]
    exchange_all(two)
    refused: list[str] = []
    for where, deed, number in deeds:
        tick(two[where])
        try:
            do(two, two[where], deed, number, people)
        except GbmError as error:
            refused.append(say(error))
    exchange_all(two)
    assert all(refused)
    assert state(two[0]) == state(two[1])
    assert conflicts.open_conflicts(two[0]) == conflicts.open_conflicts(two[1])
    for ws in two:
        assert doctor.examine(ws).sound
        ws.close()


def do(two: list[Workspace], ws: Workspace, deed: str, number: int, people: list[StaffId]) -> None:
    lines, person = conflicts.open_conflicts(ws), people[number % 2]
    if deed == "edit":
        staff.edit(ws, replace(staff.get(ws, person), phone=f"1380000000{number}", post=f"{number // 2}"))
    elif deed == "remove":
        staff.remove(ws, person)
    elif deed == "carry":
        exchange_all(two)
    elif deed == "undo":
        history.undo(ws)
    elif lines and deed == "settle":
        conflicts.dismiss(ws, [lines[0].id])
    elif lines:
        conflicts.reverse(ws, lines[number % len(lines)].id)


def test_an_event_that_was_removed_while_another_laptop_listed_people_stands_and_is_told_until_it_is_settled(
    two: tuple[Workspace, Workspace],
) -> None:
    here, there = two
    event_id = events.add(here, lecture(name="宣讲会"))
    exchange_all(two)
    attendance.add(there, event_id, name="张伟")
    tick(here)
    events.remove(here, event_id)
    exchange_all(two)
    for ws in two:
        line = only(ws)
        assert (line.title, line.hard, line.kept.value, line.other.value) == ("宣讲会", True, "名称：宣讲会", "已删除")
        assert (line.kept.operator, line.other.operator, line.now) == ("0", "0", "")
        assert events.get(ws, event_id).said.name == "宣讲会"
    with pytest.raises(EventHasPeople):
        conflicts.reverse(there, only(there).id)
    assert conflicts.dismiss(there, [only(there).id]) == 1
    exchange_all(two)
    assert [conflicts.open_conflicts(ws) for ws in two] == [[], []]
    assert state(here) == state(there)
    assert doctor.examine(here).sound
