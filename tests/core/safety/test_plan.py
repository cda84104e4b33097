"""An event's safety plan: from a template, changed by people, moved and removed with its event."""

from dataclasses import replace
from datetime import datetime, timedelta
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gbm_desktop import events, history, staff
from gbm_desktop.errors import GbmError
from gbm_desktop.errors.safety_plan import (
    DeputyIsResponsible,
    EventHasSafety,
    MeasureBackwards,
    MeasureUnnamed,
    NoPlan,
    UnknownMeasure,
    WarnShareOutOfRange,
)
from gbm_desktop.errors.staff import StaffInUse, UnknownStaff
from gbm_desktop.errors.workspace import ChangedSince
from gbm_desktop.model.events import EventDraft, EventMode, Stage
from gbm_desktop.model.ids import EventId, MeasureId, StaffId
from gbm_desktop.model.safety.checklist import CheckResult
from gbm_desktop.model.safety.permit import Paper
from gbm_desktop.model.safety.plan import Measure, Plan, Role, Section, clashes, moved
from gbm_desktop.safety import checklist, emergency, permit, plan, risks, signoff, templates
from gbm_desktop.store import journal
from gbm_desktop.wording import say
from gbm_desktop.wording.history import sentence
from gbm_desktop.workspace import Workspace
from tests.builders import lecture, make_ready

START, END = lecture().start, lecture().end
HOUR = timedelta(hours=1)
TABLES = ("staff", "events", "safety_plans", "measures", "risks", "check_items", "permits", "duties", "attachments")


def _state(ws: Workspace) -> dict[str, list[dict[str, Any]]]:
    return {table: [dict(row) for row in ws.read.execute(f"SELECT * FROM {table} ORDER BY id")] for table in TABLES}


def _told(ws: Workspace) -> str:
    return sentence(history.latest(ws, 1)[0].step)


def _begun(ws: Workspace, **changes: Any) -> EventId:
    event_id = events.add(ws, lecture(**changes))
    plan.apply_template(ws, event_id)
    return event_id


def test_a_template_gives_the_event_measures_under_all_nine_headings_risks_and_a_checklist(ws: Workspace) -> None:
    event_id = _begun(ws, name="宣讲")
    template = templates.named("village-lecture")
    found = plan.measures(ws, event_id)
    begun = plan.get(ws, event_id)
    assert begun is not None
    assert begun.template == template.key
    assert {measure.section for measure in found} | set(begun.texts) == set(Section)
    assert {measure.id for measure in found} == {
        f"{event_id}:{one.key}" for one in template.measures_for(statutory=False)
    }
    assert len(risks.of(ws, event_id)) == len(template.risks)
    assert {one.item.code for one in checklist.items(ws, event_id)} == template.checks
    assert [name for name, phone in begun.contacts if not phone] == list(template.contacts)
    assert _told(ws) == f"“宣讲”套用安全方案模板：{template.name}"


def test_measures_stand_in_the_order_of_the_statutes_headings(ws: Workspace) -> None:
    event_id = _begun(ws)
    plan.add_measure(ws, event_id, Section.STAFFING, post="机动岗")
    found = plan.measures(ws, event_id)
    order = [list(Section).index(measure.section) for measure in found]
    assert order == sorted(order)
    assert [one.post for one in found if one.section is Section.STAFFING][-1] == "机动岗"


def _times(ws: Workspace, event_id: EventId) -> dict[str, tuple[datetime | None, datetime | None]]:
    return {measure.id: (measure.due, measure.until) for measure in plan.measures(ws, event_id)}


def _as_the_template_says(event_id: EventId, draft: EventDraft) -> dict[str, tuple[datetime, datetime | None]]:
    said = templates.named("village-lecture").measures_for(statutory=False)
    return {f"{event_id}:{one.key}": one.times(draft) for one in said}


def test_a_measures_times_are_worked_out_from_the_events(ws: Workspace) -> None:
    event_id = _begun(ws)
    assert _times(ws, event_id) == _as_the_template_says(event_id, lecture())


