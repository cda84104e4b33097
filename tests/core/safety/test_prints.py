"""Safety on paper, as who reads it: the names, the numbers, what is missing, what was decided in spite of it."""

import itertools
import re
from dataclasses import replace
from datetime import date, datetime
from io import BytesIO
from pathlib import Path

import docx
import pytest
from docx.enum.section import WD_ORIENT

from gbm_desktop import events, staff
from gbm_desktop.documents.poster import PosterSize
from gbm_desktop.documents.sheet import DrawnSheet
from gbm_desktop.errors.events import UnknownEvent
from gbm_desktop.errors.safety_prints import OnlyAsPdf, UnknownPrintFormat
from gbm_desktop.model.events import Body, BodyRole, EventKind, EventLevel, EventMode
from gbm_desktop.model.ids import EventId
from gbm_desktop.model.safety.checklist import ActionState, CheckResult
from gbm_desktop.model.safety.emergency import IncidentKind
from gbm_desktop.model.safety.permit import Holder
from gbm_desktop.model.safety.plan import Plan, Role, Section
from gbm_desktop.model.safety.prints import AS_WORD
from gbm_desktop.model.safety.signoff import SignedBy
from gbm_desktop.model.safety.template import FIELDS
from gbm_desktop.safety import checklist, emergency, gate, permit, plan, prints, risks, signoff
from gbm_desktop.safety.prints import SAFETY_PRINTS, SafetyPrint
from gbm_desktop.safety.procedures import first_minutes, procedure, procedures
from gbm_desktop.wording import word
from gbm_desktop.workspace import Workspace
from tests.builders import lecture, make_ready
from tests.documents.pdf_reading import fonts_without_file, missing_glyphs, page_sizes_mm
from tests.documents.print_reading import page_texts

_PAGE_NUMBER = re.compile(r"—\d+—")
OPEN = {
    SafetyPrint.SAFETY_PLAN: "七、车辆停放、疏导措施待补充。",
    SafetyPrint.EMERGENCY_PLAN: "指挥长：待明确",
    SafetyPrint.RESPONSIBILITY: "尚未列出措施。",
    SafetyPrint.RISK_TABLE: "尚未列出风险。",
    SafetyPrint.DUTY_ROSTER: "交接签字",
    SafetyPrint.CHECKLIST: "尚未选用检查项目。",
    SafetyPrint.PHONE_TREE: "公安报警110",
    SafetyPrint.EMERGENCY_CARD: "责任人待明确",
    SafetyPrint.SITE_NOTICE: "紧急集合点待补充",
}
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


@pytest.fixture
def village(ws: Workspace) -> EventId:
    """A lecture of 60 people with everything in place."""
    event_id = events.add(ws, lecture(bodies=(Body(BodyRole.ORGANISER, "清泉镇人民政府"),)))
    make_ready(ws, event_id)
    plan.edit(ws, replace(planned(ws, event_id), assembly_point="文化站门前广场"))
    return event_id


@pytest.fixture
def exhibition(ws: Workspace) -> EventId:
    """An exhibition of 3,000 people, planned from its template with nobody named yet."""
    event_id = events.add(
        ws,
        lecture(
            kind=EventKind.SALE,
            name="青白江区绿色建材展销会",
            start=datetime(2023, 12, 20, 9, 0),  # noqa: DTZ001 - an event's times are local
            end=datetime(2023, 12, 20, 17, 0),  # noqa: DTZ001 - an event's times are local
            place="区体育中心",
            level=EventLevel.COUNTY,
            expected=3000,
            capacity=3500,
        ),
    )
    plan.apply_template(ws, event_id)
    return event_id


def planned(ws: Workspace, event_id: EventId) -> Plan:
    found = plan.get(ws, event_id)
    assert found is not None
    return found


def read(ws: Workspace, event_id: EventId, kind: SafetyPrint, *, filled: bool = False) -> str:
    """The print's text, without white space."""
    made = prints.make(ws, event_id, kind, filled=filled)
    assert made.warnings == ()
    return _PAGE_NUMBER.sub("", "".join(page_texts(DrawnSheet(made.content, ()))))


