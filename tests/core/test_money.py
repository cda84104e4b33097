"""Sums of money: what people write, what is kept, and what is shown."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gbm_desktop.model.money import MOST_FEN, MoneyProblem, parse_percent, parse_yuan
from gbm_desktop.wording.money import percent, short_yuan, yuan


@pytest.mark.parametrize(
    ("text", "fen"),
    [
        ("1234.5", 123450),
        ("1,234.5", 123450),
        ("１，２３４．５元", 123450),
        ("￥300", 30000),
        ("¥ 300.00 元", 30000),
        ("1.2万", 1_200_000),
        ("1.2万元", 1_200_000),
        ("0.8亿元", 8_000_000_000),
        (".5", 50),
        ("5角", 50),
        ("99分", 99),
        ("三百", MoneyProblem.NOT_A_SUM),
        ("", MoneyProblem.NOT_A_SUM),
        (".", MoneyProblem.NOT_A_SUM),
        ("12,34", MoneyProblem.NOT_A_SUM),
        ("1万分", MoneyProblem.NOT_A_SUM),
        ("-3", MoneyProblem.NEGATIVE),
        ("0.001", MoneyProblem.BELOW_A_FEN),
        ("99999999999999", MoneyProblem.TOO_LARGE),
    ],
)
def test_a_sum_is_read_as_offices_write_it(text: str, fen: int | MoneyProblem) -> None:
    assert parse_yuan(text) == fen


@given(st.integers(min_value=0, max_value=MOST_FEN))
def test_what_is_shown_is_read_back_as_the_same_sum(fen: int) -> None:
    assert parse_yuan(yuan(fen)) == fen
    assert parse_yuan(short_yuan(fen)) == fen


@given(st.text(max_size=12))
def test_any_text_is_a_sum_or_a_problem(text: str) -> None:
    found = parse_yuan(text)
    assert isinstance(found, MoneyProblem) or 0 <= found <= MOST_FEN


@pytest.mark.parametrize(
    ("text", "rate"),
    [("10", 1000), ("3.65%", 365), ("３.６５％", 365), ("0.5 %", 50), ("100", 10_000), ("3.650", 365), ("0", 0)],
)
def test_a_rate_is_read_in_hundredths_of_a_percent_and_written_back(text: str, rate: int) -> None:
    assert parse_percent(text) == rate
    assert parse_percent(percent(rate)) == rate


@pytest.mark.parametrize("text", ["", "%", "-3", "3.655", "三", "1e3", "3..5"])
def test_what_is_no_rate_is_refused(text: str) -> None:
    assert parse_percent(text) is None
