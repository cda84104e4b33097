"""Events: what may be stored, how they live, what deserves a second look, and copies."""

from datetime import date
from typing import Any

import pytest

from gbm_desktop import attendance, duplicates, events, history
from gbm_desktop.checkin.door import Door
from gbm_desktop.errors.events import EventHasPeople, EventIncomplete, StageNeedsReason, StageNotAllowed, UnknownEvent
from gbm_desktop.errors.regions import UnknownRegion
from gbm_desktop.model.event_copies import CopyTo, shifted
from gbm_desktop.model.event_steps import EventStep, complete_steps
from gbm_desktop.model.events import (
    AgendaItem,
    Body,
    BodyRole,
    EventKind,
    EventLevel,
    EventMode,
    EventProblem,
    Stage,
    WarningKind,
    default_level,
    next_stages,
    problems,
)
from gbm_desktop.store import events as store
from gbm_desktop.store.events import EventQuery
from gbm_desktop.wording import say
from gbm_desktop.workspace import Workspace
from tests.builders import FUHONG, QINGQUAN, SetClock, at, event_names, make_ready
from tests.core.in_qingquan import lecture


def test_an_event_is_stored_with_everything_that_was_said_of_it(ws: Workspace) -> None:
    draft = lecture(
        mode=EventMode.BOTH,
        village="利民村",
        online_link="https://live.example.cn/1",
        contact_name="李强",
        contact_phone="13800000001",
        reentry=False,
        note="带宣传册",
        bodies=(Body(BodyRole.HOST, "区经信局"), Body(BodyRole.SUPPORTED_BY, "建材协会")),
        agenda=(
            AgendaItem(at(12, 9), at(12, 10), "政策宣讲", "", "赵敏"),
            AgendaItem(at(12, 10), None, "答疑", "院坝"),
        ),
    )
    stored = events.get(ws, events.add(ws, draft))
    assert stored.said == draft
    assert (stored.stage, stored.stage_reason) == (Stage.PLANNED, "")


def test_names_and_places_are_stored_without_the_spaces_around_them(ws: Workspace) -> None:
    said = events.get(ws, events.add(ws, lecture(name=" 宣讲 ", place=" 文化站 ", region_code="510113107000"))).said
    assert (said.name, said.place, said.region_code) == ("宣讲", "文化站", QINGQUAN)


@pytest.mark.parametrize(
    ("changes", "wrong"),
    [
        ({"name": "  "}, EventProblem.NO_NAME),
        ({"end": at(12, 8)}, EventProblem.ENDS_BEFORE_START),
        ({"expected": -1}, EventProblem.NEGATIVE),
        ({"capacity": -1}, EventProblem.NEGATIVE),
        ({"expected": 10**20}, EventProblem.TOO_MANY),
        ({"place": " "}, EventProblem.NO_PLACE),
        ({"agenda": (AgendaItem(at(12, 10), at(12, 9), "答疑", ""),)}, EventProblem.AGENDA_BACKWARDS),
    ],
)
def test_an_impossible_event_is_refused_with_what_is_wrong(
    ws: Workspace, changes: dict[str, object], wrong: EventProblem
) -> None:
    with pytest.raises(EventIncomplete) as refused:
        events.add(ws, lecture(**changes))
    assert refused.value.wrong == (wrong,)
    assert event_names(ws) == []
    assert "未保存" in say(refused.value)


def test_everything_wrong_is_named_at_once() -> None:
    found = problems(lecture(name="", place="", end=at(11, 9), capacity=-5))
    assert found == [
        EventProblem.NO_NAME,
        EventProblem.ENDS_BEFORE_START,
        EventProblem.NEGATIVE,
        EventProblem.NO_PLACE,
    ]


def test_an_event_that_is_only_online_needs_no_place(ws: Workspace) -> None:
    events.add(ws, lecture(mode=EventMode.ONLINE, place=""))
    assert event_names(ws) == ["清泉镇绿色建材公益宣讲"]


def test_a_region_that_is_not_there_is_refused(ws: Workspace) -> None:
    with pytest.raises(UnknownRegion):
        events.add(ws, lecture(region_code="999999"))
    assert event_names(ws) == []


def test_editing_keeps_the_stage_and_can_be_taken_back(ws: Workspace) -> None:
    event_id = events.add(ws, lecture())
    make_ready(ws, event_id)
    events.set_stage(ws, event_id, Stage.READY)
    events.edit(ws, event_id, lecture(expected=80))
    assert (events.get(ws, event_id).said.expected, events.get(ws, event_id).stage) == (80, Stage.READY)
    history.undo(ws)
    assert (events.get(ws, event_id).said.expected, events.get(ws, event_id).stage) == (60, Stage.READY)


