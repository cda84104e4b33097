"""Exhibits (展品): which enterprises stand at an event, with which products at which price; packages of products."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from gbm_desktop.model.enterprises import Enterprise
from gbm_desktop.model.ids import EnterpriseId, EventId, ProductId, SolutionId
from gbm_desktop.model.products import ExhibitProblem, Product, Scene, may_be_exhibited

CONTRACT_FILE = "exhibitor-contract"
"""The kind of attachment under which an exhibitor's signed contract is kept."""


class ExhibitPrint(StrEnum):
    """What is printed of an event's exhibits."""

    LABELS = "labels"
    EXHIBITORS = "exhibitors"
    EXHIBITS = "exhibits"


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
class Shown:
    """An exhibit with its product, and why it may not be shown on the event's days."""

    exhibit: Exhibit
    product: Product
    problem: ExhibitProblem | None

    @property
    def spared(self) -> int | None:
        """The 分 that a buyer saves on one unit at the event; None where a price is not known or nothing is saved."""
        usual, here = self.product.price, self.exhibit.event_price
        return usual - here if usual is not None and here is not None and here < usual else None


@dataclass(frozen=True, slots=True)
class Stand:
    """An exhibitor with what it shows; `bound` says whether a contract was named or its file attached."""

    exhibitor: Exhibitor
    enterprise: Enterprise
    shown: tuple[Shown, ...]
    bound: bool

    @property
    def contact(self) -> tuple[str, str]:
        """Who answers on site and by which phone; the enterprise's own where none was named."""
        here = self.exhibitor.contact, self.exhibitor.phone
        return here if any(here) else (self.enterprise.contact, self.enterprise.phone)


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


def shown(exhibits: Iterable[Exhibit], products: Mapping[ProductId, Product], first: date, last: date) -> list[Shown]:
    """The exhibits with their products, by category and name."""
    found = [(one, products[one.product_id]) for one in exhibits]
    found.sort(key=lambda pair: (pair[1].category, pair[1].name, pair[1].model, pair[1].id))
    return [Shown(one, product, days_problem(product, first, last)) for one, product in found]


def stands(
    event_id: EventId,
    here: Sequence[Exhibitor],
    showing: Sequence[Shown],
    enterprises: Mapping[EnterpriseId, Enterprise],
    filed: frozenset[str],
) -> list[Stand]:
    """Who stands at the event with what, by booth and name; `filed` are those whose contract is attached.

    The maker of an exhibit stands there even where two laptops' data left it out.
    """
    by_maker: dict[EnterpriseId, list[Shown]] = {one.enterprise_id: [] for one in here}
    for one in showing:
        by_maker.setdefault(one.product.enterprise_id, []).append(one)
    known = {one.enterprise_id: one for one in here}
    found = []
    for maker, own in by_maker.items():
        exhibitor = known.get(maker) or Exhibitor(key(event_id, maker), event_id, maker)
        bound = bool(exhibitor.contract.strip()) or exhibitor.id in filed
        found.append(Stand(exhibitor, enterprises[maker], tuple(own), bound))
    return sorted(found, key=lambda one: (*_booth_order(one.exhibitor.booth), one.enterprise.name))


def key(event_id: EventId, of: EnterpriseId | ProductId) -> str:
    """The id of an exhibitor or exhibit: the same on every laptop, so that two entries of one become one."""
    return f"{event_id}:{of}"


def all_shown(standing: Iterable[Stand]) -> Iterator[Shown]:
    """Every exhibit of these stands."""
    return (one for stand in standing for one in stand.shown)


def _booth_order(booth: str) -> tuple[bool, list[tuple[int, str]]]:
    """A2 before A10, those without a booth last."""
    return not booth, [(int(part) if part.isdecimal() else -1, part) for part in re.split(r"(\d+)", booth) if part]
