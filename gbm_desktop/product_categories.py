"""The categories of products: those shipped, those that the office added, less those that it retired."""

import csv
from functools import cache

from gbm_desktop.errors.catalogue import CategoryExists, CategoryIncomplete, UnknownCategory
from gbm_desktop.model.enterprises import name_key
from gbm_desktop.model.journal import Op
from gbm_desktop.model.person_name import clean_text
from gbm_desktop.model.products import Category
from gbm_desktop.resource_files import resource
from gbm_desktop.store import catalogue as store
from gbm_desktop.workspace import Workspace


@cache
def shipped() -> tuple[Category, ...]:
    """The 51 categories of the national certification."""
    with resource("catalogue", "categories.csv").open(encoding="utf-8", newline="") as rows:
        return tuple(Category(row["name"], row["class"], at) for at, row in enumerate(csv.DictReader(rows), 1))


def categories(ws: Workspace, *, retired: bool = False) -> list[Category]:
    """All categories in the list's order, those added last; those retired only when they are asked for."""
    found = {category.name: category for category in (*shipped(), *store.categories(ws.read))}
    return sorted((one for one in found.values() if retired or not one.retired), key=lambda one: one.position)


def get(ws: Workspace, name: str) -> Category:
    """The category of this name, a retired one too. Raises UnknownCategory."""
    key = name_key(name)
    found = next((one for one in categories(ws, retired=True) if name_key(one.name) == key), None)
    if found is None:
        raise UnknownCategory(name)
    return found


def add(ws: Workspace, *, group: str, name: str) -> Category:
    """The category is in the list, the last of it. Raises CategoryIncomplete, CategoryExists."""
    name, group = clean_text(name), clean_text(group)
    if not (name and group):
        raise CategoryIncomplete
    present = categories(ws, retired=True)
    if any(name_key(one.name) == name_key(name) for one in present):
        raise CategoryExists(name)
    category = Category(name, group, max(one.position for one in present) + 1)
    _put(ws, category)
    return category


def retire(ws: Workspace, name: str, *, retired: bool = True) -> None:
    """No new product is put into the category, or (False) again; products keep it. Raises UnknownCategory."""
    found = get(ws, name)
    _put(ws, Category(found.name, found.group, found.position, retired))


def _put(ws: Workspace, category: Category) -> None:
    with ws.unit(Op.CATEGORY_EDIT, name=category.name) as unit:
        unit.put("product_categories", store.row_of_category(category))
