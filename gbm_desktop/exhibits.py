"""Who exhibits what at an event: only products that are certified or verified on its days (notice 四(一))."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from gbm_desktop import attachments, catalogue, events
from gbm_desktop.catalogue_checks import sound_phone
from gbm_desktop.errors.catalogue import BadPrice
from gbm_desktop.errors.exhibits import ExhibitNotAllowed, ExhibitorsProducts, NotExhibited
from gbm_desktop.model import exhibits as model
from gbm_desktop.model.attachments import Attachment
from gbm_desktop.model.events import Event, EventKind
from gbm_desktop.model.exhibits import CONTRACT_FILE, Exhibit, Exhibitor, Shown, Stand
from gbm_desktop.model.ids import AttachmentId, EnterpriseId, EventId, ProductId
from gbm_desktop.model.journal import Op
from gbm_desktop.model.money import MoneyProblem
from gbm_desktop.model.person_name import clean_text
from gbm_desktop.store import attachments as attachment_store
from gbm_desktop.store import catalogue as catalogue_store
from gbm_desktop.store import events as event_store
from gbm_desktop.store import exhibits as store
from gbm_desktop.store.events import EventQuery
from gbm_desktop.store.journal import Unit
from gbm_desktop.wording.money import yuan
from gbm_desktop.workspace import Workspace


def of_event(ws: Workspace, event_id: EventId) -> list[Stand]:
    """Who stands at the event and shows what, by booth; each exhibit says why it may not be shown. Raises UnknownEvent.

    A product may be shown if it may be on the event's first and last day.
    """
    event = events.get(ws, event_id)
    here = store.exhibitors(ws.read, [event.id]).get(event.id, [])
    filed = frozenset(one.owner for one in attachment_store.of_kind(ws.read, CONTRACT_FILE))
    makers = {one.id: one for one in catalogue.enterprises(ws)}
    return model.stands(event.id, here, _shown(ws, event, event), makers, filed)


def all_fit(ws: Workspace, event: Event) -> bool:
    """Whether all that the event shows may be shown on its days; only a lecture need not show anything."""
    days = event.said.start.date(), event.said.end.date()
    products = catalogue_store.exhibited(ws.read, [event.id]).get(event.id, [])
    if not products:
        return event.said.kind is EventKind.LECTURE
    return all(model.days_problem(one, *days) is None for one in products)


def elsewhere(ws: Workspace, event_id: EventId) -> list[tuple[Event, int]]:
    """The other events that show something, and how much, the latest first."""
    others = [one for one in event_store.matching(ws.read, EventQuery()) if one.id != event_id]
    shown = store.exhibits(ws.read, [one.id for one in others])
    return [(one, len(shown[one.id])) for one in reversed(others) if one.id in shown]


def _shown(ws: Workspace, source: Event, on_days_of: Event) -> list[Shown]:
    products = {one.id: one for one in catalogue.products(ws)}
    said = on_days_of.said
    exhibits = store.exhibits(ws.read, [source.id]).get(source.id, [])
    return model.shown(exhibits, products, said.start.date(), said.end.date())


def put_exhibitor(ws: Workspace, wanted: Exhibitor) -> Exhibitor:
    """The enterprise stands at the event as given, once. Raises UnknownEvent, UnknownEnterprise, BadPhone."""
    event = events.get(ws, wanted.event_id)
    enterprise = catalogue.enterprise(ws, wanted.enterprise_id).id
    told = {name: clean_text(getattr(wanted, name)) for name in ("booth", "contract", "contact")}
    kept = Exhibitor(
        model.key(event.id, enterprise), event.id, enterprise, **told,
        phone=sound_phone(wanted.phone), note=wanted.note.strip(),
    )  # fmt: skip
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
        shown = {one.product_id: one for one in store.exhibits(unit.db, [event.id]).get(event.id, ())}
        found = {one.id: shown.get(one.id) or Exhibit(model.key(event.id, one.id), event.id, one.id) for one in chosen}
        for exhibit in found.values():
            unit.put("exhibits", store.row_of_exhibit(exhibit))
        bring_in(unit, event.id, [one.enterprise_id for one in chosen])
    return list(found.values())


def bring_in(unit: Unit, event_id: EventId, makers: Sequence[EnterpriseId]) -> None:
    """These enterprises stand at the event; those that did already stay as they are."""
    here = {one.enterprise_id for one in store.exhibitors(unit.db, [event_id]).get(event_id, ())}
    for maker in dict.fromkeys(makers):
        if maker not in here:
            added = Exhibitor(model.key(event_id, maker), event_id, maker)
            unit.put("exhibitors", store.row_of_exhibitor(added))


def put_exhibit(ws: Workspace, wanted: Exhibit) -> None:
    """The exhibit has this price and note. Raises UnknownEvent, BadPrice, and NotExhibited where it is not shown."""
    event = events.get(ws, wanted.event_id)
    if wanted.event_price is not None and wanted.event_price < 0:
        raise BadPrice(yuan(wanted.event_price), MoneyProblem.NEGATIVE)
    with ws.unit(Op.EXHIBITS_EDIT, name=event.said.name) as unit:
        if wanted.id not in {one.id for one in store.exhibits(unit.db, [event.id]).get(event.id, ())}:
            raise NotExhibited(catalogue.product(ws, wanted.product_id).name, event.said.name)
        unit.put("exhibits", store.row_of_exhibit(replace(wanted, note=wanted.note.strip())))


def withdraw(ws: Workspace, event_id: EventId, products: Sequence[ProductId]) -> None:
    """The products are not shown at the event; their makers stay until they are sent away. Raises UnknownEvent."""
    event = events.get(ws, event_id)
    with ws.unit(Op.EXHIBITS_EDIT, name=event.said.name) as unit:
        for product in products:
            unit.drop("exhibits", model.key(event.id, product))


def send_away(ws: Workspace, event_id: EventId, enterprise_id: EnterpriseId) -> None:
    """The enterprise does not stand at the event, nor is its contract kept.

    Raises UnknownEvent, UnknownEnterprise, and ExhibitorsProducts while it shows any.
    """
    event, maker = events.get(ws, event_id), catalogue.enterprise(ws, enterprise_id)
    own = {one.id for one in catalogue.products(ws, enterprise_id=maker.id)}
    with ws.unit(Op.EXHIBITS_EDIT, name=event.said.name) as unit:
        count = sum(one.product_id in own for one in store.exhibits(unit.db, [event.id]).get(event.id, ()))
        if count:
            raise ExhibitorsProducts(maker.name, count)
        stood = model.key(event.id, maker.id)
        for attached in attachment_store.of_owner(unit.db, stood):
            unit.drop("attachments", attached.id)
        unit.drop("exhibitors", stood)


def copy(ws: Workspace, source: EventId, target: EventId) -> list[Shown]:
    """The target shows what the source shows too, by the same enterprises under the same contracts; one step.

    What the target has stays as it is; booths are not taken over. What may not be shown on the target's days is left
    out and answered. Raises UnknownEvent.
    """
    there, event = events.get(ws, source), events.get(ws, target)
    found = _shown(ws, there, event)
    with ws.unit(Op.EXHIBITS_EDIT, name=event.said.name) as unit:
        here = {one.enterprise_id for one in store.exhibitors(unit.db, [event.id]).get(event.id, ())}
        for exhibitor in store.exhibitors(unit.db, [there.id]).get(there.id, ()):
            if exhibitor.enterprise_id not in here:
                _stand_too(ws, unit, exhibitor, event.id)
        shown = {one.product_id for one in store.exhibits(unit.db, [event.id]).get(event.id, ())}
        kept = [one for one in found if one.problem is None and one.product.id not in shown]
        for one in kept:
            moved = replace(one.exhibit, id=model.key(event.id, one.product.id), event_id=event.id)
            unit.put("exhibits", store.row_of_exhibit(moved))
        bring_in(unit, event.id, [one.product.enterprise_id for one in kept])
    return [one for one in found if one.problem is not None]


def _stand_too(ws: Workspace, unit: Unit, exhibitor: Exhibitor, event_id: EventId) -> None:
    moved = replace(exhibitor, id=model.key(event_id, exhibitor.enterprise_id), event_id=event_id, booth="")
    unit.put("exhibitors", store.row_of_exhibitor(moved))
    for one in attachment_store.of_owner(unit.db, exhibitor.id):
        again = replace(one, id=AttachmentId(ws.new_id()), owner=moved.id)
        unit.add("attachments", attachment_store.row_of(again))


def attach_contract(ws: Workspace, exhibitor: Exhibitor, file: Path) -> Attachment:
    """A copy of the signed contract is kept with the exhibitor. Raises as `attachments.attach`."""
    with ws.unit(Op.ATTACH, name=file.name) as unit:
        unit.put("exhibitors", store.row_of_exhibitor(exhibitor))
        return attachments.attach(ws, unit, exhibitor.id, CONTRACT_FILE, file)
