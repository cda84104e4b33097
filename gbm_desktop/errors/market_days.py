from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from gbm_desktop.errors import GbmError

if TYPE_CHECKING:
    from gbm_desktop.model.market_text import TextFault


@dataclass
class UnknownMarketRule(GbmError):
    """No market rule has this id."""

    rule_id: str


@dataclass
class UnreadMarketText(GbmError):
    """The text says no market day that can be read."""

    text: str
    fault: "TextFault"


@dataclass
class MarketSpanBackwards(GbmError):
    """Days that hold from a day until an earlier one."""

    first_day: date
    last_day: date


@dataclass
class MarketPlaceNotMeant(GbmError):
    """The text names no place of the campaign without doubt."""

    text: str


@dataclass
class ClosedDaysUnnamed(GbmError):
    """Marked days must say what they are marked for."""

    first_day: date


@dataclass
class UnknownClosedDays(GbmError):
    """No marked days have this id."""

    closed_id: str
