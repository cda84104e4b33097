"""Emergency cards: what a person on a post carries and can read at once."""

from dataclasses import replace
from io import BytesIO

import pypdf
import pytest

from gbm_desktop.documents.emergency_card import EmergencyCard, emergency_cards_pdf
from gbm_desktop.documents.sheet import DrawnSheet
from tests.documents.pdf_reading import page_sizes_mm, pages_of
from tests.documents.print_reading import embedded, page_texts, texts

CARD = EmergencyCard(
    event="青白江区绿色建材展销会",
    post="入口验票岗",
    people=(("责任人", "张三", "13800138000"), ("替补人", "李四", "13900139000")),
    facts=(("在岗", "12月20日7:00—18:30"), ("点位", "东门")),
    capacity="核定容量 3000 人，满员立即停止入场",
    first=("立即停止入场。", "打开全部出入口。", "报告指挥长。"),
    assembly="体育中心东门外停车场",
    calls=(
        ("安全责任人", "赵建国", "13700137000"),
        ("医疗救护联络人", "孙丽娟", "13600136000"),
        ("", "派出所", "028-83301110"),
    ),
)


def printed(*cards: EmergencyCard) -> DrawnSheet:
    return emergency_cards_pdf(cards, title="应急卡")


def test_a_card_says_who_where_what_to_do_where_to_gather_and_whom_to_call() -> None:
    for text in texts(printed(CARD)):
        for said in (
            *("青白江区绿色建材展销会", "入口验票岗", "张三", "13800138000", "李四", "13900139000", "东门"),
            *("12月20日7:00—18:30", "核定容量3000人", "立即停止入场。", "体育中心东门外停车场"),
            *("110", "119", "120", "赵建国", "13700137000", "孙丽娟", "028-83301110"),
        ):
            assert said in text


def test_four_cards_stand_on_a_page_of_a4() -> None:
    sheet = printed(*(replace(CARD, post=f"岗位{number}") for number in range(1, 10)))
    assert page_sizes_mm(sheet.pdf) == [(210, 297)] * 3
    assert ["岗位5" in page for page in page_texts(sheet)] == [False, True, False]


def test_nothing_stands_in_the_white_that_office_printers_need_nor_on_a_cut() -> None:
    long = replace(
        CARD,
        event="四川省成都市青白江区2026年绿色建材下乡活动暨首届农房建设绿色建材展销会" * 2,
        post="特殊人群（老人、儿童、孕妇和残障人员）入场离场服务与无障碍通道保障岗位",
        people=(("责任人", "买买提·艾合买提·阿不都热合曼", "13800138000"), CARD.people[1]),
        assembly="区体育中心东门外二百米停车场北侧围墙下的空地",
        decided="安全责任人决定：入场上限 3800 人；安全责任人已决定带缺项举办，详见方案",
    )
    for page in pages_of(printed(long, long, long, long).pdf):
        for line in page:
            left, right = line.first.x * 25.4 / 72, line.glyphs[-1].x * 25.4 / 72
            assert left >= 4.9
            assert right <= 205
        for glyph in (glyph for line in page for glyph in line.glyphs if glyph.size > 2):
            across = glyph.x * 25.4 / 72 % 105
            assert 6.5 <= across <= 98.5


@pytest.mark.parametrize("words", ["", "㙍堽垚𬒗𠮷"])
def test_names_that_are_missing_or_rare_still_make_a_card(words: str) -> None:
    sheet = printed(
        replace(CARD, post=words, people=(("责任人", words, ""),), assembly=words, calls=(), facts=(), first=())
    )
    assert sheet.missing == ()
    assert words in texts(sheet)[0]
    assert len(pypdf.PdfReader(BytesIO(sheet.pdf)).pages) == 1


def test_what_the_officer_decided_stands_on_every_card() -> None:
    decided = "安全责任人决定：入场上限 3800 人"
    assert texts(printed(*[replace(CARD, decided=decided)] * 4))[0].count("入场上限3800人") == 4


def test_every_font_is_in_the_file() -> None:
    assert all(embedded(printed(CARD)).values())
