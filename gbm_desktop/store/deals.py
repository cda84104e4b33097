"""The ledger of deals as rows."""

import sqlite3
from datetime import date

from gbm_desktop.model.deals import Channel, Deal, DealKind
from gbm_desktop.model.ids import DealId
from gbm_desktop.store import rows


def row_of_deal(deal: Deal) -> dict[str, object]:
    """The deal as stored."""
    return rows.plain_row(deal)


def _deal(row: sqlite3.Row) -> Deal:
    return Deal(
        **{
            **row,
            "on_day": date.fromisoformat(row["on_day"]),
            "kind": DealKind(row["kind"]),
            "channel": Channel(row["channel"]),
        }
    )


def deals(db: sqlite3.Connection, event_id: str | None = None) -> list[Deal]:
    """The ledger of one event or of all, latest first."""
    found = db.execute("SELECT * FROM deals WHERE ?1 IS NULL OR event_id = ?1 ORDER BY on_day DESC, id DESC",
                       (event_id,))  # fmt: skip
    return [_deal(row) for row in found]


def deal(db: sqlite3.Connection, deal_id: DealId) -> Deal | None:
    """One line of the ledger."""
    return rows.one(db, "deals", deal_id, _deal)
