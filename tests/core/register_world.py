"""Rows of the registers to count: what a row does not name is empty."""

from random import Random
from typing import Any

from gbm_desktop.model.ids import EventId
from gbm_desktop.model.journal import Op
from gbm_desktop.store.tables import TABLES
from gbm_desktop.workspace import Workspace

EMPTY = {
    "year": 2023, "region_code": "", "contact": "", "phone": "", "after_sales": "", "note": "", "initials": "",
    "category": "", "model": "", "certifier": "", "standard": "", "unit": "", "requirement": "", "verifier": "",
    "certifying_note": "", "discount_note": "", "listed_in": "", "certificate": "", "issued": None, "expires": None,
    "price": None, "verified_on": None, "certifying": "no", "stars": 0, "scenes": "[]", "roles": "[]",
    "chain_leader": 0, "booth": "", "contract": "", "event_price": None, "event_id": None, "enterprise_id": None,
    "product_id": None, "source": "", "claimant": "", "village": "", "households": 0, "pieces": 0.0, "base": 0,
    "loan": "{}", "state": "recorded", "object": "", "rate": None, "amount": None, "cap": None, "budget": None,
    "first_day": None, "last_day": None, "papers": "", "published": "", "way": "", "person": "", "address": "",
    "against": "", "facts": "", "claim": "", "handler": None, "transferred_to": "", "receipt": "", "due": None,
    "closed_on": None, "outcome": None, "satisfaction": None, "outlet": "", "link": "", "form": "", "reach": None,
    "plays": None, "events": "[]", "place": "", "as_of": None, "credit_code": "", "route": "none", "is_local": None,
}  # fmt: skip
MEDIA = ("news", "weibo", "wechat", "radio", "television", "other")


def put(ws: Workspace, table: str, *lines: dict[str, Any]) -> None:
    """These rows stand in the table, what they do not name being empty."""
    with ws.unit(Op.LEDGER_IMPORT, count=len(lines)) as unit:
        for line in lines:
            unit.add(table, {name: {**EMPTY, **line}[name] for name in TABLES[table]})


def at_random(ws: Workspace, event_id: EventId, seed: int) -> None:
    """Every register is kept from the 1st to the 28th of October 2023, somehow."""
    chance = Random(seed)  # noqa: S311 - a world to count, no secret

    def day() -> str:
        return f"2023-10-{chance.randint(1, 28):02d}"

    def some(most: int) -> range:
        return range(chance.randint(1, most))

    kinds = ("subsidy", "interest", "discount", "trade_in")
    put(ws, "schemes", *({"id": kind, "kind": kind, "name": kind} for kind in kinds))
    put(ws, "claims", *(
        {"id": f"{n}", "scheme_id": chance.choice(kinds), "on_day": day(), "households": chance.randint(0, 3),
         "pieces": chance.randint(0, 40) / 4, "sum": chance.randint(0, 10**7),
         "event_id": chance.choice((None, event_id)), "state": chance.choice(("recorded", "paid", "refused"))}
        for n in some(40)
    ))  # fmt: skip
    put(ws, "deals", *(
        {"id": f"{n}", "kind": chance.choice(("intention", "contract", "sale")), "on_day": day(),
         "channel": chance.choice(("online", "offline")), "count": chance.randint(1, 9),
         "sum": chance.randint(0, 10**8)}
        for n in some(40)
    ))  # fmt: skip
    put(ws, "complaints", *(
        {"id": f"{n}", "number": f"T{n}", "kind": chance.choice(("complaint", "consultation", "report")),
         "received": f"{(got := day())}T09:30", **_ended(chance, got)}
        for n in some(30)
    ))  # fmt: skip
    put(ws, "publicity", *(
        {"id": f"{n}", "on_day": day(), "medium": chance.choice(MEDIA), "level": "county", "title": f"{n}",
         "reach": chance.choice((None, 0, 1200)), "plays": chance.choice((None, 30))}
        for n in some(30)
    ))  # fmt: skip
    put(ws, "handouts", *(
        {"id": f"{n}", "on_day": day(), "name": "折页", "pieces": chance.randint(1, 500)} for n in some(9)
    ))  # fmt: skip


def _ended(chance: Random, received: str) -> dict[str, Any]:
    if chance.random() < 0.3:
        return {"state": "mediating"}
    closed = f"2023-10-{chance.randint(int(received[-2:]), 28):02d}"
    rated = chance.choice((None, "satisfied", "fairly", "not"))
    return {"state": "called_back" if rated else "closed", "outcome": "settled", "closed_on": closed,
            "satisfaction": rated}  # fmt: skip
