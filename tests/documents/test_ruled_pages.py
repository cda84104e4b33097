"""Ruled sheets: lists, tables and checklists that an office prints and a hand fills in."""

import itertools
from collections.abc import Sequence
from io import BytesIO

import pypdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gbm_desktop.documents.ruled_pages import ruled_pdf
from gbm_desktop.documents.ruled_sheet import (
    Group,
    Row,
    RuledColumn,
    RuledSheet,
    Signature,
    Text,
    Tick,
    TickBox,
    as_table,
)
from gbm_desktop.documents.sheet import DrawnSheet
from tests.documents.pdf_reading import page_sizes_mm
from tests.documents.print_reading import embedded, page_texts, pictures, texts

COLUMNS = (RuledColumn("行码", 1.5), RuledColumn("检查内容", 6), RuledColumn("√", 1), RuledColumn("备注", 4))


def checked(
    *rows: Row | Group, notices: tuple[str, ...] = (), least: float = 9.5, landscape: bool = False
) -> DrawnSheet:
    value = RuledSheet(
        title="安全检查表",
        lines=("青白江区绿色建材展销会", "2026年12月20日（星期日）9:00—17:00　体育中心"),
        columns=COLUMNS,
        rows=rows,
        notices=notices,
        foot="检查人签字：＿＿＿＿",
        empty="尚未选用检查项目。",
        least=least,
        landscape=landscape,
    )
    return ruled_pdf(value)


def line(code: str, said: str = "灭火器压力正常", tick: Tick = Tick.OPEN) -> Row:
    return (Text(code, bold=True), Text(said), TickBox(tick), Text(""))


def rules(sheet: DrawnSheet, at_mm: float, *, scale: int = 6) -> list[float]:
    """Where dark lines cross a vertical at this place of the first page, in millimetres from the top."""
    millimetre = scale * 72 / 25.4
    page = pictures(sheet, scale=scale)[0]
    column = page.crop((round(at_mm * millimetre), 0, round(at_mm * millimetre) + 1, page.height)).tobytes()
    dark = [y for y, grey in enumerate(column) if grey < 160]
    return [y / millimetre for before, y in zip([-9, *dark], dark, strict=False) if y - before > 1]


def test_every_page_says_which_event_it_is_when_and_where_its_number_and_who_signs() -> None:
    pages = page_texts(checked(*(line(f"A{number:03}") for number in range(60))))
    assert len(pages) == 3
    for number, text in enumerate(pages, start=1):
        assert "安全检查表" in text
        assert "青白江区绿色建材展销会" in text
        assert "2026年12月20日（星期日）9:00—17:00体育中心" in text
        assert f"第{number}页，共3页" in text
        assert "检查人签字" in text
        assert "检查内容" in text


def test_every_row_is_printed_once() -> None:
    for text in texts(checked(*(line(f"A{number:03}") for number in range(60)))):
        assert [text.count(f"A{number:03}") for number in range(60)] == [1] * 60


def test_a_row_is_high_enough_for_the_hand_and_its_box_is_five_millimetres() -> None:
    sheet = checked(*(line(f"A{number}") for number in range(3)))
    remark = rules(sheet, 185)
    heights = [below - above for above, below in itertools.pairwise(remark)]
    assert sum(height >= 8 for height in heights) >= 3
    box = rules(sheet, 13 + 184 * 8 / 12.5)
    assert any(abs(below - above - 5) < 0.3 for above, below in itertools.pairwise(box))


def test_long_words_make_their_row_higher_and_are_all_there() -> None:
    said = "搭建单位资质、合同、结构验算和现场负责人的联系电话齐全，" * 6
    assert all(said in text for text in texts(checked(line("0401S", said))))


def test_words_without_end_do_not_break_the_page() -> None:
    pages = page_texts(checked(line("0401S", "长" * 5000), line("0402U")))
    assert len(pages) <= 2
    assert "…" in "".join(pages)
    assert "0402U" in "".join(pages)


def test_a_group_is_named_on_the_page_of_its_first_row() -> None:
    for count in range(18, 26):
        rows = [line(f"A{number:03}") for number in range(count)]
        pages = page_texts(checked(*rows, Group("现场", top=True), Group("消防"), line("0201G")))
        assert next("0201G" in page for page in pages if "消防" in page)
        assert next("0201G" in page for page in pages if "现场" in page)


def test_what_nobody_may_overlook_stands_in_a_box_on_the_first_page() -> None:
    said = "安全责任人赵建国于2026年12月19日15:20决定：在下列事项未落实的情况下，本场活动按就绪办理。"
    pages = page_texts(checked(*(line(f"A{number:03}") for number in range(40)), notices=(said,)))
    assert [said in page for page in pages] == [True, False]


def test_no_rows_say_so() -> None:
    assert "尚未选用检查项目。" in texts(checked())[0]


def test_the_sheet_lies_on_its_side_where_the_table_is_wide() -> None:
    assert page_sizes_mm(checked(line("A"), landscape=True).pdf) == [(297, 210)]
    assert page_sizes_mm(checked(line("A")).pdf) == [(210, 297)]


def test_a_drawn_signature_is_seen_in_its_cell() -> None:
    strokes = (((0.1, 0.2), (0.5, 0.9), (0.9, 0.2)),)
    signed: Row = (Text("入口岗"), Text(""), Text(""), Signature(strokes, "已签"))
    unsigned: Row = (Text("入口岗"), Text(""), Text(""), Signature((), "已签"))
    assert darkness(checked(signed, least=12)) > darkness(checked(unsigned, least=12))


@pytest.mark.parametrize("tick", [Tick.PASS, Tick.FAIL, Tick.NOT_APPLICABLE])
def test_a_ticked_box_is_darker_than_an_empty_one(tick: Tick) -> None:
    assert darkness(checked(line("A", tick=tick))) > darkness(checked(line("A")))


def darkness(sheet: DrawnSheet) -> int:
    return sum(grey < 200 for grey in pictures(sheet, scale=3)[0].tobytes())


def test_rare_characters_are_drawn_and_every_font_is_in_the_file() -> None:
    sheet = checked(line("0101B", "㙍堽垚𬒗𠮷"))
    assert sheet.missing == ()
    assert all("㙍堽垚𬒗𠮷" in text for text in texts(sheet))
    assert all(embedded(sheet).values())


def test_as_a_table_of_a_running_document_it_says_the_same_without_its_groups() -> None:
    value = RuledSheet(
        "表", (), COLUMNS, (Group("消防"), line("A", tick=Tick.PASS), (*line("B")[:3], Signature((), "已签")))
    )
    table = as_table(value)
    assert [column.title for column in table.columns] == ["行码", "检查内容", "√", "备注"]
    assert table.rows == (("A", "灭火器压力正常", "√", ""), ("B", "灭火器压力正常", "", "已签"))


WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=300)


@settings(max_examples=25)
@given(st.lists(st.tuples(WORDS, WORDS), max_size=4))
def test_whatever_was_typed_a_sheet_comes_out(said: Sequence[tuple[str, str]]) -> None:
    sheet = checked(*((Text(one), Text(other), TickBox(), Text(other, bold=True)) for one, other in said))
    assert len(pypdf.PdfReader(BytesIO(sheet.pdf)).pages) >= 1
