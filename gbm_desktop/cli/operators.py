"""Commands on operators: who signs in, in which role."""

import json

import click

from gbm_desktop import operators
from gbm_desktop.cli.door import JSON, echo_json, gbm, in_workspace, lang
from gbm_desktop.errors.operators import UnknownOperatorName
from gbm_desktop.model.roles import Operator, Role
from gbm_desktop.wording import word
from gbm_desktop.wording.cli import line
from gbm_desktop.workspace import Workspace

_ROLE = click.Choice([role.value for role in Role])
_NEW_PIN = click.option(
    "--new-pin", envvar="GBM_NEW_PIN", default="", help="口令，四至八位数字 · the PIN (better in GBM_NEW_PIN)"
)


@gbm.group()
def operator() -> None:
    """操作人员与权限 · operators and their roles."""


@operator.command("list")
@JSON
@in_workspace
def operator_list(ws: Workspace, /, *, as_json: bool) -> None:
    """全部操作人员 · everybody who can sign in."""
    found = operators.everyone(ws)
    if as_json:
        told = [{"id": one.id, "name": one.name, "role": one.role.value} for one in found]
        echo_json(told)
        return
    for one in found:
        click.echo(f"{one.name}  {word(one.role, lang())}")
    if not found:
        click.echo(line("no_operators", lang()))


@operator.command("add")
@click.argument("name")
@click.option("--role", type=_ROLE, required=True, help="角色 · the role")
@_NEW_PIN
@JSON
@in_workspace
def operator_add(ws: Workspace, /, *, name: str, role: str, new_pin: str, as_json: bool) -> None:
    """登记操作人员，第一位须为组织者 · a new one; the first is an organiser."""
    added = operators.add(ws, name=name, role=Role(role), pin=new_pin)
    click.echo(json.dumps({"id": added.id}) if as_json else line("operator_added", lang(), name=added.name))


@operator.command("edit")
@click.argument("name")
@click.option("--role", type=_ROLE, help="新的角色 · the new role")
@click.option("--rename", help="改名为 · the new name")
@_NEW_PIN
@in_workspace
def operator_edit(ws: Workspace, /, *, name: str, role: str | None, rename: str | None, new_pin: str) -> None:
    """修改姓名、角色或口令 · another name, role or PIN."""
    found = _meant(ws, name)
    operators.edit(ws, found.id, name=rename or found.name, role=Role(role) if role else found.role, pin=new_pin)


@operator.command("remove")
@click.argument("name")
@in_workspace
def operator_remove(ws: Workspace, /, *, name: str) -> None:
    """移除操作人员 · who signs in no longer."""
    operators.remove(ws, _meant(ws, name).id)


def _meant(ws: Workspace, name: str) -> Operator:
    found = next((one for one in operators.everyone(ws) if name in (one.name, one.id)), None)
    if found is None:
        raise UnknownOperatorName(name)
    return found
