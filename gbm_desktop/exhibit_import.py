"""An event's exhibits come in from a sheet of the catalogue's products."""

from dataclasses import replace
from pathlib import Path

from gbm_desktop import catalogue, events
from gbm_desktop.exhibits import bring_in
from gbm_desktop.intake.exhibits import Listed, read_exhibits
from gbm_desktop.intake.reading import read_workbook
from gbm_desktop.market_imports import Renewed
from gbm_desktop.model.exhibits import Exhibit, Exhibitor, key
from gbm_desktop.model.ids import EnterpriseId, EventId
from gbm_desktop.model.journal import Op
from gbm_desktop.store import exhibits as store
from gbm_desktop.store.journal import Unit
from gbm_desktop.workspace import Workspace


def import_exhibits(ws: Workspace, event_id: EventId, file: Path, *, dry_run: bool = False) -> Renewed:
    """The products of the sheet are shown at the event, their makers at the booths it says; one step.

    What the event shows already keeps its price and note where the sheet says nothing. A product that is not in the
    catalogue, or may not be shown on the event's days, is said and left out.
    Raises UnknownEvent, NoTableColumns, and what `intake.reading` raises.
    """
    event = events.get(ws, event_id)
    makers = {one.id: one.name for one in catalogue.enterprises(ws)}
    days = event.said.start.date(), event.said.end.date()
    read = read_exhibits(read_workbook(file), catalogue.products(ws), makers, days)
    known = {one.product_id: one for one in store.exhibits(ws.read, [event.id]).get(event.id, ())}
    wanted = [_exhibit(event.id, one, known.get(one.product.id)) for one in read.listed]
    put = [one for one in wanted if known.get(one.product_id) != one]
    booths = {one.product.enterprise_id: one.booth for one in read.listed if one.booth}
    here = store.exhibitors(ws.read, [event.id]).get(event.id, [])
    moved = sum(booths.get(one.enterprise_id, one.booth) != one.booth for one in here)
    if not dry_run:
        with ws.unit(Op.EXHIBITS_EDIT, name=event.said.name) as unit:
            for one in put:
                unit.put("exhibits", store.row_of_exhibit(one))
            bring_in(unit, event.id, [one.product.enterprise_id for one in read.listed])
            _at_booths(unit, event.id, booths)
    added = sum(one.product_id not in known for one in put)
    return Renewed(added, len(put) - added + moved, 0, len(wanted) - len(put), tuple(read.bad), stored=not dry_run)


def _exhibit(event_id: EventId, listed: Listed, known: Exhibit | None) -> Exhibit:
    before = known or Exhibit(key(event_id, listed.product.id), event_id, listed.product.id)
    price = before.event_price if listed.price is None else listed.price
    return replace(before, event_price=price, note=listed.note or before.note)


def _at_booths(unit: Unit, event_id: EventId, booths: dict[EnterpriseId, str]) -> None:
    here: list[Exhibitor] = store.exhibitors(unit.db, [event_id]).get(event_id, [])
    for one in here:
        booth = booths.get(one.enterprise_id, one.booth)
        unit.put("exhibitors", store.row_of_exhibitor(replace(one, booth=booth)))
