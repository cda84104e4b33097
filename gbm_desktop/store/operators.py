"""Operators as rows, what a person at the keyboard may do, and the wrong PINs that were tried on this laptop."""

import sqlite3

from gbm_desktop.model.ids import OperatorId
from gbm_desktop.model.roles import Operator, Role
from gbm_desktop.store import rows

Acting = OperatorId | Role | None
"""Who is at the keyboard: a person who signed in, a role that stands in (a desk without staff), or nobody known."""


def row_of(operator: Operator) -> dict[str, object]:
    """The operator as stored."""
    return rows.plain_row(operator)


def from_row(row: sqlite3.Row) -> Operator:
    """The operator that is stored in the row."""
    return Operator(**{**dict(row), "role": Role(row["role"])})


def everyone(db: sqlite3.Connection) -> list[Operator]:
    """All operators, by name."""
    return [from_row(row) for row in db.execute("SELECT * FROM operators ORDER BY name, id")]


def by_id(db: sqlite3.Connection, operator_id: OperatorId) -> Operator | None:
    """One operator."""
    return rows.one(db, "operators", operator_id, from_row)


def are_defined(db: sqlite3.Connection) -> bool:
    """Whether people must sign in: some organiser is defined, who can let the others in."""
    return db.execute("SELECT 1 FROM operators WHERE role = ? LIMIT 1", (Role.ORGANISER,)).fetchone() is not None


def role_of(db: sqlite3.Connection, acting: Acting, *, phone: bool = False) -> Role:
    """What who is at the keyboard may do; while no organiser is defined, everything.

    A `phone` that signs people in does so whoever is at the keyboard, or nobody.
    """
    if not are_defined(db):
        return Role.ORGANISER
    if isinstance(acting, Role):
        return acting
    found = by_id(db, acting) if acting else None
    role = found.role if found else Role.VIEWER
    return Role.VOLUNTEER if phone and role is Role.VIEWER else role


def wrong_pins(db: sqlite3.Connection, name: str) -> tuple[int, int]:
    """How many wrong PINs were tried under the name here since the last right one, and when the last was (ms)."""
    found = db.execute("SELECT wrong, at FROM wrong_pins WHERE name = ?", (name,)).fetchone()
    return (found[0], found[1]) if found else (0, 0)


def count_wrong_pin(db: sqlite3.Connection, name: str, at: int) -> None:
    """One more wrong PIN was tried under the name."""
    db.execute(
        "INSERT INTO wrong_pins (name, wrong, at) VALUES (?, 1, ?) "
        "ON CONFLICT (name) DO UPDATE SET wrong = wrong + 1, at = excluded.at",
        (name, at),
    )


def forget_wrong_pins(db: sqlite3.Connection, name: str) -> None:
    """The right PIN was given under the name."""
    db.execute("DELETE FROM wrong_pins WHERE name = ?", (name,))
