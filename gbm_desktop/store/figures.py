"""What happened at the doors and who is on the lists, counted for all events at once."""

import sqlite3
from typing import NamedTuple

from gbm_desktop.model.ids import EventId
from gbm_desktop.store import admission

_STANDS = "scans.id NOT IN (SELECT scan_id FROM scan_voids)"  # over all scans, half the time of a look-up for each
_BETWEEN = "\x1e"


class Admitted(NamedTuple):
    """How many went in at one event, and how many of them without a name."""

    entries: int = 0
    anonymous: int = 0


def admitted_by_event(db: sqlite3.Connection, until: int) -> dict[EventId, Admitted]:
    """How many had gone in at each event by this time (ms), without those taken back."""
    rows = db.execute(
        "SELECT event_id, sum(persons), sum(iif(ticket = '', persons, 0)) FROM scans "
        f"WHERE direction = 'in' AND persons <> 0 AND at <= ? AND {_STANDS} GROUP BY event_id",
        (until,),
    )
    return {EventId(row[0]): Admitted(row[1], row[2]) for row in rows}


def registered_by_event(db: sqlite3.Connection) -> dict[EventId, int]:
    """How many people are on each event's list, a group's members each for themselves."""
    more = admission.more_registered(db)
    rows = db.execute("SELECT event_id, count(*) FROM attendees GROUP BY event_id")
    return {EventId(row[0]): row[1] + more.get(EventId(row[0]), 0) for row in rows}


def people_by_event(db: sqlite3.Connection, until: int) -> dict[EventId, set[str]]:
    """Everyone with a name who had gone in at each event by this time (ms), without those taken back.

    The same name and phone are one person, as are the same name and unit where there is no phone; a ticket whose
    owner is not known yet is a person of its own. An event's people come in one text: half the time of a row each.
    """
    rows = db.execute(
        "SELECT scans.event_id, group_concat("
        "coalesce(a.name || iif(a.phone <> '', '|' || a.phone, '/' || a.unit), scans.ticket), ?) "
        "FROM scans LEFT JOIN attendees a ON a.ticket = scans.ticket WHERE scans.direction = 'in' "
        f"AND scans.persons > 0 AND scans.ticket <> '' AND scans.at <= ? AND {_STANDS} GROUP BY scans.event_id",
        (_BETWEEN, until),
    )
    return {EventId(row[0]): set(row[1].split(_BETWEEN)) for row in rows}
