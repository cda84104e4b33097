"""What a person asks of a season, in a person's words; a `SeasonSpec` is made of it and of what is on record."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from gbm_desktop.model.events import EventKind
from gbm_desktop.model.geography import PlaceKey
from gbm_desktop.model.ids import ResourceId, SeasonSpecId
from gbm_desktop.model.season_plan import AFTERNOON, MORNING, Need, SeasonPlan, Slot, Weights

MOST_PLACES = 400
"""How many places one plan takes; beyond that the plan is made township by township."""
MOST_TIMES = 12
MOST_OF_A_NEED = 20
"""How many of a kind one visit takes: lecturers, vans, sets of kit."""
STRENGTHS = (0.0, 0.5, 1.0, 2.0, 4.0)
"""What the five places of a slider are worth; the middle is the plain weight."""


@dataclass(frozen=True, slots=True)
class Strength:
    """How much three wishes count against one another, each 0 (not at all) to 4."""

    markets: int = 2
    ways: int = 2
    shares: int = 2


@dataclass(frozen=True, slots=True)
class Kept:
    """A visit that stays as it is when the season is planned again; it says its place, for numbers change."""

    place: PlaceKey
    day: date
    slot: int
    resources: tuple[ResourceId, ...] = ()


@dataclass(frozen=True, slots=True)
class SeasonRequest:
    """Which places, what kind of visit, how often, with what, and when rather.

    `rest_weekdays` are 0 Monday … 6 Sunday. `resources` None means all that there are. With `count_present`, visits of
    the kind that are on record already count among the `times`.
    """

    name: str
    first_day: date
    last_day: date
    places: tuple[PlaceKey, ...]
    kind: EventKind = EventKind.LECTURE
    template: str = ""
    times: int = 1
    gap: int = 14
    needs: tuple[Need, ...] = ()
    slots: tuple[Slot, ...] = (MORNING, AFTERNOON)
    rest_weekdays: tuple[int, ...] = (5, 6)
    prefer_markets: bool = True
    avoid_busy: bool = True
    count_present: bool = True
    resources: tuple[ResourceId, ...] | None = None
    most_a_day: int = 4
    strength: Strength = Strength()
    seed: int = 1
    locked: tuple[Kept, ...] = ()


class RequestProblem(StrEnum):
    """Why a request cannot be planned."""

    NO_NAME = "no_name"
    NO_PLACE = "no_place"
    TOO_MANY_PLACES = "too_many_places"
    DAYS_BACKWARDS = "days_backwards"
    TOO_LONG = "too_long"
    NO_SLOT = "no_slot"
    SLOTS_OVERLAP = "slots_overlap"
    SLOT_TOO_SHORT = "slot_too_short"
    BAD_NUMBER = "bad_number"
    NOTHING_LEFT = "nothing_left"


MOST_DAYS = 731


def problem(request: SeasonRequest) -> RequestProblem | None:
    """The first thing that must be put right before the season can be planned."""
    wrong = {
        RequestProblem.NO_NAME: not request.name.strip(),
        RequestProblem.NO_PLACE: not request.places,
        RequestProblem.TOO_MANY_PLACES: len(request.places) > MOST_PLACES,
        RequestProblem.DAYS_BACKWARDS: request.last_day < request.first_day,
        RequestProblem.TOO_LONG: (request.last_day - request.first_day).days >= MOST_DAYS,
        RequestProblem.NO_SLOT: not request.slots,
        RequestProblem.SLOTS_OVERLAP: not _in_order(request.slots),
        RequestProblem.BAD_NUMBER: not _numbers_hold(request),
    }
    return next((found for found, holds in wrong.items() if holds), None)


def _in_order(slots: tuple[Slot, ...]) -> bool:
    times = [moment for slot in slots for moment in (slot.start, slot.end)]
    return times == sorted(times) and all(slot.start < slot.end for slot in slots)


def _numbers_hold(request: SeasonRequest) -> bool:
    strengths = (request.strength.markets, request.strength.ways, request.strength.shares)
    return (
        1 <= request.times <= MOST_TIMES
        and request.gap >= 0
        and request.most_a_day >= 1
        and all(1 <= need.count <= MOST_OF_A_NEED for need in request.needs)
        and all(0 <= one < len(STRENGTHS) for one in strengths)
    )


def weights(strength: Strength) -> Weights:
    """What counts how much in the score; a visit placed counts the same however the sliders stand."""
    known = Weights()
    return Weights(
        placed=known.placed,
        preferred_day=round(known.preferred_day * STRENGTHS[strength.markets]),
        travel_minute=round(known.travel_minute * STRENGTHS[strength.ways]),
        unequal_share=round(known.unequal_share * STRENGTHS[strength.shares]),
        workday=known.workday,
    )


class VisitFault(StrEnum):
    """Why a visit of a plan cannot be held as planned any more."""

    NOT_NEEDED = "not_needed"
    DAY_CLOSED = "day_closed"
    RESOURCE_GONE = "resource_gone"
    RESOURCE_AWAY = "resource_away"
    RESOURCE_CLASH = "resource_clash"


class Ground(StrEnum):
    """What a plan rests on and may have changed since."""

    PLACES = "places"
    RESOURCES = "resources"
    DAYS = "days"
    TRAVEL = "travel"


Grounds = Mapping[Ground, Mapping[str, str]]
"""By ground, the name of each thing that the plan rests on and what it was like: a digest."""


@dataclass(frozen=True, slots=True)
class Season:
    """A request as it is kept, the plan that was made of it, and what that plan rests on.

    `places` are those of the plan's demands: a visit's `demand` is an index into them.
    """

    id: SeasonSpecId
    request: SeasonRequest
    plan: SeasonPlan | None = None
    places: tuple[PlaceKey, ...] = ()
    grounds: Grounds = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Summary:
    """What the plan comes to; `kilometres` of lecturers and vans together, a `guess` where some way is not known."""

    placed: int
    asked: int
    on_market: int
    kilometres: int
    minutes: int
    guess: bool
