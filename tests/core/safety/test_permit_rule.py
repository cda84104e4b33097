"""Who permits an event and until when it is to be applied for; a county's own rule."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gbm_desktop import history
from gbm_desktop.errors.permit import (
    PermitRuleIncomplete,
)
from gbm_desktop.model.events import Event, EventMode, Stage
from gbm_desktop.model.ids import EventId
from gbm_desktop.model.policy import PermitRule
from gbm_desktop.model.safety.permit import (
    Authority,
    Holder,
    Permit,
    PermitStatus,
    authority_for,
)
from gbm_desktop.model.safety.permit_rule import STATUTE, RuleProblem, latest_day
from gbm_desktop.safety import permit
from gbm_desktop.workdays import is_workday
from gbm_desktop.workspace import Workspace
from tests.builders import lecture

TODAY = date(2026, 11, 22)
THE_DAY = datetime(2026, 12, 20, 9, 0)  # noqa: DTZ001 - an event's times are local
TOWN = PermitRule(200, 5000, 10, 15, "×镇大型活动安全管理办法")
BEIJING = PermitRule(1000, 5000, 20, 30, "北京市大型群众性活动安全管理条例", working_days=True)
days = st.dates(date(2024, 1, 1), date(2026, 12, 31))
counts = st.integers(0, 40)


def fair(**changes: Any) -> Event:
    """A county exhibition of 3,000 on 2026-12-20."""
    said = {"start": THE_DAY, "end": THE_DAY + timedelta(hours=8), "expected": 3000, "capacity": 5000, **changes}
    return Event(EventId("e"), lecture(**said), Stage.PLANNED, "")


def asked(event: Event, rule: PermitRule = STATUTE, today: date = TODAY, **stands: Any) -> PermitStatus:
    return permit.status_of(event, Permit(event.id, **stands), rule, today, is_workday)


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
