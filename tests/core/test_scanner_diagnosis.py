"""Any scanner that can be read is diagnosed from three scans, and then read; any other is told what to put right."""

from collections.abc import Iterator
from dataclasses import dataclass
from string import ascii_letters, ascii_uppercase, digits, punctuation

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gbm_desktop.checkin import ticket_code
from gbm_desktop.checkin.scanner_diagnosis import (
    SCANS,
    TEST_CODE,
    Diagnosis,
    diagnose,
)
from gbm_desktop.checkin.scanner_findings import Finding, Grade, grade
from gbm_desktop.checkin.scanner_input import ENTER, TAB, Echo, Scanned, ScannerInput, Typed
from gbm_desktop.checkin.scanner_keys import Key
from gbm_desktop.checkin.scanner_profile import (
    FAST_MS,
    SLOWEST_MS,
    Ending,
    ScannerProfile,
    folded,
    read_written,
    written,
)

KEY = bytes(range(32))
US = ascii_uppercase + digits
AZERTY = "QBCDEFGHIJKL?NOPARSTUVZXYW" + "à&é\"'(-è_ç"
QWERTZ = "ABCDEFGHIJKLMNOPQRSTUVWXZY" + digits
RUSSIAN = "ФИСВУАПРШОЛДЬТЩЗЙКЫЕГМЦЧНЯ" + digits
DVORAK = "AXJE>UIDCHTNMBRL'POYGK<QF:" + digits
codes = st.binary(min_size=10, max_size=10).map(lambda ticket: ticket_code.encode(KEY, ticket))
affixes = st.text(ascii_letters + digits + punctuation, max_size=5)


@dataclass(frozen=True)
class Gun:
    """A scanner and the laptop that it is plugged into."""

    layout: str = US
    caps: bool = False
    wide: bool = False
    composed: bool = False
    prefix: str = ""
    suffix: str = ""
    end: str = ENTER
    gap: int = 8
    twice: bool = False

    def typed(self, text: str) -> str:
        text = "".join(_typed(char, self.layout) for char in self.prefix + text + self.suffix)
        text = text.swapcase() if self.caps else text
        return "".join(chr(ord(char) + 0xFEE0) if "!" <= char <= "~" else char for char in text) if self.wide else text

    def scan(self, text: str, at: int = 0) -> Iterator[Key]:
        for _ in range(2 if self.twice else 1):
            pieces = [self.typed(text)] if self.composed else [*self.typed(text)]
            for piece in pieces + [self.end] * bool(self.end):
                at += self.gap
                yield Key(piece, at, composed=self.composed and piece != self.end)


def _typed(char: str, layout: str) -> str:
    """Keys that the test code does not press stay as they are; that is as good as any other change."""
    upper = layout[US.index(char.upper())] if char.upper() in US else char
    return upper.lower() if char.islower() else upper


def self_test(gun: Gun) -> Diagnosis:
    return diagnose([list(gun.scan(TEST_CODE)) for _ in range(SCANS)])


def read(profile: ScannerProfile, keys: Iterator[Key]) -> tuple[list[str], list[str], str]:
    """What is scanned, what is an echo and what is typed."""
    scanner = ScannerInput(profile)
    heard = []
    now = 10_000
    for key in keys:
        now = 10_000 + key.at
        while (due := scanner.deadline()) is not None and due < now:
            heard += scanner.silence(due)
        heard += scanner.key(key.text, now)
    heard += scanner.silence(now + 1000)
    scanned = [one.text for one in heard if isinstance(one, Scanned)]
    echoes = [one.text for one in heard if isinstance(one, Echo)]
    return scanned, echoes, "".join(one.text for one in heard if isinstance(one, Typed))


