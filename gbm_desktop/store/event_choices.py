"""What a list to choose an event from says of each; there may be thousands, so the rest is not read."""

import sqlite3
from dataclasses import dataclass
from datetime import datetime

from gbm_desktop.model.events import Stage
from gbm_desktop.model.ids import EventId


@dataclass(frozen=True, slots=True)
class Choice:
    """One event to choose; times are local."""

    id: EventId
    name: str
    start: datetime
    end: datetime
    stage: Stage


def choices(db: sqlite3.Connection) -> list[Choice]:
    """All events, in the order of their start."""
    rows = db.execute('SELECT id, name, start, "end", stage FROM events ORDER BY start, name, id')
    times = datetime.fromisoformat
    return [Choice(EventId(id_), name, times(start), times(end), Stage(stage)) for id_, name, start, end, stage in rows]
