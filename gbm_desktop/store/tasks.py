"""The departments' tasks as rows."""

import sqlite3

from gbm_desktop.model.ids import TaskId
from gbm_desktop.model.tasks import Task, TaskState
from gbm_desktop.store import rows


def row_of(task: Task) -> dict[str, object]:
    """The task as stored."""
    return rows.plain_row(task)


def from_row(row: sqlite3.Row) -> Task:
    """The task that is stored in the row."""
    days = {name: rows.day(row[name]) for name in ("due", "done_on")}
    return Task(**{**row, **days, "state": TaskState(row["state"])})


def everything(db: sqlite3.Connection) -> list[Task]:
    """All tasks, by department and in their order there."""
    found = db.execute(
        "SELECT t.* FROM tasks t JOIN departments d ON d.id = t.department_id "
        "ORDER BY d.position, d.id, t.position, t.id"
    )
    return [from_row(row) for row in found]


def task(db: sqlite3.Connection, task_id: TaskId) -> Task | None:
    """One task."""
    return rows.one(db, "tasks", task_id, from_row)


def has_files(db: sqlite3.Connection, task_id: TaskId) -> bool:
    """Whether a file is attached to the task."""
    return db.execute("SELECT 1 FROM attachments WHERE owner = ? LIMIT 1", (task_id,)).fetchone() is not None


def count_of(db: sqlite3.Connection, department_id: str) -> int:
    """How many tasks a department has."""
    found: int = db.execute("SELECT count(*) FROM tasks WHERE department_id = ?", (department_id,)).fetchone()[0]
    return found
