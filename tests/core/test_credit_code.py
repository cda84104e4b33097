"""Unified social credit codes, GB 32100-2015."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from gbm_desktop.model.credit_code import (
    CodeFault,
    CreditCode,
    CreditCodeProblem,
    check_character,
    parse_credit_code,
    region_of,
)

ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
REAL = (
    "91350100M000100Y43",  # the example that the standard itself works out
    "914403001922038216",
    "91440300708461136T",
    "91110000802100433B",
    "91110108551385082Q",
    "91330106673959654P",
)
digits = st.text("0123456789", min_size=8, max_size=8)
codes = st.builds(lambda head, tail: head + tail, digits, st.text(ALPHABET, min_size=9, max_size=9)).map(
    lambda first: first + check_character(first)
)


def _fault(text: str) -> CodeFault:
    found = parse_credit_code(text)
    assert isinstance(found, CreditCodeProblem)
    return found.fault


@pytest.mark.parametrize("code", REAL)
def test_codes_of_known_enterprises_are_codes(code: str) -> None:
    assert parse_credit_code(code) == code


def test_a_code_is_read_however_it_was_typed() -> None:
    for typed in (
        "  91350100m000100y43",
        "9135 0100 M000 100Y 43",
        "９１３５０１００Ｍ０００１００Ｙ４３",
        "91350100-M000100Y-43\u200b",
    ):
        assert parse_credit_code(typed) == "91350100M000100Y43"


def test_it_is_said_what_is_wrong_with_a_code_and_where() -> None:
    assert parse_credit_code("91350100M000100Y4") == CreditCodeProblem(
        "91350100M000100Y4", CodeFault.WRONG_LENGTH, length=17
    )
    assert parse_credit_code("91350100MOOO100Y43") == CreditCodeProblem(
        "91350100MOOO100Y43", CodeFault.WRONG_LETTER, at=10
    )
    assert _fault("9135A100M000100Y43") is CodeFault.REGION_NOT_DIGITS
    assert _fault("91350100M000100Y44") is CodeFault.WRONG_CHECK
    assert _fault("") is CodeFault.WRONG_LENGTH


def test_the_place_of_registration_stands_in_the_code() -> None:
    assert region_of(CreditCode("91440300708461136T")) == "440300"


@given(codes)
def test_every_code_with_its_check_character_is_read(code: str) -> None:
    assert parse_credit_code(code) == code


@given(codes, st.integers(0, 17), st.sampled_from(ALPHABET))
def test_one_character_mistyped_is_always_caught(code: str, at: int, other: str) -> None:
    assume(code[at] != other)
    assert isinstance(parse_credit_code(code[:at] + other + code[at + 1 :]), CreditCodeProblem)


@given(codes, st.integers(0, 16))
def test_two_neighbours_changed_over_are_always_caught(code: str, at: int) -> None:
    assume(code[at] != code[at + 1])
    swapped = code[:at] + code[at + 1] + code[at] + code[at + 2 :]
    assert isinstance(parse_credit_code(swapped), CreditCodeProblem)


@given(st.text())
def test_any_text_is_a_code_or_a_problem(text: str) -> None:
    assert isinstance(parse_credit_code(text), str | CreditCodeProblem)
