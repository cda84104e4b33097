from dataclasses import dataclass
from typing import TYPE_CHECKING

from gbm_desktop.errors import GbmError

if TYPE_CHECKING:
    from gbm_desktop.model.credit_code import CreditCodeProblem
    from gbm_desktop.model.enterprises import CatalogueUse
    from gbm_desktop.model.money import MoneyProblem
    from gbm_desktop.model.product_checks import ProductProblem


@dataclass
class UnknownEnterprise(GbmError):
    """No enterprise of the catalogue has this id."""

    enterprise_id: str


@dataclass
class EnterpriseUnnamed(GbmError):
    """An enterprise needs its name."""


@dataclass
class BadCreditCode(GbmError):
    """The text is not a unified social credit code."""

    text: str
    why: "CreditCodeProblem"


@dataclass
class EnterpriseExists(GbmError):
    """The catalogue has an enterprise of this name already."""

    name: str


@dataclass
class CreditCodeTaken(GbmError):
    """The enterprise of this name has the credit code already."""

    code: str
    name: str


@dataclass
class EnterpriseInUse(GbmError):
    """The enterprise or one of its products stands in these registers, so its entry stays."""

    name: str
    uses: "tuple[CatalogueUse, ...]"


@dataclass
class UnknownProduct(GbmError):
    """No product of the catalogue has this id."""

    product_id: str


@dataclass
class ProductIncomplete(GbmError):
    """The product cannot be stored as said; `wrong` names what to put right."""

    name: str
    wrong: "tuple[ProductProblem, ...]"


@dataclass
class ProductExists(GbmError):
    """The enterprise has a product of this name and model already."""

    name: str


@dataclass
class CertificateTaken(GbmError):
    """Another product has a certificate of this number."""

    certificate: str
    product: str
    enterprise: str


@dataclass
class ProductInUse(GbmError):
    """The product stands in these registers, so its entry stays."""

    name: str
    uses: "tuple[CatalogueUse, ...]"


@dataclass
class UnknownCategory(GbmError):
    """No category of products has this name, or it was retired."""

    name: str


@dataclass
class CategoryIncomplete(GbmError):
    """A category needs its name and its class."""


@dataclass
class CategoryExists(GbmError):
    """There is a category of this name already, perhaps a retired one."""

    name: str


@dataclass
class CatalogueNotMeant(GbmError):
    """A name, code or id that belongs to no entry of the catalogue, or to `count` of them."""

    text: str
    count: int


@dataclass
class BadPrice(GbmError):
    """The text is not a price."""

    text: str
    why: "MoneyProblem"
