"""The safety plan and the emergency plan on paper: the statute's headings, who answers for what, what is missing."""

from dataclasses import replace
from datetime import datetime

from gbm_desktop import events
from gbm_desktop.model.events import EventMode
from gbm_desktop.model.ids import EventId
from gbm_desktop.model.safety.emergency import IncidentKind
from gbm_desktop.model.safety.permit import Holder
from gbm_desktop.model.safety.plan import Section
from gbm_desktop.model.safety.template import FIELDS
from gbm_desktop.safety import emergency, permit, plan
from gbm_desktop.safety.prints import SafetyPrint
from gbm_desktop.safety.procedures import first_minutes, procedure, procedures
from gbm_desktop.wording import word
from gbm_desktop.workspace import Workspace
from tests.builders import lecture, make_ready
from tests.core.safety.printed import planned, read

HEADINGS = (
    "一、活动的时间、地点、内容及组织方式",
    "二、安全工作人员的数量、任务分配和识别标志",
    "三、活动场所消防安全措施",
    "四、活动场所可容纳的人员数量以及活动预计参加人数",
    "五、治安缓冲区域的设定及其标识",
    "六、入场人员的票证查验和安全检查措施",
    "七、车辆停放、疏导措施",
    "八、现场秩序维护、人员疏导措施",
    "九、应急救援预案",
)


def test_the_plan_has_the_statutes_nine_headings_in_order(ws: Workspace, village: EventId, exhibition: EventId) -> None:
    for event_id in (village, exhibition):
        text = read(ws, event_id, SafetyPrint.SAFETY_PLAN)
        places = [text.index(heading) for heading in HEADINGS]
        assert places == sorted(places)


def test_the_plan_names_who_answers_for_each_measure_and_who_stands_in(ws: Workspace, village: EventId) -> None:
    text = read(ws, village, SafetyPrint.SAFETY_PLAN)
    assert text.startswith("清泉镇绿色建材公益宣讲安全工作方案")
    assert "工信厅联原函〔2023〕50号" in text
    assert "赵建国（区经信局局长，13800000001）" in text
    assert "钱卫东（清泉镇副镇长，13800000002）" in text
    for measure in plan.measures(ws, village):
        assert measure.post in text
    assert "清泉镇人民政府2023年10月12日" in text
    assert "文化站门前广场" in text
    assert "{" not in text


def test_a_small_event_refers_to_the_statute_and_a_large_one_rests_on_it(
    ws: Workspace, village: EventId, exhibition: EventId
) -> None:
    small = read(ws, village, SafetyPrint.SAFETY_PLAN)
    assert "参照《大型群众性活动安全管理条例》" in small
    assert "未达到1000人的安全许可标准" in small
    large = read(ws, exhibition, SafetyPrint.SAFETY_PLAN)
    assert "依据《大型群众性活动安全管理条例》" in large
    assert "应当经县级公安机关安全许可" in large
    assert "最迟申请日为2023年11月30日" in large
    assert "依据《大型群众性活动安全管理条例》第七条" in large


def test_a_permit_that_was_granted_is_named_by_its_number(ws: Workspace, exhibition: EventId) -> None:
    make_ready(ws, exhibition)
    text = read(ws, exhibition, SafetyPrint.SAFETY_PLAN)
    assert "许可文书编号：青公安许〔2023〕1号" in text
    assert "未取得许可不得举办" not in text


def test_a_government_that_holds_the_event_itself_owes_a_stricter_plan_instead(
    ws: Workspace, exhibition: EventId
) -> None:
    permit.set_holder(ws, exhibition, Holder.GOVERNMENT)
    assert "第二十五条不需申请安全许可" in read(ws, exhibition, SafetyPrint.SAFETY_PLAN)


def test_a_heading_without_a_word_or_a_measure_says_that_it_is_to_be_filled_in(ws: Workspace, village: EventId) -> None:
    parking = [one.id for one in plan.measures(ws, village) if one.section is Section.PARKING]
    plan.remove_measures(ws, parking)
    texts = dict(planned(ws, village).texts)
    del texts[Section.PARKING]
    plan.edit(ws, replace(planned(ws, village), texts=texts))
    assert "七、车辆停放、疏导措施待补充。八、" in read(ws, village, SafetyPrint.SAFETY_PLAN)


def test_the_emergency_plan_has_every_procedure_the_groups_and_whom_to_tell(ws: Workspace, village: EventId) -> None:
    text = read(ws, village, SafetyPrint.EMERGENCY_PLAN)
    for kind in IncidentKind:
        assert word(kind) in text
        assert "".join(procedure(kind).steps[0].split()) in text
    for group in ("指挥长", "副指挥长", "现场处置组", "医疗救护组", "交通保障组", "物资后勤组", "信息发布组"):
        assert group in text
    for said in ("响应分级", "信息报告", "应急保障", "尚无演练记录", "应急电话树", "公安110，火警119，医疗急救120"):
        assert said in text
    assert "指挥长：赵建国（区经信局局长，13800000001）" in text


def test_a_drill_stands_in_the_emergency_plan(ws: Workspace, village: EventId) -> None:
    emergency.record_drill(ws, village, held_on=ws.today(), scenario="疏散与灭火", persons=36, findings="东门较慢")
    text = read(ws, village, SafetyPrint.EMERGENCY_PLAN)
    assert "疏散与灭火" in text
    assert "36" in text
    assert "东门较慢" in text
    assert "尚无演练记录" not in text


def test_there_is_a_procedure_of_a_few_steps_for_every_kind_of_incident_and_no_field_in_it() -> None:
    assert {one.kind for one in procedures()} == set(IncidentKind)
    for one in procedures():
        assert 3 <= len(one.steps) <= 6
        assert not any("{" in step for step in one.steps)
    assert all(len(first_minutes(section)) == 3 for section in (None, *Section))


def test_every_field_that_a_text_may_name_is_filled(ws: Workspace, village: EventId) -> None:
    said = " ".join(f"{{{name}}}" for name in FIELDS)
    plan.edit(ws, replace(planned(ws, village), texts={Section.PARKING: said, Section.ORDER: "{没有的字段}"}))
    text = read(ws, village, SafetyPrint.SAFETY_PLAN)
    told = text[text.index("七、车辆停放、疏导措施") : text.index("九、应急救援预案")]
    assert "清泉镇绿色建材公益宣讲2023年10月12日（星期四）9:00—11:30" in told
    assert "6010080赵建国13800000001文化站门前广场" in told
    assert "八、现场秩序维护、人员疏导措施待补充" in told


def test_an_event_of_several_days_says_from_when_to_when(ws: Workspace) -> None:
    start, end = datetime(2023, 10, 27, 14), datetime(2023, 10, 29, 12)  # noqa: DTZ001 - an event's times are local
    event_id = events.add(ws, lecture(start=start, end=end))
    assert "2023年10月27日14:00至10月29日12:00" in read(ws, event_id, SafetyPrint.SAFETY_PLAN)


def test_what_goes_on_online_needs_no_permit_and_prints_all_the_same(ws: Workspace) -> None:
    online = events.add(ws, lecture(mode=EventMode.ONLINE, place=""))
    plan.apply_template(ws, online)
    assert "本次活动在线上举办，不设现场观众" in read(ws, online, SafetyPrint.SAFETY_PLAN)
    for kind in SafetyPrint:
        assert read(ws, online, kind)
