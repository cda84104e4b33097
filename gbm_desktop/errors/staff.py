from dataclasses import dataclass

from gbm_desktop.errors import GbmError


@dataclass
class UnknownStaff(GbmError):
    """Nobody in the directory of staff has this id."""

    staff_id: str


@dataclass
class StaffExists(GbmError):
    """The directory has this person already."""

    name: str


@dataclass
class StaffInUse(GbmError):
    """The person answers for something at these events, or has signed there, so the entry stays."""

    name: str
    events: tuple[str, ...]
