from dataclasses import replace
from functools import cache
from io import BytesIO
from itertools import pairwise
from typing import Any
from zipfile import ZipFile

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import qn

from gbm_desktop.documents.blocks import Attachment, OfficialDocument, Paragraph, Table
from gbm_desktop.documents.official_docx import official_docx
from tests.documents.official_sample import FIGURES, plain_report, sample_report

# The order in which the schema (ECMA-376, wml.xsd) wants the children that we write.
SCHEMA_ORDER = {
    "pPr": "pStyle keepNext keepLines widowControl pBdr tabs autoSpaceDE autoSpaceDN snapToGrid spacing ind jc "
    "outlineLvl sectPr",
    "rPr": "rStyle rFonts snapToGrid color spacing sz szCs lang",
    "sectPr": "footerReference pgSz pgMar docGrid",
    "tblPr": "tblStyle tblpPr tblW tblInd tblBorders tblLayout tblCellMar",
    "tcPr": "tcW textDirection vAlign",
    "style": "name basedOn next qFormat pPr rPr tblPr",
    "settings": "zoom bordersDoNotSurroundHeader bordersDoNotSurroundFooter defaultTabStop evenAndOddHeaders "
    "drawingGridVerticalSpacing characterSpacingControl compat themeFontLang",
}


def opened(document: OfficialDocument) -> Any:
    return docx.Document(BytesIO(official_docx(document)))


@cache
def sample() -> Any:
    return opened(sample_report())


def xml_parts(data: bytes) -> dict[str, Any]:
    with ZipFile(BytesIO(data)) as package:
        return {name: parse_xml(package.read(name)) for name in package.namelist()}


def plain(element: Any) -> str:
    return str(element.tag).rpartition("}")[2]


def texts(document: Any, style: str) -> list[str]:
    return [paragraph.text for paragraph in document.paragraphs if paragraph.style.name == style]


def test_the_page_has_the_standards_margins_and_grid_and_attachments_have_sections_of_their_own() -> None:
    upright, turned, last = sample().sections
    for section in (upright, last):
        assert (section.page_width.twips, section.page_height.twips) == (11906, 16838)
        margins = [section.top_margin, section.right_margin, section.bottom_margin, section.left_margin]
        assert [round(margin.mm, 1) for margin in margins] == [37.0, 26.0, 34.9, 28.0]
    assert (turned.page_width.twips, turned.page_height.twips) == (16838, 11906)
    assert round(turned.top_margin.mm) == 28, "a turned page is bound by its top"
    for section in (upright, turned, last):
        grid = section._sectPr.find(qn("w:docGrid"))
        found = [grid.get(qn(f"w:{name}")) for name in ("type", "linePitch", "charSpace")]
        assert found == ["linesAndChars", "580", "-848"]


def test_the_area_holds_22_lines_of_28_characters() -> None:
    section = sample().sections[0]
    height = section.page_height.twips - section.top_margin.twips - section.bottom_margin.twips
    width = section.page_width.twips - section.left_margin.twips - section.right_margin.twips
    normal = sample().styles["Normal"].element
    closer = int(normal.rPr.find(qn("w:spacing")).get(qn("w:val")))
    line = int(normal.pPr.find(qn("w:spacing")).get(qn("w:line")))
    assert height // 580 == height // line == 22
    assert width // (320 + closer) == 28


@pytest.mark.parametrize(
    ("style", "font", "points"),
    [
        ("Normal", "仿宋_GB2312", 16),
        ("Title", "方正小标宋简体", 22),
        ("Heading 1", "黑体", None),
        ("Heading 2", "楷体_GB2312", None),
        ("Heading 3", "仿宋_GB2312", None),
        ("Heading 4", "仿宋_GB2312", None),
        ("Footer", "宋体", 14),
    ],
)
def test_every_style_names_the_standards_font_and_size(style: str, font: str, points: int | None) -> None:
    found = sample().styles[style]
    assert found.element.rPr.rFonts.get(qn("w:eastAsia")) == font
    assert found.font.size is None if points is None else found.font.size.pt == points


def test_a_laptop_without_a_font_is_told_which_one_to_take_instead() -> None:
    with ZipFile(BytesIO(official_docx(sample_report()))) as package:
        table = package.read("word/fontTable.xml").decode()
    assert 'w:name="仿宋_GB2312"' in table
    assert 'w:altName w:val="仿宋"' in table


def test_headings_are_real_headings_with_their_numbers() -> None:
    document = sample()
    assert texts(document, "Heading 1") == [
        "一、基本情况",
        "二、主要做法",
        "三、取得成效",
        "四、典型案例",
        "五、存在问题",
        "六、下一步打算和建议",
    ]
    assert texts(document, "Heading 2")[0] == "（一）加强组织部署"
    assert texts(document, "Heading 2")[7:] == ["（八）畅通维权渠道", "（一）福洪镇农房改造一站式选材"]
    assert texts(document, "Heading 3") == ["1.做法", "2.成效"]
    assert texts(document, "Heading 4") == ["（1）推广情况"]


def test_title_addressee_attachment_note_signature_and_date_are_in_order() -> None:
    lines = [paragraph.text for paragraph in sample().paragraphs]
    assert lines[:3] == ["青白江区2023年绿色建材下乡活动总结报告", "", "工业和信息化部："]
    at = lines.index("附件：1.青白江区2023年绿色建材下乡活动场次明细表")
    assert lines[at - 1 : at + 7] == [
        "",
        "附件：1.青白江区2023年绿色建材下乡活动场次明细表",
        "2.总结报告报送台账",
        "",
        "青白江区经济科技和信息化局",
        "2023年11月28日",
        "附件1",
        "",
    ]


