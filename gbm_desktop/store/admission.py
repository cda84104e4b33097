"""Sessions, admission rules and groups as rows, and how many of a group passed."""

import sqlite3
from datetime import datetime
from typing import Any

from gbm_desktop.model.admission import WHOLE, Group, Once, Session, Window, window_at
from gbm_desktop.model.ids import AttendeeId, EventId
from gbm_desktop.store import erasure
from gbm_desktop.store.rows import COUNTED, minutes


def row_of(event_id: EventId, session: Session) -> dict[str, Any]:
    """The session as stored; an event has one at a time, so its start names it on every laptop."""
    start, end = minutes(session.start), minutes(session.end)
    return {"id": f"{event_id}:{start}", "event_id": event_id, "name": session.name, "start": start, "end": end}


def sessions(db: sqlite3.Connection, event_id: EventId) -> list[Session]:
    """The event's sessions, in their order."""
    rows = db.execute('SELECT name, start, "end" FROM sessions WHERE event_id = ? ORDER BY start', (event_id,))
    return [Session(row[0], datetime.fromisoformat(row[1]), datetime.fromisoformat(row[2])) for row in rows]


def session_ids(db: sqlite3.Connection, event_id: EventId) -> list[str]:
    """The ids of the event's sessions."""
    return [row[0] for row in db.execute("SELECT id FROM sessions WHERE event_id = ?", (event_id,))]


def rule(db: sqlite3.Connection, event_id: EventId) -> Once:
    """For what a ticket of the event admits once: the event itself where nothing else was said."""
    row = db.execute("SELECT once FROM admission_rules WHERE id = ?", (event_id,)).fetchone()
    return Once(row[0]) if row else Once.EVENT


def window(db: sqlite3.Connection, event_id: EventId, moment: datetime) -> Window:
    """The window in which the event's tickets admit once at this moment."""
    return window_at(rule(db, event_id), sessions(db, event_id), moment)


def group_sizes(db: sqlite3.Connection, event_id: EventId) -> dict[AttendeeId, int]:
    """How many belong to each group on the event's list."""
    rows = db.execute(
        "SELECT g.id, g.persons FROM group_tickets g CROSS JOIN attendees a ON a.id = g.id WHERE a.event_id = ?",
        (event_id,),
    )
    return {AttendeeId(row[0]): row[1] for row in rows}


def group(db: sqlite3.Connection, event_id: EventId, ticket: str, persons: int, window: Window) -> Group:
    """The group of this ticket, so many persons, with those of it who passed within the window."""
    row = db.execute(
        "SELECT total(iif(direction = 'in', persons, 0)), total(iif(direction = 'out', persons, 0)) FROM scans "
        f"WHERE event_id = ? AND ticket = ? AND persons <> 0 AND at >= ? AND at < ? AND {COUNTED}",
        (event_id, ticket, window.since, window.until),
    ).fetchone()
    return Group(persons, int(row[0]), int(row[1]))


_MORE = (
    "SELECT a.event_id AS event, coalesce(a.name || iif(a.phone <> '', '|' || a.phone, '/' || a.unit), '') AS who, "
    "min(g.persons, sum(scans.persons)) - 1 AS more "
    "FROM group_tickets g CROSS JOIN attendees a ON a.id = g.id "  # CROSS: from the few groups to their many scans
    "CROSS JOIN scans ON scans.event_id = a.event_id AND scans.ticket = a.ticket "
    "WHERE scans.direction = 'in' AND scans.persons > 0 AND scans.at >= :since AND scans.at < :until "
    f"AND (:event IS NULL OR a.event_id = :event) AND {COUNTED} GROUP BY g.id"
)


def more_in_groups(
    db: sqlite3.Connection, event_id: EventId | None = None, window: Window = WHOLE
) -> list[tuple[EventId, str, int]]:
    """How many more than one came by each group's ticket, different people only: (event, who, how many more).

    Entries of those who left and came back count up to the number of the group.
    """
    rows = db.execute(_MORE, {"event": event_id, "since": window.since, "until": window.until})
    same = erasure.aliases(db)
    return [(EventId(row[0]), same.get(row[1], row[1]), row[2]) for row in rows]


def more_registered(db: sqlite3.Connection) -> dict[EventId, int]:
    """How many more people than entries stand on each list, because groups have one entry; 0 is left out."""
    rows = db.execute(
        "SELECT a.event_id, sum(g.persons - 1) FROM group_tickets g CROSS JOIN attendees a ON a.id = g.id "
        "GROUP BY a.event_id"
    )
    return {EventId(row[0]): row[1] for row in rows}
