"""For what a ticket admits once: the event, the day, the session; and what the door counts meanwhile."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gbm_desktop import admission, attendance, events, history
from gbm_desktop.checkin.door import Door
from gbm_desktop.errors.admission import BadSession
from gbm_desktop.errors.events import UnknownEvent
from gbm_desktop.errors.workspace import ChangedSince
from gbm_desktop.model.admission import WHOLE, Once, Session, SessionProblem, problem_of, window_at
from gbm_desktop.model.attendance import Direction, Reason, Verdict
from gbm_desktop.model.events import AgendaItem
from gbm_desktop.model.ids import EventId
from gbm_desktop.wording import say
from gbm_desktop.wording.admission import window as in_words
from gbm_desktop.wording.door import said as door_says
from gbm_desktop.workspace import Workspace
from tests.builders import SetClock, lecture
from tests.core.door.verdicts import said

DAY = 24 * 3600
CHINA = timezone(timedelta(hours=8))
MORNING = datetime(2023, 10, 12, 9)  # noqa: DTZ001 - a session's times are local
ADMITTED, REPEAT = (Verdict.ADMITTED, Reason.NONE), (Verdict.REPEAT, Reason.NONE)
NO_SESSION = (Verdict.REFUSED, Reason.NO_SESSION)


def session(name: str, begin: float, end: float) -> Session:
    """Hours after nine o'clock on 2023-10-12."""
    return Session(name, MORNING + timedelta(hours=begin), MORNING + timedelta(hours=end))


@pytest.fixture
def code(codes: list[str]) -> str:
    return codes[0]


def test_an_event_admits_once_as_a_whole_unless_something_else_is_said(
    ws: Workspace, clock: SetClock, event_id: EventId, door: Door, code: str
) -> None:
    assert admission.rule(ws, event_id) is Once.EVENT
    assert said(door.scan(code)) == ADMITTED
    clock.advance(DAY)
    assert said(door.scan(code)) == REPEAT
    assert in_words(door.window()) == ""


def test_once_a_day_the_same_ticket_admits_anew_and_the_figures_begin_at_none(
    ws: Workspace, clock: SetClock, event_id: EventId, door: Door, code: str
) -> None:
    admission.set_rule(ws, event_id, Once.DAY)
    assert [said(door.scan(code)) for _ in range(2)] == [ADMITTED, REPEAT]
    door.headcount(3)
    assert (door.counts().distinct, door.counts().inside, in_words(door.window())) == (1, 4, "10月12日")
    clock.advance(DAY)
    assert (door.counts().inside, door.counts().entries) == (0, 0)
    again = door.scan(code)
    assert (said(again), again.tally.inside, in_words(door.window())) == (ADMITTED, 1, "10月13日")
    whole = attendance.counts(ws, event_id)
    assert (whole.distinct, whole.entries, whole.anonymous, whole.inside) == (1, 5, 3, 1)


def test_the_day_begins_at_local_midnight(ws: Workspace, clock: SetClock, event_id: EventId, code: str) -> None:
    admission.set_rule(ws, event_id, Once.DAY)
    door = Door(ws, event_id)
    clock.now_ms = int(datetime(2023, 10, 12, 15, 59, 59, tzinfo=UTC).timestamp() * 1000)
    assert said(door.scan(code)) == ADMITTED
    clock.advance(1)
    assert said(door.scan(code)) == ADMITTED


def test_who_came_yesterday_leaves_today_only_after_coming_in_today(
    ws: Workspace, clock: SetClock, event_id: EventId, door: Door, code: str
) -> None:
    admission.set_rule(ws, event_id, Once.DAY)
    door.scan(code)
    clock.advance(DAY)
    assert said(door.scan(code, Direction.OUT)) == (Verdict.REFUSED, Reason.NOT_INSIDE)
    door.scan(code)
    assert said(door.scan(code, Direction.OUT)) == (Verdict.ADMITTED, Reason.EXIT)


def test_yesterday_s_scan_is_taken_back_although_the_ticket_came_again_today(
    ws: Workspace, clock: SetClock, event_id: EventId, door: Door, code: str
) -> None:
    admission.set_rule(ws, event_id, Once.DAY)
    first = door.scan(code).scan
    door.scan(code, Direction.OUT)
    clock.advance(DAY)
    door.scan(code)
    with pytest.raises(ChangedSince):
        door.take_back(first.id, "扫错了人")
    leaving = door.latest(3)[1][0]
    door.take_back(leaving.id, "扫错了人")
    door.take_back(first.id, "扫错了人")
    assert (door.counts().entries, attendance.counts(ws, event_id).entries) == (1, 1)


@pytest.fixture
def two_sessions(ws: Workspace, event_id: EventId) -> None:
    admission.set_sessions(ws, event_id, [session("下午场", 5, 7.5), session("上午场", 0, 2.5)])
    admission.set_rule(ws, event_id, Once.SESSION)


