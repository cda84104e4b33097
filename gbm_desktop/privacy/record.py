"""The record of erasures (个人信息删除记录): what, when, who, and what is shown to be gone."""

import json
import sqlite3
from collections import Counter
from collections.abc import Sequence

from gbm_desktop import campaign
from gbm_desktop.errors.privacy import NothingFound
from gbm_desktop.model.journal import Row
from gbm_desktop.model.privacy import Erasure
from gbm_desktop.prints import Printed
from gbm_desktop.privacy import clearing
from gbm_desktop.store import devices, erasure
from gbm_desktop.store import erasure_targets as targets
from gbm_desktop.store import events as event_store
from gbm_desktop.workspace import Workspace

_SHORT = 8


def erasures(ws: Workspace) -> list[Erasure]:
    """Every erasure, the latest first; what one step erased together is one."""
    steps = targets.steps_of(ws.read)
    by_step: dict[str, list[Row]] = {}
    for row in erasure.rows(ws.read):
        by_step.setdefault(steps[row["id"]]["id"], []).append(row)
    return [_of_step(ws, steps[rows[0]["id"]], rows) for rows in by_step.values()][::-1]


def _of_step(ws: Workspace, step: sqlite3.Row, rows: Sequence[Row]) -> Erasure:
    first, told = rows[0], targets.told(ws.read)
    of_event, counted = first["kind"] == "event", _counted(rows)
    laptops = {one.id: one.name for one in devices.everyone(ws.read)}
    heard = targets.have_heard(ws.read, step["device"], step["seq"]) | {step["device"], ws.replica.id}
    cleared = next((told[row["id"]] for row in rows if row["id"] in told), None)
    event = event_store.by_id(ws.read, first["target"]) if of_event else None
    return Erasure(
        id=first["id"],
        at=ws.local(first["at"]),
        operator=step["operator"],
        device=ws.replica.name
        if step["device"] == ws.replica.id
        else laptops.get(step["device"], step["device"][-_SHORT:]),
        reason=first["reason"],
        event=event.said.name if event else "",
        people=counted.get("attendees", 0) if of_event else max(1, len(rows) - counted.get("attachments", 0)),
        rows=counted,
        cleared=clearing.from_text(ws, *cleared) if cleared else None,
        others={name: one in heard for one, name in laptops.items() if one != ws.replica.id},
    )


def _counted(rows: Sequence[Row]) -> dict[str, int]:
    """How many rows of each table; those of an event were counted when it was erased."""
    whole = next((json.loads(row["proof"]) for row in rows if row["kind"] == "event"), None)
    if whole is not None:
        return dict(whole["rows"])
    return dict(Counter(json.loads(row["proof"])["table"] for row in rows))


def proof(ws: Workspace, erasure_id: str = "") -> Printed:
    """The record of this erasure (or of the latest) as PDF. Raises NothingFound, NoCampaign."""
    from gbm_desktop.documents.official import official_pdf
    from gbm_desktop.wording.privacy_record import TITLE, document

    found = [one for one in erasures(ws) if not erasure_id or one.id == erasure_id]
    if not found:
        raise NothingFound(erasure_id)
    made = document(found[0], campaign.current(ws).reporter, ws.today())
    return Printed(official_pdf(made), f"{TITLE}-{found[0].at:%Y%m%d-%H%M}.pdf", ())
