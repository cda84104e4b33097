"""Figures that regions handed in, as rows: one a region and year."""

import json
import sqlite3
from datetime import date, datetime

from gbm_desktop.model.rollup import Submission, as_data, from_data
from gbm_desktop.store import rows


def row_of(submitted: Submission, *, received: datetime, source: str) -> dict[str, object]:
    """The submission as stored; a later one of the same region takes its place."""
    told = as_data(submitted)
    return {
        "id": f"{submitted.year}:{submitted.region_code}",
        "region_code": submitted.region_code,
        "region_name": submitted.region_name,
        "year": submitted.year,
        "as_of": submitted.as_of.isoformat(),
        "received": rows.minutes(received),
        "figures": rows.as_json(told),
        "digest": told["digest"],
        "source": source,
    }


def received(db: sqlite3.Connection, year: int) -> list[Submission]:
    """The latest submission of every region, by its code."""
    found = db.execute("SELECT figures FROM received_figures WHERE year = ? ORDER BY region_code", (year,))
    return [submitted for row in found if (submitted := from_data(json.loads(row["figures"]))) is not None]


def as_of_received(db: sqlite3.Connection, year: int, region_code: str) -> date | None:
    """The day up to which the region's stored submission counts, None where there is none."""
    row = db.execute(
        "SELECT as_of FROM received_figures WHERE year = ? AND region_code = ?", (year, region_code)
    ).fetchone()
    return rows.day(row["as_of"]) if row else None
