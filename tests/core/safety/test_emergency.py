"""The duty roster, drills, incidents and the phone tree of a real event."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gbm_desktop import events, history, staff
from gbm_desktop.errors.emergency import (
    DrillNotYetHeld,
    DrillUnnamed,
    DutyBackwards,
    IncidentNotReported,
    IncidentUnnamed,
    PersonsBelowZero,
    UnknownDrill,
    UnknownDuty,
    UnknownIncident,
)
from gbm_desktop.errors.staff import UnknownStaff
from gbm_desktop.errors.workspace import NotUndoable
from gbm_desktop.model.events import EventKind
from gbm_desktop.model.ids import DutyId, EventId, IncidentId, StaffId
from gbm_desktop.model.journal import Op
from gbm_desktop.model.safety.emergency import IncidentKind
from gbm_desktop.model.safety.plan import Measure, Plan, Role, Section
from gbm_desktop.model.staff import Staff
from gbm_desktop.safety import emergency, plan
from gbm_desktop.safety.emergency.roster import by_day
from gbm_desktop.wording.history import sentence
from gbm_desktop.workspace import Workspace
from tests.builders import SetClock, at, lecture

NAME = "清泉镇绿色建材公益宣讲"


@pytest.fixture
def event_id(ws: Workspace) -> EventId:
    return events.add(ws, lecture(contact_name="赵敏", contact_phone="13900001111"))


@pytest.fixture
def officer(ws: Workspace) -> Staff:
    return staff.add(ws, name="王建国", unit="清泉镇政府", post="副镇长", phone="13800138000")


@pytest.fixture
def guard(ws: Workspace) -> Staff:
    return staff.add(ws, name="李强", unit="利民保安公司", phone="13800138001")


def planned(ws: Workspace, event_id: EventId, **roles: Staff) -> None:
    plan.edit(ws, Plan(event_id, "", people={Role(role): person.id for role, person in roles.items()}))


def gate_post(ws: Workspace, event_id: EventId, person: Staff, *, due: datetime, until: datetime) -> Measure:
    measure = plan.add_measure(ws, event_id, Section.ENTRY, post="入口岗", due=due, until=until, spot="东门")
    plan.assign(ws, [measure.id], responsible=person.id)
    return measure


def last_step(ws: Workspace) -> str:
    return sentence(history.latest(ws, 1)[0].step)


def test_watches_stand_in_the_order_of_time(ws: Workspace, event_id: EventId, officer: Staff, guard: Staff) -> None:
    later = emergency.add_duty(ws, event_id, start=at(12, 13), end=at(12, 17), spot=" 东门 ")
    early = emergency.add_duty(ws, event_id, start=at(12, 8), end=at(12, 13), leader=officer.id, keeper=guard.id)
    assert emergency.duties(ws, event_id) == [early, later]
    assert later.spot == "东门"
    assert last_step(ws) == f"修改“{NAME}”值班表"


def test_a_watch_that_ends_before_it_begins_is_refused(ws: Workspace, event_id: EventId) -> None:
    kept = emergency.add_duty(ws, event_id, start=at(12, 8), end=at(12, 13))
    with pytest.raises(DutyBackwards):
        emergency.add_duty(ws, event_id, start=at(12, 8), end=at(12, 8))
    with pytest.raises(DutyBackwards):
        emergency.edit_duty(ws, replace(kept, end=at(12, 7)))
    assert emergency.duties(ws, event_id) == [kept]


def test_a_watch_is_kept_by_somebody_who_is_known(ws: Workspace, event_id: EventId) -> None:
    with pytest.raises(UnknownStaff):
        emergency.add_duty(ws, event_id, start=at(12, 8), end=at(12, 13), keeper=StaffId("nobody"))


def test_a_watch_is_changed_removed_and_brought_back(ws: Workspace, event_id: EventId, guard: Staff) -> None:
    kept = emergency.add_duty(ws, event_id, start=at(12, 8), end=at(12, 13))
    changed = emergency.edit_duty(ws, replace(kept, keeper=guard.id))
    emergency.remove_duty(ws, kept.id)
    assert emergency.duties(ws, event_id) == []
    with pytest.raises(UnknownDuty):
        emergency.edit_duty(ws, changed)
    with pytest.raises(UnknownDuty):
        emergency.remove_duty(ws, DutyId("none"))
    history.undo(ws)
    assert emergency.duties(ws, event_id) == [changed]


def test_the_roster_is_proposed_from_the_times_of_the_event_and_its_manned_posts(
    ws: Workspace, event_id: EventId, officer: Staff, guard: Staff
) -> None:
    planned(ws, event_id, officer=officer)
    gate_post(ws, event_id, guard, due=at(12, 8), until=at(12, 12))
    proposed = emergency.proposed_duties(ws, event_id)
    assert [(duty.start, duty.end, duty.leader, duty.keeper, duty.spot) for duty in proposed] == [
        (at(12, 8), at(12, 12), officer.id, guard.id, "东门"),
        (at(12, 9), at(12, 11, 30), officer.id, None, "现场指挥部"),
    ]
    assert emergency.duties(ws, event_id) == []


def test_what_is_on_the_roster_is_not_proposed_again(ws: Workspace, event_id: EventId, guard: Staff) -> None:
    planned(ws, event_id)
    gate_post(ws, event_id, guard, due=at(12, 8), until=at(12, 12))
    post, command = emergency.proposed_duties(ws, event_id)
    assert emergency.add_duties(ws, event_id, [post]) == [post]
    assert emergency.proposed_duties(ws, event_id) == [command]
    emergency.edit_duty(ws, replace(post, spot="西门"))
    assert emergency.proposed_duties(ws, event_id) == [command]


def test_a_template_with_a_post_of_command_and_the_command_post_itself_do_not_meet(ws: Workspace) -> None:
    event_id = events.add(
        ws, lecture(kind=EventKind.SALE, expected=3000, capacity=4000, start=at(12, 9), end=at(14, 17))
    )
    plan.apply_template(ws, event_id)
    proposed = emergency.proposed_duties(ws, event_id)
    assert len({duty.id for duty in proposed}) == len(proposed)
    assert len(emergency.add_duties(ws, event_id, proposed)) == len(emergency.duties(ws, event_id))
    assert emergency.proposed_duties(ws, event_id) == []


def test_an_exhibition_of_three_days_has_a_watch_a_day(ws: Workspace) -> None:
    event_id = events.add(ws, lecture(start=at(12, 9), end=at(14, 17)))
    proposed = emergency.proposed_duties(ws, event_id)
    assert [(duty.start, duty.end) for duty in proposed] == [(at(day, 9), at(day, 17)) for day in (12, 13, 14)]
    assert len({duty.id for duty in proposed}) == 3


@given(st.datetimes(at(1, 0), at(28, 0)), st.timedeltas(timedelta(), timedelta(days=9)))
def test_watches_by_day_cover_beginning_and_end_and_never_overlap(start: datetime, length: timedelta) -> None:
    end = start + length
    watches = by_day(start, end)
    assert not watches or (watches[0][0], watches[-1][1]) == (start, end)
    assert all(begin < close for begin, close in watches)
    assert all(one[1] <= other[0] for one, other in pairwise(watches))


def test_a_drill_is_on_record_once_it_was_held(ws: Workspace, event_id: EventId, officer: Staff) -> None:
    drill = emergency.record_drill(
        ws, event_id, held_on=date(2023, 10, 11), scenario="人员疏散演练", persons=24, leader=officer.id
    )
    assert emergency.drills(ws, event_id) == [drill]
    assert last_step(ws) == f"“{NAME}”演练记录：人员疏散演练"
    corrected = emergency.edit_drill(ws, replace(drill, persons=26))
    assert emergency.drills(ws, event_id) == [corrected]
    history.undo(ws)
    history.undo(ws)
    with pytest.raises(UnknownDrill):
        emergency.edit_drill(ws, corrected)


def test_a_drill_that_says_nothing_or_is_yet_to_come_is_refused(ws: Workspace, event_id: EventId) -> None:
    with pytest.raises(DrillUnnamed):
        emergency.record_drill(ws, event_id, held_on=date(2023, 10, 11), scenario=" ", persons=1)
    with pytest.raises(DrillNotYetHeld):
        emergency.record_drill(ws, event_id, held_on=date(2023, 10, 13), scenario="疏散", persons=1)
    with pytest.raises(PersonsBelowZero):
        emergency.record_drill(ws, event_id, held_on=date(2023, 10, 11), scenario="疏散", persons=-1)
    assert emergency.drills(ws, event_id) == []


def test_one_press_records_the_incident_and_starts_the_plan(ws: Workspace, clock: SetClock, event_id: EventId) -> None:
    clock.advance(12 * 60)
    fire = emergency.escalate(ws, event_id, IncidentKind.FIRE)
    assert (fire.at, fire.plan_started, fire.what, fire.reported) == (at(12, 9, 12), at(12, 9, 12), "火灾", None)
    assert emergency.incidents(ws, event_id) == [fire]
    assert last_step(ws) == f"“{NAME}”登记突发事件：火灾"


def test_the_report_to_the_police_bears_its_time_and_who_told_them(
    ws: Workspace, clock: SetClock, event_id: EventId
) -> None:
    fire = emergency.escalate(ws, event_id, IncidentKind.FIRE)
    clock.advance(180)
    told = emergency.report_to_police(ws, fire.id)
    assert (told.reported, told.reported_by) == (at(12, 9, 3), "王芳")
    assert emergency.incident(ws, fire.id) == told
    assert last_step(ws) == f"“{NAME}”更新突发事件：火灾"


@pytest.mark.parametrize(("hurt", "dead"), [(2, 0), (0, 1)])
def test_an_incident_that_hurt_people_is_closed_with_a_report_or_a_reason(
    ws: Workspace, event_id: EventId, hurt: int, dead: int
) -> None:
    fall = replace(emergency.escalate(ws, event_id, IncidentKind.COLLAPSE), hurt=hurt, dead=dead, closed=True)
    with pytest.raises(IncidentNotReported):
        emergency.edit_incident(ws, fall)
    assert not emergency.incident(ws, fall.id).closed
    assert emergency.edit_incident(ws, replace(fall, actions="轻微擦伤，当场处理，本人不要求报警")).closed
    assert emergency.edit_incident(ws, replace(fall, reported=at(12, 9, 5))).closed


def test_an_incident_that_hurt_nobody_is_closed_as_it_is(ws: Workspace, event_id: EventId) -> None:
    lost = emergency.escalate(ws, event_id, IncidentKind.MISSING_PERSON)
    assert emergency.edit_incident(ws, replace(lost, closed=True)).closed


def test_what_makes_no_sense_is_refused(ws: Workspace, event_id: EventId) -> None:
    found = emergency.record_incident(ws, event_id, IncidentKind.OTHER, " 展架倾斜 ", at=at(12, 10), place=" 三号棚 ")
    assert (found.what, found.place, found.plan_started) == ("展架倾斜", "三号棚", None)
    with pytest.raises(IncidentUnnamed):
        emergency.edit_incident(ws, replace(found, what=" "))
    with pytest.raises(PersonsBelowZero):
        emergency.edit_incident(ws, replace(found, hurt=-1))
    with pytest.raises(UnknownIncident):
        emergency.edit_incident(ws, replace(found, id=IncidentId("none")))
    assert emergency.incidents(ws, event_id) == [found]


def test_an_incident_stays_on_record_whatever_is_undone(ws: Workspace, event_id: EventId) -> None:
    emergency.add_duty(ws, event_id, start=at(12, 8), end=at(12, 13))
    fire = emergency.escalate(ws, event_id, IncidentKind.FIRE)
    with pytest.raises(NotUndoable):
        history.undo(ws, history.latest(ws, 1)[0].step.id)
    emergency.edit_incident(ws, replace(fire, hurt=1))
    history.undo(ws)
    assert emergency.incidents(ws, event_id) == [fire]
    assert history.undo(ws).step.op is Op.DUTY_EDIT
    assert emergency.incidents(ws, event_id) == [fire]


def test_without_a_plan_the_tree_has_the_contact_and_the_national_numbers(ws: Workspace, event_id: EventId) -> None:
    assert [(call.level, call.who, call.phone) for call in emergency.phone_tree(ws, event_id)] == [
        (3, "赵敏", "13900001111"), (4, "公安报警", "110"), (4, "火警", "119"), (4, "医疗急救", "120"),
        (4, "交通事故报警", "122"),
    ]  # fmt: skip


def test_the_tree_goes_from_the_officer_over_roles_to_posts_each_person_once(
    ws: Workspace, event_id: EventId, officer: Staff, guard: Staff
) -> None:
    doctor = staff.add(ws, name="孙洁", unit="清泉镇卫生院", phone="028-83600120")
    planned(ws, event_id, medical=doctor, fire_manager=officer, officer=officer)
    plan.edit(ws, replace(_plan(ws, event_id), contacts=(("清泉派出所", "028-83600110"),)))
    gate_post(ws, event_id, guard, due=at(12, 8), until=at(12, 12))
    deputy = plan.add_measure(ws, event_id, Section.ORDER, post="疏导岗")
    plan.assign(ws, [deputy.id], responsible=officer.id, deputy=guard.id)
    tree = [(call.level, call.who, call.post) for call in emergency.phone_tree(ws, event_id) if call.phone != "122"]
    assert tree == [
        (1, "王建国", "安全责任人、消防安全管理人、疏导岗"),
        (2, "孙洁", "医疗救护联络人"),
        (3, "李强", "入口岗、疏导岗（替补）"),
        (3, "赵敏", "活动联系人"),
        (4, "公安报警", ""), (4, "火警", ""), (4, "医疗急救", ""), (4, "清泉派出所", ""),
    ]  # fmt: skip


def _plan(ws: Workspace, event_id: EventId) -> Plan:
    found = plan.get(ws, event_id)
    assert found is not None
    return found
