from dataclasses import dataclass
from pathlib import Path

from gbm_desktop.errors import GbmError


@dataclass
class ErasureNeedsReason(GbmError):
    """Erasing people needs a reason, which stays in the record."""


@dataclass
class NobodyToErase(GbmError):
    """Nobody whom the program knows has this id, or the event holds nobody any more."""

    name: str


@dataclass
class NotClearedYet(GbmError):
    """The people are erased, and of this laptop's files this one, or one in this folder, stopped the clearing."""

    file: Path


@dataclass
class NameNotTyped(GbmError):
    """What must be typed before an event's people are erased is its name, and it was not."""

    name: str


@dataclass
class KeepDaysWrong(GbmError):
    """Personal data cannot be kept for so many days."""

    days: str


@dataclass
class NobodyConsented(GbmError):
    """Nobody agreed to being named to this enterprise."""

    name: str


@dataclass
class NothingFound(GbmError):
    """Nobody is found by this text."""

    text: str
