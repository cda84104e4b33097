"""Events go to another time, and all that belongs to them goes along."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gbm_desktop import admission, events, history, resources, staff
from gbm_desktop.errors.postponement import EventTookPlace
from gbm_desktop.model.admission import Session
from gbm_desktop.model.event_moves import carried_span
from gbm_desktop.model.events import AgendaItem, Stage
from gbm_desktop.model.ids import EventId, ResourceId
from gbm_desktop.model.journal import Op
from gbm_desktop.model.resources import BookingLine, Resource, ResourceKind
from gbm_desktop.model.safety.gate import Gap, lacking
from gbm_desktop.safety import emergency, gate, plan
from gbm_desktop.wording import say
from gbm_desktop.workspace import Workspace
from tests.builders import QINGQUAN, hold, lecture, make_ready

START, END = lecture().start, lecture().end
DAY = timedelta(days=1)


def _book(ws: Workspace, event_id: EventId, start: datetime | None = None, end: datetime | None = None) -> None:
    van = resources.add(ws, Resource(ResourceId(""), ResourceKind.VAN, "巡展车1号", base_code=QINGQUAN))
    resources.book(ws, event_id, [BookingLine(van, start=start, end=end)])


def _text(moment: datetime) -> str:
    return moment.isoformat(timespec="minutes")


def _booked(ws: Workspace) -> tuple[str, str]:
    return tuple(ws.read.execute('SELECT start, "end" FROM bookings').fetchone())


def test_what_belongs_to_an_event_moves_with_it_and_comes_back_in_one_step(ws: Workspace) -> None:
    event_id = events.add(ws, lecture(agenda=(AgendaItem(START, END, "宣讲", ""),)))
    plan.apply_template(ws, event_id)
    posts = plan.measures(ws, event_id)
    admission.set_sessions(ws, event_id, [Session("上午", START, END)])
    keeper = staff.add(ws, name="王芳")
    emergency.add_duty(ws, event_id, start=START - timedelta(hours=1), end=END, leader=keeper.id, keeper=keeper.id)
    _book(ws, event_id, START - timedelta(hours=1), END + timedelta(hours=1))
    events.move(ws, {event_id: START + 3 * DAY})
    said = events.get(ws, event_id).said
    assert (said.start, said.end) == (START + 3 * DAY, END + 3 * DAY)
    assert (said.agenda[0].start, said.agenda[0].end) == (START + 3 * DAY, END + 3 * DAY)
    assert [one.due for one in plan.measures(ws, event_id)] == [one.due and one.due + 3 * DAY for one in posts]
    assert admission.sessions(ws, event_id) == [Session("上午", START + 3 * DAY, END + 3 * DAY)]
    assert emergency.duties(ws, event_id)[0].start == START + 3 * DAY - timedelta(hours=1)
    assert _booked(ws) == (_text(START + 3 * DAY - timedelta(hours=1)), _text(END + 3 * DAY + timedelta(hours=1)))
    history.undo(ws)
    assert events.get(ws, event_id).said.start == START
    assert plan.measures(ws, event_id) == posts
    assert admission.sessions(ws, event_id) == [Session("上午", START, END)]
    assert _booked(ws) == (_text(START - timedelta(hours=1)), _text(END + timedelta(hours=1)))


def test_a_booking_for_the_whole_event_grows_with_it(ws: Workspace) -> None:
    event_id = events.add(ws, lecture())
    _book(ws, event_id)
    events.edit(ws, event_id, lecture(end=END + timedelta(hours=2)))
    assert _booked(ws) == (_text(START), _text(END + timedelta(hours=2)))


def test_several_events_move_in_one_step_or_not_at_all(ws: Workspace) -> None:
    first, second = events.add(ws, lecture(name="甲")), events.add(ws, lecture(name="乙"))
    events.move(ws, {first: START + DAY, second: START + 2 * DAY})
    assert [events.get(ws, each).said.start for each in (first, second)] == [START + DAY, START + 2 * DAY]
    assert history.latest(ws, 1)[0].step.op is Op.EVENTS_MOVE
    history.undo(ws)
    assert [events.get(ws, each).said.start for each in (first, second)] == [START, START]
    hold(ws, second)
    with pytest.raises(EventTookPlace) as refused:
        events.move(ws, {first: START + DAY, second: START + DAY})
    assert "“乙”已举办" in say(refused.value)
    assert events.get(ws, first).said.start == START


def test_a_ready_event_that_moves_is_planned_again_because_nobody_has_signed_for_its_new_time(ws: Workspace) -> None:
    event_id = events.add(ws, lecture())
    make_ready(ws, event_id)
    events.set_stage(ws, event_id, Stage.READY)
    events.move(ws, {event_id: START + DAY})
    event = events.get(ws, event_id)
    assert event.stage is Stage.PLANNED
    assert {one.kind for one in lacking(gate.read(ws, event))} == {Gap.NOT_ACKNOWLEDGED}
    history.undo(ws)
    assert events.get(ws, event_id).stage is Stage.READY
    assert lacking(gate.read(ws, events.get(ws, event_id))) == []


def test_a_ready_event_that_moves_stays_ready_where_the_officer_has_overridden_what_it_lacks(ws: Workspace) -> None:
    event_id = events.add(ws, lecture())
    ws.operator = make_ready(ws, event_id).name
    events.edit(ws, event_id, lecture(end=END + timedelta(minutes=30)))
    gate.override(ws, event_id, "现场已逐一电话确认")
    events.set_stage(ws, event_id, Stage.READY)
    events.move(ws, {event_id: START + DAY})
    assert events.get(ws, event_id).stage is Stage.READY


def test_a_permit_for_the_old_time_keeps_a_moved_event_from_being_ready(ws: Workspace) -> None:
    said = lecture(start=START + 60 * DAY, end=END + 60 * DAY, expected=1200, capacity=2000)
    event_id = events.add(ws, said)
    make_ready(ws, event_id)
    events.set_stage(ws, event_id, Stage.READY)
    events.move(ws, {event_id: said.start + DAY})
    event = events.get(ws, event_id)
    assert event.stage is Stage.PLANNED
    assert Gap.PERMIT_CHANGED in {one.kind for one in lacking(gate.read(ws, event))}


def test_a_postponed_event_that_is_moved_is_planned_again(ws: Workspace) -> None:
    event_id = events.add(ws, lecture())
    events.set_stage(ws, event_id, Stage.POSTPONED, "暴雨")
    events.move(ws, {event_id: START + DAY})
    event = events.get(ws, event_id)
    assert (event.stage, event.stage_reason, event.said.start) == (Stage.PLANNED, "", START + DAY)


_MINUTES = st.integers(-3000, 3000).map(lambda minutes: START + timedelta(minutes=minutes))
_SPANS = st.tuples(_MINUTES, st.integers(1, 3000)).map(lambda told: (told[0], told[0] + timedelta(minutes=told[1])))


@given(_SPANS, _SPANS, _SPANS)
def test_a_watch_at_an_event_is_never_turned_upside_down(
    booked: tuple[datetime, datetime], before: tuple[datetime, datetime], after: tuple[datetime, datetime]
) -> None:
    old, new = (replace(lecture(), start=start, end=end) for start, end in (before, after))
    start, end = carried_span(*booked, old, new)
    assert start < end
    if booked[0] < old.end:
        assert start - new.start == booked[0] - old.start