def test_applying_it_again_keeps_what_people_wrote_and_takes_no_step(ws: Workspace) -> None:
    event_id = _begun(ws)
    first = plan.measures(ws, event_id)[0]
    plan.edit_measures(ws, [replace(first, post="改过的岗位", task="改过的职责")])
    begun = plan.get(ws, event_id)
    assert begun is not None
    plan.edit(ws, replace(begun, texts={**begun.texts, Section.FIRE: "另定。"}, contacts=(("派出所", "028-83312345"),)))
    plan.apply_template(ws, event_id)
    assert plan.measures(ws, event_id)[0].post == "改过的岗位"
    again = plan.get(ws, event_id)
    assert again is not None
    assert again.texts[Section.FIRE] == "另定。"
    assert dict(again.contacts)["派出所"] == "028-83312345"
    steps = journal.count(ws.read)
    plan.apply_template(ws, event_id)
    assert journal.count(ws.read) == steps


def test_what_was_removed_comes_back_when_the_template_is_applied_again(ws: Workspace) -> None:
    event_id = _begun(ws)
    gone = plan.measures(ws, event_id)[3]
    plan.remove_measures(ws, [gone.id])
    plan.apply_template(ws, event_id)
    assert gone.post in {measure.post for measure in plan.measures(ws, event_id)}


def test_an_event_that_grows_to_the_statutes_size_gets_the_stricter_extras(ws: Workspace) -> None:
    event_id = events.add(ws, lecture(expected=900, capacity=4000))
    plan.apply_template(ws, event_id, "county-exhibition")
    before = {measure.id for measure in plan.measures(ws, event_id)}
    events.edit(ws, event_id, lecture(expected=1000, capacity=4000))
    plan.apply_template(ws, event_id, "county-exhibition")
    extras = [one for one in plan.measures(ws, event_id) if one.id not in before]
    strict = [one for one in templates.named("county-exhibition").measures if one.statutory]
    assert {one.id for one in extras} == {f"{event_id}:{one.key}" for one in strict}
    assert all(one.basis for one in extras)


def test_a_plan_has_its_people_its_share_and_its_texts(ws: Workspace) -> None:
    event_id = _begun(ws, name="宣讲")
    person = staff.add(ws, name="王芳")
    plan.set_role(ws, event_id, Role.OFFICER, person.id)
    assert _told(ws) == "修改“宣讲”安全方案"
    begun = plan.get(ws, event_id)
    assert begun is not None
    assert begun.people == {Role.OFFICER: person.id}
    plan.set_role(ws, event_id, Role.OFFICER, None)
    assert plan.get(ws, event_id) == replace(begun, people={})
    with pytest.raises(UnknownStaff):
        plan.set_role(ws, event_id, Role.MEDICAL, StaffId("nobody"))
    with pytest.raises(WarnShareOutOfRange):
        plan.edit(ws, replace(begun, warn_share=0))


def test_without_a_plan_there_is_nothing_to_lay_on_anybody(ws: Workspace) -> None:
    event_id = events.add(ws, lecture())
    assert plan.get(ws, event_id) is None
    with pytest.raises(NoPlan):
        plan.set_role(ws, event_id, Role.OFFICER, None)
    with pytest.raises(NoPlan):
        plan.add_measure(ws, event_id, Section.FIRE, post="灭火岗")


@pytest.mark.parametrize(
    ("changes", "refused"),
    [
        ({"post": "  "}, MeasureUnnamed),
        ({"due": START, "until": START}, MeasureBackwards),
        ({"due": None, "until": END}, MeasureBackwards),
        ({"responsible": StaffId("nobody")}, UnknownStaff),
        ({"id": MeasureId("none")}, UnknownMeasure),
    ],
)
def test_a_measure_that_cannot_be_is_not_stored(
    ws: Workspace, changes: dict[str, Any], refused: type[GbmError]
) -> None:
    event_id = _begun(ws)
    before = plan.measures(ws, event_id)
    with pytest.raises(refused):
        plan.edit_measures(ws, [replace(before[1], task="另一项"), replace(before[0], **changes)])
    assert plan.measures(ws, event_id) == before


def test_measures_are_laid_on_a_person_and_a_deputy_who_is_somebody_else(ws: Workspace) -> None:
    event_id = _begun(ws, name="宣讲")
    one, other = staff.add(ws, name="王芳"), staff.add(ws, name="李强")
    ids = [measure.id for measure in plan.measures(ws, event_id)]
    plan.assign(ws, ids, responsible=one.id, deputy=other.id)
    assert _told(ws) == f"“宣讲”修改 {len(ids)} 项措施"
    assert {(found.responsible, found.deputy) for found in plan.measures(ws, event_id)} == {(one.id, other.id)}
    with pytest.raises(DeputyIsResponsible) as refused:
        plan.assign(ws, ids, responsible=other.id)
    assert say(refused.value).startswith(
        f"“{plan.measures(ws, event_id)[0].post}”未保存：替补人须是责任人以外的人，李强"
    )
    plan.assign(ws, ids[:1], deputy=None)
    assert plan.measures(ws, event_id)[0].deputy is None
    assert plan.measures(ws, event_id)[0].responsible == one.id


