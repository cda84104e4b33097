from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from gbm_desktop.errors import GbmError

if TYPE_CHECKING:
    from gbm_desktop.model.season_faults import Fault
    from gbm_desktop.model.season_request import RequestProblem, VisitFault


@dataclass
class MalformedSeason(GbmError):
    """What was written as a season's conditions lacks this key, knows it not, or cannot be read there."""

    key: str


@dataclass
class SeasonImpossible(GbmError):
    """A season so asked for cannot be planned."""

    name: str
    why: "RequestProblem | Fault"


@dataclass
class UnknownSeason(GbmError):
    """No season of this name or id is kept, or none at all."""

    name: str


@dataclass
class NoSeasonPlan(GbmError):
    """The season has no plan with visits in it yet."""

    name: str


@dataclass
class VisitNotFree(GbmError):
    """A visit of the plan can no longer be held as planned."""

    place: str
    day: date
    why: "VisitFault"
    about: str = ""
