"""Which register each figure is counted from, so that what is missing leads to where it is written down."""

from collections.abc import Iterable, Mapping
from enum import StrEnum


class Register(StrEnum):
    """A register of the county."""

    EXHIBITORS = "exhibitors"
    EXHIBITS = "exhibits"
    CERTIFICATES = "certificates"
    SUBSIDIES = "subsidies"
    INTEREST = "interest"
    DISCOUNTS = "discounts"
    TRADE_INS = "trade_ins"
    DEALS = "deals"
    CONSULTATIONS = "consultations"
    COMPLAINTS = "complaints"
    PUBLICITY = "publicity"
    HANDOUTS = "handouts"
    SAFETY = "safety"
    DEMONSTRATION = "demonstration"


_BEGINNINGS: Mapping[str, Register] = {
    "exhibitors": Register.EXHIBITORS, "product": Register.EXHIBITS, "certificates": Register.CERTIFICATES,
    "subsidy": Register.SUBSIDIES, "interest": Register.INTEREST, "discount": Register.DISCOUNTS,
    "trade_in": Register.TRADE_INS, "intentions": Register.DEALS, "contracts": Register.DEALS,
    "sales": Register.DEALS, "consultations": Register.CONSULTATIONS, "complaints": Register.COMPLAINTS,
    "publicity": Register.PUBLICITY, "reach": Register.PUBLICITY, "plays": Register.PUBLICITY,
    "handouts": Register.HANDOUTS, "safety": Register.SAFETY, "demo": Register.DEMONSTRATION,
}  # fmt: skip


def register_of(key: str) -> Register | None:
    """The register that the figure is counted from; events and doors keep themselves."""
    return next((register for beginning, register in _BEGINNINGS.items() if key.startswith(beginning)), None)


def by_register(keys: Iterable[str]) -> dict[Register, list[str]]:
    """The figures by their register, in the order given."""
    found: dict[Register, list[str]] = {}
    for key in keys:
        if register := register_of(key):
            found.setdefault(register, []).append(key)
    return found
