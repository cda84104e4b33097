"""Events (场次): what they are, how they go through life, and what deserves a warning."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from gbm_desktop.model.ids import EventId


class EventKind(StrEnum):
    """The forms of the notice 四(二)."""

    LAUNCH = "launch"
    LECTURE = "lecture"
    SALE = "sale"
    TOUR = "tour"


class EventMode(StrEnum):
    """Where people take part."""

    OFFLINE = "offline"
    ONLINE = "online"
    BOTH = "both"


class EventLevel(StrEnum):
    """How far down the event goes (notice 四(二))."""

    CITY = "city"
    COUNTY = "county"
    TOWNSHIP = "township"
    VILLAGE = "village"


class Stage(StrEnum):
    """The life of an event."""

    PLANNED = "planned"
    READY = "ready"
    HELD = "held"
    CLOSED = "closed"
    POSTPONED = "postponed"
    CANCELLED = "cancelled"


class BodyRole(StrEnum):
    """指导, 主办, 承办, 协办."""

    GUIDED_BY = "guided_by"
    HOST = "hosts"
    ORGANISER = "organisers"
    SUPPORTED_BY = "supported_by"


_NEXT: dict[Stage, frozenset[Stage]] = {
    Stage.PLANNED: frozenset({Stage.READY, Stage.POSTPONED, Stage.CANCELLED}),
    Stage.READY: frozenset({Stage.PLANNED, Stage.HELD, Stage.POSTPONED, Stage.CANCELLED}),
    Stage.HELD: frozenset({Stage.READY, Stage.CLOSED}),
    Stage.CLOSED: frozenset({Stage.HELD}),
    Stage.POSTPONED: frozenset({Stage.PLANNED, Stage.CANCELLED}),
    Stage.CANCELLED: frozenset({Stage.PLANNED}),
}
NEEDS_REASON = frozenset({Stage.POSTPONED, Stage.CANCELLED})
ADMITS = frozenset({Stage.PLANNED, Stage.READY, Stage.HELD})
TOOK_PLACE = frozenset({Stage.HELD, Stage.CLOSED})


def next_stages(stage: Stage, *, over: bool = False) -> list[Stage]:
    """The stages that an event can go to from this one, in the order of life.

    One that is `over` can be put on record as held though it was never ready here; that needs its reason.
    """
    recorded = {Stage.HELD} if over and stage is Stage.PLANNED else set[Stage]()
    return [later for later in Stage if later in _NEXT[stage] | recorded]


def needs_reason(now: Stage, wanted: Stage) -> bool:
    """Whether going from one stage to the other must say why."""
    return wanted in NEEDS_REASON or (now, wanted) == (Stage.PLANNED, Stage.HELD)


@dataclass(frozen=True, slots=True)
class Body:
    """An office or company and its part in the event."""

    role: BodyRole
    name: str


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """One line of the programme; times are local."""

    start: datetime
    end: datetime | None
    title: str
    place: str
    speaker: str = ""


@dataclass(frozen=True, slots=True)
class EventDraft:
    """All that a person says of an event; times are local, `expected` and `capacity` are persons (0: not stated)."""

    kind: EventKind
    name: str
    start: datetime
    end: datetime
    place: str
    region_code: str
    mode: EventMode = EventMode.OFFLINE
    level: EventLevel = EventLevel.TOWNSHIP
    village: str = ""
    expected: int = 0
    capacity: int = 0
    online_link: str = ""
    contact_name: str = ""
    contact_phone: str = ""
    reentry: bool = True
    note: str = ""
    bodies: tuple[Body, ...] = ()
    agenda: tuple[AgendaItem, ...] = ()


@dataclass(frozen=True, slots=True)
class Event:
    """An event as it is stored: what a person said of it, and where it stands in its life."""

    id: EventId
    said: EventDraft
    stage: Stage
    stage_reason: str


class EventProblem(StrEnum):
    """Why a draft cannot be stored."""

    NO_NAME = "no_name"
    ENDS_BEFORE_START = "ends_before_start"
    NEGATIVE = "negative"
    TOO_MANY = "too_many"
    NO_PLACE = "no_place"
    AGENDA_BACKWARDS = "agenda_backwards"


MOST_PEOPLE = 1_000_000


def problems(draft: EventDraft) -> list[EventProblem]:
    """What must be put right before this draft can be stored."""
    found = []
    if not draft.name.strip():
        found.append(EventProblem.NO_NAME)
    if draft.end < draft.start:
        found.append(EventProblem.ENDS_BEFORE_START)
    if draft.expected < 0 or draft.capacity < 0:
        found.append(EventProblem.NEGATIVE)
    if max(draft.expected, draft.capacity) > MOST_PEOPLE:
        found.append(EventProblem.TOO_MANY)
    if not draft.place.strip() and draft.mode is not EventMode.ONLINE:
        found.append(EventProblem.NO_PLACE)
    if any(item.end and item.end < item.start for item in draft.agenda):
        found.append(EventProblem.AGENDA_BACKWARDS)
    return found


class WarningKind(StrEnum):
    """What deserves a second look, and does not stop anyone."""

    OUTSIDE_PERIOD = "outside_period"
    OVER_CAPACITY = "over_capacity"
    VENUE_CLASH = "venue_clash"
    PERSON_CLASH = "person_clash"


@dataclass(frozen=True, slots=True)
class EventWarning:
    """A warning and the other event or person that it is about."""

    kind: WarningKind
    about: str = ""


def warnings(
    draft: EventDraft, *, period: tuple[date, date], others: Iterable[Event], own_id: EventId | None = None
) -> list[EventWarning]:
    """What deserves a second look: outside the campaign's period, over capacity, a venue or person twice at a time."""
    found = []
    if draft.start.date() < period[0] or draft.end.date() > period[1]:
        found.append(EventWarning(WarningKind.OUTSIDE_PERIOD))
    if draft.capacity and draft.expected > draft.capacity:
        found.append(EventWarning(WarningKind.OVER_CAPACITY))
    for other in others:
        if other.id != own_id and other.stage in ADMITS and _overlap(draft, other.said):
            found += _clashes(draft, other.said)
    return found


