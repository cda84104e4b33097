"""The register of complaints, its channels and the consultations counted on site, as rows."""

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

from gbm_desktop.model.consumer import (
    Case,
    CaseKind,
    CaseOutcome,
    CaseState,
    CaseStep,
    Channel,
    Deadline,
    Satisfaction,
    Topic,
)
from gbm_desktop.model.ids import ComplaintId, EventId
from gbm_desktop.store import rows
from gbm_desktop.store.tables import TABLES

COUNTY = "county"


def row_of(case: Case) -> dict[str, object]:
    """The case as stored, whoever may see it."""
    return rows.plain_row(case, TABLES["complaints"])


def from_row(row: sqlite3.Row) -> Case:
    """The case that is stored in the row, with the person's name."""
    told: dict[str, Any] = {
        **row,
        "kind": CaseKind(row["kind"]),
        "state": CaseState(row["state"]),
        "received": rows.moment(row["received"]),
        "due": rows.day(row["due"]),
        "closed_on": rows.day(row["closed_on"]),
        "outcome": CaseOutcome(row["outcome"]) if row["outcome"] else None,
        "satisfaction": Satisfaction(row["satisfaction"]) if row["satisfaction"] else None,
    }
    return Case(**told)


def cases(db: sqlite3.Connection) -> list[Case]:
    """The whole register, latest first, with everybody's name."""
    return [from_row(row) for row in db.execute("SELECT * FROM complaints ORDER BY received DESC, id DESC")]


def case(db: sqlite3.Connection, case_id: ComplaintId) -> Case | None:
    """One case, with the person's name."""
    return rows.one(db, "complaints", case_id, from_row)


def last_number(db: sqlite3.Connection, block: str) -> int:
    """The last number of the block that was given to a case, 0 before the first."""
    found = db.execute(
        "SELECT max(CAST(substr(number, 2 + length(?1)) AS INTEGER)) FROM complaints "
        "WHERE substr(number, 2) > ?1 AND substr(number, 2) < ?1 || ':'",  # ":" follows "9"
        (block,),
    ).fetchone()[0]
    return int(found or 0)


def row_of_step(step: CaseStep) -> dict[str, object]:
    """What was done, as stored."""
    return rows.plain_row(step)


def steps(db: sqlite3.Connection, case_id: ComplaintId) -> list[CaseStep]:
    """What was done about the case, in order."""
    found = db.execute("SELECT * FROM complaint_steps WHERE complaint_id = ? ORDER BY at, id", (case_id,))
    return [CaseStep(**{**row, "at": rows.moment(row["at"]), "state": CaseState(row["state"])}) for row in found]


@dataclass(frozen=True, slots=True)
class Settings:
    """What the county set; without `deadlines` of its own the profile's count.

    `sealed` is what is kept of the PIN that shows who reported.
    """

    channels: tuple[Channel, ...] = ()
    deadlines: tuple[Deadline, ...] | None = None
    sealed: str = ""


def row_of_settings(settings: Settings) -> dict[str, object]:
    """The settings as stored."""
    return {
        "id": COUNTY,
        "channels": rows.as_json([asdict(one) for one in settings.channels]),
        "deadlines": rows.as_json(None if settings.deadlines is None else [asdict(one) for one in settings.deadlines]),
        "secret_pin": settings.sealed,
    }


def settings(db: sqlite3.Connection) -> Settings:
    """What the county set."""
    row = db.execute("SELECT * FROM consumer_settings WHERE id = ?", (COUNTY,)).fetchone()
    if row is None:
        return Settings()
    told = json.loads(row["deadlines"])
    deadlines = None if told is None else tuple(Deadline(**{**one, "kind": CaseKind(one["kind"])}) for one in told)
    return Settings(tuple(Channel(**one) for one in json.loads(row["channels"])), deadlines, row["secret_pin"])


def consulted(db: sqlite3.Connection, event_ids: Sequence[EventId]) -> dict[EventId, dict[Topic, int]]:
    """How many people were advised at each of these events, by topic."""
    found = db.execute(
        "SELECT event_id, topic, sum(persons) AS persons FROM consultations "
        "WHERE event_id IN (SELECT value FROM json_each(?)) GROUP BY event_id, topic",
        (json.dumps(list(event_ids)),),
    )
    counts: dict[EventId, dict[Topic, int]] = {}
    for row in found:
        counts.setdefault(EventId(row["event_id"]), {})[Topic(row["topic"])] = row["persons"]
    return counts
