"""On which days a market is held: the rules of every calendar, applied to days."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from itertools import islice

from gbm_desktop.lunar import branch, lunar_date
from gbm_desktop.model.market_days import MarketCalendar, MarketRule

_NEXT = 3
_YEAR = 366


def falls_on(rule: MarketRule, day: date) -> bool:
    """Whether the rule brings a market on this day. 初十, 二十 and 三十 end in 0; a month of 29 days has no 三十."""
    if (rule.valid_from and day < rule.valid_from) or (rule.valid_to and day > rule.valid_to):
        return False
    if rule.lunar_months and lunar_date(day).month not in rule.lunar_months:
        return False
    return _KEYS[rule.calendar](day) in rule.days if rule.calendar in _KEYS else True


def days_of(rules: Sequence[MarketRule], first: date, last: date) -> frozenset[date]:
    """The market days from the first to the last day, both included: several rules of a place add up."""
    return frozenset(day for day in span(first, last) if any(falls_on(rule, day) for rule in rules))


def next_days(rules: Sequence[MarketRule], since: date) -> list[date]:
    """The next three market days from this day on, of a year at most."""
    last = date.fromordinal(min(since.toordinal() + _YEAR, date.max.toordinal()))
    coming = (day for day in span(since, last) if any(falls_on(rule, day) for rule in rules))
    return list(islice(coming, _NEXT))


def span(first: date, last: date) -> Iterator[date]:
    """Each day from the first to the last, both included."""
    return map(date.fromordinal, range(first.toordinal(), last.toordinal() + 1))


_KEYS: Mapping[MarketCalendar, Callable[[date], int]] = {
    MarketCalendar.LUNAR_DIGIT: lambda day: lunar_date(day).day % 10,
    MarketCalendar.LUNAR_DAY: lambda day: lunar_date(day).day,
    MarketCalendar.SOLAR_DIGIT: lambda day: day.day % 10,
    MarketCalendar.SOLAR_DAY: lambda day: day.day,
    MarketCalendar.WEEKDAY: date.weekday,
    MarketCalendar.PARITY: lambda day: day.day % 2,
    MarketCalendar.BRANCH: branch,
    MarketCalendar.LISTED: date.toordinal,
}
"""What a rule's days are compared with; a daily market has nothing to compare."""
