"""The campaign, its departments, addressees and villages as rows."""

import sqlite3
from dataclasses import fields
from datetime import date
from typing import Any

from gbm_desktop.model.campaign import Addressee, Campaign, Department, Village


def row_of(value: Campaign | Department | Addressee | Village) -> dict[str, Any]:
    """The value as it is stored."""
    row = {field.name: getattr(value, field.name) for field in fields(value)}
    return {name: cell.isoformat() if isinstance(cell, date) else cell for name, cell in row.items()}


def campaign(db: sqlite3.Connection) -> Campaign | None:
    """The workspace's campaign, None before it was started."""
    row = db.execute("SELECT * FROM campaign").fetchone()
    if row is None:
        return None
    dates = {name: date.fromisoformat(row[name]) for name in ("period_start", "period_end")}
    due = date.fromisoformat(row["due"]) if row["due"] else None
    return Campaign(**{**dict(row), **dates, "due": due})


def departments(db: sqlite3.Connection) -> list[Department]:
    """The departments that carry the campaign."""
    return [Department(**row) for row in db.execute("SELECT * FROM departments ORDER BY position, id")]


def addressees(db: sqlite3.Connection) -> list[Addressee]:
    """Those who get a copy of the summary report."""
    return [Addressee(**row) for row in db.execute("SELECT * FROM addressees ORDER BY position, id")]


def villages(db: sqlite3.Connection, township: str = "") -> list[Village]:
    """The villages known to the campaign, of one township or of all."""
    rows = db.execute("SELECT * FROM villages WHERE ? IN ('', township) ORDER BY township, name", (township,))
    return [Village(**row) for row in rows]
