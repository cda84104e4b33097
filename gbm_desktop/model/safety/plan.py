"""The safety plan of an event: nine headings, the measures under them, and on whom each is laid."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum

from gbm_desktop.model.event_moves import carried, carried_span
from gbm_desktop.model.events import EventDraft
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
LARGEST_SHARE = 100


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


_PLACES = 1000


def place_after(section: Section, measures: Iterable[Measure]) -> int:
    """The position after the last measure under this heading; headings keep the statute's order."""
    first = list(Section).index(section) * _PLACES
    return max((measure.position + 1 for measure in measures if measure.section is section), default=first)


def moved(measure: Measure, before: EventDraft, after: EventDraft) -> Measure:
    """The measure at the event's new time: what lay before the event's end keeps its distance to its start.

    What lay at its end or later keeps its distance to that.
    """
    due, until = measure.due, measure.until
    if due and until:
        due, until = carried_span(due, until, before, after)
    else:
        due, until = due and carried(due, before, after), until and carried(until, before, after)
    return replace(measure, due=due, until=until)


@dataclass(frozen=True, slots=True)
class Clash:
    """One person on two posts at one time; `as_deputy` where on one of them only as the deputy."""

    staff: StaffId
    one: Measure
    other: Measure
    as_deputy: bool


@dataclass(frozen=True, slots=True)
class _Held:
    start: datetime
    end: datetime
    measure: Measure
    as_deputy: bool


def clashes(measures: Iterable[Measure]) -> list[Clash]:
    """Every pair of posts, of one event or of several, that would need the same person at the same time.

    The earlier post of a pair is `one`.
    """
    posts: dict[StaffId, list[_Held]] = {}
    for measure in measures:
        if measure.due is not None and measure.until is not None:
            for person, as_deputy in ((measure.responsible, False), (measure.deputy, True)):
                if person is not None:
                    posts.setdefault(person, []).append(_Held(measure.due, measure.until, measure, as_deputy))
    return [
        Clash(person, one.measure, other.measure, as_deputy=one.as_deputy or other.as_deputy)
        for person, held in posts.items()
        for one, other in _at_once(sorted(held, key=lambda post: (post.start, post.measure.id)))
        if one.measure.id != other.measure.id and not (one.as_deputy and other.as_deputy)
    ]


def _at_once(held: list[_Held]) -> Iterator[tuple[_Held, _Held]]:
    going_on: list[_Held] = []
    for post in held:
        going_on = [earlier for earlier in going_on if earlier.end > post.start]
        yield from ((earlier, post) for earlier in going_on)
        going_on.append(post)
