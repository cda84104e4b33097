from dataclasses import dataclass
from typing import TYPE_CHECKING

from gbm_desktop.errors import GbmError

if TYPE_CHECKING:
    from gbm_desktop.model.events import EventProblem, Stage


@dataclass
class UnknownEvent(GbmError):
    """No event has this id."""

    event_id: str


@dataclass
class EventIncomplete(GbmError):
    """The event cannot be stored as said; `wrong` names what to put right."""

    name: str
    wrong: "tuple[EventProblem, ...]"


@dataclass
class EventHasPeople(GbmError):
    """The event has a list or scans, so it can be cancelled but not removed."""

    name: str


@dataclass
class StageNotAllowed(GbmError):
    """An event does not go from this stage to that one."""

    name: str
    now: "Stage"
    wanted: "Stage"


@dataclass
class StageNeedsReason(GbmError):
    """Postponing and cancelling need a reason."""

    name: str
    wanted: "Stage"
