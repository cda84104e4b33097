"""The catalogue (名录): enterprises and their products, kept once for the whole campaign."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from gbm_desktop import campaign, product_categories
from gbm_desktop.catalogue_checks import sound_enterprise, sound_product
from gbm_desktop.errors.catalogue import (
    CertificateTaken,
    CreditCodeTaken,
    EnterpriseExists,
    EnterpriseInUse,
    ProductExists,
    ProductInUse,
    UnknownEnterprise,
    UnknownProduct,
)
from gbm_desktop.model.enterprises import Enterprise, is_local, name_key
from gbm_desktop.model.ids import EnterpriseId, ProductId
from gbm_desktop.model.journal import Op
from gbm_desktop.model.products import CertificateState, Product, certificate_state, product_key
from gbm_desktop.model.region import RegionCode
from gbm_desktop.store import attachments as attachment_store
from gbm_desktop.store import catalogue as store
from gbm_desktop.store.journal import Unit
from gbm_desktop.workspace import Workspace


def enterprises(ws: Workspace) -> list[Enterprise]:
    """All enterprises, by name."""
    return store.enterprises(ws.read)


def enterprise(ws: Workspace, enterprise_id: str) -> Enterprise:
    """The enterprise of this id, or of the beginning of an id. Raises UnknownEnterprise."""
    found = store.enterprise(ws.read, enterprise_id)
    if found is None:
        raise UnknownEnterprise(enterprise_id)
    return found


def products(ws: Workspace, *, enterprise_id: EnterpriseId | None = None) -> list[Product]:
    """All products (of this enterprise), by category and name."""
    return store.products(ws.read, enterprise_id)


def product(ws: Workspace, product_id: str) -> Product:
    """The product of this id, or of the beginning of an id. Raises UnknownProduct."""
    found = store.product(ws.read, product_id)
    if found is None:
        raise UnknownProduct(product_id)
    return found


def find_enterprises(among: Iterable[Enterprise], text: str) -> list[Enterprise]:
    """Whom a person means by parts of a name, its initials, a credit code, a contact, or a phone's last digits."""
    words = text.lower().split()
    return [one for one in among if all(_names_enterprise(one, word) for word in words)]


def _names_enterprise(one: Enterprise, word: str) -> bool:
    told = f"{one.name} {one.credit_code} {one.contact}".lower()
    return word in told or word in one.initials or (word.isdecimal() and one.phone.endswith(word))


def find_products(among: Iterable[Product], text: str, makers: dict[EnterpriseId, str]) -> list[Product]:
    """What a person means by parts of a product's, model's, category's or maker's name, initials, or a certificate."""
    words = text.lower().split()
    return [one for one in among if all(_names_product(one, word, makers) for word in words)]


def _names_product(one: Product, word: str, makers: dict[EnterpriseId, str]) -> bool:
    told = f"{one.name} {one.model} {one.category} {one.certificate} {makers.get(one.enterprise_id, '')}".lower()
    return word in told or word in one.initials


def ending(ws: Workspace, on: date) -> list[Product]:
    """The products whose certificates have ended on this day or end within 90 days, the first to end first."""
    soon = (CertificateState.ENDS_SOON, CertificateState.EXPIRED)
    found = [one for one in store.products(ws.read) if certificate_state(one, on) in soon]
    return sorted(found, key=lambda one: (one.expires or on, one.name))


def add_enterprise(ws: Workspace, draft: Enterprise) -> EnterpriseId:
    """The enterprise is in the catalogue, under an id of its own.

    Raises EnterpriseUnnamed, BadCreditCode, BadPhone, UnknownRegion, EnterpriseExists, CreditCodeTaken.
    """
    added = replace(_sound_enterprise(ws, draft), id=EnterpriseId(ws.new_id()))
    with ws.unit(Op.ENTERPRISE_ADD, name=added.name) as unit:
        refuse_same_enterprise(store.enterprises(unit.db), added)
        unit.add("enterprises", store.row_of_enterprise(added))
    return added.id