def decide(ws: Workspace, event_id: EventId) -> None:
    """The officer overrides what is missing, and admits more people."""
    ws.operator = "赵建国"
    gate.override(ws, event_id, "许可正在办理，12月1日前取得文书。")
    gate.override_capacity(ws, event_id, 3800, "增设南广场疏散区")


def name_officer(ws: Workspace, event_id: EventId) -> None:
    officer = staff.same_or_new(ws, "赵建国", "区经信局", "局长", "13800000001")
    plan.edit(ws, replace(planned(ws, event_id), people={Role.OFFICER: officer.id}))


@pytest.mark.parametrize("kind", SAFETY_PRINTS)
def test_every_print_is_named_by_its_kind_with_its_fonts_and_without_a_missing_glyph(
    ws: Workspace, village: EventId, kind: SafetyPrint
) -> None:
    made = prints.make(ws, village, kind)
    assert made.file_name == f"{word(kind)}-清泉镇绿色建材公益宣讲.pdf"
    assert fonts_without_file(made.content) == []
    assert missing_glyphs(made.content) == 0
    assert set(page_sizes_mm(made.content)) <= {(210, 297), (297, 210)}


@pytest.mark.parametrize("kind", SAFETY_PRINTS)
def test_an_event_of_which_nothing_is_known_prints_what_is_to_be_filled_in(ws: Workspace, kind: SafetyPrint) -> None:
    bare = events.add(ws, lecture(expected=0, capacity=0))
    text = read(ws, bare, kind)
    assert "清泉镇绿色建材公益宣讲" in text
    assert OPEN[kind] in text


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


def test_the_list_of_responsibilities_shows_who_has_signed(ws: Workspace, village: EventId) -> None:
    text = read(ws, village, SafetyPrint.RESPONSIBILITY)
    for said in ("岗位职责责任人替补人到岗时间点位识别标志签收", "赵建国", "13800000001", "已签10-12", "替补已签"):
        assert said in text
    measures = plan.measures(ws, village)
    plan.edit_measures(ws, [replace(one, task=f"{one.task}（已变更）") for one in measures])
    changed = read(ws, village, SafetyPrint.RESPONSIBILITY)
    assert "（已变更）" in changed
    assert "已签10-12" not in changed


def test_a_signature_on_paper_is_told_as_such(ws: Workspace, village: EventId, tmp_path: Path) -> None:
    page = tmp_path / "signed.jpg"
    page.write_bytes(b"a picture of the signed page")
    for line in signoff.sheet(ws, village):
        signoff.acknowledge(ws, village, line.staff.id, SignedBy.PAPER, page=page)
    assert "纸质已签10-12" in read(ws, village, SafetyPrint.RESPONSIBILITY)


def test_a_hundred_and_twenty_posts_are_printed_each_in_the_list_and_on_a_card(ws: Workspace, village: EventId) -> None:
    start, end = datetime(2023, 10, 12, 8), datetime(2023, 10, 12, 12)  # noqa: DTZ001 - a post's times are local
    for number in range(100, 220):
        plan.add_measure(ws, village, Section.ORDER, post=f"第{number}岗", task="疏导", due=start, until=end, spot="东")
    for kind in (SafetyPrint.SAFETY_PLAN, SafetyPrint.RESPONSIBILITY, SafetyPrint.EMERGENCY_CARD):
        text = read(ws, village, kind)
        assert [number for number in range(100, 220) if f"第{number}岗" not in text] == []


def test_the_risk_table_says_the_colour_in_words(ws: Workspace, village: EventId) -> None:
    risks.add(ws, village, hazard="彩虹门", consequence="倒塌伤人", likelihood=3, severity=5, control="配重锚固")
    text = read(ws, village, SafetyPrint.RISK_TABLE)
    assert "彩虹门倒塌伤人35红重大配重锚固待明确" in text


def test_the_duty_roster_has_day_hours_leader_keeper_phone_and_room_to_sign(ws: Workspace, village: EventId) -> None:
    people = staff.everyone(ws)
    start, end = datetime(2023, 10, 12, 8), datetime(2023, 10, 12, 12)  # noqa: DTZ001 - a watch's times are local
    emergency.add_duty(ws, village, start=start, end=end, leader=people[0].id, keeper=people[1].id, spot="文化站")
    text = read(ws, village, SafetyPrint.DUTY_ROSTER)
    for said in ("交接签字", "10月12日", "8:00—12:00", people[0].name, people[1].name, people[1].phone, "文化站"):
        assert said in text