guns = st.builds(
    Gun,
    layout=st.sampled_from([US, AZERTY, QWERTZ, RUSSIAN, DVORAK]),
    caps=st.booleans(),
    wide=st.booleans(),
    composed=st.booleans(),
    prefix=affixes,
    suffix=affixes,
    end=st.sampled_from([ENTER, TAB, ""]),
    gap=st.integers(0, SLOWEST_MS * 2 // 3),
    twice=st.booleans(),
)


@settings(max_examples=400)
@given(guns, codes)
def test_whatever_a_scanner_does_to_a_ticket_is_diagnosed_and_then_read_back(gun: Gun, code: str) -> None:
    found = self_test(gun)
    assert found.readable, found.findings
    scanned, echoes, _ = read(read_written(written(found.profile)), gun.scan(code))
    assert (scanned, echoes) == ([code], [code] * gun.twice)


@given(guns.filter(lambda gun: gun.layout != QWERTZ), codes)
def test_a_scanner_that_was_put_right_after_it_was_remembered_is_read_too(gun: Gun, code: str) -> None:
    profile = self_test(gun).profile
    assert read(profile, Gun().scan(code))[0] == [code]


@pytest.mark.parametrize(
    ("gun", "found"),
    [
        (Gun(), ()),
        (Gun(end=""), (Finding.NO_TERMINATOR,)),
        (Gun(end=TAB), (Finding.TAB,)),
        (Gun(caps=True), (Finding.LOWER_CASE,)),
        (Gun(wide=True), (Finding.FULL_WIDTH,)),
        (Gun(composed=True), (Finding.INPUT_METHOD,)),
        (Gun(layout=AZERTY), (Finding.AZERTY,)),
        (Gun(layout=QWERTZ), (Finding.QWERTZ,)),
        (Gun(layout=RUSSIAN), (Finding.LAYOUT,)),
        (Gun(prefix="\\000026"), (Finding.STANDARD_PREFIX,)),
        (Gun(prefix="]Q1"), (Finding.STANDARD_PREFIX,)),
        (Gun(prefix="ID", suffix="#"), (Finding.ADDED,)),
        (Gun(gap=90), (Finding.SLOW,)),
        (Gun(twice=True), (Finding.TWICE,)),
        (Gun(twice=True, end=""), (Finding.TWICE, Finding.NO_TERMINATOR)),
        (Gun(gap=200), (Finding.TOO_SLOW, Finding.SLOW)),
        (Gun(layout="A" + US[2:17] + "AA" + US[18:]), (Finding.LAYOUT_LOST,)),
    ],
)
def test_each_habit_of_a_scanner_has_its_name(gun: Gun, found: tuple[Finding, ...]) -> None:
    assert self_test(gun).findings == found


@pytest.mark.parametrize(
    ("keys", "found"),
    [
        ([], Finding.NOTHING),
        ([Key("", 5, composed=True)], Finding.SWALLOWED),
        ([Key("个体TESTABC", 5, composed=True)], Finding.CONVERTED),
        ([Key(char, 5) for char in "6901234567892\r"], Finding.OTHER_CODE),
        ([Key(char, 5) for char in TEST_CODE[:9] + TEST_CODE[14:]], Finding.GARBLED),
        ([Key(char, 5) for char in "A" * 60], Finding.OTHER_CODE),
        ([Key(char, 5, command=True) for char in "71498484" * 5], Finding.ALT_CODES),
    ],
)
def test_a_scan_that_cannot_be_read_says_why(keys: list[Key], found: Finding) -> None:
    diagnosis = diagnose([keys] * SCANS)
    assert diagnosis.findings == (found,)
    assert grade(found) is Grade.REPAIR
    assert not diagnosis.readable


def test_control_characters_around_a_code_are_noticed_and_left_out() -> None:
    keys = [Key("\x02", 1, command=True), *Gun(end="").scan(TEST_CODE, 5), Key("\x03", 900, command=True)]
    found = diagnose([keys] * SCANS)
    assert found.findings == (Finding.CONTROL, Finding.NO_TERMINATOR)
    assert found.profile == ScannerProfile(ending=Ending.NONE)


def test_scans_that_differ_cannot_be_remembered() -> None:
    scans = [list(Gun(prefix=prefix).scan(TEST_CODE)) for prefix in ("", "", "ID")]
    found = diagnose(scans)
    assert Finding.UNLIKE in found.findings
    assert not found.readable


def test_one_scan_lost_of_three_is_told() -> None:
    good = list(Gun().scan(TEST_CODE))
    assert diagnose([good, good, good[5:]]).findings == (Finding.GARBLED,)


def test_a_laptop_that_was_busy_for_a_moment_makes_no_scanner_slow() -> None:
    keys = list(Gun().scan(TEST_CODE))
    stalled = [*keys[:20], *(key._replace(at=key.at + 250) for key in keys[20:])]
    assert diagnose([stalled] * SCANS).findings == ()


def test_nothing_is_no_scanner() -> None:
    assert diagnose([]).findings == (Finding.NOTHING,)


def test_the_test_code_is_admitted_nowhere() -> None:
    assert not ticket_code.complete(TEST_CODE)
    assert set(ascii_uppercase + digits) == set(TEST_CODE)


@given(st.text(max_size=60))
def test_a_file_of_choices_that_was_spoilt_means_the_usual_scanner(text: str) -> None:
    assert read_written(text) == ScannerProfile()


@given(guns)
def test_a_profile_is_kept_as_it_was(gun: Gun) -> None:
    profile = self_test(gun).profile
    assert read_written(written(profile)) == profile


@given(st.text(max_size=40))
def test_folding_keeps_the_length(text: str) -> None:
    assert len(folded(text)) == len(text)


@given(st.text(ascii_letters, min_size=1, max_size=9), st.integers(FAST_MS + 1, SLOWEST_MS))
def test_with_a_slow_scanner_remembered_a_name_typed_quickly_is_still_typed(name: str, gap: int) -> None:
    slow = ScannerProfile(ending=Ending.ENTER, patience_ms=SLOWEST_MS)
    keys = (Key(char, place * gap) for place, char in enumerate(name + ENTER))
    assert read(slow, keys) == ([], [], name + ENTER)


def test_the_enter_of_a_slow_scanner_belongs_to_its_code() -> None:
    code = ticket_code.encode(KEY, bytes(10))
    gun = Gun(gap=SLOWEST_MS * 2 // 3)
    assert read(self_test(gun).profile, gun.scan(code)) == ([code], [], "")
