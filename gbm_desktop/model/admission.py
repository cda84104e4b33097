"""How often a ticket admits: once per event, per day or per session; and how many come in by one code."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo
from enum import StrEnum

from gbm_desktop.model.events import AgendaItem

EARLY = timedelta(minutes=60)
"""So long before a session its door is open."""
_EVER = 1 << 62


class Once(StrEnum):
    """For what a ticket admits once."""

    EVENT = "event"
    DAY = "day"
    SESSION = "session"


@dataclass(frozen=True, slots=True)
class Session:
    """A part of an event that people are admitted to anew; times are local."""

    name: str
    start: datetime
    end: datetime

    def moved(self, by: timedelta) -> "Session":
        """The session so much later."""
        return Session(self.name, self.start + by, self.end + by)


class SessionProblem(StrEnum):
    """Why sessions cannot be stored."""

    NO_NAME = "no_name"
    ENDS_BEFORE_START = "ends_before_start"
    OVERLAP = "overlap"


@dataclass(frozen=True, slots=True)
class Window:
    """The time within which a ticket admits once, in Unix milliseconds, its end not included.

    From `shut` on nobody comes in, and whoever is inside leaves by its figures. `session` and `day` name it.
    """

    since: int = 0
    until: int = _EVER
    shut: int = _EVER
    session: str = ""
    day: date | None = None

    def holds(self, at: int) -> bool:
        """Whether this moment lies within."""
        return self.since <= at < self.until


WHOLE = Window()
"""The whole event."""


def problem_of(sessions: Iterable[Session]) -> tuple[Session, SessionProblem] | None:
    """The first session that cannot be stored, and why."""
    earlier: Session | None = None
    for session in sorted(sessions, key=_by_start):
        if not session.name.strip():
            return session, SessionProblem.NO_NAME
        if session.end <= session.start:
            return session, SessionProblem.ENDS_BEFORE_START
        if earlier is not None and session.start < earlier.end:
            return session, SessionProblem.OVERLAP
        earlier = session
    return None


def window_at(once: Once, sessions: Sequence[Session], now: datetime) -> Window:
    """The window of this moment. An event without sessions that admits once per session admits once per event."""
    zone = now.tzinfo
    if once is Once.DAY:
        return _day(now.date(), zone)
    if once is Once.EVENT or not sessions:
        return WHOLE
    at = _ms(now, zone)
    return next(window for window in _windows(sessions, zone) if window.holds(at))


def _windows(sessions: Iterable[Session], zone: tzinfo | None) -> list[Window]:
    """All time, divided: a session's from an hour before it, but not before the last one's end, to where the next's is.

    What follows a session still has its figures, so that those who came can leave.
    """
    ordered = sorted(sessions, key=_by_start)
    begins, busy = list[int](), 0
    for session in ordered:
        begins.append(max(busy, _ms(session.start - EARLY, zone)))
        busy = max(busy, _ms(session.end, zone))
    found = [Window(0, begins[0], shut=0)]
    for session, begin, following in zip(ordered, begins, [*begins[1:], _EVER], strict=True):
        found.append(Window(begin, following, _ms(session.end, zone), session.name, session.start.date()))
    return found


def _day(day: date, zone: tzinfo | None) -> Window:
    begin, end = (_ms(datetime.combine(one, time()), zone) for one in (day, day + timedelta(days=1)))
    return Window(begin, end, day=day)


def _ms(local: datetime, zone: tzinfo | None) -> int:
    return int(local.replace(tzinfo=zone).timestamp() * 1000)


def _by_start(session: Session) -> datetime:
    return session.start


MOST_IN_GROUP = 2000


@dataclass(frozen=True, slots=True)
class Group:
    """A group that comes in by one code: how many belong to it, have come in (returning ones again), and left."""

    persons: int
    entered: int = 0
    left: int = 0

    @property
    def inside(self) -> int:
        """How many of it are inside."""
        return max(0, self.entered - self.left)

    def may_enter(self, *, reentry: bool) -> int:
        """How many of it may still come in: where nobody comes back, those who left no longer count."""
        return max(0, self.persons - (self.inside if reentry else self.entered))

    def newcomers(self, persons: int) -> int:
        """How many different people this entry adds to those of it who came: never more than belong to it."""
        return min(self.persons, self.entered + persons) - min(self.persons, self.entered)


def may_be_group(persons: int) -> bool:
    """Whether so many can come by one code."""
    return 1 < persons <= MOST_IN_GROUP


def from_agenda(agenda: Iterable[AgendaItem], end: datetime) -> list[Session]:
    """The programme's lines as sessions: each lasts to its end, at most to the next line; the last to the event's."""
    lines = sorted(agenda, key=lambda line: line.start)
    if not lines:
        return []
    nexts = [*(line.start for line in lines[1:]), max([end, *(line.end or end for line in lines[-1:])])]
    found = [
        Session(line.title.strip(), line.start, min(line.end or following, following))
        for line, following in zip(lines, nexts, strict=True)
    ]
    return [session for session in found if problem_of([session]) is None]
