"""The passages of tickets that several laptops dealt with, judged together as one door would have."""

import json
import sqlite3
from collections.abc import Collection, Iterable, Mapping
from datetime import UTC, datetime, timedelta, tzinfo
from functools import lru_cache

from gbm_desktop.model.admission import window_at
from gbm_desktop.model.attendance import Direction, Method
from gbm_desktop.model.ids import EventId
from gbm_desktop.model.merged_repeats import Passed, repeats
from gbm_desktop.store import admission

Earlier = tuple[str, str]
"""The ticket and the scan of the passage that counts instead; empty where none does."""
_SEVERAL = (
    "SELECT ticket FROM scans WHERE event_id = :event AND ticket <> '' AND persons > 0 GROUP BY ticket "
    "HAVING count(*) > 1"
)
_SEVERAL_OF = (
    "SELECT s.ticket FROM json_each(:tickets) j CROSS JOIN scans s ON s.event_id = :event AND s.ticket = j.value "
    "WHERE s.persons > 0 GROUP BY s.ticket HAVING count(*) > 1"
)
_PASSAGES = (
    "SELECT s.id, s.ticket, s.direction, s.persons, s.method, s.at, t.zone, t.device, v.id AS void, u.device AS by "
    "FROM json_each(:tickets) j CROSS JOIN scans s ON s.event_id = :event AND s.ticket = j.value "
    "CROSS JOIN steps t ON t.id = s.id LEFT JOIN scan_voids v ON v.scan_id = s.id LEFT JOIN steps u ON u.id = v.id "
    "WHERE s.persons > 0"
)
_GROUPS = (
    "SELECT a.ticket, g.persons FROM json_each(:tickets) j CROSS JOIN attendees a ON a.ticket = j.value "
    "CROSS JOIN group_tickets g ON g.id = a.id"
)
_MADE = "(SELECT json_extract(after, '$.{}') FROM changes WHERE tbl = 'attendees' AND row_id = {} AND before IS NULL)"
_SAME = (
    f"SELECT {_MADE.format('ticket', 'duplicate')} AS one, {_MADE.format('ticket', 'kept')} AS other "
    f"FROM same_persons WHERE same = 1 AND {_MADE.format('event_id', 'kept')} = :event "
    f"AND {_MADE.format('event_id', 'duplicate')} = :event"
)
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def found(
    db: sqlite3.Connection, event_id: EventId, tickets: Collection[str] | None, joined: Mapping[str, str]
) -> dict[str, Earlier]:
    """The scans of these tickets (None: of the whole event) that repeat an earlier one, by what the rows say now.

    `joined` are the event's tickets that belong to one person; `tickets` has all of a person's or none.
    """
    several = {row[0] for row in db.execute(*asked(_SEVERAL, _SEVERAL_OF, event_id, tickets))}
    several |= joined.keys() if tickets is None else joined.keys() & set(tickets)
    if not several:
        return {}
    event = _Event(db, event_id, several, joined)
    return {
        repeat.passed.id: (repeat.earlier.ticket, repeat.earlier.id) if repeat.earlier else ("", "")
        for person, rows in event.people().items()
        if _is_of_several(rows)
        for repeat in repeats(event.passed(rows), event.size(person))
    }


def _is_of_several(rows: Iterable[sqlite3.Row]) -> bool:
    """Whether several laptops, or several tickets, have to do with it: no door by itself had to know of them all."""
    devices = {device for row in rows for device in (row["device"], row["by"]) if device}
    return len(devices) > 1 or len({row["ticket"] for row in rows}) > 1


class _Event:
    """What decides about these tickets of an event."""

    def __init__(
        self, db: sqlite3.Connection, event_id: EventId, tickets: Collection[str], joined: Mapping[str, str]
    ) -> None:
        self._db, self._joined = db, joined
        self._asked = {"event": event_id, "tickets": json.dumps(sorted(tickets))}
        self._once, self._sessions = admission.rule(db, event_id), admission.sessions(db, event_id)
        self._sizes: dict[str, int] = {}
        for ticket, persons in db.execute(_GROUPS, self._asked):
            person = joined.get(ticket, ticket)
            self._sizes[person] = max(persons, self.size(person))

    def size(self, person: str) -> int:
        """How many come by the ticket."""
        return self._sizes.get(person, 1)

    def people(self) -> dict[str, list[sqlite3.Row]]:
        """The passages of each person or group, those taken back included."""
        people: dict[str, list[sqlite3.Row]] = {}
        for row in self._db.execute(_PASSAGES, self._asked):
            people.setdefault(self._joined.get(row["ticket"], row["ticket"]), []).append(row)
        return people

    def passed(self, rows: Iterable[sqlite3.Row]) -> list[Passed]:
        """The passages that were not taken back."""
        return [
            Passed(
                row["id"],
                row["ticket"],
                Direction(row["direction"]),
                row["persons"],
                row["method"] == Method.PAPER,
                self._window(row["at"], row["zone"]),
            )
            for row in rows
            if row["void"] is None
        ]

    def _window(self, at: int, zone: str) -> int:
        """By the clock on that laptop's wall, so that the answer is the same on every laptop, whatever its own zone."""
        try:
            local = (_EPOCH + timedelta(milliseconds=at)).astimezone(_zone(zone))
        except (OverflowError, ValueError):  # no time that a clock can show
            return 0
        return window_at(self._once, self._sessions, local.replace(tzinfo=UTC)).since


def asked(of_all: str, of_some: str, event_id: EventId, tickets: Collection[str] | None) -> tuple[str, dict[str, str]]:
    """The question for all of the event or for these tickets of it, with its values."""
    if tickets is None:
        return of_all, {"event": event_id}
    return of_some, {"event": event_id, "tickets": json.dumps(list(tickets))}


def joined(db: sqlite3.Connection, event_id: EventId) -> dict[str, str]:
    """Of each ticket of a person who has several: by which of them the person is known."""
    first: dict[str, str] = {}
    for one, other in db.execute(_SAME, {"event": event_id}):
        if one and other:
            low, high = sorted((_first(first, one), _first(first, other)))
            first[low], first[high] = low, low
    return {ticket: _first(first, ticket) for ticket in first}


def _first(first: Mapping[str, str], ticket: str) -> str:
    while first.get(ticket, ticket) != ticket:
        ticket = first[ticket]
    return ticket


def with_joined(tickets: Collection[str], joined: Mapping[str, str]) -> Collection[str]:
    """These tickets, and those of the same people."""
    people = {joined[ticket] for ticket in tickets if ticket in joined}
    return {*tickets, *(ticket for ticket, person in joined.items() if person in people)} if people else tickets


@lru_cache
def _zone(offset: str) -> tzinfo | None:
    return datetime.strptime(offset, "%z").tzinfo
