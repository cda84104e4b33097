"""Enterprises and products as they may be stored: what was typed is put in order, or the reason said why not."""

from collections.abc import Mapping
from dataclasses import replace

from gbm_desktop import regions
from gbm_desktop.errors.attendance import BadPhone
from gbm_desktop.errors.catalogue import BadCreditCode, EnterpriseUnnamed, ProductIncomplete, UnknownCategory
from gbm_desktop.model.credit_code import CreditCode, CreditCodeProblem, parse_credit_code, region_of
from gbm_desktop.model.enterprises import ChainRole, Enterprise, is_local
from gbm_desktop.model.person_name import clean_text
from gbm_desktop.model.phone import PhoneProblem, parse_phone
from gbm_desktop.model.product_checks import problems
from gbm_desktop.model.products import Category, Product, Scene, certificate_number, last_day
from gbm_desktop.model.region import RegionCode
from gbm_desktop.pinyin import initials


def sound_enterprise(draft: Enterprise, home: str) -> Enterprise:
    """The enterprise as it is stored; where it was registered is read from its code unless the draft says it.

    Raises EnterpriseUnnamed, BadCreditCode, BadPhone, UnknownRegion.
    """
    name = clean_text(draft.name)
    if not name:
        raise EnterpriseUnnamed
    code = _code(draft.credit_code)
    region = regions.require(draft.region_code).code if draft.region_code else _registered(code)
    return replace(
        draft,
        name=name,
        credit_code=code,
        roles=tuple(role for role in ChainRole if role in draft.roles),
        is_local=is_local(region, RegionCode(home)) if draft.is_local is None else draft.is_local,
        region_code=region,
        contact=clean_text(draft.contact),
        phone=sound_phone(draft.phone),
        after_sales=sound_phone(draft.after_sales),
        note=draft.note.strip(),
        initials=initials(name),
    )


def sound_product(draft: Product, categories: Mapping[str, Category]) -> Product:
    """The product as it is stored; a certificate's last day is filled in from its first.

    `categories` are those that there are, by name. Raises ProductIncomplete, UnknownCategory, BadPhone.
    """
    product = replace(
        draft,
        category=clean_text(draft.category),
        name=clean_text(draft.name),
        model=clean_text(draft.model),
        certifier=clean_text(draft.certifier),
        standard=clean_text(draft.standard),
        unit=clean_text(draft.unit),
        verifier=clean_text(draft.verifier),
        discount_note=clean_text(draft.discount_note),
        requirement=draft.requirement.strip(),
        certifying_note=draft.certifying_note.strip(),
        note=draft.note.strip(),
        certificate=certificate_number(draft.certificate),
        expires=draft.expires or (last_day(draft.issued) if draft.issued else None),
        scenes=tuple(scene for scene in Scene if scene in draft.scenes),
        after_sales=sound_phone(draft.after_sales),
        initials=initials(draft.name),
    )
    if wrong := problems(product):
        raise ProductIncomplete(product.name, tuple(wrong))
    if product.category not in categories:
        raise UnknownCategory(product.category)
    return product


def _code(text: str) -> str:
    if not text.strip():
        return ""
    code = parse_credit_code(text)
    if isinstance(code, CreditCodeProblem):
        raise BadCreditCode(text, code)
    return code


def _registered(code: str) -> str:
    found = regions.find(region_of(CreditCode(code))) if code else None
    return found.code if found else ""


def sound_phone(text: str) -> str:
    """The phone as it may be stored, or nothing. Raises BadPhone."""
    phone = parse_phone(text) if text.strip() else None
    if isinstance(phone, PhoneProblem):
        raise BadPhone(text, phone)
    return phone.value if phone else ""
