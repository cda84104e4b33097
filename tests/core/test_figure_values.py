"""A figure's value as people type it, and as documents show it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gbm_desktop.model.figure_values import FigureProblem, parse_value
from gbm_desktop.wording.figures import change_text, value_text


@pytest.mark.parametrize(
    ("text", "key", "unit", "value"),
    [
        ("12", "demo_houses", "户", 12),
        (" 1,234户 ", "demo_houses", "户", 1234),
        ("１２３４", "reach", "次", 1234),
        ("1.2万", "reach", "次", 12_000),
        ("3亿", "plays", "次", 300_000_000),
        ("1,300.50元", "subsidy_sum", "元", 1300.5),
        ("96.5%", "complaints_closed_share", "%", 96.5),
        ("96.5％", "complaints_closed_share", "%", 96.5),
        ("180.25", "demo_area", "平方米", 180.25),
        ("0", "complaints", "件", 0),
    ],
)
def test_what_people_write_is_understood(text: str, key: str, unit: str, value: float) -> None:
    assert parse_value(text, key, unit) == value


@pytest.mark.parametrize(
    ("text", "key", "problem"),
    [
        ("", "demo_houses", FigureProblem.NOT_A_NUMBER),
        ("很多", "demo_houses", FigureProblem.NOT_A_NUMBER),
        ("-3", "demo_houses", FigureProblem.NOT_A_NUMBER),
        ("1,2", "demo_houses", FigureProblem.NOT_A_NUMBER),
        ("1e5", "demo_houses", FigureProblem.NOT_A_NUMBER),
        ("nan", "demo_area", FigureProblem.NOT_A_NUMBER),
        ("12.5", "demo_houses", FigureProblem.NOT_WHOLE),
        ("1.005", "demo_area", FigureProblem.TOO_EXACT),
        ("100.1", "complaints_closed_share", FigureProblem.OVER_HUNDRED),
        ("9" * 30, "reach", FigureProblem.TOO_LARGE),
    ],
)
def test_what_is_no_value_is_named(text: str, key: str, problem: FigureProblem) -> None:
    assert parse_value(text, key) is problem


@given(st.integers(0, 10**12))
def test_a_whole_value_that_is_shown_is_read_back(value: int) -> None:
    assert parse_value(f"{value_text(value, '户')}户", "demo_houses", "户") == value


@given(st.integers(0, 10**14))
def test_a_sum_that_is_shown_is_read_back(fen: int) -> None:
    assert parse_value(value_text(fen / 100, "元"), "subsidy_sum", "元") == fen / 100


@given(st.text())
def test_any_text_is_a_value_or_has_its_problem(text: str) -> None:
    found = parse_value(text, "demo_houses", "户")
    assert isinstance(found, FigureProblem) or (found >= 0 and found == int(found))


def test_sums_have_two_decimals_and_changes_their_sign() -> None:
    assert value_text(50, "元") == "50.00"
    assert value_text(1234, "场") == "1,234"
    assert value_text(None, "场") == ""
    assert [change_text(one, "元") for one in (286.5, -3, 0, None)] == ["+286.50", "-3.00", "0.00", ""]
