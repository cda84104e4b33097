"""The ledger of intentions, contracts and sales."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from gbm_desktop.errors.deals import BadDeal, UnknownDeal
from gbm_desktop.model import deals as model
from gbm_desktop.model.deals import Deal
from gbm_desktop.model.ids import DealId, EventId
from gbm_desktop.model.journal import Op
from gbm_desktop.store import deals as store
from gbm_desktop.wording import day, word
from gbm_desktop.workspace import Workspace


def everything(ws: Workspace, *, event_id: EventId | None = None, as_of: date | None = None) -> list[Deal]:
    """The ledger of one event or of all up to this day, latest first."""
    return [one for one in store.deals(ws.read, event_id) if as_of is None or one.on_day <= as_of]


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


def _named(deal: Deal) -> str:
    return f"{day(deal.on_day)}{word(deal.kind)}"
