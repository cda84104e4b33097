"""The notice at the entrance."""

from dataclasses import replace

import pytest

from gbm_desktop.documents.poster import PosterSize
from gbm_desktop.documents.site_notice import SiteNotice, site_notice_pdf
from tests.documents.pdf_reading import page_sizes_mm, pages_of
from tests.documents.print_reading import embedded, texts

NOTICE = SiteNotice(
    event="青白江区绿色建材展销会",
    limit="本场核定容量",
    persons="3000 人",
    assembly="体育中心东门外停车场",
    officer="赵建国　13800138000",
)


@pytest.mark.parametrize("size", PosterSize)
def test_it_says_how_many_whom_to_call_and_where_to_gather(size: PosterSize) -> None:
    sheet = site_notice_pdf(NOTICE, size=size)
    assert page_sizes_mm(sheet.pdf) == [tuple(map(round, size.value))]
    for text in texts(sheet):
        for said in (
            *("安全公告", "青白江区绿色建材展销会", "本场核定容量", "3000人", "110", "119", "120"),
            *(
                "紧急集合点",
                "体育中心东门外停车场",
                "安全责任人",
                "赵建国13800138000",
                "禁止吸烟",
                "禁止明火",
                "安全出口",
            ),
        ):
            assert said in text


def test_what_matters_can_be_read_from_five_metres() -> None:
    """Characters of 10 mm are read with ease from five metres. Drawn sheets have their sizes in millimetres."""
    sizes = {
        line.text: max(glyph.size for glyph in line.glyphs)
        for line in pages_of(site_notice_pdf(NOTICE, size=PosterSize.A4).pdf)[0]
    }

    def height(said: str) -> float:
        return max(size for text, size in sizes.items() if said in text)

    assert height("3000") > 35
    assert height("110") > 20
    assert height("体育中心东门外停车场") > 10
    assert height("13800138000") > 9
    assert height("禁止吸烟") > 6


def test_a_very_long_name_and_place_stay_on_the_page() -> None:
    long = replace(
        NOTICE,
        event="四川省成都市青白江区绿色建材下乡活动展销会" * 3,
        assembly="区体育中心东门外停车场北侧围墙下的空地" * 2,
    )
    for line in pages_of(site_notice_pdf(long, size=PosterSize.A4).pdf)[0]:
        assert line.first.x * 25.4 / 72 >= 8
        assert line.glyphs[-1].x * 25.4 / 72 <= 202


def test_what_the_officer_decided_stands_on_it() -> None:
    decided = "安全责任人赵建国决定：入场人数上限3800人，理由：增设南广场疏散区"
    sheet = site_notice_pdf(
        replace(NOTICE, limit="入场人数上限", persons="3800 人", decided=decided), size=PosterSize.A4
    )
    assert all(decided in text for text in texts(sheet))


def test_every_font_is_in_the_file_and_rare_characters_are_drawn() -> None:
    sheet = site_notice_pdf(replace(NOTICE, officer="冯𬒗　13800138000", assembly="垚堽㙍𠮷广场"), size=PosterSize.A3)
    assert sheet.missing == ()
    assert all(embedded(sheet).values())
