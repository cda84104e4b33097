import pytest
from hypothesis import given
from hypothesis import strategies as st

from gbm_desktop.model.person_name import NameFault, NameProblem, clean_text, is_total, parse_name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("王芳", "王芳"),
        (" 熊宁宁 ", "熊宁宁"),
        ("王\u3000芳", "王芳"),
        ("王  芳", "王芳"),
        ("王\xa0芳", "王芳"),
        ("\ufeff王\u200b芳\x00", "王芳"),
        ("买买提•艾合买提", "买买提·艾合买提"),
        ("买买提 ・ 艾合买提", "买买提·艾合买提"),
        ("买买提．艾合买提", "买买提·艾合买提"),
        ("买买提.艾合买提", "买买提·艾合买提"),
        ("Ｊｏｈｎ  Smith", "John Smith"),
        ("J. Smith", "J. Smith"),
        ("李𬭎", "李𬭎"),
        ("𠮷 田", "𠮷田"),
        ("㛃垚", "㛃垚"),
        ("王\ue863", "王\ue863"),
        ("总计划", "总计划"),
        ("共青", "共青"),
    ],
)
def test_a_name_loses_what_only_aligned_it(text: str, name: str) -> None:
    assert parse_name(text) == name


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("", NameFault.EMPTY),
        ("\u200b \u3000", NameFault.EMPTY),
        ("13812345678", NameFault.NOT_A_NAME),
        ("2023-10-20", NameFault.NOT_A_NAME),
        ("——", NameFault.NOT_A_NAME),
        ("#REF!", NameFault.NOT_A_NAME),
        ("注：请于10月25日前报送", NameFault.NOT_A_NAME),
        ("王芳、李强", NameFault.SEVERAL),
        ("王\ufffd", NameFault.UNREADABLE),
        ("王" * 51, NameFault.TOO_LONG),
        ("合 计", NameFault.TOTAL),
        ("共 300 人", NameFault.TOTAL),
        ("姓名", NameFault.TOTAL),
    ],
)
def test_what_is_no_name_says_why(text: str, fault: NameFault) -> None:
    assert parse_name(text) == NameProblem(text, fault)


def test_fifty_characters_are_still_a_name() -> None:
    assert parse_name("王" * 50) == "王" * 50


@given(st.text())
def test_a_name_that_was_read_is_read_again_as_itself(text: str) -> None:
    name = parse_name(text)
    if not isinstance(name, NameProblem):
        assert parse_name(name) == name
        assert name == name.strip() != ""
        assert name.encode()


@given(st.text())
def test_cleaned_text_stays_as_it_is(text: str) -> None:
    assert clean_text(clean_text(text)) == clean_text(text)


@pytest.mark.parametrize("text", ["合计", "合 计：", "总计 300", "小计：30人", "共300人", "本页共20人"])
def test_words_of_sums_are_known(text: str) -> None:
    assert is_total(text)


@pytest.mark.parametrize("text", ["合计划", "共和村", "总装厂", "王芳"])
def test_words_that_only_begin_alike_are_no_sums(text: str) -> None:
    assert not is_total(text)
