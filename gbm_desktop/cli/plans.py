"""Printing what is the whole campaign's: its plans and the departments' tasks."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from gbm_desktop import events
from gbm_desktop.model.plans import PlanKind, PlanOf
from gbm_desktop.workspace import Workspace

if TYPE_CHECKING:
    from gbm_desktop.prints import Printed

TASK_TABLE = "task-table"
PLAN_PRINTS = (*(kind.value for kind in PlanKind), TASK_TABLE)


def print_plan(ws: Workspace, kind: str, event_id: str | None, file: Path) -> "Printed":
    """The plan or the table stands in the file; only an activity plan can be one event's."""
    if event_id and kind != PlanKind.ACTIVITY:
        raise click.UsageError(f"{kind} --campaign")
    if kind == TASK_TABLE:
        return _task_table(ws, file)
    from gbm_desktop import work_plans

    of = PlanOf(PlanKind(kind), events.get(ws, event_id).id if event_id else None)
    return work_plans.write(ws, of, file)


def _task_table(ws: Workspace, file: Path) -> "Printed":
    from gbm_desktop import prints, task_prints

    makers = {".pdf": task_prints.sheet, ".xlsx": task_prints.book}
    make = makers.get(file.suffix.lower())
    if make is None:
        raise click.UsageError("-o FILE.pdf / FILE.xlsx")
    made = make(ws)
    prints.save(made.content, file)
    return made
