"""The notice of a postponement and its call list, as they are printed."""

from dataclasses import replace
from datetime import timedelta

import pytest

from gbm_desktop import events, postponement, postponement_prints, resources
from gbm_desktop.documents.sheet import DrawnSheet
from gbm_desktop.errors.postponement import NeverPostponed
from gbm_desktop.model.events import Body, BodyRole
from gbm_desktop.model.ids import EventId, ResourceId
from gbm_desktop.model.postponement import Postponement
from gbm_desktop.model.resources import BookingLine, Resource, ResourceKind
from gbm_desktop.safety import plan
from gbm_desktop.wording import say
from gbm_desktop.workspace import Workspace
from tests.builders import QINGQUAN, add_people, lecture, make_ready
from tests.documents.print_reading import page_texts

SAID = lecture(
    contact_name="王芳",
    contact_phone="13900001111",
    bodies=(Body(BodyRole.HOST, "区经信局"), Body(BodyRole.ORGANISER, "清泉镇人民政府")),
)
LATER = SAID.start.date() + timedelta(days=3)


@pytest.fixture
def event_id(ws: Workspace) -> EventId:
    return events.add(ws, SAID)


def _pages(ws: Workspace, event_id: EventId) -> list[str]:
    printed = postponement_prints.notice(ws, event_id)
    assert printed.warnings == ()
    return ["".join(text.split()) for text in page_texts(DrawnSheet(printed.content, ()))]


def test_the_notice_says_old_and_new_time_why_and_whom_to_call(ws: Workspace, event_id: EventId) -> None:
    postponement.postpone(ws, Postponement((event_id,), LATER, "暴雨预警"))
    first, *_ = _pages(ws, event_id)
    for wanted in (
        "延期通知", "清泉镇绿色建材公益宣讲", "因暴雨预警", "2023年10月12日", "2023年10月15日", "9:00—11:30",
        "清泉镇文化站", "继续有效", "王芳", "13900001111", "区经信局", "12315",
    ):  # fmt: skip
        assert wanted in first


def test_until_further_notice_is_said_and_no_new_time(ws: Workspace, event_id: EventId) -> None:
    postponement.postpone(ws, Postponement((event_id,), None, "道路中断"))
    first, calls = _pages(ws, event_id)
    assert "另行通知" in first
    assert "再次张贴通知" in first
    assert "→另行通知" in calls


def test_a_place_that_changed_as_well_is_named_beside_the_old_one(ws: Workspace, event_id: EventId) -> None:
    postponement.postpone(ws, Postponement((event_id,), LATER, "暴雨预警"))
    events.edit(ws, event_id, replace(events.get(ws, event_id).said, place="清泉镇小学礼堂"))
    first, *_ = _pages(ws, event_id)
    assert "地点（原定清泉镇文化站）" in first
    assert "清泉镇小学礼堂" in first


def test_the_call_list_has_everyone_with_a_post_the_crew_the_bodies_and_the_township(
    ws: Workspace, event_id: EventId
) -> None:
    make_ready(ws, event_id)
    add_people(ws, event_id, 3)
    lecturer = resources.add(
        ws, Resource(ResourceId(""), ResourceKind.LECTURER, "周文", base_code=QINGQUAN, phone="13700002222")
    )
    kit = resources.add(ws, Resource(ResourceId(""), ResourceKind.KIT, "门窗展具", base_code=QINGQUAN))
    resources.book(ws, event_id, [BookingLine(lecturer), BookingLine(kit)])
    postponement.postpone(ws, Postponement((event_id,), LATER, "暴雨预警"))
    calls = "".join(_pages(ws, event_id)[1:])
    for wanted in (
        "赵建国", "13800000001", "钱卫东", "王芳", "周文", "13700002222", "清泉镇人民政府",
        "值班室", "名单内人员3人", "通知人",
    ):  # fmt: skip
        assert wanted in calls
    assert "门窗展具" not in calls
    assert calls.count("13800000001") == 1


def test_an_event_that_needs_a_permit_has_the_police_on_its_call_list(ws: Workspace) -> None:
    event_id = events.add(ws, replace(SAID, expected=1200, capacity=2000))
    plan.apply_template(ws, event_id)
    postponement.postpone(ws, Postponement((event_id,), LATER, "暴雨预警"))
    assert "许可受理机关" in "".join(_pages(ws, event_id)[1:])


def test_an_event_that_was_not_postponed_has_no_notice(ws: Workspace, event_id: EventId) -> None:
    with pytest.raises(NeverPostponed) as refused:
        postponement_prints.notice(ws, event_id)
    assert "没有延期记录" in say(refused.value)
