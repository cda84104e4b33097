"""Where laptops' changes met unseen: what stands, what does not, and a person's word on it."""

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from gbm_desktop import history
from gbm_desktop.errors import ChangedSinceConflict, OtherValueDoesNotFit, UnknownConflict
from gbm_desktop.model.events import Stage
from gbm_desktop.model.journal import Op, Row
from gbm_desktop.model.merging import ATOMS, Conflict, ConflictKind
from gbm_desktop.readable import Readable
from gbm_desktop.safety import gate
from gbm_desktop.store import conflicts as store
from gbm_desktop.store import events as event_store
from gbm_desktop.store import journal, kept_rows
from gbm_desktop.store.journal import Unit
from gbm_desktop.wording import Lang
from gbm_desktop.wording.conflicts import field_word, removed, table_word, whole_row
from gbm_desktop.workspace import Workspace

_DISMISSED, _REVERSED = "dismissed", "reversed"


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


def open_conflicts(ws: Workspace, lang: Lang = "zh") -> list[ConflictLine]:
    """All that nobody has settled yet, the differences of a row together, the rows that met last first."""
    shown = _Shown(ws, lang)
    return [line for _, met in groupby(store.still_open(ws.read), key=_row) for line in shown.lines(list(met))]


def by_row(lines: Iterable[ConflictLine]) -> Iterator[list[ConflictLine]]:
    """The differences of each row together."""
    for _, met in groupby(lines, key=lambda line: (line.table, line.row_id)):
        yield list(met)


def dismiss(ws: Workspace, ids: Iterable[str]) -> int:
    """These differences are settled as they stand, in one step; answers how many were open. Raises UnknownConflict."""
    wanted = list(dict.fromkeys(ids))
    with ws.unit(Op.CONFLICT_DISMISS, count=len(wanted)) as unit:
        for conflict_id in wanted:
            _require(unit.db, conflict_id)
            unit.put("conflict_reviews", store.review_row(conflict_id, _DISMISSED))
    return len(wanted)


def reverse(ws: Workspace, conflict_id: str) -> None:
    """The other value stands, or the row is back or gone again; what belongs to it comes along. One step.

    Raises UnknownConflict; ChangedSinceConflict; OtherValueDoesNotFit; NotReady; what the removal of such a row raises.
    """
    with ws.unit(Op.CONFLICT_REVERSE) as unit:
        met = _require(unit.db, conflict_id)
        unit.note["field"] = f"{table_word(met.table)} · {_field(met, 'zh')}"
        try:
            if met.kind is ConflictKind.REMOVED:
                _turn_row(unit, met)
            else:
                _put_other(unit, met)
        except sqlite3.IntegrityError as error:
            raise OtherValueDoesNotFit(_title(unit.db, met)) from error
        _refuse_unready(ws, unit, met)
        for one in _together(unit.db, met):
            unit.put("conflict_reviews", store.review_row(one.id, _REVERSED))


def _require(db: sqlite3.Connection, conflict_id: str) -> Conflict:
    found = store.open_one(db, conflict_id)
    if found is None:
        raise UnknownConflict(conflict_id)
    return found


def _put_other(unit: Unit, met: Conflict) -> None:
    now = journal.row_of(unit.db, met.table, met.row_id)
    if now is None or now[met.field] != _kept_value(met):
        raise ChangedSinceConflict(_title(unit.db, met), _field(met, "zh"))
    step = met.lost_step if met.kind is ConflictKind.SAME_FIELD else met.won_step
    said = store.image(unit.db, step, met.table, met.row_id) or {}
    changes = {column: said[column] for column in _atom(met) if column in said}
    unit.put(met.table, {**now, **changes, met.field: _other_value(unit.db, met)})


