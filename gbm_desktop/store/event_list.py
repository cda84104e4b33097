"""An event's list as a table shows it: an order of ids, and the rows of any part of it."""

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from gbm_desktop.model.attendance import Attendee
from gbm_desktop.model.ids import AttendeeId, EventId
from gbm_desktop.store import same_persons
from gbm_desktop.store.attendance import attendee_from
from gbm_desktop.store.rows import COUNTED


class ListOrder(StrEnum):
    """By what a list can be ordered."""

    NUMBER = "length(number), number"
    NAME = "name_initials, name"
    UNIT = "unit_initials, unit"
    PHONE = "phone"
    ROLE = "role"
    SOURCE = "source"
    ARRIVED = "arrived"


def _terms(order: ListOrder) -> list[str]:
    return order.value.split(", ")


@dataclass(frozen=True, slots=True)
class Listed:
    """A person or a group of so many on the list, and when they first came in (Unix time in ms, None: not yet).

    `repeats`: how many passages by this ticket count no more, because an earlier one at another desk does.
    """

    person: Attendee
    arrived: int | None
    persons: int = 1
    repeats: int = 0


_ARRIVED = (
    "(SELECT min(at) FROM scans WHERE scans.event_id = attendees.event_id AND scans.ticket = attendees.ticket "
    f"AND persons <> 0 AND scans.ticket <> '' AND direction = 'in' AND {COUNTED}) AS arrived"
)
_REPEATS = (
    "(SELECT count(*) FROM scans CROSS JOIN merged_repeats m ON m.scan_id = scans.id "
    "WHERE scans.event_id = attendees.event_id AND scans.ticket = attendees.ticket) AS repeats"
)
_PERSONS = "coalesce((SELECT persons FROM group_tickets WHERE group_tickets.id = attendees.id), 1) AS persons"


def ids_in_order(db: sqlite3.Connection, event_id: EventId, order: ListOrder, *, backwards: bool) -> list[AttendeeId]:
    """Everyone on the event's list, in this order; who has several entries is on it once."""
    if order is ListOrder.ARRIVED and same_persons.any_merged(db):
        return _by_arrival(db, event_id, backwards=backwards)
    arrived = f", {_ARRIVED}" if order is ListOrder.ARRIVED else ""
    by = dict.fromkeys((*_terms(order), *_terms(ListOrder.NUMBER)))  # each once: SQLite would sort by both
    terms = ", ".join(f"{term} DESC" if backwards else term for term in by)
    ordered = f"SELECT id{arrived} FROM attendees WHERE event_id = ? AND {_FOR_ITSELF} ORDER BY {terms}"
    # one row with all of them: before each row that is fetched another busy thread of the program has its turn
    found: list[AttendeeId] = json.loads(
        db.execute(f"SELECT json_group_array(id) FROM ({ordered})", (event_id,)).fetchone()[0]
    )
    return found


def _by_arrival(db: sqlite3.Connection, event_id: EventId, *, backwards: bool) -> list[AttendeeId]:
    """By the first arrival on any of a person's tickets; who did not come is first, as the database has it."""
    people = listed(db, ids_in_order(db, event_id, ListOrder.NUMBER, backwards=backwards))
    ordered = sorted(people, key=lambda one: -1 if one.arrived is None else one.arrived, reverse=backwards)
    return [one.person.id for one in ordered]


def listed(db: sqlite3.Connection, ids: Sequence[AttendeeId]) -> list[Listed]:
    """These people, in the order given; those who are no longer on a list are left out."""
    found: dict[str, Listed] = {}
    others = same_persons.arrivals(db)
    for begin in range(0, len(ids), _AT_ONCE):
        part = ids[begin : begin + _AT_ONCE]
        marks = ", ".join("?" * len(part))
        rows = db.execute(
            f"SELECT *, {_ARRIVED}, {_PERSONS}, {_REPEATS} FROM attendees WHERE id IN ({marks})", list(part)
        )
        found.update({row["id"]: _listed(row, others.get(row["id"])) for row in rows})
    return [found[wanted] for wanted in ids if wanted in found]


def _listed(row: sqlite3.Row, other: int | None) -> Listed:
    came = [at for at in (row["arrived"], other) if at is not None]
    return Listed(attendee_from(row), min(came, default=None), row["persons"], row["repeats"])


_FOR_ITSELF = "id NOT IN (SELECT id FROM merged_persons)"
_AT_ONCE = 500
