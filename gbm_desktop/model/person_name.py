"""Names of people as offices write them."""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import NewType

PersonName = NewType("PersonName", str)


class NameFault(StrEnum):
    """Why a text is no person's name."""

    EMPTY = "name_empty"
    TOO_LONG = "name_too_long"
    NOT_A_NAME = "name_not_a_name"
    SEVERAL = "name_several"
    UNREADABLE = "name_unreadable"
    TOTAL = "name_total"


@dataclass(frozen=True, slots=True)
class NameProblem:
    """A text that is no name."""

    text: str
    fault: NameFault


LONGEST_NAME = 50
_HAN = "〇\u3400-\u4dbf\u4e00-\u9fff\ue000-\uf8ff\uf900-\ufaff\U00020000-\U000323af\ufe00-\ufe0f\U000e0100-\U000e01ef"
_ORDINARY = re.compile(r"[\u4e00-\u9fff]{2,4}")
# What takes long to compile is compiled with the first name that needs it, not at the start.
_HAN_GAP = rf"(?<=[{_HAN}·])\s+(?=[{_HAN}·])"
_ETHNIC_DOT = rf"(?<=[{_HAN}])\s*[·•・．‧∙⋅･·.]\s*(?=[{_HAN}])"
_FULL_WIDTH = {
    code: code - 0xFEE0 for code in (*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B), 0xFF0E)
}
_SEVERAL = re.compile(r"[、,，/;；|]")
_COUNT = re.compile(r"[0-9]+\s*[人名位户个]")
_SENTENCE = re.compile(r"[:：。？?！!=@]|^#")
_HEADINGS = frozenset({"姓名", "名字", "名单", "参会人员", "参会人", "人员姓名"})
_TOTALS = frozenset({"合计", "总计", "小计", "共计", "总数", "总人数", "合计人数", "人数合计", "以上合计"})
_TOTAL_START = (
    r"(?:合计|总计|小计|共计|总人数|以上共|[本全]?[页表]?共)[^\u4e00-\u9fff]*[0-9]"
    r"|(?:合计|总计|小计|共计)[^\u4e00-\u9fff]*$"
)


def parse_name(text: str) -> PersonName | NameProblem:
    """The name without the spaces, invisible characters and odd dots that offices' tables put into it."""
    if _ORDINARY.fullmatch(text) and text not in _TOTALS and text not in _HEADINGS:
        return PersonName(text)
    name = clean_text(text)
    name = re.sub(_HAN_GAP, "", re.sub(_ETHNIC_DOT, "·", name.translate(_FULL_WIDTH)))
    fault = _fault(name)
    return NameProblem(text, fault) if fault else PersonName(name)


def is_total(text: str) -> bool:
    """True for the words that begin a line of sums: 合计, 小计：30 人, 共 300 人."""
    plain = "".join(text.split())
    return plain in _TOTALS or re.match(_TOTAL_START, plain) is not None


def clean_text(text: str) -> str:
    """The text without control, zero-width and unpaired characters; any run of spaces becomes one."""
    if not text.isprintable():
        text = "".join(
            char if char.isprintable() or unicodedata.category(char) not in ("Cc", "Cf", "Cs") else _gap(char)
            for char in text
        )
    return " ".join(text.split())


def _gap(char: str) -> str:
    return " " if char.isspace() else ""


def _fault(name: str) -> NameFault | None:
    if not name:
        return NameFault.EMPTY
    if is_total(name) or name in _HEADINGS:
        return NameFault.TOTAL
    return next((fault for fault, holds in _FAULTS if holds(name)), None)


def _has_no_letter(name: str) -> bool:
    return not any(unicodedata.category(char)[0] in "LC" for char in name)


_FAULTS: tuple[tuple[NameFault, Callable[[str], object]], ...] = (
    (NameFault.UNREADABLE, lambda name: "\ufffd" in name),
    (NameFault.TOO_LONG, lambda name: len(name) > LONGEST_NAME),
    (NameFault.SEVERAL, _SEVERAL.search),
    (NameFault.NOT_A_NAME, _SENTENCE.search),
    (NameFault.NOT_A_NAME, _COUNT.fullmatch),
    (NameFault.NOT_A_NAME, _has_no_letter),
)


def masked_name(name: str) -> str:
    """The name with all but its first character hidden, as on lists that go out: 王建国 → 王**."""
    return name[:1] + "*" * (len(name) - 1)
