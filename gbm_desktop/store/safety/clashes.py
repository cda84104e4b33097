"""Who is needed where at what time, over all events."""

import json
import sqlite3
from collections.abc import Iterable
from datetime import datetime

from gbm_desktop.model.ids import StaffId
from gbm_desktop.model.safety.plan import Measure
from gbm_desktop.store import rows
from gbm_desktop.store.safety.plan import measure_from


def manned(db: sqlite3.Connection, people: Iterable[StaffId], since: datetime, until: datetime) -> list[Measure]:
    """The posts of these people at some moment of this time, at all events that were not called off."""
    found = db.execute(
        "WITH people AS (SELECT value FROM json_each(:people)) "
        "SELECT m.* FROM measures m JOIN events e ON e.id = m.event_id WHERE m.until > :since AND m.due < :until "
        "AND (m.responsible IN people OR m.deputy IN people) AND e.stage NOT IN ('postponed', 'cancelled')",
        {"people": json.dumps(sorted(people)), "since": rows.minutes(since), "until": rows.minutes(until)},
    )
    return [measure_from(row) for row in found]
