"""What personal data the database holds: by event, and wherever a text stands."""

import json
import sqlite3
from collections.abc import Iterable
from itertools import islice
from typing import Any

from gbm_desktop.model.redaction import ERASED
from gbm_desktop.store import journal

SETTINGS = "privacy"
_COUNTS = (
    'SELECT e.id, e.name, e."end", '
    "(SELECT count(*) FROM attendees a WHERE a.event_id = e.id AND a.name <> :erased) AS people, "
    "(SELECT count(*) FROM complaints c WHERE c.event_id = e.id AND c.person || c.phone || c.address <> '') "
    "AS complaints, "
    "(SELECT count(*) FROM claims c WHERE c.event_id = e.id AND c.claimant <> '') AS claims, "
    "(SELECT count(*) FROM acknowledgements k WHERE k.event_id = e.id AND k.strokes <> '') + "
    "(SELECT count(*) FROM attachments f WHERE f.kind NOT IN ('permit', 'approval') AND f.owner IN "
    "(SELECT id FROM acknowledgements WHERE event_id = e.id)) AS files "
    'FROM events e ORDER BY e."end"'
)
_PEOPLE = {
    "attendees": ("name", "unit", "phone"),
    "complaints": ("person", "number", "phone"),
    "claims": ("claimant", "village", "''"),
    "staff": ("name", "unit", "phone"),
    "resources": ("name", "note", "phone"),
    "exhibitors": ("contact", "booth", "phone"),
    "enterprises": ("contact", "name", "phone"),
    "departments": ("contact", "name", "phone"),
    "events": ("contact_name", "name", "contact_phone"),
    "incidents": ("persons", "what", "''"),
    "attachments": ("name", "kind", "''"),
}
"""Of each table: who, what about them, and the phone."""
_OF_EVENT = frozenset({"attendees", "complaints", "claims", "exhibitors", "incidents"})
_REPORTED = "(t.kind = 'report' OR t.outcome IS 'became_report')"
_GONE = "SELECT tbl, row_id, before FROM changes WHERE after IS NULL AND instr(before, ?) ORDER BY tbl, row_id, step_id"
_TEXTS = {
    "events": ("name", "note", "agenda"), "complaints": ("facts", "claim", "note"), "complaint_steps": ("what",),
    "claims": ("note",), "attendees": ("note",), "report_texts": ("text",), "document_texts": ("text",),
    "cases": ("title", "text"), "publicity": ("title", "note"), "drills": ("findings",), "tasks": ("title", "note"),
    "incidents": ("what", "actions"), "corrective_actions": ("hazard", "action"), "inspections": ("remark",),
    "frozen_reports": ("state",), "staff": ("post",), "resources": ("note",),
}  # fmt: skip
"""Free texts, which no program can search for a person without doubt: who reads them decides."""


def by_event(db: sqlite3.Connection) -> list[sqlite3.Row]:
    """Of each event how many people, cases, claims, and files with signatures it still names."""
    return db.execute(_COUNTS, {"erased": ERASED}).fetchall()


def people_like(db: sqlite3.Connection, text: str, limit: int, *, reporters: bool) -> Iterable[tuple[str, sqlite3.Row]]:
    """(table, row: id, who, about, phone, event_id, event) of whoever's name or phone holds the text.

    Those who reported a violation are among them only with `reporters`.
    """
    for table, (who, about, phone) in _PEOPLE.items():
        event = "t.event_id" if table in _OF_EVENT else "t.id" if table == "events" else "NULL"
        column = phone if phone == "''" else f"t.{phone}"
        hidden = f"AND NOT {_REPORTED}" if table == "complaints" and not reporters else ""
        rows = db.execute(
            f"SELECT t.id, t.{who} AS who, t.{about} AS about, {column} AS phone, {event} AS event_id, "
            f"coalesce(e.name, '') AS event FROM {table} t LEFT JOIN events e ON e.id = {event} "
            f"WHERE (instr(t.{who}, :text) OR ({column} <> '' AND instr({column}, :text))) {hidden} "
            "ORDER BY t.id LIMIT :limit",
            {"text": text, "limit": limit},
        )
        yield from ((table, row) for row in rows)


def gone_like(
    db: sqlite3.Connection, text: str, limit: int, *, reporters: bool
) -> Iterable[tuple[str, dict[str, Any]]]:
    """The same of rows that were removed: the journal still tells of them, as they were last."""
    found: dict[tuple[str, str], dict[str, Any]] = {}
    for table, row_id, before in db.execute(_GONE, (text,)):
        if table in _PEOPLE and journal.row_of(db, table, row_id) is None:
            found[table, row_id] = json.loads(before)
    told = (
        (table, _as_told(table, row)) for (table, _), row in found.items() if reporters or not _is_report(table, row)
    )
    fitting = ((table, row) for table, row in told if text in row["who"] or text in row["phone"])
    return islice(fitting, limit)


def _as_told(table: str, row: dict[str, Any]) -> dict[str, Any]:
    who, about, phone = _PEOPLE[table]
    return {"id": row["id"], "who": row[who], "about": row[about], "phone": row.get(phone, "")}


def _is_report(table: str, row: dict[str, Any]) -> bool:
    return table == "complaints" and (row["kind"] == "report" or row["outcome"] == "became_report")


def texts_like(db: sqlite3.Connection, text: str, limit: int) -> Iterable[tuple[str, str, str, str]]:
    """(table, row id, column, the text around) of free texts that hold the text."""
    for table, columns in _TEXTS.items():
        for column in columns:
            rows = db.execute(
                f"SELECT id, substr({column}, max(1, instr({column}, :text) - 15), 40) FROM {table} "
                f"WHERE instr({column}, :text) LIMIT :limit",
                {"text": text, "limit": limit},
            )
            yield from ((table, row[0], column, row[1]) for row in rows)


def settings(db: sqlite3.Connection) -> sqlite3.Row | None:
    """The campaign's own rule, None before one was set."""
    found: sqlite3.Row | None = db.execute("SELECT * FROM privacy_settings WHERE id = ?", (SETTINGS,)).fetchone()
    return found


def scans_of(db: sqlite3.Connection, ticket: str) -> list[sqlite3.Row]:
    """(at, direction, verdict, method) of the ticket's passages, the first first."""
    return db.execute(
        "SELECT at, direction, verdict, method FROM scans WHERE ticket = ? ORDER BY id", (ticket,)
    ).fetchall()


def consenting(db: sqlite3.Connection, enterprise_id: str, event_id: str | None) -> list[sqlite3.Row]:
    """Whoever agreed to being named to the enterprise, with their event; those erased left out."""
    return db.execute(
        "SELECT a.name, a.unit, a.phone, e.name AS event, c.way, c.at, a.id FROM consents c "
        "JOIN attendees a ON a.id = c.attendee_id JOIN events e ON e.id = a.event_id "
        "WHERE c.enterprise_id = ? AND c.given = 1 AND a.name <> ? AND (? IS NULL OR a.event_id = ?) "
        "ORDER BY e.start, a.number",
        (enterprise_id, ERASED, event_id, event_id),
    ).fetchall()
