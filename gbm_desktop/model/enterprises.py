"""Enterprises (企业): who makes, certifies, uses, moves, serves and sells green building materials."""

import unicodedata
from dataclasses import dataclass
from enum import StrEnum

from gbm_desktop.model.ids import EnterpriseId
from gbm_desktop.model.region import RegionCode, parse_code, prefix_of


class ChainRole(StrEnum):
    """What an enterprise does along the chain (notice 四(四))."""

    PRODUCTION = "production"
    CERTIFICATION = "certification"
    APPLICATION = "application"
    DISTRIBUTION = "distribution"
    SERVICE = "service"
    ONLINE_SHOP = "online_shop"
    STORE = "store"


@dataclass(frozen=True, slots=True)
class Enterprise:
    """One enterprise; an empty `credit_code` is still to be verified, `is_local` None is not known.

    `contact` and `phone` are for the office, `after_sales` is what buyers call.
    """

    id: EnterpriseId
    name: str
    credit_code: str = ""
    roles: tuple[ChainRole, ...] = ()
    chain_leader: bool = False
    is_local: bool | None = None
    region_code: str = ""
    contact: str = ""
    phone: str = ""
    after_sales: str = ""
    note: str = ""
    initials: str = ""


class CatalogueUse(StrEnum):
    """Where an enterprise or a product stands, so that it cannot be removed."""

    EXHIBITS = "exhibits"
    SOLUTIONS = "solutions"
    CLAIMS = "claims"
    DEALS = "deals"
    COMPLAINTS = "complaints"


def is_local(registered: str, home: RegionCode) -> bool | None:
    """Whether an enterprise that was registered at this place belongs to the home region, as far as the place tells.

    An office above the home region (a city's for one of its counties) registers enterprises of all its counties: None.
    """
    code = parse_code(registered)
    if code is None or prefix_of(home).startswith(_inside(code)):
        return True if code and code == home else None
    return code.startswith(prefix_of(home))


def _inside(code: RegionCode) -> str:
    """How the codes inside a place begin; nothing stands above the national office's 100000."""
    return "" if code == "100000" else prefix_of(code)


def name_key(text: str) -> str:
    """Two names with the same key are one name: width, spaces and the case of letters do not count."""
    return "".join(unicodedata.normalize("NFKC", text).split()).lower()
