"""Benefits and deals of the sample season: made-up schemes, what was granted under them, and the ledger of deals."""

from dataclasses import replace
from datetime import date
from typing import Any

from gbm_desktop import benefits, catalogue, deal_import
from gbm_desktop.intake.ledger_plan import LedgerLine, LedgerPlan
from gbm_desktop.ledger_export import Names, names
from gbm_desktop.model.benefits import Claim, ClaimState, Loan, Scheme, SchemeKind
from gbm_desktop.model.deals import Channel, Deal, DealKind
from gbm_desktop.model.ids import ClaimId, DealId, SchemeId
from gbm_desktop.sample.told import season_file
from gbm_desktop.store.rows import day
from gbm_desktop.workspace import Workspace


def add(ws: Workspace) -> None:
    """Schemes and claims stand as if typed in one by one; the ledger of deals came as one sheet."""
    told = season_file("benefits")
    ids = _Ids(ws)
    schemes = {one["key"]: benefits.put_scheme(ws, _scheme(one)).id for one in told["schemes"]}
    for one in told["claims"]:
        benefits.put_claim(ws, _claim(one, schemes[one["scheme"]], ids))
    lines = tuple(LedgerLine(row, _deal(one, ids)) for row, one in enumerate(told["deals"], 2))
    deal_import.import_plan(ws, LedgerPlan("", lines, (), ()))


class _Ids:
    """Events by name, enterprises by their key in the sample's catalogue, products by name."""

    def __init__(self, ws: Workspace) -> None:
        known: Names = names(ws)
        keys = {one["name"]: one["key"] for one in season_file("catalogue")["enterprises"]}
        self._events = {name: each for each, name in known.events.items()}
        self._enterprises = {keys[name]: each for each, name in known.enterprises.items() if name in keys}
        self._products = {one.name: one.id for one in catalogue.products(ws)}

    def of(self, told: dict[str, Any]) -> dict[str, Any]:
        """The row's event, enterprise and product, where it names them."""
        return {
            "event_id": self._events[told["event"]] if "event" in told else None,
            "enterprise_id": self._enterprises[told["enterprise"]] if "enterprise" in told else None,
            "product_id": self._products[told["product"]] if "product" in told else None,
        }


def _scheme(told: dict[str, Any]) -> Scheme:
    days = {name: day(told.get(name)) for name in ("first_day", "last_day")}
    said = {name: value for name, value in told.items() if name != "key"}
    return Scheme(**{**said, **days, "id": SchemeId(""), "kind": SchemeKind(told["kind"])})


def _claim(told: dict[str, Any], scheme_id: SchemeId, ids: _Ids) -> Claim:
    known = ("claimant", "village", "households", "pieces", "base", "sum", "note")
    said = {name: told[name] for name in known if name in told}
    loan = Loan(**told["loan"]) if "loan" in told else None
    on_day = date.fromisoformat(told["on_day"])
    claim = Claim(ClaimId(""), scheme_id, on_day, loan=loan, state=ClaimState(told["state"]), **said)
    return replace(claim, **ids.of(told))


def _deal(told: dict[str, Any], ids: _Ids) -> Deal:
    said = {name: told[name] for name in ("count", "sum", "source", "note") if name in told}
    on_day = date.fromisoformat(told["on_day"])
    deal = Deal(DealId(""), DealKind(told["kind"]), Channel(told["channel"]), on_day, **said)
    return replace(deal, **ids.of(told))
