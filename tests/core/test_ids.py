"""Identifiers and the hybrid logical clock."""

import uuid

from hypothesis import given
from hypothesis import strategies as st

from gbm_desktop.model.ids import COUNTER_BITS, next_tick, uuid7
from gbm_desktop.workspace import Workspace

MOMENTS = st.integers(min_value=0, max_value=2**47)
TICKS = st.integers(min_value=0, max_value=2**59)
RANDOM = st.binary(min_size=8, max_size=8)


@given(TICKS, RANDOM)
def test_an_id_is_a_uuid_of_version_7_that_tells_its_time(tick: int, random: bytes) -> None:
    made = uuid.UUID(uuid7(tick, random))
    assert made.version == 7
    assert made.variant == uuid.RFC_4122
    assert made.int >> 80 == tick >> COUNTER_BITS


@given(TICKS, TICKS, RANDOM, RANDOM)
def test_an_id_of_a_later_tick_sorts_after(one: int, other: int, first: bytes, second: bytes) -> None:
    if one < other:
        assert uuid7(one, first) < uuid7(other, second)


@given(st.lists(MOMENTS, min_size=1))
def test_the_hybrid_clock_never_goes_back_even_when_the_wall_clock_is_set_back(moments: list[int]) -> None:
    tick, seen = 0, []
    for moment in moments:
        tick = next_tick(tick, moment)
        seen.append(tick)
    assert seen == sorted(set(seen))
    assert tick >> COUNTER_BITS >= max(moments)


def test_ids_made_in_one_moment_rise_in_the_order_they_were_made(ws: Workspace) -> None:
    made = [*ws.new_ids(5000), ws.new_id(), *ws.new_ids(3)]
    assert made == sorted(set(made))
