"""Commands on the safety plan: what is missing, the templates, who answers for it, the sign-off, the officer's word."""

from pathlib import Path

import click

from gbm_desktop import events, staff
from gbm_desktop.cli import safety_output as output
from gbm_desktop.cli import safety_status
from gbm_desktop.cli.door import JSON, gbm, in_workspace, lang
from gbm_desktop.cli.safety_output import Out
from gbm_desktop.cli.safety_person import the_one
from gbm_desktop.model.safety.signoff import SignedBy
from gbm_desktop.safety import gate, plan, signoff, templates
from gbm_desktop.workspace import Workspace

EVENT = click.argument("event_id", metavar="EVENT")


@gbm.group()
def safety() -> None:
    """安全：方案、责任、许可、检查、值守 · safety."""


@safety.command()
@EVENT
@JSON
@in_workspace
def status(ws: Workspace, /, *, event_id: str, as_json: bool) -> None:
    """是否具备就绪条件，还缺什么 · what is missing."""
    safety_status.status(ws, gate.read(ws, events.get(ws, event_id)), Out(as_json, lang()))


@safety.command("templates")
@JSON
@in_workspace
def list_templates(_ws: Workspace, /, *, as_json: bool) -> None:
    """方案模板 · what a plan can start from."""
    output.templates(templates.all(), Out(as_json, lang()))


@safety.command("apply-template")
@EVENT
@click.option("--template", "key", help="不写则按类型和规模选用 · by default the fitting one")
@JSON
@in_workspace
def apply_template(ws: Workspace, /, *, event_id: str, key: str | None, as_json: bool) -> None:
    """套用模板：已有的不动，缺的补上 · start the plan, or add what it lacks."""
    found = events.get(ws, event_id)
    plan.apply_template(ws, found.id, key)
    output.measures(ws, plan.measures(ws, found.id), Out(as_json, lang()))


@safety.command("measures")
@EVENT
@JSON
@in_workspace
def list_measures(ws: Workspace, /, *, event_id: str, as_json: bool) -> None:
    """管控措施及责任人 · measures and who answers for them."""
    output.measures(ws, plan.measures(ws, events.get(ws, event_id).id), Out(as_json, lang()))


@safety.command("staff")
@JSON
@in_workspace
def list_staff(ws: Workspace, /, *, as_json: bool) -> None:
    """可担任责任人的人员 · those on whom a responsibility can be laid."""
    output.staff(staff.everyone(ws), Out(as_json, lang()))


@safety.command("sign-off")
@EVENT
@JSON
@in_workspace
def sign_off(ws: Workspace, /, *, event_id: str, as_json: bool) -> None:
    """责任签收情况 · who has signed."""
    output.sheet(signoff.sheet(ws, events.get(ws, event_id).id), Out(as_json, lang()))


@safety.command()
@EVENT
@click.option("--person", required=True, help="姓名 · name")
@click.option(
    "--page", type=click.Path(path_type=Path), required=True, help="签字页的照片或扫描件 · the signed page's picture"
)
@in_workspace
def acknowledge(ws: Workspace, /, *, event_id: str, person: str, page: Path) -> None:
    """登记纸质签收 · somebody signed on paper."""
    found = events.get(ws, event_id).id
    signoff.acknowledge(ws, found, the_one(ws, person).id, SignedBy.PAPER, page=page)


@safety.command()
@EVENT
@click.option("--reason", required=True, help="理由 · why")
@click.option("--capacity", type=int, help="改为最多放行多少人，0 为收回 · admit so many, 0 withdraws")
@in_workspace
def override(ws: Workspace, /, *, event_id: str, reason: str, capacity: int | None) -> None:
    """安全责任人放行（操作人须为安全责任人本人） · the officer decides otherwise."""
    found = events.get(ws, event_id).id
    if capacity is None:
        gate.override(ws, found, reason)
    else:
        gate.override_capacity(ws, found, capacity, reason)
