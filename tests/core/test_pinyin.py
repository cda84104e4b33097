"""Pinyin initials of people and places."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypinyin import lazy_pinyin

from gbm_desktop.pinyin import initials, name_initials


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("王芳", "wf"),
        ("曾建", "zj"),
        ("单雄信", "sxx"),
        ("仇英", "qy"),
        ("解晓东", "xxd"),
        ("查良镛", "zly"),
        ("任丽", "rl"),
        ("朴树", "ps"),
        ("区伟", "ow"),
        ("翟军", "zj"),
        ("乐嘉", "yj"),
        ("沈重", "sc"),
        ("李长江", "lcj"),
        ("尉迟恭", "ycg"),
        ("万俟卨", "mqx"),
        ("长孙皇后", "zshh"),
        ("买买提·艾合买提", "mmtahmt"),
        ("Li Ming", "liming"),
        ("ＬＩ明２", "lim2"),
        ("㛃垚𬭎𠮷", "jyhj"),
        ("单", "s"),
        ("", ""),
        ("（）", ""),
    ],
)
def test_a_name_is_read_as_a_person_says_it(name: str, said: str) -> None:
    assert name_initials(name) == said


@pytest.mark.parametrize(
    ("place", "said"),
    [("青白江区", "qbjq"), ("重庆市", "cqs"), ("长安乡", "cax"), ("石板滩村3组", "sbtc3z"), ("解放路①号", "jflh")],
)
def test_a_place_is_read_as_people_say_it(place: str, said: str) -> None:
    assert initials(place) == said


def test_ordinary_characters_agree_with_pypinyin() -> None:
    ordinary = "".join(bytes([high, low]).decode("gb2312") for high in range(0xB0, 0xD7) for low in range(0xA1, 0xFA))
    read = {character: lazy_pinyin(character)[0][0] for character in ordinary}
    other = {character for character in ordinary if initials(character) != read[character]}
    assert other == set("长重厦翟曾泊茄辗畜")


@given(st.text())
def test_any_text_gives_lower_case_letters_and_digits_only(text: str) -> None:
    for said in (initials(text), name_initials(text)):
        assert said == "" or (said.isascii() and said.isalnum() and said == said.lower())
