"""The summary report: its drafts, what people write in their place, its copies, and the 报送台账."""

from datetime import date, datetime
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader

from gbm_desktop import campaign, events, history, report, sample, workspace
from gbm_desktop.documents.blocks import Heading, Paragraph, Table
from gbm_desktop.errors.report import NoAddressees, UnknownAddressee, UnknownReportFormat, UnknownSection
from gbm_desktop.errors.workspace import CannotWrite
from gbm_desktop.lunar import lunar_day
from gbm_desktop.model.campaign import Department
from gbm_desktop.model.events import Stage
from gbm_desktop.model.journal import Op
from gbm_desktop.model.report import Missing, MissingKind, Section
from gbm_desktop.progress import Cancelled
from gbm_desktop.store import campaign as campaign_store
from gbm_desktop.wording import say
from gbm_desktop.wording.history import sentence
from gbm_desktop.wording.report import home
from gbm_desktop.workspace import Workspace
from tests.builders import QINGBAIJIANG, SetClock, hold, lecture

DAY = date(2023, 10, 12)
SIX = ["工业和信息化部", "住房和城乡建设部", "农业农村部", "商务部", "国家市场监督管理总局", "国家乡村振兴局"]


def text_of(ws: Workspace, as_of: date = DAY, addressee: str | None = "商务部") -> str:
    blocks = report.document(ws, addressee, as_of).blocks
    return "\n".join(block.text for block in blocks if isinstance(block, Heading | Paragraph))


def section(ws: Workspace, key: str) -> Section:
    return next(one for one in report.read(ws, DAY).sections if one.key == key)


def kinds(ws: Workspace, key: str) -> set[MissingKind]:
    return {one.kind for one in report.missing(ws, DAY) if one.section == key}


def test_the_outline_is_that_of_a_summary_report(season: Workspace) -> None:
    blocks = report.document(season, "商务部", sample.as_of()).blocks
    headings = [(block.level, block.text) for block in blocks if isinstance(block, Heading)]

    assert [text for level, text in headings if level == 1] == [
        "基本情况", "主要做法", "取得成效", "典型案例", "存在问题", "下一步打算和建议",
    ]  # fmt: skip
    at = headings.index((1, "取得成效"))
    assert len([text for level, text in headings[:at] if level == 2]) == 8
    assert [text for level, text in headings[at:] if level == 2] == ["一站式选材服务农房改造", "“链主”企业带动抱团下乡"]
    assert headings.index((2, "加强组织部署")) == headings.index((1, "主要做法")) + 1


def test_the_drafts_say_what_is_stored_and_leave_open_what_is_not(season: Workspace) -> None:
    text = text_of(season, sample.as_of())

    assert "共举办绿色建材下乡活动26场，其中启动会1场、公益宣讲11场、专场6场、巡展8场" in text
    assert "线下活动覆盖7个乡镇（街道），占全部7个的100%；覆盖村（社区）9个。" in text
    assert "累计到场5,844人次，其中未登记姓名的5,028人次；登记姓名签到的，去重后为814人。" in text
    assert "2023年5月18日在青白江区文体中心举办“2023年青白江区绿色建材下乡活动启动会”，由青白江区人民政府主办" in text
    assert "（工信厅联原函〔2023〕50号）" in text
    assert "数据截至2023年11月20日" in text
    assert "发现隐患7处，已整改6处，整改率85.7%，详见附件" in text
    assert "经安全责任人费明远决定，事项未全部落实时改为就绪，理由：一名志愿者因家中急事请假" in text
    assert "登记事故和突发事件1起，造成1人受伤" in text
    assert "{" not in text


def test_a_report_before_anything_was_held_invents_nothing(ws: Workspace) -> None:
    text = text_of(ws)

    assert "尚无已举办的场次，活动场次、覆盖范围和到场情况待补充。" in text
    assert "典型案例待补充。" in text
    assert "企业让利金额待补充。" in text
    assert "参展企业和产品种类情况待补充。" in text
    assert "共举办" not in text
    assert "启动会" not in text


def test_every_field_of_every_draft_is_known(season: Workspace, ws: Workspace) -> None:
    for one in (season, ws):
        found = report.read(one, DAY)
        assert not [gap for gap in found.missing if gap.kind is MissingKind.UNKNOWN_FIELD]


def test_a_text_that_was_edited_stays_true_as_the_figures_grow(ws: Workspace) -> None:
    report.set_text(ws, "overview", "共{已举办场次}场。\n英文名也可用：{sessions}。")
    assert "共0场。\n英文名也可用：0。" in text_of(ws)
    event_id = events.add(ws, lecture())
    hold(ws, event_id)

    assert "共1场。\n英文名也可用：1。" in text_of(ws)
    assert "尚无已举办" not in text_of(ws)


def test_each_line_of_a_text_is_a_paragraph_and_blank_ones_are_not(ws: Workspace) -> None:
    report.set_text(ws, "cases", "第一段\n\n  第二段  \n")
    blocks = report.document(ws, None, DAY).blocks
    at = blocks.index(Heading(1, "典型案例"))

    assert blocks[at + 1 : at + 4] == (Paragraph("第一段"), Paragraph("第二段"), Heading(1, "存在问题"))


