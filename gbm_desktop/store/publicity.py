"""Publicity and handouts as rows."""

import json
import sqlite3
from datetime import date

from gbm_desktop.model.ids import EventId, HandoutId, PublicityId
from gbm_desktop.model.publicity import Handout, Medium, MediumLevel, Publicity
from gbm_desktop.store import rows


def row_of(item: Publicity) -> dict[str, object]:
    """The item as stored."""
    return {**rows.plain_row(item), "events": rows.as_json(list(item.events))}


def from_row(row: sqlite3.Row) -> Publicity:
    """The item that is stored in the row."""
    return Publicity(
        **{
            **row,
            "on_day": date.fromisoformat(row["on_day"]),
            "medium": Medium(row["medium"]),
            "level": MediumLevel(row["level"]),
            "events": tuple(EventId(one) for one in json.loads(row["events"])),
        }
    )


def everything(db: sqlite3.Connection) -> list[Publicity]:
    """The whole register, latest first."""
    return [from_row(row) for row in db.execute("SELECT * FROM publicity ORDER BY on_day DESC, id DESC")]


def by_id(db: sqlite3.Connection, item_id: PublicityId) -> Publicity | None:
    """One item."""
    return rows.one(db, "publicity", item_id, from_row)


def row_of_handout(handout: Handout) -> dict[str, object]:
    """The handout as stored."""
    return rows.plain_row(handout)


def _handout(row: sqlite3.Row) -> Handout:
    return Handout(**{**row, "on_day": date.fromisoformat(row["on_day"])})


def handouts(db: sqlite3.Connection) -> list[Handout]:
    """All that was handed out, latest first."""
    return [_handout(row) for row in db.execute("SELECT * FROM handouts ORDER BY on_day DESC, id DESC")]


def handout(db: sqlite3.Connection, handout_id: HandoutId) -> Handout | None:
    """One line."""
    return rows.one(db, "handouts", handout_id, _handout)
