"""The bundled fonts can write what they are there for."""

import unicodedata
from io import BytesIO
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from gbm_desktop.documents.fonts import Role, bundled, font_folders, typst_font_families
from gbm_desktop.documents.truetype import read_font

NOTO = ("NotoSansSC-Regular.ttf", "NotoSansSC-Bold.ttf", "NotoSerifSC-Regular.ttf", "NotoSerifSC-Black.ttf")
FANDOL = ("FandolFang-Regular.otf", "FandolKai-Regular.otf")
NAMES = "㙍堽垚圳塝坉㵲䢺𬒗𠮷𬭎㛃·"
MARKS = "□☑✓✗▲●■→←↑↓〔〕《》“”‘’—…①⑳⑴㈠Ａ９％：，。、；！？～￥〓℃㎡×÷≥≤№"


def table() -> list[str]:
    return bundled("general-standard-characters.txt").read_text(encoding="utf-8").split()


def written_by(file: str) -> set[str]:
    with TTFont(bundled(file), lazy=True) as font:
        return {chr(code) for code in font.getBestCmap() or ()}


def test_the_table_of_general_standard_characters_has_8105() -> None:
    assert len(set(table())) == len(table()) == 8105


@pytest.mark.parametrize("file", NOTO)
def test_every_noto_font_writes_the_table_gb2312_names_and_marks(file: str) -> None:
    gb2312 = {bytes((high, low)).decode("gb2312", "ignore") for high in range(0xB0, 0xF8) for low in range(0xA1, 0xFF)}
    wanted = set(table()) | (gb2312 - {""}) | set(NAMES) | set(MARKS) | {chr(code) for code in range(0x20, 0x7F)}
    assert wanted - written_by(file) == set()


@pytest.mark.parametrize("file", NOTO[:2])
def test_the_sans_fonts_write_every_character_of_gbk(file: str) -> None:
    pairs = (bytes((high, low)) for high in range(0x81, 0xFF) for low in range(0x40, 0xFF))
    gbk = {text for text in (pair.decode("gbk", "ignore") for pair in pairs) if len(text) == 1}
    ideographs = {text for text in gbk if unicodedata.name(text, "").startswith("CJK UNIFIED")}
    assert len(ideographs) > 20_900
    assert ideographs - written_by(file) == set()


@pytest.mark.parametrize("file", FANDOL)
def test_the_fandol_fonts_write_gb2312(file: str) -> None:
    gb2312 = {bytes((high, low)).decode("gb2312", "ignore") for high in range(0xB0, 0xF8) for low in range(0xA1, 0xFF)}
    assert (gb2312 - {""}) - written_by(file) == set()


@pytest.mark.parametrize("file", NOTO)
def test_our_own_reader_finds_the_same_glyphs_and_widths_as_fonttools(file: str) -> None:
    font, ours = TTFont(BytesIO(bundled(file).read_bytes())), read_font(bundled(file))
    for character in NAMES + MARKS + "王Wi 鑫":
        name = (font.getBestCmap() or {})[ord(character)]
        glyph = font.getGlyphID(name)
        assert ours.glyph(character) == glyph
        assert ours.advance(glyph) == font["hmtx"][name][0]
    assert ours.glyph("𪚥") == 0


def test_the_licences_lie_beside_the_fonts() -> None:
    for package in ("sans", "serif"):
        assert "SIL OPEN FONT LICENSE" in bundled(f"OFL-noto-{package}-sc.txt").read_text(encoding="utf-8")
    assert "special exception" in bundled("FANDOL-LICENSE.txt").read_text(encoding="utf-8")
    assert "GNU GENERAL PUBLIC LICENSE" in bundled("GPL-3.txt").read_text(encoding="utf-8")


def test_every_role_ends_in_fonts_that_write_rare_characters() -> None:
    families = typst_font_families([])
    assert set(families) == set(Role)
    assert families[Role.BODY] == ["FandolFang R", "Noto Serif SC", "Noto Sans SC"]
    assert all("Noto Sans SC" in names for names in families.values())
    assert font_folders([]) == [bundled("")]


def test_a_laptops_own_official_fonts_come_first(tmp_path: Path) -> None:
    (tmp_path / "FZXBSJW.TTF").touch()
    (tmp_path / "仿宋_GB2312.ttf").touch()
    families = typst_font_families([tmp_path])
    assert families[Role.TITLE][0] == "FZXiaoBiaoSong-B05S"
    assert families[Role.BODY][:2] == ["FangSong_GB2312", "FandolFang R"]
    assert families[Role.KAI][0] == "FandolKai"
    assert font_folders([tmp_path]) == [bundled(""), tmp_path]


def test_a_font_folder_that_cannot_be_read_is_passed_over(tmp_path: Path) -> None:
    (there := tmp_path / "fonts").mkdir()
    (there / "simfang.ttf").touch()
    gone = tmp_path / "gone"
    assert typst_font_families([gone, there])[Role.BODY][0] == "FangSong"
    assert font_folders([gone, there])[1:] == [there]
