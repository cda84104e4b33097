"""What people wrote into the report, and to whom it was sent, as rows."""

import sqlite3
from datetime import date
from typing import Any

from gbm_desktop.model.report import Delivery


def texts(db: sqlite3.Connection) -> dict[str, tuple[str, str]]:
    """(row, text) by section, of the latest row where two laptops wrote one each."""
    rows = db.execute("SELECT id, section, text FROM report_texts ORDER BY id")
    return {row["section"]: (row["id"], row["text"]) for row in rows}


def deliveries(db: sqlite3.Connection) -> list[Delivery]:
    """Who got the report, in the order of the days."""
    rows = db.execute("SELECT id, addressee, sent_on, way, receipt FROM deliveries ORDER BY sent_on, id")
    return [Delivery(row[0], row[1], date.fromisoformat(row[2]), row[3], row[4]) for row in rows]


def row_of(delivery: Delivery) -> dict[str, Any]:
    """The delivery as it is stored."""
    return {
        "id": delivery.id,
        "addressee": delivery.addressee,
        "sent_on": delivery.sent_on.isoformat(),
        "way": delivery.way,
        "receipt": delivery.receipt,
    }
