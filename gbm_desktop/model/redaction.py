"""What is left of a row, a note or a step once the people in it were erased: counts and links, never a person.

Every function depends on its arguments alone, so that all laptops that know the same erasures hold the same bytes.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from gbm_desktop.model.journal import Row
from gbm_desktop.model.packets import Packet, Written

ERASED = "（已删除）"
PERSONAL: Mapping[str, Row] = {
    "attendees": {
        "name": ERASED, "phone": "", "role": "", "note": "", "name_initials": "", "unit_initials": "", "unit": "",
    },
    "complaints": {"person": "", "phone": "", "address": "", "facts": ERASED, "claim": "", "note": ""},
    "complaint_steps": {"who": "", "what": ERASED},
    "claims": {"claimant": "", "note": ""},
    "staff": {"name": ERASED, "unit": "", "post": "", "phone": "", "initials": ""},
    "resources": {"name": ERASED, "phone": "", "note": "", "initials": ""},
    "exhibitors": {"contact": "", "phone": ""},
    "enterprises": {"contact": "", "phone": ""},
    "departments": {"contact": "", "phone": ""},
    "events": {"contact_name": "", "contact_phone": ""},
    "incidents": {"persons": "", "reported_by": ""},
    "attachments": {"name": ERASED},
}  # fmt: skip
"""What stands in each column about a person after the erasure; the other columns stay, for the figures need them."""
_IN_NOTES = ("group", "file", "person")
_NAMED_BY_NOTE = frozenset({"staff", "resources", "attachments"})
_TOKEN_LENGTH = 8


@dataclass(frozen=True, slots=True)
class Scope:
    """What was erased: rows by their id, whole events, and events whose signatures went, too.

    `tokens` gives each erased entry of a list what tells its person from others in the figures.
    """

    rows: frozenset[str] = frozenset()
    events: frozenset[str] = frozenset()
    signed: frozenset[str] = frozenset()
    tokens: Mapping[str, str] = field(default_factory=dict)

    def __bool__(self) -> bool:
        """Whether anything was erased."""
        return bool(self.rows or self.events)


def scope_of(erasures: Iterable[Row]) -> Scope:
    """What these rows of `erasures` erase together; of two that name a token for one entry the earlier counts."""
    rows: set[str] = set()
    events: set[str] = set()
    signed: set[str] = set()
    tokens: dict[str, str] = {}
    for one in sorted(erasures, key=lambda row: str(row["id"]), reverse=True):
        told = json.loads(one["proof"])
        (events if one["kind"] == "event" else rows).add(one["target"])
        if told.get("signatures"):
            signed.add(one["target"])
        tokens |= told.get("tokens", {})
    return Scope(frozenset(rows), frozenset(events), frozenset(signed), tokens)


def covers(table: str, row: Row, scope: Scope) -> bool:
    """Whether the row, as any change tells it, is about somebody who was erased."""
    if table not in PERSONAL:
        return False
    if table == "complaint_steps":
        return row["complaint_id"] in scope.rows
    return row["id"] in scope.rows or (table == "attendees" and row["event_id"] in scope.events)


def redacted_row(table: str, row: Row, scope: Scope) -> Row:
    """The row without the person, where it is covered."""
    if not covers(table, row, scope):
        return row
    if table == "attendees":
        return {**row, **PERSONAL[table], "unit": scope.tokens.get(row["id"], row["id"][-_TOKEN_LENGTH:])}
    return {**row, **PERSONAL[table]}


def redacted_text(table: str, text: str | None, scope: Scope) -> str | None:
    """A row as the journal stores it, without the person."""
    if text is None:
        return None
    row = json.loads(text)
    found = redacted_row(table, row, scope)
    return text if found == row else as_text(found)


def redacted_fact(table: str, row: Row, scope: Scope) -> Row:
    """A fact without the drawn signature, where it is covered."""
    if table == "acknowledgements" and row["event_id"] in scope.signed:
        return {**row, "strokes": ""}
    return row


def redacted_note(note: Mapping[str, Any], tables: Iterable[str]) -> dict[str, Any]:
    """What a step on covered rows of these tables tells of itself, without the people."""
    personal = {*_IN_NOTES, "name"} if _NAMED_BY_NOTE & set(tables) else set(_IN_NOTES)
    told: dict[str, Any] = {key: ERASED if key in personal and value else value for key, value in note.items()}
    if isinstance(told.get("original"), dict):
        told["original"] = redacted_note(told["original"], tables)
    return told


def covered_tables(packet: Packet, scope: Scope) -> set[str]:
    """The tables of which the step tells something covered; empty where it tells of nobody who was erased."""
    found = {change.table for change in packet.changes if _covers_change(change, scope)}
    for table, row in packet.facts:
        if table == "acknowledgements" and (row["event_id"] in scope.signed or row["staff_id"] in scope.rows):
            found.add("staff")
    return found


def redacted(packet: Packet, scope: Scope) -> Packet:
    """The step as it is kept and passed on once these people were erased."""
    tables = covered_tables(packet, scope)
    if not tables:
        return packet
    changes = tuple(
        replace(
            change,
            before=redacted_text(change.table, change.before, scope),
            after=redacted_text(change.table, change.after, scope),
        )
        for change in packet.changes
    )
    facts = tuple((table, redacted_fact(table, row, scope)) for table, row in packet.facts)
    return Packet(replace(packet.step, note=redacted_note_text(packet.step.note, tables)), changes, facts)


def redacted_note_text(note: str, tables: Iterable[str]) -> str:
    """The same of a note as it is stored."""
    said = json.loads(note)
    found = redacted_note(said, tables)
    return note if found == said else as_text(found)


def as_text(value: object) -> str:
    """The value as the journal writes it."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _covers_change(change: Written, scope: Scope) -> bool:
    return any(text and covers(change.table, json.loads(text), scope) for text in (change.before, change.after))
