"""Reports short and long, with many annexes and rare characters, with 红头 and without, against the standard."""

from dataclasses import replace
from datetime import date

import pytest

from gbm_desktop.documents.blocks import Attachment, Column, Heading, OfficialDocument, Paragraph, Table
from gbm_desktop.documents.official import official_pdf
from tests.documents.gbt9704 import departures
from tests.documents.official_sample import plain_report, sample_report

RARE = "㙍堽垚圳塝坉㵲䢺𬒗𠮷"
LETTERHEAD = {"letterhead": "青白江区经济科技和信息化局文件", "number": "青经信〔2023〕12号"}
UPWARD = {**LETTERHEAD, "signer": "王芳"}
IMPRINT = {
    "copied_to": "成都市经济和信息化局，区政府办公室",
    "printed_by": "青白江区经信局办公室",
    "printed_on": date(2023, 11, 29),
}
LONG = "活动覆盖7个乡镇（街道），到场12,318人次，让利186.40万元，“链主”企业2家。" * 6


def long_report() -> OfficialDocument:
    parts: list[str | tuple[int, str]] = []
    for number in range(8):
        parts += [(1, f"第{number + 1}部分"), (2, "小题"), LONG, (3, "要点"), LONG, (4, "细目"), "短句。"]
    return plain_report(*parts)  # type: ignore[arg-type]  # levels are literals there


def with_annexes(count: int) -> OfficialDocument:
    table = Table((Column("序号"), Column("名称", 3)), tuple((str(n), "名录") for n in range(40)))
    annexes = tuple(
        Attachment(f"第{n + 1}份名录", (Paragraph("说明。"), table), landscape=n % 3 == 1) for n in range(count)
    )
    return replace(plain_report("正文。", (1, "标题"), LONG), attachments=annexes)


DOCUMENTS = {
    "short": plain_report("正文。"),
    "long": long_report(),
    "one annex": with_annexes(1),
    "many annexes": with_annexes(12),
    "rare characters": plain_report(RARE * 12, (1, RARE), (2, RARE), f"{RARE}村举办活动。"),
    "full sample": sample_report(),
    "annexed texts": replace(
        plain_report("正文。", LONG),
        attachments=(Attachment("甲", (Paragraph(LONG),)), Attachment("乙", (Paragraph(LONG),))),
    ),
}


@pytest.mark.parametrize("dress", [{}, LETTERHEAD, UPWARD], ids=["plain", "red", "upward"])
@pytest.mark.parametrize("kind", DOCUMENTS)
def test_the_pdf_departs_from_the_standard_nowhere(kind: str, dress: dict[str, str]) -> None:
    document = replace(DOCUMENTS[kind], **dress)  # type: ignore[arg-type]  # each dress names fields of its own
    assert departures(official_pdf(document), document) == []


@pytest.mark.parametrize("kind", ["short", "long", "one annex", "many annexes"])
def test_sealed_and_with_an_imprint_it_departs_nowhere_either(kind: str) -> None:
    document = replace(DOCUMENTS[kind], sealed=True, **UPWARD, **IMPRINT)  # type: ignore[arg-type]  # as above
    assert departures(official_pdf(document), document) == []


def test_the_measuring_finds_what_is_wrong() -> None:
    document = replace(plain_report("正文。", (1, "标题"), "正文。"), **UPWARD)  # type: ignore[arg-type]  # as above
    wrong = replace(
        document, addressee="财政部", signer="李敏", sealed=True, copied_to="某局",
        blocks=(Paragraph("正文。"), Heading(2, "标题"), Paragraph("正文。")), attachments=(Attachment("名录", ()),),
    )  # fmt: skip
    clauses = {one.split(":")[0] for one in departures(official_pdf(document), wrong)}
    assert clauses >= {"7.2.6", "7.3.2", "7.3.3", "7.3.5.1", "7.3.4", "7.3.6", "7.4.1", "7.4.2"}


def test_the_measuring_finds_a_text_that_is_not_in_the_standards_font() -> None:
    document = plain_report("正文。", (1, "标题"), "正文。")
    taken_for_text = replace(document, blocks=(Paragraph("正文。"), Paragraph("一、标题"), Paragraph("正文。")))
    assert [one[:5] for one in departures(official_pdf(document), taken_for_text)] == ["5.2.2"]
