"""The unified social credit code (统一社会信用代码) of an enterprise, GB 32100-2015."""

import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from typing import NewType

CreditCode = NewType("CreditCode", str)

LENGTH = 18
_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_VALUES = {char: value for value, char in enumerate(_ALPHABET)}
_MODULUS = len(_ALPHABET)
_WEIGHTS = tuple(pow(3, place, _MODULUS) for place in range(LENGTH - 1))
_REGION = slice(2, 8)
_FALLS_AWAY = str.maketrans("", "", "-‐‑–—－_.·'\"’‘")


class CodeFault(StrEnum):
    """Why a text is no credit code."""

    WRONG_LENGTH = "wrong_length"
    WRONG_LETTER = "wrong_letter"
    REGION_NOT_DIGITS = "region_not_digits"
    WRONG_CHECK = "wrong_check"


@dataclass(frozen=True, slots=True)
class CreditCodeProblem:
    """A text that is no credit code; `at` is the place of the wrong character, from 1, `length` that of the text."""

    text: str
    fault: CodeFault
    at: int = 0
    length: int = 0


def parse_credit_code(text: str) -> CreditCode | CreditCodeProblem:
    """The code in capitals and without spaces, however it was typed; its check character fits.

    An empty text is a problem of length here: where a code may be missing, ask first.
    """
    code = _plain(text)
    if len(code) != LENGTH:
        return CreditCodeProblem(text, CodeFault.WRONG_LENGTH, length=len(code))
    strange = next((at for at, char in enumerate(code, 1) if char not in _VALUES), 0)
    if strange:
        return CreditCodeProblem(text, CodeFault.WRONG_LETTER, at=strange)
    if not code[_REGION].isdecimal():
        return CreditCodeProblem(text, CodeFault.REGION_NOT_DIGITS)
    if code[-1] != check_character(code[:-1]):
        return CreditCodeProblem(text, CodeFault.WRONG_CHECK)
    return CreditCode(code)


def check_character(first: str) -> str:
    """The eighteenth character that belongs to the first seventeen (weights 3 to the power i-1, modulo 31)."""
    total = sum(_VALUES[char] * weight for char, weight in zip(first, _WEIGHTS, strict=True))
    return _ALPHABET[-total % _MODULUS]


def region_of(code: CreditCode) -> str:
    """The six digits of the place whose office registered the enterprise."""
    return code[_REGION]


def _plain(text: str) -> str:
    folded = unicodedata.normalize("NFKC", text).translate(_FALLS_AWAY)
    return "".join(char for char in folded if char.isprintable() and not char.isspace()).upper()
