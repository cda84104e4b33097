"""What the first page is told of safety: what is not ready and why, permits, hazards, people with too much."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest

from gbm_desktop import events, overview, staff
from gbm_desktop.model.events import Event, EventKind, Stage
from gbm_desktop.model.ids import EventId, StaffId
from gbm_desktop.model.journal import Op
from gbm_desktop.model.safety.alerts import Alert, Alerts, More, MoreOf, Overloaded, PermitAsked, ToPutRight, Unready
from gbm_desktop.model.safety.checklist import ActionState, CheckResult
from gbm_desktop.model.safety.gate import Gap, Lacking
from gbm_desktop.model.safety.permit import Application, PermitState
from gbm_desktop.model.safety.plan import Section
from gbm_desktop.safety import alerts, checklist, emergency, permit, plan
from gbm_desktop.wording.safety_alerts import AlertLine, alert_line
from gbm_desktop.workspace import Workspace
from tests.builders import SetClock, lecture, make_ready


def add(ws: Workspace, days: int, name: str, **more: Any) -> EventId:
    """An event so many days after 2023-10-12."""
    start = datetime(2023, 10, 12, 9) + timedelta(days=days)  # noqa: DTZ001 - an event's times are local
    return events.add(ws, lecture(**{"name": name, "start": start, "end": start + timedelta(hours=2), **more}))


def large(ws: Workspace, days: int, name: str = "展销会") -> EventId:
    """An exhibition of 3,000 that many days ahead, planned but for its permit."""
    event_id = add(ws, days, name, kind=EventKind.SALE, expected=3000, capacity=4000)
    make_ready_without_permit(ws, event_id)
    return event_id


def make_ready_without_permit(ws: Workspace, event_id: EventId) -> None:
    make_ready(ws, event_id)
    with ws.unit(Op.PERMIT_EDIT, name="") as unit:
        unit.drop("permits", event_id)


def lines(ws: Workspace) -> list[AlertLine]:
    return [alert_line(one) for one in alerts.read(ws).first(5)]


def look(ws: Workspace, event_id: EventId, code: str, result: CheckResult, **more: Any) -> None:
    item = next(one.item.id for one in checklist.items(ws, event_id) if one.item.code == code)
    checklist.inspect(ws, event_id, item, result, **more)


def test_events_of_the_next_thirty_days_that_lack_something_are_named_and_no_others(ws: Workspace) -> None:
    wanted = [add(ws, 0, "今天"), add(ws, 30, "第三十天")]
    add(ws, 31, "第三十一天")
    add(ws, -1, "昨天")
    events.set_stage(ws, add(ws, 2, "取消的"), Stage.CANCELLED, "暴雨")
    make_ready(ws, add(ws, 3, "齐备的"))

    found = alerts.read(ws).unready
    assert [one.event.id for one in found] == wanted
    assert [one.missing for one in found] == [(Lacking(Gap.NO_PLAN),)] * 2
    assert lines(ws)[0] == AlertLine("尚未编制安全方案", "10-12 今天", "10-12 今天\n尚未编制安全方案")


def test_an_event_that_was_ready_is_named_again_when_a_change_asks_for_signatures(ws: Workspace) -> None:
    event_id = add(ws, 3, "专场")
    make_ready(ws, event_id)
    events.set_stage(ws, event_id, Stage.READY)
    assert alerts.read(ws).unready == ()
    plan.edit_measures(ws, [replace(plan.measures(ws, event_id)[0], task="改后的职责")])
    found = alerts.read(ws).unready
    assert [gap.kind for gap in found[0].missing] == [Gap.NOT_ACKNOWLEDGED] * 2
    assert alert_line(found[0]).wrong == "缺 2 项：未签收责任，或签收后责任有变动 2 项"


def test_the_first_kind_of_what_is_missing_is_told_with_how_many_of_it(ws: Workspace) -> None:
    event_id = add(ws, 3, "宣讲")
    plan.apply_template(ws, event_id)
    said = alert_line(alerts.read(ws).unready[0])
    assert said.wrong == "缺 19 项：未明确人员 5 项"
    assert said.whole.startswith("10-15 宣讲\n安全责任人：未明确人员 · 消防安全管理人：未明确人员 · ")
    assert "消防巡查岗：未明确责任人" in said.whole


def test_the_permit_is_told_of_from_its_reminder_on_with_its_latest_day(ws: Workspace, clock: SetClock) -> None:
    large(ws, 40)  # 2023-11-21: reminded from 10-22, to be asked for by 11-01
    assert alerts.read(ws).permits == ()
    clock.advance(10 * 86400)
    assert lines(ws)[0] == AlertLine("许可最迟 11-01 申请", "11-21 展销会", "11-21 展销会\n许可最迟 11-01 申请")
    assert alerts.read(ws).unready == ()  # what only lacks its permit is not told of twice
    clock.advance(13 * 86400)
    late = lines(ws)[0]
    assert (late.wrong, late.pressing) == ("许可申请期限已过 3 天", True)


def test_an_application_that_moves_on_is_told_of_until_it_is_granted(ws: Workspace) -> None:
    event_id = large(ws, 25)
    number = "青公安许〔2023〕1号"
    said = []
    for state in (PermitState.APPLIED, PermitState.REFUSED, PermitState.APPLIED, PermitState.ACCEPTED):
        permit.move_on(ws, event_id, Application(state, number=number, day=ws.today()))
        said.append((lines(ws)[0].wrong, lines(ws)[0].pressing))
    assert said == [
        ("许可已申请，尚未取得", False),
        ("许可未获批准", True),
        ("许可已申请，尚未取得", False),
        ("许可已申请，尚未取得", False),
    ]
    permit.move_on(ws, event_id, Application(PermitState.GRANTED, number=number, day=ws.today()))
    assert alerts.read(ws).permits == ()
    events.edit(ws, event_id, replace(events.get(ws, event_id).said, place="城厢镇广场"))
    assert lines(ws)[0].wrong == "许可后有变更，需办理"


def test_a_countys_longer_lead_reminds_of_events_beyond_thirty_days(ws: Workspace) -> None:
    large(ws, 50)
    assert alerts.read(ws).permits == ()
    permit.set_rule(ws, replace(permit.rule(ws), apply_days_before=60, remind_days_before=60, source="本县规定"))
    assert [one.event.said.name for one in alerts.read(ws).permits] == ["展销会"]


def test_hazards_come_oldest_first_late_ones_press_and_those_put_right_wait(ws: Workspace, clock: SetClock) -> None:
    event_id = add(ws, -3, "巡展")
    officer = make_ready(ws, event_id)
    look(ws, event_id, "02-01", CheckResult.FAIL, hazard="消防通道停车", responsible=officer.id, deadline=ws.today())
    clock.advance(86400)
    look(ws, event_id, "02-02", CheckResult.FAIL, hazard="通道堆物", deadline=ws.today() + timedelta(days=9))
    clock.advance(2 * 86400)
    look(ws, event_id, "02-10", CheckResult.FAIL, hazard="稀料露天存放", deadline=ws.today())

    found = alerts.read(ws).hazards
    assert [(one.action.hazard, one.age, one.late) for one in found] == [
        ("消防通道停车", 3, 3), ("通道堆物", 2, -7), ("稀料露天存放", 0, 0),
    ]  # fmt: skip
    assert [alert_line(one)[0:2] for one in found] == [
        ("隐患整改逾期 3 天", "消防通道停车 · 巡展 · 赵建国"),
        ("隐患 2 天未整改", "通道堆物 · 巡展"),
        ("今天发现的隐患", "稀料露天存放 · 巡展"),
    ]
    assert [alert_line(one).pressing for one in found] == [True, False, False]
    checklist.edit_action(ws, replace(found[0].action, state=ActionState.DONE, action="已清移"))
    assert alert_line(alerts.read(ws).hazards[0]).wrong == "隐患已整改，待复查"
    look(ws, event_id, "02-01", CheckResult.PASS)
    assert len(alerts.read(ws).hazards) == 2


def posts(ws: Workspace, event_id: EventId, count: int, person: StaffId) -> None:
    """The person answers for so many manned posts, one after the other."""
    start = events.get(ws, event_id).said.start
    for number in range(count):
        measure = plan.add_measure(
            ws, event_id, Section.ORDER, post=f"岗{number}",
            due=start + timedelta(hours=number), until=start + timedelta(hours=number + 1),
        )  # fmt: skip
        plan.assign(ws, [measure.id], responsible=person)


def test_people_with_more_than_three_posts_or_two_at_a_time_are_named(ws: Workspace) -> None:
    event_id = add(ws, 3, "专场")
    plan.apply_template(ws, event_id)
    plan.remove_measures(ws, [one.id for one in plan.measures(ws, event_id)])
    busy, fine = staff.add(ws, name="李强"), staff.add(ws, name="周敏")
    posts(ws, event_id, 4, busy.id)
    posts(ws, event_id, 3, fine.id)
    of_busy = [one.id for one in plan.measures(ws, event_id) if one.responsible == busy.id]
    plan.assign(ws, of_busy[:1], deputy=fine.id)  # to stand in while on a post of one's own is told of elsewhere
    found = alerts.read(ws).people
    assert found == (Overloaded(events.get(ws, event_id), busy.id, "李强", ("岗0", "岗1", "岗2", "岗3"), clash=False),)
    assert alert_line(found[0])[0:2] == ("李强一人负责 4 个岗位", "10-15 专场：岗0、岗1、岗2、岗3")


def test_two_posts_at_one_time_are_one_line_a_person(ws: Workspace) -> None:
    event_id = add(ws, 3, "专场")
    make_ready(ws, event_id)
    found = alerts.read(ws).people
    assert [(one.name, one.clash) for one in found] == [("赵建国", True)]
    assert alert_line(found[0]).wrong == f"赵建国同一时间有 {len(found[0].posts)} 个岗位"


def test_of_many_the_first_are_told_and_how_many_more_there_are() -> None:
    event = Event(EventId("e"), lecture(), Stage.PLANNED, "")
    unready = tuple(Unready(event, (Lacking(Gap.NO_PLAN),)) for _ in range(7))
    found = Alerts(unready=unready).first(5)
    assert found == [*unready[:5], More(MoreOf.UNREADY, 2)]
    assert alert_line(found[-1]).wrong == "另有 2 场尚未就绪"
    assert Alerts(unready=unready[:5]).first(5) == [*unready[:5]]


def test_the_first_page_has_all_of_it_and_the_share_of_hazards(ws: Workspace) -> None:
    event_id = add(ws, 3, "专场")
    make_ready(ws, event_id)
    for code in ("02-01", "02-02"):
        look(ws, event_id, code, CheckResult.FAIL)
    look(ws, event_id, "02-01", CheckResult.PASS)
    found = overview.read(ws)
    assert (found.rectified, found.hazards) == (1, 2)
    assert [type(one) for one in found.safety] == [Unready, ToPutRight, Overloaded]


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_alert_has_its_words_in_both_languages(ws: Workspace, lang: Any) -> None:
    event_id = large(ws, 25)
    look(ws, event_id, "02-01", CheckResult.FAIL)
    emergency.record_drill(ws, event_id, held_on=ws.today(), scenario="疏散", persons=10)
    found: list[Alert] = [*alerts.read(ws).first(5), *(More(kind, 3) for kind in MoreOf)]
    assert {type(one) for one in found} == {PermitAsked, Unready, ToPutRight, Overloaded, More}
    assert all(alert_line(one, lang).wrong and "{" not in alert_line(one, lang).whole for one in found)
