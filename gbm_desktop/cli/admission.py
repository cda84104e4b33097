"""Commands on what a ticket admits once to, and on groups."""

import json
from datetime import datetime

import click

from gbm_desktop import admission, attendance, events, groups
from gbm_desktop.cli.door import JSON, Local, echo_json, gbm, in_workspace, lang
from gbm_desktop.cli.events import event
from gbm_desktop.model.admission import MOST_IN_GROUP, Once, Session
from gbm_desktop.wording import word
from gbm_desktop.wording.cli import line
from gbm_desktop.workspace import Workspace


@event.command("rule")
@click.argument("event_id", metavar="EVENT")
@click.argument("once", type=click.Choice([once.value for once in Once]), required=False)
@JSON
@in_workspace
def event_rule(ws: Workspace, /, *, event_id: str, once: str | None, as_json: bool) -> None:
    """入场规则：每张票按全场、每天或每个时段入场一次 · what a ticket admits once to."""
    found = events.get(ws, event_id)
    if once is not None:
        admission.set_rule(ws, found.id, Once(once))
    rule = admission.rule(ws, found.id)
    click.echo(json.dumps({"once": rule.value}) if as_json else word(rule, lang()))


@event.command("sessions")
@click.argument("event_id", metavar="EVENT")
@click.option("--from-agenda", is_flag=True, help="按日程生成，取代现有时段 · replace by the agenda's lines")
@click.option("--set", "wanted", type=(str, Local(), Local()), multiple=True, metavar="NAME START END",
              help="取代现有时段，可多次给出 · replace, may be given several times")  # fmt: skip
@JSON
@in_workspace
def event_sessions(
    ws: Workspace, /, *, event_id: str, from_agenda: bool, wanted: tuple[tuple[str, datetime, datetime], ...],
    as_json: bool,
) -> None:  # fmt: skip
    """场内时段：查看或重设 · the event's sessions."""
    found = events.get(ws, event_id)
    if from_agenda:
        admission.set_sessions(ws, found.id, admission.from_agenda(ws, found.id))
    elif wanted:
        admission.set_sessions(ws, found.id, [Session(*one) for one in wanted])
    stored = admission.sessions(ws, found.id)
    if as_json:
        rows = [{"name": one.name, "start": _minute(one.start), "end": _minute(one.end)} for one in stored]
        echo_json(rows)
        return
    for one in stored:
        click.echo(f"{one.start:%Y-%m-%d %H:%M}  {one.end:%Y-%m-%d %H:%M}  {one.name}")
    if not stored:
        click.echo(line("no_sessions", lang()))


def _minute(when: datetime) -> str:
    return when.isoformat(timespec="minutes")


@gbm.group("group")
def group_group() -> None:
    """团体：多人凭一个码入场 · groups by one code."""


@group_group.command("add")
@click.argument("event_id", metavar="EVENT")
@click.option("--name", required=True, help="团体名称 · what the group is called")
@click.option("--persons", type=click.IntRange(2, MOST_IN_GROUP), required=True, help="人数 · how many")
@click.option("--unit", default="", help="所属单位 · where they are from")
@click.option("--phone", default="", help="带队人电话 · the leader's phone")
@JSON
@in_workspace
def group_add(
    ws: Workspace, /, *, event_id: str, name: str, persons: int, unit: str, phone: str, as_json: bool
) -> None:
    """添加团体，给出票码 · add a group, its code is printed."""
    added = groups.add(ws, events.get(ws, event_id).id, name=name, unit=unit, phone=phone, persons=persons)
    ((_, code),) = attendance.with_codes(ws, [added])
    if as_json:
        shown = {"id": added.id, "number": added.number, "name": added.name, "persons": persons, "code": code}
        echo_json(shown)
    else:
        click.echo(f"{code}  {added.number}  {added.name}  {persons}")
