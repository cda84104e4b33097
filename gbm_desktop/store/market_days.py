"""Market rules and marked days as rows."""

import json
import sqlite3
from typing import Any

from gbm_desktop.model.ids import ClosedDaysId, MarketRuleId
from gbm_desktop.model.market_days import ClosedDays, ClosedKind, MarketCalendar, MarketRule
from gbm_desktop.store import rows

_LISTS = ("days", "lunar_months")
_DAYS = ("valid_from", "valid_to", "checked_on")


def row_of(rule: MarketRule) -> dict[str, Any]:
    """The rule as stored."""
    return {**rows.plain_row(rule), **{name: rows.as_json(getattr(rule, name)) for name in _LISTS}}


def from_row(row: sqlite3.Row) -> MarketRule:
    """The rule that is stored in the row."""
    kept: dict[str, Any] = dict(row)
    lists = {name: tuple(json.loads(kept[name])) for name in _LISTS}
    days = {name: rows.day(kept[name]) for name in _DAYS}
    return MarketRule(**{**kept, **lists, **days, "calendar": MarketCalendar(kept["calendar"])})


def rules(db: sqlite3.Connection, prefix: str = "", village: str | None = None) -> list[MarketRule]:
    """The rules of all places whose code begins so, of this village only where one is named; place by place."""
    found = db.execute(
        "SELECT * FROM market_rules WHERE substr(region_code, 1, length(:prefix)) = :prefix "
        "AND (:village IS NULL OR village = :village) ORDER BY region_code, village, id",
        {"prefix": prefix, "village": village},
    )
    return [from_row(row) for row in found]


def rules_of_place(db: sqlite3.Connection, region_code: str, village: str) -> list[MarketRule]:
    """The rules that were given for just this place."""
    found = db.execute(
        "SELECT * FROM market_rules WHERE region_code = ? AND village = ? ORDER BY id", (region_code, village)
    )
    return [from_row(row) for row in found]


def rule(db: sqlite3.Connection, rule_id: MarketRuleId) -> MarketRule | None:
    """One rule."""
    return rows.one(db, "market_rules", rule_id, from_row)


def closed_row(closed: ClosedDays) -> dict[str, Any]:
    """The marked days as stored."""
    return rows.plain_row(closed)


def closed_from_row(row: sqlite3.Row) -> ClosedDays:
    """The marked days that are stored in the row."""
    kept: dict[str, Any] = dict(row)
    days = {name: rows.day(kept[name]) for name in ("first_day", "last_day")}
    return ClosedDays(**{**kept, **days, "kind": ClosedKind(kept["kind"])})


def closed(db: sqlite3.Connection) -> list[ClosedDays]:
    """All marked days, the earliest first."""
    found = db.execute("SELECT * FROM closed_days ORDER BY first_day, last_day, id")
    return [closed_from_row(row) for row in found]


def closed_days(db: sqlite3.Connection, closed_id: ClosedDaysId) -> ClosedDays | None:
    """One span of marked days."""
    return rows.one(db, "closed_days", closed_id, closed_from_row)
