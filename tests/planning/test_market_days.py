"""On which days a market falls: vectors by hand, and the calendar's library for 2020–2050."""

from datetime import date, timedelta
from importlib import import_module
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gbm_desktop.lunar import branch, lunar_date, lunar_day
from gbm_desktop.model.ids import MarketRuleId
from gbm_desktop.model.market_days import MarketCalendar, MarketRule
from gbm_desktop.planning.market_days import days_of, falls_on, next_days, span

FIRST, LAST = date(2026, 12, 1), date(2026, 12, 31)
THREE_EIGHT = (3, 8)


def rule(calendar: MarketCalendar, *days: int, since: date | None = None, until: date | None = None,
         months: tuple[int, ...] = ()) -> MarketRule:  # fmt: skip
    return MarketRule(
        MarketRuleId("r"), "510113107", "", calendar, days, valid_from=since, valid_to=until, lunar_months=months
    )


def december(*rules: MarketRule) -> list[int]:
    return sorted(day.day for day in days_of(rules, FIRST, LAST))


@pytest.mark.parametrize(
    ("calendar", "days", "expected"),
    [
        (MarketCalendar.LUNAR_DIGIT, THREE_EIGHT, [1, 6, 11, 16, 21, 26, 31]),
        (MarketCalendar.LUNAR_DIGIT, (1, 4, 7), [2, 5, 9, 12, 15, 19, 22, 25, 29]),
        (MarketCalendar.LUNAR_DIGIT, (0, 5), [3, 8, 13, 18, 23, 28]),
        (MarketCalendar.LUNAR_DAY, (1, 15), [9, 23]),
        (MarketCalendar.SOLAR_DIGIT, (1, 4, 7), [1, 4, 7, 11, 14, 17, 21, 24, 27, 31]),
        (MarketCalendar.SOLAR_DIGIT, (0, 5), [5, 10, 15, 20, 25, 30]),
        (MarketCalendar.SOLAR_DAY, (5, 20), [5, 20]),
        (MarketCalendar.WEEKDAY, (1, 5), [1, 5, 8, 12, 15, 19, 22, 26, 29]),
        (MarketCalendar.PARITY, (0,), list(range(2, 31, 2))),
        (MarketCalendar.PARITY, (1,), list(range(1, 32, 2))),
        (MarketCalendar.BRANCH, (0,), [4, 16, 28]),
        (MarketCalendar.BRANCH, (0, 6), [4, 10, 16, 22, 28]),
        (MarketCalendar.DAILY, (), list(range(1, 32))),
        (MarketCalendar.LISTED, (date(2026, 12, 20).toordinal(), date(2027, 1, 3).toordinal()), [20]),
    ],
)
def test_a_market_of_each_calendar_falls_on_its_days_of_december_2026(
    calendar: MarketCalendar, days: tuple[int, ...], expected: list[int]
) -> None:
    assert december(rule(calendar, *days)) == expected


def test_the_days_of_the_vectors_have_their_lunar_dates_and_branches() -> None:
    assert lunar_day(date(2026, 11, 22)) == "十月十四"
    assert lunar_day(date(2026, 12, 8)) == "十月三十"
    assert lunar_day(date(2026, 12, 9)) == "冬月初一"
    assert lunar_day(date(2027, 2, 6)) == "正月初一"
    assert [branch(date(2026, 12, day)) for day in (4, 8, 9)] == [0, 4, 5]


def test_every_lunar_month_from_2020_to_2050_begins_and_ends_as_the_library_has_it() -> None:
    solar: Any = import_module("lunar_python").Solar  # has no types
    firsts = [day for day in span(date(2020, 1, 2), date(2050, 12, 31)) if lunar_date(day).day == 1]
    assert len(firsts) == 383
    for first in firsts:
        for day in (first, first - timedelta(days=1)):
            lunar = solar.fromYmd(day.year, day.month, day.day).getLunar()
            assert (*lunar_date(day), branch(day)) == (lunar.getMonth(), lunar.getDay(), lunar.getDayZhiIndex()), day


def test_the_tenth_twentieth_and_thirtieth_all_end_in_zero_and_a_short_month_has_no_thirtieth() -> None:
    tens = rule(MarketCalendar.LUNAR_DIGIT, 0)
    found = [lunar_day(day) for day in sorted(days_of([tens], date(2026, 12, 1), date(2027, 2, 6)))]
    assert found == ["十月三十", "冬月初十", "冬月二十", "冬月三十", "腊月初十", "腊月二十"]


def test_a_rule_holds_from_its_first_to_its_last_day() -> None:
    daily = rule(MarketCalendar.DAILY, since=date(2026, 12, 5), until=date(2026, 12, 7))
    assert december(daily) == [5, 6, 7]


def test_several_rules_of_a_place_add_up() -> None:
    usual = rule(MarketCalendar.LUNAR_DIGIT, *THREE_EIGHT)
    before_spring = rule(MarketCalendar.DAILY, months=(12,))
    added = days_of([usual, before_spring], date(2027, 1, 1), date(2027, 2, 28))
    assert {date(2027, 1, 8), date(2027, 1, 9), date(2027, 2, 5)} <= added
    assert lunar_day(date(2027, 1, 8)) == "腊月初一"
    assert lunar_day(date(2027, 2, 5)).startswith("腊月")
    outside = {day for day in added if lunar_date(day).month != 12}
    assert outside == set(days_of([usual], date(2027, 1, 1), date(2027, 1, 7))) | set(
        days_of([usual], date(2027, 2, 6), date(2027, 2, 28))
    )


def test_the_next_days_begin_with_the_day_itself_and_a_rule_that_is_over_has_none() -> None:
    usual = rule(MarketCalendar.LUNAR_DIGIT, *THREE_EIGHT)
    assert next_days([usual], date(2026, 12, 6)) == [date(2026, 12, day) for day in (6, 11, 16)]
    assert next_days([rule(MarketCalendar.DAILY, until=date(2026, 12, 1))], date(2026, 12, 2)) == []
    assert next_days([rule(MarketCalendar.DAILY)], date.max) == [date.max]


@given(st.dates(date(1990, 1, 1), date(2090, 1, 1)), st.sets(st.integers(0, 11), min_size=1))
def test_branches_come_every_twelve_days(day: date, branches: set[int]) -> None:
    held = rule(MarketCalendar.BRANCH, *branches)
    assert falls_on(held, day) == falls_on(held, date.fromordinal(day.toordinal() + 12))


@given(st.dates(date(1990, 1, 1), date(2090, 1, 1)))
def test_every_day_has_a_lunar_digit_and_only_one(day: date) -> None:
    assert [falls_on(rule(MarketCalendar.LUNAR_DIGIT, digit), day) for digit in range(10)].count(True) == 1
