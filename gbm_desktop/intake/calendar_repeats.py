"""The repeats of a calendar's entry (RRULE, RDATE, EXDATE of RFC 5545) as the days or moments on which it begins."""

from collections.abc import Iterator
from datetime import date, datetime, time
from importlib import import_module
from itertools import islice, takewhile
from typing import Any

_EXPANDED = frozenset({"DAILY", "WEEKLY", "MONTHLY", "YEARLY"})
_MOST = 50_000
"""More days than anybody means, though some calendars repeat daily since 1970."""


def starts(event: Any, begins: date, window: tuple[date, date]) -> tuple[list[date], bool]:
    """When the entry begins within the window, and whether its repeats could be followed.

    Where they could not, only its first day counts.
    """
    rule = event.get("RRULE")
    more = [when for when in _dates(event, "RDATE") if type(when) is type(begins)]
    found, whole = ([begins], True) if rule is None else _expanded(rule, begins, window)
    left_out = {_naive(when, begins) for when in _dates(event, "EXDATE")}
    kept = [when for when in (*found, *more) if _naive(when, begins) not in left_out]
    return sorted(dict.fromkeys(kept), key=lambda when: _naive(when, begins)), whole


def _expanded(rule: Any, begins: date, window: tuple[date, date]) -> tuple[list[date], bool]:
    repeats: Any = import_module("dateutil.rrule")  # has no types

    try:
        frequency, every = rule["FREQ"][0], int(rule.get("INTERVAL", [1])[0])
        if frequency not in _EXPANDED or every < 1:
            return [begins], False
        until = _until(rule, begins)
        plain = ";".join(part for part in rule.to_ical().decode().split(";") if not part.startswith("UNTIL="))
        found = repeats.rrulestr(plain, dtstart=_naive(begins, begins))
        moments = takewhile(lambda when: when <= until and when.date() <= window[1], found)
        looked_at = list(islice(moments, _MOST + 1))
        if len(looked_at) > _MOST:
            return [begins], False
        return [_like(begins, when) for when in looked_at if when.date() >= window[0]], True
    except (ValueError, KeyError, IndexError, TypeError, AttributeError, OverflowError):
        return [begins], False


def _until(rule: Any, begins: date) -> datetime:
    """The last moment of the rule by the entry's own clock; a day counts to its end."""
    until = rule.get("UNTIL", [None])[0]
    if until is None:
        return datetime.max  # noqa: DTZ901 - compared with local times only
    if not isinstance(until, datetime):
        return datetime.combine(until, time.max)
    return _naive(until, begins)


def _dates(event: Any, name: str) -> Iterator[date]:
    """The days or moments of a property that may stand on several lines, with several values each."""
    lines = event.get(name, [])
    for line in lines if isinstance(lines, list) else [lines]:
        for value in getattr(line, "dts", ()):
            if isinstance(value.dt, date):
                yield value.dt


def _naive(when: date, like: date) -> datetime:
    """The moment by the clock of `like`."""
    if not isinstance(when, datetime):
        return datetime.combine(when, time())
    zone = like.tzinfo if isinstance(like, datetime) else None
    return (when.astimezone(zone) if zone and when.tzinfo else when).replace(tzinfo=None)


def _like(begins: date, when: datetime) -> date:
    return when.replace(tzinfo=begins.tzinfo) if isinstance(begins, datetime) else when.date()