def test_the_empty_checklist_bears_the_codes_by_which_it_is_keyed_back(ws: Workspace, exhibition: EventId) -> None:
    items = checklist.items(ws, exhibition)
    assert len(items) > 100
    made = prints.make(ws, exhibition, SafetyPrint.CHECKLIST)
    pages = page_texts(DrawnSheet(made.content, ()))
    assert len(pages) <= 8
    codes = [checklist.row_code_of(one.item) for one in items]
    text = "".join(pages)
    assert [text.count(code) for code in codes] == [1] * len(codes)
    assert "会前" in text
    assert "★" in text
    keyed = checklist.key_back(ws, exhibition, [f"{codes[0]} 1", f"{codes[5]} 2 出口上锁"])
    assert [one.problem for one in keyed] == [None, None]
    assert checklist.items(ws, exhibition)[5].failed


def test_the_filled_checklist_says_what_was_found_by_whom_and_what_is_done_about_it(
    ws: Workspace, exhibition: EventId
) -> None:
    person = staff.add(ws, name="周晓燕", unit="区应急局", post="科长", phone="13900000003")
    failed, passed, _, *rest = (one.item for one in checklist.items(ws, exhibition))
    checklist.inspect(ws, exhibition, passed.id, CheckResult.PASS, remark="东门")
    checklist.inspect(
        ws,
        exhibition,
        failed.id,
        CheckResult.FAIL,
        hazard="出口上锁",
        responsible=person.id,
        deadline=date(2023, 12, 19),
    )
    text = read(ws, exhibition, SafetyPrint.CHECKLIST, filled=True)
    for said in (
        "王芳10月12日9:00",
        "隐患（待整改）：出口上锁",
        "整改责任人：周晓燕",
        "期限：12月19日",
        "已查2项，不合格1项",
        "未查",
    ):
        assert said in text
    (action,) = checklist.actions(ws, exhibition)
    checklist.edit_action(ws, replace(action, state=ActionState.DONE, action="已开锁并专人看守"))
    checklist.inspect(ws, exhibition, failed.id, CheckResult.PASS)
    closed = read(ws, exhibition, SafetyPrint.CHECKLIST, filled=True)
    assert "整改：已开锁并专人看守" in closed
    assert "不合格0项" in closed
    assert rest


def test_the_phone_tree_goes_from_the_officer_down_and_then_outside(ws: Workspace, village: EventId) -> None:
    plan.edit(ws, replace(planned(ws, village), contacts=(("清泉派出所", "028-83301110"), ("卫生院", ""))))
    text = read(ws, village, SafetyPrint.PHONE_TREE)
    said = ["第一级", "赵建国", "13800000001", "第三级", "钱卫东", "外部救援", "110", "119", "120", "028-83301110"]
    places = list(itertools.accumulate(said, lambda at, words: text.index(words, at), initial=0))
    assert places == sorted(places)
    assert "卫生院待补充" in text


def test_there_is_a_card_for_each_post_with_what_its_holder_does_first(ws: Workspace, village: EventId) -> None:
    text = read(ws, village, SafetyPrint.EMERGENCY_CARD)
    manned = [one for one in plan.measures(ws, village) if one.until]
    assert manned
    for one in manned:
        assert one.post in text
        assert "".join(first_minutes(one.section)[0].split()) in text
    assert text.count("集合点文化站门前广场") == len(manned) + len(Role)
    assert "核定容量100人，满员立即停止入场" in text


def test_the_notice_says_what_the_site_holds_until_the_officer_admits_more(ws: Workspace, exhibition: EventId) -> None:
    name_officer(ws, exhibition)
    before = read(ws, exhibition, SafetyPrint.SITE_NOTICE)
    assert "本场核定容量" in before
    assert "3500人" in before
    decide(ws, exhibition)
    allowed = read(ws, exhibition, SafetyPrint.SITE_NOTICE)
    assert "本场核定容量" not in allowed
    assert "3800人110" in allowed
    gate.override_capacity(ws, exhibition, 0, "恢复核定容量")
    assert "3500人110" in read(ws, exhibition, SafetyPrint.SITE_NOTICE)


