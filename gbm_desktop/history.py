"""What was done, and taking it back."""

from collections.abc import Iterable

from gbm_desktop.checkin import door
from gbm_desktop.errors import (
    AlreadyUndone,
    AttendeePassed,
    ChangedSince,
    EventHasPeople,
    NothingToUndo,
    NotUndoable,
    UnknownStep,
)
from gbm_desktop.model.ids import EventId, ScanId
from gbm_desktop.model.journal import LASTING, Change, Op
from gbm_desktop.store import attendance, events, journal
from gbm_desktop.store.journal import FACTS, HistoryEntry, Unit
from gbm_desktop.workspace import Workspace


def latest(ws: Workspace, limit: int = 50, before: int | None = None) -> list[HistoryEntry]:
    """The latest steps, newest first."""
    return journal.history(ws.read, limit=limit, before=before)


def undo(ws: Workspace, step_id: str | None = None, reason: str = "撤销") -> HistoryEntry:
    """The step is taken back by a step of its own; that one undone again, it is redone.

    Without a step, this laptop's latest. Raises NothingToUndo, NotUndoable, UnknownStep, AlreadyUndone, ChangedSince
    where a later step built on it, AttendeePassed where someone whom it put on a list has gone through the door.
    """
    wanted = step_id or journal.last_undoable(ws.read, ws.replica.id)
    if wanted is None:
        raise NothingToUndo
    found = journal.entry(ws.read, wanted)
    if found is None:
        raise UnknownStep(wanted)
    if found.step.op in LASTING:
        raise NotUndoable(wanted)
    if found.undone:
        raise AlreadyUndone(wanted)
    step = found.step
    with ws.unit(Op.UNDO, undoes=step.id, of=step.op.value, original=step.note) as unit:
        changes = journal.changes_of(unit.db, step.id)
        _take_back_facts(unit, changes, reason)
        _refuse_passed(unit, changes)
        _refuse_peopled(unit, changes)
        _restore(unit, [change for change in reversed(changes) if change.table not in FACTS])
    return found


def _take_back_facts(unit: Unit, changes: Iterable[Change], reason: str) -> None:
    for change in changes:
        if change.table == "scans":
            door.void(unit, ScanId(change.row_id), reason)
        elif change.table == "scan_voids":
            raise NotUndoable(change.row_id)


def _refuse_passed(unit: Unit, changes: Iterable[Change]) -> None:
    appeared = [
        change.after["ticket"]
        for change in changes
        if change.table == "attendees" and change.before is None and change.after is not None
    ]
    passed = attendance.passed_through(unit.db, appeared)
    if passed:
        raise AttendeePassed(passed)


def _refuse_peopled(unit: Unit, changes: Iterable[Change]) -> None:
    for change in changes:
        planned = change.table == "events" and change.before is None and change.after is not None
        if planned and events.has_people(unit.db, EventId(change.row_id)):
            raise EventHasPeople((change.after or {})["name"])


def _restore(unit: Unit, changes: Iterable[Change]) -> None:
    for change in changes:
        if journal.row_of(unit.db, change.table, change.row_id) != change.after:
            raise ChangedSince(change.table, change.row_id)
        if change.before is None:
            unit.drop(change.table, change.row_id)
        else:
            unit.put(change.table, change.before)
