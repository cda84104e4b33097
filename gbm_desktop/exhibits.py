"""Who exhibits what at an event: only products that are certified or verified on its days (notice 四(一))."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from gbm_desktop import catalogue, events
from gbm_desktop.errors import ExhibitNotAllowed, ExhibitorsProducts
from gbm_desktop.model import exhibits as model
from gbm_desktop.model.exhibits import Exhibit, Exhibitor
from gbm_desktop.model.ids import EnterpriseId, EventId, ProductId
from gbm_desktop.model.journal import Op
from gbm_desktop.model.products import ExhibitProblem, Product
from gbm_desktop.store import exhibits as store
from gbm_desktop.store.journal import Unit
from gbm_desktop.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Show:
    """All that is shown at an event, and what of it may not be."""

    exhibitors: tuple[Exhibitor, ...]
    exhibits: tuple[Exhibit, ...]
    impossible: tuple[tuple[Exhibit, ExhibitProblem], ...]
    without_contract: tuple[Exhibitor, ...]


def of_event(ws: Workspace, event_id: EventId) -> Show:
    """Who shows what at the event. Raises UnknownEvent."""
    said = events.get(ws, event_id).said
    here = tuple(store.exhibitors(ws.read, [event_id]).get(event_id, ()))
    shown = tuple(store.exhibits(ws.read, [event_id]).get(event_id, ()))
    products = {one.id: one for one in catalogue.products(ws)}
    wrong = model.impossible(shown, products, said.start.date(), said.end.date())
    return Show(here, shown, tuple(wrong), tuple(one for one in here if not one.contract.strip()))


def put_exhibitor(ws: Workspace, wanted: Exhibitor) -> Exhibitor:
    """The enterprise stands at the event as given, once. Raises UnknownEvent, UnknownEnterprise."""
    event = events.get(ws, wanted.event_id)
    catalogue.enterprise(ws, wanted.enterprise_id)
    kept = replace(wanted, id=_key(wanted.event_id, wanted.enterprise_id))
    with ws.unit(Op.EXHIBITS_EDIT, name=event.said.name) as unit:
        unit.put("exhibitors", store.row_of_exhibitor(kept))
    return kept


def show(ws: Workspace, event_id: EventId, products: Sequence[ProductId]) -> list[Exhibit]:
    """The products are shown at the event, each once, and their makers stand there; one step.

    Raises UnknownEvent, UnknownProduct, and ExhibitNotAllowed for the first that may not be shown on its days.
    """
    event = events.get(ws, event_id)
    chosen = [catalogue.product(ws, each) for each in products]
    for product in chosen:
        problem = model.days_problem(product, event.said.start.date(), event.said.end.date())
        if problem is not None:
            raise ExhibitNotAllowed(product.name, event.said.name, problem)
    with ws.unit(Op.EXHIBITS_EDIT, name=event.said.name) as unit:
        return _show(unit, event.id, chosen)


def _show(unit: Unit, event_id: EventId, products: Iterable[Product]) -> list[Exhibit]:
    shown = {one.product_id: one for one in store.exhibits(unit.db, [event_id]).get(event_id, ())}
    here = {one.enterprise_id for one in store.exhibitors(unit.db, [event_id]).get(event_id, ())}
    found = []
    for product in products:
        if product.enterprise_id not in here:
            here.add(product.enterprise_id)
            added = Exhibitor(_key(event_id, product.enterprise_id), event_id, product.enterprise_id)
            unit.put("exhibitors", store.row_of_exhibitor(added))
        exhibit = shown.get(product.id) or Exhibit(_key(event_id, product.id), event_id, product.id)
        unit.put("exhibits", store.row_of_exhibit(exhibit))
        found.append(exhibit)
    return found


def put_exhibit(ws: Workspace, wanted: Exhibit) -> None:
    """The exhibit has this price and note. Raises UnknownEvent."""
    event = events.get(ws, wanted.event_id)
    with ws.unit(Op.EXHIBITS_EDIT, name=event.said.name) as unit:
        unit.put("exhibits", store.row_of_exhibit(wanted))


def withdraw(ws: Workspace, event_id: EventId, products: Sequence[ProductId]) -> None:
    """The products are not shown at the event; their makers stay until they are sent away. Raises UnknownEvent."""
    event = events.get(ws, event_id)
    with ws.unit(Op.EXHIBITS_EDIT, name=event.said.name) as unit:
        for product in products:
            unit.drop("exhibits", _key(event_id, product))


def send_away(ws: Workspace, event_id: EventId, enterprise_id: EnterpriseId) -> None:
    """The enterprise does not stand at the event. Raises UnknownEvent, and ExhibitorsProducts while it shows any."""
    event, maker = events.get(ws, event_id), catalogue.enterprise(ws, enterprise_id)
    own = {one.id for one in catalogue.products(ws, enterprise_id=enterprise_id)}
    with ws.unit(Op.EXHIBITS_EDIT, name=event.said.name) as unit:
        count = sum(one.product_id in own for one in store.exhibits(unit.db, [event_id]).get(event_id, ()))
        if count:
            raise ExhibitorsProducts(maker.name, count)
        unit.drop("exhibitors", _key(event_id, enterprise_id))


def copy(ws: Workspace, source: EventId, target: EventId) -> list[ExhibitProblem]:
    """The target shows what the source shows and may be shown there; what may not is left out and told, one step.

    Raises UnknownEvent.
    """
    there, event = of_event(ws, source), events.get(ws, target)
    products = {one.id: one for one in catalogue.products(ws)}
    days = event.said.start.date(), event.said.end.date()
    wrong = dict(model.impossible(there.exhibits, products, *days))
    kept = [one for one in there.exhibits if one not in wrong]
    with ws.unit(Op.EXHIBITS_EDIT, name=event.said.name) as unit:
        for exhibitor in there.exhibitors:
            key = _key(target, exhibitor.enterprise_id)
            unit.put("exhibitors", store.row_of_exhibitor(replace(exhibitor, id=key, event_id=target, booth="")))
        for exhibit in kept:
            moved = replace(exhibit, id=_key(target, exhibit.product_id), event_id=target)
            unit.put("exhibits", store.row_of_exhibit(moved))
    return list(wrong.values())


def _key(event_id: EventId, of: str) -> str:
    return f"{event_id}:{of}"
