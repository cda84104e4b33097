"""Market days and marked days out of sheets as offices keep them: nothing is lost, doubled or passed over."""

import re
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter

from gbm_desktop import campaign, history, market_days
from gbm_desktop.errors.tables import NoTableColumns
from gbm_desktop.intake.closed_days import ClosedFault
from gbm_desktop.intake.market_days import MarketCaution, MarketFault
from gbm_desktop.market_days import MarketSaid
from gbm_desktop.market_imports import import_closed, import_markets
from gbm_desktop.model.market_days import ClosedKind
from gbm_desktop.model.market_text import Assumed, TextFault
from gbm_desktop.planning.day_facts import facts
from gbm_desktop.wording.market_days import rules_words
from gbm_desktop.wording.market_imports import caution, summary
from gbm_desktop.wording.tables import bad_row
from gbm_desktop.workspace import Workspace
from tests.builders import QINGQUAN

HEAD = ["序号", "乡镇", "村", "集日", "备注", "来源", "核实日期"]


def sheet(folder: Path, rows: Sequence[Sequence[Any]], name: str = "集日表.xlsx", merge: str = "") -> Path:
    """A workbook with a title row over the given ones; `merge` is a range whose first cell stands for all."""
    file = folder / name
    with xlsxwriter.Workbook(file) as book:
        page = book.add_worksheet()
        page.merge_range(0, 0, 0, 6, "青白江区各镇街集日一览表（2026年）")
        day = book.add_format({"num_format": "yyyy-mm-dd"})
        for at, row in enumerate(rows, 1):
            for column, cell in enumerate(row):
                if isinstance(cell, date):
                    page.write_datetime(at, column, cell, day)
                else:
                    page.write(at, column, cell)
        if merge:
            page.merge_range(merge, rows[1][1])
    return file


def words(ws: Workspace, village: str = "", code: str = QINGQUAN) -> str:
    return rules_words(market_days.of_place(ws, code, village))


def test_a_sheet_with_title_merged_cells_and_full_width_digits_is_read(ws: Workspace, tmp_path: Path) -> None:
    campaign.add_villages(ws, QINGQUAN, ["花园村", "牌坊村"])
    rows: list[list[Any]] = [
        HEAD,
        [1, "清泉镇", "", "农历逢三、八；腊月天天", "上午散场", "镇政府 王主任", date(2026, 9, 1)],
        [2, "", "花园村", "逢１、４、７（公历）", "", "", ""],
        [3, "", "牌坊", "周二、周六", "", "", ""],
        ["合计", "", "", "", "", "", ""],
    ]
    told = import_markets(ws, sheet(tmp_path, rows, merge="B3:B5"))
    assert (told.added, told.bad, told.cautions) == (4, (), ())
    assert words(ws) == "农历逢三、八；腊月每天"
    assert words(ws, "花园村") == "公历逢1、4、7"
    assert words(ws, "牌坊村") == "周二、周六"
    first, other = market_days.of_place(ws, QINGQUAN, "")[0], market_days.of_place(ws, QINGQUAN, "花园村")[0]
    assert (first.note, first.source, first.checked_on) == ("上午散场", "镇政府 王主任", date(2026, 9, 1))
    assert (other.source, other.checked_on) == ("集日表.xlsx", None)


def test_every_bad_row_is_named_with_its_reason_and_the_others_are_taken(ws: Workspace, tmp_path: Path) -> None:
    rows: list[list[Any]] = [
        HEAD,
        [1, "清泉镇", "", "百日场", "", "", ""],
        [2, "天府镇", "", "三八", "", "", ""],
        [3, "姚渡镇", "", date(2026, 3, 8), "", "", ""],
        [4, "姚渡镇", "", "", "待定", "", ""],
        [5, "弥牟镇", "", "无", "", "", ""],
        [6, "城厢镇", "", "三八", "", "", "上年"],
        [7, "城厢镇", "", "二五八", "", "", ""],
    ]
    told = import_markets(ws, sheet(tmp_path, rows))
    assert [(bad.row, bad.reason) for bad in told.bad] == [
        (3, TextFault.UNKNOWN), (4, MarketFault.NO_SUCH_PLACE), (5, MarketFault.TURNED_INTO_DATE),
        (6, TextFault.EMPTY), (8, MarketFault.BAD_DAY),
    ]  # fmt: skip
    assert (told.added, told.without) == (1, 1)
    assert [(one.row, one.kind) for one in told.cautions] == [(9, Assumed.LUNAR)]
    assert bad_row(told.bad[0]) == (
        "第 3 行“集日”集日的写法无法识别（百日场），未导入。可在表中改好后再次导入，已导入的不会重复。"
    )
    assert caution(told.cautions[0]) == "第 9 行（二五八）：未注明农历或公历，按农历处理，请核实。"


