"""Attachments as rows."""

import json
import sqlite3
from collections.abc import Iterable, Mapping

from gbm_desktop.model.attachments import Attachment
from gbm_desktop.model.ids import AttachmentId
from gbm_desktop.store import rows


def row_of(attachment: Attachment) -> dict[str, object]:
    """The attachment as stored."""
    return rows.plain_row(attachment)


def from_row(row: sqlite3.Row) -> Attachment:
    """The attachment that is stored in the row."""
    return Attachment(**row)


def by_id(db: sqlite3.Connection, attachment_id: AttachmentId) -> Attachment | None:
    """One attachment."""
    return rows.one(db, "attachments", attachment_id, from_row)


def of_owner(db: sqlite3.Connection, owner: str) -> list[Attachment]:
    """What is attached to a row, in the order in which it came."""
    return [from_row(row) for row in db.execute("SELECT * FROM attachments WHERE owner = ? ORDER BY id", (owner,))]


def everything(db: sqlite3.Connection) -> list[Attachment]:
    """All attachments."""
    return [from_row(row) for row in db.execute("SELECT * FROM attachments ORDER BY id")]


def ever(db: sqlite3.Connection) -> set[tuple[str, str]]:
    """(digest, name) of all that is attached or was, so that undo finds its copy."""
    image = "coalesce(after, before)"
    rows = db.execute(
        f"SELECT json_extract({image}, '$.digest'), json_extract({image}, '$.name') FROM changes "
        "WHERE tbl = 'attachments'"
    )
    return {(row[0], row[1]) for row in rows}


def of_others(db: sqlite3.Connection) -> set[str]:
    """The ids of what was attached on other laptops only.

    Not of one whose folder this one began as a copy of: its files were here.
    """
    own = "SELECT id FROM replica UNION SELECT device FROM former_replicas"
    rows = db.execute(
        "SELECT c.row_id FROM changes c JOIN steps s ON s.id = c.step_id WHERE c.tbl = 'attachments' "
        f"GROUP BY c.row_id HAVING NOT max(s.device IN ({own}))"
    )
    return {row[0] for row in rows}


def of_kind(db: sqlite3.Connection, kind: str) -> list[Attachment]:
    """What is attached for this purpose, in the order in which it came."""
    return [from_row(row) for row in db.execute("SELECT * FROM attachments WHERE kind = ? ORDER BY id", (kind,))]


def since(db: sqlite3.Connection, known: Mapping[str, int], also: Iterable[str]) -> list[Attachment]:
    """What stands attached by steps after these numbers of each device, and what has one of these digests."""
    rows = db.execute(
        "SELECT * FROM attachments WHERE digest IN (SELECT value FROM json_each(?)) OR id IN ("
        "SELECT c.row_id FROM changes c JOIN steps s ON s.id = c.step_id LEFT JOIN json_each(?) k ON k.key = s.device "
        "WHERE c.tbl = 'attachments' AND s.seq > coalesce(k.value, 0)) ORDER BY id",
        (json.dumps(list(also)), json.dumps(dict(known))),
    )
    return [from_row(row) for row in rows]


def of_digest(db: sqlite3.Connection, digest: str) -> list[Attachment]:
    """What is attached with these bytes."""
    return [from_row(row) for row in db.execute("SELECT * FROM attachments WHERE digest = ? ORDER BY id", (digest,))]
