"""Plans drafted from data: what they say, what they leave open, how they are edited and printed."""

import json
import tomllib
from datetime import date, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from gbm_desktop import benefits, campaign, catalogue, drafting, events, history, tasks, work_plans, workspace
from gbm_desktop.cli import gbm
from gbm_desktop.documents.blocks import Heading, Paragraph, Table
from gbm_desktop.errors.plans import UnknownPlanSection
from gbm_desktop.errors.safety_prints import UnknownPrintFormat
from gbm_desktop.model.benefits import Scheme, SchemeKind
from gbm_desktop.model.enterprises import Enterprise
from gbm_desktop.model.events import Body, BodyRole, EventKind, Stage
from gbm_desktop.model.ids import EnterpriseId, ProductId, SchemeId
from gbm_desktop.model.plans import PlanKind, PlanOf
from gbm_desktop.model.products import Product, Route
from gbm_desktop.model.report import MissingKind
from gbm_desktop.resource_files import resource
from gbm_desktop.work_plans import Plan
from gbm_desktop.workspace import Workspace
from tests.builders import QINGBAIJIANG, SetClock, lecture, make_ready
from tests.documents.pdf_reading import text_of

ACTIVITY, WORK = PlanOf(PlanKind.ACTIVITY), PlanOf(PlanKind.WORK)
OUTLINE = [
    "指导思想与依据", "活动主题", "时间、地点与场次", "组织机构", "活动内容", "参与企业与产品要求", "职责分工",
    "实施步骤", "保障措施",
]  # fmt: skip


def said(plan: Plan) -> str:
    """All paragraphs of the plan."""
    return "\n".join(block.text for block in work_plans.document(plan).blocks if isinstance(block, Paragraph))


def outline(plan: Plan) -> list[str]:
    blocks = work_plans.document(plan).blocks
    return [block.text for block in blocks if isinstance(block, Heading) and block.level == 1]


def run(ws: Workspace, *arguments: object) -> Result:
    return CliRunner().invoke(gbm, ["-w", str(ws.folder), *map(str, arguments)])


@pytest.fixture
def maker(ws: Workspace) -> EnterpriseId:
    """示例建材 with 防水卷材, certified to 2027, and 石板 that nobody verified."""
    maker = catalogue.add_enterprise(ws, Enterprise(EnterpriseId(""), "示例建材有限公司", chain_leader=True))
    certified = Product(
        ProductId(""), maker, "防水卷材", "改性沥青卷材", route=Route.GRADED, stars=3, certificate="CGP-1",
        expires=date(2027, 12, 1),
    )  # fmt: skip
    catalogue.add_product(ws, certified)
    catalogue.add_product(ws, Product(ProductId(""), maker, "石材", "石板"))
    return maker


def test_the_years_plan_has_the_outline_and_the_notices_own_words(ws: Workspace) -> None:
    plan = work_plans.read(ws, ACTIVITY)
    assert outline(plan) == OUTLINE
    assert said(plan).startswith("深入贯彻党的二十大关于建设现代化产业体系、全面推进乡村振兴的决策部署，")
    assert "推动乡村产业振兴。" in said(plan)
    assert "工信厅联原函〔2023〕50号" in said(plan)
    assert "市场监管部门：督促相关认证机构依法依规开展绿色建材产品认证活动，严格查处认证违法违规行为。" in said(plan)
    assert "投诉咨询电话为全国12315，在海报" in said(plan)
    assert "{" not in said(plan)


def test_what_nobody_recorded_stays_open_and_is_listed(ws: Workspace) -> None:
    plan = work_plans.read(ws, ACTIVITY)
    assert "活动场次安排待补充。" in said(plan)
    listed = [(one.kind, one.about, one.section) for one in plan.missing]
    assert (MissingKind.TO_FILL_IN, "时间、地点与场次：活动场次安排待补充", "schedule") in listed
    assert [one.title for one in plan.attachments] == ["通讯录"]


def test_a_notice_that_nobody_has_seen_gives_no_guiding_thought(tmp_path: Path, clock: SetClock) -> None:
    later = workspace.create(tmp_path / "later", operator="王芳", clock=clock)
    campaign.start(later, region_code=QINGBAIJIANG, year=2026)
    for of in (ACTIVITY, WORK):
        text = said(work_plans.read(later, of))
        assert "指导思想待核实" in text
        assert "二十大" not in text
        assert "职责待核实" in text
    later.close()


