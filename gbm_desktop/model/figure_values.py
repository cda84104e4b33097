"""The value of a figure as a person types it."""

import re
import unicodedata
from decimal import Decimal
from enum import StrEnum

from gbm_desktop.model.figures import RATIOS, plain

_NUMBER = re.compile(r"(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(万|亿)?")
_TIMES = {None: 1, "万": 10_000, "亿": 100_000_000}
_MOST = 10**13
"""What is larger was mistyped."""
_HUNDRED = 100


class FigureProblem(StrEnum):
    """Why a text is not a value of the figure."""

    NOT_A_NUMBER = "not_a_number"
    NOT_WHOLE = "not_whole"
    TOO_EXACT = "too_exact"
    OVER_HUNDRED = "over_hundred"
    TOO_LARGE = "too_large"


def parse_value(text: str, key: str, unit: str = "") -> int | float | FigureProblem:
    """The value that the text says: 1,234.5, 1.2万, full width, with the figure's unit or without; never negative."""
    bare = "".join(unicodedata.normalize("NFKC", text).split()).removesuffix(unicodedata.normalize("NFKC", unit))
    found = _NUMBER.fullmatch(bare)
    if not found:
        return FigureProblem.NOT_A_NUMBER
    exact = Decimal(found[1].replace(",", "") + (found[2] or "")) * _TIMES[found[3]]
    if exact > _MOST:
        return FigureProblem.TOO_LARGE
    return _problem(exact, key) or plain(float(exact))


def _problem(exact: Decimal, key: str) -> FigureProblem | None:
    if key.endswith("_share") and exact > _HUNDRED:
        return FigureProblem.OVER_HUNDRED
    if exact != round(exact, 2):
        return FigureProblem.TOO_EXACT
    return None if takes_fractions(key) or exact == exact.to_integral_value() else FigureProblem.NOT_WHOLE


def takes_fractions(key: str) -> bool:
    """Whether the figure is measured: sums of money, areas, shares and means; all others are counted."""
    return key in RATIOS or key.endswith(("_sum", "_area")) or key == "trade_in_count"
