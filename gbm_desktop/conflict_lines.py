"""Differences between laptops as a person reads them."""

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from gbm_desktop.model.journal import Row
from gbm_desktop.model.merging import Conflict, ConflictKind
from gbm_desktop.readable import Readable, title_of
from gbm_desktop.store import conflicts as store
from gbm_desktop.store import journal
from gbm_desktop.wording import Lang
from gbm_desktop.wording.conflicts import field_word, removed, table_word, whole_row
from gbm_desktop.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Side:
    """What one laptop said: the value as people read it, who said it, on which laptop, and when."""

    value: str
    operator: str
    device: str
    at: datetime


@dataclass(frozen=True, slots=True)
class ConflictLine:
    """A difference that nobody has settled. `kept` stands, `other` does not; `now` says what does where neither is.

    `table_word` says what kind of row it is, `title` which one.
    """

    id: str
    kind: ConflictKind
    table: str
    row_id: str
    table_word: str
    title: str
    field: str
    kept: Side
    other: Side
    now: str = ""

    @property
    def hard(self) -> bool:
        """Whether something that a person entered does not stand."""
        return self.kind in store.HARD


def kept_value(met: Conflict) -> object:
    """What the conflict let stand."""
    return met.won if met.kind is ConflictKind.SAME_FIELD else met.lost


def other_value(db: sqlite3.Connection, met: Conflict) -> object:
    """What does not stand; where nothing was lost, what the later one had before their eyes."""
    if met.kind is ConflictKind.SAME_FIELD:
        return met.lost
    return (store.image(db, met.won_step, met.table, met.row_id) or {}).get(met.field, met.lost)


def field_of(met: Conflict, lang: Lang) -> str:
    """What an official calls the field, or that it is about the whole row."""
    return field_word(met.table, met.field, lang) if met.field else whole_row(lang)


class Lines:
    """Conflicts as a person reads them."""

    def __init__(self, ws: Workspace, lang: Lang) -> None:
        self._ws, self._db, self._lang = ws, ws.read, lang
        self._devices = {ws.replica.id: ws.replica.name} | store.device_names(ws.read)
        self._words = Readable(ws, lang)

    def lines(self, met: list[Conflict]) -> Iterator[ConflictLine]:
        """The conflicts of one row."""
        table, row_id = met[0].table, met[0].row_id
        stands = journal.row_of(self._db, table, row_id)
        title = title_of(self._db, table, stands or store.last_known(self._db, table, row_id))
        for one in met:
            kept, other = self._sides(one, stands)
            yield ConflictLine(
                one.id, one.kind, table, row_id, table_word(table, self._lang), title, field_of(one, self._lang), kept,
                other, self._now(one, stands),
            )  # fmt: skip

    def _sides(self, met: Conflict, row: Row | None) -> tuple[Side, Side]:
        if met.kind is ConflictKind.REMOVED:
            won, lost = self._fields(met, met.won, row), self._fields(met, met.lost, row)
            return self._side(met.won_step, won), self._side(met.lost_step, lost)
        kept, other = self._value(met, kept_value(met), row), self._value(met, other_value(self._db, met), row)
        first, second = (met.won_step, met.lost_step)
        if met.kind is ConflictKind.OTHER_FIELD:
            first, second = second, first
        return self._side(first, kept), self._side(second, other)

    def _side(self, step: str, value: str) -> Side:
        who = store.author(self._db, step)
        device = self._devices.get(who.device, who.device[-6:])
        return Side(value, who.operator, device, self._ws.local(who.wall))

    def _now(self, met: Conflict, row: Row | None) -> str:
        """What stands where it is not what the conflict kept."""
        if met.kind is ConflictKind.REMOVED:
            as_kept = (row is None) == (met.won is None)
            return "" if as_kept else removed(self._lang) if row is None else self._fields(met, met.lost or {}, row)
        if row is None:
            return removed(self._lang)
        return "" if row[met.field] == kept_value(met) else self._value(met, row[met.field], row)

    def _value(self, met: Conflict, value: object, row: Row | None) -> str:
        return self._words.value(met.table, met.field, value, row or {})

    def _fields(self, met: Conflict, values: Row | None, row: Row | None) -> str:
        return removed(self._lang) if values is None else self._words.fields(met.table, values, row or {})
