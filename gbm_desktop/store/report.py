"""What people wrote into the report, its cases and letterhead, and to whom it was sent, as rows."""

import sqlite3
from datetime import date
from typing import Any

from gbm_desktop.model.ids import CaseId, EventId
from gbm_desktop.model.report import Case, Delivery, OfficialSettings
from gbm_desktop.store import rows


def texts(db: sqlite3.Connection) -> dict[str, tuple[str, str]]:
    """(row, text) by section, of the latest row where two laptops wrote one each."""
    found = db.execute("SELECT id, section, text FROM report_texts ORDER BY id")
    return {row["section"]: (row["id"], row["text"]) for row in found}


def deliveries(db: sqlite3.Connection) -> list[Delivery]:
    """Who got the report, in the order of the days."""
    found = db.execute("SELECT id, addressee, sent_on, way, receipt FROM deliveries ORDER BY sent_on, id")
    return [Delivery(row[0], row[1], date.fromisoformat(row[2]), row[3], row[4]) for row in found]


def row_of(delivery: Delivery) -> dict[str, Any]:
    """The delivery as it is stored."""
    return {
        "id": delivery.id,
        "addressee": delivery.addressee,
        "sent_on": delivery.sent_on.isoformat(),
        "way": delivery.way,
        "receipt": delivery.receipt,
    }


def cases(db: sqlite3.Connection) -> list[Case]:
    """The typical cases in their order."""
    return [_case(row) for row in db.execute("SELECT * FROM cases ORDER BY position, id")]


def _case(row: sqlite3.Row) -> Case:
    event_id = EventId(row["event_id"]) if row["event_id"] else None
    return Case(CaseId(row["id"]), row["title"], row["text"], event_id, row["position"])


def row_of_case(case: Case) -> dict[str, object]:
    """The case as it is stored."""
    return rows.plain_row(case)


def official(db: sqlite3.Connection, document: str) -> OfficialSettings:
    """How the document is dressed; plain where nobody said."""
    row = db.execute("SELECT * FROM official_settings WHERE id = ?", (document,)).fetchone()
    return OfficialSettings(**{**row, "sealed": bool(row["sealed"])}) if row else OfficialSettings(document)


def row_of_official(settings: OfficialSettings) -> dict[str, object]:
    """The settings as they are stored."""
    return rows.plain_row(settings)
