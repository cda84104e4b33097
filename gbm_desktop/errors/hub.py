from dataclasses import dataclass

from gbm_desktop.errors import GbmError


@dataclass
class NoHub(GbmError):
    """This laptop was told of no hub."""


@dataclass
class BadHubAddress(GbmError):
    """A text is no address of a hub."""


@dataclass
class HubNotReached(GbmError):
    """Nobody answers at the hub's address."""

    host: str


@dataclass
class HubInsecure(GbmError):
    """The line to the hub would not be encrypted."""

    host: str


@dataclass
class HubRefused(GbmError):
    """The hub let nobody in with this name and password."""

    host: str


@dataclass
class HubUnprepared(GbmError):
    """The hub has no tables for parcels, or those of an earlier version."""

    host: str


@dataclass
class HubNewer(GbmError):
    """A later version of the program made the hub's tables."""

    host: str


@dataclass
class HubTooOld(GbmError):
    """The hub's PostgreSQL is older than what this program can use."""

    host: str
    found: int
    needed: int


@dataclass
class HubNotPermitted(GbmError):
    """The name under which one is signed on may not do this at the hub."""

    host: str


@dataclass
class HubFull(GbmError):
    """The hub has no room left."""

    host: str


@dataclass
class HubLost(GbmError):
    """The line to the hub broke while parcels were carried."""

    host: str


@dataclass
class HubDamaged(GbmError):
    """A parcel from the hub is not what a laptop of the campaign put there."""

    device: str
    first: int
    last: int


@dataclass
class BadHubLogin(GbmError):
    """A text cannot be the name of a hub's login."""

    name: str
