"""The police permit: who must ask whom by when, how an application moves on, and what a change of the event means."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from gbm_desktop import attachments, events, history
from gbm_desktop.errors.attachments import CannotRead
from gbm_desktop.errors.permit import (
    PermitDayAhead,
    PermitDayBackwards,
    PermitMoveNotAllowed,
    PermitNeedsNumber,
)
from gbm_desktop.model.events import Event, EventKind, Stage
from gbm_desktop.model.ids import EventId
from gbm_desktop.model.safety.permit import (
    Application,
    Authority,
    Change,
    Holder,
    Paper,
    PermitState,
    PermitStatus,
)
from gbm_desktop.model.safety.permit_moves import NEXT_STATES
from gbm_desktop.safety import permit
from gbm_desktop.store import journal
from gbm_desktop.wording import say
from gbm_desktop.wording.history import sentence
from gbm_desktop.wording.permit_status import advice, headline
from gbm_desktop.workspace import Workspace
from tests.builders import SetClock, lecture

THE_DAY = datetime(2026, 12, 20, 9, 0)  # noqa: DTZ001 - an event's times are local
APPLIED = Application(PermitState.APPLIED, police="青白江区公安分局")
ACCEPTED = Application(PermitState.ACCEPTED)
GRANTED = Application(PermitState.GRANTED, number="青公（治）许字〔2023〕3号")


def fair(**changes: Any) -> Event:
    """A county exhibition of 3,000 on 2026-12-20."""
    said = {"start": THE_DAY, "end": THE_DAY + timedelta(hours=8), "expected": 3000, "capacity": 5000, **changes}
    return Event(EventId("e"), lecture(**said), Stage.PLANNED, "")


@pytest.fixture
def event_id(ws: Workspace) -> EventId:
    """A fair of 3,000 people on 2023-12-20; it is 2023-10-12."""
    start = datetime(2023, 12, 20, 9, 0)  # noqa: DTZ001 - an event's times are local
    return events.add(ws, lecture(start=start, end=start + timedelta(hours=8), expected=3000, capacity=4000))


def told(ws: Workspace, event_id: EventId, *steps: Application) -> PermitStatus:
    for step in steps:
        permit.move_on(ws, event_id, step)
    return permit.status(ws, events.get(ws, event_id))


def test_an_application_goes_from_applied_to_granted_and_only_then_the_event_may_be_held(
    ws: Workspace, event_id: EventId, clock: SetClock
) -> None:
    assert not told(ws, event_id, APPLIED).in_order
    clock.advance(2 * 86_400)
    accepted = told(ws, event_id, ACCEPTED)
    assert (accepted.in_order, accepted.decision_by) == (False, date(2023, 10, 21))
    clock.advance(5 * 86_400)
    granted = told(ws, event_id, GRANTED)
    assert granted.in_order
    stands = granted.permit
    assert (stands.applied_on, stands.decided_on) == (date(2023, 10, 12), date(2023, 10, 19))
    assert (stands.number, stands.police) == ("青公（治）许字〔2023〕3号", "青白江区公安分局")


@pytest.mark.parametrize("now", PermitState)
def test_no_step_can_be_jumped(ws: Workspace, now: PermitState) -> None:
    event_id = events.add(ws, lecture(expected=3000))
    way = {
        PermitState.TO_APPLY: (),
        PermitState.APPLIED: (APPLIED,),
        PermitState.ACCEPTED: (APPLIED, ACCEPTED),
        PermitState.GRANTED: (APPLIED, ACCEPTED, GRANTED),
        PermitState.REFUSED: (APPLIED, Application(PermitState.REFUSED)),
        PermitState.HANDED_BACK: (APPLIED, ACCEPTED, GRANTED, Application(PermitState.HANDED_BACK)),
    }
    told(ws, event_id, *way[now])
    steps = journal.count(ws.read)
    for wanted in set(PermitState) - NEXT_STATES[now] - {now}:
        with pytest.raises(PermitMoveNotAllowed) as refused:
            permit.move_on(ws, event_id, Application(wanted, number="1"))
        assert (refused.value.now, refused.value.wanted) == (now, wanted)
    assert journal.count(ws.read) == steps
    assert permit.get(ws, event_id).state is now


def test_a_permit_without_a_number_is_none(ws: Workspace, event_id: EventId) -> None:
    told(ws, event_id, APPLIED, ACCEPTED)
    with pytest.raises(PermitNeedsNumber):
        permit.move_on(ws, event_id, Application(PermitState.GRANTED, number="  "))
    assert permit.get(ws, event_id).state is PermitState.ACCEPTED


def test_what_happened_cannot_have_happened_tomorrow_or_before_it_was_applied_for(
    ws: Workspace, event_id: EventId
) -> None:
    with pytest.raises(PermitDayAhead):
        permit.move_on(ws, event_id, replace(APPLIED, day=date(2023, 10, 13)))
    told(ws, event_id, replace(APPLIED, day=date(2023, 10, 9)))
    with pytest.raises(PermitDayBackwards) as refused:
        permit.move_on(ws, event_id, replace(ACCEPTED, day=date(2023, 10, 8)))
    assert "2023年10月9日" in say(refused.value)


def test_a_slip_of_the_pen_is_corrected_by_saying_the_same_step_again(ws: Workspace, event_id: EventId) -> None:
    told(ws, event_id, APPLIED, ACCEPTED, replace(GRANTED, day=date(2023, 10, 12)))
    corrected = told(ws, event_id, Application(PermitState.GRANTED, number="青公许字4号", note="编号更正")).permit
    assert (corrected.number, corrected.note, corrected.decided_on) == ("青公许字4号", "编号更正", date(2023, 10, 12))
    history.undo(ws)
    assert permit.get(ws, event_id).number == GRANTED.number


def test_what_is_refused_can_be_applied_for_again_and_bears_no_old_number(ws: Workspace, event_id: EventId) -> None:
    refused = told(ws, event_id, APPLIED, Application(PermitState.REFUSED, note="疏散通道不足"))
    assert (refused.in_order, refused.permit.note) == (False, "疏散通道不足")
    handed_back = told(ws, event_id, APPLIED, ACCEPTED, GRANTED, Application(PermitState.HANDED_BACK, note="不再举办"))
    assert (handed_back.in_order, handed_back.permit.note) == (False, "不再举办")
    again = told(ws, event_id, APPLIED)
    assert (again.permit.number, again.permit.decided_on) == ("", None)


def test_an_application_that_is_withdrawn_leaves_nothing_behind(ws: Workspace, event_id: EventId) -> None:
    withdrawn = told(ws, event_id, APPLIED, Application(PermitState.TO_APPLY)).permit
    assert (withdrawn.state, withdrawn.applied_on, withdrawn.basis) == (PermitState.TO_APPLY, None, None)


def test_the_history_tells_each_step_in_words(ws: Workspace, event_id: EventId) -> None:
    told(ws, event_id, APPLIED, ACCEPTED, GRANTED)
    permit.set_holder(ws, event_id, Holder.GOVERNMENT)
    said = [sentence(found.step) for found in history.latest(ws, 4)]
    name = "清泉镇绿色建材公益宣讲"
    assert said == [
        f"修改“{name}”许可信息",
        f"“{name}”许可办理：已许可",
        f"“{name}”许可办理：已受理",
        f"“{name}”许可办理：已申请",
    ]


@pytest.mark.parametrize(
    ("changes", "change"),
    [
        ({"end": datetime(2023, 12, 20, 18, 0)}, Change.TIME),  # noqa: DTZ001 - an event's times are local
        ({"start": datetime(2023, 12, 20, 8, 0)}, Change.TIME),  # noqa: DTZ001 - an event's times are local
        ({"place": "青白江区会展中心"}, Change.PLACE),
        ({"region_code": "510113102"}, Change.PLACE),
        ({"kind": EventKind.SALE}, Change.CONTENT),
        ({"expected": 3001}, Change.LARGER),
    ],
)
def test_a_change_after_the_permit_keeps_the_event_shut_until_it_is_applied_for_and_permitted(
    ws: Workspace, event_id: EventId, changes: dict[str, Any], change: Change
) -> None:
    told(ws, event_id, APPLIED, ACCEPTED, GRANTED)
    events.edit(ws, event_id, replace(events.get(ws, event_id).said, **changes))
    changed = permit.status(ws, events.get(ws, event_id))
    assert (changed.changes, changed.in_order) == ((change,), False)
    renewed = told(ws, event_id, APPLIED, ACCEPTED)
    assert (renewed.changes, renewed.permit.number) == ((), GRANTED.number)
    assert told(ws, event_id, Application(PermitState.GRANTED)).in_order


def test_fewer_people_or_another_contact_are_no_change(ws: Workspace, event_id: EventId) -> None:
    told(ws, event_id, APPLIED, ACCEPTED, GRANTED)
    events.edit(ws, event_id, replace(events.get(ws, event_id).said, expected=1500, contact_name="李华"))
    assert permit.status(ws, events.get(ws, event_id)).in_order


def test_an_event_changed_while_the_application_is_under_way_is_applied_for_again_as_it_is(
    ws: Workspace, event_id: EventId, clock: SetClock
) -> None:
    told(ws, event_id, APPLIED)
    events.edit(ws, event_id, replace(events.get(ws, event_id).said, expected=6000, capacity=9000))
    assert permit.status(ws, events.get(ws, event_id)).changes == (Change.LARGER,)
    clock.advance(86_400)
    again = told(ws, event_id, APPLIED)
    assert (again.changes, again.authority) == ((), Authority.CITY_POLICE)
    assert again.permit.applied_on == date(2023, 10, 13)


def test_a_cancelled_event_with_a_permit_must_hand_it_back_even_when_few_are_expected(
    ws: Workspace, event_id: EventId
) -> None:
    told(ws, event_id, APPLIED, ACCEPTED, GRANTED)
    events.edit(ws, event_id, replace(events.get(ws, event_id).said, expected=500))
    events.set_stage(ws, event_id, Stage.CANCELLED, "连日暴雨")
    event = events.get(ws, event_id)
    status = permit.status(ws, event)
    assert status.changes == (Change.CANCELLED,)
    assert "交回许可文书" in headline(event, status)
    assert "书面告知公安机关" in advice(status)[0]
    assert told(ws, event_id, Application(PermitState.HANDED_BACK)).changes == ()


def test_a_postponed_event_asks_for_the_change_of_time_before_the_original_time(
    ws: Workspace, event_id: EventId
) -> None:
    told(ws, event_id, APPLIED, ACCEPTED, GRANTED)
    events.set_stage(ws, event_id, Stage.POSTPONED, "连日暴雨")
    status = permit.status(ws, events.get(ws, event_id))
    assert (status.changes, status.in_order) == ((Change.POSTPONED,), False)
    assert "原定时间之前" in advice(status)[0]


def test_a_cancelled_event_that_never_applied_owes_nothing(ws: Workspace, event_id: EventId) -> None:
    events.set_stage(ws, event_id, Stage.CANCELLED, "连日暴雨")
    assert permit.status(ws, events.get(ws, event_id)).changes == ()


def test_a_paper_is_at_hand_with_its_file_in_one_step_that_can_be_taken_back(
    ws: Workspace, event_id: EventId, tmp_path: Path
) -> None:
    consent = tmp_path / "同意书.pdf"
    consent.write_bytes(b"%PDF")
    permit.add_paper(ws, event_id, Paper.STANDING)
    permit.add_paper(ws, event_id, Paper.VENUE_CONSENT, consent)
    status = permit.status(ws, events.get(ws, event_id))
    assert status.missing_papers == (Paper.ACTIVITY_PLAN, Paper.SAFETY_PLAN, Paper.QUALIFICATIONS)
    assert [(one.kind, one.name) for one in attachments.of(ws, event_id)] == [("venue_consent", "同意书.pdf")]
    history.undo(ws)
    assert permit.get(ws, event_id).papers == {Paper.STANDING}
    assert attachments.of(ws, event_id) == []


def test_a_paper_no_longer_at_hand_keeps_its_file(ws: Workspace, event_id: EventId, tmp_path: Path) -> None:
    consent = tmp_path / "同意书.pdf"
    consent.write_bytes(b"%PDF")
    permit.add_paper(ws, event_id, Paper.VENUE_CONSENT, consent)
    permit.drop_paper(ws, event_id, Paper.VENUE_CONSENT)
    assert permit.get(ws, event_id).papers == frozenset()
    assert len(attachments.of(ws, event_id)) == 1


def test_a_file_that_cannot_be_read_leaves_the_paper_missing(ws: Workspace, event_id: EventId) -> None:
    with pytest.raises(CannotRead):
        permit.add_paper(ws, event_id, Paper.VENUE_CONSENT, Path("/nowhere/同意书.pdf"))
    assert permit.get(ws, event_id).papers == frozenset()