def _turn_row(unit: Unit, met: Conflict) -> None:
    now = journal.row_of(unit.db, met.table, met.row_id)
    kept = (met.table, met.row_id) in kept_rows.everything(unit.db)
    if met.won is None:
        if now is not None and not kept:
            raise ChangedSinceConflict(_title(unit.db, met), _field(met, "zh"))
        unit.put(met.table, store.last_known(unit.db, met.table, met.row_id))
        return
    if now is None or kept:
        raise ChangedSinceConflict(_title(unit.db, met), _field(met, "zh"))
    history.refuse_gone(unit, [(met.table, now)])
    unit.drop(met.table, met.row_id)


def _refuse_unready(ws: Workspace, unit: Unit, met: Conflict) -> None:
    if met.table == "events" and journal.row_of(unit.db, "events", met.row_id) is not None:
        event = event_store.require(unit.db, met.row_id)
        if met.field in ("", "stage") and event.stage is Stage.READY:
            gate.refuse_unready(ws, [event], within=unit.db)


def _together(db: sqlite3.Connection, met: Conflict) -> list[Conflict]:
    """The conflict, and those of the same steps on columns that belong to the same thing."""
    same = (met.table, met.row_id, met.lost_step, met.won_step)
    fields = {met.field, *_atom(met)}
    return [
        one
        for one in store.still_open(db)
        if (one.table, one.row_id, one.lost_step, one.won_step) == same and one.field in fields
    ]


def _atom(met: Conflict) -> tuple[str, ...]:
    return next((atom for atom in ATOMS.get(met.table, ()) if met.field in atom), (met.field,))


def _kept_value(met: Conflict) -> object:
    return met.won if met.kind is ConflictKind.SAME_FIELD else met.lost


def _other_value(db: sqlite3.Connection, met: Conflict) -> object:
    """What does not stand; where nothing was lost, what the later one had before their eyes."""
    if met.kind is ConflictKind.SAME_FIELD:
        return met.lost
    return (store.image(db, met.won_step, met.table, met.row_id) or {}).get(met.field, met.lost)


def _title(db: sqlite3.Connection, met: Conflict) -> str:
    return store.row_title(db, met.table, store.last_known(db, met.table, met.row_id))


def _field(met: Conflict, lang: Lang) -> str:
    return field_word(met.table, met.field, lang) if met.field else whole_row(lang)


def _row(met: Conflict) -> tuple[str, str]:
    return met.table, met.row_id


class _Shown:
    """Conflicts as a person reads them."""

    def __init__(self, ws: Workspace, lang: Lang) -> None:
        self._ws, self._db, self._lang = ws, ws.read, lang
        self._devices = {ws.replica.id: ws.replica.name} | store.device_names(ws.read)
        self._words = Readable(ws, lang)

    def lines(self, met: list[Conflict]) -> Iterator[ConflictLine]:
        """The conflicts of one row."""
        table, row_id = _row(met[0])
        stands = journal.row_of(self._db, table, row_id)
        title = store.row_title(self._db, table, stands or store.last_known(self._db, table, row_id))
        for one in met:
            kept, other = self._sides(one, stands)
            yield ConflictLine(
                one.id, one.kind, table, row_id, table_word(table, self._lang), title, _field(one, self._lang), kept,
                other, self._now(one, stands),
            )  # fmt: skip

    def _sides(self, met: Conflict, row: Row | None) -> tuple[Side, Side]:
        if met.kind is ConflictKind.REMOVED:
            won, lost = self._fields(met, met.won, row), self._fields(met, met.lost, row)
            return self._side(met.won_step, won), self._side(met.lost_step, lost)
        kept, other = self._value(met, _kept_value(met), row), self._value(met, _other_value(self._db, met), row)
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
        return "" if row[met.field] == _kept_value(met) else self._value(met, row[met.field], row)

    def _value(self, met: Conflict, value: object, row: Row | None) -> str:
        return self._words.value(met.table, met.field, value, row or {})

    def _fields(self, met: Conflict, values: Row | None, row: Row | None) -> str:
        return removed(self._lang) if values is None else self._words.fields(met.table, values, row or {})
