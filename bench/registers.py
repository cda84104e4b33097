"""Registers as full as a big season leaves them, in few steps."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import Any

from gbm_desktop.model.ids import EventId
from gbm_desktop.model.journal import Op
from gbm_desktop.store import events as event_store
from gbm_desktop.store.events import EventQuery
from gbm_desktop.store.tables import TABLES
from gbm_desktop.workspace import Workspace

ENTERPRISES, PRODUCTS, LINES, PUBLICATIONS = 100, 500, 20_000, 2_000
_FIRST_DAY = date(2023, 3, 1)
_DAYS = 240
_BLANK: Mapping[str, Any] = {
    "credit_code": "", "roles": "[]", "chain_leader": 0, "is_local": None, "region_code": "", "contact": "",
    "phone": "", "after_sales": "", "note": "", "initials": "", "model": "", "certifier": "", "standard": "",
    "price": None, "unit": "", "scenes": "[]", "requirement": "", "verifier": "", "verified_on": None,
    "certifying": "no", "certifying_note": "", "listed_in": "", "discount_note": "", "booth": "", "contract": "",
    "event_price": None, "object": "", "category": "", "rate": None, "amount": None, "cap": None, "budget": None,
    "first_day": None, "last_day": None, "source": "", "papers": "", "published": "", "product_id": None,
    "claimant": "", "village": "", "base": 0, "loan": "{}", "person": "", "address": "", "against": "", "facts": "",
    "claim": "", "handler": None, "transferred_to": "", "receipt": "", "due": None, "link": "", "form": "",
    "events": "[]", "place": "",
}  # fmt: skip


def fill(ws: Workspace, lines: int = LINES, publications: int = PUBLICATIONS) -> None:
    """Every register holds what so many events bring."""
    events = [event.id for event in event_store.matching(ws.read, EventQuery())]
    _catalogue(ws, events)
    _benefits(ws, events, lines)
    _consumer(ws, events, lines)
    _publicity(ws, events, publications)


def _many(ws: Workspace, table: str, count: int, made: Callable[[int], Mapping[str, Any]]) -> None:
    """So many rows stand in the table; what is not told is blank."""
    told = ({**_BLANK, "id": f"{table}-{n:05d}", **made(n)} for n in range(count))
    with ws.unit(Op.LEDGER_IMPORT, count=count) as step:
        step.add_all(table, [tuple(row[name] for name in TABLES[table]) for row in told])


def _day(n: int) -> str:
    return (_FIRST_DAY + timedelta(days=n % _DAYS)).isoformat()


def _enterprise(n: int) -> str:
    return f"enterprises-{n % ENTERPRISES:05d}"


def _product(n: int) -> str:
    return f"products-{n % PRODUCTS:05d}"


def _catalogue(ws: Workspace, events: list[EventId]) -> None:
    _many(ws, "enterprises", ENTERPRISES, lambda n: {"name": f"示例建材{n}有限公司", "is_local": n % 2})
    _many(
        ws, "products", PRODUCTS,
        lambda n: {
            "enterprise_id": _enterprise(n), "name": f"产品{n}", "category": f"类别{n % 51}", "route": "graded",
            "stars": n % 3 + 1, "certificate": f"CN{n:04d}", "issued": "2023-02-01", "expires": "2028-01-31",
        },
    )  # fmt: skip
    _many(
        ws, "exhibitors", 5 * len(events),
        lambda n: {"event_id": events[n // 5], "enterprise_id": _enterprise(n)},
    )  # fmt: skip
    _many(ws, "exhibits", 10 * len(events), lambda n: {"event_id": events[n // 10], "product_id": _product(n)})


def _benefits(ws: Workspace, events: list[EventId], lines: int) -> None:
    kinds = ("subsidy", "interest", "discount", "trade_in")
    _many(ws, "schemes", len(kinds), lambda n: {"kind": kinds[n], "name": f"政策{n}"})
    _many(
        ws, "claims", lines,
        lambda n: {
            "scheme_id": f"schemes-{n % len(kinds):05d}", "event_id": events[n % len(events)], "on_day": _day(n),
            "enterprise_id": _enterprise(n), "households": 1, "pieces": 1.0, "sum": 10_000 + n, "state": "paid",
        },
    )  # fmt: skip
    _many(
        ws, "deals", lines,
        lambda n: {
            "kind": ("intention", "contract", "sale")[n % 3], "channel": ("offline", "online")[n % 2],
            "event_id": events[n % len(events)], "enterprise_id": _enterprise(n), "on_day": _day(n), "count": 1,
            "sum": 20_000 + n,
        },
    )  # fmt: skip


def _consumer(ws: Workspace, events: list[EventId], lines: int) -> None:
    _many(
        ws, "complaints", lines,
        lambda n: {
            "number": f"{n:05d}", "kind": ("complaint", "consultation", "suggestion", "report")[n % 4],
            "state": "closed", "event_id": events[n % len(events)], "enterprise_id": _enterprise(n),
            "received": f"{_day(n)}T10:00", "way": "site", "closed_on": _day(n), "outcome": "settled",
            "satisfaction": "satisfied",
        },
    )  # fmt: skip


def _publicity(ws: Workspace, events: list[EventId], publications: int) -> None:
    media = ("news", "weibo", "wechat", "radio", "television", "other")
    _many(
        ws, "publicity", publications,
        lambda n: {
            "on_day": _day(n), "medium": media[n % len(media)], "outlet": "示例媒体", "level": "county",
            "title": f"报道{n}", "reach": n, "plays": n,
        },
    )  # fmt: skip
    _many(
        ws, "handouts", publications,
        lambda n: {"on_day": _day(n), "event_id": events[n % len(events)], "name": "折页", "pieces": 50},
    )  # fmt: skip
