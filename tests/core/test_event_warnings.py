"""What deserves a second look in an event: its period, its numbers, who and what is needed twice."""

from collections import Counter
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from gbm_desktop import events
from gbm_desktop.model.event_copies import shifted
from gbm_desktop.model.events import (
    ADMITS,
    AgendaItem,
    Event,
    EventWarning,
    Stage,
    WarningKind,
    warnings,
    warnings_among,
)
from gbm_desktop.model.ids import EventId
from gbm_desktop.wording.events import warning_sentence
from gbm_desktop.workspace import Workspace
from tests.builders import at
from tests.core.in_qingquan import lecture

YEAR = (date(2023, 1, 1), date(2023, 12, 31))


def test_events_outside_the_period_and_over_capacity_deserve_a_second_look(ws: Workspace) -> None:
    kinds = [warning.kind for warning in events.warnings(ws, lecture(expected=101))]
    assert kinds == [WarningKind.OVER_CAPACITY]
    later = shifted(lecture(), 200)
    assert [warning.kind for warning in events.warnings(ws, later)] == [WarningKind.OUTSIDE_PERIOD]


def test_a_venue_and_a_person_needed_twice_at_one_time_are_named(ws: Workspace) -> None:
    events.add(ws, lecture(name="甲", contact_name="李强"))
    clash = lecture(
        name="乙", start=at(12, 11), end=at(12, 12), agenda=(AgendaItem(at(12, 11), None, "讲", "", "李强"),)
    )
    found = events.warnings(ws, clash)
    assert found == [EventWarning(WarningKind.VENUE_CLASH, "甲"), EventWarning(WarningKind.PERSON_CLASH, "李强：甲")]
    assert warning_sentence(found[0]) == "同一地点同一时间另有场次：甲"
    assert warning_sentence(found[1]) == "同一人同一时间另有场次：李强：甲"


def test_events_that_touch_but_do_not_overlap_are_no_clash(ws: Workspace) -> None:
    events.add(ws, lecture())
    assert events.warnings(ws, lecture(start=at(12, 11, 30), end=at(12, 12))) == []


def test_an_event_does_not_clash_with_itself_nor_with_a_cancelled_one(ws: Workspace) -> None:
    own = events.add(ws, lecture())
    cancelled = events.add(ws, lecture(name="乙"))
    events.set_stage(ws, cancelled, Stage.CANCELLED, "暴雨")
    assert events.warnings(ws, lecture(), own) == []
    assert events.all_warnings(ws) == {}


@given(
    st.lists(
        st.tuples(st.integers(0, 30), st.integers(0, 9), st.sampled_from("甲乙"), st.sampled_from(Stage)), max_size=8
    )
)
def test_all_warnings_at_once_are_those_of_each_event_by_itself(rows: list[tuple[int, int, str, Stage]]) -> None:
    known = [
        Event(EventId(str(n)), lecture(start=begin, end=begin + timedelta(hours=hours), place=place), stage, "")
        for n, (begin, hours, place, stage) in enumerate((at(1, 0) + timedelta(hours=row[0]), *row[1:]) for row in rows)
    ]
    alone = {
        event.id: Counter(found)
        for event in known
        if event.stage in ADMITS and (found := warnings(event.said, period=YEAR, others=known, own_id=event.id))
    }
    together = warnings_among(known, period=YEAR)
    assert {event_id: Counter(found) for event_id, found in together.items()} == alone
