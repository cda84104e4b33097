"""What happened at the doors and who is on the lists, counted for all events at once."""

import json
import sqlite3
from collections.abc import Mapping
from typing import NamedTuple

from gbm_desktop.model.ids import EventId
from gbm_desktop.store import erasure, same_persons

_COUNTED = "scans.id NOT IN (SELECT scan_id FROM scan_voids UNION ALL SELECT scan_id FROM merged_repeats)"
"""Over all scans, half the time of a look-up for each."""
_BETWEEN = "\x1e"


class Admitted(NamedTuple):
    """How many went in at one event, how many of them without a name, and the tickets of the others."""

    entries: int = 0
    anonymous: int = 0
    tickets: str = ""


def admitted_by_event(db: sqlite3.Connection, until: int) -> dict[EventId, Admitted]:
    """Who had gone in at each event by this time (ms), by the scans that count: one pass over all of them."""
    rows = db.execute(
        "SELECT event_id, sum(persons), sum(iif(ticket = '', persons, 0)), "
        "group_concat(iif(persons > 0 AND ticket <> '', ticket, NULL), ?) FROM scans "
        f"WHERE direction = 'in' AND persons <> 0 AND at <= ? AND {_COUNTED} GROUP BY event_id",
        (_BETWEEN, until),
    )
    return {EventId(row[0]): Admitted(row[1], row[2], row[3] or "") for row in rows}


def people_on_lists(db: sqlite3.Connection) -> dict[EventId, dict[str, str]]:
    """Who is on each event's list, by ticket.

    The same name and phone are one person, as are the same name and unit where there is no phone, and entries of which
    somebody said so. An event's people come in one text: a third of the time of a row each.
    """
    rows = db.execute(f"SELECT event_id, json_group_object(ticket, {_PERSON}) FROM attendees GROUP BY event_id")
    found = {row[0]: json.loads(row[1]) for row in rows}
    for event, ticket, kept in same_persons.kept_tickets(db):
        found[event][ticket] = found[event][kept]
    same = erasure.aliases(db)
    if same:
        return {event: {ticket: same.get(who, who) for ticket, who in of.items()} for event, of in found.items()}
    return found


_PERSON = "name || iif(phone <> '', '|' || phone, '/' || unit)"


def people_admitted(db: sqlite3.Connection, tickets: str, on_list: Mapping[str, str]) -> set[str]:
    """The people of these tickets; a ticket whose owner is not known yet is a person of its own."""
    if not tickets:
        return set()
    found = tickets.split(_BETWEEN)
    try:
        return set(map(on_list.__getitem__, found))
    except KeyError:
        return {on_list.get(one) or _elsewhere(db, one) for one in found}


def _elsewhere(db: sqlite3.Connection, ticket: str) -> str:
    row = db.execute(f"SELECT {_PERSON} FROM attendees WHERE ticket = ?", (ticket,)).fetchone()
    return str(row[0]) if row else ticket
