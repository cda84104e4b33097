"""The names of villages out of the sheets that counties keep."""

from gbm_desktop.intake.sheets import Cell, Sheet, Workbook
from gbm_desktop.intake.villages import village_names


def book(*sheets: list[list[Cell]]) -> Workbook:
    return Workbook("村.xlsx", tuple(Sheet(str(number), rows) for number, rows in enumerate(sheets)))


def test_the_column_headed_as_villages_are_is_taken_from_below_its_heading() -> None:
    rows: list[list[Cell]] = [
        ["青白江区行政村一览", "", ""],
        ["序号", "乡镇", "村 名"],
        [1, "清泉镇", "花园村"],
        [2, "清泉镇", "五桂村"],
    ]
    assert village_names(book(rows)) == ["花园村", "五桂村"]


def test_without_a_heading_it_is_the_first_column() -> None:
    assert village_names(book([["花园村", "100"], ["五桂村", "80"]])) == ["花园村", "五桂村"]


def test_a_heading_on_a_later_sheet_goes_before_the_first_column_of_the_first() -> None:
    assert village_names(book([["说明"], ["请勿修改"]], [["行政村"], ["花园村"]])) == ["花园村"]


def test_blank_cells_numbers_repeats_and_the_total_are_left_out() -> None:
    rows: list[list[Cell]] = [["村名"], [" 花园村 "], [""], ["花园村"], [3], [2.0], ["合计"], ["五桂村"]]
    assert village_names(book(rows)) == ["花园村", "五桂村"]


def test_an_empty_sheet_has_no_villages() -> None:
    assert village_names(book([])) == []
