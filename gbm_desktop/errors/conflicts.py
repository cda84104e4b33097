from dataclasses import dataclass

from gbm_desktop.errors import GbmError


@dataclass
class UnknownConflict(GbmError):
    """No open difference between laptops has this id."""

    conflict_id: str


@dataclass
class ChangedSinceConflict(GbmError):
    """The field, or whether the row is there, was changed again after the laptops' changes met."""

    title: str
    field: str


@dataclass
class OtherValueDoesNotFit(GbmError):
    """The value that lost would break a rule of the row as it stands, or rows that refer to it."""

    title: str
