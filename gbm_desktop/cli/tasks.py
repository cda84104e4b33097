"""Commands on the departments' tasks."""

import json
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import click

from gbm_desktop import task_prints, tasks
from gbm_desktop.cli.door import JSON, Day, echo_json, gbm, in_workspace, lang, with_options
from gbm_desktop.cli.safety_person import meant
from gbm_desktop.errors.tasks import DepartmentNotMeant
from gbm_desktop.model.ids import TaskId
from gbm_desktop.model.tasks import Task, TaskState
from gbm_desktop.store import campaign as campaign_store
from gbm_desktop.task_prints import Line
from gbm_desktop.wording import word
from gbm_desktop.wording.cli import line
from gbm_desktop.workspace import Workspace

_ABOUT = (
    click.option("--owner", help="责任人姓名或电话 · who does it"),
    click.option("--due", type=Day(), help="完成时限 · by when"),
    click.option("--source", help="依据条款 · which clause asks for it"),
    click.option("--note", help="备注 · remark"),
)


@gbm.group()
def task() -> None:
    """部门责任分工 · the departments' tasks."""


@task.command("lay-down")
@JSON
@in_workspace
def task_lay_down(ws: Workspace, /, *, as_json: bool) -> None:
    """按通知生成各部门任务 · the tasks that the notice names."""
    count = tasks.lay_down(ws)
    click.echo(json.dumps({"added": count}) if as_json else line("tasks_laid_down", lang(), count=count))


@task.command("list")
@JSON
@in_workspace
def task_list(ws: Workspace, /, *, as_json: bool) -> None:
    """各部门任务和进展 · every task and how far it is."""
    found = task_prints.lines(ws)
    if as_json:
        echo_json([_as_json(one) for one in found])
        return
    for one in found:
        parts = (one.task.id, one.department.name, one.task.title, one.owner.name if one.owner else "—", one.task.due)
        click.echo("  ".join(str(part) for part in (*parts, word(one.task.state, lang())) if part))
    if not found:
        click.echo(line("no_tasks", lang()))


@task.command("add")
@click.argument("department")
@click.argument("title")
@with_options(*_ABOUT)
@JSON
@in_workspace
def task_add(ws: Workspace, /, *, department: str, title: str, as_json: bool, **said: Any) -> None:
    """给一个部门新增任务 · one more task of a department."""
    new = Task(TaskId(""), _department(ws, department), 0, title)
    added = tasks.put(ws, replace(new, **_said(ws, said))).id
    click.echo(json.dumps({"id": added}) if as_json else line("task_added", lang(), id=added))


@task.command("edit")
@click.argument("task_id", metavar="TASK")
@click.option("--state", type=click.Choice([state.value for state in TaskState]), help="进展 · how far it is")
@click.option("--evidence", help="完成依据 · what shows that it was done")
@click.option("--file", "files", type=click.Path(path_type=Path), multiple=True, help="作为依据的附件 · as evidence")
@with_options(*_ABOUT)
@in_workspace
def task_edit(
    ws: Workspace, /, *, task_id: str, state: str | None, evidence: str | None, files: Iterable[Path], **said: Any
) -> None:
    """指定责任人、期限，登记进展和依据 · who, by when, how far, and what shows it."""
    found = tasks.get(ws, TaskId(task_id))
    stage = found.state if state is None else TaskState(state)
    shown = found.evidence if evidence is None else evidence
    tasks.put(ws, replace(found, state=stage, evidence=shown, **_said(ws, said)), list(files))


@task.command("remove")
@click.argument("task_ids", metavar="TASK...", nargs=-1, required=True)
@in_workspace
def task_remove(ws: Workspace, /, *, task_ids: Iterable[str]) -> None:
    """移除任务 · tasks are gone."""
    tasks.remove(ws, [TaskId(one) for one in task_ids])


def _said(ws: Workspace, said: dict[str, str | date | None]) -> dict[str, Any]:
    """What was said on the command line; a person is named."""
    told: dict[str, Any] = {name: value for name, value in said.items() if value is not None}
    return told | ({"owner": meant(ws, told["owner"])} if "owner" in told else {})


def _department(ws: Workspace, text: str) -> str:
    """The one department of this name, or whose name holds the text. Raises DepartmentNotMeant."""
    offices = campaign_store.departments(ws.read)
    found = [one for one in offices if one.name == text] or [one for one in offices if text in one.name]
    if len(found) != 1:
        raise DepartmentNotMeant(text, tuple(one.name for one in offices))
    return found[0].id


def _as_json(one: Line) -> dict[str, Any]:
    names = ("id", "title", "source", "due", "state", "done_on", "evidence", "note")
    owner = one.owner.name if one.owner else None
    told = {name: getattr(one.task, name) for name in names}
    return {**told, "department": one.department.name, "owner": owner, "files": one.files}
