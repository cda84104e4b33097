from dataclasses import dataclass
from typing import TYPE_CHECKING

from gbm_desktop.errors import GbmError

if TYPE_CHECKING:
    from gbm_desktop.model.safety.gate import Lacking


@dataclass
class NoPlan(GbmError):
    """The event has no safety plan yet."""

    name: str


@dataclass
class WarnShareOutOfRange(GbmError):
    """The door cannot be warned at this share (percent) of the capacity."""

    share: int


@dataclass
class UnknownMeasure(GbmError):
    """No measure has this id."""

    measure_id: str


@dataclass
class MeasureUnnamed(GbmError):
    """A measure needs the name of its post."""


@dataclass
class MeasureBackwards(GbmError):
    """The post would be manned until a time that is not after its beginning, or without a beginning."""

    post: str


@dataclass
class DeputyIsResponsible(GbmError):
    """A person cannot stand in for themselves on this post."""

    person: str
    post: str


@dataclass
class NothingToSign(GbmError):
    """The person answers for nothing at this event."""

    person: str
    name: str


@dataclass
class SignatureMissing(GbmError):
    """Nothing was drawn on the pad."""

    person: str


@dataclass
class SignedPageMissing(GbmError):
    """An acknowledgement on paper comes with the picture of the signed page."""

    person: str


@dataclass
class NotReady(GbmError):
    """So many things keep the event from being ready; `first` is the first of them."""

    name: str
    count: int
    first: "Lacking"


@dataclass
class NoOfficer(GbmError):
    """The event has no 安全责任人, so nobody can decide otherwise."""

    name: str


@dataclass
class NotTheOfficer(GbmError):
    """Only the event's 安全责任人 decides otherwise, and somebody else is working."""

    name: str
    officer: str


@dataclass
class OverrideNeedsReason(GbmError):
    """Who decides otherwise says why."""


@dataclass
class NothingToOverride(GbmError):
    """Nothing keeps the event from being ready, or no more are admitted than the place holds."""

    name: str


@dataclass
class LimitTooLow(GbmError):
    """A limit of the officer's own is higher than the capacity."""

    name: str
    capacity: int


@dataclass
class EventHasSafety(GbmError):
    """The event has records of safety that stay, so it can be cancelled but not removed."""

    name: str