def test_the_years_plan_says_what_is_planned_and_its_annexes_hold_the_rest(ws: Workspace, maker: EnterpriseId) -> None:
    assert maker
    bodies = (Body(BodyRole.ORGANISER, "清泉镇人民政府"),)
    events.add(ws, lecture(bodies=bodies))
    launch = datetime(2023, 5, 18, 9)  # noqa: DTZ001 - an event's times are local
    events.add(ws, lecture(name="启动会", kind=EventKind.LAUNCH, start=launch, end=launch.replace(hour=12)))
    tasks.lay_down(ws)
    plan = work_plans.read(ws, ACTIVITY)
    assert "全年计划举办活动2场，其中启动会1场、公益宣讲1场；线下2场。" in said(plan)
    assert "2023年5月18日在清泉镇文化站举办“启动会”" in said(plan)
    assert "承办单位：清泉镇人民政府。" in said(plan)
    assert "产品2种，其中证书在有效期内的1种。" in said(plan)
    assert "条件落实前不得参展，目前有：石板。" in said(plan)
    assert [one.title for one in plan.attachments] == ["场次安排表", "企业名录", "产品清单", "责任清单", "通讯录"]
    assert "企业名录见附件2，产品清单见附件3。" in said(plan)
    rows = [one.rows for annex in plan.attachments for one in annex.blocks if isinstance(one, Table)]
    assert [len(each) for each in rows][:4] == [2, 1, 2, 21]
    assert rows[1][0][1:4] == ("示例建材有限公司", "待核实", "链主")
    assert {row[5] for row in rows[2]} == {"CGP-1\n至2027-12-01", "技术要求：待补充；核验人：待补充"}


def test_benefits_are_named_with_their_rules(ws: Workspace) -> None:
    benefits.put_scheme(
        ws, Scheme(SchemeId(""), SchemeKind.SUBSIDY, "节能门窗补贴", object="农户", rate=1000, cap=200_000)
    )
    benefits.put_scheme(ws, Scheme(SchemeId(""), SchemeKind.INTEREST, "农房贷款贴息", rate=200))
    text = said(work_plans.read(ws, ACTIVITY))
    assert "“节能门窗补贴”（补贴，对象为农户，按10%补贴，最高2,000元）" in text
    assert "“农房贷款贴息”（贷款贴息，年贴息率2%）" in text
    assert "补贴、贴息、让利分别登记、分别统计。" in text


def test_a_cancelled_event_is_not_planned_any_more(ws: Workspace) -> None:
    events.set_stage(ws, events.add(ws, lecture()), Stage.CANCELLED, "场地维修")
    assert "活动场次安排待补充。" in said(work_plans.read(ws, ACTIVITY))


def test_an_events_plan_names_its_officer_and_its_programme(ws: Workspace) -> None:
    event_id = events.add(ws, lecture(kind=EventKind.SALE, contact_name="任建平", contact_phone="028-83610116"))
    make_ready(ws, event_id)
    plan = work_plans.read(ws, PlanOf(PlanKind.ACTIVITY, event_id))
    assert plan.title == "清泉镇绿色建材公益宣讲活动方案"
    assert outline(plan)[2] == "时间、地点与规模"
    assert "活动时间：2023年10月12日（星期四）9:00—11:30。" in said(plan)
    assert "现场联系人：任建平 028-83610116。" in said(plan)
    assert "参展企业和产品待补充。" in said(plan)
    (leaders,) = [block for block in work_plans.document(plan).blocks if isinstance(block, Table)]
    assert ("安全责任人", "赵建国", "区经信局局长", "13800000001") in leaders.rows
    assert [one.title for one in plan.attachments] == ["责任清单", "通讯录"]


def test_a_section_says_what_a_person_wrote_until_its_draft_is_brought_back(ws: Workspace) -> None:
    work_plans.set_text(ws, ACTIVITY, "funds", "所需经费由区财政统筹安排，{地区}不另行摊派。")
    plan = work_plans.read(ws, ACTIVITY)
    assert "所需经费由区财政统筹安排，四川省成都市青白江区不另行摊派。" in said(plan)
    assert not [one for one in plan.missing if one.section == "funds"]
    assert work_plans.read(ws, WORK).sections[0].text is None
    section = next(one for one in plan.sections if one.key == "funds")
    work_plans.edit(ws, ACTIVITY, section, section.draft)
    assert "经费来源和预算待补充。" in said(work_plans.read(ws, ACTIVITY))
    history.undo(ws)
    assert "区财政统筹" in said(work_plans.read(ws, ACTIVITY))
    with pytest.raises(UnknownPlanSection):
        work_plans.set_text(ws, ACTIVITY, "budget", "10万元")


def test_each_events_plan_has_texts_of_its_own(ws: Workspace) -> None:
    one, other = (PlanOf(PlanKind.ACTIVITY, events.add(ws, lecture(name=name))) for name in ("甲", "乙"))
    work_plans.set_text(ws, one, "publicity", "区融媒体中心全程报道。")
    assert "全程报道" in said(work_plans.read(ws, one))
    assert "全程报道" not in said(work_plans.read(ws, other))


