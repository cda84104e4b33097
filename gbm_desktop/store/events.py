"""Events as rows, and the questions asked of them."""

import json
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from typing import Any

from gbm_desktop.errors.events import UnknownEvent
from gbm_desktop.model.events import (
    AgendaItem,
    Body,
    BodyRole,
    Event,
    EventDraft,
    EventKind,
    EventLevel,
    EventMode,
    Stage,
)
from gbm_desktop.model.ids import EventId
from gbm_desktop.model.journal import Row
from gbm_desktop.pinyin import initials
from gbm_desktop.store import admission, same_persons
from gbm_desktop.store.rows import COUNTED

_PLAIN = ("name", "place", "region_code", "village", "expected", "capacity", "online_link", "contact_name",
          "contact_phone", "note")  # fmt: skip


def row_of(event: Event) -> dict[str, Any]:
    """The event as it is stored."""
    said = event.said
    return {
        "id": event.id,
        "stage": event.stage.value,
        "stage_reason": event.stage_reason,
        "kind": said.kind.value,
        "mode": said.mode.value,
        "level": said.level.value,
        "start": _minutes(said.start),
        "end": _minutes(said.end),
        "reentry": int(said.reentry),
        "bodies": json.dumps([[body.role.value, body.name] for body in said.bodies], ensure_ascii=False),
        "agenda": json.dumps([_agenda_row(item) for item in said.agenda], ensure_ascii=False),
        **{name: getattr(said, name) for name in _PLAIN},
    }


def from_row(row: sqlite3.Row | Row) -> Event:
    """The event that is stored in the row."""
    said = EventDraft(
        kind=EventKind(row["kind"]),
        mode=EventMode(row["mode"]),
        level=EventLevel(row["level"]),
        start=datetime.fromisoformat(row["start"]),
        end=datetime.fromisoformat(row["end"]),
        reentry=bool(row["reentry"]),
        bodies=_bodies(row["bodies"]),
        agenda=_agenda(row["agenda"]),
        **{name: row[name] for name in _PLAIN},
    )
    return Event(EventId(row["id"]), said, Stage(row["stage"]), row["stage_reason"])


@lru_cache
def _bodies(text: str) -> tuple[Body, ...]:
    """Most events of a season have the same ones."""
    return tuple(Body(BodyRole(role), name) for role, name in json.loads(text))


@lru_cache
def _agenda(text: str) -> tuple[AgendaItem, ...]:
    return tuple(_agenda_item(item) for item in json.loads(text))


def _agenda_row(item: AgendaItem) -> list[str | None]:
    end = _minutes(item.end) if item.end else None
    return [_minutes(item.start), end, item.title, item.place, item.speaker]


def _agenda_item(row: list[str | None]) -> AgendaItem:
    start, end, title, place, speaker = row
    return AgendaItem(
        datetime.fromisoformat(start or ""),
        datetime.fromisoformat(end) if end else None,
        title or "",
        place or "",
        speaker or "",
    )


def _minutes(when: datetime) -> str:
    return when.replace(tzinfo=None).isoformat(timespec="minutes")


@dataclass(frozen=True, slots=True)
class EventQuery:
    """Which events are asked for; an empty field asks for all.

    `text` is looked for in name, place, village and contact: as written, by pinyin initials, or as a part of the date.
    """

    text: str = ""
    kinds: frozenset[EventKind] = frozenset()
    stages: frozenset[Stage] = frozenset()
    region_prefix: str = ""
    since: date | None = None
    until: date | None = None


def by_id(db: sqlite3.Connection, event_id: str) -> Event | None:
    """One event, by its id or by the beginning of its id where only one begins so."""
    rows = db.execute("SELECT * FROM events WHERE substr(id, 1, ?) = ? LIMIT 2", (len(event_id), event_id)).fetchall()
    return from_row(rows[0]) if len(rows) == 1 and event_id else None


def require(db: sqlite3.Connection, event_id: str) -> Event:
    """The event of this id, or of the beginning of an id. Raises UnknownEvent."""
    found = by_id(db, event_id)
    if found is None:
        raise UnknownEvent(event_id)
    return found


