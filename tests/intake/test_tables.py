"""Lists in sheets: found under offices' headings, each row with its own number, days as people write them."""

from datetime import date
from enum import StrEnum

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gbm_desktop.errors.tables import NoTableColumns
from gbm_desktop.intake.sheets import Sheet, Workbook
from gbm_desktop.intake.tables import Column, parse_day, rows_of, tidy

PRODUCT = Column("product", "产品名称", "产品名称?|品名", required=True)
STARS = Column("stars", "星级", "(认证)?星级|等级")


def _book(*sheets: Sheet) -> Workbook:
    return Workbook("清单.xlsx", sheets)


def test_rows_stand_below_a_title_and_their_headings_whatever_the_order_of_columns() -> None:
    rows = [["附件2", ""], ["认证 星级", "产品名称（必填）"], ["三星", "复合 保温板"], ["", ""], ["合计", "1 个"]]
    headed = Column("product", "产品名称", "产品名称(必填)?", required=True)
    (row,) = rows_of(_book(Sheet("一", rows)), [headed, STARS])
    assert (row.number, row["product"], row["stars"], row["price"]) == (3, "复合 保温板", "三星", "")


def test_hidden_sheets_and_those_without_the_required_columns_are_passed_over() -> None:
    good = Sheet("清单", [["品名"], ["涂料"]])
    found = rows_of(
        _book(Sheet("说明", [["请填写"]]), Sheet("旧", [["品名"], ["旧涂料"]], hidden=True), good), [PRODUCT]
    )
    assert [row["product"] for row in found] == ["涂料"]


def test_a_file_without_the_columns_is_refused_with_their_titles() -> None:
    with pytest.raises(NoTableColumns) as refused:
        rows_of(_book(Sheet("一", [["姓名"], ["王芳"]])), [PRODUCT, STARS])
    assert refused.value == NoTableColumns("清单.xlsx", ("产品名称",))


def test_full_width_letters_become_narrow_and_punctuation_stays() -> None:
    assert tidy("ＧＢ／Ｔ　２５１８１（２０１９）\n 砂浆，") == "GB／T 25181（2019） 砂浆，"


_FORMS = [
    "{0.year}年{0.month}月{0.day}日", "{0:%Y-%m-%d}", "{0:%Y%m%d}", "{0.year}.{0.month}.{0.day}",
    "{0:%Y/%m/%d} 00:00:00",
]  # fmt: skip


@given(st.dates(date(1900, 1, 1), date(2199, 12, 31)), st.sampled_from(_FORMS))
def test_a_day_is_read_however_it_is_written(day: date, form: str) -> None:
    assert parse_day(form.format(day)) == day


@pytest.mark.parametrize("text", ["", "2023-02-30", "5月6日", "2023", "长期", "0001-01-01", "1899-12-31", "9999-12-31"])
def test_what_names_no_day_is_none(text: str) -> None:
    assert parse_day(text) is None


class _Reason(StrEnum):
    ODD = "odd"


def test_a_bad_row_is_said_with_its_row_column_and_value() -> None:
    from gbm_desktop.intake.tables import BadRow
    from gbm_desktop.wording.tables import bad_row

    said = bad_row(BadRow(7, "参考价", "面议", _Reason.ODD))
    assert said.startswith("第 7 行“参考价”odd（面议），未导入。")
    assert "（空）" in bad_row(BadRow(7, "参考价", "", _Reason.ODD))


def test_a_cell_of_a_whole_letter_is_shortened_in_the_sentence() -> None:
    from gbm_desktop.intake.tables import BadRow
    from gbm_desktop.wording.tables import bad_row

    said = bad_row(BadRow(7, "参考价", "尊敬的领导" * 8000, _Reason.ODD))
    assert len(said) < 150
    assert "尊敬的领导…）" in said
