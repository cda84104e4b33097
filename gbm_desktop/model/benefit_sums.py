"""What was granted in all: 补贴, 贴息, 让利 and 以旧换新 are four sums, each of a type of its own, never added up."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Self

from gbm_desktop.model.benefits import Claim, ClaimState, SchemeKind


class By(StrEnum):
    """By what sums can be told apart."""

    SCHEME = "scheme"
    EVENT = "event"
    ENTERPRISE = "enterprise"
    PRODUCT = "product"
    TOWNSHIP = "township"


@dataclass(frozen=True, slots=True, order=True)
class _Sum:
    """A sum in 分 that can be added to sums of its own type only."""

    fen: int = 0

    def __add__(self, other: Self) -> Self:
        return type(self)(self.fen + other.fen) if type(other) is type(self) else NotImplemented


class Subsidy(_Sum):
    """What the public purse pays to buyers (补贴)."""

    __slots__ = ()


class Interest(_Sum):
    """The interest on buyers' loans that is paid for them (贷款贴息)."""

    __slots__ = ()


class Discount(_Sum):
    """What enterprises and shops take less than their price (让利)."""

    __slots__ = ()


class TradeIn(_Sum):
    """What is given for old goods (以旧换新)."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Sums:
    """What was granted, each kind for itself; `households` were subsidised, `traded_in` pieces taken back."""

    subsidies: Subsidy
    households: int
    interest: Interest
    loans: int
    discounts: Discount
    trade_ins: TradeIn
    traded_in: float


def summed(claims: Iterable[tuple[Claim, SchemeKind]]) -> Sums:
    """The sums of these claims; those refused are left out."""
    by_kind: dict[SchemeKind, list[Claim]] = {kind: [] for kind in SchemeKind}
    for claim, kind in claims:
        if claim.state is not ClaimState.REFUSED:
            by_kind[kind].append(claim)
    return Sums(
        subsidies=Subsidy(_fen(by_kind[SchemeKind.SUBSIDY])),
        households=sum(claim.households for claim in by_kind[SchemeKind.SUBSIDY]),
        interest=Interest(_fen(by_kind[SchemeKind.INTEREST])),
        loans=len(by_kind[SchemeKind.INTEREST]),
        discounts=Discount(_fen(by_kind[SchemeKind.DISCOUNT])),
        trade_ins=TradeIn(_fen(by_kind[SchemeKind.TRADE_IN])),
        traded_in=sum(claim.pieces for claim in by_kind[SchemeKind.TRADE_IN]),
    )


def _fen(claims: Iterable[Claim]) -> int:
    return sum(claim.sum for claim in claims)
