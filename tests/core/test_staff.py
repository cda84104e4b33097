"""The directory of staff: who can be laid a responsibility on."""

from dataclasses import replace

import pytest

from gbm_desktop import events, history, staff
from gbm_desktop.errors.attendance import BadName, BadPhone
from gbm_desktop.errors.staff import StaffExists, StaffInUse, UnknownStaff
from gbm_desktop.model.ids import StaffId
from gbm_desktop.model.journal import Op
from gbm_desktop.model.safety.plan import Plan, Role
from gbm_desktop.model.staff import Staff, is_same
from gbm_desktop.store.safety import plan as plan_store
from gbm_desktop.wording import say
from gbm_desktop.wording.history import sentence
from gbm_desktop.workspace import Workspace
from tests.builders import lecture


def _names(found: list[Staff]) -> list[str]:
    return [person.name for person in found]


def test_a_person_is_kept_with_the_phone_as_it_is_dialled(ws: Workspace) -> None:
    added = staff.add(ws, name="王 芳", unit=" 县工信局 ", post="副局长", phone="138-0000-1111")
    assert staff.get(ws, added.id) == Staff(added.id, "王芳", "县工信局", "副局长", "13800001111", "wf")
    assert sentence(history.latest(ws, 1)[0].step) == "登记责任人：王芳"


def test_a_phone_may_come_later_and_a_wrong_one_is_not_stored(ws: Workspace) -> None:
    person = staff.add(ws, name="李强")
    assert person.phone == ""
    with pytest.raises(BadPhone):
        staff.edit(ws, replace(person, phone="1380000"))
    with pytest.raises(BadName):
        staff.add(ws, name="  ", phone="13800001111")
    assert staff.everyone(ws) == [person]


def test_a_person_is_found_by_name_initials_unit_and_the_phones_last_digits(ws: Workspace) -> None:
    staff.add(ws, name="单雄", unit="城管大队", phone="13800001111")
    staff.add(ws, name="王芳", unit="县工信局", phone="13900002222")
    for text, name in (("王", "王芳"), ("wf", "王芳"), ("sx", "单雄"), ("1111", "单雄"), ("工信", "王芳")):
        assert _names(staff.find(ws, text)) == [name]
    assert staff.find(ws, "9999") == []


def test_the_same_person_is_not_added_twice_but_a_namesake_is(ws: Workspace) -> None:
    staff.add(ws, name="王芳", unit="县工信局", phone="13800001111")
    with pytest.raises(StaffExists):
        staff.add(ws, name="王芳", unit="别的单位", phone="138 0000 1111")
    with pytest.raises(StaffExists):
        staff.add(ws, name="王芳", unit="县工信局")
    staff.add(ws, name="王芳", unit="县工信局", phone="13900002222")
    assert _names(staff.everyone(ws)) == ["王芳", "王芳"]


def test_who_is_named_again_is_the_same_person_with_what_was_not_known_filled_in(ws: Workspace) -> None:
    first = staff.same_or_new(ws, "王芳", "县工信局")
    again = staff.same_or_new(ws, "王芳", "县工信局", "副局长", "13800001111")
    assert again == replace(first, post="副局长", phone="13800001111")
    assert staff.same_or_new(ws, "王芳", "", "科员", "13800001111") == again
    assert staff.everyone(ws) == [again]
    assert staff.same_or_new(ws, "王芳", "县住建局").id != first.id


def test_who_answers_for_something_stays_and_the_refusal_says_where(ws: Workspace) -> None:
    person = staff.add(ws, name="王芳")
    event_id = events.add(ws, lecture(name="春季宣讲"))
    with ws.unit(Op.PLAN_EDIT, name="春季宣讲") as unit:
        unit.add("safety_plans", plan_store.row_of_plan(Plan(event_id, "", {Role.OFFICER: person.id})))
    with pytest.raises(StaffInUse) as refused:
        staff.remove(ws, person.id)
    assert refused.value.events == ("春季宣讲",)
    assert "春季宣讲" in say(refused.value)
    assert staff.everyone(ws) == [person]


def test_who_answers_for_nothing_can_be_removed_and_comes_back_by_undo(ws: Workspace) -> None:
    person = staff.add(ws, name="王芳", phone="13800001111")
    staff.remove(ws, person.id)
    with pytest.raises(UnknownStaff):
        staff.get(ws, person.id)
    history.undo(ws)
    assert staff.get(ws, person.id) == person


def test_two_entries_mean_one_person_by_phone_or_without_one_by_unit() -> None:
    def person(unit: str, phone: str, name: str = "王芳") -> Staff:
        return Staff(StaffId(""), name, unit, "", phone)

    assert is_same(person("甲", "13800001111"), person("乙", "13800001111"))
    assert is_same(person("甲", ""), person("甲", "13800001111"))
    assert not is_same(person("甲", "13800001111"), person("甲", "13900002222"))
    assert not is_same(person("甲", ""), person("乙", ""))
    assert not is_same(person("甲", "13800001111"), person("甲", "13800001111", "王方"))
