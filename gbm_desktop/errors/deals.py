from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from gbm_desktop.errors import GbmError

if TYPE_CHECKING:
    from gbm_desktop.model.deals import DealProblem


@dataclass
class UnknownDeal(GbmError):
    """No line of the ledger has this id."""

    deal_id: str


@dataclass
class BadDeal(GbmError):
    """A line of the ledger lacks something."""

    on_day: date
    problem: "DealProblem"
