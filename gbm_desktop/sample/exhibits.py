"""The exhibits of the sample season: who stood at its tours and sales with what, and two packages of products."""

from typing import Any

from gbm_desktop import catalogue, exhibits, solutions
from gbm_desktop.model.exhibits import Exhibit, Exhibitor, Solution, SolutionItem, key
from gbm_desktop.model.ids import EnterpriseId, EventId, ProductId, SolutionId
from gbm_desktop.model.products import Scene
from gbm_desktop.sample.told import events_by_name, season_file
from gbm_desktop.workspace import Workspace

_PLAIN = ("booth", "contract", "contact", "phone")


def add(ws: Workspace) -> None:
    """Events have their exhibitors and exhibits, and farmhouses and works a solution each."""
    told = season_file("exhibits")
    events = events_by_name(ws)
    makers = {one.name: one.id for one in catalogue.enterprises(ws)}
    products = {one.name: one.id for one in catalogue.products(ws)}
    for one in told["events"]:
        _arrange(ws, events[one["event"]], one["stands"], makers, products)
    for one in told["solutions"]:
        items = tuple(SolutionItem(products[name], purpose) for name, purpose in one["items"])
        solution = Solution(SolutionId(""), one["name"], Scene(one["scene"]), one["problem"], one["text"], items)
        solutions.put(ws, solution)


def _arrange(
    ws: Workspace,
    event_id: EventId,
    stands: list[dict[str, Any]],
    makers: dict[str, EnterpriseId],
    products: dict[str, ProductId],
) -> None:
    exhibits.show(ws, event_id, [products[name] for stand in stands for name in stand["exhibits"]])
    for stand in stands:
        said = {name: stand[name] for name in _PLAIN}
        exhibits.put_exhibitor(ws, Exhibitor("", event_id, makers[stand["enterprise"]], **said))
        for name, price in stand["exhibits"].items():
            if price is not None:
                exhibits.put_exhibit(ws, Exhibit(key(event_id, products[name]), event_id, products[name], price))
