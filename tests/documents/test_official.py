from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from io import BytesIO
from itertools import pairwise
from multiprocessing import get_context

import pytest
from pypdf import PdfReader

from gbm_desktop.documents.blocks import Attachment, Column, Heading, Paragraph, Table, numbered, title_lines
from gbm_desktop.documents.official import official_pdf
from tests.documents.official_sample import FIGURES, plain_report, sample_report
from tests.documents.pdf_reading import (
    POINTS_PER_MM,
    Line,
    fonts_without_file,
    missing_glyphs,
    page_sizes_mm,
    pages_of,
    text_of,
)

PITCH, CHARACTER = 28.99, 15.793
LEFT, TOP, WIDTH, HEIGHT = (mm * POINTS_PER_MM for mm in (28, 37, 156, 225))
CJK_ASCENT = 0.88
DASH = 0.89  # of the bundled Song's 一字线, in em


def line_with(text: str, lines: list[Line]) -> Line:
    return next(line for line in lines if text in line.text)


def test_a_full_page_has_22_lines_of_28_characters_in_the_type_area() -> None:
    page = pages_of(official_pdf(plain_report("绿" * 2000)))[1]
    lines, number = page[:-1], page[-1]
    assert [len(line.text) for line in lines] == [28] * 22
    for line in lines:
        assert line.first.x == pytest.approx(LEFT, abs=0.01)
        assert line.glyphs[-1].x + CHARACTER == pytest.approx(LEFT + WIDTH, abs=0.3)
        assert {glyph.size for glyph in line.glyphs} == {16}
    tops = [line.first.baseline - CJK_ASCENT * 16 for line in lines]
    assert tops[0] == pytest.approx(TOP, abs=0.05)
    assert [below - above for above, below in pairwise(tops)] == pytest.approx([PITCH] * 21, abs=0.01)
    assert tops[-1] + PITCH == pytest.approx(TOP + HEIGHT, abs=0.1)
    assert number.text == "— 2 —"


def test_page_numbers_stand_7_mm_under_the_area_odd_right_even_left() -> None:
    odd, even = (page[-1] for page in pages_of(official_pdf(plain_report("绿" * 1000)))[:2])
    for line in (odd, even):
        assert {glyph.size for glyph in line.glyphs} == {14}
        assert "NotoSerifSC" in line.font
        dash = line.first.baseline - 0.38 * 14
        assert dash - (TOP + HEIGHT) == pytest.approx(7 * POINTS_PER_MM, abs=0.1)
    assert even.first.x == pytest.approx(LEFT + CHARACTER, abs=0.1)
    assert odd.glyphs[-1].x + 14 * DASH == pytest.approx(LEFT + WIDTH - CHARACTER, abs=0.5)


def test_each_level_has_its_number_its_font_and_two_characters_of_indent() -> None:
    document = plain_report((1, "甲"), (2, "乙"), (3, "丙"), (4, "丁"), "正文", (2, "戊"), (1, "己"), (2, "庚"))
    lines = pages_of(official_pdf(document))[0]
    expected = {
        "一、甲": "NotoSansSC",
        "（一）乙": "FandolKai",
        "1.丙": "FandolFang",
        "（1）丁": "FandolFang",
        "（二）戊": "FandolKai",
        "二、己": "NotoSansSC",
        "（一）庚": "FandolKai",
    }
    for text, font in expected.items():
        line = line_with(text, lines)
        assert (line.text, line.first.size) == (text, 16)
        assert font in line.font
        # an opening bracket's glyph has its white half cut off where a line begins
        assert line.first.x == pytest.approx(LEFT + 2 * CHARACTER, abs=8.5 if text.startswith("（") else 0.05)


