"""The safety plan of an event: nine headings, the measures under them, and on whom each is laid."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from gbm_desktop.model.ids import EventId, MeasureId, StaffId


class Section(StrEnum):
    """The nine items of a 安全工作方案, in the statute's order (国务院令第505号 第6条)."""

    ARRANGEMENT = "arrangement"
    STAFFING = "staffing"
    FIRE = "fire"
    CAPACITY = "capacity"
    BUFFER = "buffer"
    ENTRY = "entry"
    PARKING = "parking"
    ORDER = "order"
    EMERGENCY = "emergency"


class Role(StrEnum):
    """Who must be named for the whole event; the officer is the 安全责任人 (第5条), one person per event."""

    OFFICER = "officer"
    FIRE_MANAGER = "fire_manager"
    MEDICAL = "medical"
    EVACUATION = "evacuation"
    INFORMATION = "information"


WARN_SHARE = 80
"""From this share of the capacity (percent) the door is warned, unless the plan says otherwise."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What is said of the event's safety as a whole; what is empty has not been said.

    `people` names who has which role, `texts` the running text under a heading, `contacts` the local phone numbers
    (name of the office, phone). `warn_share` is in percent of the event's capacity.
    """

    event_id: EventId
    template: str
    people: Mapping[Role, StaffId] = field(default_factory=dict)
    texts: Mapping[Section, str] = field(default_factory=dict)
    assembly_point: str = ""
    contacts: tuple[tuple[str, str], ...] = ()
    warn_share: int = WARN_SHARE


@dataclass(frozen=True, slots=True)
class Measure:
    """A control measure and the one person who answers for it.

    `post` is the 岗位 and `task` the 职责. `due` is when it is to be done, or the person to be on the post (local);
    with `until` the post is manned from then to then. `basis` is the article that asks for it, where one does.
    """

    id: MeasureId
    event_id: EventId
    section: Section
    position: int
    post: str
    task: str
    responsible: StaffId | None = None
    deputy: StaffId | None = None
    due: datetime | None = None
    until: datetime | None = None
    spot: str = ""
    badge: str = ""
    basis: str = ""


@dataclass(frozen=True, slots=True)
class Clash:
    """One person on two posts at one time; `as_deputy` where on one of them only as the deputy."""

    staff: StaffId
    one: Measure
    other: Measure
    as_deputy: bool


def clashes(measures: Iterable[Measure]) -> list[Clash]:
    """Every pair of posts, of one event or of several, that would need the same person at the same time."""
    posts: dict[StaffId, list[tuple[Measure, bool]]] = {}
    for measure in measures:
        if measure.due is not None and measure.until is not None:
            for person, as_deputy in ((measure.responsible, False), (measure.deputy, True)):
                if person is not None:
                    posts.setdefault(person, []).append((measure, as_deputy))
    return [
        Clash(person, one, other, as_deputy=first or second)
        for person, held in posts.items()
        for at, (one, first) in enumerate(held)
        for other, second in held[at + 1 :]
        if one.id != other.id and _overlap(one, other) and not (first and second)
    ]


def _overlap(one: Measure, other: Measure) -> bool:
    return bool(one.due and one.until and other.due and other.until and one.due < other.until and other.due < one.until)
