"""What the report lists beside its figures: products shown, complaints closed, the chain, packages and tasks."""

import sqlite3
from collections.abc import Sequence
from datetime import date
from typing import Any

from gbm_desktop.model.ids import EventId
from gbm_desktop.store import rows

Rows = list[dict[str, Any]]


def shown_products(db: sqlite3.Connection, held: Sequence[EventId]) -> Rows:
    """Each product that was shown at these events, with its enterprise, and at how many of them."""
    return _all(
        db,
        "SELECT e.name AS enterprise, e.credit_code, e.is_local, e.after_sales AS enterprise_phone, p.*, "
        "count(DISTINCT x.event_id) AS sessions, min(x.event_price) AS event_price, max(v.start) AS last_shown "
        "FROM exhibits x JOIN products p ON p.id = x.product_id JOIN enterprises e ON e.id = p.enterprise_id "
        "JOIN events v ON v.id = x.event_id "
        "WHERE x.event_id IN (SELECT value FROM json_each(:held)) GROUP BY p.id "
        "ORDER BY e.name, p.category, p.name, p.id",
        held=rows.as_json(list(held)),
    )


def silent_exhibitors(db: sqlite3.Connection, held: Sequence[EventId]) -> Rows:
    """Those who exhibited at these events and of whose products none was recorded there."""
    return _all(
        db,
        "SELECT e.name AS enterprise, e.credit_code, e.is_local, e.after_sales AS enterprise_phone, "
        "count(DISTINCT x.event_id) AS sessions FROM exhibitors x JOIN enterprises e ON e.id = x.enterprise_id "
        "WHERE x.event_id IN (SELECT value FROM json_each(:held)) AND e.id NOT IN (SELECT p.enterprise_id "
        "FROM exhibits s JOIN products p ON p.id = s.product_id "
        "WHERE s.event_id IN (SELECT value FROM json_each(:held))) GROUP BY e.id ORDER BY e.name, e.id",
        held=rows.as_json(list(held)),
    )


def disputes(db: sqlite3.Connection, own: Sequence[EventId], first: date, last: date) -> Rows:
    """The complaints of these days without the person, and what became of each; 举报 are not among them."""
    return _all(
        db,
        "SELECT t.number, t.event_id, t.received, t.state, t.closed_on, t.outcome, t.satisfaction, t.transferred_to, "
        "t.claim, coalesce(nullif(t.against, ''), e.name, '') AS against FROM complaints t "
        "LEFT JOIN enterprises e ON e.id = t.enterprise_id WHERE t.kind = 'complaint' "
        "AND substr(t.received, 1, 10) BETWEEN :first AND :last "
        "AND (t.event_id IS NULL OR t.event_id IN (SELECT value FROM json_each(:own))) ORDER BY t.received, t.id",
        own=rows.as_json(list(own)),
        first=first.isoformat(),
        last=last.isoformat(),
    )


def chain(db: sqlite3.Connection) -> Rows:
    """Every enterprise's name, roles and whether it leads a chain."""
    return _all(db, "SELECT name, roles, chain_leader FROM enterprises ORDER BY name, id")


def packages(db: sqlite3.Connection) -> dict[str, int]:
    """How many packages there are, by scene."""
    return dict(db.execute("SELECT scene, count(*) FROM solutions GROUP BY scene").fetchall())


def being_certified(db: sqlite3.Connection) -> int:
    """How many products are on their way to a certificate."""
    found = db.execute("SELECT count(*) FROM products WHERE certifying IN ('preparing', 'applied', 'testing')")
    count: int = found.fetchone()[0]
    return count


def task_states(db: sqlite3.Connection) -> dict[str, int]:
    """How many tasks of the departments there are, by state; those dropped are none."""
    found = db.execute("SELECT state, count(*) FROM tasks WHERE state <> 'dropped' GROUP BY state")
    return dict(found.fetchall())


def _all(db: sqlite3.Connection, sql: str, **values: object) -> Rows:
    return [dict(row) for row in db.execute(sql, values)]
