"""Commands on what was claimed under schemes, and on the sums of benefits and deals."""

from datetime import date
from pathlib import Path
from typing import Any

import click

from gbm_desktop import benefits
from gbm_desktop.cli.door import JSON, Day, Yuan, echo_json, gbm, in_workspace, lang, with_options
from gbm_desktop.cli.enterprises import the_enterprise
from gbm_desktop.cli.ledgers import OF_WHAT, event_said, say_plan
from gbm_desktop.cli.products import the_product
from gbm_desktop.cli.schemes import BOUGHT, LOAN, loan_said, the_scheme
from gbm_desktop.ledger_export import Names, claims_file, names
from gbm_desktop.model.benefits import Claim, ClaimState, granted
from gbm_desktop.model.ids import ClaimId
from gbm_desktop.model.person_name import masked_name
from gbm_desktop.store.benefits import row_of_claim
from gbm_desktop.wording import word
from gbm_desktop.wording.cli import line
from gbm_desktop.wording.money import yuan
from gbm_desktop.workspace import Workspace

STATES = click.Choice([state.value for state in ClaimState])
FULL_NAMES = click.option("--full-names", is_flag=True, help="不隐去姓名 · names in full, else masked")


@gbm.group()
def claim() -> None:
    """惠民台账 · what was granted."""


@claim.command("add")
@click.argument("text", metavar="SCHEME")
@click.option("--on-day", type=Day(), help="不填为今天 · else today")
@click.option("--event", help="场次编号 · the event's id")
@click.option("--enterprise", help="企业名称或编号 · the enterprise, by name or id")
@click.option("--product", help="产品名称或编号 · the product, by name or id")
@click.option("--claimant", default="", help="申领人，政策需要时才填 · only where the scheme needs it")
@click.option("--village", default="", help="所在的村 · the village")
@with_options(*BOUGHT, *LOAN)
@click.option("--sum", "fen", type=Yuan(), help="补助金额，元，不填按政策计算 · else as the rule gives")
@click.option("--state", type=STATES, default=ClaimState.RECORDED.value, help="办理状态 · how far it is")
@click.option("--note", default="", help="备注 · remark")
@JSON
@in_workspace
def claim_add(ws: Workspace, /, *, text: str, as_json: bool, **said: Any) -> None:
    """登记一笔，给出编号、金额和提醒 · record a claim."""
    under, loan = the_scheme(ws, text), loan_said(said)
    bought = {name: said[name] for name in ("base", "pieces", "households")}
    fen = said["fen"] if said["fen"] is not None else granted(under, **bought, loan=loan)
    wanted = Claim(
        ClaimId(""), under.id, said["on_day"] or ws.today(), event_said(ws, said["event"]),
        the_enterprise(ws, said["enterprise"]).id if said["enterprise"] else None,
        the_product(ws, said["product"]).id if said["product"] else None,
        said["claimant"], said["village"], **bought, sum=fen, loan=loan, state=ClaimState(said["state"]),
        note=said["note"],
    )  # fmt: skip
    found = benefits.warnings(ws, wanted)
    kept = benefits.put_claim(ws, wanted)
    if as_json:
        echo_json({"id": kept.id, "sum": kept.sum, "warnings": [one.value for one in found]})
        return
    click.echo(line("claim_added", lang(), id=kept.id, sum=yuan(kept.sum)))
    for warning in found:
        click.echo(line("warning", lang(), warning=word(warning, lang())), err=True)


@claim.command("list")
@click.option("--scheme", help="政策名称或编号 · of this scheme only")
@with_options(*OF_WHAT)
@FULL_NAMES
@JSON
@in_workspace
def claim_list(
    ws: Workspace, /, *, scheme: str | None, event: str | None, as_of: date | None, full_names: bool, as_json: bool
) -> None:
    """惠民台账，姓名默认隐去 · the register, names masked unless asked for."""
    of = the_scheme(ws, scheme).id if scheme else None
    found = benefits.claims(ws, scheme_id=of, event_id=event_said(ws, event), as_of=as_of)
    if as_json:
        rows = [{**row_of_claim(one), "claimant": _who(one, full=full_names)} for one in found]
        echo_json(rows)
        return
    known, schemes = names(ws), {one.id: one.name for one in benefits.schemes(ws)}
    for one in found:
        click.echo(_told(one, schemes[one.scheme_id], known, full=full_names))
    if not found:
        click.echo(line("no_claims", lang()))


@claim.command("set")
@click.argument("ids", nargs=-1, required=True)
@click.option("--state", type=STATES, required=True, help="办理状态 · how far it is")
@in_workspace
def claim_set(ws: Workspace, /, *, ids: tuple[str, ...], state: str) -> None:
    """审核、发放或不予发放 · how far claims have come."""
    benefits.set_state(ws, [ClaimId(one) for one in ids], ClaimState(state))


@claim.command("remove")
@click.argument("ids", nargs=-1, required=True)
@in_workspace
def claim_remove(ws: Workspace, /, *, ids: tuple[str, ...]) -> None:
    """删除登记错的台账 · remove what was recorded wrongly."""
    benefits.remove_claims(ws, [ClaimId(one) for one in ids])


@claim.command("export")
@click.argument("file", type=click.Path(path_type=Path))
@with_options(*OF_WHAT)
@FULL_NAMES
@in_workspace
def claim_export(ws: Workspace, /, *, file: Path, event: str | None, as_of: date | None, full_names: bool) -> None:
    """导出惠民台账（.xlsx）· export as a workbook."""
    from gbm_desktop import export_log

    found = benefits.claims(ws, event_id=event_said(ws, event), as_of=as_of)
    export_log.save(ws, claims_file(ws, found, full_names=full_names), file)
    click.echo(line("printed", lang(), file=file))


@claim.command("import")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--scheme", help="表中没有写明政策的行 · for rows that name no scheme")
@click.option("--dry-run", is_flag=True, help="只看结果，不导入 · store nothing")
@JSON
@in_workspace
def claim_import_file(ws: Workspace, /, *, file: Path, scheme: str | None, dry_run: bool, as_json: bool) -> None:
    """导入惠民台账 · import a register."""
    from gbm_desktop import claim_import

    plan = claim_import.plan(ws, file, the_scheme(ws, scheme) if scheme else None)
    if not dry_run:
        plan = claim_import.import_plan(ws, plan).done
    say_plan(plan, dry_run=dry_run, as_json=as_json)


def _who(one: Claim, *, full: bool) -> str:
    return one.claimant if full else masked_name(one.claimant)


def _told(one: Claim, scheme: str, known: Names, *, full: bool) -> str:
    parts = (
        one.id, one.on_day.isoformat(), scheme, _who(one, full=full), one.village, *known.of(one), yuan(one.sum),
        word(one.state, lang()),
    )  # fmt: skip
    return "  ".join(part for part in parts if part)
