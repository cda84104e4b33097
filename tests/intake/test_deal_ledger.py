"""Ledgers of deals out of sheets: what is read, what is known already, and what is said of a bad row."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from gbm_desktop import catalogue, deal_import, deals, events, history
from gbm_desktop.errors.tables import NoTableColumns
from gbm_desktop.intake.deal_ledger import Usual
from gbm_desktop.intake.ledger_plan import LedgerPlan
from gbm_desktop.ledger_export import deals_xlsx
from gbm_desktop.model.deals import Channel, Deal, DealKind
from gbm_desktop.model.enterprises import Enterprise
from gbm_desktop.model.ids import DealId, EnterpriseId, EventId, ProductId
from gbm_desktop.model.products import Product
from gbm_desktop.wording.tables import bad_row
from gbm_desktop.workspace import Workspace
from tests.builders import lecture
from tests.intake.files import xlsx

DAY = date(2023, 10, 12)
HEAD = ("序号", "日期", "类型", "渠道", "场次", "企业名称", "产品", "数量（户）", "金额（元）", "备注")
CODE = "91510113M000100Y4T"


@pytest.fixture
def maker(ws: Workspace) -> EnterpriseId:
    maker = catalogue.add_enterprise(ws, Enterprise(EnterpriseId(""), "示例建材有限公司", CODE))
    catalogue.add_product(ws, Product(ProductId(""), maker, "石材", "石板"))
    return maker


def read(ws: Workspace, path: Path, rows: list[list[object]], usual: Usual | None = None) -> LedgerPlan[Deal]:
    return deal_import.plan(ws, xlsx(path / "台账.xlsx", rows), usual or Usual())


def sentences(plan: LedgerPlan[Deal]) -> list[str]:
    return [bad_row(one) for one in plan.bad]


def test_a_ledger_is_read_under_the_offices_headings(ws: Workspace, maker: EnterpriseId, tmp_path: Path) -> None:
    here = events.add(ws, lecture())
    product = catalogue.products(ws)[0].id
    rows: list[list[object]] = [
        ["成交台账"],
        list(HEAD),
        [
            1,
            "2023年10月12日",
            "现场签约",
            "线下",
            "清泉镇绿色建材公益宣讲",
            "示例建材有限公司",
            "石板",
            "2户",
            "1,234.5",
            "",
        ],
        [2, date(2023, 10, 12), "意向", "", "", CODE, "", 3, "", "外墙"],
        [3, "2023.10.12", "成交", "直播", "", "", "灯具", "", 500, ""],
        ["合计", "", "", "", "", "", "", 6, 1734.5, ""],
    ]
    plan = read(ws, tmp_path, rows)
    assert plan.bad == ()
    first, second, third = (line.entry for line in plan.new)
    contract = Deal(DealId(""), DealKind.CONTRACT, Channel.OFFLINE, DAY, 2, 123_450, here, maker, product)
    assert first == contract
    assert second == Deal(DealId(""), DealKind.INTENTION, Channel.OFFLINE, DAY, 3, 0, None, maker, note="外墙")
    assert third == Deal(DealId(""), DealKind.SALE, Channel.ONLINE, DAY, 1, 50_000, note="灯具")
    assert deals.everything(ws) == []


def test_a_platforms_monthly_sheet_is_online_sales_in_wan_on_the_months_last_day(
    ws: Workspace, maker: EnterpriseId, tmp_path: Path
) -> None:
    rows: list[list[object]] = [
        ["月份", "电商平台", "店铺", "订单量", "销售额（万元）"],
        ["2023年10月", "京东", "示例建材有限公司", "1,200", 12.5],
        ["2023-11", "淘宝", "示例建材有限公司", 3, "2万"],
    ]
    plan = read(ws, tmp_path, rows, Usual(kind=DealKind.SALE))
    one = Deal(DealId(""), DealKind.SALE, Channel.ONLINE, date(2023, 10, 31), 1200, 12_500_000, enterprise_id=maker)
    assert [line.entry for line in plan.new] == [
        replace(one, source="京东"),
        replace(one, on_day=date(2023, 11, 30), count=3, sum=2_000_000, source="淘宝"),
    ]


def test_every_bad_row_says_which_cell_is_wrong_and_the_rest_is_taken(
    ws: Workspace, maker: EnterpriseId, tmp_path: Path
) -> None:
    assert maker
    good: list[object] = [1, "2023-10-12", "意向", "", "", "", "", 1, "", ""]
    changes: list[tuple[int, object, str]] = [
        (1, "", "“日期”没有填写日期（空）"),
        (1, "十月", "“日期”不是日期（十月）"),
        (1, "2023-13", "“日期”不是日期（2023-13）"),
        (2, "", "“类型”没有写明是意向、签约还是成交（空）"),
        (2, "其他", "“类型”不是意向、签约或成交（其他）"),
        (2, "成交", "“金额（元）”没有填写金额（空）"),
        (3, "电话", "“渠道”不是线上或线下（电话）"),
        (4, "无此场", "“场次”没有这个名称的场次（无此场）"),
        (5, "无名公司", "“企业”名录中没有这家企业，请先登记（无名公司）"),
        (7, "很多", "“数量”不是数量（很多）"),
        (7, "1.5", "“数量”不是数量（1.5）"),
        (7, 0, "“数量”数量应为正整数（0）"),
        (8, "面议", "“金额（元）”不是金额（面议）"),
        (8, "-3", "“金额（元）”金额不能为负数（-3）"),
    ]
    rows = [[*good[:at], value, *good[at + 1 :]] for at, value, _ in changes]
    plan = read(ws, tmp_path, [list(HEAD), *rows, good])
    assert [line.row for line in plan.new] == [len(rows) + 2]
    said = sentences(plan)
    assert len(said) == len(changes)
    for number, ((_, _, expected), sentence) in enumerate(zip(changes, said, strict=True), 2):
        assert sentence.startswith(f"第 {number} 行{expected}，未导入。")


def test_several_events_of_one_name_are_told_apart_by_the_day(ws: Workspace, tmp_path: Path) -> None:
    events.add(ws, lecture())
    later = lecture()
    moved = replace(later, start=later.start.replace(day=20), end=later.end.replace(day=20), agenda=())
    second = events.add(ws, moved)
    row: list[object] = [1, "2023-10-20", "意向", "", later.name, "", "", 1, "", ""]
    plan = read(ws, tmp_path, [list(HEAD), row, [*row[:1], "2023-10-25", *row[2:]]])
    assert [line.entry.event_id for line in plan.new] == [second]
    assert "有多个同名场次" in sentences(plan)[0]


def test_a_ledger_imported_twice_is_there_once_and_equal_lines_of_one_file_are_two_deals(
    ws: Workspace, tmp_path: Path
) -> None:
    row: list[object] = [1, "2023-10-12", "意向", "", "", "", "", 1, "", ""]
    plan = read(ws, tmp_path, [list(HEAD), row, row])
    done = deal_import.import_plan(ws, plan)
    assert (len(done.done.new), len(done.done.known)) == (2, 0)
    again = deal_import.import_plan(ws, plan)
    assert (len(again.done.new), len(again.done.known), again.step_id) == (0, 2, None)
    longer = read(ws, tmp_path, [list(HEAD), row, row, row])
    assert ([line.row for line in longer.known], [line.row for line in longer.new]) == ([2, 3], [4])
    elsewhere = read(ws, tmp_path, [list(HEAD), row], Usual(event_id=events.add(ws, lecture())))
    assert len(elsewhere.new) == 1
    assert len(deals.everything(ws)) == 2
    history.undo(ws, done.step_id)
    assert deals.everything(ws) == []


def test_what_was_exported_is_known_when_it_is_imported(ws: Workspace, maker: EnterpriseId, tmp_path: Path) -> None:
    here = events.add(ws, lecture())
    product = catalogue.products(ws)[0].id
    sale = Deal(
        DealId(""), DealKind.SALE, Channel.OFFLINE, DAY, 2, 123_450, EventId(here), maker, product, "摊位", "注"
    )
    deals.put(ws, sale)
    deals.put(ws, replace(sale, channel=Channel.ONLINE, source="京东", event_id=None))
    deals.put(ws, replace(sale, kind=DealKind.INTENTION, sum=0, enterprise_id=None, product_id=None))
    file = tmp_path / "导出.xlsx"
    file.write_bytes(deals_xlsx(ws, deals.everything(ws)))
    plan = deal_import.plan(ws, file, Usual())
    assert (len(plan.new), len(plan.known), plan.bad) == (0, 3, ())
    assert {line.entry.source for line in plan.known} == {"摊位", "京东"}


@pytest.mark.parametrize("head", [["姓名", "电话"], ["日期", "地点"]])
def test_a_sheet_that_is_no_ledger_is_refused(ws: Workspace, tmp_path: Path, head: list[object]) -> None:
    with pytest.raises(NoTableColumns):
        read(ws, tmp_path, [head, ["2023-10-12", "清泉镇"]])
