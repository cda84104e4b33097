"""A season's plan: what a county asks for, and which day, hour and resources each visit gets.

What must hold (`planning.season.problems` says where locked visits break it):
a visit is on a day from first to last that is neither closed nor forbidden for its place; it has the resources that its
needs ask for, none of them away, none in more places at once than there are of it, none with more visits than its
`visits_a_day`; one that is single (`quantity` 1) gets from each of its places to the later ones between the slots (what
there is several of is not followed); visits of a demand are `gap` days apart; a place has one visit a day, whoever asks
for it; the county has `most_a_day`; locked visits stay, even where they break a rule.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time
from enum import StrEnum

from gbm_desktop.model.events import EventKind
from gbm_desktop.model.geography import PlaceKey
from gbm_desktop.model.ids import ResourceId
from gbm_desktop.model.resources import ResourceKind


@dataclass(frozen=True, slots=True)
class Slot:
    """A part of the day in which one visit takes place; local times."""

    start: time
    end: time


MORNING = Slot(time(9), time(11, 30))
AFTERNOON = Slot(time(14, 30), time(17))


@dataclass(frozen=True, slots=True)
class Need:
    """So many resources of a kind for each visit; `topic` and `language` only lecturers can have."""

    kind: ResourceKind
    count: int = 1
    topic: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class Demand:
    """A place (of the township `township`, 9 digits) asks for `times` visits of a kind, `gap` days apart at least.

    `template` names the event template that the visits are made from (empty: none).
    """

    place: PlaceKey
    township: str
    kind: EventKind
    times: int = 1
    gap: int = 7
    needs: tuple[Need, ...] = ()
    template: str = ""


@dataclass(frozen=True, slots=True)
class Available:
    """A resource as the solver sees it: where it starts the day, how many alike, and the days without it."""

    id: ResourceId
    kind: ResourceKind
    name: str
    base: PlaceKey
    quantity: int = 1
    topics: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    away: frozenset[date] = frozenset()
    visits_a_day: int = 2


@dataclass(frozen=True, slots=True)
class Weights:
    """What counts how much in the score (points); a visit placed is worth most by far.

    `preferred_day` and `workday` are for each visit on such a day. `travel_minute` counts against: the way of each
    lecturer and van on each day, from its base through its places and back (of several alike each goes alone).
    `unequal_share` counts against for each whole visit that a township has less than its even share of all that are
    placed (asked for there × placed in all ÷ asked for in all, rounded down).
    """

    placed: int = 1000
    preferred_day: int = 60
    travel_minute: int = 1
    unequal_share: int = 40
    workday: int = 10


@dataclass(frozen=True, slots=True)
class Visit:
    """One visit has its day, slot (index into the spec's) and resources. `turn` counts a demand's visits from 0.

    Of a resource that there is several of (tents), the id stands as often as so many are taken.
    """

    demand: int
    turn: int
    day: date
    slot: int
    resources: tuple[ResourceId, ...] = ()


@dataclass(frozen=True, slots=True)
class SeasonSpec:
    """All that a plan is made from. `preferred` and `forbidden` are days by place; `closed` are nobody's days.

    `travel` is minutes between two places (either order; the longer if both are told); what is missing there counts as
    `geography.MINUTES_UNKNOWN`. `locked` visits stay as they are. The same spec and seed give the same plan.
    """

    first_day: date
    last_day: date
    demands: tuple[Demand, ...]
    resources: tuple[Available, ...] = ()
    slots: tuple[Slot, ...] = (MORNING, AFTERNOON)
    preferred: Mapping[PlaceKey, frozenset[date]] = field(default_factory=dict)
    forbidden: Mapping[PlaceKey, frozenset[date]] = field(default_factory=dict)
    closed: frozenset[date] = frozenset()
    rest_days: frozenset[date] = frozenset()
    travel: Mapping[tuple[PlaceKey, PlaceKey], int] = field(default_factory=dict)
    locked: tuple[Visit, ...] = ()
    weights: Weights = Weights()
    most_a_day: int = 4
    seed: int = 1


class WhyHere(StrEnum):
    """Why a visit stands where it does.

    MARKET_NOT_FREE: none of the place's market days could still take it. MARKET_COSTS_MORE: one could, but the plan as
    a whole would be worth less. SHARE: not all visits could be placed, and if another had this room, the township would
    be behind its even share. NEAR: somebody's way is shorter because of another place on the same day.
    """

    LOCKED = "locked"
    MARKET_DAY = "market_day"
    MARKET_NOT_FREE = "market_not_free"
    MARKET_COSTS_MORE = "market_costs_more"
    NO_MARKET_KNOWN = "no_market_known"
    SHARE = "share"
    NEAR = "near"


class WhyNot(StrEnum):
    """Why a visit could not be placed: what took the last of the days that were left, in the order given here.

    NOT_WORTH: it could be placed, but its way costs more points than the visit brings.
    """

    NO_SUCH_RESOURCE = "no_such_resource"
    ALL_DAYS_CLOSED = "all_days_closed"
    GAP_TOO_LONG = "gap_too_long"
    DAYS_FULL = "days_full"
    RESOURCE_AWAY = "resource_away"
    RESOURCE_TAKEN = "resource_taken"
    TRAVEL_TOO_LONG = "travel_too_long"
    NOT_WORTH = "not_worth"


@dataclass(frozen=True, slots=True)
class Placed:
    """A visit, the points that the plan would lose without it, and why it is there."""

    visit: Visit
    points: int
    reasons: tuple[WhyHere, ...]


@dataclass(frozen=True, slots=True)
class Unplaced:
    """A visit without a day, and why; `lacking` is the need that could not be met, if it was one."""

    demand: int
    turn: int
    reason: WhyNot
    lacking: Need | None = None


@dataclass(frozen=True, slots=True)
class SeasonPlan:
    """What the solver found: higher scores are better; `shares` is visits placed and asked for, by township.

    `stopped`: the time ran out before the search was through, so that a faster machine may find another plan.
    """

    placed: tuple[Placed, ...]
    unplaced: tuple[Unplaced, ...]
    score: int
    shares: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    seconds: float = 0.0
    stopped: bool = False
