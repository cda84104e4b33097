"""Badges as they come out of the printer."""

import re
import subprocess
import sys
from base64 import b32encode
from hashlib import sha256
from io import BytesIO
from typing import Any

import pytest
from fontTools.ttLib import TTFont
from PIL import Image
from pypdf import PdfReader

from gbm_desktop.documents.badges import HEIGHT, WIDTH, Badge, BadgeLayout, badges_pdf
from gbm_desktop.documents.fonts import bundled
from gbm_desktop.documents.sheet import DrawnSheet
from gbm_desktop.documents.truetype import read_font
from tests.documents.print_reading import codes, embedded, pictures, texts

RARE = "㙍堽垚圳塝坉㵲䢺𬒗𠮷𬭎㛃"
LONG_NAME = "买买提·艾合买提·阿不都热合曼"
LONG_UNIT = "新疆维吾尔自治区喀什地区莎车县阿瓦提镇托万克兰干村村民委员会第三村民小组合作社"
TITLE, LINE = "2023年青白江区绿色建材下乡活动启动会", "2023年5月20日 清泉镇文化广场"


def code(number: int) -> str:
    return "G1" + b32encode(sha256(bytes([number % 256, number // 256])).digest()).decode("ascii")[:29]


def printed(*badges: Badge, layout: BadgeLayout = BadgeLayout.EIGHT_UP) -> DrawnSheet:
    return badges_pdf(badges, event_title=TITLE, event_line=LINE, layout=layout)


def person(number: int, name: str = "王芳", unit: str = "清泉镇利民村", role: str = "代表") -> Badge:
    return Badge(name, unit, role, code(number))


@pytest.mark.parametrize(
    ("layout", "pages"), [(BadgeLayout.EIGHT_UP, 3), (BadgeLayout.TEN_UP, 2), (BadgeLayout.SINGLE, 20)]
)
def test_twenty_badges_fill_their_pages_and_every_code_can_be_scanned(layout: BadgeLayout, pages: int) -> None:
    badges = [person(number) for number in range(20)]
    drawn = pictures(printed(*badges, layout=layout))
    assert len(drawn) == pages
    assert set().union(*map(codes, drawn)) == {badge.code for badge in badges}


def test_rare_characters_of_names_and_places_print_and_copy_out_as_themselves() -> None:
    sheet = printed(person(1, RARE[:6], RARE[6:]), person(2, RARE[6:], RARE[:6]))
    assert sheet.missing == ()
    for text in texts(sheet):
        assert text.count(RARE[:6]) == 2
        assert text.count(RARE[6:]) == 2


def test_characters_that_share_a_glyph_look_alike_and_copy_out_as_themselves() -> None:
    font = read_font(bundled("NotoSansSC-Bold.ttf"))
    assert font.glyph("壿") == font.glyph("墫")
    sheet = printed(person(1, "墫壿王", role=""))
    assert all("墫壿王" in text for text in texts(sheet))
    assert pictures(sheet) == pictures(printed(person(1, "墫墫王", role="")))


def test_the_file_says_its_title_and_language_and_makes_up_no_author_or_date() -> None:
    reader = PdfReader(BytesIO(printed(person(1)).pdf))
    assert {name: str(value) for name, value in (reader.metadata or {}).items()} == {"/Title": TITLE}
    assert str(reader.root_object["/Lang"]) == "zh-CN"


def test_the_drawing_library_is_not_loaded_before_something_is_drawn() -> None:
    program = "import sys, gbm_desktop.prints; sys.exit('reportlab' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0  # noqa: S603 - our own words


def outlines(file: BytesIO, glyphs: list[int]) -> list[tuple[list[tuple[int, int]], int]]:
    """The points and the width of each glyph."""
    with TTFont(file) as font:
        names = [font.getGlyphName(glyph) for glyph in glyphs]
        return [(list(font["glyf"][name].getCoordinates(font["glyf"])[0]), font["hmtx"][name][0]) for name in names]


def test_every_code_in_the_file_draws_the_outline_that_the_font_has_for_its_character() -> None:
    reader = PdfReader(BytesIO(printed(person(1, "墫壿王", RARE)).pdf))
    page: Any = reader.pages[0]
    for font in page["/Resources"]["/Font"].get_object().values():
        carried = font["/DescendantFonts"][0]
        file = bundled(font["/BaseFont"].split("+")[1] + ".ttf")
        rows = re.findall(
            r"<\w{4}> <(\w+)>", font["/ToUnicode"].get_data().decode("ascii").split("endcodespacerange")[1]
        )
        characters = [bytes.fromhex(text).decode("utf-16-be") for text in rows]
        places = carried["/CIDToGIDMap"].get_data()
        drawn = [int.from_bytes(places[2 * at : 2 * at + 2], "big") for at in range(1, len(characters) + 1)]
        wanted = outlines(BytesIO(file.read_bytes()), [read_font(file).glyph(character) for character in characters])
        assert outlines(BytesIO(carried["/FontDescriptor"]["/FontFile2"].get_data()), drawn) == wanted
        assert carried["/W"] == [1, [width for _, width in wanted]]


def test_every_font_is_in_the_file() -> None:
    fonts = embedded(printed(person(1)))
    assert set(fonts) == {"/GBMAAA+NotoSansSC-Bold", "/GBMAAA+NotoSansSC-Regular"}
    assert all(fonts.values())


def test_a_character_that_no_font_has_is_shown_reported_and_still_copies_out() -> None:
    sheet = printed(person(1, "李𪚥"))
    assert sheet.missing == ("𪚥",)
    assert all("李𪚥" in text for text in texts(sheet))
    assert pictures(sheet) != pictures(printed(person(1, "李")))


def test_characters_after_two_that_no_font_has_are_still_drawn_as_themselves() -> None:
    sheet = printed(person(1, "𪚥𪚣王"))
    assert all("𪚥𪚣王" in text for text in texts(sheet))
    assert pictures(sheet) == pictures(printed(person(1, "〓〓王")))


def test_a_character_of_the_regular_font_only_is_taken_from_there() -> None:
    assert printed(person(1, "王㎡", "ﾊ")).missing == ("ﾊ",)


def test_control_and_zero_width_characters_print_nothing() -> None:
    sheet = printed(person(1, "王\u200b芳\x07\ufe00"))
    assert sheet.missing == ()
    assert all("王芳" in text for text in texts(sheet))


def text_edges(picture: Image.Image, scale: float) -> tuple[float, float, float, float]:
    """Where the dark text of a single badge's left part stands, in millimetres."""
    unit = scale * 72 / 25.4
    part = picture.crop((0, round(9.7 * unit), round(57 * unit), round((HEIGHT - 8.2) * unit)))
    left, top, right, bottom = part.point(lambda grey: 255 * (grey < 200)).getbbox() or (0, 0, 0, 0)
    return left / unit, top / unit + 9.7, right / unit, bottom / unit + 9.7


@pytest.mark.parametrize("unit", [LONG_UNIT, LONG_UNIT * 4, "", "China National Building Materials Federation"])
@pytest.mark.parametrize(
    "name", [LONG_NAME, "王芳", "欧阳娜娜", "堽" * 50, "Alexander Maximilian von Habsburg-Lothringen", "·" * 9]
)
def test_no_name_and_no_unit_leaves_its_place(name: str, unit: str) -> None:
    drawn = pictures(printed(person(1, name, unit), layout=BadgeLayout.SINGLE), scale=4)[0]
    left, top, right, bottom = text_edges(drawn, 4)
    assert left >= 4.5
    assert right <= 56.9
    assert top >= 10
    assert bottom <= HEIGHT - 8.5
    assert codes(drawn) == {code(1)}


def test_a_long_name_is_whole_and_breaks_after_a_middle_dot() -> None:
    sheet = printed(person(1, LONG_NAME, LONG_UNIT))
    assert all(LONG_NAME in text and LONG_UNIT in text for text in texts(sheet))


def test_the_role_is_a_word_on_the_badge_and_is_left_out_where_there_is_none() -> None:
    assert all("嘉宾" in text for text in texts(printed(person(1, role="嘉宾"))))
    bare = pictures(printed(person(1, role=""), layout=BadgeLayout.SINGLE))[0]
    assert bare.getpixel((3, bare.height - 3)) == 255


def test_a_single_badge_has_the_size_of_a_card() -> None:
    drawn = pictures(printed(person(1), layout=BadgeLayout.SINGLE), scale=1)[0]
    assert drawn.size == pytest.approx((WIDTH / 25.4 * 72, HEIGHT / 25.4 * 72), abs=1)


def test_no_badges_are_no_pages_and_no_crash() -> None:
    assert printed().pdf.startswith(b"%PDF")


def test_the_same_badges_are_the_same_file() -> None:
    assert printed(person(1)).pdf == printed(person(1)).pdf


def test_a_thousand_badges_stay_small() -> None:
    names = [chr(0x4E00 + number % 3000) + chr(0x5000 + number * 7 % 3000) for number in range(1000)]
    badges = [person(number, name, f"清泉镇利民村{number % 9}组") for number, name in enumerate(names)]
    assert len(printed(*badges).pdf) < 2_000_000
