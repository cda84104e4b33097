"""The gate: no event becomes ready while something is missing, unless its officer says so."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from gbm_desktop import events, history, staff
from gbm_desktop.errors import GbmError
from gbm_desktop.errors.safety_plan import (
    NotReady,
)
from gbm_desktop.model.events import EventMode, Stage
from gbm_desktop.model.ids import EventId
from gbm_desktop.model.safety.checklist import CheckResult
from gbm_desktop.model.safety.gate import (
    Caution,
    Cautioned,
    Gap,
    Lacking,
    cautions,
    lacking,
)
from gbm_desktop.model.safety.permit import Application, PermitState
from gbm_desktop.model.safety.plan import Measure, Role, Section
from gbm_desktop.model.staff import Staff
from gbm_desktop.safety import checklist, gate, permit, plan, risks, signoff
from gbm_desktop.wording import say
from gbm_desktop.wording.safety_plan import caution_line, lacking_line
from gbm_desktop.workspace import Workspace
from tests.builders import START, SetClock, lecture, make_ready

HOUR = timedelta(hours=1)


def _gaps(ws: Workspace, event_id: EventId) -> list[Gap]:
    return [one.kind for one in lacking(gate.read(ws, events.get(ws, event_id)))]


def _lines(ws: Workspace, event_id: EventId) -> list[str]:
    return [lacking_line(one) for one in lacking(gate.read(ws, events.get(ws, event_id)))]


def _cautions(ws: Workspace, event_id: EventId) -> list[Cautioned]:
    return cautions(gate.read(ws, events.get(ws, event_id)))


def _stage(ws: Workspace, event_id: EventId) -> Stage:
    return events.get(ws, event_id).stage


@pytest.fixture
def ready(ws: Workspace) -> EventId:
    """An exhibition of 3,000, permitted, drilled, signed for: nothing is missing."""
    event_id = events.add(ws, lecture(name="展销", expected=3000, capacity=4000))
    make_ready(ws, event_id)
    return event_id


def test_an_event_without_a_plan_is_not_ready_and_the_refusal_says_what_comes_first(ws: Workspace) -> None:
    event_id = events.add(ws, lecture(name="宣讲", expected=0))
    with pytest.raises(NotReady) as refused:
        events.set_stage(ws, event_id, Stage.READY)
    assert say(refused.value) == (
        "场次“宣讲”还差 2 项，不能改为“就绪”。首先需要补齐：未填写预计人数。全部缺项见“安全”。"
    )
    assert "the number expected is not stated" in say(refused.value, "en")
    assert _stage(ws, event_id) is Stage.PLANNED


def test_an_event_that_lacks_nothing_becomes_ready(ws: Workspace, ready: EventId) -> None:
    assert _gaps(ws, ready) == []
    events.set_stage(ws, ready, Stage.READY)
    assert _stage(ws, ready) is Stage.READY


def _state(**changes: Any) -> Callable[[Workspace, EventId], None]:
    def change(ws: Workspace, event_id: EventId) -> None:
        events.edit(ws, event_id, replace(events.get(ws, event_id).said, **changes))

    return change


def _no_role(ws: Workspace, event_id: EventId) -> None:
    plan.set_role(ws, event_id, Role.MEDICAL, None)


def _empty_heading(ws: Workspace, event_id: EventId) -> None:
    begun = plan.get(ws, event_id)
    assert begun is not None
    plan.edit(ws, replace(begun, texts={**begun.texts, Section.PARKING: "  "}))
    plan.remove_measures(ws, [one.id for one in plan.measures(ws, event_id) if one.section is Section.PARKING])


def _first(ws: Workspace, event_id: EventId) -> Measure:
    return plan.measures(ws, event_id)[0]


def _nobody(ws: Workspace, event_id: EventId) -> None:
    plan.assign(ws, [_first(ws, event_id).id], responsible=None)


def _no_deputy(ws: Workspace, event_id: EventId) -> None:
    plan.assign(ws, [_first(ws, event_id).id], deputy=None)


def _no_phone(ws: Workspace, event_id: EventId) -> None:
    (officer,) = [line.staff for line in signoff.sheet(ws, event_id) if Role.OFFICER in line.roles]
    staff.edit(ws, replace(officer, phone=""))


def _somebody_new(ws: Workspace, event_id: EventId) -> None:
    plan.set_role(ws, event_id, Role.MEDICAL, staff.add(ws, name="孙丽", phone="13800000003").id)


def _handed_back(ws: Workspace, event_id: EventId) -> None:
    permit.move_on(ws, event_id, Application(PermitState.HANDED_BACK, day=ws.today()))


def _refused(ws: Workspace, event_id: EventId) -> None:
    for state in (PermitState.HANDED_BACK, PermitState.APPLIED, PermitState.REFUSED):
        permit.move_on(ws, event_id, Application(state, day=ws.today(), note="材料不全"))


def _red_risk(ws: Workspace, event_id: EventId) -> None:
    risks.add(ws, event_id, hazard="看台超载", consequence="坍塌", likelihood=5, severity=5, control="")


def _critical_failed(ws: Workspace, event_id: EventId) -> None:
    item = next(one.item for one in checklist.items(ws, event_id) if one.item.code == "02-02")
    checklist.inspect(ws, event_id, item.id, CheckResult.FAIL, remark="通道堆物")


@pytest.mark.parametrize(
    ("spoil", "missing"),
    [
        (_state(capacity=0), [Gap.CAPACITY_UNKNOWN]),
        (_state(capacity=2999), [Gap.OVER_CAPACITY]),
        (_no_role, [Gap.ROLE_EMPTY, Gap.NOT_ACKNOWLEDGED]),
        (_empty_heading, [Gap.SECTION_EMPTY, Gap.NOT_ACKNOWLEDGED, Gap.NOT_ACKNOWLEDGED]),
        (_nobody, [Gap.MEASURE_NO_PERSON, Gap.NOT_ACKNOWLEDGED]),
        (_no_deputy, [Gap.MEASURE_NO_DEPUTY, Gap.NOT_ACKNOWLEDGED]),
        (_no_phone, [Gap.STAFF_NO_PHONE]),
        (_somebody_new, [Gap.NOT_ACKNOWLEDGED, Gap.NOT_ACKNOWLEDGED]),
        (_handed_back, [Gap.PERMIT_DUE]),
        (_refused, [Gap.PERMIT_REFUSED]),
        (_state(expected=3001), [Gap.PERMIT_CHANGED]),
        (_red_risk, [Gap.RED_RISK]),
        (_critical_failed, [Gap.CRITICAL_FAILED]),
    ],
)
def test_one_thing_less_and_it_is_named_and_the_event_stays_where_it_is(
    ws: Workspace, ready: EventId, spoil: Callable[[Workspace, EventId], None], missing: list[Gap]
) -> None:
    spoil(ws, ready)
    assert _gaps(ws, ready) == missing
    with pytest.raises(NotReady) as refused:
        events.set_stage(ws, ready, Stage.READY)
    assert (refused.value.count, refused.value.first.kind) == (len(missing), missing[0])
    assert _stage(ws, ready) is Stage.PLANNED


def test_a_red_risk_is_named_before_the_signatures_for_it_still_changes_what_is_signed(
    ws: Workspace, ready: EventId
) -> None:
    _somebody_new(ws, ready)
    _red_risk(ws, ready)
    assert _gaps(ws, ready) == [Gap.RED_RISK, Gap.NOT_ACKNOWLEDGED, Gap.NOT_ACKNOWLEDGED]


def test_what_is_missing_names_post_person_heading_and_day(ws: Workspace) -> None:
    event_id = events.add(ws, lecture(expected=3000, capacity=2000, start=lecture().start, end=lecture().end))
    plan.apply_template(ws, event_id)
    plan.add_measure(ws, event_id, Section.ENTRY, post="入口验票岗")
    person = staff.add(ws, name="王芳")
    plan.assign(ws, [_first(ws, event_id).id], responsible=person.id)
    found = _lines(ws, event_id)
    for line in (
        "预计人数超过可容纳人数（3000 / 2000）",
        "安全责任人：未明确人员",
        "入口验票岗：未明确责任人",
        f"{_first(ws, event_id).post}：未明确替补人",
        "王芳：未登记联系电话",
        "王芳：未签收责任，或签收后责任有变动",
        "安全许可未取得，最迟 2023年9月22日 申请",
        "尚未开展应急演练",
    ):
        assert line in found
    permit.move_on(ws, event_id, Application(PermitState.APPLIED, day=ws.today()))
    assert "安全许可未取得" in _lines(ws, event_id)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_everything_that_can_be_missing_or_deserves_a_look_has_its_line(lang: Any) -> None:
    about = {Gap.ROLE_EMPTY: Role.OFFICER.value, Gap.SECTION_EMPTY: Section.FIRE.value, Gap.PERMIT_DUE: "2026-11-30"}
    lines = [lacking_line(Lacking(kind, about.get(kind, "某")), lang) for kind in Gap]
    lines += [caution_line(Cautioned(kind, "某"), lang) for kind in Caution]
    assert len(set(lines)) == len(Gap) + len(Caution)
    assert not [line for line in lines if "{" in line or "_" in line]
    assert lacking_line(Lacking(Gap.PERMIT_DUE, "2026-11-30")) == "安全许可未取得，最迟 2026年11月30日 申请"
    assert lacking_line(Lacking(Gap.SECTION_EMPTY, "fire")) == "活动场所消防安全措施：方案中没有内容"


def test_what_goes_on_online_needs_no_place_no_numbers_and_no_permit(ws: Workspace) -> None:
    event_id = events.add(ws, lecture(mode=EventMode.ONLINE, place="", expected=5000, capacity=0))
    make_ready(ws, event_id)
    assert _gaps(ws, event_id) == []
    plan.set_role(ws, event_id, Role.MEDICAL, None)
    assert Gap.ROLE_EMPTY not in _gaps(ws, event_id)
    plan.set_role(ws, event_id, Role.INFORMATION, None)
    assert Gap.ROLE_EMPTY in _gaps(ws, event_id)


def test_a_held_event_steps_back_without_the_gate_and_a_list_of_events_goes_together_or_not_at_all(
    ws: Workspace, ready: EventId
) -> None:
    bare = events.add(ws, lecture(name="另一场"))
    with pytest.raises(NotReady) as refused:
        events.set_stage(ws, ready, Stage.READY, also=[bare])
    assert refused.value.name == "另一场"
    assert _stage(ws, ready) is Stage.PLANNED
    for stage in (Stage.READY, Stage.HELD):
        events.set_stage(ws, ready, stage)
    _red_risk(ws, ready)
    events.set_stage(ws, ready, Stage.READY)
    assert _stage(ws, ready) is Stage.READY


def test_undo_does_not_lead_round_the_gate(ws: Workspace, ready: EventId) -> None:
    events.set_stage(ws, ready, Stage.READY)
    events.set_stage(ws, ready, Stage.PLANNED)
    back = history.latest(ws, 1)[0].step.id
    _red_risk(ws, ready)
    with pytest.raises(NotReady):
        history.undo(ws, back)
    assert _stage(ws, ready) is Stage.PLANNED
    history.undo(ws)
    history.undo(ws, back)
    assert _stage(ws, ready) is Stage.READY


def _two_posts(ws: Workspace) -> tuple[EventId, EventId, Staff]:
    person = staff.add(ws, name="李强")
    made = []
    for name, hours in (("上午场", 0), ("下午场", 2)):
        start = lecture().start + hours * HOUR
        event_id = events.add(ws, lecture(name=name, start=start, end=start + 3 * HOUR))
        plan.apply_template(ws, event_id)
        post = plan.add_measure(ws, event_id, Section.ORDER, post=f"{name}疏导岗", due=start, until=start + 3 * HOUR)
        plan.assign(ws, [post.id], responsible=person.id)
        made.append(event_id)
    return made[0], made[1], person


def test_one_person_needed_at_two_events_at_a_time_is_told_at_both(ws: Workspace) -> None:
    morning, afternoon, _ = _two_posts(ws)
    told = {
        event_id: [caution_line(one) for one in _cautions(ws, event_id) if one.kind is Caution.CLASH]
        for event_id in (morning, afternoon)
    }
    assert told[morning] == ["同一人同一时间在两个岗位：李强：上午场疏导岗、下午场疏导岗（下午场）"]
    assert told[afternoon] == ["同一人同一时间在两个岗位：李强：下午场疏导岗、上午场疏导岗（上午场）"]
    (ref,) = [one.ref for one in _cautions(ws, afternoon) if one.kind is Caution.CLASH]
    assert [one.post for one in plan.measures(ws, afternoon) if one.id == ref] == ["下午场疏导岗"]


def test_an_event_called_off_clashes_with_nothing(ws: Workspace) -> None:
    morning, afternoon, _ = _two_posts(ws)
    events.set_stage(ws, morning, Stage.POSTPONED, "暴雨")
    for event_id in (morning, afternoon):
        assert Caution.CLASH not in {one.kind for one in _cautions(ws, event_id)}


def test_a_deputy_with_another_post_at_that_time_is_told_apart(ws: Workspace) -> None:
    morning, afternoon, person = _two_posts(ws)
    other = staff.add(ws, name="赵敏")
    post = next(one for one in plan.measures(ws, afternoon) if one.post == "下午场疏导岗")
    plan.assign(ws, [post.id], responsible=other.id, deputy=person.id)
    assert {Caution.DEPUTY_CLASH} == {one.kind for one in _cautions(ws, morning)} & {
        Caution.CLASH,
        Caution.DEPUTY_CLASH,
    }


def test_critical_items_not_looked_at_open_actions_and_a_missing_duty_roster_deserve_a_look(
    ws: Workspace, ready: EventId
) -> None:
    _critical_failed(ws, ready)
    found = {one.kind: caution_line(one) for one in _cautions(ws, ready)}
    assert found[Caution.ACTION_OPEN] == "隐患整改未完成：通道堆物"
    assert found[Caution.NO_DUTY] == "未安排值班"
    assert Caution.CRITICAL_UNCHECKED in found
    unchecked = {one.about.split()[0] for one in _cautions(ws, ready) if one.kind is Caution.CRITICAL_UNCHECKED}
    assert "02-02" not in unchecked


def test_items_for_the_day_itself_are_not_asked_for_before_it_and_those_of_clearing_up_only_after(
    ws: Workspace, clock: SetClock, ready: EventId
) -> None:
    asked = []
    for days in (-1, 0, 1):
        clock.now_ms = int((START + timedelta(days=days)).timestamp() * 1000)
        codes = {one.about.split()[0] for one in _cautions(ws, ready) if one.kind is Caution.CRITICAL_UNCHECKED}
        asked.append(("01-08" in codes, "02-01" in codes, "14-01" in codes))
    assert asked == [(True, False, False), (True, True, False), (True, True, True)]


def test_many_events_are_read_with_as_many_questions_as_one(ws: Workspace) -> None:
    ids = [events.add(ws, lecture(name=f"第{n}场", start=lecture().start, end=lecture().end)) for n in range(5)]
    for event_id in ids:
        make_ready(ws, event_id)
    asked: list[list[str]] = []
    for wanted in (ids[:1], ids):
        questions: list[str] = []
        found = [events.get(ws, event_id) for event_id in wanted]
        ws.read.set_trace_callback(questions.append)
        gate.read_all(ws, found)
        ws.read.set_trace_callback(None)
        asked.append(questions)
    assert len(asked[0]) == len(asked[1])
    assert len(asked[0]) < 25


def test_the_latest_day_to_apply_is_counted_from_the_events_day(ws: Workspace) -> None:
    start = lecture().start.replace(year=2026, month=12, day=20)
    event_id = events.add(ws, lecture(expected=1000, capacity=1000, start=start, end=start + HOUR))
    plan.apply_template(ws, event_id)
    due = [one for one in lacking(gate.read(ws, events.get(ws, event_id))) if one.kind is Gap.PERMIT_DUE]
    assert [one.about for one in due] == [date(2026, 11, 30).isoformat()]


def test_errors_of_the_gate_leave_nothing_behind(ws: Workspace) -> None:
    event_id = events.add(ws, lecture())
    steps = len(history.latest(ws))
    for act in (
        lambda: events.set_stage(ws, event_id, Stage.READY),
        lambda: gate.override(ws, event_id, "急"),
        lambda: gate.override_capacity(ws, event_id, 9, "急"),
    ):
        with pytest.raises(GbmError):
            act()
    assert len(history.latest(ws)) == steps
