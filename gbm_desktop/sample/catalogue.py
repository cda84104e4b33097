"""The catalogue of the sample season: made-up enterprises along the chain, and what they make."""

from typing import Any

from gbm_desktop import catalogue
from gbm_desktop.model.enterprises import ChainRole, Enterprise
from gbm_desktop.model.ids import EnterpriseId, ProductId
from gbm_desktop.model.products import Certifying, Listing, Product, Route, Scene
from gbm_desktop.sample.told import season_file
from gbm_desktop.store.rows import day
from gbm_desktop.workspace import Workspace


def add(ws: Workspace) -> None:
    """The enterprises and products are in the catalogue, as if typed in one by one."""
    told = season_file("catalogue")
    makers = {one["key"]: catalogue.add_enterprise(ws, _enterprise(one)) for one in told["enterprises"]}
    for one in told["products"]:
        catalogue.add_product(ws, _product(one, makers[one["maker"]]))


def _enterprise(told: dict[str, Any]) -> Enterprise:
    said = {name: value for name, value in told.items() if name not in ("key", "roles")}
    return Enterprise(EnterpriseId(""), roles=tuple(ChainRole(role) for role in told["roles"]), **said)


def _product(told: dict[str, Any], maker: EnterpriseId) -> Product:
    read = {
        "route": Route(told["route"]),
        "scenes": tuple(Scene(scene) for scene in told["scenes"]),
        "listed_in": Listing(told["listed_in"]),
        "certifying": Certifying(told.get("certifying", "no")),
        "issued": day(told["issued"]),
        "expires": day(told["expires"]),
        "verified_on": day(told.get("verified_on")),
    }
    said = {name: value for name, value in told.items() if name != "maker"}
    return Product(**{**said, **read, "id": ProductId(""), "enterprise_id": maker})
