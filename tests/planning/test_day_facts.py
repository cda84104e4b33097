"""What a calendar says of a day: markets, holidays, busy season, days to be kept free."""

from datetime import date, timedelta

import pytest

from gbm_desktop import market_days, regions
from gbm_desktop.market_days import MarketSaid
from gbm_desktop.model.ids import ClosedDaysId
from gbm_desktop.model.market_days import ClosedDays, ClosedKind, DayFacts
from gbm_desktop.planning.day_facts import facts
from gbm_desktop.workspace import Workspace
from tests.builders import QINGBAIJIANG, QINGQUAN

OTHER = "510113106"
HOLIDAYS = {
    "元旦": ((1, 1), (1, 3)), "春节": ((2, 15), (2, 23)), "清明节": ((4, 4), (4, 6)), "劳动节": ((5, 1), (5, 5)),
    "端午节": ((6, 19), (6, 21)), "中秋节": ((9, 25), (9, 27)), "国庆节": ((10, 1), (10, 7)),
}  # fmt: skip
MAKEUPS = {(1, 4), (2, 14), (2, 28), (5, 9), (9, 20), (10, 10)}


def mark(ws: Workspace, kind: ClosedKind, first: date, last: date, *, name: str, code: str = "") -> None:
    market_days.set_closed(ws, ClosedDays(ClosedDaysId(""), kind, code, first, last, name))


def one_day(ws: Workspace, day: date, code: str = "", village: str = "") -> DayFacts:
    return facts(ws, day, day, code, village)[day]


def test_the_arrangement_of_2026_is_known_day_by_day(ws: Workspace) -> None:
    year = facts(ws, date(2026, 1, 1), date(2026, 12, 31))
    for name, (first, last) in HOLIDAYS.items():
        days = {day for day, told in year.items() if told.holiday == name}
        assert (min(days), max(days)) == (date(2026, *first), date(2026, *last))
        assert len(days) == (max(days) - min(days)).days + 1
    assert {(day.month, day.day) for day, told in year.items() if told.makeup} == MAKEUPS
    assert all(told.known for told in year.values())


def test_a_year_without_an_arrangement_is_unknown_until_somebody_imports_it(ws: Workspace) -> None:
    day = date(2027, 1, 1)
    assert one_day(ws, day) == DayFacts(day, "冬月廿四", known=False)
    mark(ws, ClosedKind.HOLIDAY, day, date(2027, 1, 3), name="元旦")
    mark(ws, ClosedKind.WORKDAY, date(2027, 1, 9), date(2027, 1, 9), name="元旦调休")
    assert one_day(ws, day) == DayFacts(day, "冬月廿四", holiday="元旦")
    assert one_day(ws, date(2027, 1, 9)).makeup
    assert one_day(ws, date(2027, 5, 1)).known
    assert not one_day(ws, date(2028, 1, 1)).known


def test_a_holiday_of_one_region_does_not_make_the_years_arrangement_known(ws: Workspace) -> None:
    mark(ws, ClosedKind.HOLIDAY, date(2027, 4, 9), date(2027, 4, 9), name="三月三", code=QINGBAIJIANG)
    assert one_day(ws, date(2027, 4, 9), QINGQUAN).holiday == "三月三"
    assert one_day(ws, date(2027, 4, 9), "370100").holiday == ""
    assert not one_day(ws, date(2027, 1, 1), QINGQUAN).known


def test_the_markets_of_a_region_are_named_and_of_a_village_its_own_or_its_townships(ws: Workspace) -> None:
    market_days.set_place(ws, MarketSaid(QINGQUAN, "", "农历逢三、八"))
    market_days.set_place(ws, MarketSaid(QINGQUAN, "花园村", "周日"))
    market_days.set_place(ws, MarketSaid(OTHER, "", "农历逢八"))
    sunday, eighth = date(2026, 12, 13), date(2026, 12, 16)
    assert one_day(ws, sunday).markets == ("花园村",)
    assert one_day(ws, date(2026, 12, 6)).markets == (regions.require(OTHER).name, "清泉镇", "花园村")
    assert one_day(ws, eighth, QINGBAIJIANG).markets == (regions.require(OTHER).name, "清泉镇")
    assert one_day(ws, sunday, QINGQUAN, "花园村").markets == ("花园村",)
    assert one_day(ws, eighth, QINGQUAN, "花园村").markets == ()
    assert one_day(ws, eighth, QINGQUAN, "牌坊村").markets == ("牌坊村",)


def test_marked_days_are_told_where_they_hold_and_by_place_where_only_a_part_is_meant(ws: Workspace) -> None:
    mark(ws, ClosedKind.BUSY_SEASON, date(2026, 5, 20), date(2026, 6, 10), name="抢收抢种", code=QINGQUAN)
    mark(ws, ClosedKind.BLACKOUT, date(2026, 6, 7), date(2026, 6, 9), name="高考")
    day = date(2026, 6, 8)
    assert one_day(ws, day, QINGQUAN).busy == ("抢收抢种",)
    assert one_day(ws, day, QINGBAIJIANG).busy == ("清泉镇 抢收抢种",)
    assert one_day(ws, day).busy == ("清泉镇 抢收抢种",)
    assert one_day(ws, day, OTHER).busy == ()
    assert [one_day(ws, day, code).blackout for code in ("", QINGBAIJIANG, QINGQUAN)] == [("高考",)] * 3
    assert one_day(ws, date(2026, 6, 10)).blackout == ()


@pytest.mark.parametrize("days", [1, 2000])
def test_a_span_has_its_days_in_order(ws: Workspace, days: int) -> None:
    first = date(2025, 1, 1)
    told = facts(ws, first, first + timedelta(days=days - 1))
    assert list(told) == [first + timedelta(days=n) for n in range(days)]
