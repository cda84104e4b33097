import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import openpyxl
import pytest

from gbm_desktop.errors import GbmError
from gbm_desktop.errors.intake import (
    DamagedSpreadsheet,
    NotASpreadsheet,
    PasswordProtected,
    RosterEmpty,
    RosterMissing,
    RosterUnreadable,
    SavedAsWebPage,
    SheetTooLarge,
)
from gbm_desktop.intake.reading import read_workbook
from tests.intake.files import HEADING, csv_text, encrypted, names, phones, plan_of, written, xls, xlsx

PEOPLE = [HEADING, (1, "王芳", "新桥村", "13812345678", ""), (2, "李𬭎", "永乐村", "", "组长")]
PNG = b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("separator", [",", "\t", ";", "，", "；", "|"])
def test_a_table_of_text_is_read_in_every_encoding_and_with_every_separator(
    tmp_path: Path, encoding: str, separator: str
) -> None:
    file = written(tmp_path / "名单.csv", csv_text(PEOPLE, separator).encode(encoding))
    plan = plan_of(file)
    assert names(plan) == ["王芳", "李𬭎"]
    assert phones(plan) == ["13812345678", ""]


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_every_line_end_ends_a_line(tmp_path: Path, line_end: str) -> None:
    assert names(plan_of(written(tmp_path / "名单.txt", csv_text(PEOPLE, line_end=line_end).encode()))) == [
        "王芳",
        "李𬭎",
    ]


def test_utf16_with_a_mark_of_the_other_order_is_read(tmp_path: Path) -> None:
    content = b"\xfe\xff" + csv_text(PEOPLE, "\t").encode("utf-16-be")
    assert names(plan_of(written(tmp_path / "名单.txt", content))) == ["王芳", "李𬭎"]


def test_gb18030_keeps_characters_past_the_basic_plane(tmp_path: Path) -> None:
    rows = [("姓名", "单位"), ("𠮷田㙍", "塝坉村"), ("㵲䢺𬒗", "堽城村")]
    plan = plan_of(written(tmp_path / "名单.csv", csv_text(rows).encode("gb18030")))
    assert [(person.name, person.unit) for person in plan.people] == rows[1:]


def test_a_quoted_cell_keeps_its_separators_and_line_ends(tmp_path: Path) -> None:
    text = '姓名,单位,电话\r\n王芳,"清泉镇,新桥村\r\n二组",="13812345678"\r\n李强,永乐村,"=""13912345678"""\r\n'
    plan = plan_of(written(tmp_path / "名单.csv", text.encode()))
    assert [(person.row, person.unit) for person in plan.people] == [(2, "清泉镇,新桥村 二组"), (3, "永乐村")]
    assert phones(plan) == ["13812345678", "13912345678"]


def test_a_quotation_mark_that_never_closes_does_not_swallow_the_list(tmp_path: Path) -> None:
    rows = [("姓名", "电话"), ('"王芳', "13812345678")] + [
        (f"李{chr(0x4E00 + at)}", 13900000000 + at) for at in range(80)
    ]
    assert len(plan_of(written(tmp_path / "名单.csv", csv_text(rows).encode())).people) == 81


def test_zero_bytes_between_characters_are_dropped(tmp_path: Path) -> None:
    content = csv_text(PEOPLE).encode().replace("王".encode(), "王\0".encode())
    assert names(plan_of(written(tmp_path / "名单.csv", content))) == ["王芳", "李𬭎"]


def test_a_few_undecodable_bytes_are_shown_with_their_row_not_dropped(tmp_path: Path) -> None:
    rows = [("姓名", "电话")] + [(f"李{chr(0x4E00 + at)}", 13900000000 + at) for at in range(200)]
    content = csv_text(rows).encode().replace("李丐".encode(), b"\xe6\x9d" + "丐".encode())
    plan = plan_of(written(tmp_path / "名单.csv", content))
    assert len(plan.people) == 199
    assert [(item.row, item.fault.value) for item in plan.rejected] == [(0x4E10 - 0x4E00 + 2, "name_unreadable")]


def test_the_content_decides_not_the_ending_of_the_name(tmp_path: Path) -> None:
    assert names(plan_of(written(tmp_path / "a.xls", csv_text(PEOPLE).encode("gb18030")))) == ["王芳", "李𬭎"]
    book = xlsx(tmp_path / "b.xlsx", PEOPLE)
    assert names(plan_of(written(tmp_path / "b.xls", book.read_bytes()))) == ["王芳", "李𬭎"]
    assert names(plan_of(written(tmp_path / "b.csv", book.read_bytes()))) == ["王芳", "李𬭎"]
    old = xls(tmp_path / "c.xls", PEOPLE)
    assert names(plan_of(old)) == ["王芳", "李𬭎"]
    assert names(plan_of(written(tmp_path / "c.xlsx", old.read_bytes()))) == ["王芳", "李𬭎"]


def test_a_merged_village_belongs_to_every_person_it_covers(tmp_path: Path) -> None:
    rows = [
        ("名单", "", ""),
        ("姓名", "单位", "电话"),
        ("王芳", "新桥村", ""),
        ("李强", "", ""),
        ("赵敏", "", ""),
        ("钱进", "永乐村", ""),
    ]
    plan = plan_of(xlsx(tmp_path / "名单.xlsx", rows, merged=["A1:C1", "B3:B5"]))
    assert [(person.name, person.unit) for person in plan.people] == [
        *(("王芳", "新桥村"), ("李强", "新桥村"), ("赵敏", "新桥村"), ("钱进", "永乐村"))
    ]


