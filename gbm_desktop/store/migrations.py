"""The schema, and how each released version of it becomes the next. A released migration is never edited."""

import sqlite3
from typing import TYPE_CHECKING

from gbm_desktop.store import admission_schema, exchange_schema, notice_schema, safety_schema, tours_schema

if TYPE_CHECKING:
    from sqlite_utils import Database

VERSION = 6

_JOURNAL = (
    """CREATE TABLE steps (
        id TEXT NOT NULL PRIMARY KEY, op TEXT NOT NULL, operator TEXT NOT NULL, device TEXT NOT NULL,
        seq INTEGER NOT NULL CHECK (seq > 0), wall INTEGER NOT NULL, zone TEXT NOT NULL, hlc INTEGER NOT NULL,
        mono INTEGER NOT NULL, undoes TEXT, note TEXT NOT NULL CHECK (json_valid(note))
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE changes (
        step_id TEXT NOT NULL, n INTEGER NOT NULL, tbl TEXT NOT NULL, row_id TEXT NOT NULL,
        before TEXT, after TEXT, PRIMARY KEY (step_id, n)
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX steps_undoing ON steps (undoes) WHERE undoes IS NOT NULL",
    """CREATE TABLE replica (
        one INTEGER NOT NULL PRIMARY KEY CHECK (one = 1), id TEXT NOT NULL, name TEXT NOT NULL, block TEXT NOT NULL,
        home TEXT NOT NULL, hlc_seen INTEGER NOT NULL DEFAULT 0
    ) STRICT""",
)

_CAMPAIGN = (
    """CREATE TABLE campaign (
        id TEXT NOT NULL PRIMARY KEY, year INTEGER NOT NULL, region_code TEXT NOT NULL, region_name TEXT NOT NULL,
        region_edition TEXT NOT NULL, theme TEXT NOT NULL, period_start TEXT NOT NULL, period_end TEXT NOT NULL,
        due TEXT, reporter TEXT NOT NULL, complaint_phone TEXT NOT NULL, ticket_key TEXT NOT NULL,
        CHECK (period_start <= period_end)
    ) STRICT""",
    """CREATE TABLE departments (
        id TEXT NOT NULL PRIMARY KEY, position INTEGER NOT NULL, name TEXT NOT NULL, duty TEXT NOT NULL,
        source TEXT NOT NULL, contact TEXT NOT NULL, phone TEXT NOT NULL
    ) STRICT""",
    "CREATE TABLE addressees (id TEXT NOT NULL PRIMARY KEY, position INTEGER NOT NULL, name TEXT NOT NULL) STRICT",
    """CREATE TABLE villages (
        id TEXT NOT NULL PRIMARY KEY, name TEXT NOT NULL, township TEXT NOT NULL, code TEXT NOT NULL,
        initials TEXT NOT NULL
    ) STRICT""",
)

_EVENTS = (
    """CREATE TABLE events (
        id TEXT NOT NULL PRIMARY KEY,
        kind TEXT NOT NULL CHECK (kind IN ('launch', 'lecture', 'sale', 'tour')),
        mode TEXT NOT NULL CHECK (mode IN ('offline', 'online', 'both')),
        level TEXT NOT NULL CHECK (level IN ('city', 'county', 'township', 'village')),
        name TEXT NOT NULL CHECK (name <> ''), start TEXT NOT NULL, "end" TEXT NOT NULL CHECK ("end" >= start),
        place TEXT NOT NULL, region_code TEXT NOT NULL, village TEXT NOT NULL,
        expected INTEGER NOT NULL CHECK (expected >= 0), capacity INTEGER NOT NULL CHECK (capacity >= 0),
        online_link TEXT NOT NULL, contact_name TEXT NOT NULL, contact_phone TEXT NOT NULL,
        reentry INTEGER NOT NULL CHECK (reentry IN (0, 1)), note TEXT NOT NULL,
        bodies TEXT NOT NULL CHECK (json_valid(bodies)), agenda TEXT NOT NULL CHECK (json_valid(agenda)),
        stage TEXT NOT NULL CHECK (stage IN ('planned', 'ready', 'held', 'closed', 'postponed', 'cancelled')),
        stage_reason TEXT NOT NULL CHECK (stage NOT IN ('postponed', 'cancelled') OR stage_reason <> '')
    ) STRICT""",
    "CREATE INDEX events_by_start ON events (start)",
)

_ATTENDANCE = (
    """CREATE TABLE attendees (
        id TEXT NOT NULL PRIMARY KEY, event_id TEXT NOT NULL REFERENCES events (id), number TEXT NOT NULL,
        name TEXT NOT NULL CHECK (name <> ''), unit TEXT NOT NULL, phone TEXT NOT NULL, role TEXT NOT NULL,
        note TEXT NOT NULL, source TEXT NOT NULL CHECK (source IN ('roster', 'typed', 'walk_in')),
        ticket TEXT NOT NULL UNIQUE CHECK (length(ticket) = 20),
        name_initials TEXT NOT NULL, unit_initials TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX attendees_by_event ON attendees (event_id, number)",
    """CREATE TABLE scans (
        id TEXT NOT NULL, event_id TEXT NOT NULL REFERENCES events (id), ticket TEXT NOT NULL,
        direction TEXT NOT NULL CHECK (direction IN ('in', 'out')),
        verdict TEXT NOT NULL CHECK (verdict IN ('admitted', 'repeat', 'refused', 'unknown')),
        reason TEXT NOT NULL, method TEXT NOT NULL, persons INTEGER NOT NULL, code TEXT NOT NULL, at INTEGER NOT NULL,
        desk TEXT NOT NULL, PRIMARY KEY (event_id, ticket, id)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE scan_voids (
        id TEXT NOT NULL PRIMARY KEY, scan_id TEXT NOT NULL, reason TEXT NOT NULL,
        at INTEGER NOT NULL
    ) STRICT""",
    "CREATE INDEX voided ON scan_voids (scan_id)",
)

_REPORT = (
    "CREATE TABLE report_texts (id TEXT NOT NULL PRIMARY KEY, section TEXT NOT NULL, text TEXT NOT NULL) STRICT",
    """CREATE TABLE deliveries (
        id TEXT NOT NULL PRIMARY KEY, addressee TEXT NOT NULL, sent_on TEXT NOT NULL, way TEXT NOT NULL,
        receipt TEXT NOT NULL
    ) STRICT""",
)

_FACTS = ("steps", "changes", "scans", "scan_voids")


def migrate(db: sqlite3.Connection) -> None:
    """Every migration that the file has not seen is applied, each in its own transaction with its record."""
    from sqlite_utils import Database, Migrations

    migrations = Migrations("gbm")
    migrations(name="001_first")(_first)
    migrations(name="002_safety")(_safety)
    migrations(name="003_admission")(_admission)
    migrations(name="004_tours")(_tours)
    migrations(name="005_notice")(_notice)
    migrations(name="006_exchange")(_exchange)
    migrations.apply(Database(db))


def _first(database: "Database") -> None:
    db = database.conn
    for statement in (*_JOURNAL, *_CAMPAIGN, *_EVENTS, *_ATTENDANCE, *_REPORT):
        db.execute(statement)
    for table in _FACTS:
        _only_added(db, table)
    db.execute("PRAGMA user_version = 1")


def _safety(database: "Database") -> None:
    db = database.conn
    for statement in safety_schema.STATEMENTS:
        db.execute(statement)
    for table in safety_schema.FACTS:
        _only_added(db, table)
    db.execute("PRAGMA user_version = 2")


def _admission(database: "Database") -> None:
    db = database.conn
    for statement in admission_schema.STATEMENTS:
        db.execute(statement)
    for table in admission_schema.FACTS:
        _only_added(db, table)
    db.execute("PRAGMA user_version = 3")


def _tours(database: "Database") -> None:
    db = database.conn
    for statement in tours_schema.STATEMENTS:
        db.execute(statement)
    db.execute("PRAGMA user_version = 4")


def _notice(database: "Database") -> None:
    db = database.conn
    for statement in notice_schema.STATEMENTS:
        db.execute(statement)
    for table in notice_schema.FACTS:
        _only_added(db, table)
    db.execute("PRAGMA user_version = 5")


def _exchange(database: "Database") -> None:
    db = database.conn
    for statement in exchange_schema.STATEMENTS:
        db.execute(statement)
    db.execute("PRAGMA user_version = 6")


def _only_added(db: sqlite3.Connection, table: str) -> None:
    for verb in ("UPDATE", "DELETE"):
        db.execute(
            f"CREATE TRIGGER {table}_no_{verb.lower()} BEFORE {verb} ON {table} "
            f"BEGIN SELECT RAISE(ABORT, 'facts are only added'); END"
        )
