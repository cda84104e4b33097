from dataclasses import dataclass

from gbm_desktop.errors import GbmError


@dataclass
class UnknownFrozen(GbmError):
    """No frozen report has this id or number."""

    frozen_id: str


@dataclass
class UnknownDelivery(GbmError):
    """No line of the 报送台账 has this id or number."""

    delivery_id: str


@dataclass
class AmendmentNeedsReason(GbmError):
    """Who amends a frozen report says why."""

    number: int


@dataclass
class NothingToAmend(GbmError):
    """The frozen report says what the data says, or amends nothing."""

    number: int


@dataclass
class FrozenChanged(GbmError):
    """A frozen report is not what its digest says, or lacks a picture."""

    number: int