@pytest.mark.parametrize(
    ("heading", "days", "expected"),
    [
        ("赶集日期（农历）", "三、八", "农历逢三、八"),
        ("公历圩日", "3、8", "公历逢3、8"),
        ("逢场时间", "周二", "周二"),
        ("集日（农历）", "公历逢5", "公历逢5"),
    ],
)
def test_a_heading_may_say_by_which_calendar_its_column_goes(
    ws: Workspace, tmp_path: Path, heading: str, days: str, expected: str
) -> None:
    told = import_markets(ws, sheet(tmp_path, [["乡镇", heading], ["清泉镇", days]]))
    assert words(ws) == expected
    assert told.cautions == ()


def test_two_columns_of_market_days_add_up(ws: Workspace, tmp_path: Path) -> None:
    rows = [["乡镇", "集日（农历）", "集日（公历）"], ["清泉镇", "三、八", "5"], ["姚渡镇", "", "1、6"]]
    told = import_markets(ws, sheet(tmp_path, rows))
    assert (words(ws), told.added, told.bad) == ("农历逢三、八；公历逢5", 3, ())


def test_importing_again_doubles_nothing_and_a_corrected_sheet_takes_the_place_of_the_first(
    ws: Workspace, tmp_path: Path
) -> None:
    import_markets(ws, sheet(tmp_path, [HEAD, [1, "清泉镇", "", "农历一四七", "", "", ""]]))
    before = market_days.rules(ws)
    again = import_markets(ws, sheet(tmp_path, [HEAD, [1, "清泉镇", "", "农历逢一逢四逢七", "", "", ""]]))
    assert (again.added, again.changed, again.removed, again.same) == (0, 0, 0, 1)
    assert market_days.rules(ws) == before
    corrected = import_markets(ws, sheet(tmp_path, [HEAD, [1, "清泉镇", "", "农历二五八", "", "", ""]]))
    assert (corrected.added, corrected.removed) == (1, 1)
    assert words(ws) == "农历逢二、五、八"
    history.undo(ws)
    assert market_days.rules(ws) == before


def test_what_a_person_recorded_by_hand_stays_beside_an_import_and_is_pointed_at(ws: Workspace, tmp_path: Path) -> None:
    market_days.set_place(ws, MarketSaid(QINGQUAN, "", "腊月天天", source="李书记"))
    told = import_markets(
        ws, sheet(tmp_path, [HEAD, [1, "清泉镇", "新村", "农历三八", "", "", ""], [2, "清泉镇", "", "农历三八"]])
    )
    assert words(ws) == "腊月每天；农历逢三、八"
    assert [(one.row, one.value, one.kind) for one in told.cautions] == [
        (3, "新村", MarketCaution.NEW_VILLAGE), (4, "腊月每天", MarketCaution.OTHER_DAYS),
    ]  # fmt: skip


def test_a_dry_run_says_the_same_and_stores_nothing(ws: Workspace, tmp_path: Path) -> None:
    file = sheet(tmp_path, [HEAD, [1, "清泉镇", "", "农历三八", "", "", ""], [2, "清泉镇", "", "百日场", "", "", ""]])
    dry = import_markets(ws, file, dry_run=True)
    assert market_days.rules(ws) == []
    real = import_markets(ws, file)
    assert (dry.added, dry.bad) == (real.added, real.bad)
    assert (dry.stored, real.stored) == (False, True)
    counts = {"added": 1, "changed": 0, "removed": 0, "same": 0, "bad": 1}
    assert summary(counts) == "新增 1 条，更新 0 条，移除 0 条，0 条未变；1 行需要核对"


