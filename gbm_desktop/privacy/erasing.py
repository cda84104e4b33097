"""Erasing people, or all the people of an event: one step that lasts, and then every trace in the files."""

import json
from collections.abc import Collection, Iterable, Sequence
from typing import Any

from gbm_desktop import events
from gbm_desktop.errors.privacy import ErasureNeedsReason, NobodyToErase
from gbm_desktop.model.ids import EventId
from gbm_desktop.model.journal import Op
from gbm_desktop.model.privacy import Also
from gbm_desktop.privacy import clearing
from gbm_desktop.progress import Progress, silent
from gbm_desktop.store import erasure_targets as targets
from gbm_desktop.store import same_persons
from gbm_desktop.store.journal import Unit
from gbm_desktop.store.shelf import name_for
from gbm_desktop.workspace import Workspace

_OF_ALSO = {Also.COMPLAINTS: ("complaints",), Also.CLAIMS: ("claims",), Also.CONTACTS: ("exhibitors", "incidents")}
_ATTACHED = "attachments"


def erase_rows(ws: Workspace, ids: Sequence[str], *, reason: str, progress: Progress = silent) -> list[str]:
    """These people are gone from wherever this laptop keeps anything, with every entry that was found to be theirs.

    A row that was removed is still in the journal, and is erased there; of an attachment, name and file go. The
    erasures' ids are answered.

    Raises ErasureNeedsReason, NobodyToErase.
    """
    why = _reason(reason)
    with ws.unit(Op.ERASE, count=len(ids)) as unit:
        ids = same_persons.with_other_entries(unit.db, ids)
        tables = {row_id: targets.table_of(unit.db, row_id) for row_id in ids}
        people = [row_id for row_id, table in tables.items() if table != _ATTACHED]
        files = targets.files_of(unit.db, people, ids)
        if None in tables.values() or not (people or files):
            raise NobodyToErase(next((row_id for row_id, table in tables.items() if table is None), ids[0]))
        sought = targets.texts_about(unit.db, people)
        told = _people(ws, unit, people)
        made = [_put(ws, unit, row_id, why, told if n == 0 else {}) for n, row_id in enumerate(people)]
        made += _drop_files(ws, unit, files, why)
    clearing.clear(ws, sought=sought, progress=progress)
    return made


def erase_event(
    ws: Workspace, event_id: EventId, *, reason: str, also: Collection[Also] = (), progress: Progress = silent
) -> list[str]:
    """Nobody of the event's list is known any more, nor of what else was named; the figures stay.

    Raises UnknownEvent, ErasureNeedsReason, NobodyToErase.
    """
    why, event = _reason(reason), events.get(ws, event_id)
    with ws.unit(Op.ERASE, count=len(targets.people_of(ws.read, event.id)), name=event.said.name) as unit:
        people = targets.people_of(unit.db, event.id)
        rows = [
            row
            for one in also
            for table in _OF_ALSO.get(one, ())
            for row in targets.rows_of_event(unit.db, table, event.id)
        ]
        rows += [event.id] if Also.CONTACTS in also else []
        files = targets.files_of(unit.db, targets.owners_of_event(unit.db, event.id)) if Also.FILES in also else []
        if not (people or rows or files or Also.SIGNATURES in also):
            raise NobodyToErase(event.said.name)
        sought = targets.texts_about(unit.db, [*people, *rows])
        told = _people(ws, unit, people) | {"rows": _counted(unit, people, rows), "also": sorted(also)}
        if Also.SIGNATURES in also:
            told["signatures"] = targets.signatures_of(unit.db, event.id) or 1
        made = [_put(ws, unit, event.id, why, told, kind="event")]
        made += [_put(ws, unit, row_id, why, {}) for row_id in rows]
        made += _drop_files(ws, unit, files, why)
    clearing.clear(ws, sought=sought, progress=progress)
    return made


def _reason(text: str) -> str:
    if not text.strip():
        raise ErasureNeedsReason
    return text.strip()


def _people(ws: Workspace, unit: Unit, ids: Iterable[str]) -> dict[str, Any]:
    """What keeps the figures as they are: a token for each person, and other entries that are the same person."""
    known = targets.keys(unit.db, ids)
    tokens = {
        key: token[-8:] for key, token in zip(dict.fromkeys(known.values()), ws.new_ids(len(known)), strict=False)
    }
    alike = targets.others_alike(unit.db, known)
    return {
        "tokens": {row_id: tokens[key] for row_id, key in known.items()},
        "same": {tokens[key]: others for key, others in alike.items()},
    }


def _put(ws: Workspace, unit: Unit, target: str, reason: str, told: dict[str, Any], *, kind: str = "person") -> str:
    table = targets.table_of(unit.db, target) or "events"
    proof = {"table": "attendees" if kind == "event" else table, **told}
    row = {"id": ws.new_id(), "kind": kind, "target": target, "at": unit.wall, "reason": reason}
    unit.put("erasures", {**row, "proof": json.dumps(proof, ensure_ascii=False)})
    return str(row["id"])


def _drop_files(ws: Workspace, unit: Unit, files: Iterable[Any], reason: str) -> list[str]:
    """The rows of these files are gone with their names; what lies on the disk goes when traces are cleared."""
    made = []
    for row in files:
        told = {"files": [name_for(row["digest"], row["name"])], "digests": [row["digest"]]}
        made.append(_put(ws, unit, row["id"], reason, told))
        unit.drop(_ATTACHED, row["id"])
    return made


def _counted(unit: Unit, people: Sequence[str], rows: Iterable[str]) -> dict[str, int]:
    found = {"attendees": len(people)}
    for row_id in rows:
        table = targets.table_of(unit.db, row_id) or ""
        found[table] = found.get(table, 0) + 1
    return found
