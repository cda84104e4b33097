from dataclasses import dataclass

from gbm_desktop.errors import GbmError


@dataclass
class NotOnTheSameList(GbmError):
    """Entries of different events cannot be one entry."""


@dataclass
class GroupIsNoPerson(GbmError):
    """A group's entry stands for several people and cannot be another entry's."""

    name: str


@dataclass
class NothingToMerge(GbmError):
    """An entry cannot be merged with itself, nor with none."""


@dataclass
class NotMerged(GbmError):
    """The entry was not merged with any other."""

    name: str