def test_a_field_that_there_is_not_is_said(ws: Workspace) -> None:
    work_plans.set_text(ws, ACTIVITY, "funds", "预算{预算总额}元。")
    found = [one for one in work_plans.read(ws, ACTIVITY).missing if one.kind is MissingKind.UNKNOWN_FIELD]
    assert [one.about for one in found] == ["落实经费保障 {预算总额}"]


@pytest.mark.parametrize("template", ["activity-plan", "event-plan", "work-plan"])
def test_every_field_of_the_templates_can_be_filled(ws: Workspace, template: str) -> None:
    event_id = events.add(ws, lecture())
    of = {
        "activity-plan": ACTIVITY,
        "work-plan": WORK,
        "event-plan": PlanOf(PlanKind.ACTIVITY, event_id),
    }[template]
    fields = work_plans.read(ws, of).fields
    told = tomllib.loads(resource("templates", f"{template}.zh.toml").read_text(encoding="utf-8"))
    parts = [part for section in told["sections"] for part in section.get("paragraphs", ())]
    named = {name for part in parts for name in drafting.named_in(part["text"])}
    asked = {name for part in parts for name in (*part.get("when", ()), *part.get("unless", ()))}
    assert named | asked <= fields.keys()


def test_plans_are_printed_as_pdf_and_word(ws: Workspace, tmp_path: Path) -> None:
    events.add(ws, lecture())
    for of, name in ((ACTIVITY, "活动方案"), (WORK, "工作方案")):
        file = tmp_path / f"{of.name}.pdf"
        assert work_plans.write(ws, of, file).warnings == ()
        assert name in text_of(file.read_bytes()).replace("\n", "")
        work_plans.write(ws, of, file.with_suffix(".docx"))
        assert file.with_suffix(".docx").read_bytes().startswith(b"PK")
    with pytest.raises(UnknownPrintFormat):
        work_plans.write(ws, ACTIVITY, tmp_path / "plan.txt")


def test_plans_and_tasks_at_the_command_line(ws: Workspace, tmp_path: Path) -> None:
    event_id = events.add(ws, lecture())
    for arguments in (
        ("activity-plan", "--campaign", "-o", tmp_path / "a.pdf"),
        ("activity-plan", event_id, "-o", tmp_path / "e.docx"),
        ("work-plan", "--campaign", "-o", tmp_path / "w.pdf"),
        ("task-table", "--campaign", "-o", tmp_path / "t.pdf"),
        ("task-table", "--campaign", "-o", tmp_path / "t.xlsx"),
    ):
        assert run(ws, "print", *arguments).exit_code == 0, arguments
        assert Path(arguments[-1]).stat().st_size > 1000
    for wrong in (("work-plan", event_id), ("badges", "--campaign"), ("activity-plan",)):
        assert run(ws, "print", *wrong, "-o", tmp_path / "x.pdf").exit_code == 2, wrong
    assert json.loads(run(ws, "task", "lay-down", "--json").stdout) == {"added": 21}
    added = json.loads(run(ws, "task", "add", "商务", "组织电商对接", "--due", "2023-09-30", "--json").stdout)["id"]
    assert run(ws, "task", "edit", added, "--state", "done").exit_code != 0
    assert run(ws, "task", "edit", added, "--state", "done", "--evidence", "对接会纪要").exit_code == 0
    listed = {one["id"]: one for one in json.loads(run(ws, "task", "list", "--json").stdout)}
    assert listed[added]["state"] == "done"
    assert listed[added]["department"] == "商务主管部门"
    assert run(ws, "task", "remove", added).exit_code == 0
    assert len(tasks.everything(ws)) == 21


def test_a_plan_is_shown_and_written_at_the_command_line(ws: Workspace) -> None:
    event_id = events.add(ws, lecture())
    told = json.loads(run(ws, "plan", "show", "activity-plan", "--json").stdout)
    assert told["title"] == "四川省成都市青白江区2023年绿色建材下乡活动方案"
    assert "落实经费保障：经费来源和预算待补充" in told["open"]
    assert run(ws, "plan", "write", "activity-plan", "funds", "经费由区财政安排。").exit_code == 0
    assert run(ws, "plan", "write", "activity-plan", "publicity", "全程报道。", "--event", event_id).exit_code == 0
    shown = run(ws, "plan", "show", "activity-plan").stdout
    assert "经费由区财政安排。" in shown
    assert "全程报道。" not in shown
    assert "全程报道。" in run(ws, "plan", "show", "activity-plan", "--event", event_id).stdout
    assert run(ws, "plan", "show", "work-plan", "--event", event_id).exit_code == 2
