from collections.abc import Sequence

import pytest

from gbm_desktop.errors.intake import NoNameColumn
from gbm_desktop.intake.headings import ColumnRole, recognised
from gbm_desktop.intake.mapping import Mapping, column_labels, find_mapping
from gbm_desktop.intake.sheets import Cell, Sheet, Workbook

PERSON = ("1", "王芳", "新桥村", "13812345678", "")


def _workbook(*sheets: Sequence[Sequence[Cell]]) -> Workbook:
    return Workbook("名单.xlsx", tuple(Sheet(f"表{at}", _even(rows)) for at, rows in enumerate(sheets, 1)))


def _even(rows: Sequence[Sequence[Cell]]) -> list[list[Cell]]:
    width = max((len(row) for row in rows), default=0)
    return [[*row, *[""] * (width - len(row))] for row in rows]


@pytest.mark.parametrize(
    "heading",
    [
        *(
            "姓名",
            "姓 名",
            "姓　名",
            "参会人姓名",
            "参会人员",
            "人员姓名",
            "村民姓名",
            "户主",
            "联系人",
            "*姓名",
            "姓名（必填）",
        ),
        *("户主姓名", "Name", "【姓名】", "农户姓名", "参加人员姓名"),
    ],
)
def test_names_are_found_under_the_headings_offices_use(heading: str) -> None:
    mapping = find_mapping(_workbook([("序号", heading, "单位", "电话"), PERSON]))
    assert mapping == Mapping(0, 1, name_col=1, unit_col=2, phone_col=3)


@pytest.mark.parametrize(
    "heading",
    [
        *(
            "单位",
            "村组",
            "村组/单位",
            "单位或村组",
            "所在村",
            "住址",
            "家庭住址",
            "地址",
            "村（社区）",
            "村(社区)工作单位",
        ),
        *("工作单位", "所在单位", "村/组", "乡镇", "行政村"),
    ],
)
def test_units_are_found_under_the_headings_offices_use(heading: str) -> None:
    assert find_mapping(_workbook([("姓名", heading), ("王芳", "新桥村")])).unit_col == 1


@pytest.mark.parametrize(
    "heading",
    [
        *(
            "电话",
            "联系电话",
            "手机",
            "手机号",
            "手机号码",
            "联系方式",
            "联系电话（手机）",
            "联系 电话",
            "电话号码",
            "移动电话",
        ),
        *("本人联系电话", "ＴＥＬ", "联系电话\n(手机)"),
    ],
)
def test_phones_are_found_under_the_headings_offices_use(heading: str) -> None:
    assert find_mapping(_workbook([("姓名", heading), ("王芳", "13812345678")])).phone_col == 1


def test_notes_and_roles_are_found_and_the_row_number_is_left_alone() -> None:
    mapping = find_mapping(_workbook([("序号", "姓名", "职务", "备注"), ("1", "王芳", "组长", "")]))
    assert (mapping.role_col, mapping.note_col, mapping.unit_col) == (2, 3, -1)


@pytest.mark.parametrize("above", range(10))
def test_the_heading_may_be_any_of_the_first_ten_rows_that_hold_something(above: int) -> None:
    titles: list[Sequence[Cell]] = [
        ("清泉镇绿色建材下乡活动参会人员姓名登记表",),
        ("填报单位：清泉镇", "", "联系人：", "张三"),
    ]
    rows = [*(titles * 5)[:above], ("",), ("序号", "姓名", "单位", "电话"), PERSON]
    assert find_mapping(_workbook(rows)) == Mapping(0, above + 2, name_col=1, unit_col=2, phone_col=3)


def test_a_line_about_the_sender_is_not_taken_for_the_heading() -> None:
    rows = [("单位", "清泉镇", "联系人", "张三"), ("姓名", "电话"), ("王芳", "13812345678")]
    assert find_mapping(_workbook(rows)).header_row == 2


def test_a_heading_of_two_rows_is_read_as_one() -> None:
    rows: list[Sequence[Cell]] = [
        ("序号", "姓名", "联系方式", "", "备注"),
        ("", "", "座机", "手机", ""),
        (1, "王芳", "", 13812345678.0, ""),
    ]
    workbook = _workbook(rows)
    mapping = find_mapping(workbook)
    assert (mapping.header_row, mapping.name_col, mapping.phone_col, mapping.note_col) == (2, 1, 3, 4)
    assert column_labels(workbook.sheets[0], 2) == ("序号", "姓名", "联系方式座机", "手机", "备注")


