"""The PIN of a desk without staff."""

import os

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gbm_desktop.checkin.pin import LONGEST_WAIT, Tries, is_pin, opens, seal


@pytest.mark.parametrize(
    ("text", "fits"),
    [("1234", True), ("12345678", True), ("123", False), ("123456789", False), ("12a4", False), ("", False),
     ("１２３４", False), ("12 4", False)],
)  # fmt: skip
def test_a_pin_is_four_to_eight_digits(text: str, fits: bool) -> None:  # noqa: FBT001 - a table's column
    assert is_pin(text) is fits


@settings(max_examples=8)
@given(pin=st.from_regex(r"[0-9]{4,8}", fullmatch=True), other=st.from_regex(r"[0-9]{4,8}", fullmatch=True))
def test_only_the_pin_that_was_sealed_opens_and_it_is_not_in_what_is_kept(pin: str, other: str) -> None:
    kept = seal(pin, os.urandom)
    assert opens(kept, pin)
    assert opens(kept, other) is (pin == other)
    assert seal(pin, os.urandom) != kept


@pytest.mark.parametrize("damaged", ["", ":", "zz:zz", "00"])
def test_a_damaged_seal_opens_for_nobody(damaged: str) -> None:
    assert not opens(damaged, "1234")


def test_from_the_third_wrong_pin_on_there_is_a_wait_that_grows() -> None:
    tries, waits, now = Tries(), [], 100.0
    for _ in range(12):
        tries.count(now)
        waits.append(tries.wait(now))
        now += waits[-1]
        assert tries.wait(now) == 0
    assert waits[:5] == [0, 0, 10, 20, 40]
    assert waits[-1] == LONGEST_WAIT
