from dataclasses import dataclass
from typing import TYPE_CHECKING

from gbm_desktop.errors import GbmError

if TYPE_CHECKING:
    from gbm_desktop.model.benefits import BenefitProblem


@dataclass
class UnknownScheme(GbmError):
    """No scheme has this id."""

    scheme_id: str


@dataclass
class UnknownClaim(GbmError):
    """No claim has this id."""

    claim_id: str


@dataclass
class BadBenefit(GbmError):
    """A scheme, or a claim under it, lacks something."""

    name: str
    problem: "BenefitProblem"


@dataclass
class SchemeInUse(GbmError):
    """Something was claimed under the scheme."""

    name: str
    count: int
