"""Rows of every register for one season, made-up and small enough to count by hand."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from gbm_desktop.model.ids import EventId
from gbm_desktop.model.journal import Op
from gbm_desktop.workspace import Workspace

_ENTERPRISE = {
    "credit_code": "", "roles": '["production"]', "chain_leader": 0, "is_local": 1, "region_code": "510113",
    "contact": "", "phone": "", "after_sales": "028-83000000", "note": "", "initials": "",
}  # fmt: skip
_PRODUCT = {
    "category": "防水卷材", "model": "3 mm", "route": "graded", "stars": 3, "certificate": "LS-1",
    "certifier": "示例认证",
    "issued": "2023-03-01", "expires": "2028-02-29", "standard": "GB 23441—2009", "price": 4500, "unit": "平方米",
    "scenes": '["house"]', "requirement": "", "verifier": "", "verified_on": None, "certifying": "no",
    "certifying_note": "", "listed_in": "", "discount_note": "", "after_sales": "", "note": "", "initials": "",
}  # fmt: skip
_UNCERTIFIED = {"route": "none", "stars": 0, "certificate": "", "certifier": "", "issued": None, "expires": None}
_SCHEME = dict.fromkeys(("object", "category", "unit", "source", "papers", "published", "note"), "") | dict.fromkeys(
    ("rate", "amount", "cap", "budget", "first_day", "last_day")
)


@dataclass
class Registers:
    """Puts rows into the registers of an event's day; each method says what it adds."""

    ws: Workspace
    event_id: EventId
    day: date
    ids: dict[str, str] = field(default_factory=dict)

    def add(self, table: str, **row: Any) -> str:
        row_id = self.ws.new_id()
        with self.ws.unit(Op.ENTERPRISE_ADD, name="示例") as unit:
            unit.add(table, {"id": row_id, **row})
        return row_id

    def enterprise(self, name: str, **changes: Any) -> str:
        """An enterprise that exhibits at the event."""
        made = self.add("enterprises", **{**_ENTERPRISE, "name": name, **changes})
        plain = dict.fromkeys(("booth", "contract", "contact", "phone", "note"), "")
        self.add("exhibitors", event_id=self.event_id, enterprise_id=made, **plain)
        return made

    def product(self, enterprise: str, name: str, **changes: Any) -> str:
        """A certified product that is shown at the event."""
        made = self.add("products", **{**_PRODUCT, "enterprise_id": enterprise, "name": name, **changes})
        self.add("exhibits", event_id=self.event_id, product_id=made, event_price=4000, note="")
        return made

    def uncertified(self, enterprise: str, name: str, **changes: Any) -> str:
        """A product without a certificate that is shown at the event."""
        return self.product(enterprise, name, **{**_UNCERTIFIED, **changes})

    def claim(self, kind: str, fen: int) -> None:
        """A claim of one household under a scheme of this kind."""
        scheme = self.add("schemes", **_SCHEME, kind=kind, name=f"示例{kind}")
        self.add(
            "claims", scheme_id=scheme, event_id=self.event_id, enterprise_id=None, product_id=None,
            on_day=self.day.isoformat(), claimant="张某", village="清泉村", households=1, pieces=1.0, base=fen * 2,
            sum=fen, loan="{}", state="paid", note="",
        )  # fmt: skip

    def deal(self, kind: str, channel: str, fen: int, count: int = 1) -> None:
        """An intention, a contract or a sale."""
        self.add(
            "deals", kind=kind, channel=channel, event_id=self.event_id, enterprise_id=None, product_id=None,
            on_day=self.day.isoformat(), count=count, sum=fen, source="", note="",
        )  # fmt: skip

    def complaint(self, number: str, kind: str = "complaint", **changes: Any) -> None:
        """A complaint of 李某 about a wrong colour, open."""
        open_one = {"closed_on": None, "outcome": None, "satisfaction": None, "state": "mediating"}
        self.add(
            "complaints",
            **{
                "number": number, "kind": kind, "event_id": self.event_id, "enterprise_id": None, "product_id": None,
                "received": f"{self.day}T10:00", "way": "现场", "person": "李某某", "phone": "13900001111",
                "address": "",
                "against": "示例建材有限公司", "facts": "色差", "claim": "更换色差瓷砖", "handler": None,
                "transferred_to": "", "receipt": "", "due": None, "note": "", **open_one, **changes,
            },
        )  # fmt: skip

    def publication(self, title: str, medium: str = "news", **changes: Any) -> None:
        """Something published on the event's day."""
        told = {"reach": None, "plays": None, "link": "", "form": "图文", "events": "[]", "note": ""}
        self.add(
            "publicity", on_day=self.day.isoformat(), medium=medium, outlet="示例日报", level="county", title=title,
            **{**told, **changes},
        )  # fmt: skip

    def last_year(self, key: str, value: float) -> None:
        """What the figure was the year before."""
        year = self.day.year - 1
        self.add("typed_figures", year=year, key=key, value=value, as_of=None, source="上年总结报告", note="")
