"""Commands on the schemes under which people are granted something."""

import json
from dataclasses import replace
from typing import Any

import click

from gbm_desktop import benefits
from gbm_desktop.cli.door import JSON, Amount, Day, Percent, Yuan, echo_json, gbm, in_workspace, lang, with_options
from gbm_desktop.errors.benefits import UnknownScheme
from gbm_desktop.model.benefits import Loan, Scheme, SchemeKind, granted
from gbm_desktop.model.enterprises import name_key
from gbm_desktop.model.ids import SchemeId
from gbm_desktop.store.benefits import row_of_scheme
from gbm_desktop.wording import word
from gbm_desktop.wording.benefits import rule
from gbm_desktop.wording.cli import line
from gbm_desktop.wording.money import yuan
from gbm_desktop.workspace import Workspace

_ABOUT = (
    click.option("--object", help="对象 · for whom"),
    click.option("--category", help="品类 · for what"),
    click.option("--rate", type=Percent(), help="比例或年贴息率，% · in percent"),
    click.option("--amount", type=Yuan(), help="每件定额，元 · yuan for each piece"),
    click.option("--unit", help="计量单位 · what a piece is"),
    click.option("--cap", type=Yuan(), help="每户上限，元 · at most for a household"),
    click.option("--budget", type=Yuan(), help="预算，元 · at most for all"),
    click.option("--first-day", type=Day(), help="自何日起 · from this day on"),
    click.option("--last-day", type=Day(), help="至何日止 · until this day"),
    click.option("--source", help="依据 · the paper in which it stands"),
    click.option("--papers", help="申领材料 · what must be handed in"),
    click.option("--published", help="公示 · where and when it was published"),
    click.option("--note", help="备注 · remark"),
)
LOAN = (
    click.option("--bank", default="", help="贷款银行 · the bank"),
    click.option("--principal", type=Yuan(), default=0, help="贷款本金，元 · in yuan"),
    click.option("--loan-rate", type=Percent(), default=0, help="贷款年利率，% · rate a year, in percent"),
    click.option("--months", type=click.IntRange(0, 600), default=0, help="贷款期限，月 · in months"),
)
BOUGHT = (
    click.option("--base", type=Yuan(), default=0, help="购买金额，元 · what was bought"),
    click.option("--pieces", type=Amount(), default=0.0, help="数量 · pieces of the scheme's unit"),
    click.option("--households", type=click.IntRange(0, 1_000_000), default=1, help="户数 · households"),
)


@gbm.group()
def scheme() -> None:
    """惠民政策：补贴、贷款贴息、让利、以旧换新 · schemes."""


@scheme.command("add")
@click.argument("name")
@click.option(
    "--kind",
    type=click.Choice([kind.value for kind in SchemeKind]),
    required=True,
    help="政策类型 · what kind of scheme",
)
@with_options(*_ABOUT)
@JSON
@in_workspace
def scheme_add(ws: Workspace, /, *, name: str, kind: str, as_json: bool, **said: Any) -> None:
    """登记惠民政策，给出编号 · add a scheme."""
    kept = benefits.put_scheme(ws, Scheme(SchemeId(""), SchemeKind(kind), name, **_given(said)))
    click.echo(json.dumps({"id": kept.id}) if as_json else line("scheme_added", lang(), id=kept.id))


@scheme.command("edit")
@click.argument("text", metavar="SCHEME")
@click.option("--name", help="新的名称 · the new name")
@with_options(*_ABOUT)
@in_workspace
def scheme_edit(ws: Workspace, /, *, text: str, **said: Any) -> None:
    """修改惠民政策，只改给出的各项 · change what is said, nothing else."""
    benefits.put_scheme(ws, replace(the_scheme(ws, text), **_given(said)))


@scheme.command("list")
@JSON
@in_workspace
def scheme_list(ws: Workspace, /, *, as_json: bool) -> None:
    """惠民政策和预算余额 · every scheme, with what is left of its budget."""
    found = benefits.schemes(ws)
    if as_json:
        rows = [{**row_of_scheme(one), "remaining": benefits.remaining(ws, one)} for one in found]
        echo_json(rows)
        return
    for one in found:
        left = benefits.remaining(ws, one)
        rest = "" if left is None else line("budget_left", lang(), sum=yuan(left))
        parts = (one.id, word(one.kind, lang()), one.name, rule(one, lang()), rest)
        click.echo("  ".join(part for part in parts if part))
    if not found:
        click.echo(line("no_schemes", lang()))


@scheme.command("remove")
@click.argument("text", metavar="SCHEME")
@in_workspace
def scheme_remove(ws: Workspace, /, *, text: str) -> None:
    """删除没有台账的政策 · remove a scheme under which nothing was claimed."""
    benefits.remove_scheme(ws, the_scheme(ws, text).id)


@scheme.command("calculate")
@click.argument("text", metavar="SCHEME")
@with_options(*BOUGHT, *LOAN)
@JSON
@in_workspace
def scheme_calculate(ws: Workspace, /, *, text: str, as_json: bool, **said: Any) -> None:
    """按政策试算，不登记 · what the rule grants; nothing is stored."""
    under = the_scheme(ws, text)
    bought = {name: said[name] for name in ("base", "pieces", "households")}
    found = granted(under, **bought, loan=loan_said(said))
    click.echo(json.dumps({"sum": found}) if as_json else line("granted", lang(), sum=yuan(found)))


def the_scheme(ws: Workspace, text: str) -> Scheme:
    """The one scheme of this name, id, or beginning of an id. Raises UnknownScheme."""
    every, wanted = benefits.schemes(ws), name_key(text)
    named = [one for one in every if name_key(one.name) == wanted]
    found = named or [one for one in every if wanted and one.id.startswith(wanted)]
    if len(found) != 1:
        raise UnknownScheme(text.strip())
    return found[0]


def loan_said(said: dict[str, Any]) -> Loan | None:
    """The loan that the options tell of."""
    if not said["principal"]:
        return None
    return Loan(said["principal"], said["bank"], said["loan_rate"], said["months"])


def _given(said: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in said.items() if value is not None}
