import io
from pathlib import Path

import openpyxl
import pytest

from gbm_desktop.errors import intake as errors
from gbm_desktop.intake.outcome import contract, rejected_rows_xlsx
from gbm_desktop.intake.plan import WarningKind
from gbm_desktop.model.person_name import NameFault
from gbm_desktop.model.phone import PhoneFault
from gbm_desktop.wording.counted import fill
from gbm_desktop.wording.intake import SENTENCES, WARNINGS, rejected_sentence, summary_sentence, warning_sentence
from tests.intake.files import SAMPLES, csv_text, names, phones, plan_of, written


def test_the_contract_counts_and_lists_every_row_to_look_at() -> None:
    value = contract(plan_of(SAMPLES / "roster-messy.xlsx"), "zh")
    assert (value["rows"], value["added"]) == (305, 295)
    assert value["duplicates"] == [
        {"row": 312, "name": "段志梅", "phone": "16859557267", "same_as": 7},
        {"row": 313, "name": "赖秀", "phone": "15523011100", "same_as": 12},
        {"row": 314, "name": "黎强飞", "phone": "15614111956", "same_as": 24},
    ]
    rejected = value["rejected"]
    assert isinstance(rejected, list)
    assert rejected[0] == {
        "row": 32,
        "column": "手机号码",
        "value": "1687210639",
        "reason": "phone_too_short",
        "sentence": "第 32 行电话少一位（1687210639），已跳过。可在表中改好后再次导入，已导入的不会重复。",
    }
    assert rejected[-1]["sentence"] == "第 316 行没有姓名，已跳过。可在表中改好后再次导入，已导入的不会重复。"


def test_the_sheet_of_rejected_rows_can_be_corrected_and_imported_again(tmp_path: Path) -> None:
    plan = plan_of(SAMPLES / "roster-messy.xlsx")
    book = openpyxl.load_workbook(io.BytesIO(rejected_rows_xlsx(plan, "zh")))
    sheet = book.worksheets[0]
    assert [cell.value for cell in sheet[1]] == [
        "序号",
        "姓名",
        "村组/单位",
        "手机号码",
        "是否有建房意向",
        "备注",
        "原因",
    ]
    assert [cell.value for cell in sheet[2]][1:4] == ["叶平", "利民村二组", "1687210639"]
    assert str(sheet["G2"].value).startswith("第 32 行电话少一位（1687210639）")
    assert sheet.max_row == 8
    for row in range(2, 8):
        sheet.cell(row, 4).value = f"{sheet.cell(row, 4).value}8"
    sheet["B8"] = "周强"
    book.save(tmp_path / "改好.xlsx")
    again = plan_of(tmp_path / "改好.xlsx")
    assert (len(again.people), again.rejected) == (7, ())
    assert (names(again)[0], phones(again)[0]) == ("叶平", "16872106398")


def test_the_sheet_of_rejected_rows_names_its_columns_even_without_a_heading(tmp_path: Path) -> None:
    rows = [("王芳", "新桥村", "13812345678"), ("李强", "永乐村", "1381234567"), ("赵敏", "永乐村", "13812345670")]
    plan = plan_of(written(tmp_path / "名单.csv", csv_text(rows).encode()))
    assert [item.kind for item in plan.warnings] == [WarningKind.NO_HEADING]
    sheet = openpyxl.load_workbook(io.BytesIO(rejected_rows_xlsx(plan, "zh"))).worksheets[0]
    assert [cell.value for cell in sheet[1]] == ["姓名", "单位或村组", "联系电话", "原因"]
    assert [cell.value for cell in sheet[2]][:3] == ["李强", "永乐村", "1381234567"]


def test_identity_numbers_and_formulas_do_not_reach_the_sheet_of_rejected_rows(tmp_path: Path) -> None:
    rows = [("姓名", "身份证号", "单位", "电话"), ("", "510113199001011234", "=1+1", "13812345678")]
    plan = plan_of(written(tmp_path / "名单.csv", csv_text(rows).encode()))
    sheet = openpyxl.load_workbook(io.BytesIO(rejected_rows_xlsx(plan, "en"))).worksheets[0]
    assert [cell.value for cell in sheet[1]] == ["姓名", "单位", "电话", "Reason"]
    assert (sheet["B2"].value, sheet["B2"].data_type) == ("=1+1", "s")


@pytest.mark.parametrize("fault", [*NameFault, *PhoneFault])
def test_every_fault_has_its_sentence_in_both_languages(fault: NameFault | PhoneFault) -> None:
    chinese, english = (rejected_sentence(37, fault, 1, "1389012345", lang) for lang in ("zh", "en"))
    assert chinese.startswith("第 37 行")
    assert chinese.isascii() is False
    assert english.startswith("Row 37 ")
    assert "{" not in chinese + english


def test_the_sentence_of_the_house_is_said_word_for_word() -> None:
    assert rejected_sentence(37, PhoneFault.TOO_SHORT, 1, "1389012345", "zh") == (
        "第 37 行电话少一位（1389012345），已跳过。可在表中改好后再次导入，已导入的不会重复。"
    )
    assert summary_sentence(296, 3, 9, "zh") == "已导入 296 人，3 人重复已合并，9 行需要核对"
    assert rejected_sentence(5, PhoneFault.TOO_LONG, 12, "1" * 60, "zh").startswith(
        "第 5 行电话多 12 位（" + "1" * 40 + "）"
    )


@pytest.mark.parametrize("kind", list(WarningKind))
def test_every_warning_has_its_sentence(kind: WarningKind) -> None:
    for other_row in (0, 4):
        assert "{" not in warning_sentence(kind, 5, "王芳", other_row, "zh") + warning_sentence(
            kind, 5, "王芳", 0, "en"
        )
    assert set(WARNINGS) == {*(item.value for item in WarningKind), "same_name_listed"}


@pytest.mark.parametrize("name", list(SENTENCES))
def test_every_sentence_about_a_roster_names_the_file_and_belongs_to_an_error(name: str) -> None:
    fields = dict.fromkeys(getattr(errors, name).__dataclass_fields__, "名单.xlsx")
    for sentence in SENTENCES[name]:
        assert "名单.xlsx" in fill(sentence, **fields)
