"""What the registers hold for the figures: exhibitors, claims, deals, complaints, publicity, and typed values."""

import json
import sqlite3
from collections.abc import Sequence
from datetime import date

from gbm_desktop.model.figures import TypedFigure, plain
from gbm_desktop.model.ids import EventId
from gbm_desktop.store import rows

Row = sqlite3.Row
Rows = list[sqlite3.Row]
_OF_SEASON = "(+t.event_id IS NULL OR +t.event_id IN (SELECT value FROM json_each(:own)))"
"""With + a register is read in one go: most of it is wanted, and an index would only lead there row by row."""


def exhibitors(db: sqlite3.Connection, held: Sequence[EventId]) -> dict[str, list[EventId]]:
    """Each enterprise that stood at some of these events, and at which."""
    return _at(db, "SELECT enterprise_id, json_group_array(event_id) FROM exhibitors", "enterprise_id", held)


def exhibits(db: sqlite3.Connection, held: Sequence[EventId]) -> dict[str, list[EventId]]:
    """Each product that was shown at some of these events, and at which."""
    return _at(db, "SELECT product_id, json_group_array(event_id) FROM exhibits", "product_id", held)


def _at(db: sqlite3.Connection, sql: str, key: str, held: Sequence[EventId]) -> dict[str, list[EventId]]:
    of_these = f"{sql} WHERE +event_id IN (SELECT value FROM json_each(:held)) GROUP BY {key}"
    return {row[0]: json.loads(row[1]) for row in _all(db, of_these, held=rows.as_json(list(held)))}


def enterprises(db: sqlite3.Connection) -> dict[str, Row]:
    """Every enterprise by its id, in the order of names."""
    found = _all(db, "SELECT id, name, credit_code, is_local FROM enterprises ORDER BY name, id")
    return {row["id"]: row for row in found}


def products(db: sqlite3.Connection) -> dict[str, Row]:
    """Every product by its id, in the order of categories and names."""
    found = _all(
        db,
        "SELECT id, enterprise_id, category, name, model, route, certificate, certifier, issued, expires FROM products "
        "ORDER BY category, name, id",
    )
    return {row["id"]: row for row in found}


def schemes(db: sqlite3.Connection) -> dict[str, Row]:
    """Every scheme by its id."""
    return {row["id"]: row for row in _all(db, "SELECT id, kind, name FROM schemes")}


def claims(db: sqlite3.Connection, own: Sequence[EventId], first: date, last: date) -> Rows:
    """The claims of these days that were not refused; those of other seasons' events left out."""
    return _all(
        db,
        "SELECT scheme_id, event_id, enterprise_id, on_day, village, households, pieces, sum, state FROM claims t "
        f"WHERE state <> 'refused' AND on_day BETWEEN :first AND :last AND {_OF_SEASON} ORDER BY on_day, id",
        **_span(own, first, last),
    )


def deals(db: sqlite3.Connection, own: Sequence[EventId], first: date, last: date) -> Rows:
    """The intentions, contracts and sales of these days; those of other seasons' events left out."""
    return _all(
        db,
        "SELECT kind, channel, event_id, enterprise_id, on_day, count, sum, source FROM deals t "
        f"WHERE +on_day BETWEEN :first AND :last AND {_OF_SEASON} ORDER BY +on_day, id",
        **_span(own, first, last),
    )


def complaints(db: sqlite3.Connection, own: Sequence[EventId], first: date, last: date) -> Rows:
    """What was registered on these days, without anybody's name; those of other seasons' events left out.

    `called` is when the person was first called back.
    """
    return _all(
        db,
        "WITH calls AS MATERIALIZED (SELECT complaint_id, min(at) AS called FROM complaint_steps "
        "WHERE state = 'called_back' GROUP BY complaint_id) "
        "SELECT number, kind, state, event_id, received, closed_on, satisfaction, called FROM complaints t "
        "LEFT JOIN calls ON calls.complaint_id = t.id "
        f"WHERE +received BETWEEN :first AND :last || 'T99' AND {_OF_SEASON} ORDER BY received, id",
        **_span(own, first, last),
    )


def consultations(db: sqlite3.Connection, own: Sequence[EventId], until: int) -> Rows:
    """How many people were advised at each of these events up to this time (ms), by topic."""
    return _all(
        db,
        "SELECT event_id, topic, sum(persons) AS persons FROM consultations "
        "WHERE at <= :until AND event_id IN (SELECT value FROM json_each(:own)) GROUP BY event_id, topic "
        "HAVING sum(persons) <> 0",
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
    found = _all(db, "SELECT * FROM typed_figures WHERE year = :year ORDER BY id", year=year)
    return {row["key"]: _typed(row) for row in found}


def _typed(row: Row) -> TypedFigure:
    return TypedFigure(**{**row, "value": plain(row["value"]), "as_of": rows.day(row["as_of"])})


def row_of_typed(figure: TypedFigure) -> dict[str, object]:
    """The stated value as it is stored."""
    return rows.plain_row(figure)


def _span(own: Sequence[EventId], first: date, last: date) -> dict[str, str]:
    return {"own": rows.as_json(list(own)), "first": first.isoformat(), "last": last.isoformat()}


def _all(db: sqlite3.Connection, sql: str, **values: object) -> Rows:
    return db.execute(sql, values).fetchall()
