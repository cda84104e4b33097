"""What stores of several features share: rows of many events at once, and values as they are written."""

import json
import sqlite3
from collections.abc import Callable, Iterable, Sequence
from dataclasses import fields
from datetime import date, datetime
from enum import Enum
from typing import Any, TypeVar

from gbm_desktop.model.ids import EventId

_T = TypeVar("_T")
NOT_VOIDED = "NOT EXISTS (SELECT 1 FROM scan_voids v WHERE v.scan_id = scans.id)"
"""A scan that was not taken back."""
COUNTED = f"{NOT_VOIDED} AND NOT EXISTS (SELECT 1 FROM merged_repeats m WHERE m.scan_id = scans.id)"
"""A scan that counts: neither taken back nor, since other laptops are known, the repeat of an earlier one."""


def of_events(
    db: sqlite3.Connection,
    table: str,
    event_ids: Sequence[EventId],
    made: Callable[[sqlite3.Row], _T],
    *,
    key: str = "event_id",
    order: str = "id",
) -> dict[EventId, list[_T]]:
    """The rows of these events by event, in the order asked for; an event without any is left out."""
    rows = db.execute(
        f"SELECT * FROM {table} WHERE {key} IN (SELECT value FROM json_each(?)) ORDER BY {order}",
        (json.dumps(list(event_ids)),),
    )
    found: dict[EventId, list[_T]] = {}
    for row in rows:
        found.setdefault(EventId(row[key]), []).append(made(row))
    return found


def one(db: sqlite3.Connection, table: str, row_id: str, made: Callable[[sqlite3.Row], _T]) -> _T | None:
    """The row of this id."""
    row = db.execute(f"SELECT * FROM {table} WHERE id = ?", (row_id,)).fetchone()
    return made(row) if row else None


def plain_row(value: Any, names: Iterable[str] = ()) -> dict[str, Any]:
    """A dataclass as a row: each field (or those named) as SQLite and JSON can hold it."""
    return {name: plain(getattr(value, name)) for name in names or [field.name for field in fields(value)]}


def plain(value: object) -> object:
    """A value as SQLite and JSON hold it: times to the minute, enums by value, truth as 0 or 1."""
    match value:
        case datetime():
            return minutes(value)
        case date():
            return value.isoformat()
        case Enum():
            return value.value
        case bool():
            return int(value)
        case _:
            return value


def minutes(when: datetime) -> str:
    """A local time as it is stored."""
    return when.replace(tzinfo=None).isoformat(timespec="minutes")


def day(text: str | None) -> date | None:
    """A stored day."""
    return date.fromisoformat(text) if text else None


def moment(text: str | None) -> datetime | None:
    """A stored local time."""
    return datetime.fromisoformat(text) if text else None


def as_json(value: object) -> str:
    """A value as a JSON column holds it."""
    return json.dumps(value, ensure_ascii=False)
