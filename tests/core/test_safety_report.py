"""What the summary report says of safety, and what it leaves open."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from gbm_desktop import events, report, staff
from gbm_desktop.documents.blocks import Heading, Paragraph, Table
from gbm_desktop.model.events import Stage
from gbm_desktop.model.ids import EventId
from gbm_desktop.model.report import MissingKind
from gbm_desktop.model.safety.checklist import CheckResult
from gbm_desktop.model.safety.emergency import IncidentKind
from gbm_desktop.safety import checklist, emergency, gate
from gbm_desktop.workspace import Workspace
from tests.builders import SetClock, lecture, make_ready

DAY = date(2023, 10, 12)
AT = datetime(2023, 10, 12, 10, 5)  # noqa: DTZ001 - an incident's time is local


def section(ws: Workspace, key: str = "safety") -> list[str]:
    """The paragraphs under the section's heading, as they will print."""
    found = report.read(ws, DAY)
    title = next(one.title for one in found.sections if one.key == key)
    blocks = [block for block in report.printed(found, None).blocks if isinstance(block, Heading | Paragraph)]
    begin = blocks.index(next(block for block in blocks if isinstance(block, Heading) and block.text == title)) + 1
    until = next((at for at, block in enumerate(blocks[begin:], begin) if isinstance(block, Heading)), len(blocks))
    return [block.text for block in blocks[begin:until]]


@pytest.fixture
def held(ws: Workspace) -> EventId:
    """A lecture that was held with nothing missing."""
    event_id = events.add(ws, lecture())
    make_ready(ws, event_id)
    for stage in (Stage.READY, Stage.HELD):
        events.set_stage(ws, event_id, stage)
    return event_id


def look(ws: Workspace, event_id: EventId, code: str, result: CheckResult, hazard: str = "") -> None:
    item = next(one.item.id for one in checklist.items(ws, event_id) if one.item.code == code)
    person = next(one.id for one in staff.everyone(ws) if one.name == "钱卫东")
    checklist.inspect(ws, event_id, item, result, hazard=hazard, responsible=person if hazard else None, deadline=DAY)


def test_where_nothing_was_recorded_all_of_it_is_left_to_be_completed(ws: Workspace) -> None:
    assert section(ws) == [
        "活动方案和安全方案制定、责任落实情况待补充。",
        "安全检查和隐患整改情况待补充。",
        "应急演练情况待补充。",
        "有无安全事故待核实。",
    ]
    assert MissingKind.TO_FILL_IN in {one.kind for one in report.missing(ws, DAY) if one.section == "safety"}


def test_an_event_put_on_record_afterwards_is_told_with_its_reason(ws: Workspace, clock: SetClock) -> None:
    event_id = events.add(ws, lecture())
    clock.advance(5 * 3600)
    events.set_stage(ws, event_id, Stage.HELD, "启用本程序前举办")
    told = "".join(section(ws))
    assert "活动结束后补录1场，未在本程序办理就绪：“清泉镇绿色建材公益宣讲”（启用本程序前举办）" in told


def test_what_was_recorded_is_told_and_nothing_is_left_open(ws: Workspace, held: EventId) -> None:
    look(ws, held, "02-01", CheckResult.FAIL, "消防通道停放三轮车")
    look(ws, held, "02-02", CheckResult.FAIL, "后门堆放桌椅")
    look(ws, held, "02-01", CheckResult.PASS)
    emergency.record_drill(ws, held, held_on=DAY, scenario="疏散演练", persons=18)

    assert section(ws) == [
        "坚持细化措施、责任到人、落实到位，已举办的1场活动中1场编制了安全方案。",
        "开展安全检查1次、3项次，发现隐患2处，已整改1处，整改率50%，详见附件2。",
        "组织应急演练1次，参加18人次。",
        "截至2023年10月12日，未登记安全事故和突发事件。",
    ]
    assert not [one for one in report.missing(ws, DAY) if one.section == "safety"]
    assert "部分安全隐患尚未完成整改：“清泉镇绿色建材公益宣讲”后门堆放桌椅。" in section(ws, "problems")