def test_a_merged_village_leaves_a_blank_row_blank(tmp_path: Path) -> None:
    rows = [("姓名", "单位"), ("王芳", "新桥村"), ("", ""), ("李强", "")]
    plan = plan_of(xlsx(tmp_path / "名单.xlsx", rows, merged=["B2:B4"]))
    assert [(person.row, person.unit) for person in plan.people] == [(2, "新桥村"), (4, "新桥村")]
    assert (plan.blank, plan.rejected) == (1, ())


def test_an_empty_sheet_before_the_list_and_a_hidden_copy_do_no_harm(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    hidden = book.create_sheet("旧名单")
    hidden.append(["姓名"])
    hidden.append(["旧人"])
    hidden.sheet_state = "hidden"
    current = book.create_sheet("名单")
    for row in PEOPLE:
        current.append(list(row))
    book.save(tmp_path / "名单.xlsx")
    plan = plan_of(tmp_path / "名单.xlsx")
    assert (plan.sheet, names(plan)) == ("名单", ["王芳", "李𬭎"])


def test_a_formula_gives_its_last_value_and_an_uncalculated_name_is_a_row_to_check(tmp_path: Path) -> None:
    plan = plan_of(xlsx(tmp_path / "名单.xlsx", [("姓名", "单位", "电话"), ("=B2", "新桥村", "13812345678")]))
    assert [(item.row, item.column, item.fault.value) for item in plan.rejected] == [(2, "姓名", "name_empty")]


def _word(folder: Path) -> Path:
    docx.Document().save(str(folder / "通知.docx"))
    return folder / "通知.docx"


def _truncated(folder: Path) -> Path:
    content = xlsx(folder / "全.xlsx", PEOPLE * 50).read_bytes()
    return written(folder / "名单.xlsx", content[: len(content) // 2])


def _broken_inside(folder: Path) -> Path:
    whole = xlsx(folder / "全.xlsx", PEOPLE)
    with zipfile.ZipFile(whole) as old, zipfile.ZipFile(folder / "名单.xlsx", "w") as new:
        for part in old.namelist():
            new.writestr(part, old.read(part)[: 40 if part.endswith("workbook.xml") else None])
    return folder / "名单.xlsx"


def _locked_xls(folder: Path) -> Path:
    content = bytearray(xls(folder / "全.xls", PEOPLE).read_bytes())
    second_record = content.find(b"\x09\x08\x10\x00") + 4 + 16
    content[second_record : second_record + 2] = b"\x2f\x00"
    return written(folder / "名单.xls", bytes(content))


def _truncated_xls(folder: Path) -> Path:
    content = xls(folder / "全.xls", PEOPLE * 200).read_bytes()
    at = content.find("Workbook".encode("utf-16-le"))
    return written(folder / "名单.xls", content[: max(at + 200, 1024)])


@pytest.mark.parametrize(
    ("error", "make"),
    [
        (RosterMissing, lambda folder: folder / "没有.xlsx"),
        (RosterUnreadable, lambda folder: folder),
        (RosterEmpty, lambda folder: written(folder / "名单.xlsx", b"")),
        (RosterEmpty, lambda folder: written(folder / "名单.csv", b"\xef\xbb\xbf,,,\r\n,,,\r\n")),
        (RosterEmpty, lambda folder: xlsx(folder / "名单.xlsx", [])),
        (NotASpreadsheet, lambda folder: written(folder / "名单.xlsx", PNG)),
        (NotASpreadsheet, lambda folder: written(folder / "名单.csv", b"%PDF-1.7\n" + PNG)),
        (NotASpreadsheet, _word),
        (
            SavedAsWebPage,
            lambda folder: written(folder / "名单.xls", b"<html><table><tr><td>x</td></tr></table></html>"),
        ),
        (SavedAsWebPage, lambda folder: written(folder / "名单.xls", b"\xef\xbb\xbf\r\n<!DOCTYPE html>...")),
        (SavedAsWebPage, lambda folder: written(folder / "名单.xls", b'<?xml version="1.0"?><Workbook/>')),
        (PasswordProtected, lambda folder: encrypted(folder / "名单.xlsx", xlsx(folder / "a.xlsx", PEOPLE))),
        (PasswordProtected, _locked_xls),
        (DamagedSpreadsheet, _truncated),
        (DamagedSpreadsheet, _broken_inside),
        (DamagedSpreadsheet, _truncated_xls),
    ],
)
def test_a_file_that_cannot_be_a_roster_is_one_typed_error(
    tmp_path: Path, error: type[GbmError], make: Callable[[Path], Path]
) -> None:
    file = make(tmp_path)
    with pytest.raises(error) as raised:
        read_workbook(file)
    assert vars(raised.value)["file"] == file.name


def test_a_cell_in_the_farthest_corner_does_not_end_the_program(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet["A1"], sheet["XFD1048576"] = "姓名", "x"
    book.save(tmp_path / "名单.xlsx")
    with pytest.raises(SheetTooLarge) as raised:
        read_workbook(tmp_path / "名单.xlsx")
    assert (raised.value.rows, raised.value.columns) == (1_048_576, 16_384)


def test_a_far_cell_that_is_only_formatted_is_no_obstacle(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    for row in PEOPLE:
        sheet.append(list(row))
    sheet["XFD1048576"].number_format = "@"
    book.save(tmp_path / "名单.xlsx")
    assert names(plan_of(tmp_path / "名单.xlsx")) == ["王芳", "李𬭎"]


def test_a_link_to_itself_cannot_be_opened_and_says_so(tmp_path: Path) -> None:
    file = tmp_path / "名单.xlsx"
    file.symlink_to(file)
    with pytest.raises(RosterUnreadable):
        read_workbook(file)
