from dataclasses import dataclass

from gbm_desktop.errors import GbmError


@dataclass
class NotALivePin(GbmError):
    """The number by which laptops get together has six digits."""

    text: str


@dataclass
class LivePinWrong(GbmError):
    """The other laptop was told another number."""

    peer: str


@dataclass
class LivePinShut(GbmError):
    """The other laptop takes no more numbers for a while."""

    peer: str


@dataclass
class LiveRefused(GbmError):
    """The other laptop is not of this campaign, or one of the two was revoked."""

    peer: str


@dataclass
class PeerUnreachable(GbmError):
    """Nobody answers at the address."""

    peer: str


@dataclass
class NotAnAddress(GbmError):
    """The text is no address (IPv4) at which this laptop could be called."""

    text: str


@dataclass
class NotALiveAddress(GbmError):
    """The text is no address of a laptop."""

    text: str


@dataclass
class LiveNotServed(GbmError):
    """The system gives this program no port for other laptops."""

    ports: str
