"""A day's stops come in the order of the shortest way."""

from itertools import permutations

from hypothesis import given, settings
from hypothesis import strategies as st

from gbm_desktop.model.geography import PlaceKey
from gbm_desktop.planning.route_order import EXACT, order
from tests.planning.route_oracle import day, length

A, B, C, HOME = (PlaceKey(f"510113107/{name}") for name in ("a", "b", "c", "home"))
AT = {HOME: 0, A: 30, B: 10, C: 20}


def along_a_road(one: PlaceKey, other: PlaceKey) -> int:
    return abs(AT[one] - AT[other])


def test_no_stops_have_no_order() -> None:
    assert order([], HOME, along_a_road) == []


def test_the_stops_of_a_road_come_one_after_the_other() -> None:
    assert order([A, B, C], HOME, along_a_road) == [1, 2, 0]


def test_a_day_that_ends_elsewhere_goes_there() -> None:
    assert order([A, B, C], A, along_a_road, end=HOME) == [0, 2, 1]


def test_a_place_with_two_stops_is_driven_to_once() -> None:
    found = order([A, B, A], HOME, along_a_road, end=HOME)
    assert [(A, B, A)[n] for n in found] in ([B, A, A], [A, A, B])


def drive(stops: int, seed: int, *, back: bool) -> tuple[list[int], int]:
    places, minutes = day(stops, seed)
    start, end = places[0], [places[0]] if back else []
    found = order(places[1:], start, lambda one, other: minutes[one, other], end=start if back else None)
    return found, length(minutes, [start, *(places[1 + n] for n in found), *end])


@given(st.integers(1, 6), st.integers(0, 1000), st.booleans())
@settings(max_examples=40)
def test_no_order_of_few_stops_is_shorter(stops: int, seed: int, back: bool) -> None:  # noqa: FBT001 - drawn
    places, minutes = day(stops, seed)
    end = [places[0]] if back else []
    shortest = min(length(minutes, [places[0], *way, *end]) for way in permutations(places[1:]))
    assert drive(stops, seed, back=back)[1] == shortest


@given(st.integers(EXACT + 1, 16), st.integers(0, 1000), st.booleans())
@settings(max_examples=10)
def test_every_stop_is_driven_to_once_and_the_same_way_every_time(stops: int, seed: int, back: bool) -> None:  # noqa: FBT001 - drawn
    found, _ = drive(stops, seed, back=back)
    assert sorted(found) == list(range(stops))
    assert drive(stops, seed, back=back)[0] == found
