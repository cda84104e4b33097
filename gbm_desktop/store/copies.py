"""What a copy of the database holds, of this version or an earlier one, and what it lacks."""

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass

from gbm_desktop.model.ids import StepId
from gbm_desktop.model.journal import Op, Step
from gbm_desktop.store.rows import NOT_VOIDED

_STEP = "id, op, operator, device, seq, wall, zone, hlc, mono, undoes, note"
_CHECK_INS = f"SELECT count(*) FROM scans WHERE verdict = 'admitted' AND direction = 'in' AND {NOT_VOIDED}"


@dataclass(frozen=True, slots=True)
class Holdings:
    """The campaign, the laptop that made the copy, and how much there is."""

    year: int
    region: str
    device: str
    events: int
    people: int
    check_ins: int
    steps: int


def holdings(db: sqlite3.Connection) -> Holdings:
    """What the database holds; without a campaign, year 0."""
    campaign = db.execute("SELECT year, region_name FROM campaign").fetchone() or (0, "")
    device = db.execute("SELECT name FROM replica").fetchone() or ("",)
    counts = [_count(db, f"SELECT count(*) FROM {table}") for table in ("events", "attendees", "steps")]
    events, people, steps = counts
    return Holdings(campaign[0], campaign[1], device[0], events, people, _count(db, _CHECK_INS), steps)


def latest(db: sqlite3.Connection, limit: int) -> list[Step]:
    """The latest steps, newest first."""
    return _steps(db.execute(f"SELECT {_STEP} FROM steps ORDER BY id DESC LIMIT ?", (limit,)))


def beyond(db: sqlite3.Connection, known: Mapping[str, int], limit: int) -> tuple[int, list[Step]]:
    """How many steps there are that who knows so much of each device lacks, and the latest of them."""
    rows = db.execute("SELECT device, seq, id FROM steps ORDER BY id DESC")
    lacked = [StepId(row[2]) for row in rows if row[1] > known.get(row[0], 0)]
    marks = ", ".join("?" * len(lacked[:limit]))
    found = db.execute(f"SELECT {_STEP} FROM steps WHERE id IN ({marks}) ORDER BY id DESC", lacked[:limit])
    return len(lacked), _steps(found)


def _steps(rows: sqlite3.Cursor) -> list[Step]:
    names = _STEP.split(", ")
    found = (dict(zip(names, row, strict=True)) for row in rows)
    return [Step(**{**values, "op": Op(values["op"])}) for values in found]


def _count(db: sqlite3.Connection, question: str) -> int:
    count: int = db.execute(question).fetchone()[0]
    return count
