"""Personal data as the campaign keeps it: the rule, what is held, what was found and what an erasure did."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum

from gbm_desktop.model.ids import EventId


class Basis(StrEnum):
    """On what ground personal data is handled (个人信息保护法 第13条)."""

    CONSENT = "consent"
    DUTY = "duty"


class Also(StrEnum):
    """What goes with an event's list where the person who erases it says so."""

    COMPLAINTS = "complaints"
    CLAIMS = "claims"
    FILES = "files"
    SIGNATURES = "signatures"
    CONTACTS = "contacts"


class Place(StrEnum):
    """Where a person stands, by the table."""

    ATTENDEES = "attendees"
    COMPLAINTS = "complaints"
    CLAIMS = "claims"
    STAFF = "staff"
    RESOURCES = "resources"
    EXHIBITORS = "exhibitors"
    ENTERPRISES = "enterprises"
    DEPARTMENTS = "departments"
    EVENTS = "events"
    INCIDENTS = "incidents"
    ATTACHMENTS = "attachments"
    TEXTS = "texts"


@dataclass(frozen=True, slots=True)
class Rule:
    """How long personal data is kept after an event (None: until the report is due), on what basis, who answers.

    `notice` is the office's own text in place of the usual one, empty for that.
    """

    keep_days: int | None = None
    basis: Basis = Basis.CONSENT
    contact: str = ""
    notice: str = ""


@dataclass(frozen=True, slots=True)
class Holding:
    """An event that still holds personal data: of how many people on its list, in cases and claims, and until when."""

    event_id: EventId
    name: str
    day: date
    people: int
    complaints: int
    claims: int
    files: int
    until: date

    def is_overdue(self, today: date) -> bool:
        """Whether it should have been erased by now."""
        return self.until < today


@dataclass(frozen=True, slots=True)
class Found:
    """A place where a person, or the text that was looked for, stands. `can_go`: it can be erased by itself."""

    place: Place
    row_id: str
    name: str
    about: str
    phone: str = ""
    event_id: EventId | None = None
    event: str = ""
    can_go: bool = True


class Why(StrEnum):
    """Why a file that may hold the erased was left, to be seen to by hand."""

    CHANGED = "changed"
    STUCK = "stuck"
    AWAY = "away"
    BACKUP = "backup"


@dataclass(frozen=True, slots=True)
class Cleared:
    """What an erasure did to the files of this laptop.

    `rewritten`: the database file holds nothing deleted. `left` are files that were put elsewhere and not removed,
    `why` says of each the reason; `traces` are files in which something of the person was still found, by its bytes.
    """

    at: datetime
    rewritten: bool
    files: int
    backups: tuple[str, ...]
    exports: tuple[str, ...]
    left: tuple[str, ...]
    traces: tuple[str, ...]
    looked_for: int
    why: Mapping[str, Why] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Erasure:
    """An erasure with its proof. `others` are the campaign's other laptops, each with whether it has heard of it."""

    id: str
    at: datetime
    operator: str
    device: str
    reason: str
    event: str
    people: int
    rows: Mapping[str, int]
    cleared: Cleared | None
    others: Mapping[str, bool] = field(default_factory=dict)


def until(event_end: date, rule: Rule, campaign_end: date) -> date:
    """The last day on which the event's personal data is kept."""
    if rule.keep_days is None:
        return max(event_end, campaign_end)
    return event_end + timedelta(days=rule.keep_days)
