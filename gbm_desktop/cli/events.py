"""Commands on events."""

from dataclasses import replace
from typing import Any

import click

from gbm_desktop import event_templates, events
from gbm_desktop.cli import output
from gbm_desktop.cli.door import JSON, Local, gbm, in_workspace, lang
from gbm_desktop.model.events import EventDraft, EventKind, EventLevel, EventMode, Stage, default_level
from gbm_desktop.model.ids import EventId
from gbm_desktop.wording import word
from gbm_desktop.wording.cli import line
from gbm_desktop.workspace import Workspace

_KINDS = {word(kind): kind.value for kind in EventKind}


@gbm.group()
def event() -> None:
    """场次 · events."""


@event.command("add")
@click.option("--template", help="场次模板，见 event templates；名称、时长等由它给出 · what the rest is taken from")
@click.option(
    "--kind", type=click.Choice([*(kind.value for kind in EventKind), *_KINDS]), help="活动类型 · what kind of event"
)
@click.option("--name", help="名称 · its name")
@click.option("--start", type=Local(), required=True, help="开始时间，如 2023-10-12T09:00 · when it starts")
@click.option("--end", type=Local(), help="结束时间 · when it ends")
@click.option("--place", default="", help="地点 · where")
@click.option("--region", required=True, help="区划代码 · region code")
@click.option("--expected", type=int, default=0, help="预计人数 · how many are expected")
@click.option("--capacity", type=int, default=0, help="场地核定人数 · how many the place may hold")
@click.option(
    "--mode",
    type=click.Choice([mode.value for mode in EventMode]),
    default="offline",
    help="线下、线上或两者 · offline, online or both",
)
@click.option(
    "--level", type=click.Choice([level.value for level in EventLevel]), help="级别，不填按区划代码 · else by the code"
)
@click.option("--village", default="", help="所在的村 · the village there")
@click.option("--contact", default="", help="联系人 · whom to ask")
@click.option("--contact-phone", default="", help="联系人电话 · their phone")
@JSON
@in_workspace
def event_add(
    ws: Workspace, /, *, template: str | None, kind: str | None, level: str | None, as_json: bool, **said: Any
) -> None:
    """新建场次，给出编号 · plan an event."""
    said["contact_name"] = said.pop("contact")
    said["mode"] = EventMode(said["mode"])
    said["kind"] = EventKind(_KINDS.get(kind, kind)) if kind else None
    said["level"] = EventLevel(level) if level else None
    said["region_code"] = said.pop("region")
    event_id = _add_from(ws, template, said) if template else events.add(ws, _draft(said))
    draft = events.get(ws, event_id).said
    output.new_event(event_id, events.warnings(ws, draft, event_id), as_json=as_json, lang=lang())


def _draft(said: dict[str, Any]) -> EventDraft:
    for name in ("kind", "name", "end"):
        if said[name] is None:
            raise click.UsageError(line("event_lacks", lang(), name=name))
    return EventDraft(**{**said, "level": said["level"] or default_level(said["region_code"])})


def _add_from(ws: Workspace, key: str, said: dict[str, Any]) -> EventId:
    """As the template makes it, but for what was said."""
    template = event_templates.named(key, event_templates.own_folder(ws))
    made = event_templates.draft(
        template, start=said["start"], region_code=said["region_code"], village=said["village"], place=said["place"]
    )
    own = {name: value for name, value in said.items() if value and name not in _TEMPLATE_KNOWS}
    return event_templates.add(ws, template, replace(made, **own))


_TEMPLATE_KNOWS = frozenset({"start", "region_code", "village", "place"})


@event.command("list")
@click.option("--text", default="", help="名称、地点、村、联系人 · text to look for")
@JSON
@in_workspace
def event_list(ws: Workspace, /, *, text: str, as_json: bool) -> None:
    """全部场次 · all events."""
    from gbm_desktop.store.events import EventQuery, matching

    output.events(matching(ws.read, EventQuery(text=text)), as_json=as_json, lang=lang())


@event.command("show")
@click.argument("event_id", metavar="EVENT")
@JSON
@in_workspace
def event_show(ws: Workspace, /, *, event_id: str, as_json: bool) -> None:
    """一个场次 · one event."""
    output.event(events.get(ws, event_id), as_json=as_json, lang=lang())


@event.command("stage")
@click.argument("event_id", metavar="EVENT")
@click.argument("stage", type=click.Choice([stage.value for stage in Stage]))
@click.option("--reason", default="", help="原因，延期、取消等需要时填写 · why, where that is asked for")
@in_workspace
def event_stage(ws: Workspace, /, *, event_id: str, stage: str, reason: str) -> None:
    """改变场次状态 · carry an event through its life."""
    events.set_stage(ws, events.get(ws, event_id).id, Stage(stage), reason)
