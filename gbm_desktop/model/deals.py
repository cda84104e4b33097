"""Deals (成交): what visitors intend to buy, what was signed for, and what was sold, on site and online."""

from collections.abc import Iterable
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


MOST_COUNT = 1_000_000
"""More households or contracts than that in one line were mistyped."""


class DealProblem(StrEnum):
    """Why a line cannot be kept."""

    NO_COUNT = "no_count"
    TOO_MANY = "too_many"
    NEGATIVE = "negative"
    NO_SUM = "no_sum"


def problem(deal: Deal) -> DealProblem | None:
    """What must be put right before the line can be kept; only an intention can do without a sum."""
    if deal.count <= 0:
        return DealProblem.NO_COUNT
    if deal.count > MOST_COUNT:
        return DealProblem.TOO_MANY
    if deal.sum < 0:
        return DealProblem.NEGATIVE
    return DealProblem.NO_SUM if deal.kind is not DealKind.INTENTION and not deal.sum else None


def told(deal: Deal) -> tuple[object, ...]:
    """What a line says: two that say the same may be one deal, as when a ledger is imported again."""
    of = (deal.event_id, deal.enterprise_id, deal.product_id)
    return deal.kind, deal.channel, deal.on_day, deal.count, deal.sum, *of, deal.note


@dataclass(frozen=True, slots=True)
class DealSums:
    """Households that intend to buy, contracts and sales, each for itself; sums in 分."""

    intentions: int = 0
    intended: int = 0
    contracts: int = 0
    contracted: int = 0
    sales: int = 0
    sold_offline: int = 0
    sold_online: int = 0


def summed(deals: Iterable[Deal]) -> DealSums:
    """The sums of these lines."""
    counts, sums = dict.fromkeys(DealKind, 0), dict.fromkeys(DealKind, 0)
    online = 0
    for deal in deals:
        counts[deal.kind] += deal.count
        sums[deal.kind] += deal.sum
        if (deal.kind, deal.channel) == (DealKind.SALE, Channel.ONLINE):
            online += deal.sum
    return DealSums(
        intentions=counts[DealKind.INTENTION], intended=sums[DealKind.INTENTION],
        contracts=counts[DealKind.CONTRACT], contracted=sums[DealKind.CONTRACT],
        sales=counts[DealKind.SALE], sold_offline=sums[DealKind.SALE] - online, sold_online=online,
    )  # fmt: skip
