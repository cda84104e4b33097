"""Commands of the office: the permit, duty rosters, drills and incidents."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

import click

from gbm_desktop import events
from gbm_desktop.cli import safety_status
from gbm_desktop.cli.door import JSON, Day, Local, in_workspace, lang
from gbm_desktop.cli.safety import EVENT, safety
from gbm_desktop.cli.safety_output import Out
from gbm_desktop.cli.safety_person import meant
from gbm_desktop.model.safety.emergency import IncidentKind
from gbm_desktop.model.safety.permit import Application, Holder, Paper, PermitState
from gbm_desktop.safety import emergency, permit
from gbm_desktop.wording import word
from gbm_desktop.wording.cli import line
from gbm_desktop.workspace import Workspace


class PaperFile(click.ParamType[tuple[Paper, Path | None]]):
    """A paper that is at hand, with its file or without."""

    name = "PAPER[=FILE]"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[Paper, Path | None]:
        """The paper and its file."""
        if isinstance(value, tuple):
            return value
        word, _, file = value.partition("=")
        if word not in set(Paper):
            self.fail(line("not_a_paper", lang(), text=word, known=", ".join(Paper)), param, ctx)
        return Paper(word), Path(file) if file else None


@safety.command("permit")
@EVENT
@click.option("--holder", type=click.Choice([one.value for one in Holder]), help="由谁举办 · who holds the event")
@click.option("--paper", "papers", type=PaperFile(), multiple=True, help="已备好的材料 · a paper at hand")
@click.option("--state", type=click.Choice([one.value for one in PermitState]), help="办到哪一步 · where it stands")
@click.option("--number", default="", help="许可文号 · the permit's number")
@click.option("--police", default="", help="受理机关 · which police")
@click.option("--day", type=Day(), help="办理日期 · on which day")
@click.option("--note", default="", help="说明 · remark")
@JSON
@in_workspace
def permit_command(
    ws: Workspace,
    /,
    *,
    event_id: str,
    holder: str | None,
    papers: Iterable[tuple[Paper, Path | None]],
    state: str | None,
    as_json: bool,
    **said: Any,
) -> None:
    """公安许可：是否需要、办到哪一步 · the police permit."""
    event = events.get(ws, event_id)
    if holder:
        permit.set_holder(ws, event.id, Holder(holder))
    for paper, file in papers:
        permit.add_paper(ws, event.id, paper, file)
    if state:
        permit.move_on(ws, event.id, Application(PermitState(state), **said))
    safety_status.permit(permit.status(ws, event), Out(as_json, lang()))


@safety.command()
@EVENT
@click.option("--start", type=Local(), required=True, help="开始时间 · when it starts")
@click.option("--end", type=Local(), required=True, help="结束时间 · when it ends")
@click.option("--leader", help="带班领导 · who leads the watch")
@click.option("--keeper", help="值班人员 · who keeps it")
@click.option("--spot", default="", help="点位 · where")
@in_workspace
def duty(
    ws: Workspace,
    /,
    *,
    event_id: str,
    start: datetime,
    end: datetime,
    leader: str | None,
    keeper: str | None,
    spot: str,
) -> None:
    """值班表加一班 · a watch on the duty roster."""
    found = events.get(ws, event_id).id
    emergency.add_duty(ws, found, start=start, end=end, leader=meant(ws, leader), keeper=meant(ws, keeper), spot=spot)


@safety.command()
@EVENT
@click.option("--scenario", required=True, help="演练内容 · what was played")
@click.option("--persons", type=click.IntRange(0), required=True, help="参加人数 · how many took part")
@click.option("--day", "held_on", type=Day(), help="哪天，默认今天 · by default today")
@click.option("--findings", default="", help="发现的问题 · what it showed")
@click.option("--leader", help="组织人 · who led it")
@in_workspace
def drill(ws: Workspace, /, *, event_id: str, held_on: date | None, leader: str | None, **said: Any) -> None:
    """登记一次演练 · a drill was held."""
    found = events.get(ws, event_id).id
    emergency.record_drill(ws, found, held_on=held_on or ws.today(), leader=meant(ws, leader), **said)


@safety.command()
@EVENT
@click.option(
    "--kind",
    type=click.Choice([one.value for one in IncidentKind]),
    required=True,
    help="突发情况类型 · what kind of incident",
)
@click.option("--what", required=True, help="发生了什么 · what happened")
@click.option("--at", type=Local(), help="何时，默认现在 · by default now")
@click.option("--place", default="", help="地点 · where")
@click.option("--hurt", type=click.IntRange(0), default=0, help="受伤人数 · persons hurt")
@click.option("--dead", type=click.IntRange(0), default=0, help="死亡人数 · persons dead")
@click.option("--persons", default="", help="涉及人员 · who was concerned")
@click.option("--actions", default="", help="如何处置 · what was done")
@click.option("--plan-started", type=Local(), help="何时启动预案 · when the emergency plan was started")
@click.option("--reported", type=Local(), help="何时报告公安机关 · when the police were told")
@click.option("--reported-by", default="", help="由谁报告 · who told them")
@in_workspace
def incident(ws: Workspace, /, *, event_id: str, kind: str, what: str, at: datetime | None, **said: Any) -> None:
    """登记突发事件 · something happened."""
    event = events.get(ws, event_id)
    new = emergency.new_incident(ws, event.id, IncidentKind(kind))
    emergency.put_on_record(ws, replace(new, what=what.strip() or word(new.kind), at=at or new.at, **said))
