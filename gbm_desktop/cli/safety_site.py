"""Commands on site: the checklist, what is done about hazards, and the risk table."""

import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from gbm_desktop import events
from gbm_desktop.cli import safety_output as output
from gbm_desktop.cli.door import JSON, Day, in_workspace, lang
from gbm_desktop.cli.safety import EVENT, safety
from gbm_desktop.cli.safety_output import Out
from gbm_desktop.cli.safety_person import meant
from gbm_desktop.errors.checklist import UnknownAction
from gbm_desktop.errors.cli import NotOnChecklist
from gbm_desktop.model.ids import ActionId, EventId, RiskId
from gbm_desktop.model.safety.checklist import ActionState, CheckItem, CheckResult
from gbm_desktop.model.safety.risk import MOST
from gbm_desktop.safety import checklist, risks
from gbm_desktop.store.safety import checklist as store
from gbm_desktop.workspace import Workspace


@safety.command("checklist")
@EVENT
@JSON
@in_workspace
def show_checklist(ws: Workspace, /, *, event_id: str, as_json: bool) -> None:
    """检查项目及最近结果 · the items and what was found."""
    output.checklist(checklist.items(ws, events.get(ws, event_id).id), Out(as_json, lang()))


@safety.command()
@EVENT
@click.argument("code", metavar="(CODE | -)")
@click.argument("result", type=click.Choice([one.value for one in CheckResult]), required=False)
@click.option("--remark", default="", help="情况说明；不合格时即隐患 · what was seen")
@click.option("--photo", "photos", type=click.Path(path_type=Path), multiple=True, help="照片 · pictures")
@click.option("--person", help="整改责任人 · who puts it right")
@click.option("--deadline", type=Day(), help="整改期限 · by when")
@JSON
@in_workspace
def inspect(ws: Workspace, /, *, event_id: str, code: str, result: str | None, as_json: bool, **said: Any) -> None:
    """登记检查结果；“-”逐行读入纸质检查表的行码和结果 · record what was found."""
    found = events.get(ws, event_id).id
    if code == "-":
        output.keyed(checklist.key_back(ws, found, sys.stdin.read().splitlines()), Out(as_json, lang()))
        return
    if result is None:
        raise click.MissingParameter(param_hint="RESULT", param_type="argument")
    said["responsible"] = meant(ws, said.pop("person"))
    checklist.inspect(ws, found, _item(ws, found, code).id, CheckResult(result), **said)
    output.actions(ws, checklist.actions(ws, found), Out(as_json, lang()))


def _item(ws: Workspace, event_id: EventId, code: str) -> CheckItem:
    """The item by its code, or by the code of its row on paper."""
    for one in checklist.items(ws, event_id):
        if code.upper() in (one.item.code, checklist.row_code_of(one.item)):
            return one.item
    raise NotOnChecklist(code)


@safety.command("actions")
@EVENT
@JSON
@in_workspace
def list_actions(ws: Workspace, /, *, event_id: str, as_json: bool) -> None:
    """隐患整改 · corrective actions."""
    output.actions(ws, checklist.actions(ws, events.get(ws, event_id).id), Out(as_json, lang()))


@safety.command()
@click.argument("action_id", metavar="ACTION")
@click.option("--done", "action", required=True, help="怎样整改的 · what was done")
@in_workspace
def action(ws: Workspace, /, *, action_id: str, action: str) -> None:
    """隐患已整改，等待复查 · a hazard was put right and waits for its re-check."""
    found = store.action(ws.read, ActionId(action_id))
    if found is None:
        raise UnknownAction(action_id)
    checklist.edit_action(ws, replace(found, action=action, state=ActionState.DONE))


@safety.command("risks")
@EVENT
@JSON
@in_workspace
def list_risks(ws: Workspace, /, *, event_id: str, as_json: bool) -> None:
    """风险表 · the risk table."""
    output.risks(ws, risks.of(ws, events.get(ws, event_id).id), Out(as_json, lang()))


@safety.command("risk")
@EVENT
@click.option("--hazard", required=True, help="风险点 · the hazard")
@click.option("--consequence", default="", help="可能后果 · what may come of it")
@click.option("--likelihood", type=click.IntRange(1, MOST), required=True, help="可能性 1–5 · how likely")
@click.option("--severity", type=click.IntRange(1, MOST), required=True, help="严重度 1–5 · how grave")
@click.option("--control", default="", help="管控措施 · what holds it down")
@click.option("--person", help="责任人 · who answers for that")
@JSON
@in_workspace
def add_risk(ws: Workspace, /, *, event_id: str, person: str | None, as_json: bool, **said: Any) -> None:
    """增加一项风险 · a line of the risk table."""
    found = events.get(ws, event_id).id
    added = risks.add(ws, found, responsible=meant(ws, person), **said)
    output.risks(ws, [added], Out(as_json, lang()))


@safety.command("control")
@click.argument("risk_id", metavar="RISK")
@click.option("--control", help="管控措施 · what holds it down")
@click.option("--person", help="责任人 · who answers for that")
@in_workspace
def control_risk(ws: Workspace, /, *, risk_id: str, control: str | None, person: str | None) -> None:
    """明确一项风险的管控措施和责任人 · a risk is held down."""
    found = risks.get(ws, RiskId(risk_id))
    responsible = meant(ws, person) or found.responsible
    risks.edit(ws, replace(found, control=found.control if control is None else control, responsible=responsible))
