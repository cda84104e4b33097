"""Statutory holidays and the working days that make up for them: shipped with the program, or imported."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from importlib import import_module
from typing import Any

from gbm_desktop.model.market_days import ClosedDays, ClosedKind
from gbm_desktop.planning.market_days import span

_SATURDAY = 5
_OTHERWISE = {"清明": "清明节", "端午": "端午节", "中秋": "中秋节"}


@dataclass(frozen=True, slots=True)
class Arranged:
    """What the State Council's arrangement makes of a day; `known` is False in a year that has none here."""

    holiday: str = ""
    makeup: bool = False
    known: bool = True


@dataclass(frozen=True, slots=True)
class Holidays:
    """The arrangement of every year; what a person imported goes before what came with the program."""

    holidays: dict[date, str] = field(default_factory=dict)
    makeups: frozenset[date] = frozenset()
    years: frozenset[int] = frozenset()

    def on(self, day: date) -> Arranged:
        """What the day is."""
        if day in self.holidays:
            return Arranged(self.holidays[day])
        if day in self.makeups:
            return Arranged(makeup=True)
        return published(day) or Arranged(known=day.year in self.years)

    def knows(self, year: int) -> bool:
        """Whether the year's arrangement is known."""
        return year in self.years or published(date(year, 1, 1)) is not None


def with_imported(closed: Iterable[ClosedDays]) -> Holidays:
    """The arrangement with the holidays and working days that were imported; a year is known once it has a holiday."""
    spans = [one for one in closed if one.kind in (ClosedKind.HOLIDAY, ClosedKind.WORKDAY)]
    free = [one for one in spans if one.kind is ClosedKind.HOLIDAY]
    return Holidays(
        {day: one.name for one in free for day in span(one.first_day, one.last_day)},
        frozenset(day for one in spans if one not in free for day in span(one.first_day, one.last_day)),
        frozenset(one.last_day.year for one in free if not one.region_code),
    )


@cache
def published(day: date) -> Arranged | None:
    """What the arrangement that came with the program says of the day; None in a year that it doesn't cover."""
    calendar: Any = import_module("chinese_calendar")  # has no types
    try:
        free, name = calendar.get_holiday_detail(day)
    except NotImplementedError:
        return None
    if not free:
        return Arranged(makeup=day.weekday() >= _SATURDAY)
    chinese = calendar.Holiday(name).chinese if name else ""
    return Arranged(_OTHERWISE.get(chinese, chinese))
