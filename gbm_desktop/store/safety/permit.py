"""Permits and the county's own rule as rows."""

import json
import sqlite3
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from gbm_desktop.model.ids import EventId
from gbm_desktop.model.policy import PermitRule
from gbm_desktop.model.safety.permit import Basis, Holder, Paper, Permit, PermitState
from gbm_desktop.store import rows

COUNTY = "county"
_PLAIN = ("holder", "state", "number", "police", "applied_on", "decided_on", "note")


def row_of(permit: Permit) -> dict[str, object]:
    """The permit as stored: its id is the event's."""
    return {
        "id": permit.event_id,
        **rows.plain_row(permit, _PLAIN),
        "papers": rows.as_json(sorted(paper.value for paper in permit.papers)),
        "basis": rows.as_json(rows.plain_row(permit.basis)) if permit.basis else None,
    }


def from_row(row: sqlite3.Row) -> Permit:
    """The permit that is stored in the row."""
    return Permit(
        event_id=EventId(row["id"]),
        holder=Holder(row["holder"]),
        state=PermitState(row["state"]),
        number=row["number"],
        police=row["police"],
        applied_on=rows.day(row["applied_on"]),
        decided_on=rows.day(row["decided_on"]),
        papers=frozenset(map(Paper, json.loads(row["papers"]))),
        basis=_basis(json.loads(row["basis"])) if row["basis"] else None,
        note=row["note"],
    )


def _basis(told: dict[str, Any]) -> Basis:
    times = {name: datetime.fromisoformat(told[name]) for name in ("start", "end")}
    return Basis(**{**told, **times})


def permits(db: sqlite3.Connection, event_ids: Sequence[EventId]) -> dict[EventId, Permit]:
    """The permits of these events."""
    found = rows.of_events(db, "permits", event_ids, from_row, key="id")
    return {event_id: only for event_id, (only,) in found.items()}


def row_of_rule(rule: PermitRule) -> dict[str, object]:
    """The county's own rule as stored."""
    return {"id": COUNTY, **rows.plain_row(rule)}


def rule(db: sqlite3.Connection) -> PermitRule | None:
    """The county's own rule, None where it has none."""
    row = db.execute("SELECT * FROM permit_rule").fetchone()
    if row is None:
        return None
    values = {name: row[name] for name in PermitRule.__slots__}
    return PermitRule(**values | {"working_days": bool(row["working_days"])})
