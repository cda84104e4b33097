"""How long no passphrase is heard after wrong ones."""

from hypothesis import given
from hypothesis import strategies as st

from gbm_desktop.model.attempts import FREE, LONGEST, Attempts, pause_after, wait

SECOND = 1_000_000_000


def test_the_first_wrong_ones_cost_nothing_and_then_each_costs_twice_as_much() -> None:
    assert [pause_after(n) for n in range(8)] == [0, 0, 0, 4, 8, 16, 32, 64]
    assert pause_after(200) == LONGEST


@given(st.integers(FREE, 40), st.integers(0, 10**17), st.integers(0, 10**13))
def test_the_pause_is_over_when_it_has_passed_and_not_before(wrong: int, at: int, passed: int) -> None:
    left = wait(Attempts(wrong, at), at + passed)
    assert (left == 0) == (passed >= pause_after(wrong) * SECOND)
    assert left <= pause_after(wrong)


@given(st.integers(FREE, 40), st.integers(1, 10**17), st.integers(0, 10**17))
def test_switching_the_laptop_off_and_on_gains_nothing(wrong: int, at: int, since_start: int) -> None:
    if since_start < at:
        assert (wait(Attempts(wrong, at), since_start) == 0) == (since_start >= pause_after(wrong) * SECOND)
