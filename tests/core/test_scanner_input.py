"""A wedge scanner and a person on one keyboard are told apart, and nothing either sends is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gbm_desktop.checkin import ticket_code
from gbm_desktop.checkin.scanner_input import (
    BURST,
    ECHO_MS,
    ENTER,
    SILENCE_MS,
    STALL_MS,
    TAB,
    Echo,
    Heard,
    Scanned,
    ScannerInput,
    Typed,
)
from gbm_desktop.checkin.scanner_profile import FAST_MS

KEY = bytes(range(32))
CODE = ticket_code.encode(KEY, bytes(range(10)))
OTHER = ticket_code.encode(KEY, bytes(10))
SLOW_MS = 120
codes = st.binary(min_size=10, max_size=10).map(lambda ticket: ticket_code.encode(KEY, ticket))


class Keyboard:
    """Sends keys at the times asked for and asks for silence when it is due, as a window does."""

    def __init__(self) -> None:
        self.scanner = ScannerInput()
        self.now = 10_000
        self.heard: list[Heard] = []

    def send(self, text: str, gap: int) -> "Keyboard":
        for char in text:
            self.wait(gap)
            self.heard += self.scanner.key(char, self.now)
        return self

    def wait(self, milliseconds: int) -> "Keyboard":
        until = self.now + milliseconds
        deadline = self.scanner.deadline()
        if deadline is not None and deadline < until:
            self.heard += self.scanner.silence(deadline)
        self.now = until
        return self

    def scanned(self) -> list[str]:
        return [one.text for one in self.heard if isinstance(one, Scanned)]

    def typed(self) -> str:
        return "".join(one.text for one in self.heard if isinstance(one, Typed))


@pytest.mark.parametrize("end", [ENTER, TAB, "\n", "\r\n", ""])
@pytest.mark.parametrize("gap", [0, 1, 12, FAST_MS - 1])
def test_a_code_ends_at_enter_tab_or_silence(end: str, gap: int) -> None:
    keyboard = Keyboard().send(CODE + end[:1], gap).wait(400)
    assert keyboard.scanned() == [CODE]
    assert keyboard.typed() == ""


def test_a_code_without_terminator_is_known_within_120_ms() -> None:
    keyboard = Keyboard().send(CODE, 5)
    assert keyboard.scanned() == []
    assert 80 <= keyboard.wait(0).scanner.deadline() - keyboard.now <= 120  # type: ignore[operator] # a code is held
    assert keyboard.wait(121).scanned() == [CODE]


@pytest.mark.parametrize("sent", [CODE.lower(), CODE.swapcase(), f"]Q1{CODE}", f"*{CODE}#", f"\\000026{CODE}"])
def test_caps_lock_and_what_the_scanner_adds_change_nothing(sent: str) -> None:
    assert Keyboard().send(sent + ENTER, 5).scanned() == [CODE]
    assert Keyboard().send(sent, 5).wait(400).scanned() == [CODE]


def test_full_width_letters_are_a_code() -> None:
    wide = "".join(chr(ord(char) + 0xFEE0) for char in CODE)
    assert Keyboard().send(wide + ENTER, 5).scanned() == [CODE]


def test_a_code_that_an_input_method_commits_in_one_piece_is_a_scan() -> None:
    keyboard = Keyboard()
    keyboard.heard += keyboard.scanner.key(CODE, keyboard.now)
    assert keyboard.wait(400).scanned() == [CODE]


def test_a_code_that_the_input_method_spoilt_is_handed_on_as_scanned() -> None:
    keyboard = Keyboard().send("个" + CODE[2:] + ENTER, 5)
    assert keyboard.typed() == "个"
    assert keyboard.scanned() == [CODE[2:]]


def test_the_same_code_sent_twice_is_one_scan_and_an_echo() -> None:
    keyboard = Keyboard().send(CODE + ENTER, 5).wait(300).send(CODE + ENTER, 5)
    assert keyboard.heard == [Scanned(CODE), Echo(CODE)]


def test_the_same_code_sent_twice_without_anything_between_is_one_scan() -> None:
    assert Keyboard().send(CODE + CODE, 5).wait(400).heard == [Scanned(CODE), Echo(CODE)]


def test_the_same_code_after_the_echo_time_is_a_second_scan() -> None:
    assert Keyboard().send(CODE + ENTER, 5).wait(ECHO_MS).send(CODE + ENTER, 5).scanned() == [CODE, CODE]


def test_two_tickets_one_after_the_other_are_two_scans() -> None:
    assert Keyboard().send(CODE + ENTER + OTHER + ENTER, 5).scanned() == [CODE, OTHER]


def test_a_truncated_code_is_handed_on_so_that_it_can_be_called_mistyped() -> None:
    assert Keyboard().send(CODE[:20], 5).wait(400).scanned() == [CODE[:20]]


def test_a_code_that_stalls_in_the_middle_is_still_one_code() -> None:
    assert Keyboard().send(CODE[:12], 5).wait(200).send(CODE[12:] + ENTER, 5).scanned() == [CODE]


def test_another_kind_of_code_is_a_scan_when_enter_ends_it() -> None:
    assert Keyboard().send("6901234567892" + ENTER, 5).scanned() == ["6901234567892"]


def test_a_keyboard_that_runs_wild_is_let_go() -> None:
    assert Keyboard().send("a" * 401, 1).scanned() == ["a" * 401]


@pytest.mark.parametrize("text", ["wangfang", "王芳", "wf", "G1001", "13800001234", "g1aaaaaaaaaaaa"])
def test_what_a_person_types_is_typed(text: str) -> None:
    keyboard = Keyboard().send(text + ENTER, SLOW_MS).wait(400)
    assert keyboard.scanned() == []
    assert keyboard.typed() == text + ENTER


def test_three_keys_rolled_quickly_are_typed() -> None:
    assert Keyboard().send("wfl", 10).wait(100).heard == [Typed("wfl")]


@given(codes, st.integers(0, FAST_MS - 1), st.sampled_from([ENTER, TAB, ""]), st.text("abcdfwx王芳1380", max_size=8))
def test_a_scan_between_typing_takes_no_letter_and_leaves_none(code: str, gap: int, end: str, name: str) -> None:
    keyboard = (
        Keyboard().send(name, SLOW_MS).wait(SLOW_MS).send(code + end, gap).wait(400).send(name, SLOW_MS).wait(400)
    )
    assert keyboard.scanned() == [code]
    assert keyboard.typed() == name + name


@given(st.lists(st.tuples(st.characters(exclude_categories=["Cs"]), st.integers(FAST_MS + 1, 900)), max_size=60))
def test_nobody_types_a_scan(keys: list[tuple[str, int]]) -> None:
    keyboard = Keyboard()
    for char, gap in keys:
        keyboard.send(char, gap)
    assert keyboard.wait(1000).scanned() == []
    assert keyboard.typed() == "".join(char for char, _ in keys)


@given(st.lists(st.tuples(st.text(min_size=1, max_size=40), st.integers(0, 400)), max_size=40))
def test_every_character_is_typed_or_part_of_a_scan(pieces: list[tuple[str, int]]) -> None:
    keyboard = Keyboard()
    for piece, gap in pieces:
        keyboard.wait(gap)
        keyboard.heard += keyboard.scanner.key(piece, keyboard.now)
    keyboard.heard += keyboard.wait(1000).scanner.release()
    assert keyboard.scanner.deadline() is None
    if all(isinstance(one, Typed) for one in keyboard.heard):
        assert keyboard.typed() == "".join(piece for piece, _ in pieces)
    assert all(len(text) >= BURST for text in keyboard.scanned())


def test_a_whole_code_was_scanned_whatever_key_comes_next() -> None:
    assert Keyboard().send(CODE, 5).scanner.release() == [Scanned(CODE)]
    assert Keyboard().send(CODE[:20], 5).scanner.release() == [Typed(CODE[:20])]


@pytest.mark.parametrize("end", [ENTER, TAB, "\n"])
def test_an_ending_that_comes_late_is_the_scanner_s_and_one_that_comes_later_a_person_s(end: str) -> None:
    keyboard = Keyboard().send(CODE, 5).send(end, SILENCE_MS + 50)
    assert keyboard.heard == [Scanned(CODE)]
    assert keyboard.wait(STALL_MS).send(end, 1).typed() == end
