"""Links and forms: what is from here is told from what is not, and what is old from what is good."""

from hypothesis import given
from hypothesis import strategies as st

from gbm_desktop.model.ids import AttendeeId, EventId
from gbm_desktop.phones.tokens import PASS_S, WINDOW_S, Pass, Tokens

HERE = Tokens(b"k" * 32, b"p" * 32, EventId("event-1"))
RESTARTED = Tokens(b"n" * 32, b"p" * 32, EventId("event-1"))
OTHER_EVENT = Tokens(b"k" * 32, b"p" * 32, EventId("event-2"))
ANYONE = AttendeeId("01a20327-e932-7000-9e8b-db8beb24d772")
moments = st.floats(0, 1e9, allow_nan=False)


@given(now=moments)
def test_the_code_on_the_screen_opens_the_form_and_the_one_before_it_still_does(now: float) -> None:
    token = HERE.on_screen(now)
    assert HERE.opens_form(token, now, poster=False)
    assert HERE.opens_form(token, now + WINDOW_S, poster=False)
    assert not HERE.opens_form(token, now + 2 * WINDOW_S, poster=False)
    assert not HERE.opens_form(token, now + 1e6, poster=True)


@given(now=moments)
def test_a_code_is_good_at_its_own_event_and_start_only(now: float) -> None:
    for elsewhere in (RESTARTED, OTHER_EVENT):
        assert not HERE.opens_form(elsewhere.on_screen(now), now, poster=True)
        assert HERE.read_pass(elsewhere.new_pass(ANYONE, now), now) is None
        assert HERE.read_receipt(elsewhere.receipt(ANYONE)) is None


def test_the_posters_code_stays_good_over_a_restart_and_can_be_switched_off() -> None:
    token = HERE.of_poster()
    assert RESTARTED.opens_form(token, 5e8, poster=True)
    assert not HERE.opens_form(token, 0, poster=False)
    assert not OTHER_EVENT.opens_form(token, 0, poster=True)


def test_each_kind_of_token_opens_its_own_door_only() -> None:
    assert HERE.opens_desk(HERE.of_staff())
    assert not HERE.opens_desk(HERE.on_screen(0))
    assert not HERE.opens_form(HERE.of_staff(), 0, poster=True)
    assert HERE.read_receipt(HERE.new_pass(ANYONE, 0)) is None


@given(issued=st.integers(0, 10**9), later=st.integers(0, 2 * PASS_S))
def test_a_form_can_be_sent_for_as_long_as_a_person_may_take_over_it(issued: int, later: int) -> None:
    read = HERE.read_pass(HERE.new_pass(ANYONE, issued), issued + later)
    assert read == (Pass(ANYONE, issued) if later <= PASS_S else None)


def test_the_next_person_on_the_same_phone_has_no_more_time_than_the_first() -> None:
    first = HERE.read_pass(HERE.new_pass(ANYONE, 100), 100)
    assert first is not None
    second = HERE.next_pass(first, AttendeeId("0" * 36))
    assert HERE.read_pass(second, 100 + PASS_S) is not None
    assert HERE.read_pass(second, 101 + PASS_S) is None


@given(place=st.integers(0, 200), other=st.characters())
def test_a_pass_changed_in_any_place_is_no_pass(place: int, other: str) -> None:
    good = HERE.new_pass(ANYONE, 1000)
    at = place % len(good)
    spoilt = good[:at] + other + good[at + 1 :]
    assert spoilt == good or HERE.read_pass(spoilt, 1000) is None


@given(text=st.text())
def test_whatever_is_made_up_opens_nothing(text: str) -> None:
    assert not HERE.opens_form(text, 0, poster=True)
    assert not HERE.opens_desk(text)
    assert HERE.read_pass(text, 0) is None
    assert HERE.read_receipt(text) is None
    assert HERE.read_receipt("\ud800" + text) is None