def test_the_date_starts_two_characters_after_the_signature() -> None:
    name, day = (p for p in sample().paragraphs if p.text in {"青白江区经济科技和信息化局", "2023年11月28日"})
    assert day.paragraph_format.left_indent.twips - name.paragraph_format.left_indent.twips == 2 * 316
    assert name.paragraph_format.left_indent.twips + 13 * 316 == 8844 - 2 * 316


def test_tables_have_all_rows_and_repeat_their_header() -> None:
    figures, schedule, ledger = sample().tables
    assert [len(table.rows) for table in (figures, schedule, ledger)] == [9, 31, 7]
    assert [cell.text for cell in figures.rows[3].cells] == ["到场人次", "人次", "12,318", "6,540", "+5,778"]
    for table in (figures, schedule, ledger):
        headers = [row._tr.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None for row in table.rows]
        assert headers == [True] + [False] * (len(table.rows) - 1)
        assert all(row._tr.find(f"{qn('w:trPr')}/{qn('w:cantSplit')}") is not None for row in table.rows)


def test_two_tables_in_a_row_stay_two() -> None:
    blocks = (Table(FIGURES.columns, FIGURES.rows), Table(FIGURES.columns, FIGURES.rows))
    body = opened(replace(plain_report(), blocks=blocks)).element.body
    assert not any(plain(one) == plain(next_one) == "tbl" for one, next_one in pairwise(body))


def test_page_numbers_differ_on_odd_and_even_pages() -> None:
    document = sample()
    assert document.settings.odd_and_even_pages_header_footer
    for section in document.sections:
        for footer, side in ((section.footer, "right"), (section.even_page_footer, "left")):
            element = footer._element
            assert "".join(text.text for text in element.iter(qn("w:t"))) == "— 1 —"
            assert element.find(f".//{qn('w:fldSimple')}").get(qn("w:instr")).strip() == "PAGE"
            assert element.find(f".//{qn('w:ind')}").get(qn(f"w:{side}")) == "316"


def test_a_letterhead_has_its_number_and_signer_over_a_red_rule() -> None:
    document = opened(sample_report(letterhead="青白江区经信局文件", number="青经信〔2023〕12号", signer="王芳"))
    name, number = document.paragraphs[:2]
    assert (name.text, name.style.name) == ("青白江区经信局文件", "红头")
    assert number.text == "青经信〔2023〕12号\t签发人：王芳"
    assert number.runs[-1].style.element.rPr.rFonts.get(qn("w:eastAsia")) == "楷体_GB2312"
    border = number.style.element.find(f".//{qn('w:pBdr')}/{qn('w:bottom')}")
    assert (border.get(qn("w:color")), border.get(qn("w:space"))) == ("E60012", "11")


def test_a_single_attachment_has_no_number() -> None:
    document = opened(replace(plain_report("正文。"), attachments=(Attachment("名录", (Paragraph("甲。"),)),)))
    lines = [paragraph.text for paragraph in document.paragraphs]
    assert "附件：名录" in lines
    assert texts(document, "附件标识") == ["附件"]


def test_what_a_person_typed_is_kept_and_cannot_break_the_file() -> None:
    text = '<w:p> & "引号" {{ name }} {% x %} 㙍堽𬒗𠮷\x0b\x00尾'
    document = opened(plain_report(text + "\n次行\t表"))
    assert texts(document, "Body Text") == [text.replace("\x0b", "").replace("\x00", "") + "\n次行\t表"]


def test_every_part_is_in_the_order_of_the_schema() -> None:
    document = sample_report(letterhead="红头", number="〔2023〕1号", signer="王芳")
    for name, root in xml_parts(official_docx(document)).items():
        for element in root.iter():
            order = SCHEMA_ORDER.get(plain(element), "").split() if name.startswith("word/") else []
            children = [order.index(plain(child)) for child in element] if order else []
            assert children == sorted(children), f"{name}: {plain(element)} {[plain(child) for child in element]}"


def test_every_style_and_part_that_is_named_exists() -> None:
    parts = xml_parts(official_docx(sample_report(letterhead="红头", number="〔2023〕1号", signer="王芳")))
    named = {
        element.get(qn("w:val"))
        for name, root in parts.items()
        if name.startswith("word/")
        for element in root.iter()
        if plain(element) in {"pStyle", "rStyle", "tblStyle", "basedOn", "next"}
    }
    defined = {element.get(qn("w:styleId")) for element in parts["word/styles.xml"]}
    assert named <= defined
    relations = {element.get("Id"): element.get("Target") for element in parts["word/_rels/document.xml.rels"]}
    used = {e.get(qn("r:id")) for e in parts["word/document.xml"].iter() if e.get(qn("r:id"))}
    assert used <= set(relations)
    assert {f"word/{target}" for target in relations.values()} <= set(parts)


def test_the_same_document_gives_the_same_bytes() -> None:
    assert official_docx(sample_report()) == official_docx(sample_report())


def test_the_file_says_its_title_author_and_day() -> None:
    properties = sample().core_properties
    assert properties.title == "青白江区2023年绿色建材下乡活动总结报告"
    assert properties.author == "青白江区经济科技和信息化局"
    assert properties.created.date().isoformat() == "2023-11-28"
