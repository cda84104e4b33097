"""Who passed the doors, by time and by desk, counted from the facts."""

import sqlite3

from gbm_desktop.model.admission import Window
from gbm_desktop.model.crowd import Passed
from gbm_desktop.model.ids import EventId
from gbm_desktop.store.rows import COUNTED

BEFORE = -1
"""The number of the step that holds all that was before the first."""
_PASSED = "total(persons) FILTER (WHERE direction = 'in'), total(persons) FILTER (WHERE direction = 'out')"
_WITHIN = f"event_id = :event AND persons <> 0 AND at >= :since AND at < :until AND {COUNTED}"
_BY_STEP = (
    f"SELECT iif(at < :begin, {BEFORE}, min((at - :begin) / :step, :last)) AS number, {_PASSED} "
    f"FROM scans WHERE {_WITHIN} GROUP BY number"
)
_BY_DESK = f"SELECT {_PASSED} FROM scans WHERE ticket = '' AND desk = :desk AND {_WITHIN}"
_LATEST_UNIT = (
    "SELECT a.unit FROM attendees a WHERE a.ticket = (SELECT ticket FROM scans "
    f"WHERE direction = 'in' AND ticket <> '' AND verdict = 'admitted' AND {_WITHIN} ORDER BY id DESC LIMIT 1)"
)


def passed_by_step(
    db: sqlite3.Connection, event_id: EventId, window: Window, *, begin: int, step: int, steps: int
) -> dict[int, Passed]:
    """Who passed within the window, by the number of the step; what a clock put later stands in the last one."""
    rows = db.execute(_BY_STEP, _asked(event_id, window) | {"begin": begin, "step": step, "last": steps - 1})
    return {row[0]: Passed(int(row[1]), int(row[2])) for row in rows}


def counted_by(db: sqlite3.Connection, event_id: EventId, desk: str, window: Window) -> Passed:
    """Who was counted without a name at this desk within the window."""
    row = db.execute(_BY_DESK, _asked(event_id, window) | {"desk": desk}).fetchone()
    return Passed(int(row[0]), int(row[1]))


def latest_unit(db: sqlite3.Connection, event_id: EventId, window: Window) -> str:
    """Where the person is from who came in last within the window; empty where nobody did or it was not said."""
    row = db.execute(_LATEST_UNIT, _asked(event_id, window)).fetchone()
    return row[0] if row else ""


def _asked(event_id: EventId, window: Window) -> dict[str, str | int]:
    return {"event": event_id, "since": window.since, "until": window.until}
