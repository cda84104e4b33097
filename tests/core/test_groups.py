"""A village's people by one code: how many of them pass, and what is counted."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gbm_desktop import admission, attendance, events, groups, history, prints
from gbm_desktop.checkin.door import Door
from gbm_desktop.errors.admission import BadGroupSize
from gbm_desktop.errors.attendance import AttendeePassed, BadName
from gbm_desktop.model.admission import Group, Once
from gbm_desktop.model.attendance import Attendee, Direction, Reason, Tally, Verdict
from gbm_desktop.model.door import Ask, Outcome, Reading, Situation, decide
from gbm_desktop.model.events import Stage
from gbm_desktop.model.ids import EventId
from gbm_desktop.season import Season
from gbm_desktop.store import attendance as store
from gbm_desktop.store import events as event_store
from gbm_desktop.wording import say
from gbm_desktop.wording.door import asked
from gbm_desktop.wording.door import said as in_words
from gbm_desktop.workspace import Workspace
from tests.builders import SetClock, add_people, lecture
from tests.documents.pdf_reading import text_of

IN, OUT = Direction.IN, Direction.OUT


@pytest.fixture
def event_id(ws: Workspace) -> EventId:
    return events.add(ws, lecture(capacity=60))


@pytest.fixture
def group(ws: Workspace, event_id: EventId) -> Attendee:
    return groups.add(ws, event_id, name="利民村代表团", unit="利民村", phone="13800138000", persons=40)


@pytest.fixture
def door(ws: Workspace, event_id: EventId) -> Door:
    return Door(ws, event_id)


@pytest.fixture
def code(door: Door, group: Attendee) -> str:
    return door.code(group.id)


def said(outcome: Outcome) -> tuple[Verdict, Reason, int]:
    return outcome.scan.verdict, outcome.scan.reason, outcome.scan.persons


def test_a_group_stands_on_the_list_once_and_counts_its_people(
    ws: Workspace, event_id: EventId, group: Attendee
) -> None:
    add_people(ws, event_id, 2)
    assert groups.sizes(ws, event_id) == {group.id: 40}
    assert attendance.counts(ws, event_id).registered == 42
    assert Season(ws, ws.today()).registered == {event_id: 42}
    assert len(attendance.tickets(ws, event_id)) == 3
    history.undo(ws)
    history.undo(ws)
    history.undo(ws)
    assert (groups.sizes(ws, event_id), store.registered(ws.read, event_id)) == ({}, 0)


@pytest.mark.parametrize("persons", [-1, 0, 1, 2001])
def test_one_person_is_no_group_and_neither_are_thousands(ws: Workspace, event_id: EventId, persons: int) -> None:
    with pytest.raises(BadGroupSize) as refused:
        groups.add(ws, event_id, name="利民村代表团", persons=persons)
    assert f"现为 {persons}" in say(refused.value)
    with pytest.raises(BadName):
        groups.add(ws, event_id, name=" ", persons=4)
    assert store.registered(ws.read, event_id) == 0


def test_without_an_answer_all_who_are_missing_come_in(ws: Workspace, door: Door, code: str) -> None:
    outcome = door.scan(code)
    assert said(outcome) == (Verdict.ADMITTED, Reason.NONE, 40)
    assert (outcome.tally, door.counts().distinct, door.counts().inside) == (Tally(40, 40, 0, 0), 40, 40)
    assert in_words(outcome, ws.local).line == "本次入场 40 人，团体 40 人已入场 40 人"
    again = door.scan(code)
    assert said(again) == (Verdict.REPEAT, Reason.NONE, 0)
    assert in_words(again, ws.local).line == "团体 40 人已全部入场"


def test_the_door_asks_how_many_and_stores_nothing_before_the_answer(ws: Workspace, door: Door, code: str) -> None:
    steps = ws.read.execute("SELECT count(*) FROM steps").fetchone()[0]
    ask = door.scan_or_ask(code)
    assert isinstance(ask, Ask)
    assert (ask.most, ask.likely, asked(ask)) == (40, 40, "团体 40 人，已入场 0 人，还可入场 40 人")
    assert ws.read.execute("SELECT count(*) FROM steps").fetchone()[0] == steps
    assert said(door.scan(ask.text, ask.direction, ask.method, persons=25)) == (Verdict.ADMITTED, Reason.NONE, 25)
    more = door.scan_or_ask(code)
    assert isinstance(more, Ask)
    assert (more.most, asked(more)) == (15, "团体 40 人，已入场 25 人，还可入场 15 人")


def test_one_person_s_ticket_is_never_asked_about(ws: Workspace, event_id: EventId, door: Door) -> None:
    (person,) = add_people(ws, event_id, 1)
    assert isinstance(door.scan_or_ask(door.code(person.id)), Outcome)
    assert isinstance(door.admit_or_ask(person.id, OUT), Outcome)


def test_the_last_of_a_group_and_a_refusal_need_no_question(
    ws: Workspace, event_id: EventId, door: Door, code: str
) -> None:
    door.scan(code, persons=39)
    last = door.scan_or_ask(code)
    assert isinstance(last, Outcome)
    assert said(last) == (Verdict.ADMITTED, Reason.NONE, 1)
    events.set_stage(ws, event_id, Stage.CANCELLED, "大雨")
    assert isinstance(door.scan_or_ask(code), Outcome)


def test_more_than_are_missing_are_refused_with_the_number_left(ws: Workspace, door: Door, code: str) -> None:
    door.scan(code, persons=30)
    refused = door.scan(code, persons=11)
    assert said(refused) == (Verdict.REFUSED, Reason.TOO_MANY, 0)
    assert "最多还可通过 10 人" in in_words(refused, ws.local).line
    assert said(door.scan(code, persons=10)) == (Verdict.ADMITTED, Reason.NONE, 10)


def test_a_group_fills_the_place_by_persons_and_is_told_how_many_may_still_enter(
    ws: Workspace, door: Door, code: str
) -> None:
    door.headcount(30)
    ask = door.scan_or_ask(code)
    assert isinstance(ask, Ask)
    assert ask.likely == 30
    refused = door.scan(code)
    assert said(refused) == (Verdict.REFUSED, Reason.FULL, 0)
    assert in_words(refused, ws.local).line == "场内还可进 30 人，该团体未到 40 人"
    assert said(door.scan(code, persons=30)) == (Verdict.ADMITTED, Reason.NONE, 30)
    assert said(door.scan(code, persons=1)) == (Verdict.REFUSED, Reason.FULL, 0)


def test_a_group_leaves_by_number_and_comes_back(ws: Workspace, clock: SetClock, door: Door, code: str) -> None:
    assert said(door.scan(code, OUT)) == (Verdict.REFUSED, Reason.NOT_INSIDE, 0)
    door.scan(code, persons=40)
    clock.advance(60)
    assert said(door.scan(code, OUT, persons=41)) == (Verdict.REFUSED, Reason.TOO_MANY, 0)
    left = door.scan(code, OUT, persons=15)
    assert said(left) == (Verdict.ADMITTED, Reason.EXIT, 15)
    assert in_words(left, ws.local).line == "本次离场 15 人，团体仍有 25 人在场内"
    assert said(door.scan(code)) == (Verdict.ADMITTED, Reason.NONE, 15)
    assert (door.counts().distinct, door.counts().entries, door.counts().inside) == (40, 55, 40)
    assert said(door.scan(code, OUT)) == (Verdict.ADMITTED, Reason.EXIT, 40)
    assert said(door.scan(code, OUT)) == (Verdict.REPEAT, Reason.NOT_INSIDE, 0)


def test_who_left_is_not_replaced_where_nobody_comes_back(ws: Workspace) -> None:
    event_id = events.add(ws, lecture(reentry=False))
    group = groups.add(ws, event_id, name="利民村代表团", persons=10)
    door = Door(ws, event_id)
    code = door.code(group.id)
    door.scan(code, persons=8)
    door.scan(code, OUT, persons=5)
    assert said(door.scan(code)) == (Verdict.ADMITTED, Reason.NONE, 2)
    assert said(door.scan(code)) == (Verdict.REPEAT, Reason.NONE, 0)


def test_a_group_comes_anew_each_day_where_the_event_admits_so(
    ws: Workspace, clock: SetClock, event_id: EventId, door: Door, code: str
) -> None:
    admission.set_rule(ws, event_id, Once.DAY)
    door.scan(code)
    clock.advance(24 * 3600)
    assert said(door.scan(code, persons=35)) == (Verdict.ADMITTED, Reason.NONE, 35)
    assert (door.counts().distinct, attendance.counts(ws, event_id).distinct) == (35, 40)


def test_the_season_counts_a_group_s_people_once(ws: Workspace, event_id: EventId, door: Door, code: str) -> None:
    later = {name: getattr(lecture(), name).replace(hour=15) for name in ("start", "end")}
    second = events.add(ws, lecture(name="城厢镇专场", **later))
    same = groups.add(ws, second, name="利民村代表团", unit="利民村", phone="13800138000", persons=12)
    door.scan(code, persons=30)
    Door(ws, second).admit(same.id)
    assert Season(ws, ws.today()).people == {event_id: (30, 30), second: (12, 0)}
    assert event_store.arrived(ws.read) == {event_id: 30, second: 12}


def test_taking_a_group_s_scan_back_frees_its_places(door: Door, code: str) -> None:
    door.scan(code, persons=30)
    second = door.scan(code, persons=10)
    assert door.take_back(second.scan.id, "点错了人数").distinct == 30
    assert said(door.scan(code)) == (Verdict.ADMITTED, Reason.NONE, 10)


def test_a_rehearsal_of_a_group_counts_nothing(ws: Workspace, event_id: EventId, door: Door, code: str) -> None:
    assert said(door.rehearse(code, persons=25)) == (Verdict.ADMITTED, Reason.NONE, 25)
    assert said(door.rehearse(code)) == (Verdict.ADMITTED, Reason.NONE, 40)
    assert (door.counts().distinct, attendance.counts(ws, event_id).entries) == (0, 0)


def test_a_group_becomes_one_person_again(ws: Workspace, event_id: EventId, group: Attendee) -> None:
    groups.resize(ws, group, 1)
    assert (groups.sizes(ws, event_id), attendance.counts(ws, event_id).registered) == ({}, 1)


def test_a_group_is_resized_and_removed_while_nobody_of_it_has_come(
    ws: Workspace, event_id: EventId, group: Attendee, door: Door
) -> None:
    groups.resize(ws, group, 50)
    assert attendance.counts(ws, event_id).registered == 50
    door.admit(group.id, persons=5)
    with pytest.raises(AttendeePassed):
        attendance.remove(ws, [group])
    history.undo(ws)
    attendance.remove(ws, [group])
    assert attendance.counts(ws, event_id).registered == 0
    history.undo(ws)
    assert groups.sizes(ws, event_id) == {group.id: 50}


def test_a_group_s_badge_and_line_say_how_many_it_is_for(ws: Workspace, event_id: EventId, group: Attendee) -> None:
    (person,) = add_people(ws, event_id, 1)
    assert "团体 40 人" in text_of(prints.badges(ws, event_id, people=[group.id]).content)
    assert "团体" not in text_of(prints.badges(ws, event_id, people=[person.id]).content)
    assert "利民村（团体 40 人）" in text_of(prints.signin(ws, event_id).content)


def situation(group: Group, inside: int, capacity: int, *, reentry: bool) -> Situation:
    return Situation(
        Stage.READY, capacity, inside, reentry, listed=True, listed_elsewhere=False, last=None, group=group
    )


@given(
    whole=st.integers(2, 60),
    capacity=st.integers(0, 80),
    reentry=st.booleans(),
    passages=st.lists(st.tuples(st.sampled_from(Direction), st.integers(-2, 70)), max_size=30),
)
def test_no_more_of_a_group_are_ever_inside_than_belong_to_it(
    whole: int, capacity: int, passages: list[tuple[Direction, int]], *, reentry: bool
) -> None:
    group, different = Group(whole), 0
    for direction, persons in passages:
        now = situation(group, group.inside, capacity, reentry=reentry)
        if not decide(Reading.GENUINE, direction, now, persons).passes:
            continue
        different += group.newcomers(persons) if direction is IN else 0
        entered, left = (persons, 0) if direction is IN else (0, persons)
        group = Group(whole, group.entered + entered, group.left + left)
        assert 0 <= group.inside <= min(whole, capacity or whole)
        assert reentry or group.entered <= whole
        assert different == min(whole, group.entered)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=15)
@given(asked_for=st.lists(st.tuples(st.sampled_from(Direction), st.integers(0, 14)), min_size=1, max_size=12))
def test_the_running_figures_are_those_counted_from_the_facts(
    ws: Workspace, asked_for: list[tuple[Direction, int]]
) -> None:
    event_id = events.add(ws, lecture(capacity=15))
    group = groups.add(ws, event_id, name="利民村代表团", persons=12)
    door = Door(ws, event_id)
    door.headcount(2)
    for direction, persons in asked_for:
        outcome = door.scan(door.code(group.id), direction, persons=persons)
        assert outcome.tally == store.tally(ws.read, event_id)
        assert outcome.tally.inside <= 15
