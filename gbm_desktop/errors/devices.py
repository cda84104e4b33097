from dataclasses import dataclass
from pathlib import Path

from gbm_desktop.errors import GbmError


@dataclass
class UnknownDevice(GbmError):
    """No laptop of the campaign is called so or has this id."""

    device: str


@dataclass
class SeveralDevices(GbmError):
    """More than one laptop of the campaign is called so, or has an id that ends so: these."""

    device: str
    those: tuple[str, ...]


@dataclass
class OwnDevice(GbmError):
    """A laptop cannot revoke itself."""

    name: str


@dataclass
class NothingQuarantined(GbmError):
    """No steps of the laptop are held back."""

    name: str


@dataclass
class PairingCodeMistyped(GbmError):
    """The text is no code by which a laptop joins."""

    text: str


@dataclass
class PairingCodeOver(GbmError):
    """The code was used, or its time is over."""


@dataclass
class FolderInUse(GbmError):
    """The folder holds a campaign already."""

    folder: Path


@dataclass
class JoiningBroken(GbmError):
    """The other laptop went away before all had come; nothing was kept."""
