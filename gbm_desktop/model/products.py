"""Products (产品): how each is certified, and whether it may be shown at an event."""

import unicodedata
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from gbm_desktop.model.enterprises import name_key
from gbm_desktop.model.ids import EnterpriseId, ProductId

CERTIFICATE_YEARS = 5
RENEWAL_DAYS = 90
MOST_STARS = 3


class Route(StrEnum):
    """认证活动一 (one mark), 认证活动二 (graded by stars), or no certificate."""

    UNIFIED = "unified"
    GRADED = "graded"
    NONE = "none"


class Scene(StrEnum):
    """What a product is for: farmhouses, or roads, water and other works."""

    HOUSE = "house"
    INFRASTRUCTURE = "infrastructure"


class Certifying(StrEnum):
    """How far a certification in progress is."""

    NO = "no"
    PREPARING = "preparing"
    APPLIED = "applied"
    TESTING = "testing"
    GRANTED = "granted"
    REFUSED = "refused"


class Listing(StrEnum):
    """On which authority's list a product stands."""

    NOT = ""
    NATIONAL = "national"
    LOCAL = "local"


class CertificateState(StrEnum):
    """What a certificate is worth on a day."""

    NONE = "none"
    VALID = "valid"
    ENDS_SOON = "ends_soon"
    EXPIRED = "expired"


class ExhibitProblem(StrEnum):
    """Why a product may not be shown at an event (notice 四(一))."""

    EXPIRED = "expired"
    NO_REQUIREMENT = "no_requirement"
    NO_VERIFIER = "no_verifier"
    NO_VERIFIED_ON = "no_verified_on"
    VERIFIED_LATER = "verified_later"


class NextStep(StrEnum):
    """What a product's certification waits for."""

    APPLY = "apply"
    SEND_SAMPLES = "send_samples"
    AWAIT_DECISION = "await_decision"
    ENTER_CERTIFICATE = "enter_certificate"
    APPLY_ANEW = "apply_anew"
    RENEW = "renew"


@dataclass(frozen=True, slots=True)
class Category:
    """One of the categories (51 as shipped) in its class; `name` is what products bear, and is never used twice."""

    name: str
    group: str
    position: int
    retired: bool = False


@dataclass(frozen=True, slots=True)
class Product:
    """One product of one enterprise. `price` is in 分 for one `unit`; `expires` is the certificate's last day.

    `stars` are 1 to 3 on the graded route, else 0. Without a certificate, `requirement` says what it must meet, and
    `verifier` found on `verified_on` that it does.
    """

    id: ProductId
    enterprise_id: EnterpriseId
    category: str
    name: str
    model: str = ""
    route: Route = Route.NONE
    stars: int = 0
    certificate: str = ""
    certifier: str = ""
    issued: date | None = None
    expires: date | None = None
    standard: str = ""
    price: int | None = None
    unit: str = ""
    scenes: tuple[Scene, ...] = ()
    requirement: str = ""
    verifier: str = ""
    verified_on: date | None = None
    certifying: Certifying = Certifying.NO
    certifying_note: str = ""
    listed_in: Listing = Listing.NOT
    discount_note: str = ""
    after_sales: str = ""
    note: str = ""
    initials: str = ""


def certificate_number(text: str) -> str:
    """The number in half width and capitals, without spaces; bodies write it in many ways, so no more is asked."""
    return "".join(unicodedata.normalize("NFKC", text).split()).upper()


def product_key(product: Product) -> tuple[EnterpriseId, str, str]:
    """Two products with the same key are one: maker, name and model."""
    return product.enterprise_id, name_key(product.name), name_key(product.model)


def last_day(issued: date) -> date:
    """The day on which a certificate of five years ends."""
    year = issued.year + CERTIFICATE_YEARS
    if year > date.max.year:  # a year that was mistyped
        return date.max
    if (issued.month, issued.day) == (2, 29):
        return date(year, 2, 28)
    return issued.replace(year=year) - timedelta(days=1)


def certificate_state(product: Product, on: date) -> CertificateState:
    """What the product's certificate is worth on this day; one that ends within 90 days is to be renewed."""
    if product.route is Route.NONE or product.expires is None:
        return CertificateState.NONE
    if product.expires < on:
        return CertificateState.EXPIRED
    soon = product.expires <= on + timedelta(days=RENEWAL_DAYS)
    return CertificateState.ENDS_SOON if soon else CertificateState.VALID


def may_be_exhibited(product: Product, on: date) -> ExhibitProblem | None:
    """Why the product may not be shown on this day: the certificate has ended, or nobody verified what has none."""
    match certificate_state(product, on):
        case CertificateState.EXPIRED:
            return ExhibitProblem.EXPIRED
        case CertificateState.NONE:
            return _unverified(product, on)
        case CertificateState.VALID | CertificateState.ENDS_SOON:
            return None


def _unverified(product: Product, on: date) -> ExhibitProblem | None:
    if not product.requirement:
        return ExhibitProblem.NO_REQUIREMENT
    if not product.verifier:
        return ExhibitProblem.NO_VERIFIER
    if product.verified_on is None:
        return ExhibitProblem.NO_VERIFIED_ON
    return ExhibitProblem.VERIFIED_LATER if product.verified_on > on else None


_AFTER = {
    Certifying.PREPARING: NextStep.APPLY,
    Certifying.APPLIED: NextStep.SEND_SAMPLES,
    Certifying.TESTING: NextStep.AWAIT_DECISION,
    Certifying.GRANTED: NextStep.ENTER_CERTIFICATE,
    Certifying.REFUSED: NextStep.APPLY_ANEW,
}


def next_step(product: Product, on: date) -> NextStep | None:
    """What is to be done next about the product's certificate, if anything."""
    state = certificate_state(product, on)
    if state in (CertificateState.ENDS_SOON, CertificateState.EXPIRED):
        return _AFTER.get(product.certifying, NextStep.RENEW)
    return _AFTER.get(product.certifying) if state is CertificateState.NONE else None
