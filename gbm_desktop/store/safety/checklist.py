"""Checklists, inspections and corrective actions as rows."""

import sqlite3
from collections.abc import Sequence

from gbm_desktop.model.ids import ActionId, CheckItemId, EventId
from gbm_desktop.model.safety.checklist import (
    ActionState,
    Checked,
    CheckItem,
    CheckResult,
    CorrectiveAction,
    Inspection,
    LibraryItem,
    Phase,
)
from gbm_desktop.store import rows


def row_of_library(item: LibraryItem) -> dict[str, object]:
    """The library's item as stored: its id is its code."""
    row = rows.plain_row(item)
    return {"id": row.pop("code"), **row}


def library_edits(db: sqlite3.Connection) -> dict[str, LibraryItem]:
    """The items of the library that are the county's own or were changed here, by code."""
    return {row["id"]: _library_item(row) for row in db.execute("SELECT * FROM checklist_library ORDER BY id")}


def _library_item(row: sqlite3.Row) -> LibraryItem:
    return LibraryItem(
        code=row["id"],
        category=row["category"],
        phase=Phase(row["phase"]),
        text=row["text"],
        critical=bool(row["critical"]),
        retired=bool(row["retired"]),
    )


def row_of_item(item: CheckItem) -> dict[str, object]:
    """The item of an event's list as stored."""
    return rows.plain_row(item)


def item_from(row: sqlite3.Row) -> CheckItem:
    """The item that is stored in the row."""
    return CheckItem(**{**row, "phase": Phase(row["phase"]), "critical": bool(row["critical"])})


def items(db: sqlite3.Connection, event_ids: Sequence[EventId]) -> dict[EventId, list[CheckItem]]:
    """The lists of these events, in the order of the codes."""
    return rows.of_events(db, "check_items", event_ids, item_from, order="event_id, code, id")


def item(db: sqlite3.Connection, item_id: CheckItemId) -> CheckItem | None:
    """One item of an event's list."""
    return rows.one(db, "check_items", item_id, item_from)


def checked(db: sqlite3.Connection, event_ids: Sequence[EventId]) -> dict[EventId, list[Checked]]:
    """The lists of these events with the latest look at each item, and its action that is not closed."""
    latest = {
        one.item_id: one
        for inspections in rows.of_events(db, "inspections", event_ids, inspection_from).values()
        for one in inspections
    }
    still_open = {
        action.item_id: action
        for found in actions(db, event_ids).values()
        for action in found
        if action.state is not ActionState.CLOSED
    }
    return {
        event_id: [Checked(one, latest.get(one.id), still_open.get(one.id)) for one in listed]
        for event_id, listed in items(db, event_ids).items()
    }


def row_of_inspection(inspection: Inspection) -> dict[str, object]:
    """The inspection as stored."""
    return rows.plain_row(inspection)


def inspection_from(row: sqlite3.Row) -> Inspection:
    """The inspection that is stored in the row."""
    return Inspection(**{**row, "result": CheckResult(row["result"]), "from_paper": bool(row["from_paper"])})


def inspections(db: sqlite3.Connection, event_id: EventId, item_id: CheckItemId | None = None) -> list[Inspection]:
    """The looks at an event's items, or at one of them, newest first."""
    found = db.execute(
        "SELECT * FROM inspections WHERE event_id = ? AND (? IS NULL OR item_id = ?) ORDER BY id DESC",
        (event_id, item_id, item_id),
    )
    return [inspection_from(row) for row in found]


def row_of_action(action: CorrectiveAction) -> dict[str, object]:
    """The corrective action as stored."""
    return rows.plain_row(action)


def action_from(row: sqlite3.Row) -> CorrectiveAction:
    """The corrective action that is stored in the row."""
    days = {name: rows.day(row[name]) for name in ("found_on", "deadline", "closed_on")}
    return CorrectiveAction(**{**row, **days, "state": ActionState(row["state"])})


def actions(db: sqlite3.Connection, event_ids: Sequence[EventId]) -> dict[EventId, list[CorrectiveAction]]:
    """The corrective actions of these events, oldest first."""
    return rows.of_events(db, "corrective_actions", event_ids, action_from, order="event_id, found_on, id")


def open_actions(db: sqlite3.Connection) -> list[CorrectiveAction]:
    """The corrective actions of all events that are not closed, oldest first."""
    found = db.execute("SELECT * FROM corrective_actions WHERE state <> 'closed' ORDER BY found_on, id")
    return [action_from(row) for row in found]


def action(db: sqlite3.Connection, action_id: ActionId) -> CorrectiveAction | None:
    """One corrective action."""
    return rows.one(db, "corrective_actions", action_id, action_from)