def test_the_title_is_22_points_centred_at_the_top_and_the_addressee_stands_flush_left_under_a_blank_line() -> None:
    title, addressee = pages_of(official_pdf(sample_report()))[0][:2]
    assert title.text == "青白江区2023年绿色建材下乡活动总结报告"
    assert {glyph.size for glyph in title.glyphs} == {22}
    assert "NotoSerifSC-Black" in title.font
    middle = (title.first.x + title.glyphs[-1].x + 22) / 2
    assert middle == pytest.approx(LEFT + WIDTH / 2, abs=1)
    assert title.first.baseline - CJK_ASCENT * 22 == pytest.approx(TOP, abs=0.05)
    assert addressee.text == "工业和信息化部："
    assert addressee.first.x == pytest.approx(LEFT, abs=0.01)
    assert addressee.first.baseline - CJK_ASCENT * 16 == pytest.approx(TOP + 2 * PITCH, abs=0.05)


def test_a_letterhead_is_red_35_mm_under_the_top_with_number_and_signer_over_the_rule() -> None:
    document = sample_report(letterhead="青白江区经信局文件", number="青经信〔2023〕12号", signer="王芳")
    name, number, title = pages_of(official_pdf(document))[0][:3]
    assert name.text == "青白江区经信局文件"
    assert name.first.baseline - CJK_ASCENT * 42 == pytest.approx(TOP + 35 * POINTS_PER_MM, abs=0.1)
    assert number.text.replace(" ", "") == "青经信〔2023〕12号签发人：王芳"
    assert number.first.x == pytest.approx(LEFT + CHARACTER, abs=0.1)
    assert "FandolKai" in number.glyphs[-1].font
    assert number.glyphs[-1].x + 2 * CHARACTER == pytest.approx(LEFT + WIDTH, abs=0.5)
    rule = number.first.baseline + 0.12 * 16 + 4 * POINTS_PER_MM
    assert title.first.baseline - CJK_ASCENT * 22 - rule == pytest.approx(2 * PITCH, abs=PITCH / 2)


def test_a_long_letterhead_is_made_smaller_until_it_fits_the_area() -> None:
    document = sample_report(
        letterhead="成都市青白江区经济科技和信息化局住房和城乡建设局文件", number="青经信〔2023〕12号"
    )
    name = pages_of(official_pdf(document))[0][0]
    assert name.text == "成都市青白江区经济科技和信息化局住房和城乡建设局文件"
    assert name.first.x == pytest.approx(LEFT, abs=2)


def test_signature_and_date_stand_two_characters_from_the_right_edge() -> None:
    lines = pages_of(official_pdf(sample_report()))[3]
    name, day = line_with("青白江区经济科技和信息化局", lines), line_with("2023年11月28日", lines)
    assert name.glyphs[-1].x + 3 * CHARACTER == pytest.approx(LEFT + WIDTH, abs=0.3)
    assert day.first.x - name.first.x == pytest.approx(2 * CHARACTER, abs=0.1)


def test_a_date_longer_than_the_name_is_itself_two_characters_from_the_right_edge() -> None:
    lines = pages_of(official_pdf(plain_report("正文。")))[0]
    name, day = line_with("青白江区", lines[1:]), line_with("2023年11月28日", lines)
    assert day.glyphs[-1].x + 3 * CHARACTER == pytest.approx(LEFT + WIDTH, abs=0.3)
    assert day.first.x - name.first.x == pytest.approx(2 * CHARACTER, abs=0.1)


def test_attachments_are_named_under_the_body_and_start_new_pages_with_label_and_title() -> None:
    pdf = official_pdf(sample_report())
    pages = pages_of(pdf)
    notes = [line.text for line in pages[3] if line.text.startswith(("附件", "2."))]
    assert notes == ["附件：1.青白江区2023年绿色建材下乡活动场次明细表", "2.总结报告报送台账"]
    note = line_with("附件：", pages[3])
    assert note.first.x == pytest.approx(LEFT + 2 * CHARACTER, abs=0.1)
    label, title = pages[-1][:2]
    assert (label.text, title.text) == ("附件2", "总结报告报送台账")
    assert "NotoSansSC" in label.font
    assert label.first.x == pytest.approx(LEFT, abs=0.01)
    assert title.first.baseline - CJK_ASCENT * 22 == pytest.approx(TOP + 2 * PITCH, abs=0.1)
    assert page_sizes_mm(pdf)[3:5] == [(210, 297), (297, 210)]


