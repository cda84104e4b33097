"""Sums of money as official documents write them."""

from decimal import Decimal
from enum import Enum

from gbm_desktop.model.money import MoneyProblem

WORDS: dict[type[Enum], dict[Enum, tuple[str, str]]] = {
    MoneyProblem: {
        MoneyProblem.NOT_A_SUM: ("不是金额", "not a sum of money"),
        MoneyProblem.NEGATIVE: ("金额不能为负数", "a sum cannot be negative"),
        MoneyProblem.BELOW_A_FEN: ("金额最多两位小数", "a sum has two decimals at most"),
        MoneyProblem.TOO_LARGE: ("金额过大，请核对单位", "too large: check the unit"),
    }
}


def yuan(fen: int) -> str:
    """The sum in 元 with two decimals: 1,234.50."""
    return f"{Decimal(fen) / 100:,.2f}"


def short_yuan(fen: int) -> str:
    """The sum in 元, without decimals where it has none: 1,234 or 1,234.50."""
    return yuan(fen).removesuffix(".00")


def percent(rate: int) -> str:
    """A rate in hundredths of a percent: 365 → 3.65%, 1000 → 10%."""
    return f"{(Decimal(rate) / 100).normalize():f}%"
