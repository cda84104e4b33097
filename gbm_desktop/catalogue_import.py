"""A national or local list becomes part of the catalogue: what an import would do, and doing it in one step."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from pathlib import Path

from gbm_desktop import campaign, product_categories
from gbm_desktop.catalogue_checks import sound_enterprise, sound_product
from gbm_desktop.errors.attendance import BadPhone
from gbm_desktop.errors.catalogue import BadCreditCode, ProductIncomplete
from gbm_desktop.intake.catalogue import COLUMNS, ListedProduct, bad_cell, read_list
from gbm_desktop.intake.catalogue_headings import Heading, columns_with, headings_of
from gbm_desktop.intake.catalogue_plan import CataloguePlan, KnownCatalogue, decided, maker_key
from gbm_desktop.intake.reading import read_workbook
from gbm_desktop.intake.tables import BadRow
from gbm_desktop.model.enterprises import Enterprise
from gbm_desktop.model.ids import EnterpriseId, ProductId, StepId
from gbm_desktop.model.journal import Op
from gbm_desktop.model.product_checks import ProductProblem
from gbm_desktop.model.products import Category, Listing, Product
from gbm_desktop.store import catalogue as store
from gbm_desktop.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import did: `step_id` is None where nothing was added or changed."""

    done: CataloguePlan
    updated: int
    step_id: StepId | None


def plan(ws: Workspace, file: Path, listing: Listing, said: Mapping[str, str] | None = None) -> CataloguePlan:
    """What importing the list would do; nothing is stored.

    `said` names, by heading, columns that the file calls otherwise (keys of `intake.catalogue.COLUMNS`, or empty to
    leave one out). Raises NoCampaign, NoTableColumns, and what `intake.reading` raises.
    """
    workbook, columns = read_workbook(file), columns_with(COLUMNS, said or {})
    categories = {one.name: one for one in product_categories.categories(ws)}
    read, unread = read_list(workbook, list(categories), columns)
    sound, unsound = _sound(read, categories, campaign.current(ws).region_code, listing)
    known = KnownCatalogue(store.enterprises(ws.read), store.products(ws.read))
    found = decided(file.name, listing, sound, (*unread, *unsound), known)
    return replace(found, headings=headings_of(workbook, columns))


def headings(file: Path, said: Mapping[str, str]) -> tuple[Heading, ...]:
    """What stands over the columns of a file, and what each would be taken for. Raises what `intake.reading` raises."""
    return headings_of(read_workbook(file), columns_with(COLUMNS, said))


def import_plan(ws: Workspace, wanted: CataloguePlan, *, update: bool = False) -> Imported:
    """The plan's new enterprises and products are in the catalogue: all in one step, or none.

    Known products that differ are put as the list says only with `update`. The catalogue is compared once more inside
    the step, so that a plan made earlier adds nothing twice.
    """
    with ws.unit(Op.CATALOGUE_IMPORT, file=wanted.file) as unit:
        known = KnownCatalogue(store.enterprises(unit.db), store.products(unit.db))
        done = decided(wanted.file, wanted.listing, wanted.listed, wanted.bad, known)
        done = replace(done, headings=wanted.headings)
        ids = _made_ids(ws, done, known)
        for enterprise in done.enterprises:
            unit.add("enterprises", store.row_of_enterprise(replace(enterprise, id=ids[maker_key(enterprise)])))
        for listed, product_id in zip(done.new, ws.new_ids(len(done.new)), strict=True):
            maker = ids[maker_key(listed.enterprise)]
            row = replace(listed.product, id=ProductId(product_id), enterprise_id=maker)
            unit.add("products", store.row_of_product(row))
        changed = done.changed if update else ()
        for change in changed:
            unit.put("products", store.row_of_product(change.wanted))
        unit.note.update(enterprises=len(done.enterprises), products=len(done.new), updated=len(changed))
    return Imported(done, len(changed), unit.step_id if unit.changed else None)


def _made_ids(ws: Workspace, done: CataloguePlan, known: KnownCatalogue) -> Mapping[str, EnterpriseId]:
    """The id of every enterprise that a new product is of, by the key under which the list names it."""
    ids = {
        maker_key(one): EnterpriseId(new)
        for one, new in zip(done.enterprises, ws.new_ids(len(done.enterprises)), strict=True)
    }
    return ids | {key: one.id for key, one in known.by_name.items() if one.id}


_COLUMN_OF = {
    ProductProblem.NO_NAME: "name",
    ProductProblem.NO_CATEGORY: "category",
    ProductProblem.NO_CERTIFICATE: "certificate",
    ProductProblem.NO_ROUTE: "route",
    ProductProblem.NO_EXPIRY: "expires",
    ProductProblem.EXPIRES_FIRST: "expires",
    ProductProblem.NO_STARS: "stars",
    ProductProblem.STARS_WITHOUT_GRADES: "stars",
    ProductProblem.NEGATIVE_PRICE: "price",
}


def _sound(
    read: Sequence[ListedProduct], categories: Mapping[str, Category], home: str, listing: Listing
) -> tuple[list[ListedProduct], list[BadRow]]:
    """The rows as they would be stored, and those that could not be."""
    sound: list[ListedProduct] = []
    bad: list[BadRow] = []
    makers: dict[Enterprise, Enterprise] = {}
    for listed in read:
        try:
            maker = makers.get(listed.enterprise) or sound_enterprise(listed.enterprise, home)
            product = sound_product(replace(listed.product, listed_in=listing), categories)
        except (BadCreditCode, BadPhone, ProductIncomplete) as error:
            key, value, reason = _why(listed, error)
            bad.append(bad_cell(listed.row, key, value, reason))
            continue
        makers[listed.enterprise] = maker
        sound.append(replace(listed, enterprise=maker, product=product))
    return sound, bad


def _why(listed: ListedProduct, error: BadCreditCode | BadPhone | ProductIncomplete) -> tuple[str, str, Enum]:
    if isinstance(error, BadCreditCode):
        return "credit_code", error.text, error.why.fault
    if isinstance(error, BadPhone):
        key = "phone" if error.value == listed.enterprise.phone else "after_sales"
        return key, error.value, error.why.fault
    key, first = _COLUMN_OF[error.wrong[0]], error.wrong[0]
    return key, _shown(listed.product, key), first


def _shown(product: Product, key: str) -> str:
    value = getattr(product, key)
    return "" if value is None else str(value)