def test_a_single_attachment_has_no_number() -> None:
    document = replace(plain_report("正文。"), attachments=(Attachment("名录", (Paragraph("甲。"),)),))
    first, second = pages_of(official_pdf(document))
    assert line_with("附件", first).text == "附件：名录"
    assert second[0].text == "附件"


def test_a_landscape_page_keeps_its_number_where_the_upright_sheet_has_it() -> None:
    pages = pages_of(official_pdf(sample_report()))
    for index in (4, 5):
        marks = [glyph for line in pages[index] for glyph in line.glyphs if glyph.size == 14]
        from_upright_left = marks[0].baseline if index % 2 else marks[-1].baseline
        assert "".join(mark.character for mark in marks).replace(" ", "") == f"—{index + 1}—"
        assert {round(mark.x, 1) for mark in marks} == {round(marks[0].x, 1)}, "the number runs down the page's side"
        assert marks[0].x < 35 * POINTS_PER_MM - 7 * POINTS_PER_MM
        expected = LEFT + CHARACTER if index % 2 else LEFT + WIDTH - CHARACTER - 14 * DASH
        assert from_upright_left == pytest.approx(expected, abs=1)


def test_a_table_repeats_its_header_on_every_page_and_loses_no_row() -> None:
    rows = tuple((str(number), "个", "1", "2", "3") for number in range(1, 101))
    document = replace(plain_report(), blocks=(Table(FIGURES.columns, rows, "指标"), Paragraph("完。")))
    pages = pages_of(official_pdf(document))
    with_rows = [page for page in pages if any(line.text.endswith("个123") for line in page)]
    assert len(with_rows) >= 4
    assert all(any(line.text == "指标单位2023年2022年增减" for line in page) for page in with_rows)
    shown = [line.text for page in pages for line in page if line.text.endswith("个123")]
    assert shown == [f"{number}个123" for number in range(1, 101)]


@pytest.mark.parametrize("lines_before", range(15, 23))
def test_a_heading_is_never_alone_at_a_pages_foot(lines_before: int) -> None:
    document = plain_report(*("绿" * 10,) * lines_before, (1, "标题"), (2, "小题"), "正文。")
    for page in pages_of(official_pdf(document)):
        assert not page[-2].text.endswith(("标题", "小题"))


@pytest.mark.parametrize("lines_before", range(14, 23))
def test_a_signature_never_stands_on_a_page_without_text(lines_before: int) -> None:
    pages = pages_of(official_pdf(plain_report(*("绿" * 10,) * lines_before)))
    assert any("绿" in line.text for line in pages[-1])
    assert sum("绿" in line.text for page in pages for line in page) == lines_before


def test_a_last_paragraph_longer_than_a_page_runs_on() -> None:
    pages = pages_of(official_pdf(plain_report("绿" * 1500)))
    assert sum(line.text.count("绿") for page in pages for line in page) == 1500
    assert all(line.first.baseline < TOP + HEIGHT for page in pages for line in page[:-1])


def test_markup_prints_as_it_was_typed() -> None:
    text = r"价格#1 *粗* _斜_ $x$ @a <b> \c //注 `d` [e] {f} -- ~ 'g' = 1. #let + {{ x }} </w:t>"
    printed = text_of(official_pdf(plain_report(text))).replace("\n", "").replace(" ", "")
    assert text.replace(" ", "") in printed


def test_rare_characters_fall_back_are_embedded_and_can_be_copied() -> None:
    rare = "㙍堽垚圳塝坉㵲䢺𬒗𠮷"
    pdf = official_pdf(plain_report(rare, (2, rare), (1, rare)))
    assert missing_glyphs(pdf) == 0
    assert text_of(pdf).count(rare) == 3
    assert sum(rare in line.text for line in pages_of(pdf)[0]) == 3


def test_a_long_code_stays_in_its_cell_and_line_and_copies_out_whole() -> None:
    code, address = "91510113MA6C0000XY", "https://example.gov.cn/" + "a" * 80
    table = Table(tuple(Column("列") for _ in range(8)), ((code,) * 8,))
    pdf = official_pdf(replace(plain_report(), blocks=(Paragraph(address), table)))
    for line in pages_of(pdf)[0]:
        assert line.glyphs[-1].x + line.glyphs[-1].size / 2 < LEFT + WIDTH + 0.1
    copied = "".join(line.text for line in pages_of(pdf)[0])
    assert address in copied
    assert "\u200b" not in copied
    assert missing_glyphs(pdf) == 0


