"""Deals (成交): what visitors intend to buy, what was signed for, and what was sold, on site and online."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from gbm_desktop.model.ids import DealId, EnterpriseId, EventId, ProductId


class DealKind(StrEnum):
    """意向, 签约, 成交: three things that are never added to one another."""

    INTENTION = "intention"
    CONTRACT = "contract"
    SALE = "sale"


class Channel(StrEnum):
    """Where the deal was made."""

    OFFLINE = "offline"
    ONLINE = "online"


@dataclass(frozen=True, slots=True)
class Deal:
    """One line of the ledger: `count` households or contracts, `sum` in 分 (0: not stated); no buyer is named."""

    id: DealId
    kind: DealKind
    channel: Channel
    on_day: date
    count: int = 1
    sum: int = 0
    event_id: EventId | None = None
    enterprise_id: EnterpriseId | None = None
    product_id: ProductId | None = None
    source: str = ""
    note: str = ""


class DealProblem(StrEnum):
    """Why a line cannot be kept."""

    NO_COUNT = "no_count"
    NEGATIVE = "negative"
    NO_SUM = "no_sum"


def problem(deal: Deal) -> DealProblem | None:
    """What must be put right before the line can be kept; only an intention can do without a sum."""
    if deal.count <= 0:
        return DealProblem.NO_COUNT
    if deal.sum < 0:
        return DealProblem.NEGATIVE
    return DealProblem.NO_SUM if deal.kind is not DealKind.INTENTION and not deal.sum else None


def is_same(one: Deal, other: Deal) -> bool:
    """Whether two lines speak of one deal, as when a ledger is imported again."""
    return _told(one) == _told(other)


def _told(deal: Deal) -> tuple[object, ...]:
    return deal.kind, deal.channel, deal.on_day, deal.enterprise_id, deal.event_id, deal.count, deal.sum, deal.note
