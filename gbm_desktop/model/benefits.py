"""Benefits (惠民): schemes and claims. 补贴, 贴息 and 让利 are three kinds of sum that are never added up."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_DOWN, Decimal
from enum import StrEnum
from typing import NewType

from gbm_desktop.model.ids import ClaimId, EnterpriseId, EventId, ProductId, SchemeId

Subsidy = NewType("Subsidy", int)
Interest = NewType("Interest", int)
Discount = NewType("Discount", int)
"""Sums in 分."""
WHOLE = 10_000
"""A rate is in hundredths of a percent: 10,000 is all of it."""
_MONTHS = 12


class SchemeKind(StrEnum):
    """补贴, 贷款贴息, 让利, 以旧换新 (notice 四(三)(五))."""

    SUBSIDY = "subsidy"
    INTEREST = "interest"
    DISCOUNT = "discount"
    TRADE_IN = "trade_in"


class ClaimState(StrEnum):
    """How far a claim has come; what was refused counts nowhere."""

    RECORDED = "recorded"
    APPROVED = "approved"
    PAID = "paid"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Scheme:
    """A rule by which people are granted something.

    `rate` is a share of the base (hundredths of a percent; of a loan: the yearly interest that is paid for the
    borrower), `amount` 分 for each piece of `unit`; `cap` 分 at most for one claim, `budget` 分 for all (None: not
    stated). `source` names the paper in which the scheme stands.
    """

    id: SchemeId
    kind: SchemeKind
    name: str
    object: str = ""
    category: str = ""
    rate: int | None = None
    amount: int | None = None
    unit: str = ""
    cap: int | None = None
    budget: int | None = None
    first_day: date | None = None
    last_day: date | None = None
    source: str = ""
    papers: str = ""
    published: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Loan:
    """What is borrowed: 分, where, at which yearly rate (hundredths of a percent), for how many months."""

    principal: int
    bank: str
    rate: int
    months: int


@dataclass(frozen=True, slots=True)
class Claim:
    """What one household or buyer is granted: `base` 分 bought, `pieces` of the scheme's unit, `sum` 分 granted."""

    id: ClaimId
    scheme_id: SchemeId
    on_day: date
    event_id: EventId | None = None
    enterprise_id: EnterpriseId | None = None
    product_id: ProductId | None = None
    claimant: str = ""
    village: str = ""
    households: int = 0
    pieces: float = 0
    base: int = 0
    sum: int = 0
    loan: Loan | None = None
    state: ClaimState = ClaimState.RECORDED
    note: str = ""


class BenefitProblem(StrEnum):
    """Why a scheme or a claim cannot be kept."""

    NO_NAME = "no_name"
    RATE_TOO_HIGH = "rate_too_high"
    DAYS_BACKWARDS = "days_backwards"
    NEGATIVE = "negative"
    NO_LOAN = "no_loan"


class BenefitWarning(StrEnum):
    """What deserves a look; it can be kept all the same."""

    OUTSIDE_DAYS = "outside_days"
    OVER_CAP = "over_cap"
    OVER_BUDGET = "over_budget"
    NOT_AS_RULED = "not_as_ruled"


def scheme_problem(scheme: Scheme) -> BenefitProblem | None:
    """What must be put right before the scheme can be kept."""
    if not scheme.name.strip():
        return BenefitProblem.NO_NAME
    if (scheme.rate or 0) > WHOLE:
        return BenefitProblem.RATE_TOO_HIGH
    if scheme.first_day and scheme.last_day and scheme.last_day < scheme.first_day:
        return BenefitProblem.DAYS_BACKWARDS
    numbers = (scheme.rate, scheme.amount, scheme.cap, scheme.budget)
    return BenefitProblem.NEGATIVE if min(number or 0 for number in numbers) < 0 else None


def claim_problem(claim: Claim, scheme: Scheme) -> BenefitProblem | None:
    """What must be put right before the claim can be kept."""
    if min(claim.households, claim.pieces, claim.base, claim.sum) < 0:
        return BenefitProblem.NEGATIVE
    if scheme.kind is SchemeKind.INTEREST and claim.loan is None:
        return BenefitProblem.NO_LOAN
    return None


def granted(scheme: Scheme, *, base: int = 0, pieces: float = 0, loan: Loan | None = None) -> int:
    """The 分 that the rule grants, cut off below a 分 and at the cap; 0 where the rule states neither rate nor amount.

    A loan's interest is the principal × the subsidised yearly rate (no more than the loan's own) × months ÷ 12.
    """
    if scheme.kind is SchemeKind.INTEREST:
        found = _interest(scheme, loan) if loan else Decimal(0)
    else:
        found = Decimal(base) * (scheme.rate or 0) / WHOLE + Decimal(str(pieces)) * (scheme.amount or 0)
    whole = int(found.to_integral_value(ROUND_DOWN))
    return whole if scheme.cap is None else min(whole, scheme.cap)


def _interest(scheme: Scheme, loan: Loan) -> Decimal:
    return Decimal(loan.principal) * min(scheme.rate or 0, loan.rate) / WHOLE * loan.months / _MONTHS


def warnings(claim: Claim, scheme: Scheme, spent: int) -> list[BenefitWarning]:
    """What deserves a look in a claim; `spent` are the 分 that the scheme's other claims took."""
    found = []
    if (scheme.first_day and claim.on_day < scheme.first_day) or (scheme.last_day and claim.on_day > scheme.last_day):
        found.append(BenefitWarning.OUTSIDE_DAYS)
    if scheme.cap is not None and claim.sum > scheme.cap:
        found.append(BenefitWarning.OVER_CAP)
    if scheme.budget is not None and claim.state is not ClaimState.REFUSED and spent + claim.sum > scheme.budget:
        found.append(BenefitWarning.OVER_BUDGET)
    ruled = granted(scheme, base=claim.base, pieces=claim.pieces, loan=claim.loan)
    if (scheme.rate or scheme.amount) and claim.sum != ruled:
        found.append(BenefitWarning.NOT_AS_RULED)
    return found


@dataclass(frozen=True, slots=True)
class Sums:
    """What was granted, each kind for itself; each is a type of its own, so that none can be added to another."""

    subsidies: Subsidy = Subsidy(0)
    interest: Interest = Interest(0)
    discounts: Discount = Discount(0)
    households: int = 0
    loans: int = 0
    traded_in: float = 0


def summed(claims: Iterable[tuple[Claim, SchemeKind]]) -> Sums:
    """The sums of these claims; those refused are left out."""
    kept = [(claim, kind) for claim, kind in claims if claim.state is not ClaimState.REFUSED]

    def of(wanted: SchemeKind) -> list[Claim]:
        return [claim for claim, kind in kept if kind is wanted]

    subsidies, loans = of(SchemeKind.SUBSIDY), of(SchemeKind.INTEREST)
    return Sums(
        subsidies=Subsidy(sum(claim.sum for claim in subsidies)),
        interest=Interest(sum(claim.sum for claim in loans)),
        discounts=Discount(sum(claim.sum for claim in of(SchemeKind.DISCOUNT))),
        households=sum(claim.households for claim in subsidies),
        loans=len(loans),
        traded_in=sum(claim.pieces for claim in of(SchemeKind.TRADE_IN)),
    )
