from datetime import date
from io import BytesIO
from typing import Any

import pytest
from openpyxl import load_workbook

from gbm_desktop.documents.figures_xlsx import figures_xlsx
from gbm_desktop.model.figures import Figure, FigureRow

SESSIONS = Figure(
    key="sessions",
    name="举办活动场次",
    value=2,
    unit="场",
    definition="已举办的启动会、公益宣讲、专场和巡展，线上线下合计",
    rows=(
        {"日期": "2023-10-12", "名称": "绿色建材下乡启动会", "到场人次": 1286},
        {"日期": "2023-10-15", "名称": '=HYPERLINK("http://x")', "到场人次": 233, "备注": "13800138000"},
    ),
)
TURNOVER = Figure("turnover", "成交额（线下/线上）", 1286.5, "万元", "合同金额合计", last_year=1000)
COMPLAINTS = Figure("complaints", "投诉件", None, "件", "登记的投诉")


def opened(*figures: Figure) -> Any:
    data = figures_xlsx(figures, title="青白江区2023年绿色建材下乡活动指标", as_of=date(2023, 11, 20))
    return load_workbook(BytesIO(data))


def test_the_first_sheet_lists_every_figure_with_definition_day_and_number_of_rows() -> None:
    sheet = opened(SESSIONS, TURNOVER, COMPLAINTS)["指标"]
    assert list(sheet.values) == [
        ("青白江区2023年绿色建材下乡活动指标", *[None] * 9),
        ("名称", "数值", "单位", "上年", "增减", "口径", "计算方法", "截止日", "数据来源", "依据条数"),
        ("举办活动场次", 2, "场", None, None, SESSIONS.definition, "", "2023年11月20日", "登记数据", 2),
        ("成交额（线下/线上）", 1286.5, "万元", 1000, 286.5, "合同金额合计", "", "2023年11月20日", "登记数据", 0),
        ("投诉件", "未填报", "件", None, None, "登记的投诉", "", "2023年11月20日", "登记数据", 0),
    ]
    assert sheet.auto_filter.ref == "A2:J5"


def test_what_was_stated_is_marked_and_has_its_own_day() -> None:
    houses = Figure("demo_houses", "示范农房数", 12, "户", "填报", as_of=date(2023, 10, 31), typed=True)
    assert list(opened(houses)["指标"].values)[2][7:9] == ("2023年10月31日", "填报")


def test_the_column_that_adds_up_to_the_figure_is_added_up_below_its_rows() -> None:
    rows: tuple[FigureRow, ...] = (
        {"日期": "2023-10-12", "金额（元）": 1200.5},
        {"日期": "2023-10-13", "金额（元）": 100.0},
    )
    sheet = opened(Figure("subsidy_sum", "补贴金额", 1300.5, "元", "补贴", rows))["补贴金额"]
    assert [cell.value for cell in sheet[5]] == ["合计", "=SUBTOTAL(109,B3:B4)"]
    assert sheet.auto_filter.ref == "A2:B4"
    assert sheet["B5"].number_format == "#,##0.00"


def test_sums_of_money_are_shown_with_two_decimals_even_where_they_are_whole() -> None:
    sheet = opened(Figure("sales_sum", "成交额", 352000.0, "元", "", last_year=64000))["指标"]
    assert [sheet[cell].number_format for cell in ("B3", "D3", "E3")] == ["#,##0.00"] * 3


def test_a_figure_with_rows_has_a_sheet_of_them_and_its_name_leads_there() -> None:
    book = opened(SESSIONS, TURNOVER)
    assert book.sheetnames == ["指标", "举办活动场次"]
    assert list(book["举办活动场次"].values) == [
        ("举办活动场次（场）", None, None, None),
        ("日期", "名称", "到场人次", "备注"),
        ("2023-10-12", "绿色建材下乡启动会", 1286, ""),
        ("2023-10-15", '=HYPERLINK("http://x")', 233, "13800138000"),
    ]
    assert book["指标"]["A3"].hyperlink.location == "'举办活动场次'!A1"
    assert book["指标"]["A4"].hyperlink is None


def test_numbers_are_numbers_and_no_text_is_a_formula() -> None:
    sheet = opened(SESSIONS)["举办活动场次"]
    assert [cell.data_type for cell in sheet[4]] == ["s", "s", "n", "s"]
    assert [cell.number_format for cell in sheet[4]][2] == "#,##0"


@pytest.mark.parametrize("sheet_name", ["指标", "举办活动场次"])
def test_the_header_is_bold_frozen_and_wide_enough(sheet_name: str) -> None:
    sheet = opened(SESSIONS)[sheet_name]
    assert all(cell.font.bold for cell in sheet[2])
    assert sheet.freeze_panes == "B3"
    assert sheet.print_title_rows == "$2:$2"
    assert sheet.column_dimensions["B"].width >= 8
    assert sheet.column_dimensions["A"].width >= 12


def test_sheet_names_that_excel_refuses_are_made_ones_that_it_takes() -> None:
    rows = ({"列": 1},)
    names = ["a/b:c*[d]?", "A b c  d", "指标", "'" * 3, "长" * 40, "长" * 40, "History"]
    book = opened(*(Figure(str(number), name, 1, "个", "", rows) for number, name in enumerate(names)))
    assert book.sheetnames[1:] == ["a b c  d", "A b c  d 2", "指标 2", "依据", "长" * 31, "长" * 29 + " 2", "History 2"]


def test_control_characters_and_very_long_texts_do_not_break_the_file() -> None:
    sheet = opened(Figure("k", "名\x0b称\x00", 1, "个", "甲" * 40_000))["指标"]
    assert sheet["A3"].value == "名称"
    assert len(sheet["F3"].value) == 32_767


def test_the_same_figures_give_the_same_bytes() -> None:
    first, second = (figures_xlsx([SESSIONS, TURNOVER], title="题", as_of=date(2023, 11, 20)) for _ in range(2))
    assert first == second
