"""What people wrote in place of the drafts of plans, as rows."""

import sqlite3


def texts(db: sqlite3.Connection, document: str) -> dict[str, tuple[str, str]]:
    """(row, text) by section of this document."""
    rows = db.execute("SELECT id, section, text FROM document_texts WHERE document = ? ORDER BY id", (document,))
    return {row["section"]: (row["id"], row["text"]) for row in rows}


def row_id(document: str, section: str) -> str:
    """The row of a section's text: the same on every laptop, so that a section has one text."""
    return f"{document}:{section}"
