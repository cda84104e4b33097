"""Figures that regions handed in, as rows: one a region and year."""

import json
import sqlite3
from datetime import date, datetime

from gbm_desktop.model.rollup import Kept, Submission, as_data, from_data
from gbm_desktop.store import rows


def row_of(submitted: Submission, *, received: datetime, source: str) -> dict[str, object]:
    """The submission as stored; a later one of the same region takes its place."""
    told = as_data(submitted)
    return {
        "id": id_of(submitted.year, submitted.region_code),
        "region_code": submitted.region_code,
        "region_name": submitted.region_name,
        "year": submitted.year,
        "as_of": submitted.as_of.isoformat(),
        "received": rows.minutes(received),
        "figures": rows.as_json(told),
        "digest": told["digest"],
        "source": source,
    }


def received(db: sqlite3.Connection, year: int) -> list[Kept]:
    """The latest submission of every region, by its code."""
    found = db.execute(
        "SELECT figures, received, source FROM received_figures WHERE year = ? ORDER BY region_code", (year,)
    )
    return [
        Kept(submitted, datetime.fromisoformat(row["received"]), row["source"])
        for row in found
        if (submitted := from_data(json.loads(row["figures"]))) is not None
    ]


def as_of_received(db: sqlite3.Connection, year: int, region_code: str) -> date | None:
    """The day up to which the region's stored submission counts, None where there is none."""
    row = db.execute("SELECT as_of FROM received_figures WHERE id = ?", (id_of(year, region_code),)).fetchone()
    return rows.day(row["as_of"]) if row else None


def id_of(year: int, region_code: str) -> str:
    """Under what id a region's submission of a year stands."""
    return f"{year}:{region_code}"
