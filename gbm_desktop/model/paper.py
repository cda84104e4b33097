"""A signed sheet that comes back from an event: reading the codes of its rows, and what a signed row counts for."""

import re
import unicodedata
from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from gbm_desktop.model.attendance import Reason, Scan, Verdict, is_full
from gbm_desktop.model.door import Decision, Situation
from gbm_desktop.model.row_code import row_code

_CODE = re.compile(r"([A-Z]{0,5})([0-9]{4,6})([A-Z])")
_DIGITS = 4
_GAPS = re.compile(r"[\s-]+")
_FIGURES = "0123456789"


class PaperProblem(StrEnum):
    """Why a row's code could not be taken."""

    NOT_A_CODE = "not_a_code"
    MISTYPED = "mistyped"
    NOT_ON_LIST = "not_on_list"
    LETTER_NEEDED = "letter_needed"


@dataclass(frozen=True, slots=True)
class PaperEntry:
    """A scan that was keyed from paper, and the times (Unix, ms) between which its sheet was signed."""

    scan: Scan
    name: str
    since: int
    until: int
    voided: bool


def read_code(text: str, blocks: Collection[str]) -> str | PaperProblem:
    """The number that a row's code stands for, where `blocks` are the letters with which numbers at the event begin.

    A code counts only with its own check letter: one wrong character, or two that changed places, never mean another
    person (the letters A and X, B and Y, C and Z look alike to it, which takes 24 laptops). One character too few or
    too many never does up to number 9999. The letter may be left out only where all numbers begin with the same.
    """
    found = _CODE.fullmatch(_GAPS.sub("", unicodedata.normalize("NFKC", text)).upper())
    if found is None:
        return PaperProblem.NOT_A_CODE
    block, digits, letter = found.groups()
    if not block:
        if len(digits) != _DIGITS:
            return PaperProblem.NOT_A_CODE
        if len(blocks) != 1:
            return PaperProblem.LETTER_NEEDED
    number = (block or next(iter(blocks))) + digits
    if row_code(number) != number + letter:
        return PaperProblem.MISTYPED
    return number if number.rstrip(_FIGURES) in blocks else PaperProblem.NOT_ON_LIST


def persons_on_paper(now: Situation) -> int:
    """How many a signed row adds: one, or those of a group who had not come yet; nobody comes twice by signing too."""
    if now.group is not None:
        return now.group.may_enter(reentry=False)
    return 1 if now.last is None else 0


def decide_on_paper(now: Situation) -> Decision:
    """Who signed was there, whether the venue was full or not, and counts once however they were taken down."""
    persons = persons_on_paper(now)
    if not persons:
        return Decision(Verdict.REPEAT, Reason.NONE, passes=False)
    full = is_full(now.capacity, now.inside + persons - 1)
    return Decision(Verdict.ADMITTED, Reason.FULL if full else Reason.NONE, passes=True)
