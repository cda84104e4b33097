"""The Chinese calendar beside the solar one, as markets and farm work go: lunar dates, the earthly branch of a day."""

from bisect import bisect_right
from datetime import date
from functools import cache
from importlib import import_module
from typing import Any, NamedTuple

_ORDINAL_OF_JULIAN_DAY = 1721425
_A_DAY_OF_ZI = date(2026, 12, 4).toordinal()
_MONTHS = ("正", "二", "三", "四", "五", "六", "七", "八", "九", "十", "冬", "腊")
_DIGITS = "一二三四五六七八九十"


class LunarDate(NamedTuple):
    """A lunar month and day; a leap month is below 0."""

    month: int
    day: int


def lunar_date(day: date) -> LunarDate:
    """The lunar month and day."""
    starts, numbers = _months(day.year)
    at = bisect_right(starts, day.toordinal()) - 1
    return LunarDate(numbers[at], day.toordinal() - starts[at] + 1)


def lunar_day(day: date) -> str:
    """The lunar month and day, as in 四月初九 or 闰二月廿一."""
    month, number = lunar_date(day)
    return month_name(month) + day_name(number)


def branch(day: date) -> int:
    """The earthly branch of the day, 0 子 … 11 亥: they follow one another without a break."""
    return (day.toordinal() - _A_DAY_OF_ZI) % 12


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


def month_name(month: int) -> str:
    """The month's name: 正月, 闰二月, 腊月."""
    return f"{'闰' if month < 0 else ''}{_MONTHS[abs(month) - 1]}月"


def day_name(number: int) -> str:
    """The day's name: 初九, 二十, 廿一."""
    tens, ones = divmod(number - 1, 10)
    if number in (20, 30):
        return "二十" if number == 20 else "三十"  # noqa: PLR2004 - the two days whose names are plain numbers
    return ("初", "十", "廿")[tens] + _DIGITS[ones]
