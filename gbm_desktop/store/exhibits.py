"""Exhibitors, exhibits and packages as rows."""

import sqlite3
from collections.abc import Sequence

from gbm_desktop.model.exhibits import Exhibit, Exhibitor, Solution, SolutionItem
from gbm_desktop.model.ids import EventId, SolutionId
from gbm_desktop.model.products import Scene
from gbm_desktop.store import rows


def row_of_exhibitor(exhibitor: Exhibitor) -> dict[str, object]:
    """The exhibitor as stored."""
    return rows.plain_row(exhibitor)


def row_of_exhibit(exhibit: Exhibit) -> dict[str, object]:
    """The exhibit as stored."""
    return rows.plain_row(exhibit)


def exhibitors(db: sqlite3.Connection, event_ids: Sequence[EventId]) -> dict[EventId, list[Exhibitor]]:
    """Who stands at these events, by booth."""
    return rows.of_events(
        db, "exhibitors", event_ids, lambda row: Exhibitor(**row), order="event_id, booth = '', booth, id"
    )


def exhibits(db: sqlite3.Connection, event_ids: Sequence[EventId]) -> dict[EventId, list[Exhibit]]:
    """What is shown at these events."""
    return rows.of_events(db, "exhibits", event_ids, lambda row: Exhibit(**row), order="event_id, id")


def solutions(db: sqlite3.Connection) -> list[Solution]:
    """Every package, by scene and name."""
    items: dict[str, list[SolutionItem]] = {}
    for row in db.execute("SELECT * FROM solution_items ORDER BY solution_id, position, id"):
        items.setdefault(row["solution_id"], []).append(SolutionItem(row["product_id"], row["purpose"]))
    found = db.execute("SELECT * FROM solutions ORDER BY scene, name, id")
    return [Solution(**{**row, "scene": Scene(row["scene"])}, items=tuple(items.get(row["id"], ()))) for row in found]


def row_of_solution(solution: Solution) -> dict[str, object]:
    """The package as stored, without its products."""
    return rows.plain_row(solution, ("id", "name", "scene", "problem", "text"))


def rows_of_items(solution: Solution) -> list[dict[str, object]]:
    """The package's products as stored."""
    return [
        {
            "id": f"{solution.id}:{item.product_id}",
            "solution_id": solution.id,
            "position": position,
            "product_id": item.product_id,
            "purpose": item.purpose,
        }
        for position, item in enumerate(solution.items, 1)
    ]


def item_ids(db: sqlite3.Connection, solution_id: SolutionId) -> list[str]:
    """The rows of a package's products."""
    return [row["id"] for row in db.execute("SELECT id FROM solution_items WHERE solution_id = ?", (solution_id,))]
