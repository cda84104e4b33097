"""Sums of money in integer 分, as people write them and as the program keeps them."""

import re
import unicodedata
from decimal import Decimal
from enum import StrEnum

MOST_FEN = 10**15
"""Ten trillion yuan: what is larger was mistyped."""
_FEN = {"": 100, "元": 100, "分": 1, "角": 10, "千": 100_000, "万": 1_000_000, "亿": 10_000_000_000}
_SUM = re.compile(r"(\d+(?:,\d{3})*|\d*)(\.\d+)?(亿|万|千)?(元|角|分)?(?:整|正)?")
_PERCENT = re.compile(r"\d{1,4}(?:\.\d{1,2}0*)?")
_FALLS_AWAY = str.maketrans("", "", "¥￥ \u3000\t")


class MoneyProblem(StrEnum):
    """Why a text is not a sum of money."""

    NOT_A_SUM = "not_a_sum"
    NEGATIVE = "negative"
    BELOW_A_FEN = "below_a_fen"
    TOO_LARGE = "too_large"


def parse_yuan(text: str) -> int | MoneyProblem:
    """The sum in 分 that a person wrote in 元: 1,234.5, 1.2万, ￥300元, and full-width; nothing is rounded."""
    plain = unicodedata.normalize("NFKC", text).translate(_FALLS_AWAY).removesuffix("/")
    if plain.startswith(("-", "−")):
        return MoneyProblem.NEGATIVE
    found = _SUM.fullmatch(plain)
    if not found or not (found[1] or found[2]):
        return MoneyProblem.NOT_A_SUM
    scale, unit = found[3] or "", found[4] or "元"
    if scale and unit != "元":
        return MoneyProblem.NOT_A_SUM
    fen = Decimal(f"{found[1].replace(',', '') or 0}{found[2] or ''}") * _FEN[scale or unit]
    if fen != fen.to_integral_value():
        return MoneyProblem.BELOW_A_FEN
    return int(fen) if fen <= MOST_FEN else MoneyProblem.TOO_LARGE


def parse_percent(text: str) -> int | None:
    """The rate in hundredths of a percent that a person wrote: 3.65, 3.65%, full-width; None for what is no rate."""
    plain = "".join(unicodedata.normalize("NFKC", text).split()).removesuffix("%")
    found = _PERCENT.fullmatch(plain)
    return round(Decimal(plain) * 100) if found else None
