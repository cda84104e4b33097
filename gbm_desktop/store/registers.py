"""What the registers hold for the figures: exhibitors, claims, deals, complaints, publicity, and typed values."""

import sqlite3
from collections.abc import Sequence
from datetime import date
from typing import Any

from gbm_desktop.model.figures import TypedFigure
from gbm_desktop.model.ids import EventId
from gbm_desktop.store import rows

Rows = list[dict[str, Any]]
_OF_SEASON = "(t.event_id IS NULL OR t.event_id IN (SELECT value FROM json_each(:own)))"


def exhibitors(db: sqlite3.Connection, held: Sequence[EventId]) -> Rows:
    """Who exhibited at these events, one row an enterprise and event."""
    return _all(
        db,
        "SELECT x.event_id, e.id, e.name, e.credit_code, e.is_local FROM exhibitors x "
        "JOIN enterprises e ON e.id = x.enterprise_id WHERE x.event_id IN (SELECT value FROM json_each(:held)) "
        "ORDER BY e.name, e.id",
        held=rows.as_json(list(held)),
    )


def exhibits(db: sqlite3.Connection, held: Sequence[EventId]) -> Rows:
    """What was exhibited at these events, one row a product and event."""
    return _all(
        db,
        "SELECT x.event_id, p.id, p.name, p.model, p.category, p.stars, p.certificate, e.name AS enterprise "
        "FROM exhibits x JOIN products p ON p.id = x.product_id JOIN enterprises e ON e.id = p.enterprise_id "
        "WHERE x.event_id IN (SELECT value FROM json_each(:held)) ORDER BY p.category, p.name, p.id",
        held=rows.as_json(list(held)),
    )


def certificates(db: sqlite3.Connection) -> Rows:
    """Every certified product with the days on which its certificate begins and ends."""
    return _all(
        db,
        "SELECT p.id, p.enterprise_id, p.name, p.category, p.stars, p.certificate, p.certifier, p.issued, p.expires, "
        "e.name AS enterprise FROM products p JOIN enterprises e ON e.id = p.enterprise_id "
        "WHERE p.route <> 'none' AND p.certificate <> '' ORDER BY p.issued, p.name, p.id",
    )


def claims(db: sqlite3.Connection, own: Sequence[EventId], first: date, last: date) -> Rows:
    """The claims of these days that were not refused, each with its scheme; those of other seasons' events left out."""
    return _all(
        db,
        "SELECT t.*, s.kind AS scheme_kind, s.name AS scheme, coalesce(e.name, '') AS enterprise FROM claims t "
        "JOIN schemes s ON s.id = t.scheme_id LEFT JOIN enterprises e ON e.id = t.enterprise_id "
        f"WHERE t.state <> 'refused' AND t.on_day BETWEEN :first AND :last AND {_OF_SEASON} ORDER BY t.on_day, t.id",
        **_span(own, first, last),
    )


def scheme_kinds(db: sqlite3.Connection) -> set[str]:
    """The kinds of scheme that there are."""
    return {row[0] for row in db.execute("SELECT DISTINCT kind FROM schemes")}


def deals(db: sqlite3.Connection, own: Sequence[EventId], first: date, last: date) -> Rows:
    """The intentions, contracts and sales of these days; those of other seasons' events left out."""
    return _all(
        db,
        "SELECT t.*, coalesce(e.name, '') AS enterprise FROM deals t LEFT JOIN enterprises e ON e.id = t.enterprise_id "
        f"WHERE t.on_day BETWEEN :first AND :last AND {_OF_SEASON} ORDER BY t.on_day, t.id",
        **_span(own, first, last),
    )


def complaints(db: sqlite3.Connection, own: Sequence[EventId], first: date, last: date) -> Rows:
    """What was registered on these days, without anybody's name; those of other seasons' events left out."""
    return _all(
        db,
        "SELECT t.number, t.kind, t.state, t.event_id, t.received, t.closed_on, t.outcome, t.satisfaction "
        f"FROM complaints t WHERE substr(t.received, 1, 10) BETWEEN :first AND :last AND {_OF_SEASON} "
        "ORDER BY t.received, t.id",
        **_span(own, first, last),
    )


def consultations(db: sqlite3.Connection, own: Sequence[EventId], until: int) -> Rows:
    """How many people were advised at each of these events up to this time (ms), by topic."""
    return _all(
        db,
        "SELECT event_id, topic, sum(persons) AS persons FROM consultations "
        "WHERE at <= :until AND event_id IN (SELECT value FROM json_each(:own)) GROUP BY event_id, topic",
        own=rows.as_json(list(own)),
        until=until,
    )


def publicity(db: sqlite3.Connection, first: date, last: date) -> Rows:
    """What was published on these days."""
    return _all(
        db,
        "SELECT * FROM publicity WHERE on_day BETWEEN :first AND :last ORDER BY on_day, id",
        first=first.isoformat(),
        last=last.isoformat(),
    )


def handouts(db: sqlite3.Connection, own: Sequence[EventId], first: date, last: date) -> Rows:
    """What was handed out on these days; at other seasons' events left out."""
    return _all(
        db,
        f"SELECT t.* FROM handouts t WHERE t.on_day BETWEEN :first AND :last AND {_OF_SEASON} ORDER BY t.on_day, t.id",
        **_span(own, first, last),
    )


def typed(db: sqlite3.Connection, year: int) -> dict[str, TypedFigure]:
    """What a person stated for the year, by the figure's key; the latest where two laptops stated one each."""
    found = db.execute("SELECT * FROM typed_figures WHERE year = ? ORDER BY id", (year,))
    return {row["key"]: TypedFigure(**{**row, "as_of": rows.day(row["as_of"])}) for row in found}


def row_of_typed(figure: TypedFigure) -> dict[str, object]:
    """The stated value as it is stored."""
    return rows.plain_row(figure)


def _span(own: Sequence[EventId], first: date, last: date) -> dict[str, str]:
    return {"own": rows.as_json(list(own)), "first": first.isoformat(), "last": last.isoformat()}


def _all(db: sqlite3.Connection, sql: str, **values: object) -> Rows:
    return [dict(row) for row in db.execute(sql, values)]