def test_an_empty_text_brings_the_draft_back(ws: Workspace) -> None:
    draft = section(ws, "cases").draft
    report.set_text(ws, "cases", "改过的案例")
    assert section(ws, "cases").text == "改过的案例"
    report.set_text(ws, "cases", "  ")

    assert section(ws, "cases") == Section("cases", "典型案例", 1, draft, None)


def test_storing_the_drafts_own_words_is_no_edit(ws: Workspace) -> None:
    steps = len(history.latest(ws))
    report.edit(ws, section(ws, "cases"), section(ws, "cases").draft + "\n")
    assert len(history.latest(ws)) == steps
    report.edit(ws, section(ws, "cases"), "改过")
    report.edit(ws, section(ws, "cases"), section(ws, "cases").draft)

    assert section(ws, "cases").text is None


def test_an_edit_can_be_undone_and_stands_in_the_history_in_words(ws: Workspace) -> None:
    report.set_text(ws, "cases", "第一稿")
    report.set_text(ws, "cases", "第二稿")
    entry = history.undo(ws)

    assert entry.step.op is Op.REPORT_TEXT
    assert sentence(entry.step) == "修改总结报告文字：典型案例"
    assert section(ws, "cases").text == "第一稿"
    history.undo(ws)
    assert section(ws, "cases").text is None


def test_a_section_that_is_not_there_is_refused_in_words(ws: Workspace) -> None:
    with pytest.raises(UnknownSection) as refused:
        report.set_text(ws, "preface", "前言")

    assert "preface" in say(refused.value)


def test_a_field_that_is_not_known_is_printed_as_it_is_and_listed(ws: Workspace) -> None:
    report.set_text(ws, "cases", "税收{税收}万元，到场{到场人次}人次。")

    assert "税收{税收}万元，到场0人次。" in text_of(ws)
    assert Missing(MissingKind.UNKNOWN_FIELD, "典型案例 {税收}", section="cases") in report.missing(ws, DAY)


def test_open_text_is_listed_until_it_is_written(ws: Workspace) -> None:
    assert kinds(ws, "benefits") == {MissingKind.TO_FILL_IN}
    report.set_text(ws, "benefits", "企业让利12万元，无补贴、贴息。")

    assert kinds(ws, "benefits") == set()


def test_a_report_carries_no_request(ws: Workspace) -> None:
    assert MissingKind.REQUEST not in {one.kind for one in report.missing(ws, DAY)}
    report.set_text(ws, "next", "建议增加试点，妥否，请批示。")

    assert kinds(ws, "next") == {MissingKind.REQUEST}


def test_text_from_events_that_looks_like_a_field_is_not_filled_again(ws: Workspace) -> None:
    event_id = events.add(ws, lecture(name="讲座{年份}"))
    events.set_stage(ws, event_id, Stage.CANCELLED, "停电")

    assert "“讲座{年份}”取消（停电）" in text_of(ws)


def test_departments_without_known_duties_say_so(ws: Workspace) -> None:
    campaign.set_departments(ws, [Department("", 1, "广播电视局", "", "", "", "")])

    assert "活动由广播电视局共同推进。各部门职责分工：广播电视局职责待核实。" in text_of(ws)


def test_the_schedule_lists_every_session_of_the_season_with_its_lunar_day(season: Workspace) -> None:
    schedule, *_, definitions = report.document(season, "商务部", sample.as_of()).attachments
    table = next(block for block in schedule.blocks if isinstance(block, Table))

    assert schedule.landscape
    assert len(table.rows) == 30
    assert table.rows[0][3] == "5月18日（三月廿九）09:00—12:00"
    assert table.rows[0][5:7] == ("600", "564")
    assert any(row[-1].startswith("已延期：") for row in table.rows)
    assert not any("湖南站" in row[2] or "广西站" in row[2] for row in table.rows)
    assert any(row[1] == "签到人数" and "去重" in row[4] for row in next(
        block for block in definitions.blocks if isinstance(block, Table)
    ).rows)  # fmt: skip


@pytest.mark.parametrize(
    ("day", "lunar"),
    [
        (date(2026, 11, 22), "十月十四"), (date(2026, 12, 8), "十月三十"), (date(2026, 12, 9), "冬月初一"),
        (date(2027, 2, 6), "正月初一"), (date(2023, 3, 25), "闰二月初四"), (date(2023, 1, 1), "腊月初十"),
        (date(2023, 12, 31), "冬月十九"),
    ],
)  # fmt: skip
def test_lunar_days_are_those_of_the_almanac(day: date, lunar: str) -> None:
    assert lunar_day(day) == lunar


def test_a_place_speaks_of_itself_as_offices_do() -> None:
    spoken = [home(name) for name in ("四川省", "四川省成都市青白江区", "安吉县", "黔东南州", "大弯街道", "清泉镇")]

    assert spoken == ["我省", "我区", "我县", "我州", "我街道", "我镇"]


