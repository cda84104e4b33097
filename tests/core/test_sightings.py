"""A code before the camera counts once, however often it is seen."""

from hypothesis import given
from hypothesis import strategies as st

from gbm_desktop.checkin.sightings import AGAIN_MS, AWAY_MS, Sightings

FRAME_MS = 33


def test_a_code_held_before_the_camera_counts_once() -> None:
    sightings = Sightings()
    counted = [code for at in range(0, 60_000, FRAME_MS) for code in sightings.new(["A"], at)]
    assert counted == ["A"]


def test_a_code_that_some_looks_miss_counts_once() -> None:
    sightings = Sightings()
    seen = (["A"] if n % 20 == 0 else [] for n in range(600))
    assert [code for n, codes in enumerate(seen) for code in sightings.new(codes, n * FRAME_MS)] == ["A"]


def test_a_code_that_left_and_came_back_counts_again() -> None:
    sightings = Sightings()
    assert sightings.new(["A"], 0) == ["A"]
    assert sightings.new([], 1500) == []
    assert sightings.new(["A"], AGAIN_MS) == ["A"]


def test_a_code_that_comes_back_at_once_counts_only_when_it_comes_back_later() -> None:
    sightings = Sightings()
    assert sightings.new(["A"], 0) == ["A"]
    assert sightings.new(["A"], 1500) == []
    assert sightings.new(["A"], 2600) == []
    assert sightings.new(["A"], 2600 + AWAY_MS) == ["A"]


def test_each_code_counts_for_itself() -> None:
    sightings = Sightings()
    assert sightings.new(["A", "B"], 0) == ["A", "B"]
    assert sightings.new(["B", "C"], FRAME_MS) == ["C"]


@given(
    st.lists(st.tuples(st.integers(0, 1500), st.sets(st.sampled_from("ABC"), max_size=3)), max_size=60),
)
def test_two_counts_of_a_code_are_far_apart_and_the_first_sight_always_counts(
    looks: list[tuple[int, set[str]]],
) -> None:
    sightings, at = Sightings(), 0
    counted: dict[str, int] = {}
    for gap, codes in looks:
        at += gap
        new = sightings.new(sorted(codes), at)
        assert codes - counted.keys() <= set(new) <= codes
        assert all(at - counted[code] >= AGAIN_MS for code in new if code in counted)
        counted |= dict.fromkeys(new, at)
