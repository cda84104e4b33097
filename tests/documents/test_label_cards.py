"""Label cards as they come out of the printer."""

from dataclasses import replace

import pytest

from gbm_desktop.documents.label_cards import LabelCard, LabelLayout, Price, label_cards_pdf
from gbm_desktop.documents.sheet import DrawnSheet
from tests.documents.print_reading import codes, page_texts, pictures, texts

LONG = "装配式混凝土结构用预制夹心保温外墙板及其配套连接件成套产品（含密封胶、泡沫棒）"
TITLE = "2023年青白江区绿色建材下乡活动年末展销"


def card(number: int = 1) -> LabelCard:
    return LabelCard(
        "改性沥青防水卷材", "SBS I PY PE 3", "示例防水科技有限公司", "★★★ 绿色建材认证", f"证书编号 CGP-{number:04}",
        Price("活动价", "28.50", "元/平方米"), "参考价 35 元/平方米　让利 6.50 元", "售后 400-800-0102　投诉 12315",
        f"改性沥青防水卷材 SBS I PY PE 3\n示例防水科技有限公司\n★★★ CGP-{number:04}\n活动价 28.50 元/平方米",
    )  # fmt: skip


def printed(*cards: LabelCard, layout: LabelLayout = LabelLayout.EIGHT_UP) -> DrawnSheet:
    return label_cards_pdf(cards, event=TITLE, layout=layout)


@pytest.mark.parametrize(("layout", "pages"), [(LabelLayout.EIGHT_UP, 2), (LabelLayout.FOUR_UP, 3)])
def test_ten_cards_fill_their_pages_and_every_code_can_be_scanned(layout: LabelLayout, pages: int) -> None:
    cards = [card(number) for number in range(10)]
    drawn = pictures(printed(*cards, layout=layout), scale=4)
    assert len(drawn) == pages
    assert set().union(*map(codes, drawn)) == {one.code for one in cards}


def test_a_card_says_what_it_is_how_certified_what_it_costs_and_whom_to_call() -> None:
    sheet = printed(card())
    assert sheet.missing == ()
    for text in texts(sheet):
        for said in (TITLE, "改性沥青防水卷材", "★★★绿色建材认证", "CGP-0001", "28.50", "让利6.50元", "12315"):
            assert said in text


def test_the_longest_names_wrap_and_shrink_until_they_are_whole() -> None:
    long = replace(card(), name=LONG, maker="示例新疆维吾尔自治区喀什地区莎车县绿色新型建筑材料科技股份有限责任公司",
                   price=Price("活动价", "12,345,678.90", "元/立方米（含运费）"))  # fmt: skip
    sheet = printed(long)
    for text in texts(sheet):
        assert all(said in text for said in (LONG, long.maker, "12,345,678.90"))
    assert "…" not in page_texts(sheet)[0]


def test_rare_characters_print_as_themselves() -> None:
    assert printed(replace(card(), name="𬭎㛃堃牌砂浆", maker="示例𬒗䢺建材厂")).missing == ()