def test_saving_an_event_unchanged_is_no_step(ws: Workspace) -> None:
    event_id = events.add(ws, lecture())
    before = len(history.latest(ws))
    events.edit(ws, event_id, lecture())
    assert len(history.latest(ws)) == before


def test_an_event_is_found_by_the_beginning_of_its_id_where_only_one_begins_so(ws: Workspace) -> None:
    event_id = events.add(ws, lecture())
    assert events.get(ws, event_id[:30]).id == event_id
    for unknown in ("", "zzz"):
        with pytest.raises(UnknownEvent):
            events.get(ws, unknown)


@pytest.mark.parametrize("now", list(Stage))
@pytest.mark.parametrize("wanted", list(Stage))
def test_an_event_goes_only_to_the_stages_that_come_next(ws: Workspace, now: Stage, wanted: Stage) -> None:
    event_id = events.add(ws, lecture())
    make_ready(ws, event_id)
    for stage in {
        Stage.PLANNED: [],
        Stage.READY: [Stage.READY],
        Stage.HELD: [Stage.READY, Stage.HELD],
        Stage.CLOSED: [Stage.READY, Stage.HELD, Stage.CLOSED],
        Stage.POSTPONED: [Stage.POSTPONED],
        Stage.CANCELLED: [Stage.CANCELLED],
    }[now]:
        events.set_stage(ws, event_id, stage, "暴雨")
    if wanted in next_stages(now):
        events.set_stage(ws, event_id, wanted, "改期")
        assert events.get(ws, event_id).stage is wanted
    else:
        with pytest.raises(StageNotAllowed):
            events.set_stage(ws, event_id, wanted, "改期")
        assert events.get(ws, event_id).stage is now


def test_what_is_over_can_be_put_on_record_as_held_with_a_reason_though_it_was_never_ready(
    ws: Workspace, clock: SetClock
) -> None:
    event_id = events.add(ws, lecture())
    with pytest.raises(StageNotAllowed):
        events.set_stage(ws, event_id, Stage.HELD, "补录")
    clock.advance(24 * 3600)
    with pytest.raises(StageNeedsReason):
        events.set_stage(ws, event_id, Stage.HELD)
    events.set_stage(ws, event_id, Stage.HELD, "启用本程序前举办")
    events.set_stage(ws, event_id, Stage.CLOSED)
    assert events.get(ws, event_id).stage_reason == "启用本程序前举办"


@pytest.mark.parametrize("stage", [Stage.POSTPONED, Stage.CANCELLED])
def test_postponing_and_cancelling_need_a_reason(ws: Workspace, stage: Stage) -> None:
    event_id = events.add(ws, lecture())
    with pytest.raises(StageNeedsReason):
        events.set_stage(ws, event_id, stage, "  ")
    events.set_stage(ws, event_id, stage, " 暴雨 ")
    assert events.get(ws, event_id).stage_reason == "暴雨"


def test_several_events_change_their_stage_together_or_not_at_all(ws: Workspace) -> None:
    first, second = events.add(ws, lecture(name="甲")), events.add(ws, lecture(name="乙"))
    for each in (first, second):
        make_ready(ws, each)
    events.set_stage(ws, first, Stage.READY, also=[second])
    history.undo(ws)
    assert {events.get(ws, each).stage for each in (first, second)} == {Stage.PLANNED}
    events.set_stage(ws, second, Stage.CANCELLED, "暴雨")
    with pytest.raises(StageNotAllowed):
        events.set_stage(ws, first, Stage.READY, also=[second])
    assert events.get(ws, first).stage is Stage.PLANNED


def test_who_came_to_an_event_by_two_tickets_is_one_of_those_who_came(ws: Workspace) -> None:
    event = events.add(ws, lecture())
    make_ready(ws, event)
    events.set_stage(ws, event, Stage.READY)
    kept, again = (attendance.add(ws, event, name=name, phone="13800000001") for name in ("王芳", "王方"))
    for one in (kept, again):
        Door(ws, event).admit(one.id)
    assert [each.arrived for each in events.listed(ws, EventQuery())] == [2]
    duplicates.merge_persons(ws, kept.id, [again.id])
    assert [each.arrived for each in events.listed(ws, EventQuery())] == [1]


def test_events_are_removed_together_and_come_back_together(ws: Workspace) -> None:
    ids = [events.add(ws, lecture(name=name)) for name in ("甲", "乙")]
    events.remove(ws, *ids)
    assert event_names(ws) == []
    history.undo(ws)
    assert event_names(ws) == ["乙", "甲"]