def test_a_long_signature_is_broken_and_many_attachments_run_over_the_page() -> None:
    attachments = tuple(Attachment("长" * 40, (Paragraph("甲。"),)) for _ in range(12))
    long_name = "局" * 40
    pages = pages_of(official_pdf(replace(sample_report(), signature=long_name, attachments=attachments)))
    text = [line for page in pages for line in page]
    assert sum(line.text.count("局") for line in text if set(line.text) == {"局"}) == 40
    assert all(LEFT - 8.5 < line.first.x < LEFT + WIDTH for line in text)  # an opening bracket's white half is cut off
    assert all(line.first.baseline < TOP + HEIGHT for page in pages for line in page[:-1])


def test_the_whole_sample_embeds_every_font_and_misses_no_glyph() -> None:
    pdf = official_pdf(sample_report())
    assert fonts_without_file(pdf) == []
    assert missing_glyphs(pdf) == 0


def test_what_no_font_has_is_printed_as_its_plain_form_or_a_visible_stand_in() -> None:
    pdf = official_pdf(plain_report("笑🎉脸，⼯业™，零\u200b宽\ufe0f，彝文ꀉ⋯", (1, "标™题ꀉ")))
    assert missing_glyphs(pdf) == 0
    printed = [line.text for line in pages_of(pdf)[0]]
    assert "笑〓脸，工业TM，零宽，彝文ꀉ⋯" in printed
    assert "一、标TM题ꀉ" in printed


def test_the_same_document_gives_the_same_bytes_in_another_process() -> None:
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as other:
        elsewhere = other.submit(official_pdf, sample_report()).result()
    assert elsewhere == official_pdf(sample_report())


def test_the_file_says_its_title_and_author_in_chinese() -> None:
    metadata = PdfReader(BytesIO(official_pdf(sample_report()))).metadata
    assert metadata is not None
    assert metadata.title == "青白江区2023年绿色建材下乡活动总结报告"
    assert metadata.author == "青白江区经济科技和信息化局"
    assert str(metadata.creation_date_raw).startswith("D:20231128")


def test_two_thousand_rows_are_all_printed_in_a_small_file() -> None:
    table = sample_report().attachments[0].blocks[0]
    assert isinstance(table, Table)
    rows = tuple((str(number), *table.rows[number % 30][1:]) for number in range(2000))
    document = replace(
        sample_report(), attachments=(Attachment("大表", (Table(table.columns, rows),), landscape=True),)
    )
    pdf = official_pdf(document)
    assert len(pdf) < 1_000_000
    assert "1999" in "".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages[-2:])


def test_heading_numbers_start_again_under_each_higher_heading() -> None:
    blocks = tuple(Heading(level, "题") for level in (1, 2, 2, 3, 4, 4, 3, 1, 2))
    assert [number for number, _ in numbered(blocks)] == [
        "一、",
        "（一）",
        "（二）",
        "1.",
        "（1）",
        "（2）",
        "2.",
        "二、",
        "（一）",
    ]
    eleventh = [number for number, _ in numbered((Heading(1, "题"),) * 21)]
    assert (eleventh[9], eleventh[10], eleventh[19], eleventh[20]) == ("十、", "十一、", "二十、", "二十一、")


@pytest.mark.parametrize(
    ("title", "lines"),
    [
        ("2023年绿色建材下乡活动总结报告", ("2023年绿色建材下乡活动总结报告",)),
        (
            "青白江区人民政府关于2023年绿色建材下乡活动的总结报告",
            ("青白江区人民政府关于2023年", "绿色建材下乡活动的总结报告"),
        ),
        ("长" * 25, ("长" * 25,)),
    ],
)
def test_a_long_title_is_broken_before_a_phrase(title: str, lines: tuple[str, ...]) -> None:
    assert title_lines(title) == lines
