"""Days out of a calendar file (iCalendar, RFC 5545) as Outlook, phones and offices' systems write it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta, tzinfo
from enum import StrEnum
from typing import Any, TypeAlias

from gbm_desktop.errors.schedule import CalendarUnreadable
from gbm_desktop.intake.calendar_repeats import starts

_Component: TypeAlias = Any
"""A calendar or an entry of the library, whose types do not tell a property's."""
_INSTANT = timedelta(microseconds=1)
_LONGEST = timedelta(days=400)


class CalendarGap(StrEnum):
    """Why an entry of the file was not taken over as it stands there."""

    NO_DAY = "no_day"
    ENDS_BEFORE = "ends_before"
    NOT_REPEATED = "not_repeated"
    OUTSIDE = "outside"


@dataclass(frozen=True, slots=True)
class Span:
    """Days, both included, that an entry of the file covers; `uid` is the entry's own name."""

    uid: str
    name: str
    first_day: date
    last_day: date


@dataclass(frozen=True, slots=True)
class CalendarDays:
    """What the file says: its own name, its days, the entries (by uid) that it holds, and what was left out."""

    name: str
    spans: tuple[Span, ...]
    uids: frozenset[str]
    gaps: tuple[tuple[CalendarGap, str], ...]


def read_calendar(content: bytes, *, zone: tzinfo, first: date, last: date, file_name: str = "") -> CalendarDays:
    """The days between `first` and `last`, repeats expanded, timed entries as the local days that they touch.

    Entries that are cancelled are named in `uids` and have no days. Raises CalendarUnreadable.
    """
    calendars = _parsed(content, file_name)
    names = [str(found) for calendar in calendars if (found := calendar.get("X-WR-CALNAME") or calendar.get("NAME"))]
    reading = _Reading(zone, first, last)
    for calendar in calendars:
        for event in calendar.walk("VEVENT"):
            reading.note_override(event)
    for calendar in calendars:
        for event in calendar.walk("VEVENT"):
            reading.add(event)
    spans = {(span.uid, span.first_day): span for span in reading.spans}
    ordered = sorted(spans.values(), key=lambda span: (span.first_day, span.name, span.uid))
    return CalendarDays("、".join(dict.fromkeys(names)), tuple(ordered), frozenset(reading.uids), tuple(reading.gaps))


def _parsed(content: bytes, file_name: str) -> list[_Component]:
    from icalendar import Calendar

    try:
        found: list[_Component] = Calendar.from_ical(_decoded(content), multiple=True)
    except (ValueError, IndexError, KeyError, AttributeError, TypeError) as error:
        raise CalendarUnreadable(file_name) from error
    if not found or any(calendar.name != "VCALENDAR" for calendar in found):
        raise CalendarUnreadable(file_name)
    return found


def _decoded(content: bytes) -> str:
    """UTF-8 as the format wants it; old office programs write GB 18030."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("gb18030", errors="replace")


class _Reading:
    """The entries of a file, one after the other."""

    def __init__(self, zone: tzinfo, first: date, last: date) -> None:
        self._zone, self._first, self._last = zone, first, last
        self._moved: dict[str, set[date]] = {}
        self.spans: list[Span] = []
        self.uids: set[str] = set()
        self.gaps: list[tuple[CalendarGap, str]] = []

    def note_override(self, event: _Component) -> None:
        """One day of a repeat that has an entry of its own is not made from the repeat."""
        replaced = _value(event, "RECURRENCE-ID")
        if replaced is not None:
            self._moved.setdefault(_uid(event), set()).add(self._local_day(replaced))

    def add(self, event: _Component) -> None:
        """The entry's days are among the spans, or it is said why not."""
        uid, name = _uid(event), str(event.get("SUMMARY", "")).strip()
        begins = _value(event, "DTSTART")
        if begins is None:
            self.gaps.append((CalendarGap.NO_DAY, name))
            return
        self.uids.add(uid)
        if str(event.get("STATUS", "")).upper() == "CANCELLED":
            return
        length = _length(event, begins)
        if length < timedelta():
            self.gaps.append((CalendarGap.ENDS_BEFORE, name))
            return
        self._add_days(event, Span(uid, name, self._first, self._last), begins, min(length, _LONGEST))

    def _add_days(self, event: _Component, named: Span, begins: date, length: timedelta) -> None:
        window = self._first - length, self._last
        occurrences, whole = starts(event, begins, window)
        if not whole:
            self.gaps.append((CalendarGap.NOT_REPEATED, named.name))
        is_override = event.get("RECURRENCE-ID") is not None
        moved = set() if is_override else self._moved.get(named.uid, set())
        days = [self._days(start, length) for start in occurrences if self._local_day(start) not in moved]
        inside = [(begin, end) for begin, end in days if begin <= self._last and end >= self._first]
        if not inside:
            self.gaps.append((CalendarGap.OUTSIDE, named.name))
        self.spans += [replace(named, first_day=begin, last_day=end) for begin, end in inside]

    def _days(self, begins: date, length: timedelta) -> tuple[date, date]:
        if isinstance(begins, datetime):
            return self._local_day(begins), self._local_day(begins + max(length - _INSTANT, timedelta()))
        return begins, max(begins, begins + length - timedelta(days=1))

    def _local_day(self, when: date) -> date:
        if not isinstance(when, datetime):
            return when
        return (when.astimezone(self._zone) if when.tzinfo else when).date()


def _uid(event: _Component) -> str:
    """The entry's own name; one without any is known by what it says."""
    return str(event.get("UID", "")).strip() or f"{event.get('SUMMARY', '')}/{_value(event, 'DTSTART')}"


def _value(event: _Component, name: str) -> date | None:
    """The day or moment of a property; None where it is missing or damaged."""
    try:
        found = event[name].dt
    except (KeyError, ValueError, AttributeError):
        return None
    return found if isinstance(found, date) else None


def _length(event: _Component, begins: date) -> timedelta:
    """How long the entry lasts; without an end a whole day, or a moment."""
    ends = _value(event, "DTEND")
    if ends is not None:
        return _between(begins, ends)
    try:
        lasts = event["DURATION"].dt
    except (KeyError, ValueError, AttributeError):
        lasts = None
    if isinstance(lasts, timedelta):
        return lasts
    return timedelta() if isinstance(begins, datetime) else timedelta(days=1)


def _between(begins: date, ends: date) -> timedelta:
    one, other = _moments(begins, ends)
    return other - one


def _moments(*days: date) -> Iterator[datetime]:
    """Comparable moments: with zones where all have one, else without."""
    moments = [day if isinstance(day, datetime) else datetime.combine(day, time()) for day in days]
    aware = all(moment.tzinfo for moment in moments)
    yield from moments if aware else [moment.replace(tzinfo=None) for moment in moments]
