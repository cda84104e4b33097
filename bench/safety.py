"""The gate of one large event, the first page over a month of them, and the figures over a season of inspections."""

import sqlite3
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from statistics import median

from bench.builders import draft, new_workspace, season
from bench.measure import Measure, seconds
from gbm_desktop import dashboard, events, figures, staff
from gbm_desktop.model.events import EventKind
from gbm_desktop.model.ids import EventId
from gbm_desktop.model.safety.checklist import CheckResult
from gbm_desktop.model.safety.plan import Role
from gbm_desktop.model.safety.signoff import SignedBy
from gbm_desktop.safety import alerts, checklist, gate, plan, signoff
from gbm_desktop.workspace import Workspace

_EVENTS, _SOON, _LOOKS = 2_000, 60, 100
_ROUNDS = 5
_LOOKED_ON = datetime(2023, 10, 12, 1, tzinfo=UTC)
_DRAWN = "[[[100, 200], [300, 400]]]"


def measures(folder: Path) -> Iterator[Measure]:
    """Seconds of what a person waits for: the gate at every change of a plan, the first page, the report's figures."""
    ws = new_workspace(folder / "safety")
    season(ws, _EVENTS, 1)
    soon = [_planned(ws, number) for number in range(_SOON)]
    event = events.get(ws, soon[0])
    gated = median(seconds(lambda: gate.read(ws, event)) for _ in range(_ROUNDS))
    laid = len(plan.measures(ws, event.id))
    yield Measure(f"gate of one event: {laid} measures, 112 checks, of {_EVENTS:,} events", 1000 * gated, "ms", 30)
    noticed = median(seconds(lambda: alerts.read(ws)) for _ in range(_ROUNDS))
    yield Measure(f"what safety needs now: {_SOON} such events ahead", noticed, "s", 0.5)
    shown = median(seconds(lambda: dashboard.agenda(ws)) for _ in range(_ROUNDS))
    yield Measure("the first page's next events, before the worker", shown, "s", 0.25)
    _inspect(ws)
    counted = median(seconds(lambda: figures.compute(ws, date(2023, 12, 31))) for _ in range(_ROUNDS))
    yield Measure(f"figures: {_EVENTS:,} events, {_EVENTS * _LOOKS:,} inspections", counted, "s", 2)
    ws.close()


def _planned(ws: Workspace, number: int) -> EventId:
    """An exhibition of 3,000 within the next thirty days, assigned, signed for and half inspected."""
    start = ws.now().replace(tzinfo=None, second=0, microsecond=0) + timedelta(hours=2 + 11 * number)
    said = draft(
        kind=EventKind.SALE, name=f"第{number + 1}场展销会", start=start, end=start + timedelta(hours=8),
        expected=3000, capacity=4000,
    )  # fmt: skip
    event_id = events.add(ws, said)
    officer, deputy = (staff.same_or_new(ws, f"{name}{number}", phone=f"138{number:08}") for name in ("赵", "钱"))
    plan.apply_template(ws, event_id)
    for role in Role:
        plan.set_role(ws, event_id, role, officer.id)
    laid = [measure.id for measure in plan.measures(ws, event_id)]
    plan.assign(ws, laid, responsible=officer.id, deputy=deputy.id)
    for line in signoff.sheet(ws, event_id):
        signoff.acknowledge(ws, event_id, line.staff.id, SignedBy.SCREEN, strokes=_DRAWN)
    for checked in checklist.items(ws, event_id)[::20]:
        checklist.inspect(ws, event_id, checked.item.id, CheckResult.FAIL)
    return event_id


def _inspect(ws: Workspace) -> None:
    """Facts as inspections record them, without a step each: the figures read only the facts."""
    held = [row[0] for row in ws.read.execute("SELECT id FROM events WHERE stage = 'closed'")]
    at = int(_LOOKED_ON.timestamp() * 1000)
    looks = [(f"{one}-{n}", one, f"{one}:{n}", at) for one in held for n in range(_LOOKS)]
    direct = sqlite3.connect(ws.path)
    with direct:
        direct.executemany("INSERT INTO inspections VALUES (?, ?, ?, 'pass', '', ?, '王芳', '1', 0)", looks)
    direct.close()
