"""What the campaign's laptops agreed on for their exchange: the key that a passphrase opens."""

import sqlite3

_ID = "exchange"


def wrapped(db: sqlite3.Connection) -> tuple[str, str] | None:
    """Salt and wrapped key (both hex); None while no passphrase was chosen."""
    row = db.execute("SELECT salt, wrapped FROM exchange_settings WHERE id = ?", (_ID,)).fetchone()
    return (row[0], row[1]) if row else None


def row_of(salt: str, key: str) -> dict[str, object]:
    """The wrapped key as stored."""
    return {"id": _ID, "salt": salt, "wrapped": key}
