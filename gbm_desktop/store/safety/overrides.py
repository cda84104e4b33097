"""The officer's overrides as rows."""

import json
import sqlite3
from collections.abc import Sequence

from gbm_desktop.model.ids import EventId
from gbm_desktop.model.safety.gate import Override, Scope
from gbm_desktop.store import rows


def row_of(override: Override) -> dict[str, object]:
    """The override as stored."""
    return {**rows.plain_row(override), "covers": rows.as_json(sorted(override.covers))}


def from_row(row: sqlite3.Row) -> Override:
    """The override that is stored in the row."""
    return Override(**{**row, "scope": Scope(row["scope"]), "covers": frozenset(json.loads(row["covers"]))})


def overrides(db: sqlite3.Connection, event_ids: Sequence[EventId]) -> dict[EventId, list[Override]]:
    """The overrides of these events, oldest first."""
    return rows.of_events(db, "overrides", event_ids, from_row)
