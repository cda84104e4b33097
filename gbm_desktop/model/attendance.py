"""Attendees, and the decision at the door."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from gbm_desktop.model.admission import WHOLE, Group, Window
from gbm_desktop.model.events import ADMITS, Stage
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


class Reading(StrEnum):
    """What a scanned text turned out to be."""

    GENUINE = "genuine"
    FORGED = "forged"
    MISTYPED = "mistyped"
    NOT_A_TICKET = "not_a_ticket"


@dataclass(frozen=True, slots=True)
class Passage:
    """An earlier passage of the same ticket through the doors of the event, within the window of now."""

    direction: Direction
    at: int
    desk: str


@dataclass(frozen=True, slots=True)
class Situation:
    """All that the decision at the door depends on. `capacity` 0 means that no number was approved.

    `overridden`: the 安全责任人 has raised it above the approved number. `shut`: no session admits now. `group`: whose
    ticket it is, if not one person's.
    """

    stage: Stage
    capacity: int
    inside: int
    reentry: bool
    listed: bool
    listed_elsewhere: bool
    last: Passage | None
    overridden: bool = False
    shut: bool = False
    group: Group | None = None

    def most(self, direction: Direction) -> int:
        """How many may pass by this ticket at most, as far as the ticket goes."""
        if self.group is None:
            return 1
        return self.group.inside if direction is Direction.OUT else self.group.may_enter(reentry=self.reentry)

    def newcomers(self, persons: int) -> int:
        """How many different people this entry adds to those who came."""
        if self.group is not None:
            return self.group.newcomers(persons)
        return 1 if persons and self.last is None else 0


@dataclass(frozen=True, slots=True)
class Decision:
    """The verdict, its reason, and whether the person passes the door and so counts."""

    verdict: Verdict
    reason: Reason
    passes: bool


_UNREADABLE = {
    Reading.FORGED: Decision(Verdict.REFUSED, Reason.FORGED, passes=False),
    Reading.MISTYPED: Decision(Verdict.UNKNOWN, Reason.MISTYPED, passes=False),
    Reading.NOT_A_TICKET: Decision(Verdict.UNKNOWN, Reason.NOT_A_TICKET, passes=False),
}


def decide(reading: Reading, direction: Direction, now: Situation, persons: int = 1) -> Decision:
    """The verdict for one scanned text: a pure function of what was read and of the situation at the door.

    `persons` is how many of a group want to pass; a ticket of one person's is for one.
    """
    if reading is not Reading.GENUINE:
        return _UNREADABLE[reading]
    if now.listed_elsewhere and not now.listed:
        return _refused(Reason.OTHER_EVENT)
    if shut := _shut(now.stage):
        return shut
    if now.group is not None:
        return _pass_group(direction, now, persons)
    return _leave(now.last) if direction is Direction.OUT else _enter(now)


def decide_headcount(persons: int, now: Situation) -> Decision:
    """The verdict for so many persons without a name who went in (above zero) or out (below)."""
    if shut := _shut(now.stage):
        return shut
    if persons > 0 and now.shut:
        return _refused(Reason.NO_SESSION)
    if persons > 0 and is_full(now.capacity, now.inside + persons - 1):
        return _refused(Reason.FULL)
    if persons < 0 and now.inside < -persons:
        return _refused(Reason.NOT_INSIDE)
    return Decision(Verdict.ADMITTED, Reason.NONE if persons > 0 else Reason.EXIT, passes=True)


def _shut(stage: Stage) -> Decision | None:
    if stage in ADMITS:
        return None
    return _refused(Reason.CLOSED if stage is Stage.CLOSED else Reason.NOT_HELD)


def _enter(now: Situation) -> Decision:
    returning = now.last is not None and now.last.direction is Direction.OUT and now.reentry
    if now.last is not None and not returning:
        return Decision(Verdict.REPEAT, Reason.NONE, passes=False)
    if now.shut:
        return _refused(Reason.NO_SESSION)
    if is_full(now.capacity, now.inside):
        return _refused(Reason.FULL)
    if not now.listed:
        return Decision(Verdict.UNKNOWN, Reason.GENUINE, passes=True)
    return Decision(Verdict.ADMITTED, Reason.REENTRY if returning else Reason.NONE, passes=True)


def _leave(last: Passage | None) -> Decision:
    if last is None:
        return _refused(Reason.NOT_INSIDE)
    if last.direction is Direction.OUT:
        return Decision(Verdict.REPEAT, Reason.NOT_INSIDE, passes=False)
    return Decision(Verdict.ADMITTED, Reason.EXIT, passes=True)


def _pass_group(direction: Direction, now: Situation, persons: int) -> Decision:
    leaving = direction is Direction.OUT
    most = now.most(direction)
    if not most:
        return _leave(now.last) if leaving else Decision(Verdict.REPEAT, Reason.NONE, passes=False)
    if not leaving and now.shut:
        return _refused(Reason.NO_SESSION)
    if not 0 < persons <= most:
        return _refused(Reason.TOO_MANY)
    if not leaving and is_full(now.capacity, now.inside + persons - 1):
        return _refused(Reason.FULL)
    return Decision(Verdict.ADMITTED, Reason.EXIT if leaving else Reason.NONE, passes=True)


def is_full(capacity: int, inside: int) -> bool:
    """Admission stops at once at the approved number (国务院令第505号 第18条)."""
    return 0 < capacity <= inside


def _refused(reason: Reason) -> Decision:
    return Decision(Verdict.REFUSED, reason, passes=False)


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


@dataclass(frozen=True, slots=True)
class Seen:
    """What the door sees in the moment of a scan, its figures those of the window.

    `elsewhere` names the event that the ticket is for, if another.
    """

    event_name: str
    person: Attendee | None
    tally: Tally
    situation: Situation
    elsewhere: str
    window: Window = WHOLE


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the door shows: the stored scan, whose it is, and the figures after it."""

    scan: Scan
    seen: Seen
    tally: Tally
    at: datetime

    @property
    def name(self) -> str:
        """The person's name, empty where nobody is known."""
        return self.seen.person.name if self.seen.person else ""

    @property
    def earlier(self) -> Passage | None:
        """The passage that makes this scan a repeat."""
        return self.seen.situation.last if self.scan.verdict is Verdict.REPEAT else None


@dataclass(frozen=True, slots=True)
class Ask:
    """The door asks how many of a group pass, before anything is stored. `text` is what to scan with the answer."""

    seen: Seen
    direction: Direction
    text: str
    method: Method

    @property
    def most(self) -> int:
        """How many of the group may pass."""
        return self.seen.situation.most(self.direction)

    @property
    def likely(self) -> int:
        """How many most likely do: all who may, as far as there is room."""
        now = self.seen.situation
        if self.direction is Direction.OUT or not now.capacity:
            return self.most
        return max(1, min(self.most, now.capacity - now.inside))


ROW_CODE_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXY"
_WEIGHTS = (2, 3, 5, 7, 11, 13, 17, 19)


def row_code(number: str) -> str:
    """The code beside a row of the printed sign-in sheet: the person's number and a check letter.

    One wrong character or two neighbours swapped give another letter (weights modulo 23, a prime).
    """
    total = sum(weight * (int(char, 36) + 1) for weight, char in zip(_WEIGHTS, reversed(number), strict=False))
    return f"{number}{ROW_CODE_LETTERS[total % len(ROW_CODE_LETTERS)]}"
