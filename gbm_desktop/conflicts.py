"""Where laptops' changes met unseen: what stands, what does not, and a person's word on it."""

import sqlite3
from collections.abc import Iterable, Iterator
from itertools import groupby

from gbm_desktop import history
from gbm_desktop.conflict_lines import ConflictLine, Lines, field_of, kept_value, other_value
from gbm_desktop.errors.conflicts import ChangedSinceConflict, OtherValueDoesNotFit, UnknownConflict
from gbm_desktop.model.conflict_reviews import Decision
from gbm_desktop.model.events import Stage
from gbm_desktop.model.journal import Op
from gbm_desktop.model.merging import ATOMS, Conflict, ConflictKind
from gbm_desktop.readable import title_of
from gbm_desktop.safety import gate
from gbm_desktop.store import conflicts as store
from gbm_desktop.store import events as event_store
from gbm_desktop.store import journal, kept_rows
from gbm_desktop.store.journal import Unit
from gbm_desktop.wording import Lang
from gbm_desktop.wording.conflicts import table_word
from gbm_desktop.workspace import Workspace


def open_conflicts(ws: Workspace, lang: Lang = "zh") -> list[ConflictLine]:
    """All that nobody has settled yet, the differences of a row together, the rows that met last first."""
    shown = Lines(ws, lang)
    return [
        line
        for _, met in groupby(store.still_open(ws.read), key=lambda met: (met.table, met.row_id))
        for line in shown.lines(list(met))
    ]


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
            unit.put("conflict_reviews", store.review_row(conflict_id, Decision.DISMISSED))
    return len(wanted)


def reverse(ws: Workspace, conflict_id: str) -> None:
    """The other value stands, or the row is back or gone again; what belongs to it comes along. One step.

    Raises UnknownConflict; ChangedSinceConflict; OtherValueDoesNotFit; NotReady; what the removal of such a row raises.
    """
    with ws.unit(Op.CONFLICT_REVERSE) as unit:
        met = _require(unit.db, conflict_id)
        unit.note["field"] = f"{table_word(met.table)} · {field_of(met, 'zh')}"
        try:
            if met.kind is ConflictKind.REMOVED:
                _turn_row(unit, met)
            else:
                _put_other(unit, met)
        except sqlite3.IntegrityError as error:
            raise OtherValueDoesNotFit(_title(unit.db, met)) from error
        _refuse_unready(ws, unit, met)
        for one in _together(unit.db, met):
            unit.put("conflict_reviews", store.review_row(one.id, Decision.REVERSED))


def _require(db: sqlite3.Connection, conflict_id: str) -> Conflict:
    found = store.open_one(db, conflict_id)
    if found is None:
        raise UnknownConflict(conflict_id)
    return found


def _put_other(unit: Unit, met: Conflict) -> None:
    now = journal.row_of(unit.db, met.table, met.row_id)
    if now is None or now[met.field] != kept_value(met):
        raise ChangedSinceConflict(_title(unit.db, met), field_of(met, "zh"))
    step = met.lost_step if met.kind is ConflictKind.SAME_FIELD else met.won_step
    said = store.image(unit.db, step, met.table, met.row_id) or {}
    changes = {column: said[column] for column in _atom(met) if column in said}
    unit.put(met.table, {**now, **changes, met.field: other_value(unit.db, met)})


def _turn_row(unit: Unit, met: Conflict) -> None:
    now = journal.row_of(unit.db, met.table, met.row_id)
    kept = (met.table, met.row_id) in kept_rows.everything(unit.db)
    if met.won is None:
        if now is not None and not kept:
            raise ChangedSinceConflict(_title(unit.db, met), field_of(met, "zh"))
        unit.put(met.table, store.last_known(unit.db, met.table, met.row_id))
        return
    if now is not None:
        history.refuse_gone(unit, [(met.table, now)])
    if now is None or kept:
        raise ChangedSinceConflict(_title(unit.db, met), field_of(met, "zh"))
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


def _title(db: sqlite3.Connection, met: Conflict) -> str:
    return title_of(db, met.table, store.last_known(db, met.table, met.row_id))