def test_a_sheet_without_market_days_is_refused_with_what_is_missing(ws: Workspace, tmp_path: Path) -> None:
    with pytest.raises(NoTableColumns, match="集日"):
        import_markets(ws, sheet(tmp_path, [["姓名", "电话"], ["张三", "13800138000"]]))


def test_a_holiday_arrangement_as_the_notices_table_has_it_fills_the_year(ws: Workspace, tmp_path: Path) -> None:
    file = tmp_path / "放假安排.csv"
    file.write_text(
        "国务院办公厅关于2027年部分节假日安排,,\n节日,放假时间,调休上班日期\n元旦,1月1日（周五）至3日（周日）,无\n"
        "春节,2月5日（周五）至12日（周五）放假调休，共8天,1月31日（周日）、2月13日（周六）上班\n"
        "清明节,2027年4月5日,\n端午节,6月31日,\n",
        encoding="utf-8",
    )
    told = import_closed(ws, file)
    assert (told.added, [(bad.row, bad.reason) for bad in told.bad]) == (5, [(6, ClosedFault.UNREAD_DAYS)])
    year = facts(ws, date(2027, 1, 1), date(2027, 12, 31))
    assert {day for day, one in year.items() if one.holiday == "春节"} == {date(2027, 2, day) for day in range(5, 13)}
    assert [day for day, one in year.items() if one.makeup] == [date(2027, 1, 31), date(2027, 2, 13)]
    assert all(one.known for one in year.values())
    assert import_closed(ws, file).same == 5
    assert len(market_days.closed(ws)) == 5


def test_the_text_of_a_notice_in_one_cell_is_taken_clause_by_clause(ws: Workspace, tmp_path: Path) -> None:
    file = sheet(
        tmp_path, [["名称", "日期"], ["元旦", "1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。"]]
    )
    import_closed(ws, file)
    assert [(one.kind, one.first_day, one.last_day) for one in market_days.closed(ws)] == [
        (ClosedKind.HOLIDAY, date(2026, 1, 1), date(2026, 1, 3)),
        (ClosedKind.WORKDAY, date(2026, 1, 4), date(2026, 1, 4)),
    ]


def test_busy_seasons_and_days_to_be_kept_free_come_in_with_their_region(ws: Workspace, tmp_path: Path) -> None:
    rows: list[list[Any]] = [
        ["事由", "开始", "结束", "类型", "乡镇"],
        ["小春抢收", date(2026, 5, 10), date(2026, 6, 5), "农忙", "清泉镇"],
        ["高考", date(2026, 6, 7), date(2026, 6, 9), "不安排活动", "全区"],
        ["中考", date(2026, 6, 14), date(2026, 6, 13), "不安排活动", ""],
        ["运动会", date(2026, 10, 14), "", "", ""],
        ["会议", date(2026, 10, 14), "", "停办", "天府镇"],
        ["", date(2026, 10, 14), "", "停办", ""],
    ]
    told = import_closed(ws, sheet(tmp_path, rows))
    first, second = market_days.closed(ws)
    assert (first.kind, first.region_code, first.first_day, first.last_day, first.name, first.source) == (
        ClosedKind.BUSY_SEASON, QINGQUAN, date(2026, 5, 10), date(2026, 6, 5), "小春抢收", "集日表.xlsx",
    )  # fmt: skip
    assert (second.kind, second.region_code) == (ClosedKind.BLACKOUT, "")
    assert [(bad.row, bad.reason) for bad in told.bad] == [
        (5, ClosedFault.UNREAD_DAYS), (6, ClosedFault.UNKNOWN_KIND), (7, ClosedFault.NO_SUCH_PLACE),
        (8, ClosedFault.NO_NAME),
    ]  # fmt: skip
    assert not re.search("None|ClosedFault", " ".join(map(bad_row, told.bad)))