def warnings_among(events: Iterable[Event], *, period: tuple[date, date]) -> dict[EventId, list[EventWarning]]:
    """The warnings of every event that is still to be held or just was, all at once; those without any are left out."""
    live = sorted((event for event in events if event.stage in ADMITS), key=lambda event: event.said.start)
    others: dict[EventId, list[Event]] = {event.id: [] for event in live}
    going_on: list[Event] = []
    for event in live:
        going_on = [earlier for earlier in going_on if earlier.said.end > event.said.start]
        for earlier in going_on:
            others[earlier.id].append(event)
        others[event.id] += going_on
        going_on.append(event)
    found = {event.id: warnings(event.said, period=period, others=others[event.id]) for event in live}
    return {event_id: warned for event_id, warned in found.items() if warned}


def people_of(draft: EventDraft) -> set[str]:
    """The persons who must be there: the contact and the speakers."""
    named = {draft.contact_name, *(item.speaker for item in draft.agenda)}
    return {name.strip() for name in named if name.strip()}


def _overlap(one: EventDraft, other: EventDraft) -> bool:
    return one.start < other.end and other.start < one.end


def _clashes(draft: EventDraft, other: EventDraft) -> list[EventWarning]:
    found = []
    same_place = draft.place.strip() and draft.place.strip() == other.place.strip()
    if same_place and draft.region_code == other.region_code and EventMode.ONLINE not in (draft.mode, other.mode):
        found.append(EventWarning(WarningKind.VENUE_CLASH, other.name))
    found += [
        EventWarning(WarningKind.PERSON_CLASH, f"{name}：{other.name}")
        for name in sorted(people_of(draft) & people_of(other))
    ]
    return found


def default_level(region_code: str, village: str = "") -> EventLevel:
    """The level that a region code of up to 12 digits speaks of."""
    code = region_code.ljust(12, "0")
    if village.strip() or code[9:] != "000":
        return EventLevel.VILLAGE
    if code[6:9] != "000":
        return EventLevel.TOWNSHIP
    return EventLevel.COUNTY if code[4:6] != "00" else EventLevel.CITY