def test_each_addressee_has_a_copy_of_its_own(season: Workspace, tmp_path: Path) -> None:
    files = report.write_all(season, tmp_path / "报送", sample.as_of())

    assert [file.name for file in files] == [f"总结报告草稿-{office}.pdf" for office in SIX]
    for office, file in zip(SIX, files, strict=True):
        first = PdfReader(file).pages[0].extract_text()
        assert f"{office}：" in first
        assert not [other for other in SIX if other != office and f"{other}：" in first]


def test_the_copies_tell_how_far_they_are_and_no_more_are_made_once_it_is_cancelled(
    season: Workspace, tmp_path: Path
) -> None:
    told: list[tuple[int, int]] = []

    def two(done: int, total: int) -> None:
        told.append((done, total))
        if done == 2:
            raise Cancelled

    with pytest.raises(Cancelled):
        report.write_all(season, tmp_path, sample.as_of(), two)
    assert told == [(0, 6), (1, 6), (2, 6)]
    assert len(list(tmp_path.glob("*.pdf"))) == 2


def test_a_copy_can_go_to_any_office_one_level_up(season: Workspace, tmp_path: Path) -> None:
    file = report.write(season, tmp_path / "a.pdf", as_of=sample.as_of(), to=" 成都市经济和信息化局 ")
    pages = [page.extract_text() for page in PdfReader(file).pages]

    assert "成都市经济和信息化局：" in pages[0]
    assert any("2023年11月20日" in page and "领导小组办公室" in page for page in pages[1:])
    with pytest.raises(UnknownAddressee) as refused:
        report.write(season, tmp_path / "b.pdf", as_of=sample.as_of(), to=" ")
    assert "商务部" in say(refused.value)


def test_the_first_addressee_is_meant_when_none_is_named(season: Workspace) -> None:
    assert report.addressees(season) == SIX
    assert report.document(season, None, DAY).addressee == "（主送机关待核实）"


def test_word_and_excel_have_the_same_text_and_figures(season: Workspace, tmp_path: Path) -> None:
    word = report.write(season, tmp_path / "report.docx", as_of=sample.as_of(), to="商务部")
    excel = report.write(season, tmp_path / "report.xlsx", as_of=sample.as_of())
    with ZipFile(word) as package:
        assert "共举办绿色建材下乡活动26场" in package.read("word/document.xml").decode()
    book = load_workbook(BytesIO(excel.read_bytes()))
    values = {row[0]: row[1] for row in book["指标"].iter_rows(min_row=3, values_only=True)}

    assert values["到场人次"] == 5844
    assert book["到场人次"]["A2"].value == "日期"


def test_a_files_name_gives_the_format_of_all_copies(season: Workspace, tmp_path: Path) -> None:
    files = report.write_all(season, tmp_path / "总结.docx", sample.as_of())

    assert [file.name for file in files] == [f"总结-{office}.docx" for office in SIX]


def test_what_is_no_format_of_a_report_is_refused_and_nothing_is_written(season: Workspace, tmp_path: Path) -> None:
    with pytest.raises(UnknownReportFormat):
        report.write(season, tmp_path / "report.txt", as_of=DAY)

    assert not list(tmp_path.iterdir())


def test_a_folder_that_is_not_there_is_said_and_a_file_that_stood_there_stays_whole(
    season: Workspace, tmp_path: Path
) -> None:
    with pytest.raises(CannotWrite):
        report.write(season, tmp_path / "gone" / "report.pdf", as_of=DAY)
    kept = tmp_path / "report.pdf"
    kept.mkdir()
    with pytest.raises(CannotWrite):
        report.write(season, kept, as_of=DAY)

    assert list(tmp_path.iterdir()) == [kept]


def test_a_campaign_without_addressees_cannot_make_all_copies(ws: Workspace, tmp_path: Path) -> None:
    campaign.set_addressees(ws, [])
    with pytest.raises(NoAddressees):
        report.write_all(ws, tmp_path, DAY)
    file = report.write(ws, tmp_path / "report.pdf", as_of=DAY)

    assert "主送机关待核实" in PdfReader(file).pages[0].extract_text()


def test_a_notice_nobody_has_read_is_named_as_unverified(tmp_path: Path, clock: SetClock) -> None:
    ws = workspace.create(tmp_path / "later", operator="王芳", clock=clock)
    campaign.start(ws, region_code=QINGBAIJIANG, year=2025)
    text = text_of(ws, date(2025, 11, 1))
    ws.close()

    assert "绿色建材下乡活动有关通知（工信厅联原函〔2024〕21号，全称待核实）" in text
    assert "产品原则上" not in text


def test_figures_count_to_today_but_not_past_the_campaigns_last_day(ws: Workspace, clock: SetClock) -> None:
    assert report.default_as_of(ws) == date(2023, 10, 12)
    clock.now_ms = int(datetime(2026, 11, 22).timestamp() * 1000)  # noqa: DTZ001 - any time of that day
    assert report.default_as_of(ws) == date(2023, 12, 31)


def test_contacts_are_at_hand_for_the_text(season: Workspace) -> None:
    contacts = report.read(season, DAY).fields["部门联系人"]

    assert "商务主管部门单丽华（028-83610137）" in contacts
    assert len(campaign_store.departments(season.read)) == 6
