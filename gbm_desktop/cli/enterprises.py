"""Commands on the enterprises of the catalogue."""

import json
from dataclasses import replace
from typing import Any

import click

from gbm_desktop import catalogue
from gbm_desktop.cli.door import JSON, echo_json, gbm, in_workspace, lang, with_options
from gbm_desktop.errors.catalogue import CatalogueNotMeant
from gbm_desktop.model.enterprises import ChainRole, Enterprise, name_key
from gbm_desktop.model.ids import EnterpriseId
from gbm_desktop.store.catalogue import row_of_enterprise
from gbm_desktop.wording import shown, word
from gbm_desktop.wording.cli import line
from gbm_desktop.workspace import Workspace

_ROLES = {word(role): role.value for role in ChainRole}
_ABOUT = (
    click.option("--code", "credit_code", help="统一社会信用代码 · the unified social credit code"),
    click.option("--role", "roles", type=click.Choice([*(role.value for role in ChainRole), *_ROLES]), multiple=True,
                 help="产业链角色，可多次给出 · may be given several times"),
    click.option("--chain-leader/--no-chain-leader", "chain_leader", default=None, help="链主企业 · leads its chain"),
    click.option("--local/--outside", "is_local", default=None, help="本地或外地，不填按代码判断 · else by the code"),
    click.option("--region", "region_code", help="登记地区划代码 · where it is registered, a code"),
    click.option("--contact", help="联系人 · whom to ask"),
    click.option("--phone", help="电话 · phone"),
    click.option("--after-sales", help="售后电话 · what buyers call"),
    click.option("--note", help="备注 · remark"),
)  # fmt: skip


@gbm.group()
def enterprise() -> None:
    """企业名录 · enterprises."""


@enterprise.command("add")
@click.argument("name")
@with_options(*_ABOUT)
@JSON
@in_workspace
def enterprise_add(ws: Workspace, /, *, name: str, as_json: bool, **said: Any) -> None:
    """登记企业，给出编号 · add an enterprise."""
    added = catalogue.add_enterprise(ws, replace(Enterprise(EnterpriseId(""), name), **_said(said)))
    click.echo(json.dumps({"id": added}) if as_json else line("enterprise_added", lang(), id=added))


@enterprise.command("list")
@click.option("--text", default="", help="名称、首字母、代码、联系人、电话末几位 · what to look for")
@JSON
@in_workspace
def enterprise_list(ws: Workspace, /, *, text: str, as_json: bool) -> None:
    """企业名录 · the directory."""
    found = catalogue.find_enterprises(catalogue.enterprises(ws), text)
    if as_json:
        echo_json([_row(one) for one in found])
        return
    for one in found:
        click.echo(_told(one))
    if not found:
        click.echo(line("no_enterprises", lang()))


@enterprise.command("show")
@click.argument("text", metavar="ENTERPRISE")
@JSON
@in_workspace
def enterprise_show(ws: Workspace, /, *, text: str, as_json: bool) -> None:
    """一家企业和它的产品 · one enterprise with its products."""
    one = the_enterprise(ws, text)
    made = catalogue.products(ws, enterprise_id=one.id)
    if as_json:
        echo_json({**_row(one), "products": [product.id for product in made]})
        return
    click.echo(_told(one))
    for product in made:
        click.echo(f"  {product.id}  {product.category}  {product.name} {product.model}".rstrip())


@enterprise.command("edit")
@click.argument("text", metavar="ENTERPRISE")
@click.option("--name", help="新的名称 · the new name")
@with_options(*_ABOUT)
@in_workspace
def enterprise_edit(ws: Workspace, /, *, text: str, name: str | None, **said: Any) -> None:
    """修改企业，只改给出的各项 · change what is said, nothing else."""
    catalogue.edit_enterprise(ws, replace(the_enterprise(ws, text), **_said({**said, "name": name})))


@enterprise.command("remove")
@click.argument("text", metavar="ENTERPRISE")
@in_workspace
def enterprise_remove(ws: Workspace, /, *, text: str) -> None:
    """移除没有用到的企业和它的产品 · remove an enterprise that stands nowhere, with its products."""
    catalogue.remove_enterprises(ws, [the_enterprise(ws, text).id])


def the_enterprise(ws: Workspace, text: str) -> Enterprise:
    """The one enterprise of this name, credit code, id, or beginning of an id. Raises CatalogueNotMeant."""
    everyone, wanted = catalogue.enterprises(ws), name_key(text)
    named = [one for one in everyone if wanted in (name_key(one.name), one.credit_code.lower())]
    found = named or [one for one in everyone if text and one.id.startswith(text)]
    if len(found) != 1 or not wanted:
        raise CatalogueNotMeant(text.strip(), len(found))
    return found[0]


def _said(said: dict[str, Any]) -> dict[str, Any]:
    """What was said on the command line, as fields; what was left out is left as it is."""
    fields = {name: value for name, value in said.items() if value not in (None, ())}
    if "roles" in fields:
        fields["roles"] = tuple(ChainRole(_ROLES.get(role, role)) for role in fields["roles"])
    return fields


def _row(one: Enterprise) -> dict[str, Any]:
    shown = {"roles": list(one.roles), "chain_leader": one.chain_leader, "is_local": one.is_local}
    return {**row_of_enterprise(one), **shown}


def _told(one: Enterprise) -> str:
    roles = shown(one.roles, lang())
    parts = (one.id, one.name, one.credit_code or line("unverified", lang()), roles, one.contact, one.phone)
    return "  ".join(part for part in parts if part)