def test_a_measure_under_another_heading_stands_last_there(ws: Workspace) -> None:
    event_id = _begun(ws)
    first = plan.measures(ws, event_id)[0]
    plan.edit_measures(ws, [replace(first, section=Section.PARKING)])
    parking = [one.id for one in plan.measures(ws, event_id) if one.section is Section.PARKING]
    assert parking[-1] == first.id


def test_the_measures_move_with_the_event_and_undo_brings_both_back(ws: Workspace) -> None:
    event_id = _begun(ws)
    before = _state(ws)
    later = lecture(start=START + timedelta(days=2), end=END + timedelta(days=2, hours=1))
    events.edit(ws, event_id, later)
    assert _times(ws, event_id) == _as_the_template_says(event_id, later)
    history.undo(ws)
    assert _state(ws) == before


_moments = st.integers(-3000, 3000).map(lambda minutes: START + timedelta(minutes=minutes))
_posts = st.tuples(_moments, st.integers(1, 3000)).map(lambda told: (told[0], told[0] + timedelta(minutes=told[1])))


@given(_posts, _posts, _posts)
def test_a_post_keeps_its_order_of_time_wherever_the_event_goes(
    held: tuple[datetime, datetime], before: tuple[datetime, datetime], after: tuple[datetime, datetime]
) -> None:
    measure = Measure(MeasureId("m"), EventId("e"), Section.FIRE, 0, "岗", "", due=held[0], until=held[1])
    there = moved(measure, lecture(start=before[0], end=before[1]), lecture(start=after[0], end=after[1]))
    assert there.due is not None
    assert there.until is not None
    assert there.due < there.until
    if before == after:
        assert there == measure


def _pairs(measures: list[Measure]) -> set[tuple[str, frozenset[str]]]:
    """By the definition: each pair of posts, each person on both, at least once as the one responsible."""
    found = set[tuple[str, frozenset[str]]]()
    for one, other in combinations(measures, 2):
        at_once = (
            one.due and one.until and other.due and other.until and one.due < other.until and other.due < one.until
        )
        for person in {one.responsible, one.deputy} & {other.responsible, other.deputy} - {None}:
            if at_once and person in (one.responsible, other.responsible):
                found.add((str(person), frozenset({one.id, other.id})))
    return found


_people = st.sampled_from([None, StaffId("a"), StaffId("b"), StaffId("c")])
_manned = st.lists(
    st.tuples(st.integers(0, 9), st.integers(1, 5), _people, _people).filter(lambda one: one[2] != one[3]), max_size=12
)


@given(_manned)
def test_every_pair_of_posts_that_needs_one_person_at_one_time_is_found(
    told: list[tuple[int, int, StaffId | None, StaffId | None]],
) -> None:
    measures = [
        Measure(
            MeasureId(f"{at:02d}"), EventId("e"), Section.ORDER, at, "岗", "", responsible, deputy,
            START + begin * HOUR, START + (begin + hours) * HOUR,
        )
        for at, (begin, hours, responsible, deputy) in enumerate(told)
    ]  # fmt: skip
    found = clashes(measures)
    assert {(clash.staff, frozenset({clash.one.id, clash.other.id})) for clash in found} == _pairs(measures)
    assert len(found) == len(_pairs(measures))
    assert all(clash.one.due <= clash.other.due for clash in found if clash.one.due and clash.other.due)


def test_an_event_is_removed_with_its_plan_and_undo_brings_all_of_it_back(ws: Workspace, tmp_path: Path) -> None:
    event_id = _begun(ws)
    consent = tmp_path / "场地同意书.pdf"
    consent.write_bytes(b"%PDF-1.7")
    permit.add_paper(ws, event_id, Paper.VENUE_CONSENT, consent)
    emergency.add_duty(ws, event_id, start=START, end=END)
    before = _state(ws)
    assert all(rows for table, rows in before.items() if table != "staff")
    events.remove(ws, event_id)
    assert not any(rows for table, rows in _state(ws).items())
    history.undo(ws)
    assert _state(ws) == before


