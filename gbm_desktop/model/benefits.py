"""Benefits (惠民): the schemes by which people are granted something, and what was claimed under them."""

from dataclasses import dataclass
from datetime import date
from decimal import ROUND_DOWN, Decimal
from enum import StrEnum

from gbm_desktop.model.ids import ClaimId, EnterpriseId, EventId, ProductId, SchemeId

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
    borrower) or `amount` 分 for each piece of `unit`, not both; `cap` 分 at most for one household, `budget` 分 for all
    (None: not stated). `source` names the paper in which the scheme stands.
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


def told(claim: Claim) -> tuple[object, ...]:
    """What a claim says: two that say the same may be one, as when a register is imported again."""
    who = (claim.claimant, claim.village, claim.households)
    of = (claim.event_id, claim.enterprise_id, claim.product_id)
    return claim.scheme_id, claim.on_day, *who, *of, claim.pieces, claim.base, claim.sum, claim.loan, claim.note


class BenefitProblem(StrEnum):
    """Why a scheme or a claim cannot be kept."""

    NO_NAME = "no_name"
    RATE_TOO_HIGH = "rate_too_high"
    RATE_AND_AMOUNT = "rate_and_amount"
    INTEREST_BY_AMOUNT = "interest_by_amount"
    DAYS_BACKWARDS = "days_backwards"
    NEGATIVE = "negative"
    NO_LOAN = "no_loan"
    NO_SUM = "no_sum"
    NO_PIECES = "no_pieces"


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
    if scheme.first_day and scheme.last_day and scheme.last_day < scheme.first_day:
        return BenefitProblem.DAYS_BACKWARDS
    numbers = (scheme.rate, scheme.amount, scheme.cap, scheme.budget)
    return BenefitProblem.NEGATIVE if min(number or 0 for number in numbers) < 0 else _rule_problem(scheme)


def _rule_problem(scheme: Scheme) -> BenefitProblem | None:
    if (scheme.rate or 0) > WHOLE:
        return BenefitProblem.RATE_TOO_HIGH
    if scheme.amount and scheme.kind is SchemeKind.INTEREST:
        return BenefitProblem.INTEREST_BY_AMOUNT
    return BenefitProblem.RATE_AND_AMOUNT if scheme.amount and scheme.rate else None


def claim_problem(claim: Claim, scheme: Scheme) -> BenefitProblem | None:
    """What must be put right before the claim can be kept; what was refused needs no sum."""
    loan = claim.loan or Loan(0, "", 0, 0)
    if min(claim.households, claim.pieces, claim.base, claim.sum, loan.principal, loan.rate, loan.months) < 0:
        return BenefitProblem.NEGATIVE
    if loan.rate > WHOLE:
        return BenefitProblem.RATE_TOO_HIGH
    if scheme.kind is SchemeKind.INTEREST and not (loan.principal and loan.months):
        return BenefitProblem.NO_LOAN
    if scheme.kind is SchemeKind.TRADE_IN:
        return None if claim.pieces else BenefitProblem.NO_PIECES
    return BenefitProblem.NO_SUM if not claim.sum and claim.state is not ClaimState.REFUSED else None


def granted(scheme: Scheme, *, base: int = 0, pieces: float = 0, households: int = 1, loan: Loan | None = None) -> int:
    """The 分 that the rule grants: fractions of a 分 fall away, then it is cut off at the cap of these households.

    0 where the rule states neither rate nor amount. A loan's interest is the principal × the subsidised yearly rate
    (no more than the loan's own) × months ÷ 12.
    """
    if scheme.kind is SchemeKind.INTEREST:
        found = _interest(scheme, loan) if loan else Decimal(0)
    else:
        found = Decimal(base) * (scheme.rate or 0) / WHOLE + Decimal(str(pieces)) * (scheme.amount or 0)
    whole, most = _whole(found), most_for(scheme, households)
    return whole if most is None else min(whole, most)


def most_for(scheme: Scheme, households: int) -> int | None:
    """The 分 that so many households (none named: one) can be granted at most; None where there is no cap."""
    return None if scheme.cap is None else scheme.cap * max(households, 1)


def spared(price: int, event_price: int, pieces: float) -> int:
    """The 分 that buyers save on so many pieces, fractions of a 分 left out: (price less event price) × quantity."""
    return _whole(Decimal(max(price - event_price, 0)) * Decimal(str(pieces)))


def _interest(scheme: Scheme, loan: Loan) -> Decimal:
    return Decimal(loan.principal) * min(scheme.rate or 0, loan.rate) / WHOLE * loan.months / _MONTHS


def _whole(fen: Decimal) -> int:
    return int(fen.to_integral_value(ROUND_DOWN))


def warnings(claim: Claim, scheme: Scheme, spent: int, household: int = 0) -> list[BenefitWarning]:
    """What deserves a look in a claim.

    `spent` are the 分 that the scheme's other claims took, `household` those of them that the same household took.
    """
    if claim.state is ClaimState.REFUSED:
        return []
    found = []
    if (scheme.first_day and claim.on_day < scheme.first_day) or (scheme.last_day and claim.on_day > scheme.last_day):
        found.append(BenefitWarning.OUTSIDE_DAYS)
    most = most_for(scheme, claim.households)
    if most is not None and claim.sum + household > most:
        found.append(BenefitWarning.OVER_CAP)
    if scheme.budget is not None and spent + claim.sum > scheme.budget:
        found.append(BenefitWarning.OVER_BUDGET)
    ruled = granted(scheme, base=claim.base, pieces=claim.pieces, households=claim.households, loan=claim.loan)
    if (scheme.rate or scheme.amount) and claim.sum != ruled:
        found.append(BenefitWarning.NOT_AS_RULED)
    return found
