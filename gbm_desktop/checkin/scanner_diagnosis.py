"""What a scanner does to a known code: pure, fed with all that the keyboard sent while the test code was scanned."""

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from string import ascii_uppercase, digits
from typing import NamedTuple

from gbm_desktop.checkin.scanner_findings import REPAIR, Finding, Grade, grade
from gbm_desktop.checkin.scanner_keys import Key, Sent, is_control, steady_gap, transmissions
from gbm_desktop.checkin.scanner_profile import FAST_MS, SLOWEST_MS, Ending, ScannerProfile, folded

TEST_CODE = f"G1TEST{ascii_uppercase}{digits}"
"""Every letter and digit; too long for a ticket's code, so no door ever admits it."""
SCANS = 3
"""So many scans of the test code are compared."""
QUIET_MS = 1000
"""A scan is over after this silence; what a scanner sends twice comes sooner."""

_LEEWAY = 1.5
_NEAR_FAST_MS = round(FAST_MS / _LEEWAY)
_ALIKE = 0.5
_STANDARD = ("\\0", "]")
_WIDE = range(0xFF01, 0xFF5F)
_CJK = 0x2E80
_ALT_KEYS = 20  # a key held and two digits, at least, for each character of the code


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """What was found, the gravest first, and the profile with which this scanner is read; `heard` is as it came."""

    findings: tuple[Finding, ...]
    profile: ScannerProfile
    heard: str

    @property
    def readable(self) -> bool:
        """Whether tickets are read from this scanner once the profile is remembered."""
        return not any(grade(finding) is Grade.REPAIR for finding in self.findings)


def diagnose(scans: Sequence[Sequence[Key]]) -> Diagnosis:
    """What several scans of the test code say together."""
    each = [_diagnosed(scan) for scan in scans]
    heard = max((one.heard for one in each), key=len, default="")
    found = {finding for one in each for finding in one.findings}
    profiles = {(one.profile.prefix, one.profile.suffix, tuple(one.profile.layout.items())) for one in each}
    if not each:
        found.add(Finding.NOTHING)
    elif len(profiles) > 1 and not found & REPAIR:
        found.add(Finding.UNLIKE)
    slowest = max(each, key=lambda one: one.profile.patience_ms, default=None)
    profile = slowest.profile if slowest else ScannerProfile()
    return Diagnosis(tuple(finding for finding in Finding if finding in found), profile, heard)


class _Shape(NamedTuple):
    """The test code found in what came: where, what each character was before it was changed, whether that is sure."""

    begin: int
    layout: Mapping[str, str]
    sure: bool = True


def _diagnosed(scan: Sequence[Key]) -> Diagnosis:
    sent = transmissions([key for key in scan if not is_control(key)])
    if not sent:
        return Diagnosis((_unheard(scan),), ScannerProfile(), "")
    text = folded(sent[0].text)
    shape = _shape(text)
    if shape is None:
        return Diagnosis((_spoilt(sent[0].text),), ScannerProfile(), sent[0].text)
    prefix, suffix, repeated = _around(text, shape)
    gap = steady_gap(sent[0].keys)
    profile = ScannerProfile(
        ending=sent[0].ending,
        prefix=_through(prefix, shape.layout),
        suffix=_through(suffix, shape.layout),
        patience_ms=FAST_MS if gap < _NEAR_FAST_MS else min(round(gap * _LEEWAY), SLOWEST_MS),
        layout=shape.layout,
        twice=repeated or len(sent) > 1,
    )
    found = {*_of_profile(profile, gap), *_of_characters(scan, sent[0]), *_of_layout(shape)}
    return Diagnosis(tuple(found), profile, sent[0].text)


def _shape(text: str) -> _Shape | None:
    """Where the test code stands in the text, as it is or with each character always changed into the same other."""
    begin = text.find(TEST_CODE)
    if begin >= 0:
        return _Shape(begin, {})
    for begin in range(len(text) - len(TEST_CODE) + 1):
        arrived = _substitution(text[begin : begin + len(TEST_CODE)])
        if arrived:
            layout = {came: meant for meant, came in arrived.items() if came != meant}
            return _Shape(begin, layout, sure=len(set(arrived.values())) == len(arrived))
    return None


def _substitution(window: str) -> dict[str, str]:
    """Into what each character of the test code was changed; empty where this cannot be the test code."""
    arrived: dict[str, str] = {}
    for meant, came in zip(TEST_CODE, window, strict=True):
        if arrived.setdefault(meant, came) != came:
            return {}
    return arrived if len(set(arrived.values())) > len(arrived) * _ALIKE else {}


def _around(text: str, shape: _Shape) -> tuple[str, str, bool]:
    """What stands before and behind the test code, and whether all of it came once more."""
    size, rest = len(text) // 2, shape.begin + len(TEST_CODE)
    repeated = len(text) % 2 == 0 and size >= rest and text[:size] == text[size:]
    return text[: shape.begin], text[rest : size if repeated else len(text)], repeated


def _through(text: str, layout: Mapping[str, str]) -> str:
    return "".join(layout.get(char, char) for char in text)


def _of_profile(profile: ScannerProfile, gap: int) -> set[Finding]:
    said = {
        Finding.TOO_SLOW: gap * _LEEWAY > SLOWEST_MS,
        Finding.SLOW: profile.is_slow,
        Finding.ADDED: bool(profile.suffix or profile.prefix) and not _is_standard(profile),
        Finding.STANDARD_PREFIX: _is_standard(profile),
        Finding.TWICE: profile.twice,
        Finding.TAB: profile.ending is Ending.TAB,
        Finding.NO_TERMINATOR: profile.ending is Ending.NONE,
    }
    return {finding for finding, is_so in said.items() if is_so}


def _is_standard(profile: ScannerProfile) -> bool:
    return profile.prefix.startswith(_STANDARD) and not profile.suffix


def _of_layout(shape: _Shape) -> set[Finding]:
    if not shape.layout:
        return set()
    if not shape.sure:
        return {Finding.LAYOUT_LOST}
    if shape.layout == {"Y": "Z", "Z": "Y"}:
        return {Finding.QWERTZ}
    return {Finding.AZERTY if shape.layout.get("A") == "Q" and shape.layout.get("Z") == "W" else Finding.LAYOUT}


def _unheard(scan: Sequence[Key]) -> Finding:
    """Why nothing came that can be read."""
    if any(key.composed for key in scan):
        return Finding.SWALLOWED
    return Finding.ALT_CODES if sum(key.command for key in scan) > _ALT_KEYS else Finding.NOTHING


def _of_characters(scan: Sequence[Key], sent: Sent) -> set[Finding]:
    text = sent.text
    said = {
        Finding.INPUT_METHOD: any(key.composed for key in scan),
        Finding.FULL_WIDTH: any(ord(char) in _WIDE for char in text),
        Finding.LOWER_CASE: sum(map(str.islower, text)) > sum(map(str.isupper, text)),
        Finding.CONTROL: any(map(is_control, scan)),
    }
    return {finding for finding, is_so in said.items() if is_so}


def _spoilt(text: str) -> Finding:
    """Why the test code is not in what came."""
    plain = unicodedata.normalize("NFKC", text).upper()
    if any(ord(char) >= _CJK for char in plain):
        return Finding.CONVERTED
    alike = SequenceMatcher(None, TEST_CODE, plain, autojunk=False).ratio()
    return Finding.GARBLED if alike > _ALIKE else Finding.OTHER_CODE
