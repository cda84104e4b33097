from dataclasses import dataclass
from typing import TYPE_CHECKING

from gbm_desktop.errors import GbmError

if TYPE_CHECKING:
    from gbm_desktop.model.events import Stage


@dataclass
class PhoneSignInShut(GbmError):
    """Nobody signs in at the event as it stands."""

    name: str
    stage: "Stage"


@dataclass
class UnitMissing(GbmError):
    """Who signs in by phone says from which village or unit."""


@dataclass
class WrongPin(GbmError):
    """The PIN of the staff's desk is another; so many more may be tried."""

    left: int


@dataclass
class PinShut(GbmError):
    """No PIN is taken from this phone, or from any, after too many wrong ones."""

    minutes: int


@dataclass
class NoSuchAddress(GbmError):
    """The laptop no longer has this address in a network."""

    address: str


@dataclass
class PortsTaken(GbmError):
    """Other programs use all the ports that phones are served on."""

    address: str
    first: int
    last: int


@dataclass
class PhonesNotServed(GbmError):
    """The system did not let the program serve phones."""

    address: str
    why: str