def test_many_open_hazards_are_told_by_event_the_first_few_and_how_many(ws: Workspace, held: EventId) -> None:
    for number, code in enumerate(("01-01", "02-01", "02-02", "02-03", "02-04", "02-06"), 1):
        look(ws, held, code, CheckResult.FAIL, f"隐患{number}。")
    assert section(ws, "problems")[1] == (
        "部分安全隐患尚未完成整改：“清泉镇绿色建材公益宣讲”隐患1、隐患2、隐患3、隐患4、隐患5等6处。"
    )


def test_an_inspection_without_a_hazard_says_so(ws: Workspace, held: EventId) -> None:
    look(ws, held, "02-01", CheckResult.PASS)
    assert "开展安全检查1次、1项次，未发现隐患。" in section(ws)


def test_incidents_are_named_with_those_who_were_hurt(ws: Workspace, held: EventId) -> None:
    found = emergency.record_incident(ws, held, IncidentKind.CROWDING, "领取礼品时拥挤。", at=AT)
    emergency.record_incident(ws, held, IncidentKind.MISSING_PERSON, at=AT)
    assert section(ws)[-1] == (
        "截至2023年10月12日，登记事故和突发事件2起，未造成人员伤亡：2023年10月12日“清泉镇绿色建材公益宣讲”拥挤踩踏"
        "（领取礼品时拥挤）、2023年10月12日“清泉镇绿色建材公益宣讲”人员走失。"
    )
    emergency.edit_incident(ws, replace(found, hurt=2, dead=1))
    assert "登记事故和突发事件2起，造成2人受伤、1人死亡：" in section(ws)[-1]


def test_every_override_stands_in_the_report_with_its_reason(ws: Workspace, held: EventId) -> None:
    look(ws, held, "02-01", CheckResult.FAIL, "消防通道停放三轮车")
    ws.operator = "赵建国"
    gate.override(ws, held, "车辆正在清移，专人看守。")
    gate.override_capacity(ws, held, 150, "院坝已扩大")
    gate.override_capacity(ws, held, 0, "恢复")
    assert section(ws)[3] == (
        "安全责任人作出放行决定的情况："
        "2023年10月12日“清泉镇绿色建材公益宣讲”经安全责任人赵建国决定，事项未全部落实时改为就绪，理由：车辆正在清移，专人看守；"
        "2023年10月12日“清泉镇绿色建材公益宣讲”经安全责任人赵建国决定，入场人数上限调整为150人，理由：院坝已扩大；"
        "2023年10月12日“清泉镇绿色建材公益宣讲”经安全责任人赵建国决定，恢复按核定容量入场，理由：恢复。"
    )


def test_hazards_have_an_annex_and_where_there_are_none_there_is_no_annex(ws: Workspace, held: EventId) -> None:
    look(ws, held, "02-01", CheckResult.PASS)
    assert len(report.document(ws, None, DAY).attachments) == 2
    look(ws, held, "02-02", CheckResult.FAIL, "后门堆放桌椅")
    look(ws, held, "02-10", CheckResult.FAIL, "稀料露天存放")
    look(ws, held, "02-10", CheckResult.PASS)

    annex = report.document(ws, None, DAY).attachments[1]
    assert annex.title == "2023年绿色建材下乡活动安全检查与整改情况表"
    table = next(block for block in annex.blocks if isinstance(block, Table))
    name = "10-12 清泉镇绿色建材公益宣讲"
    assert [tuple(row) for row in table.rows] == [
        ("1", name, "后门堆放桌椅", "10-12", "钱卫东", "10-12", "", ""),
        ("2", name, "稀料露天存放", "10-12", "钱卫东", "10-12", "", "10-12"),
    ]


def test_the_figures_of_safety_stand_in_the_reports_table(ws: Workspace, held: EventId) -> None:
    def shown() -> dict[str, str]:
        table = next(block for block in report.document(ws, None, DAY).blocks if isinstance(block, Table))
        return {str(row[0]): str(row[2]) for row in table.rows}

    look(ws, held, "02-01", CheckResult.FAIL, "消防通道停放三轮车")
    found = shown()
    assert (found["发现隐患数"], found["隐患整改率"], found["事故和突发事件数"]) == ("1", "0", "0")
