"""Lists as workbooks: what stands in the cells, how they are filtered, and that texts stay texts."""

from datetime import date
from io import BytesIO

import openpyxl

from gbm_desktop.documents.workbook import ListSheet, list_xlsx

_LIST = ListSheet(
    "企业/产品",
    "参展企业",
    ("企业名称", "参考价", "有效期至", "件数"),
    [("示例建材有限公司", 1234.5, date(2027, 3, 1), 3), ("=1+1", None, None, 0)],
    note="王芳 2023年11月20日导出",
)


def test_numbers_and_days_are_such_and_a_formula_stays_a_text() -> None:
    book = openpyxl.load_workbook(BytesIO(list_xlsx([_LIST], title="名录", made=date(2023, 11, 20))))
    sheet = book["企业 产品"]
    assert [cell.value for cell in sheet[3]][:2] == ["示例建材有限公司", 1234.5]
    assert sheet["C3"].is_date
    assert (sheet["A4"].value, sheet["A4"].data_type, sheet["B4"].value) == ("=1+1", "s", None)
    assert sheet["A6"].value == "王芳 2023年11月20日导出"


def test_headings_stay_in_sight_are_filtered_and_repeated_on_paper() -> None:
    sheet = openpyxl.load_workbook(BytesIO(list_xlsx([_LIST], title="名录", made=date(2023, 11, 20)))).worksheets[0]
    assert (sheet.freeze_panes, sheet.auto_filter.ref, sheet.print_title_rows) == ("B3", "A2:D4", "$2:$2")


def test_the_same_lists_give_the_same_bytes_and_sheets_of_one_name_are_told_apart() -> None:
    content = list_xlsx([_LIST, _LIST], title="名录", made=date(2023, 11, 20))
    assert content == list_xlsx([_LIST, _LIST], title="名录", made=date(2023, 11, 20))
    assert openpyxl.load_workbook(BytesIO(content)).sheetnames == ["企业 产品", "企业 产品 2"]
