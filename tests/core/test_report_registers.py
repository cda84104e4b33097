"""What the report says and lists of the registers, its charts, and its annexes."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from gbm_desktop import events, geography, history, report
from gbm_desktop.documents.blocks import BarChart, Heading, Paragraph, PointMap, Table
from gbm_desktop.model.geography import Coordinates, place_key
from gbm_desktop.model.ids import EventId
from gbm_desktop.workspace import Workspace
from tests.builders import hold, lecture
from tests.register_builders import Registers

DAY = date(2023, 10, 12)


@pytest.fixture
def held(ws: Workspace) -> EventId:
    event_id = events.add(ws, lecture())
    hold(ws, event_id)
    return event_id


@pytest.fixture
def registers(ws: Workspace, held: EventId) -> Registers:
    return Registers(ws, held, DAY)


def text(ws: Workspace) -> str:
    blocks = report.document(ws, None, DAY).blocks
    return "\n".join(block.text for block in blocks if isinstance(block, Heading | Paragraph))


def titles(ws: Workspace) -> list[str]:
    return [one.title.removeprefix("2023年绿色建材下乡活动") for one in report.document(ws, None, DAY).attachments]


def rows(ws: Workspace, title: str) -> tuple[tuple[str, ...], ...]:
    found = next(one for one in report.document(ws, None, DAY).attachments if one.title.endswith(title))
    return next(block for block in found.blocks if isinstance(block, Table)).rows


def test_without_registers_there_are_only_the_schedule_and_the_definitions(ws: Workspace, held: EventId) -> None:
    assert held
    assert titles(ws) == ["场次明细表", "指标口径表"]
    assert "口径见附件2。" in text(ws)
    assert "待核实家" not in text(ws)


def test_enterprises_and_products_are_counted_told_and_listed(ws: Workspace, registers: Registers) -> None:
    one = registers.enterprise("示例甲建材有限公司", chain_leader=1)
    registers.enterprise("示例乙建材有限公司", is_local=0)
    registers.product(one, "自粘防水卷材")
    registers.uncertified(one, "竹钢梁", requirement="顺纹抗压不小于50兆帕", verifier="李敏", verified_on="2023-05-01")
    registers.uncertified(one, "再生砖")

    said = text(ws)
    assert "累计参展企业2家，其中本地企业1家、外地企业1家、参展当日持有有效认证证书的1家。" in said
    assert "累计参展产品3个，涉及1类，其中参展当日认证证书有效的1个。" in said
    assert "未获认证的2个参展产品中，1个已明确产品技术要求并由专人核验。" in said
    assert "1个未获认证的参展产品尚未登记产品技术要求或核验人。" in said
    assert "发挥“链主”企业示例甲建材有限公司带动作用" in said
    assert "企业和产品名录见附件2。" in said
    listed = {row[3]: row for row in rows(ws, "参展企业和产品名录")}
    assert listed["自粘防水卷材 3 mm"][4:6] == ("三星", "LS-1（至2028-02-29）")
    assert listed["竹钢梁 3 mm"][-1] == "顺纹抗压不小于50兆帕（李敏 2023-05-01核验）"
    assert listed["再生砖 3 mm"][-1] == "待核实"
    assert listed["（未登记展品）"][1] == "示例乙建材有限公司"


def test_the_three_sums_and_the_sales_are_told_apart(ws: Workspace, registers: Registers) -> None:
    registers.claim("subsidy", 1_286_500_00)
    registers.claim("interest", 350_00)
    registers.deal("intention", "offline", 0, count=12)
    registers.deal("contract", "offline", 86_000_00)
    registers.deal("sale", "offline", 9_999_99)
    registers.deal("sale", "online", 50_000_00)

    said = text(ws)
    assert "发放补贴128.65万元，惠及1户。协调金融机构开展贷款贴息，办理贴息1笔、金额350元。" in said
    assert "企业让利金额待补充。" in said
    assert "现场登记意向12户，签约1单、金额8.60万元。" in said
    assert "实现成交额6.00万元，其中线下9,999.99元、线上5.00万元（签约金额与成交额分别统计）。" in said


def test_complaints_are_listed_without_the_person_and_reports_of_violations_not_at_all(
    ws: Workspace, registers: Registers
) -> None:
    registers.complaint("TS-1", state="closed", closed_on="2023-10-12", outcome="mediated", satisfaction="satisfied")
    registers.complaint("TS-2")
    registers.complaint("JB-1", "report", against="秘密商户")

    said = text(ws)
    assert "受理投诉2件，办结率50%，办结情况见附件2。" in said
    assert "消费维权还需跟进，1件投诉尚未办结。" in said
    listed = rows(ws, "投诉办结情况表")
    assert [row[1] for row in listed] == ["TS-1", "TS-2"]
    assert listed[0][7:] == ("调解成功", "10-12", "0", "满意")
    everything = f"{said}{report.document(ws, None, DAY).attachments}"
    for secret in ("李某某", "13900001111", "JB-1", "秘密商户"):
        assert secret not in everything


def test_a_register_that_was_kept_and_is_empty_says_so(ws: Workspace, registers: Registers) -> None:
    registers.complaint("ZX-1", "consultation")

    assert "截至2023年10月12日，未收到消费者投诉。" in text(ws)
    assert "为消费者提供咨询服务1人次。" in text(ws)


def test_publications_are_told_by_medium_and_listed(ws: Workspace, registers: Registers) -> None:
    registers.publication("下乡", reach=1200)
    registers.publication("直播", "television", plays=5300)

    assert "发布报道和节目2篇次，其中新闻媒体1篇次、电视1篇次，目录见附件2。" in text(ws)
    assert "累计阅读1,200次。已登记播放量的节目累计播放5,300次。" in text(ws)
    assert [row[5] for row in rows(ws, "媒体宣传目录")] == ["下乡", "直播"]


def test_last_years_figures_stand_beside_this_years_and_the_change_is_told(ws: Workspace, registers: Registers) -> None:
    registers.last_year("sessions", 4)
    registers.last_year("villages", 0)

    blocks = report.document(ws, None, DAY).blocks
    table = next(block for block in blocks if isinstance(block, Table))
    assert [column.title for column in table.columns] == ["指标", "单位", "2023年", "2022年", "增减"]
    assert table.rows[0] == ("已举办场次", "场", "1", "4", "-3")
    assert "与上年相比，已举办场次1场，比上年减少3场（下降75%）" in text(ws)


def test_charts_show_months_kinds_and_townships_each_bar_with_its_number(ws: Workspace, held: EventId) -> None:
    assert held
    charts = [block for block in report.document(ws, None, DAY).blocks if isinstance(block, BarChart | PointMap)]
    assert [one.caption for one in charts] == [
        "图1　2023年各月活动场次", "图2　2023年各类活动场次和到场人次", "图3　各乡镇（街道）活动场次",
    ]  # fmt: skip
    by_month, _, by_place = charts
    assert isinstance(by_month, BarChart)
    assert isinstance(by_place, BarChart)
    assert [(bar.label, bar.shown) for bar in by_month.bars] == [("10月", "1场")]
    assert {bar.label: bar.value for bar in by_place.bars}["清泉镇"] == 1
    assert "活动的时间、类型和地区分布见图1至图3。" in text(ws)


def test_located_places_are_a_map_full_where_an_event_was_and_names_never_stand_on_one_another(
    ws: Workspace, held: EventId
) -> None:
    assert held
    geography.set_coordinates(
        ws,
        {
            place_key("510113107"): Coordinates(30.80, 104.30),
            place_key("510113102"): Coordinates(30.88, 104.20),
            place_key("510113003"): Coordinates(30.8801, 104.2001),
        },
    )  # fmt: skip
    (found,) = [block for block in report.document(ws, None, DAY).blocks if isinstance(block, PointMap)]
    shares = {point.label: point.share for point in found.points}

    assert found.caption.startswith("图4　线下活动覆盖示意图")
    assert shares["清泉镇"] == 1
    assert sorted(point.share for point in found.points) == [0, 0, 1]
    assert len([point for point in found.points if point.label]) == 2
    assert all(0 < point.x < 1 and 0 < point.y < 1 for point in found.points)


def test_the_workbook_has_every_list_with_filters_and_numbers_as_numbers(
    ws: Workspace, registers: Registers, tmp_path: Path
) -> None:
    registers.product(registers.enterprise("=示例甲建材有限公司"), "自粘防水卷材")
    registers.publication("下乡", reach=1200)
    file = report.write(ws, tmp_path / "a.xlsx", as_of=DAY)

    book: Any = load_workbook(file)
    assert book.sheetnames[:4] == ["场次明细", "企业产品", "媒体目录", "指标口径"]
    products = book["企业产品"]
    head = [cell.value for cell in products[2]]
    line = dict(zip(head, (cell.value for cell in products[3]), strict=True))
    assert (line["企业名称"], line["参考价（元）"], line["活动价（元）"]) == ("=示例甲建材有限公司", 45.0, 40.0)
    assert line["有效期至"].date() == date(2028, 2, 29)
    assert products.auto_filter.ref == "A2:W3"
    assert products.freeze_panes == "B3"
    assert products.print_title_rows == "$2:$2"


def test_undoing_a_register_row_takes_it_out_of_the_report(ws: Workspace, registers: Registers) -> None:
    registers.publication("下乡")
    assert "媒体宣传目录" in titles(ws)
    history.undo(ws)
    assert "媒体宣传目录" not in titles(ws)