def matching(db: sqlite3.Connection, query: EventQuery) -> list[Event]:
    """The events asked for, in the order of their start."""
    where, values = ["1"], list[Any]()
    for column, wanted in (("kind", query.kinds), ("stage", query.stages)):
        if wanted:
            where.append(f"{column} IN ({', '.join('?' * len(wanted))})")
            values += sorted(member.value for member in wanted)
    if query.region_prefix:
        where.append("substr(region_code, 1, ?) = ?")
        values += [len(query.region_prefix), query.region_prefix]
    if query.since:
        where.append('"end" >= ?')
        values.append(query.since.isoformat())
    if query.until:
        where.append("start < ? || 'T24'")
        values.append(query.until.isoformat())
    words = query.text.lower().split()
    for word in (word for word in words if not word.isascii()):
        where.append("instr(lower(name || ' ' || place || ' ' || village || ' ' || contact_name), lower(?))")
        values.append(word)
    rows = db.execute(f"SELECT * FROM events WHERE {' AND '.join(where)} ORDER BY start, name, id", values)
    found = [from_row(row) for row in rows]
    typed = [word for word in words if word.isascii()]
    return [event for event in found if _answers(event.said, typed)] if typed else found


def nearest(db: sqlite3.Connection, stages: Iterable[Stage], since: date, most: int) -> list[Event]:
    """The first events of these stages that are not over before this day."""
    values = [stage.value for stage in stages]
    rows = db.execute(
        f'SELECT * FROM events WHERE stage IN ({", ".join("?" * len(values))}) AND "end" >= ? '
        "ORDER BY start, name, id LIMIT ?",
        [*values, since.isoformat(), most],
    )
    return [from_row(row) for row in rows]


def latest(db: sqlite3.Connection, stages: Iterable[Stage], most: int) -> list[Event]:
    """The last events of these stages, newest first."""
    values = [stage.value for stage in stages]
    rows = db.execute(
        f"SELECT * FROM events WHERE stage IN ({', '.join('?' * len(values))}) "
        "ORDER BY start DESC, name DESC, id DESC LIMIT ?",
        [*values, most],
    )
    return [from_row(row) for row in rows]


def _answers(said: EventDraft, typed: list[str]) -> bool:
    """Whether each of the words stands in the event's names, is their initials, or is in its date."""
    names = f"{said.name} {said.place} {said.village} {said.contact_name}".lower()
    letters = initials(names)
    return all(word in names or word in letters or word in f"{said.start:%Y-%m-%d}" for word in typed)


def overlapping(db: sqlite3.Connection, start: datetime, end: datetime) -> list[Event]:
    """The events that go on at some moment of this time."""
    rows = db.execute('SELECT * FROM events WHERE start < ? AND "end" > ?', (_minutes(end), _minutes(start)))
    return [from_row(row) for row in rows]


def has_people(db: sqlite3.Connection, event_id: EventId) -> bool:
    """Whether anyone is on the event's list, or anything happened at its door."""
    return any(
        db.execute(f"SELECT 1 FROM {table} WHERE event_id = ? LIMIT 1", (event_id,)).fetchone()
        for table in ("attendees", "scans")
    )


def arrived(db: sqlite3.Connection) -> dict[EventId, int]:
    """How many people have come, by event: different ones with a name, and those counted without one.

    An event where nobody came yet is left out.
    """
    rows = db.execute(
        "SELECT event_id, count(DISTINCT nullif(ticket, '')) + sum(iif(ticket = '', persons, 0)) FROM scans "
        "WHERE direction = 'in' AND persons > 0 "
        f"AND {COUNTED} GROUP BY event_id"
    )
    found = {EventId(row[0]): row[1] for row in rows}
    for event_id, _, more in admission.more_in_groups(db):
        found[event_id] += more
    for event_id, more in same_persons.came_twice(db).items():
        found[event_id] -= more
    return found


def names(db: sqlite3.Connection, ids: Iterable[str] | None = None) -> dict[str, str]:
    """The names of some events, or of all."""
    if ids is None:
        return dict(db.execute("SELECT id, name FROM events").fetchall())
    wanted = list(ids)
    marks = ", ".join("?" * len(wanted))
    return dict(db.execute(f"SELECT id, name FROM events WHERE id IN ({marks})", wanted).fetchall())
