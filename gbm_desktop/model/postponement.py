"""Postponing events (延期): to another day, or until further notice (另行通知), and what that does."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from gbm_desktop.model.events import Event, EventDraft
from gbm_desktop.model.ids import EventId


class Followers(StrEnum):
    """What becomes of later events: they stay, or they move by as much as the first one that is postponed."""

    STAY = "stay"
    TOUR = "tour"
    RESOURCES = "resources"


@dataclass(frozen=True, slots=True)
class Postponement:
    """What a person wants: these events later, the first of them on the day `to`, the others as far after it as before.

    `to` None is until further notice; `at` is the first one's new hour, None the one that it has.
    """

    event_ids: tuple[EventId, ...]
    to: date | None
    reason: str = ""
    at: time | None = None
    followers: Followers = Followers.STAY


def shift(first: Event, to: date, at: time | None = None) -> timedelta:
    """By how much everything moves when the first event goes to that day and hour."""
    start = first.said.start
    return datetime.combine(to, at or start.time()) - start


class Found(StrEnum):
    """What a postponement does that somebody should know before."""

    RESOURCE_CLASH = "resource_clash"
    VENUE_CLASH = "venue_clash"
    PERSON_CLASH = "person_clash"
    POST_CLASH = "post_clash"
    OUTSIDE_PERIOD = "outside_period"
    PERMIT_CHANGE = "permit_change"
    PERMIT_PASSED = "permit_passed"
    PERMIT_LATE = "permit_late"
    MARKET_LOST = "market_lost"
    MARKET_KEPT = "market_kept"
    HOLIDAY = "holiday"
    BUSY = "busy"
    BLACKOUT = "blackout"
    SIGN_AGAIN = "sign_again"
    NOT_READY = "not_ready"


GRAVE = frozenset(
    {Found.RESOURCE_CLASH, Found.VENUE_CLASH, Found.PERSON_CLASH, Found.POST_CLASH, Found.BLACKOUT}
    | {Found.PERMIT_CHANGE, Found.PERMIT_PASSED, Found.PERMIT_LATE}
)
"""What must be put right before the event is held; the rest is only to be known."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that the postponement does; `about` names whom or what in words."""

    kind: Found
    about: str = ""

    @property
    def grave(self) -> bool:
        """Whether it must be put right."""
        return self.kind in GRAVE


@dataclass(frozen=True, slots=True)
class Affected:
    """An event that the postponement moves; `after` is None until further notice, `follows` those that go along."""

    event: Event
    after: EventDraft | None
    follows: bool = False
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Postponed:
    """What the journal knows of an event's latest postponement: when and where it was to be, and why not."""

    was: EventDraft
    reason: str
    said_at: int


def first_of(events: Sequence[Event]) -> Event:
    """The event that begins first."""
    return min(events, key=lambda event: (event.said.start, event.id))
