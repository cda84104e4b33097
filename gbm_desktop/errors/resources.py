from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from gbm_desktop.errors import GbmError

if TYPE_CHECKING:
    from gbm_desktop.model.resource_checks import ResourceProblem
    from gbm_desktop.model.resources import ResourceKind


@dataclass
class UnknownResource(GbmError):
    """No resource has this id."""

    resource_id: str


@dataclass
class ResourceIncomplete(GbmError):
    """The resource cannot be stored as said; `wrong` names what to put right."""

    name: str
    wrong: "tuple[ResourceProblem, ...]"


@dataclass
class ResourceExists(GbmError):
    """The directory has this resource already."""

    name: str
    kind: "ResourceKind"


@dataclass
class ResourceInUse(GbmError):
    """These events have the resource, so its entry stays; it can be retired."""

    name: str
    events: tuple[str, ...]


@dataclass
class ResourceNotMeant(GbmError):
    """A name or id that belongs to no resource, or to `count` of them."""

    text: str
    count: int


@dataclass
class StaffIsResource(GbmError):
    """The person stands among the resources as these, so the entry stays."""

    name: str
    kinds: "tuple[ResourceKind, ...]"


@dataclass
class AbsenceBackwards(GbmError):
    """An absence would end before it begins."""

    first_day: date
    last_day: date


@dataclass
class BookingWrong(GbmError):
    """A booking would end no later than it begins, or is of less than one piece."""

    name: str
