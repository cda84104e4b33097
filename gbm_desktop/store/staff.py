"""Staff as rows, and the questions asked of them."""

import sqlite3

from gbm_desktop.model.ids import StaffId
from gbm_desktop.model.staff import Staff
from gbm_desktop.store import rows

_HELD = (
    ("safety_plans", ("officer", "fire_manager", "medical", "evacuation", "information")),
    ("measures", ("responsible", "deputy")),
    ("risks", ("responsible", "reviewed_by")),
    ("corrective_actions", ("responsible",)),
    ("duties", ("leader", "keeper")),
    ("drills", ("leader",)),
    ("acknowledgements", ("staff_id",)),
)
_WORK = (("tasks", "owner", "title"), ("complaints", "handler", "number"))
"""What else a person has to do: the table, who it is laid on there, and what it is called."""


def row_of(staff: Staff) -> dict[str, object]:
    """The person as stored."""
    return rows.plain_row(staff)


def from_row(row: sqlite3.Row) -> Staff:
    """The person that is stored in the row."""
    return Staff(**row)


def everyone(db: sqlite3.Connection) -> list[Staff]:
    """All staff, by unit and name."""
    return [from_row(row) for row in db.execute("SELECT * FROM staff ORDER BY unit, name, id")]


def by_id(db: sqlite3.Connection, staff_id: StaffId) -> Staff | None:
    """One person."""
    return rows.one(db, "staff", staff_id, from_row)


def search(db: sqlite3.Connection, text: str, limit: int) -> list[Staff]:
    """Whom a person means by a part of a name or unit, pinyin initials, or a phone's last digits; names first."""
    word = text.strip().lower()
    found = db.execute(
        "SELECT * FROM staff WHERE instr(lower(name), :word) OR instr(initials, :word) OR instr(lower(unit), :word) "
        "OR (:digits AND substr(phone, -length(:word)) = :word) "
        "ORDER BY substr(name, 1, length(:word)) = :word DESC, substr(initials, 1, length(:word)) = :word DESC, "
        "name, unit, id LIMIT :limit",
        {"word": word, "digits": int(word.isdecimal()), "limit": limit},
    )
    return [from_row(row) for row in found]


def events_of(db: sqlite3.Connection, staff_id: StaffId) -> list[str]:
    """The names of the events at which the person answers for anything or has signed, in the order of time."""
    events = " UNION ".join(
        f"SELECT {'id' if table == 'safety_plans' else 'event_id'} FROM {table} WHERE :id IN ({', '.join(columns)})"
        for table, columns in _HELD
    )
    rows = db.execute(f"SELECT name FROM events WHERE id IN ({events}) ORDER BY start, id", {"id": staff_id})
    return [row["name"] for row in rows]


def work_of(db: sqlite3.Connection, staff_id: StaffId) -> list[str]:
    """The tasks that are the person's and the cases that the person handles, by title and number."""
    return [
        row[0]
        for table, person, name in _WORK
        for row in db.execute(f"SELECT {name} FROM {table} WHERE {person} = ? ORDER BY {name}", (staff_id,))
    ]


def posts(db: sqlite3.Connection) -> dict[StaffId, int]:
    """For how many measures of all events each person is the responsible one; who has none is left out."""
    found = db.execute(
        "SELECT responsible, count(*) AS count FROM measures WHERE responsible IS NOT NULL GROUP BY responsible"
    )
    return {row["responsible"]: row["count"] for row in found}
