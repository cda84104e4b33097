from dataclasses import dataclass
from typing import TYPE_CHECKING

from gbm_desktop.errors import GbmError

if TYPE_CHECKING:
    from gbm_desktop.model.person_name import NameProblem
    from gbm_desktop.model.phone import PhoneProblem


@dataclass
class BadName(GbmError):
    """The text is not a person's name."""

    value: str
    why: "NameProblem"


@dataclass
class BadPhone(GbmError):
    """The text is not a phone number."""

    value: str
    why: "PhoneProblem"


@dataclass
class UnknownAttendee(GbmError):
    """Nobody on a list has this id."""

    attendee_id: str


@dataclass
class AttendeePassed(GbmError):
    """So many of these people have gone through the door, so their entries stay."""

    count: int


@dataclass
class UnknownScan(GbmError):
    """No scan has this id."""

    scan_id: str


@dataclass
class ScanAlreadyVoided(GbmError):
    """The scan was taken back before."""

    scan_id: str


@dataclass
class VoidNeedsReason(GbmError):
    """Taking a scan back needs a reason."""


@dataclass
class NobodyOnList(GbmError):
    """The event has nobody on its list yet, so there is nothing to print."""

    name: str
