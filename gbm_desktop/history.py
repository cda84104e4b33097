"""What was done, and taking it back."""

import json
import sqlite3
from collections.abc import Iterable, Sequence

from gbm_desktop import events, staff
from gbm_desktop.checkin import door
from gbm_desktop.errors.attendance import AttendeePassed
from gbm_desktop.errors.workspace import AlreadyUndone, ChangedSince, NothingToUndo, NotUndoable, UnknownStep
from gbm_desktop.model.events import Stage
from gbm_desktop.model.ids import CheckItemId, EventId, ScanId, StaffId
from gbm_desktop.model.journal import LASTING, Change, Op, Row
from gbm_desktop.progress import Progress, silent
from gbm_desktop.safety import gate
from gbm_desktop.store import attendance, journal
from gbm_desktop.store import events as event_store
from gbm_desktop.store import history as store
from gbm_desktop.store.erasure_targets import is_erased
from gbm_desktop.store.history import HistoryEntry
from gbm_desktop.store.journal import Unit
from gbm_desktop.store.safety import checklist
from gbm_desktop.store.tables import FACTS
from gbm_desktop.workspace import Workspace


def latest(ws: Workspace, limit: int = 50, before: int | None = None) -> list[HistoryEntry]:
    """The latest steps, newest first."""
    return store.latest(ws.read, limit=limit, before=before)


def undo(
    ws: Workspace, step_id: str | None = None, reason: str = "撤销", *, progress: Progress = silent
) -> HistoryEntry:
    """The step is taken back by a step of its own; that one undone again, it is redone. Cancelled, it stands.

    Without a step, this laptop's latest. Raises NothingToUndo, NotUndoable, UnknownStep, AlreadyUndone; ChangedSince,
    EventHasPeople, EventHasSafety, StaffInUse where something built on it later; AttendeePassed where someone whom it
    put on a list has gone through the door; NotReady where an event would be ready again and lacks something.
    """
    wanted = step_id or store.last_undoable(ws.read, ws.replica.id)
    if wanted is None:
        raise NothingToUndo
    found = store.entry(ws.read, wanted)
    if found is None:
        raise UnknownStep(wanted)
    if found.step.op in LASTING:
        raise NotUndoable(wanted)
    if found.undone:
        raise AlreadyUndone(wanted)
    step = found.step
    with ws.unit(Op.UNDO, undoes=step.id, of=step.op.value, original=json.loads(step.note)) as unit:
        changes = journal.changes_of(unit.db, step.id)
        _take_back_facts(unit, changes, reason)
        _refuse_kept(unit, changes)
        _restore(unit, [change for change in reversed(changes) if change.table not in FACTS], progress)
        _refuse_unready(ws, unit, changes)
    return found


def _take_back_facts(unit: Unit, changes: Iterable[Change], reason: str) -> None:
    for change in changes:
        if change.table == "scans":
            door.void(unit, ScanId(change.row_id), reason)
        elif change.table in FACTS - _ABOUT_SCANS:
            raise NotUndoable(change.row_id)


_ABOUT_SCANS = frozenset({"paper_entries"})
"""Facts that say more of a scan; they stay as the scan does when it is taken back."""


def _refuse_kept(unit: Unit, changes: Iterable[Change]) -> None:
    """What the step put there can go. Raises as `undo`."""
    refuse_gone(unit, [(change.table, change.after) for change in changes if change.before is None and change.after])


def refuse_gone(unit: Unit, appeared: Sequence[tuple[str, Row]]) -> None:
    """These rows, each with its table, can go.

    Raises AttendeePassed, EventHasPeople, EventHasSafety, StaffInUse and the like, ChangedSince.
    """
    passed = attendance.passed_through(unit.db, [row["ticket"] for table, row in appeared if table == "attendees"])
    if passed:
        raise AttendeePassed(passed)
    for table, row in appeared:
        if table in _REFUSALS:
            _REFUSALS[table](unit, row)


def _refuse_event(unit: Unit, row: Row) -> None:
    events.refuse_removal(unit, EventId(row["id"]), row["name"])


def _refuse_staff(unit: Unit, row: Row) -> None:
    staff.refuse_removal(unit, StaffId(row["id"]), row["name"])


def _refuse_inspected(unit: Unit, row: Row) -> None:
    if checklist.inspections(unit.db, EventId(row["event_id"]), CheckItemId(row["id"])):
        raise ChangedSince("check_items", row["id"])


_REFUSALS = {"events": _refuse_event, "staff": _refuse_staff, "check_items": _refuse_inspected}


def _refuse_unready(ws: Workspace, unit: Unit, changes: Iterable[Change]) -> None:
    """No event becomes ready again that lacks something once all is taken back. Raises NotReady."""
    gate.refuse_unready(
        ws,
        [
            event_store.require(unit.db, change.row_id)
            for change in changes
            if change.table == "events"
            and (change.before or {}).get("stage") == Stage.READY
            and (change.after or {}).get("stage") in _NOT_YET
        ],
        within=unit.db,
    )


_NOT_YET = frozenset({Stage.PLANNED, Stage.POSTPONED, Stage.CANCELLED})


def _restore(unit: Unit, changes: Sequence[Change], progress: Progress) -> None:
    for done, change in enumerate(changes):
        progress(done, len(changes))
        lost = change.table == "attachments" and is_erased(unit.db, change.row_id)  # its file is on no disk any more
        if lost or journal.row_of(unit.db, change.table, change.row_id) != change.after:
            raise ChangedSince(change.table, change.row_id)
        try:
            if change.before is None:
                unit.drop(change.table, change.row_id)
            else:
                unit.put(change.table, change.before)
        except sqlite3.IntegrityError as error:
            raise ChangedSince(change.table, change.row_id) from error
