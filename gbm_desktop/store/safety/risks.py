"""Risk tables as rows."""

import sqlite3
from collections.abc import Sequence

from gbm_desktop.model.ids import EventId, RiskId
from gbm_desktop.model.safety.risk import Risk
from gbm_desktop.store import rows


def row_of(risk: Risk) -> dict[str, object]:
    """The risk as stored."""
    return rows.plain_row(risk)


def from_row(row: sqlite3.Row) -> Risk:
    """The risk that is stored in the row."""
    return Risk(**{**row, "reviewed_on": rows.day(row["reviewed_on"])})


def risks(db: sqlite3.Connection, event_ids: Sequence[EventId]) -> dict[EventId, list[Risk]]:
    """The risks of these events, in their order."""
    return rows.of_events(db, "risks", event_ids, from_row, order="event_id, position, id")


def risk(db: sqlite3.Connection, risk_id: RiskId) -> Risk | None:
    """One risk."""
    return rows.one(db, "risks", risk_id, from_row)