def test_an_event_with_people_is_not_removed_nor_those_named_with_it(ws: Workspace) -> None:
    empty, peopled = events.add(ws, lecture(name="甲")), events.add(ws, lecture(name="乙"))
    attendance.add(ws, peopled, name="王芳")
    with pytest.raises(EventHasPeople) as refused:
        events.remove(ws, empty, peopled)
    assert "取消" in say(refused.value)
    assert event_names(ws) == ["乙", "甲"]


@pytest.mark.parametrize(
    ("code", "level"),
    [
        ("510000", EventLevel.CITY),
        ("510100", EventLevel.CITY),
        ("510113", EventLevel.COUNTY),
        ("510113102", EventLevel.TOWNSHIP),
        ("510113102000", EventLevel.TOWNSHIP),
        ("510113102201", EventLevel.VILLAGE),
    ],
)
def test_the_level_follows_the_region(code: str, level: EventLevel) -> None:
    assert default_level(code) is level


def test_the_list_is_narrowed_by_text_kind_stage_place_and_days(ws: Workspace) -> None:
    events.add(ws, lecture(name="甲"))
    sale = events.add(ws, shifted(lecture(name="乙", kind=EventKind.SALE, region_code=FUHONG, place="福洪市场"), 3))
    make_ready(ws, sale)
    events.set_stage(ws, sale, Stage.READY)

    def found(**asked: Any) -> list[str]:
        return [event.said.name for event in store.matching(ws.read, EventQuery(**asked))]

    assert found() == ["甲", "乙"]
    assert found(text="福洪") == ["乙"]
    assert found(text="福洪 甲") == []
    assert found(text="fhsc") == ["乙"]
    assert found(text="10-15") == ["乙"]
    assert found(text="甲 qqz") == ["甲"]
    assert found(text="100%") == []
    assert found(kinds=frozenset({EventKind.SALE})) == ["乙"]
    assert found(stages=frozenset({Stage.PLANNED})) == ["甲"]
    assert found(region_prefix="510113108") == ["乙"]
    assert found(since=date(2023, 10, 13)) == ["乙"]
    assert found(until=date(2023, 10, 12)) == ["甲"]
    assert found(since=date(2023, 10, 12), until=date(2023, 10, 15)) == ["甲", "乙"]


def test_the_list_knows_who_came_and_what_to_look_at(ws: Workspace) -> None:
    event_id = events.add(ws, lecture(expected=200))
    person = attendance.add(ws, event_id, name="王芳")
    Door(ws, event_id).admit(person.id)
    (line,) = events.listed(ws, EventQuery(text="清泉"))
    assert (line.event.id, line.arrived) == (event_id, 1)
    assert [warning.kind for warning in line.warnings] == [WarningKind.OVER_CAPACITY]


def test_a_note_is_changed_and_the_rest_stays(ws: Workspace) -> None:
    event_id = events.add(ws, lecture())
    events.set_note(ws, event_id, " 到场 58 人 ")
    assert events.get(ws, event_id).said == lecture(note="到场 58 人")


def test_the_steps_of_an_event_are_complete_one_after_the_other(ws: Workspace) -> None:
    event_id = events.add(ws, lecture())

    def done() -> set[EventStep]:
        return set(complete_steps(events.get(ws, event_id), attendance.counts(ws, event_id)))

    assert done() == set()
    events.edit(ws, event_id, lecture(contact_name="李强", agenda=(AgendaItem(at(12, 9), None, "政策宣讲", ""),)))
    assert done() == {EventStep.BASICS, EventStep.AGENDA}
    person = attendance.add(ws, event_id, name="王芳")
    make_ready(ws, event_id)
    events.set_stage(ws, event_id, Stage.READY)
    Door(ws, event_id).admit(person.id)
    events.set_stage(ws, event_id, Stage.HELD)
    assert done() == set(EventStep) - {EventStep.WRAP_UP}
    events.set_stage(ws, event_id, Stage.CLOSED)
    assert done() == set(EventStep)


def test_planning_an_event_is_not_taken_back_once_it_has_people(ws: Workspace) -> None:
    original = events.add(ws, lecture())
    (made,) = events.copy(ws, original, [CopyTo(date(2023, 10, 19))])
    copying = history.latest(ws, 1)[0].step.id
    attendance.add(ws, made, name="王芳")
    with pytest.raises(EventHasPeople):
        history.undo(ws, copying)
    assert len(event_names(ws)) == 2