@pytest.mark.parametrize("kind", SAFETY_PRINTS)
def test_what_the_officer_decided_stands_in_every_print(ws: Workspace, exhibition: EventId, kind: SafetyPrint) -> None:
    name_officer(ws, exhibition)
    assert "安全责任人赵建国于" not in read(ws, exhibition, kind)
    decide(ws, exhibition)
    text = read(ws, exhibition, kind)
    if kind is SafetyPrint.EMERGENCY_CARD:
        assert "安全责任人决定：入场上限3800人" in text
    elif kind is SafetyPrint.SITE_NOTICE:
        assert "安全责任人赵建国决定" in text
        assert "许可正在办理" in text
    else:
        assert "安全责任人赵建国于2023年10月12日9:00决定：在下列事项未落实的情况下，本场活动按就绪办理。" in text
        assert "理由：许可正在办理，12月1日前取得文书。未落实事项：" in text
        assert "未明确责任人（" in text
        assert "由核定容量3500人改为3800人" in text


@pytest.mark.parametrize("kind", sorted(AS_WORD))
def test_plans_and_tables_can_be_edited_in_word(
    ws: Workspace, village: EventId, tmp_path: Path, kind: SafetyPrint
) -> None:
    file = tmp_path / "out.DOCX"
    assert prints.write(ws, village, kind, file).file_name.endswith(".docx")
    document = docx.Document(BytesIO(file.read_bytes()))
    said = "".join(part.text for part in document.paragraphs)
    cells = "".join(cell.text for table in document.tables for row in table.rows for cell in row.cells)
    assert "清泉镇绿色建材公益宣讲" in said
    assert "赵建国" in said + cells or kind in {SafetyPrint.RISK_TABLE, SafetyPrint.DUTY_ROSTER}
    flat = document.sections[0].orientation == WD_ORIENT.LANDSCAPE
    assert flat is (kind not in {SafetyPrint.SAFETY_PLAN, SafetyPrint.EMERGENCY_PLAN})


def test_what_is_drawn_is_no_word_file_and_nothing_is_written(ws: Workspace, village: EventId, tmp_path: Path) -> None:
    with pytest.raises(OnlyAsPdf) as refused:
        prints.write(ws, village, SafetyPrint.EMERGENCY_CARD, tmp_path / "card.docx")
    assert refused.value.kind is SafetyPrint.EMERGENCY_CARD
    with pytest.raises(UnknownPrintFormat):
        prints.write(ws, village, SafetyPrint.EMERGENCY_CARD, tmp_path / "card.txt")
    assert list(tmp_path.glob("card*")) == []


def test_the_notice_is_printed_on_a3_as_well(ws: Workspace, village: EventId) -> None:
    made = prints.make(ws, village, SafetyPrint.SITE_NOTICE, paper=PosterSize.A3)
    assert page_sizes_mm(made.content) == [(297, 420)]


def test_rare_characters_and_long_names_are_printed_and_one_that_no_font_has_is_told(
    ws: Workspace, village: EventId
) -> None:
    for name, phone in (
        ("冯𬒗垚堽", "13900000011"),
        ("买买提·艾合买提·阿不都热合曼", "13900000012"),
        ("王\U0003134f", "13900000013"),
    ):
        person = staff.add(
            ws, name=name, unit="新疆维吾尔自治区喀什地区莎车县阿瓦提镇㙍村村民委员会", post="主任", phone=phone
        )
        plan.assign(ws, [plan.measures(ws, village)[0].id], responsible=person.id)
        for kind in (SafetyPrint.SAFETY_PLAN, SafetyPrint.RESPONSIBILITY, SafetyPrint.PHONE_TREE):
            made = prints.make(ws, village, kind)
            assert made.warnings == (("\U0003134f",) if "\U0003134f" in name else ())
            if not made.warnings:
                assert name in "".join(page_texts(DrawnSheet(made.content, ())))


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
    for kind in SAFETY_PRINTS:
        assert read(ws, online, kind)


def test_an_event_that_is_gone_is_named(ws: Workspace) -> None:
    with pytest.raises(UnknownEvent):
        prints.make(ws, EventId("gone"), SafetyPrint.SAFETY_PLAN)
