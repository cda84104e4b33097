"""Working days: the published arrangement with its make-up days, and Monday to Friday where none is published yet."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gbm_desktop import market_days, workdays
from gbm_desktop.model.ids import ClosedDaysId
from gbm_desktop.model.market_days import ClosedDays, ClosedKind
from gbm_desktop.workdays import is_workday
from gbm_desktop.workspace import Workspace


@pytest.mark.parametrize("day", [date(2026, 1, 4), date(2026, 2, 14), date(2026, 9, 20), date(2026, 10, 10)])
def test_a_weekend_that_makes_up_for_a_holiday_is_worked(day: date) -> None:
    assert day.weekday() >= 5
    assert is_workday(day)


@pytest.mark.parametrize("day", [date(2026, 1, 1), date(2026, 2, 16), date(2026, 10, 1), date(2026, 10, 7)])
def test_a_holiday_in_the_week_is_free(day: date) -> None:
    assert day.weekday() < 5
    assert not is_workday(day)


@given(st.dates(date(2031, 1, 1), date(2090, 1, 1)))
def test_a_year_without_a_published_arrangement_is_worked_from_monday_to_friday(day: date) -> None:
    assert is_workday(day) == (day.weekday() < 5)


@given(st.dates(date(1990, 1, 1), date(2060, 1, 1)))
def test_no_fortnight_is_without_a_working_day(day: date) -> None:
    assert any(is_workday(day + timedelta(days=ahead)) for ahead in range(14))


def test_an_arrangement_that_was_imported_here_counts_too(ws: Workspace) -> None:
    monday, sunday = date(2031, 2, 3), date(2031, 2, 2)
    market_days.set_closed(ws, ClosedDays(ClosedDaysId(""), ClosedKind.HOLIDAY, "", monday, monday, "春节"))
    market_days.set_closed(ws, ClosedDays(ClosedDaysId(""), ClosedKind.WORKDAY, "", sunday, sunday, "春节"))
    here = workdays.of_campaign(ws)
    assert (here(monday), here(sunday)) == (False, True)
    assert (is_workday(monday), is_workday(sunday)) == (True, False)
