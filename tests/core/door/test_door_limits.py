"""How many the door lets in: the approved number, the officer's limit, the share from which it warns."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gbm_desktop import events, groups, staff, workspace
from gbm_desktop.checkin.door import Door
from gbm_desktop.model.attendance import Counts, Direction, Reason, Room, Verdict, is_full
from gbm_desktop.model.door import Ask
from gbm_desktop.model.ids import EventId
from gbm_desktop.model.safety.plan import Plan, Role
from gbm_desktop.safety import gate, plan
from gbm_desktop.wording.door import said as in_words
from gbm_desktop.workspace import Workspace
from tests.builders import SetClock, lecture
from tests.core.door.verdicts import said


def test_admission_stops_at_the_approved_number_and_goes_on_when_someone_leaves(
    clock: SetClock, door: Door, codes: list[str]
) -> None:
    assert [door.scan(code).scan.verdict for code in codes[:5]] == [Verdict.ADMITTED] * 5
    assert said(door.scan(codes[5])) == (Verdict.REFUSED, Reason.FULL)
    assert said(door.headcount(1)) == (Verdict.REFUSED, Reason.FULL)
    assert said(door.walk_in("李大山")) == (Verdict.REFUSED, Reason.FULL)
    clock.advance(60)
    door.scan(codes[0], Direction.OUT)
    assert door.scan(codes[5]).scan.verdict is Verdict.ADMITTED
    assert door.counts().inside == 5


def test_what_another_program_let_in_counts_after_a_question_that_stored_nothing(
    ws: Workspace, clock: SetClock, event_id: EventId, door: Door, codes: list[str]
) -> None:
    village = groups.add(ws, event_id, name="利民村代表团", unit="利民村", phone="13800138000", persons=3)
    other = workspace.open_existing(ws.folder, operator="李强", clock=clock)
    elsewhere = Door(other, event_id)
    door.scan(codes[0])
    assert [elsewhere.scan(code).scan.verdict for code in codes[1:4]] == [Verdict.ADMITTED] * 3
    assert isinstance(door.admit_or_ask(village.id), Ask)
    assert door.scan(codes[4]).tally.inside == 5
    assert said(door.scan(codes[5])) == (Verdict.REFUSED, Reason.FULL)
    other.close()


@pytest.fixture
def officer(ws: Workspace, event_id: EventId) -> str:
    """王芳, who works at this laptop, is the event's 安全责任人."""
    person = staff.add(ws, name="王芳", unit="清泉镇政府", phone="13800138000")
    plan.edit(ws, Plan(event_id, "", people={Role.OFFICER: person.id}, warn_share=60))
    return person.name


def test_the_officers_limit_takes_the_place_of_the_approved_number_until_it_is_taken_back(
    ws: Workspace, event_id: EventId, officer: str, door: Door, codes: list[str]
) -> None:
    for code in codes[:5]:
        door.scan(code)
    assert said(door.scan(codes[5])) == (Verdict.REFUSED, Reason.FULL)
    gate.override_capacity(ws, event_id, 7, "场外另设分区，经现场核查可容纳")
    assert (door.counts().capacity, door.counts().overridden) == (7, True)
    assert [door.scan(code).scan.verdict for code in codes[5:7]] == [Verdict.ADMITTED] * 2
    refused = door.scan(codes[7])
    assert said(refused) == (Verdict.REFUSED, Reason.FULL)
    assert in_words(refused, ws.local).line == "场内 7 人，安全责任人放行上限 7 人"
    gate.override_capacity(ws, event_id, 0, "分区已关闭")
    door.scan(codes[6], Direction.OUT)
    door.scan(codes[5], Direction.OUT)
    assert said(door.headcount(1)) == (Verdict.REFUSED, Reason.FULL)
    assert (door.counts().capacity, door.counts().overridden, door.counts().inside) == (5, False, 5)
    assert officer == "王芳"


def test_the_latest_limit_counts_and_one_that_the_approved_number_overtook_does_not(
    ws: Workspace, event_id: EventId, officer: str, door: Door
) -> None:
    for limit in (7, 6):
        gate.override_capacity(ws, event_id, limit, officer)
    assert (door.counts().capacity, door.counts().overridden) == (6, True)
    assert said(door.headcount(7)) == (Verdict.REFUSED, Reason.FULL)
    events.edit(ws, event_id, lecture(capacity=8))
    assert (door.counts().capacity, door.counts().overridden) == (8, False)
    assert said(door.headcount(8)) == (Verdict.ADMITTED, Reason.NONE)


def test_a_limit_set_for_one_event_lets_nobody_into_another(
    ws: Workspace, event_id: EventId, officer: str, clock: SetClock
) -> None:
    other = events.add(ws, lecture(capacity=5))
    gate.override_capacity(ws, event_id, 9, officer)
    assert said(Door(ws, other).headcount(6)) == (Verdict.REFUSED, Reason.FULL)
    clock.advance(1)
    assert said(Door(ws, event_id).headcount(6)) == (Verdict.ADMITTED, Reason.NONE)


def test_the_plan_says_from_which_share_the_door_is_warned(
    ws: Workspace, event_id: EventId, officer: str, door: Door
) -> None:
    assert officer
    rooms = []
    for _ in range(5):
        door.headcount(1)
        rooms.append(door.counts().room)
    assert rooms == [Room.FREE, Room.FREE, Room.NEARLY_FULL, Room.NEARLY_FULL, Room.FULL]
    plan.edit(ws, Plan(event_id, "", warn_share=100))
    door.headcount(-1)
    assert (door.counts().room, door.counts().warn_share) == (Room.FREE, 100)


@given(inside=st.integers(0, 300), capacity=st.integers(0, 200), share=st.integers(1, 100))
def test_a_venue_is_full_exactly_where_the_door_stops(inside: int, capacity: int, share: int) -> None:
    room = Counts(0, 0, inside, inside, capacity, 0, warn_share=share).room
    assert (room is Room.FULL) == is_full(capacity, inside)
    assert (room is Room.UNLIMITED) == (capacity == 0)
    assert room is not Room.NEARLY_FULL or inside / capacity >= share / 100
