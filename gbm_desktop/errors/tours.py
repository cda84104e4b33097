from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from gbm_desktop.errors import GbmError

if TYPE_CHECKING:
    from gbm_desktop.model.tours import TourProblem


@dataclass
class UnknownTour(GbmError):
    """No tour has this id."""

    tour_id: str


@dataclass
class TourIncomplete(GbmError):
    """What must be put right before the tour can be stored."""

    name: str
    problems: "tuple[TourProblem, ...]"


@dataclass
class StopOfAnotherTour(GbmError):
    """An event is a stop of one tour only."""

    name: str
    tour: str


@dataclass
class BadCargo(GbmError):
    """A line of a load list without a name, or with numbers that cannot be."""

    name: str


@dataclass
class TourDayTooFull(GbmError):
    """One after another, the stops of a day would not end on it; nothing was changed."""

    name: str
    day: date