@pytest.mark.usefixtures("two_sessions")
def test_each_session_admits_anew_and_between_them_nobody_comes_in(clock: SetClock, door: Door, code: str) -> None:
    verdicts = {}
    for hours in (0, 2.4, 2.5, 3.9, 4, 7, 7.5):
        clock.now_ms = int((MORNING.replace(tzinfo=CHINA) + timedelta(hours=hours)).timestamp() * 1000)
        verdicts[hours] = (said(door.scan(code)), in_words(door.window()))
    assert verdicts == {
        0: (ADMITTED, "10月12日 上午场"),
        2.4: (REPEAT, "10月12日 上午场"),
        2.5: (REPEAT, "10月12日 上午场"),
        3.9: (REPEAT, "10月12日 上午场"),
        4: (ADMITTED, "10月12日 下午场"),
        7: (REPEAT, "10月12日 下午场"),
        7.5: (REPEAT, "10月12日 下午场"),
    }


@pytest.mark.usefixtures("two_sessions")
def test_after_a_session_the_others_are_refused_and_those_inside_still_leave(
    ws: Workspace, event_id: EventId, clock: SetClock, door: Door, code: str
) -> None:
    door.scan(code)
    clock.advance(3 * 3600)
    late = door.scan(attendance.tickets(ws, event_id)[1][1])
    assert said(late) == said(door.headcount(1)) == said(door.walk_in("李大山")) == NO_SESSION
    assert door_says(late, ws.local).line == "不在任何时段内，未计数"
    assert said(door.scan(code, Direction.OUT)) == (Verdict.ADMITTED, Reason.EXIT)
    assert said(door.scan(code)) == NO_SESSION
    assert (door.counts().entries, door.counts().inside) == (1, 0)


def test_the_door_of_the_next_session_opens_when_the_one_before_has_ended(
    ws: Workspace, clock: SetClock, event_id: EventId, door: Door, code: str
) -> None:
    admission.set_sessions(ws, event_id, [session("第一场", 0, 1), session("第二场", 1, 2)])
    admission.set_rule(ws, event_id, Once.SESSION)
    door.scan(code)
    clock.advance(3599)
    assert (said(door.scan(code)), in_words(door.window())) == (REPEAT, "10月12日 第一场")
    clock.advance(1)
    assert (said(door.scan(code)), in_words(door.window())) == (ADMITTED, "10月12日 第二场")


@pytest.mark.usefixtures("two_sessions")
def test_the_door_opens_an_hour_before_the_first_session(clock: SetClock, door: Door, code: str) -> None:
    clock.advance(-3601)
    assert said(door.scan(code)) == NO_SESSION
    clock.advance(1)
    assert said(door.scan(code)) == ADMITTED


@pytest.mark.usefixtures("two_sessions")
def test_a_rehearsal_knows_the_session_too_and_stores_nothing(
    ws: Workspace, clock: SetClock, door: Door, code: str
) -> None:
    steps = ws.read.execute("SELECT count(*) FROM steps").fetchone()[0]
    assert said(door.rehearse(code)) == ADMITTED
    clock.advance(3 * 3600)
    assert said(door.rehearse(code)) == NO_SESSION
    assert ws.read.execute("SELECT count(*) FROM steps").fetchone()[0] == steps


def test_once_per_session_without_sessions_is_once_per_event(
    ws: Workspace, clock: SetClock, event_id: EventId, door: Door, code: str
) -> None:
    admission.set_rule(ws, event_id, Once.SESSION)
    assert said(door.scan(code)) == ADMITTED
    clock.advance(2 * DAY)
    assert said(door.scan(code)) == REPEAT


def test_a_rule_that_changes_while_the_door_is_open_counts_from_the_next_scan(
    ws: Workspace, clock: SetClock, event_id: EventId, door: Door, code: str
) -> None:
    door.scan(code)
    clock.advance(DAY)
    assert said(door.scan(code)) == REPEAT
    admission.set_rule(ws, event_id, Once.DAY)
    assert said(door.scan(code)) == ADMITTED
    history.undo(ws)
    history.undo(ws)
    assert (admission.rule(ws, event_id), said(door.scan(code))) == (Once.EVENT, REPEAT)


def test_the_how_manieth_time_is_counted_within_the_day(
    ws: Workspace, clock: SetClock, event_id: EventId, door: Door, code: str
) -> None:
    admission.set_rule(ws, event_id, Once.DAY)
    for _ in range(3):
        door.scan(code)
    clock.advance(DAY)
    door.scan(code)
    assert door.times(door.scan(code).scan) == 2


