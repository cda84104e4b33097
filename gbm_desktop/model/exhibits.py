"""Exhibits (展品): which enterprises stand at an event, with which products at which price; packages of products."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from gbm_desktop.model.ids import EnterpriseId, EventId, ProductId, SolutionId
from gbm_desktop.model.products import ExhibitProblem, Product, Scene, may_be_exhibited


@dataclass(frozen=True, slots=True)
class Exhibitor:
    """An enterprise at an event; `contract` says which contract binds it.

    After a fair closes, buyers may claim from its organiser (消费者权益保护法 第43条), so who stood there is kept.
    """

    id: str
    event_id: EventId
    enterprise_id: EnterpriseId
    booth: str = ""
    contract: str = ""
    contact: str = ""
    phone: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Exhibit:
    """A product at an event; `event_price` is 分 for the product's unit, None where it costs what it costs."""

    id: str
    event_id: EventId
    product_id: ProductId
    event_price: int | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class SolutionItem:
    """A product in a package, and what it is there for."""

    product_id: ProductId
    purpose: str = ""


@dataclass(frozen=True, slots=True)
class Solution:
    """A package (解决方案) for farmhouses or works: which products together solve which problem (notice 四(三))."""

    id: SolutionId
    name: str
    scene: Scene
    problem: str = ""
    text: str = ""
    items: tuple[SolutionItem, ...] = ()


def days_problem(product: Product, first: date, last: date) -> ExhibitProblem | None:
    """Why the product may not be shown on all of these days."""
    return may_be_exhibited(product, first) or may_be_exhibited(product, last)


def impossible(
    exhibits: Sequence[Exhibit], products: Mapping[ProductId, Product], first: date, last: date
) -> list[tuple[Exhibit, ExhibitProblem]]:
    """The exhibits that may not be shown on these days, and why."""
    judged = ((one, days_problem(products[one.product_id], first, last)) for one in exhibits)
    return [(one, problem) for one, problem in judged if problem is not None]


def spared(product: Product, exhibit: Exhibit) -> int | None:
    """The 分 that a buyer saves on one unit at the event; None where a price is not known or nothing is saved."""
    if product.price is None or exhibit.event_price is None:
        return None
    return product.price - exhibit.event_price if exhibit.event_price < product.price else None
