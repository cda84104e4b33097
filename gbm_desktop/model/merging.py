"""What a row is once all laptops' changes to it are put in order, and where they did not know of each other."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from gbm_desktop.model.journal import Row

_DAYS = ("first_day", "last_day")
_TIMES = ("start", "end")
ATOMS: Mapping[str, tuple[tuple[str, ...], ...]] = {
    "absences": (_DAYS,),
    "attendees": (("name", "name_initials"), ("unit", "unit_initials")),
    "bookings": (_TIMES,),
    "campaign": (("period_start", "period_end"), ("region_code", "region_name", "region_edition")),
    "closed_days": (_DAYS,),
    "corrective_actions": (("state", "closed_on"),),
    "distances": (("metres", "minutes"),),
    "duties": (_TIMES,),
    "enterprises": (("name", "initials"),),
    "events": (_TIMES, ("stage", "stage_reason")),
    "market_rules": (("valid_from", "valid_to"),),
    "measures": (("responsible", "deputy"), ("due", "until")),
    "permit_rule": (("participants", "city_participants"),),
    "permits": (("state", "number"),),
    "products": (("issued", "expires"), ("name", "initials")),
    "resources": (("name", "initials"),),
    "same_persons": (("duplicate", "kept"),),
    "schemes": (_DAYS,),
    "sessions": (_TIMES,),
    "staff": (("name", "initials"),),
    "villages": (("name", "initials"),),
}
"""Columns that one person sets together; they come from one laptop, never from two."""


class ConflictKind(StrEnum):
    """How two laptops' changes met."""

    SAME_FIELD = "same_field"
    OTHER_FIELD = "other_field"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class RowChange:
    """A step's change to one row, decoded."""

    step_id: str
    before: Row | None
    after: Row | None


@dataclass(frozen=True, slots=True)
class Conflict:
    """`won` took the place of `lost`, which its author had not seen; a removed row is None."""

    id: str
    table: str
    row_id: str
    field: str
    kind: ConflictKind
    lost_step: str
    won_step: str
    lost: Any
    won: Any


@dataclass(frozen=True, slots=True)
class Folded:
    """What became of a row: its values, whether it is there, where changes met unseen, and its latest image."""

    values: Row
    there: bool
    conflicts: tuple[Conflict, ...]
    last: Row


def fold(table: str, row_id: str, changes: Iterable[RowChange]) -> Folded:
    """The row after its changes in the order of their clocks: each field is what the latest step that set it said.

    Whoever changed or removed the row without having seen what stood there is told by the image `before`.
    """
    row = _Row(table, row_id)
    for change in changes:
        row.take(change)
    return Folded(row.values, row.there, tuple(row.met.values()), row.last)


class _Row:
    def __init__(self, table: str, row_id: str) -> None:
        self._table, self._id = table, row_id
        self.values: dict[str, Any] = {}
        self.last: Row = {}
        self.there = False
        self.met: dict[str, Conflict] = {}
        self._writers: dict[str, str] = {}
        self._latest = ""
        self._atoms = ATOMS.get(table, ())

    def take(self, change: RowChange) -> None:
        if change.after is None:
            self._remove(change)
        elif change.before is None:
            self._insert(change, change.after)
        else:
            self._update(change, change.before, change.after)
        self._latest = change.step_id

    def _insert(self, change: RowChange, after: Row) -> None:
        if self.there:
            for field in self._fields(after):
                if self.values.get(field) != after[field]:
                    self._meet(ConflictKind.SAME_FIELD, field, change, self.values.get(field), after[field])
        self._set(change, after, after)

    def _update(self, change: RowChange, before: Row, after: Row) -> None:
        if not self.there:
            self._meet(ConflictKind.REMOVED, "", change, None, self._differences(before, after), lost_by=self._latest)
        changed = self._with_atoms({field for field in after if before.get(field) != after[field]})
        if self.there:
            for field in self._fields(after):
                now = self.values.get(field)
                if before.get(field) == now or after[field] == now:
                    continue
                kind = ConflictKind.SAME_FIELD if field in changed else ConflictKind.OTHER_FIELD
                self._meet(kind, field, change, now, after[field])
        self._set(change, changed if self.values else after, after)

    def _remove(self, change: RowChange) -> None:
        before = change.before or {}
        unseen = [field for field in self._fields(before) if self.values.get(field) != before[field]]
        if self.there and unseen:
            lost = {field: self.values.get(field) for field in unseen}
            self._meet(ConflictKind.REMOVED, "", change, lost, None, lost_by=self._writers[unseen[0]])
        self.there = False
        self.last = before

    def _set(self, change: RowChange, fields: Iterable[str], after: Row) -> None:
        for field in fields:
            self.values[field] = after[field]
            self._writers[field] = change.step_id
        self.there = True
        self.last = after

    def _meet(
        self, kind: ConflictKind, field: str, change: RowChange, lost: object, won: object, *, lost_by: str = ""
    ) -> None:
        writer = lost_by or self._writers.get(field, "")
        name = f"{self._table}/{self._id}/{field}/{writer}/{change.step_id}"
        if kind is ConflictKind.OTHER_FIELD:
            won = None
            if any(
                known.kind is kind and (known.field, known.lost_step) == (field, writer) for known in self.met.values()
            ):
                return
        self.met[name] = Conflict(name, self._table, self._id, field, kind, writer, change.step_id, lost, won)

    def _fields(self, row: Row) -> list[str]:
        """The columns that are compared: of those that belong together the first one that has a meaning of its own."""
        follow = {column for atom in self._atoms for column in atom[1:] if column.endswith("initials")}
        return [field for field in row if field not in follow]

    def _with_atoms(self, changed: set[str]) -> set[str]:
        for atom in self._atoms:
            if changed.intersection(atom):
                changed |= set(atom)
        return changed

    def _differences(self, before: Row, after: Row) -> dict[str, Any]:
        return {field: after[field] for field in self._fields(after) if before.get(field) != after[field]}
