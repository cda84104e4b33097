"""Commands on plans: their sections, their texts, and printing them and the departments' tasks."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from gbm_desktop import events
from gbm_desktop.cli.door import JSON, echo_json, gbm, in_workspace, lang
from gbm_desktop.model.plans import PlanKind, PlanOf
from gbm_desktop.wording.cli import line
from gbm_desktop.workspace import Workspace

if TYPE_CHECKING:
    from gbm_desktop.prints import Printed

TASK_TABLE = "task-table"
PLAN_PRINTS = (*(kind.value for kind in PlanKind), TASK_TABLE)


def print_plan(ws: Workspace, kind: str, event_id: str | None, file: Path) -> "Printed":
    """The plan or the table stands in the file; only an activity plan can be one event's."""
    if kind == TASK_TABLE and not event_id:
        return _task_table(ws, file)
    from gbm_desktop import work_plans

    return work_plans.write(ws, _meant(ws, kind, event_id), file)


def _meant(ws: Workspace, kind: str, event_id: str | None) -> PlanOf:
    if event_id and kind != PlanKind.ACTIVITY:
        raise click.UsageError(f"{kind} --campaign")
    return PlanOf(PlanKind(kind), events.get(ws, event_id).id if event_id else None)


def _task_table(ws: Workspace, file: Path) -> "Printed":
    from gbm_desktop import prints, task_prints

    makers = {".pdf": task_prints.sheet, ".xlsx": task_prints.book}
    make = makers.get(file.suffix.lower())
    if make is None:
        raise click.UsageError("-o FILE.pdf / FILE.xlsx")
    made = make(ws)
    prints.save(made.content, file)
    return made


_KIND = click.argument("kind", type=click.Choice([kind.value for kind in PlanKind]))
_EVENT = click.option("--event", "event_id", metavar="EVENT", help="哪一场的活动方案，默认全年 · by default the year's")


@gbm.group()
def plan() -> None:
    """工作方案、活动方案 · the work plan and activity plans."""


@plan.command("show")
@_KIND
@_EVENT
@JSON
@in_workspace
def plan_show(ws: Workspace, /, *, kind: str, event_id: str | None, as_json: bool) -> None:
    """各部分的文字和待补充内容 · every section and what is open."""
    from gbm_desktop import work_plans
    from gbm_desktop.drafting import filled

    found = work_plans.read(ws, _meant(ws, kind, event_id))
    said = {one.key: filled(one.written, found.fields) for one in found.sections}
    if as_json:
        sections = [
            {"key": one.key, "title": one.title, "text": said[one.key], "edited": one.text is not None}
            for one in found.sections
        ]
        told = {"title": found.title, "sections": sections, "open": [one.about for one in found.missing]}
        echo_json(told)
        return
    for one in found.sections:
        click.echo(f"[{one.key}] {one.title}")
        click.echo(said[one.key])
    for lacking in found.missing:
        click.echo(line("lacks", lang(), text=lacking.about))


@plan.command("write")
@_KIND
@click.argument("section")
@click.argument("text")
@_EVENT
@in_workspace
def plan_write(ws: Workspace, /, *, kind: str, section: str, text: str, event_id: str | None) -> None:
    """改写一个部分；文字留空则恢复草稿 · a section says this; an empty text brings its draft back."""
    from gbm_desktop import work_plans

    work_plans.set_text(ws, _meant(ws, kind, event_id), section, text)
