"""The police permit: who must ask whom by when, how an application moves on, and what a change of the event means."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gbm_desktop import attachments, events, history
from gbm_desktop.errors.attachments import CannotRead
from gbm_desktop.errors.permit import (
    PermitDayAhead,
    PermitDayBackwards,
    PermitMoveNotAllowed,
    PermitNeedsNumber,
    PermitRuleIncomplete,
)
from gbm_desktop.model.events import Event, EventKind, EventMode, Stage
from gbm_desktop.model.ids import EventId
from gbm_desktop.model.policy import PermitRule
from gbm_desktop.model.safety.permit import (
    Application,
    Authority,
    Change,
    Holder,
    Paper,
    Permit,
    PermitState,
    PermitStatus,
    authority_for,
    basis_of,
)
from gbm_desktop.model.safety.permit_moves import NEXT_STATES, may_become, next_move, other_moves
from gbm_desktop.model.safety.permit_rule import STATUTE, RuleProblem, latest_day
from gbm_desktop.safety import permit
from gbm_desktop.store import journal
from gbm_desktop.wording import say
from gbm_desktop.wording.history import sentence
from gbm_desktop.wording.permit_status import advice, headline
from gbm_desktop.workdays import is_workday
from gbm_desktop.workspace import Workspace
from tests.builders import SetClock, lecture

TODAY = date(2026, 11, 22)
THE_DAY = datetime(2026, 12, 20, 9, 0)  # noqa: DTZ001 - an event's times are local
TOWN = PermitRule(200, 5000, 10, 15, "×镇大型活动安全管理办法")
BEIJING = PermitRule(1000, 5000, 20, 30, "北京市大型群众性活动安全管理条例", working_days=True)
APPLIED = Application(PermitState.APPLIED, police="青白江区公安分局")
ACCEPTED = Application(PermitState.ACCEPTED)
GRANTED = Application(PermitState.GRANTED, number="青公（治）许字〔2023〕3号")


def fair(**changes: Any) -> Event:
    """A county exhibition of 3,000 on 2026-12-20."""
    said = {"start": THE_DAY, "end": THE_DAY + timedelta(hours=8), "expected": 3000, "capacity": 5000, **changes}
    return Event(EventId("e"), lecture(**said), Stage.PLANNED, "")


def asked(event: Event, rule: PermitRule = STATUTE, today: date = TODAY, **stands: Any) -> PermitStatus:
    return permit.status_of(event, Permit(event.id, **stands), rule, today, is_workday)


# Whether, from whom, by when.


@pytest.mark.parametrize(
    ("expected", "authority"),
    [
        (0, Authority.NOBODY),
        (999, Authority.NOBODY),
        (1000, Authority.COUNTY_POLICE),
        (4999, Authority.COUNTY_POLICE),
        (5000, Authority.CITY_POLICE),
        (1_000_000, Authority.CITY_POLICE),
    ],
)
def test_the_number_expected_says_who_permits(expected: int, authority: Authority) -> None:
    assert asked(fair(expected=expected)).authority is authority


def test_an_event_of_20_december_is_applied_for_by_30_after_the_holidays_and_reminded_of_thirty_days_before() -> None:
    found = asked(fair())
    assert (found.apply_by, found.remind_from, found.days_left) == (date(2026, 11, 30), date(2026, 11, 20), 8)
    assert (found.needed, found.statutory, found.in_order, found.late) == (True, True, False, False)


def test_what_a_government_holds_directly_needs_no_permit_and_owes_the_stricter_plan() -> None:
    found = asked(fair(), holder=Holder.GOVERNMENT)
    assert (found.authority, found.needed, found.statutory, found.in_order) == (Authority.EXEMPT, False, True, True)
    assert found.apply_by is None


def test_a_government_is_no_exception_where_nobody_need_ask() -> None:
    assert asked(fair(expected=60), holder=Holder.GOVERNMENT).authority is Authority.NOBODY


def test_online_nobody_gathers_and_on_site_and_online_they_do() -> None:
    assert asked(fair(mode=EventMode.ONLINE)).authority is Authority.NOBODY
    assert asked(fair(mode=EventMode.BOTH)).authority is Authority.COUNTY_POLICE


def test_a_town_that_asks_from_200_people_asks_ten_days_before() -> None:
    found = asked(fair(expected=200), TOWN)
    assert (found.authority, found.apply_by) == (Authority.COUNTY_POLICE, date(2026, 12, 10))
    assert asked(fair(expected=199), TOWN).authority is Authority.NOBODY


def test_the_towns_ten_days_do_not_shorten_the_statutes_twenty_for_an_event_of_its_size() -> None:
    assert asked(fair(expected=1000), TOWN).apply_by == date(2026, 11, 30)


def test_twenty_working_days_leave_out_weekends_and_holidays() -> None:
    after_the_holidays = fair(start=datetime(2026, 10, 20, 9, 0), end=datetime(2026, 10, 20, 17, 0))  # noqa: DTZ001 - local
    assert asked(fair(), BEIJING).apply_by == date(2026, 11, 23)
    assert asked(after_the_holidays, BEIJING).apply_by == date(2026, 9, 16)  # ten days of holidays, two made up


def test_a_long_rule_still_reminds_some_days_before_its_latest_day() -> None:
    found = asked(fair(), BEIJING)
    assert found.remind_from == date(2026, 11, 13)


days = st.dates(date(2024, 1, 1), date(2026, 12, 31))
counts = st.integers(0, 40)


@given(days, counts)
def test_counting_working_days_never_leaves_a_later_day_than_counting_all(day: date, count: int) -> None:
    rule = replace(STATUTE, apply_days_before=count)
    worked = latest_day(day, replace(rule, working_days=True), is_workday)
    assert worked <= latest_day(day, rule, is_workday) <= day
    between = [worked + timedelta(days=n) for n in range((day - worked).days)]
    assert sum(map(is_workday, between)) == count


@given(st.integers(0, 20_000), st.integers(0, 20_000), st.sampled_from(Holder))
def test_more_people_never_make_the_permit_easier(few: int, many: int, holder: Holder) -> None:
    order = [Authority.NOBODY, Authority.EXEMPT, Authority.COUNTY_POLICE, Authority.CITY_POLICE]
    low, high = sorted((few, many))
    one = authority_for(fair(expected=low), holder, STATUTE)
    other = authority_for(fair(expected=high), holder, STATUTE)
    assert order.index(one) <= order.index(other)


@given(days, days, st.integers(1000, 9000))
def test_the_reminder_comes_before_the_latest_day_whatever_the_rule(day: date, today: date, expected: int) -> None:
    start = datetime(day.year, day.month, day.day, 9, 0)  # noqa: DTZ001 - an event's times are local
    event = fair(start=start, end=start, expected=expected)
    for rule in (STATUTE, TOWN, BEIJING):
        found = asked(event, rule, today)
        assert found.apply_by
        assert found.remind_from
        assert found.remind_from + timedelta(days=10) <= found.apply_by <= day - timedelta(days=20)
        assert found.days_left == (found.apply_by - today).days
        assert found.late == (today > found.apply_by)


# The county's own rule.


def test_a_county_has_its_own_rule_until_it_gives_it_up(ws: Workspace) -> None:
    assert permit.rule(ws) == STATUTE
    assert not permit.has_own_rule(ws)
    permit.set_rule(ws, TOWN)
    assert permit.rule(ws) == TOWN
    assert permit.has_own_rule(ws)
    permit.set_rule(ws, None)
    assert permit.rule(ws) == STATUTE


def test_a_changed_rule_can_be_taken_back(ws: Workspace) -> None:
    permit.set_rule(ws, TOWN)
    permit.set_rule(ws, BEIJING)
    history.undo(ws)
    assert permit.rule(ws) == TOWN


@pytest.mark.parametrize(
    ("changes", "wrong"),
    [
        ({"source": "  "}, RuleProblem.NO_SOURCE),
        ({"participants": 0}, RuleProblem.PARTICIPANTS),
        ({"participants": 1001}, RuleProblem.PARTICIPANTS),
        ({"city_participants": 199}, RuleProblem.CITY_BELOW),
        ({"apply_days_before": -1}, RuleProblem.DAYS),
        ({"remind_days_before": 366}, RuleProblem.DAYS),
    ],
)
def test_a_rule_that_cannot_be_is_refused_by_name(ws: Workspace, changes: dict[str, Any], wrong: RuleProblem) -> None:
    with pytest.raises(PermitRuleIncomplete) as refused:
        permit.set_rule(ws, replace(TOWN, **changes))
    assert refused.value.wrong == (wrong,)
    assert permit.rule(ws) == STATUTE


# The application.


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


# What a change of the event means (第15条).


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


# What is to be done next.


@given(
    st.sampled_from(PermitState),
    st.sampled_from(Stage),
    st.integers(1000, 9000),
    st.integers(1000, 9000),
    st.sampled_from(["清泉镇文化站", "会展中心"]),
)
def test_what_is_offered_next_can_be_done_and_nothing_is_offered_twice(
    state: PermitState, stage: Stage, applied_for: int, expected: int, place: str
) -> None:
    event = replace(fair(expected=expected, place=place), stage=stage)
    status = asked(event, state=state, number="3", basis=basis_of(fair(expected=applied_for)))
    wanted, others = next_move(status), other_moves(status)
    assert wanted is not None or (state is PermitState.GRANTED and status.in_order)
    for offered in filter(None, (wanted, *others)):
        assert may_become(state, offered)
    assert wanted not in others
    assert len(set(others)) == len(others)


# Papers.


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


# What a person reads.


@pytest.mark.parametrize(
    ("changes", "stands", "said"),
    [
        ({"expected": 999}, {}, "预计 999 人，不到 1,000 人，不需要公安机关许可"),
        ({"expected": 0}, {}, "预计人数未填写，还不能判断是否需要公安机关许可"),
        ({"mode": EventMode.ONLINE}, {}, "线上活动，不需要公安机关许可"),
        ({}, {}, "须经县级公安机关许可，最迟 2026年11月30日申请，还有 8 天"),
        ({"expected": 5000}, {}, "须经设区的市级公安机关许可，最迟 2026年11月30日申请，还有 8 天"),
        ({}, {"holder": Holder.GOVERNMENT}, "由县级以上人民政府直接举办，不申请许可，方案要更严格"),
        ({}, {"state": PermitState.APPLIED}, "已申请，等待县级公安机关受理"),
        (
            {},
            {"state": PermitState.ACCEPTED, "decided_on": date(2026, 11, 20)},
            "已受理，县级公安机关应在 2026年11月27日前作出决定",
        ),
        ({}, {"state": PermitState.GRANTED, "number": "青公许字3号"}, "已取得许可：青公许字3号"),
        ({}, {"state": PermitState.REFUSED}, "公安机关不予许可，活动不得举办"),
    ],
)
def test_the_headline_says_whether_from_whom_and_by_when(
    changes: dict[str, Any], stands: dict[str, Any], said: str
) -> None:
    event = fair(**changes)
    assert headline(event, asked(event, **stands)) == said
    assert headline(event, asked(event, **stands), "en")


@pytest.mark.parametrize(
    ("today", "said"),
    [
        (date(2026, 11, 29), "还有 1 天"),
        (date(2026, 11, 30), "今天（2026年11月30日）是申请的最后一天"),
        (date(2026, 12, 2), "申请期限（2026年11月30日）已过 2 天"),
    ],
)
def test_the_headline_counts_down_to_the_latest_day_and_past_it(today: date, said: str) -> None:
    event = fair()
    assert said in headline(event, asked(event, today=today))


def test_an_application_out_of_time_is_said_plainly_with_what_may_follow() -> None:
    late = asked(fair(), today=date(2026, 12, 2))
    assert late.late
    assert "可能不予受理" in advice(late)[0]
    assert "不得举办" in advice(late)[0]
    applied_late = asked(fair(), state=PermitState.APPLIED, applied_on=date(2026, 12, 1), today=date(2026, 12, 2))
    assert applied_late.late
    in_time = asked(fair(), state=PermitState.APPLIED, applied_on=date(2026, 11, 30), today=date(2026, 12, 2))
    assert not in_time.late
    assert advice(in_time) == []
    granted = asked(fair(), state=PermitState.GRANTED, applied_on=date(2026, 12, 1), today=date(2026, 12, 2))
    assert not granted.late
