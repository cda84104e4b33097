from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from gbm_desktop.errors import GbmError

if TYPE_CHECKING:
    from gbm_desktop.model.publicity import PublicityProblem


@dataclass
class UnknownPublicity(GbmError):
    """The publicity register has no such line."""

    item_id: str


@dataclass
class BadPublicity(GbmError):
    """A line of the publicity register lacks something."""

    title: str
    problem: "PublicityProblem"


@dataclass
class PublicityKnown(GbmError):
    """The item stands in the register already."""

    title: str
    on_day: date
