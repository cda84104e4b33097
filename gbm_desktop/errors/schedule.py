from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from gbm_desktop.errors import GbmError

if TYPE_CHECKING:
    from gbm_desktop.model.events import Stage


@dataclass
class CalendarUnreadable(GbmError):
    """The file is no calendar (.ics), or is damaged."""

    name: str


@dataclass
class NoEventsToPrint(GbmError):
    """No event falls into the span of a schedule."""

    first: date
    last: date


@dataclass
class EventNotMovable(GbmError):
    """The event stands at a stage at which it cannot be dragged to another time."""

    name: str
    stage: "Stage"
