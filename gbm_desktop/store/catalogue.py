"""Enterprises, products and categories as rows, and the questions asked of them."""

import json
import sqlite3
from collections.abc import Sequence
from typing import Any

from gbm_desktop.model.enterprises import CatalogueUse, ChainRole, Enterprise
from gbm_desktop.model.ids import EnterpriseId, EventId, ProductId
from gbm_desktop.model.products import Category, Certifying, Listing, Product, Route, Scene
from gbm_desktop.store import rows

_USES = {
    CatalogueUse.EXHIBITS: ("exhibitors", "exhibits"),
    CatalogueUse.SOLUTIONS: (None, "solution_items"),
    CatalogueUse.CLAIMS: ("claims", "claims"),
    CatalogueUse.DEALS: ("deals", "deals"),
    CatalogueUse.COMPLAINTS: ("complaints", "complaints"),
}
"""Where enterprises and products stand, each in a table of this name."""


def row_of_enterprise(enterprise: Enterprise) -> dict[str, Any]:
    """The enterprise as stored."""
    return {**rows.plain_row(enterprise), "roles": rows.as_json(enterprise.roles)}


def enterprise_from_row(row: sqlite3.Row) -> Enterprise:
    """The enterprise that is stored in the row."""
    kept: dict[str, Any] = dict(row)
    roles = tuple(ChainRole(role) for role in json.loads(kept["roles"]))
    local = None if kept["is_local"] is None else bool(kept["is_local"])
    return Enterprise(**{**kept, "roles": roles, "is_local": local, "chain_leader": bool(kept["chain_leader"])})


def row_of_product(product: Product) -> dict[str, Any]:
    """The product as stored."""
    return {**rows.plain_row(product), "scenes": rows.as_json(product.scenes)}


def product_from_row(row: sqlite3.Row) -> Product:
    """The product that is stored in the row."""
    return _product(dict(row))


def _product(kept: dict[str, Any]) -> Product:
    days = {name: rows.day(kept[name]) for name in ("issued", "expires", "verified_on")}
    kinds = {
        "route": Route(kept["route"]),
        "certifying": Certifying(kept["certifying"]),
        "listed_in": Listing(kept["listed_in"]),
        "scenes": tuple(Scene(scene) for scene in json.loads(kept["scenes"])),
    }
    return Product(**{**kept, **days, **kinds})


def row_of_category(category: Category) -> dict[str, Any]:
    """The category as stored; its name is its id, so that two laptops that add it add one."""
    return {
        "id": category.name, "class": category.group, "name": category.name, "position": category.position,
        "retired": int(category.retired),
    }  # fmt: skip


def enterprises(db: sqlite3.Connection) -> list[Enterprise]:
    """All enterprises, by name."""
    return [enterprise_from_row(row) for row in db.execute("SELECT * FROM enterprises ORDER BY name, id")]


def enterprise(db: sqlite3.Connection, enterprise_id: str) -> Enterprise | None:
    """One enterprise, by its id or by the beginning of its id where only one begins so."""
    return next(map(enterprise_from_row, _of_id(db, "enterprises", enterprise_id)), None)


def products(db: sqlite3.Connection, enterprise_id: EnterpriseId | None = None) -> list[Product]:
    """All products (of this enterprise), by category and name."""
    found = db.execute(
        "SELECT * FROM products WHERE :of IS NULL OR enterprise_id = :of ORDER BY category, name, model, id",
        {"of": enterprise_id},
    )
    return [product_from_row(row) for row in found]


def product(db: sqlite3.Connection, product_id: str) -> Product | None:
    """One product, by its id or by the beginning of its id where only one begins so."""
    return next(map(product_from_row, _of_id(db, "products", product_id)), None)


def _of_id(db: sqlite3.Connection, table: str, row_id: str) -> list[sqlite3.Row]:
    found = db.execute(f"SELECT * FROM {table} WHERE substr(id, 1, ?) = ? LIMIT 2", (len(row_id), row_id)).fetchall()
    return found if len(found) == 1 and row_id else []


def categories(db: sqlite3.Connection) -> list[Category]:
    """What the campaign itself says about categories: those added, and those shipped that it retired."""
    found = db.execute("SELECT * FROM product_categories ORDER BY position, id")
    return [Category(row["name"], row["class"], row["position"], bool(row["retired"])) for row in found]


def uses_of_enterprise(db: sqlite3.Connection, enterprise_id: EnterpriseId) -> list[CatalogueUse]:
    """Where the enterprise or one of its products stands."""
    own = "SELECT id FROM products WHERE enterprise_id = :id"
    return [
        use
        for use, (by_enterprise, by_product) in _USES.items()
        if (by_enterprise and _stands(db, by_enterprise, "enterprise_id = :id", enterprise_id))
        or _stands(db, by_product, f"product_id IN ({own})", enterprise_id)
    ]


def uses_of_product(db: sqlite3.Connection, product_id: ProductId) -> list[CatalogueUse]:
    """Where the product stands."""
    return [use for use, (_, table) in _USES.items() if _stands(db, table, "product_id = :id", product_id)]


def _stands(db: sqlite3.Connection, table: str, condition: str, row_id: str) -> bool:
    return db.execute(f"SELECT 1 FROM {table} WHERE {condition} LIMIT 1", {"id": row_id}).fetchone() is not None


def exhibited(db: sqlite3.Connection, event_ids: Sequence[EventId]) -> dict[EventId, list[Product]]:
    """The products that these events show, by name; an event that shows none is left out."""
    found = db.execute(
        "SELECT x.event_id AS shown_at, p.* FROM exhibits x JOIN products p ON p.id = x.product_id "
        "WHERE x.event_id IN (SELECT value FROM json_each(?)) ORDER BY p.name, p.id",
        (json.dumps(list(event_ids)),),
    )
    shown: dict[EventId, list[Product]] = {}
    for row in found:
        kept = dict(row)
        shown.setdefault(EventId(kept.pop("shown_at")), []).append(_product(kept))
    return shown
