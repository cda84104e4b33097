"""Reading the lines that are keyed back from a printed checklist: a row's code, the result, a remark."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from gbm_desktop.model.row_code import row_code
from gbm_desktop.model.safety.checklist import CheckItem, CheckResult

_CODE = re.compile(r"\s*([0-9A-Z]{2})-?([0-9]{2,4})([A-Z])", re.IGNORECASE | re.ASCII)
_RESULTS = {
    CheckResult.FAIL: ("2|f|fail|x", "不合格|×|✗|✘"),
    CheckResult.NOT_APPLICABLE: ("3|n\\.a\\.?|na?", "不适用|/"),
    CheckResult.PASS: ("1|p|pass", "合格|√|✓|✔"),
}
"""How each is typed and how it is written; a typed one stands alone, or the 2 of two extinguishers would be one."""
_RESULT = {
    result: re.compile(rf"\s*(?:(?:{typed})(?!\w)|{written})[\s,;:、。]*", re.IGNORECASE)
    for result, (typed, written) in _RESULTS.items()
}


class KeyProblem(StrEnum):
    """Why a line could not be taken."""

    NOT_A_CODE = "not_a_code"
    MISTYPED = "mistyped"
    NOT_ON_LIST = "not_on_list"
    NO_RESULT = "no_result"
    UNKNOWN_RESULT = "unknown_result"


@dataclass(frozen=True, slots=True)
class Keyed:
    """What became of one line; `number` counts the lines from 1. With a `problem` nothing of it is stored."""

    number: int
    line: str
    item: CheckItem | None = None
    result: CheckResult | None = None
    remark: str = ""
    problem: KeyProblem | None = None


def read(lines: Iterable[str], by_code: Mapping[str, CheckItem]) -> Iterator[Keyed]:
    """What each line that is not blank says about the items of a list, given by the codes of their rows.

    A code counts only with its own check letter, so that one wrong character never means another row.
    """
    for number, line in enumerate(lines, start=1):
        if line.strip():
            yield _read(number, line.strip(), by_code)


def _read(number: int, line: str, by_code: Mapping[str, CheckItem]) -> Keyed:
    plain = unicodedata.normalize("NFKC", line)
    found = _CODE.match(plain)
    if found is None:
        return Keyed(number, line, problem=KeyProblem.NOT_A_CODE)
    group, place, letter = (part.upper() for part in found.groups())
    item = by_code.get(f"{group}{place}{letter}")
    if item is None:
        right = row_code(f"{group}{place}").endswith(letter)
        return Keyed(number, line, problem=KeyProblem.NOT_ON_LIST if right else KeyProblem.MISTYPED)
    return _with_result(Keyed(number, line, item), plain[found.end() :])


def _with_result(keyed: Keyed, rest: str) -> Keyed:
    if not rest.strip():
        return Keyed(keyed.number, keyed.line, keyed.item, problem=KeyProblem.NO_RESULT)
    for result, pattern in _RESULT.items():
        if said := pattern.match(rest):
            return Keyed(keyed.number, keyed.line, keyed.item, result, rest[said.end() :].strip())
    return Keyed(keyed.number, keyed.line, keyed.item, problem=KeyProblem.UNKNOWN_RESULT)
