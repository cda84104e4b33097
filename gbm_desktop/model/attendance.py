"""Attendees, what is kept of each scan, and the figures of a door."""

from dataclasses import dataclass
from enum import StrEnum

from gbm_desktop.model.ids import AttendeeId, EventId, ScanId
from gbm_desktop.model.safety.plan import WARN_SHARE


class Source(StrEnum):
    """How a person came onto the list."""

    ROSTER = "roster"
    TYPED = "typed"
    WALK_IN = "walk_in"


@dataclass(frozen=True, slots=True)
class Attendee:
    """A person on an event's list. `ticket` is the hex of the ticket's 10 random bytes; `number` is for people to say.

    `name_initials` and `unit_initials` are pinyin initials, made when the row is written.
    """

    id: AttendeeId
    event_id: EventId
    number: str
    name: str
    unit: str
    phone: str
    role: str
    note: str
    source: Source
    ticket: str
    name_initials: str
    unit_initials: str


class Direction(StrEnum):
    """Through the entrance or through the exit."""

    IN = "in"
    OUT = "out"


class Method(StrEnum):
    """How the scan reached the laptop."""

    SCANNER = "scanner"
    LIST = "list"
    WALK_IN = "walk_in"
    HEADCOUNT = "headcount"
    CAMERA = "camera"
    PHONE = "phone"
    PAPER = "paper"


class Verdict(StrEnum):
    """What the door says; part of the headless contract."""

    ADMITTED = "admitted"
    REPEAT = "repeat"
    REFUSED = "refused"
    UNKNOWN = "unknown"


class Reason(StrEnum):
    """Why the door says so; part of the headless contract."""

    NONE = ""
    REENTRY = "reentry"
    EXIT = "exit"
    GENUINE = "genuine"
    MISTYPED = "mistyped"
    NOT_A_TICKET = "not_a_ticket"
    FORGED = "forged"
    OTHER_EVENT = "other_event"
    NOT_HELD = "not_held"
    CLOSED = "closed"
    FULL = "full"
    NOT_INSIDE = "not_inside"
    NO_SESSION = "no_session"
    TOO_MANY = "too_many"


def is_full(capacity: int, inside: int) -> bool:
    """Admission stops at once at the approved number (国务院令第505号 第18条)."""
    return 0 < capacity <= inside


@dataclass(frozen=True, slots=True)
class Scan:
    """What happened at the door, kept for ever: refused ones too.

    `ticket` is empty for a headcount and for what was no ticket. `persons` is how many passed (0: nobody did; below
    zero: a headcount taken back). `at` is Unix time in milliseconds. `code` is what was read, but never a search text.
    """

    id: ScanId
    event_id: EventId
    ticket: str
    direction: Direction
    verdict: Verdict
    reason: Reason
    method: Method
    persons: int
    code: str
    at: int
    desk: str


@dataclass(frozen=True, slots=True)
class Tally:
    """The running figures of a door, kept beside the facts so that a scan need not count them."""

    distinct: int = 0
    entries: int = 0
    exits: int = 0
    anonymous: int = 0

    @property
    def inside(self) -> int:
        """How many are inside now, those counted without a name included."""
        return max(0, self.entries - self.exits)

    def plus(self, scan: Scan, *, newcomers: int) -> "Tally":
        """The figures after this scan, which brought so many different people who had not come before."""
        if scan.direction is Direction.OUT:
            return Tally(self.distinct, self.entries, self.exits + scan.persons, self.anonymous)
        return Tally(
            self.distinct + (newcomers if scan.ticket else 0),
            self.entries + scan.persons,
            self.exits,
            self.anonymous + (0 if scan.ticket else scan.persons),
        )


class Room(StrEnum):
    """How full a venue is."""

    UNLIMITED = "unlimited"
    FREE = "free"
    NEARLY_FULL = "nearly_full"
    FULL = "full"


@dataclass(frozen=True, slots=True)
class Counts:
    """One event's figures, never mixed: on the list, different persons, admissions, inside now, approved number.

    `overridden`: the 安全责任人 has raised the capacity above the approved number. `warn_share` is in percent.
    `merged_repeats`: how many passages of the event count no more, because an earlier one at another desk does.
    """

    registered: int
    distinct: int
    entries: int
    inside: int
    capacity: int
    anonymous: int
    overridden: bool = False
    warn_share: int = WARN_SHARE
    merged_repeats: int = 0

    @property
    def room(self) -> Room:
        """How full it is: from `warn_share` of the capacity on it is nearly full (第18条)."""
        if not self.capacity:
            return Room.UNLIMITED
        if is_full(self.capacity, self.inside):
            return Room.FULL
        return Room.NEARLY_FULL if self.inside * 100 >= self.capacity * self.warn_share else Room.FREE
