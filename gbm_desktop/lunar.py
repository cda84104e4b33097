"""Lunar dates beside the calendar's, as market days and farm work go by them."""

from bisect import bisect_right
from datetime import date
from functools import cache
from importlib import import_module
from typing import Any

_ORDINAL_OF_JULIAN_DAY = 1721425
_MONTHS = ("正", "二", "三", "四", "五", "六", "七", "八", "九", "十", "冬", "腊")
_DIGITS = "一二三四五六七八九十"


def lunar_day(day: date) -> str:
    """The lunar month and day, as in 四月初九 or 闰二月廿一."""
    starts, numbers = _months(day.year)
    at = bisect_right(starts, day.toordinal()) - 1
    month = numbers[at]
    leap = "闰" if month < 0 else ""
    return f"{leap}{_MONTHS[abs(month) - 1]}月{_day_name(day.toordinal() - starts[at] + 1)}"


@cache
def _months(year: int) -> tuple[list[int], list[int]]:
    """The first days (as ordinals) and the numbers of the lunar months that the year touches; a leap month is below 0.

    Asked for once a year: the library takes a millisecond for a single day.
    """
    lunar_year: Any = import_module("lunar_python").LunarYear  # has no types
    months = {
        int(month.getFirstJulianDay()) - _ORDINAL_OF_JULIAN_DAY: month.getMonth()
        for touched in (year, year + 1)
        for month in lunar_year.fromYear(touched).getMonths()
    }
    starts = sorted(months)
    return starts, [months[start] for start in starts]


def _day_name(number: int) -> str:
    tens, ones = divmod(number - 1, 10)
    if number in (20, 30):
        return "二十" if number == 20 else "三十"  # noqa: PLR2004 - the two days whose names are plain numbers
    return ("初", "十", "廿")[tens] + _DIGITS[ones]
