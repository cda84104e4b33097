from dataclasses import dataclass
from typing import TYPE_CHECKING

from gbm_desktop.errors import GbmError

if TYPE_CHECKING:
    from gbm_desktop.model.products import ExhibitProblem


@dataclass
class ExhibitNotAllowed(GbmError):
    """A product may not be shown on the event's days."""

    product: str
    event: str
    problem: "ExhibitProblem"


@dataclass
class ExhibitorsProducts(GbmError):
    """An exhibitor that is to go still shows something."""

    enterprise: str
    count: int


@dataclass
class NotExhibited(GbmError):
    """The product is not shown at the event."""

    product: str
    event: str


@dataclass
class UnknownExhibitor(GbmError):
    """No enterprise of this name stands at the event."""

    enterprise: str
    event: str


@dataclass
class NothingExhibited(GbmError):
    """Nothing is shown at the event, so there is nothing to print."""

    event: str


@dataclass
class UnknownSolution(GbmError):
    """No package has this id."""

    solution_id: str


@dataclass
class SolutionIncomplete(GbmError):
    """A package has no name."""
