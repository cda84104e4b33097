"""Words that posters and leaflets had better not say: where they stand in a text, however they are spaced."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

_BETWEEN = r"[\s·•.,，、。\-—_*|/“”\"'‘’]*"


@dataclass(frozen=True, slots=True)
class WordRule:
    """Words with the source of the rule, why, and what to say instead; in `allowed` phrases they do no harm."""

    words: tuple[str, ...]
    source: str
    why: str
    instead: str
    allowed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """A word of a rule, as it stands in the text from `start` up to `end`."""

    start: int
    end: int
    written: str
    rule: WordRule


def check(text: str, rules: Sequence[WordRule]) -> list[Finding]:
    """Every place where a rule's word stands, in the order of the text; the longest word at a place only.

    Width, case, spaces and punctuation between the letters do not hide a word: 国 家 级, Ｎｏ．１.
    """
    plain, at = _folded(text)
    found = [
        Finding(at[match.start()], at[match.end() - 1] + 1, text[at[match.start()] : at[match.end() - 1] + 1], rule)
        for rule in rules
        for word in rule.words
        for match in _pattern(word).finditer(plain)
        if not _is_allowed(plain, match.start(), match.end(), rule)
    ]
    return _longest(found)


def _folded(text: str) -> tuple[str, list[int]]:
    """The text narrow and in lower case, and where in the original each of its characters stands."""
    letters, at = [], []
    for place, character in enumerate(text):
        for folded in unicodedata.normalize("NFKC", character).lower():
            letters.append(folded)
            at.append(place)
    return "".join(letters), at


def _pattern(word: str) -> re.Pattern[str]:
    return re.compile(_BETWEEN.join(map(re.escape, unicodedata.normalize("NFKC", word).lower())))


def _is_allowed(plain: str, start: int, end: int, rule: WordRule) -> bool:
    return any(
        found.start() <= start and end <= found.end()
        for phrase in rule.allowed
        for found in _pattern(phrase).finditer(plain)
    )


def _longest(found: Sequence[Finding]) -> list[Finding]:
    kept: list[Finding] = []
    for finding in sorted(found, key=lambda one: (one.start, -one.end)):
        if not kept or finding.start >= kept[-1].end:
            kept.append(finding)
    return kept
