"""Rates and wrong PINs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gbm_desktop.errors.phones import PinShut, WrongPin
from gbm_desktop.phones.limits import Rate, WrongPins
from gbm_desktop.phones.staff_logins import StaffLogins


@given(gaps=st.lists(st.floats(0, 20), max_size=200))
def test_an_address_gets_no_more_than_a_burst_and_what_was_refilled_since(gaps: list[float]) -> None:
    rate, now, allowed = Rate(burst=5, rate=0.5), 0.0, 0
    for gap in gaps:
        now += gap
        allowed += rate.allows("10.0.0.2", now)
        assert allowed <= 5 + now * 0.5 + 1e-6


def test_one_who_asks_too_often_hinders_nobody_else() -> None:
    rate = Rate(burst=2, rate=1)
    assert [rate.allows("10.0.0.2", 0) for _ in range(3)] == [True, True, False]
    assert rate.allows("10.0.0.3", 0)
    assert rate.allows("10.0.0.2", 1)


def test_a_clock_that_goes_back_refills_nothing() -> None:
    rate = Rate(burst=1, rate=1)
    assert rate.allows("10.0.0.2", 100)
    assert not rate.allows("10.0.0.2", 50)


def test_only_so_many_addresses_are_remembered() -> None:
    rate = Rate(burst=1, rate=0)
    for number in range(10_000):
        rate.allows(str(number), 0)
    assert len(rate._left) <= 5000


def test_after_five_wrong_pins_a_phone_waits_and_another_does_not() -> None:
    wrong = WrongPins(each=5, all=30, wait=300)
    assert [wrong.count("a", 0) for _ in range(5)] == [4, 3, 2, 1, 0]
    assert wrong.shut("a", 299)
    assert not wrong.shut("b", 299)
    assert not wrong.shut("a", 301)


def test_many_phones_guess_no_better_than_one() -> None:
    wrong = WrongPins(each=5, all=30, wait=300)
    for number in range(30):
        assert not wrong.shut(str(number), 0)
        wrong.count(str(number), 0)
    assert wrong.shut("31", 10_000)
    assert wrong.shut("0", 10_000)


@pytest.fixture
def logins() -> StaffLogins:
    counter = iter(range(1000))
    return StaffLogins(lambda size: next(counter).to_bytes(size, "big"), pin="482913")


def test_the_pin_makes_a_phone_a_desk_of_its_own_number(logins: StaffLogins) -> None:
    first, second = logins.enter("482913", "a", 0), logins.enter(" 482913 ", "b", 0)
    assert (first.number, second.number) == (1, 2)
    assert logins.known(first.cookie) == first
    assert logins.known(first.cookie, first.key) == first
    assert logins.known(first.cookie, second.key) is None
    assert logins.known("\udcff") is None


@pytest.mark.parametrize("pin", ["", "482914", "４８２９１３", "482913\0", "\ud800", "4" * 5000])
def test_any_other_pin_is_wrong_and_counted(logins: StaffLogins, pin: str) -> None:
    with pytest.raises(WrongPin) as caught:
        logins.enter(pin, "a", 0)
    assert caught.value.left == 4


def test_the_right_pin_is_not_taken_either_once_too_many_were_wrong(logins: StaffLogins) -> None:
    for _ in range(5):
        with pytest.raises(WrongPin):
            logins.enter("000000", "a", 0)
    with pytest.raises(PinShut):
        logins.enter("482913", "a", 1)
    assert logins.enter("482913", "a", 400).number == 1


def test_a_new_pin_logs_every_phone_out(logins: StaffLogins) -> None:
    login = logins.enter("482913", "a", 0)
    assert logins.change_pin() != "482913"
    assert logins.known(login.cookie) is None