@pytest.mark.parametrize(
    ("wrong", "why"),
    [
        ([session(" ", 0, 1)], SessionProblem.NO_NAME),
        ([session("上午场", 1, 1)], SessionProblem.ENDS_BEFORE_START),
        ([session("下午场", 1, 3), session("上午场", 0, 2)], SessionProblem.OVERLAP),
    ],
)
def test_sessions_that_cannot_be_are_refused_and_named(
    ws: Workspace, event_id: EventId, wrong: list[Session], why: SessionProblem
) -> None:
    with pytest.raises(BadSession) as refused:
        admission.set_sessions(ws, event_id, wrong)
    assert refused.value.why is why
    assert "未保存" in say(refused.value)
    assert admission.sessions(ws, event_id) == []


def test_sessions_are_stored_in_their_order_replaced_and_brought_back_by_undo(ws: Workspace, event_id: EventId) -> None:
    first = [session("上午场", 0, 2), session("下午场", 5, 7)]
    admission.set_sessions(ws, event_id, first[::-1])
    assert admission.sessions(ws, event_id) == first
    admission.set_sessions(ws, event_id, [session(" 全天 ", 0, 7)])
    assert admission.sessions(ws, event_id) == [session("全天", 0, 7)]
    history.undo(ws)
    assert admission.sessions(ws, event_id) == first
    with pytest.raises(UnknownEvent):
        admission.set_sessions(ws, EventId("none"), first)


@pytest.mark.parametrize("hours", [24, 5, -5])
def test_an_event_that_is_moved_takes_its_sessions_along_and_undo_brings_both_back(
    ws: Workspace, event_id: EventId, hours: int
) -> None:
    first = [session("上午场", 0, 2), session("下午场", 5, 7)]
    admission.set_sessions(ws, event_id, first)
    said, by = lecture(), timedelta(hours=hours)
    events.edit(ws, event_id, lecture(start=said.start + by, end=said.end + by))
    assert admission.sessions(ws, event_id) == [one.moved(by) for one in first]
    history.undo(ws)
    assert admission.sessions(ws, event_id) == first
    events.edit(ws, event_id, lecture(note="另备雨棚"))
    assert admission.sessions(ws, event_id) == first


def test_an_event_is_removed_with_its_sessions_and_rule_and_comes_back_with_them(
    ws: Workspace, event_id: EventId
) -> None:
    admission.set_sessions(ws, event_id, [session("上午场", 0, 2)])
    admission.set_rule(ws, event_id, Once.SESSION)
    events.remove(ws, event_id)
    assert (admission.sessions(ws, event_id), admission.rule(ws, event_id)) == ([], Once.EVENT)
    history.undo(ws)
    assert (len(admission.sessions(ws, event_id)), admission.rule(ws, event_id)) == (1, Once.SESSION)


def test_sessions_are_proposed_from_the_programme(ws: Workspace) -> None:
    agenda = tuple(
        AgendaItem(one.start, end, one.name, "")
        for one, end in [
            (session("下午交流", 1.5, 0), None),
            (session("开幕", 0, 0), MORNING + timedelta(hours=1)),
            (session("宣讲", 1, 0), None),
        ]
    )
    event_id = events.add(ws, lecture(agenda=agenda))
    assert admission.from_agenda(ws, event_id) == [
        session("开幕", 0, 1), session("宣讲", 1, 1.5), session("下午交流", 1.5, 2.5),
    ]  # fmt: skip
    admission.set_sessions(ws, event_id, admission.from_agenda(ws, event_id))


def test_an_event_without_a_programme_has_no_sessions_to_take_from_it(ws: Workspace) -> None:
    assert admission.from_agenda(ws, events.add(ws, lecture(agenda=()))) == []


_MINUTES = st.integers(0, 3 * 24 * 60)


@given(
    spans=st.lists(st.tuples(_MINUTES, st.integers(1, 600)), max_size=6),
    at=st.integers(-2000, 4 * 24 * 60),
    once=st.sampled_from(list(Once)),
)
def test_every_moment_has_one_window_and_windows_never_overlap(
    spans: list[tuple[int, int]], at: int, once: Once
) -> None:
    sessions = [session(f"第{n}场", a / 60, (a + b) / 60) for n, (a, b) in enumerate(spans)]
    now = MORNING.replace(tzinfo=CHINA) + timedelta(minutes=at)
    moment = int(now.timestamp() * 1000)
    found = window_at(once, sessions, now)
    assert found.holds(moment)
    assert once is not Once.EVENT or found == WHOLE
    for edge in (found.since, found.until - 1):
        if abs(edge - moment) < 10 * DAY * 1000:
            assert window_at(once, sessions, datetime.fromtimestamp(edge / 1000, CHINA)) == found
    going_on = [one for one in sessions if one.start <= now.replace(tzinfo=None) < one.end]
    if once is Once.SESSION and problem_of(sessions) is None and going_on:
        assert [found.session] == [one.name for one in going_on]
        assert moment < found.shut
