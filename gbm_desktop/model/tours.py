"""Tours (巡展线路): a van's way from its depot by stops, each of which is an event, and what it carries."""

from dataclasses import dataclass
from datetime import time
from enum import StrEnum

from gbm_desktop.model.geography import PlaceKey, place_key
from gbm_desktop.model.ids import CargoId, EventId, ResourceId, TourId

DEPART = time(7, 30)
LONGEST, SETUP, TAKEDOWN = 600, 60, 45
"""Minutes that a day may last, and that setting up and taking down take, until somebody says otherwise."""


@dataclass(frozen=True, slots=True)
class Tour:
    """A tour; nobody leaves before `depart`, and a day of more than `longest` minutes is said to be too long.

    With `returns_daily` the van is back at its depot every evening, otherwise only on the last day.
    """

    id: TourId
    name: str
    depot_code: str
    depot_village: str = ""
    depart: time = DEPART
    longest: int = LONGEST
    returns_daily: bool = True
    note: str = ""

    @property
    def depot(self) -> PlaceKey:
        """Where the days begin and end."""
        return place_key(self.depot_code, self.depot_village)


@dataclass(frozen=True, slots=True)
class Stop:
    """An event as a stop of a tour: on its own day, the stops of one day in the order of `position`.

    `setup`, `takedown` are minutes; so is `travel`, where a person knows better how long it takes to come here from
    the stop before.
    """

    event_id: EventId
    tour_id: TourId
    position: int
    setup: int = SETUP
    takedown: int = TAKEDOWN
    travel: int | None = None


@dataclass(frozen=True, slots=True)
class Cargo:
    """A line of what an event needs: so many pieces, `kg` and `litres` each; what `stays` is given away there.

    `resource_id` is the exhibit kit or tent that the line stands for.
    """

    id: CargoId
    event_id: EventId
    position: int
    name: str
    pieces: int = 1
    kg: float = 0.0
    litres: float = 0.0
    stays: bool = False
    resource_id: ResourceId | None = None
    note: str = ""


class TourProblem(StrEnum):
    """Why a tour cannot be stored."""

    NO_NAME = "no_name"
    NO_DEPOT = "no_depot"
    NO_LENGTH = "no_length"


def problems(tour: Tour) -> list[TourProblem]:
    """What must be put right before this tour can be stored."""
    found = []
    if not tour.name.strip():
        found.append(TourProblem.NO_NAME)
    if not tour.depot_code.strip():
        found.append(TourProblem.NO_DEPOT)
    if tour.longest <= 0:
        found.append(TourProblem.NO_LENGTH)
    return found


class TourPrint(StrEnum):
    """What of a tour is put on paper, by the names that the command line knows."""

    ROUTE_SHEET = "route-sheet"
    LOAD_LIST = "load-list"