def test_a_heading_merged_over_two_rows_is_read_as_one() -> None:
    rows: list[Sequence[Cell]] = [
        ("序号", "姓名", "联系方式", ""),
        ("序号", "姓名", "座机", "手机"),
        (1, "王芳", "", "13812345678"),
    ]
    mapping = find_mapping(_workbook(rows))
    assert (mapping.header_row, mapping.name_col, mapping.phone_col) == (2, 1, 3)


def test_of_equal_headings_the_first_column_counts_and_a_mobile_comes_before_a_landline() -> None:
    mapping = find_mapping(
        _workbook([("姓名", "姓名", "固定电话", "手机号码", "手机号码"), ("王芳", "李强", "", "", "")])
    )
    assert (mapping.name_col, mapping.phone_col) == (0, 3)


def test_somebody_elses_name_and_phone_come_last() -> None:
    rows = [("父亲姓名", "紧急联系电话", "姓名", "电话"), ("王强", "13900000000", "王芳", "13812345678")]
    mapping = find_mapping(_workbook(rows))
    assert (mapping.name_col, mapping.phone_col) == (2, 3)


def test_a_column_of_identity_numbers_is_marked_and_never_taken_for_a_phone() -> None:
    rows = [("姓名", "身份证号码", "电话"), ("王芳", "510113199001011234", "13812345678")]
    mapping = find_mapping(_workbook(rows))
    assert (mapping.identity_cols, mapping.phone_col) == ((1,), 2)


def test_the_first_sheet_with_a_column_of_names_is_taken() -> None:
    workbook = _workbook([], [("说明",), ("请于10月25日前报送",)], [("姓名", "电话"), ("王芳", "")])
    assert find_mapping(workbook).sheet == 2


def test_a_hidden_sheet_is_taken_only_when_no_other_has_names() -> None:
    hidden = Sheet("旧", [["姓名"], ["旧人"]], hidden=True)
    shown = Sheet("新", [["姓名"], ["王芳"]])
    assert find_mapping(Workbook("名单.xlsx", (hidden, shown))).sheet == 1
    assert find_mapping(Workbook("名单.xlsx", (hidden, Sheet("空", [])))).sheet == 0


def test_a_person_may_choose_the_sheet() -> None:
    workbook = _workbook([("姓名",), ("王芳",)], [("村民姓名",), ("李强",)])
    assert find_mapping(workbook, sheet=1).sheet == 1


def test_without_a_heading_the_content_tells_the_columns() -> None:
    rows = [("清泉镇名单",), ("1", "新桥村", "王芳", "13812345678"), ("2", "永乐村二组", "欧阳锋", "028-83312345")]
    mapping = find_mapping(_workbook([*rows, ("3", "石板滩村", "买买提·艾合买提", "")]))
    assert mapping == Mapping(0, 1, name_col=2, unit_col=1, phone_col=3, by_content=True)


def test_without_a_heading_identity_numbers_are_known_by_their_form() -> None:
    rows = [("王芳", "510113199001011234", "13812345678"), ("李强", "510113198501011234", "13912345678")]
    mapping = find_mapping(_workbook(rows))
    assert (mapping.name_col, mapping.phone_col, mapping.identity_cols) == (0, 2, (1,))


def test_a_table_without_names_says_what_was_found() -> None:
    rows = [("产品清单",), ("产品", "规格", "单价"), ("水泥", "42.5", "380"), ("瓷砖", "800×800", "45")]
    with pytest.raises(NoNameColumn) as raised:
        find_mapping(_workbook(rows))
    assert (raised.value.file, raised.value.columns) == ("名单.xlsx", "产品、规格、单价")


def test_a_sentence_is_no_heading() -> None:
    assert recognised("请填写参会人员的姓名、单位、电话，并于10月25日前报送") is None
    assert recognised("填报单位：") is None
    assert recognised("联系电话（手机）") == (ColumnRole.PHONE, 6)
    assert recognised("负责人手机号码及备用号") == (ColumnRole.PHONE, 9)
