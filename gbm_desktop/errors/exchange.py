from dataclasses import dataclass

from gbm_desktop.errors import GbmError


@dataclass
class BadPacket(GbmError):
    """What came from another laptop holds a step that cannot be read or stored."""

    step: str


@dataclass
class ForgedSteps(GbmError):
    """Steps bear no valid seal of the device that is said to have taken them."""

    device: str


@dataclass
class AnotherCampaign(GbmError):
    """The data is another campaign's."""
