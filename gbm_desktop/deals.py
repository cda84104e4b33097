"""The ledger of intentions, contracts and sales."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from gbm_desktop.errors import BadDeal, UnknownDeal
from gbm_desktop.model import deals as model
from gbm_desktop.model.deals import Deal
from gbm_desktop.model.ids import DealId, EventId
from gbm_desktop.model.journal import Op
from gbm_desktop.store import benefits as store
from gbm_desktop.wording import day, word
from gbm_desktop.workspace import Workspace


def everything(ws: Workspace, event_id: EventId | None = None) -> list[Deal]:
    """The ledger of one event or of all, latest first."""
    return store.deals(ws.read, event_id)


def get(ws: Workspace, deal_id: DealId) -> Deal:
    """One line. Raises UnknownDeal."""
    found = store.deal(ws.read, deal_id)
    if found is None:
        raise UnknownDeal(deal_id)
    return found


def put(ws: Workspace, deal: Deal) -> Deal:
    """The line stands as given; one without an id is new. Raises BadDeal."""
    kept = replace(deal, id=deal.id or DealId(ws.new_id()))
    wrong = model.problem(kept)
    if wrong is not None:
        raise BadDeal(kept.on_day, wrong)
    with ws.unit(Op.DEAL_EDIT, name=_named(kept)) as unit:
        unit.put("deals", store.row_of_deal(kept))
    return kept


def remove(ws: Workspace, deal_ids: Sequence[DealId]) -> None:
    """The lines are gone, all of them or none. Raises UnknownDeal."""
    gone = [get(ws, each) for each in deal_ids]
    with ws.unit(Op.DEAL_EDIT, name="、".join(dict.fromkeys(map(_named, gone)))) as unit:
        for each in gone:
            unit.drop("deals", each.id)


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import did: new lines, and those that stood in the ledger already."""

    added: tuple[Deal, ...]
    known: tuple[Deal, ...]


def add_all(ws: Workspace, lines: Sequence[Deal], *, dry_run: bool = False) -> Imported:
    """All lines that the ledger does not have yet stand in it, in one step; equal lines of one file are all new."""
    stored = store.deals(ws.read)
    known = [line for line in lines if any(model.is_same(line, one) for one in stored)]
    added = [replace(line, id=DealId(ws.new_id())) for line in lines if line not in known]
    if added and not dry_run:
        with ws.unit(Op.LEDGER_IMPORT, count=len(added)) as unit:
            for line in added:
                unit.add("deals", store.row_of_deal(line))
    return Imported(tuple(added), tuple(known))


def _named(deal: Deal) -> str:
    return f"{day(deal.on_day)}{word(deal.kind)}"