def edit_enterprise(ws: Workspace, wanted: Enterprise) -> None:
    """The enterprise's entry is as given; with another code, its place is read anew unless a person said it.

    Raises as `add_enterprise`, and UnknownEnterprise.
    """
    known = enterprise(ws, wanted.id)
    sound = _sound_enterprise(ws, wanted)
    if sound.credit_code != known.credit_code and sound.region_code == known.region_code:
        derived = is_local(known.region_code, RegionCode(campaign.current(ws).region_code))
        said = None if wanted.is_local in (None, derived) else wanted.is_local
        sound = _sound_enterprise(ws, replace(sound, region_code="", is_local=said))
    with ws.unit(Op.ENTERPRISE_EDIT, name=sound.name) as unit:
        refuse_same_enterprise(store.enterprises(unit.db), sound)
        unit.put("enterprises", store.row_of_enterprise(sound))


def remove_enterprises(ws: Workspace, enterprise_ids: Sequence[EnterpriseId]) -> None:
    """The enterprises are gone with their products and attached files, all or none.

    Raises UnknownEnterprise, and EnterpriseInUse where one of them or of their products stands somewhere.
    """
    gone = [enterprise(ws, one) for one in enterprise_ids]
    with ws.unit(Op.ENTERPRISE_REMOVE, name="、".join(one.name for one in gone)) as unit:
        for one in gone:
            if uses := store.uses_of_enterprise(unit.db, one.id):
                raise EnterpriseInUse(one.name, tuple(uses))
            for made in store.products(unit.db, one.id):
                _drop(unit, "products", made.id)
            _drop(unit, "enterprises", one.id)


def add_product(ws: Workspace, draft: Product) -> ProductId:
    """The product is in the catalogue, under an id of its own.

    Raises UnknownEnterprise, ProductIncomplete, UnknownCategory, BadPhone, ProductExists, CertificateTaken.
    """
    added = replace(_sound_product(ws, draft), id=ProductId(ws.new_id()))
    with ws.unit(Op.PRODUCT_ADD, name=added.name) as unit:
        _refuse_same_product(unit, added)
        unit.add("products", store.row_of_product(added))
    return added.id


def edit_product(ws: Workspace, wanted: Product) -> None:
    """The product's entry is as given. Raises as `add_product`, and UnknownProduct."""
    known = product(ws, wanted.id)
    sound = _sound_product(ws, wanted, keeping=known.category)
    with ws.unit(Op.PRODUCT_EDIT, name=sound.name) as unit:
        _refuse_same_product(unit, sound)
        unit.put("products", store.row_of_product(sound))


def remove_products(ws: Workspace, product_ids: Sequence[ProductId]) -> None:
    """The products are gone with their attached files, all or none. Raises UnknownProduct, ProductInUse."""
    gone = [product(ws, one) for one in product_ids]
    with ws.unit(Op.PRODUCT_REMOVE, name="、".join(one.name for one in gone)) as unit:
        for one in gone:
            if uses := store.uses_of_product(unit.db, one.id):
                raise ProductInUse(one.name, tuple(uses))
            _drop(unit, "products", one.id)


def refuse_same_enterprise(present: Iterable[Enterprise], wanted: Enterprise) -> None:
    """No other enterprise has this code or this name. Raises as `add_enterprise`."""
    key = name_key(wanted.name)
    for one in present:
        if one.id == wanted.id:
            continue
        if wanted.credit_code and one.credit_code == wanted.credit_code:
            raise CreditCodeTaken(wanted.credit_code, one.name)
        if name_key(one.name) == key:
            raise EnterpriseExists(wanted.name)


def _refuse_same_product(unit: Unit, wanted: Product) -> None:
    for one in store.products(unit.db):
        if one.id == wanted.id:
            continue
        if wanted.certificate and one.certificate == wanted.certificate:
            maker = store.enterprise(unit.db, one.enterprise_id)
            raise CertificateTaken(wanted.certificate, one.name, maker.name if maker else "")
        if product_key(one) == product_key(wanted):
            raise ProductExists(wanted.name)


def _sound_enterprise(ws: Workspace, draft: Enterprise) -> Enterprise:
    return sound_enterprise(draft, campaign.current(ws).region_code)


def _sound_product(ws: Workspace, draft: Product, keeping: str = "") -> Product:
    """A product stays in a category that was retired since."""
    enterprise(ws, draft.enterprise_id)
    every = {one.name: one for one in product_categories.categories(ws, retired=True)}
    return sound_product(draft, {name: one for name, one in every.items() if not one.retired or name == keeping})


def _drop(unit: Unit, table: str, row_id: str) -> None:
    for attached in attachment_store.of_owner(unit.db, row_id):
        unit.drop("attachments", attached.id)
    unit.drop(table, row_id)
