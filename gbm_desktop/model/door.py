"""The decision at the door, and what the door shows."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from gbm_desktop.model.admission import WHOLE, Group, Window
from gbm_desktop.model.attendance import Attendee, Direction, Method, Reason, Scan, Tally, Verdict, is_full
from gbm_desktop.model.events import ADMITS, Stage


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


def _refused(reason: Reason) -> Decision:
    return Decision(Verdict.REFUSED, reason, passes=False)


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