def test_an_event_with_records_of_safety_is_not_removed(ws: Workspace) -> None:
    signed, inspected, drilled = (_begun(ws, name=name) for name in ("签收", "检查", "演练"))
    make_ready(ws, signed)
    checklist.inspect(ws, inspected, checklist.items(ws, inspected)[0].item.id, CheckResult.PASS)
    emergency.record_drill(ws, drilled, held_on=ws.today(), scenario="疏散", persons=9)
    for event_id in (signed, inspected, drilled):
        with pytest.raises(EventHasSafety):
            events.remove(ws, event_id)
    events.set_stage(ws, inspected, Stage.CANCELLED, "暴雨")


def test_what_was_built_on_later_is_not_undone_beneath_it(ws: Workspace) -> None:
    event_id = events.add(ws, lecture())
    added = history.latest(ws, 1)[0].step.id
    plan.apply_template(ws, event_id)
    applied = history.latest(ws, 1)[0].step.id
    with pytest.raises(ChangedSince):
        history.undo(ws, added)
    person = staff.add(ws, name="王芳")
    with_person = history.latest(ws, 1)[0].step.id
    plan.set_role(ws, event_id, Role.OFFICER, person.id)
    with pytest.raises(StaffInUse):
        history.undo(ws, with_person)
    history.undo(ws)
    checklist.inspect(ws, event_id, checklist.items(ws, event_id)[0].item.id, CheckResult.PASS)
    with pytest.raises(ChangedSince):
        history.undo(ws, applied)
    with pytest.raises(EventHasSafety):
        history.undo(ws, added)


def test_an_event_online_needs_no_place_for_its_plan(ws: Workspace) -> None:
    event_id = _begun(ws, mode=EventMode.ONLINE, place="")
    begun = plan.get(ws, event_id)
    assert begun is not None
    assert begun.template == "online"
    assert signoff.sheet(ws, event_id) == []


ACTIONS = st.lists(st.tuples(st.sampled_from("tespamrdx"), st.integers(0, 5)), min_size=1, max_size=10)


def _act(ws: Workspace, event_id: EventId, action: str, which: int) -> None:
    people, measures = staff.everyone(ws), plan.measures(ws, event_id)
    person = people[which % len(people)].id if people else None
    chosen = measures[which % len(measures)] if measures else None
    match action:
        case "t":
            plan.apply_template(ws, event_id, templates.all()[which % 2].key)
        case "s":
            staff.add(ws, name=f"王{'甲乙丙丁戊己'[which]}")
        case "p":
            plan.set_role(ws, event_id, list(Role)[which % 5], person)
        case "a":
            plan.add_measure(ws, event_id, list(Section)[which], post=f"岗{which}")
        case "m" if chosen:
            plan.assign(ws, [chosen.id], responsible=person)
        case "d" if chosen:
            plan.assign(ws, [chosen.id], deputy=person)
        case "e":
            events.edit(ws, event_id, lecture(start=START - which * HOUR, end=END + which * HOUR))
        case "r" if chosen:
            plan.remove_measures(ws, [chosen.id])
        case "x" if person:
            staff.remove(ws, person)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(ACTIONS)
def test_whatever_was_done_to_a_plan_undoing_it_all_leads_back(ws: Workspace, actions: list[tuple[str, int]]) -> None:
    event_id = events.add(ws, lecture())
    start, steps = _state(ws), journal.count(ws.read)
    for action, which in actions:
        try:
            _act(ws, event_id, action, which)
        except GbmError:
            continue
    for _ in range(journal.count(ws.read) - steps):
        history.undo(ws)
    assert _state(ws) == start
    events.remove(ws, event_id)


def test_a_plan_that_nobody_started_from_a_template_can_be_written_by_hand(ws: Workspace) -> None:
    event_id = events.add(ws, lecture())
    plan.edit(ws, Plan(event_id, ""))
    plan.add_measure(ws, event_id, Section.FIRE, post=" 灭火岗 ", due=START, until=END, spot="东门", badge="红袖标")
    assert [(one.post, one.due, one.until) for one in plan.measures(ws, event_id)] == [("灭火岗", START, END)]
    plan.apply_template(ws, event_id)
    begun = plan.get(ws, event_id)
    assert begun is not None
    assert begun.template == "village-lecture"
