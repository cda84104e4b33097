"""Where events stand beside and below one another: none hides another, and nothing is lost."""

from datetime import date, datetime, timedelta
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from gbm_desktop.events import Listed
from gbm_desktop.lanes import Bar, Lane
from gbm_desktop.model.events import Event, Stage
from gbm_desktop.model.ids import EventId
from tests.builders import lecture
from ui.pages.events.lanes_layout import lines_of, stacked
from ui.pages.events.week_layout import side_by_side

DAY = datetime(2023, 10, 12)  # noqa: DTZ001 - an event's times are local
quarters = st.integers(0, 80)
spans = st.lists(st.tuples(quarters, st.integers(1, 16)), max_size=25)


def listed(number: int, start: datetime, end: datetime) -> Listed:
    return Listed(Event(EventId(f"{number:03}"), lecture(start=start, end=end), Stage.PLANNED, ""), 0, ())


def lines(found: list[tuple[int, int]], step: timedelta) -> list[Listed]:
    return [
        listed(number, DAY + begin * step, DAY + (begin + length) * step)
        for number, (begin, length) in enumerate(found)
    ]


@given(spans)
def test_events_of_a_day_that_overlap_stand_in_columns_of_their_own(found: list[tuple[int, int]]) -> None:
    placed = side_by_side(lines(found, timedelta(minutes=15)))
    assert sorted(one.line.event.id for one in placed) == [f"{number:03}" for number in range(len(found))]
    assert all(0 <= one.column < one.columns for one in placed)
    for one, other in combinations(placed, 2):
        mine, theirs = one.line.event.said, other.line.event.said
        if mine.start < theirs.end and theirs.start < mine.end:
            assert one.column != other.column
            assert one.columns == other.columns


def test_an_event_that_touches_no_other_has_the_whole_width() -> None:
    first, second, alone = side_by_side(lines([(0, 4), (2, 4), (6, 2)], timedelta(hours=1)))
    assert [(one.column, one.columns) for one in (first, second, alone)] == [(0, 2), (1, 2), (0, 1)]


@given(spans)
def test_bars_of_a_lane_that_share_a_day_stand_in_different_lines(found: list[tuple[int, int]]) -> None:
    bars = tuple(Bar(line, line.event.said.start, line.event.said.end) for line in lines(found, timedelta(hours=7)))
    first, last = date(2023, 10, 14), date(2023, 10, 27)
    placed = stacked(Lane(None, bars), first, last)
    assert all(first <= one.first <= one.last <= last for one in placed)
    assert all(one.line < lines_of(placed) for one in placed)
    for one, other in combinations(placed, 2):
        if one.first <= other.last and other.first <= one.last:
            assert one.line != other.line
    seen = [bar for bar in bars if bar.start.date() <= last and (bar.end - timedelta(minutes=1)).date() >= first]
    assert len(placed) == len(seen)
