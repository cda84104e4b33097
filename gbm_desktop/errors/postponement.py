from dataclasses import dataclass
from datetime import date, datetime

from gbm_desktop.errors import GbmError


@dataclass
class EventTookPlace(GbmError):
    """The event was held already: it goes to no other time."""

    name: str


@dataclass
class NothingToPostpone(GbmError):
    """No event that is still to be held begins on this day."""

    day: date


@dataclass
class NotLater(GbmError):
    """The new time is not after the old one, or lies in the past."""

    name: str
    start: datetime
    to: date


@dataclass
class NeverPostponed(GbmError):
    """The event was not postponed, so there is nothing to give notice of."""

    name: str
