"""Commands on what was claimed under schemes, and on the sums of benefits and deals."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import click

from gbm_desktop import benefit_sums, benefits, deals, events
from gbm_desktop.cli.door import JSON, Day, Yuan, gbm, in_workspace, lang
from gbm_desktop.cli.enterprises import the_enterprise
from gbm_desktop.cli.products import the_product
from gbm_desktop.cli.schemes import BOUGHT, LOAN, loan_said, the_scheme, with_options
from gbm_desktop.ledger_export import Names, claims_xlsx, names
from gbm_desktop.model import deals as deal_model
from gbm_desktop.model.benefit_sums import By
from gbm_desktop.model.benefits import Claim, ClaimState, granted
from gbm_desktop.model.ids import ClaimId, EventId
from gbm_desktop.model.person_name import masked_name
from gbm_desktop.store.benefits import row_of_claim
from gbm_desktop.wording import word
from gbm_desktop.wording.benefits import deal_sums_sentence, sums_sentence
from gbm_desktop.wording.cli import line
from gbm_desktop.wording.money import yuan
from gbm_desktop.workspace import Workspace

STATES = click.Choice([state.value for state in ClaimState])
FULL_NAMES = click.option("--full-names", is_flag=True, help="不隐去姓名 · names in full, else masked")
OF_WHAT = (
    click.option("--event", help="场次编号 · of this event only"),
    click.option("--as-of", type=Day(), help="截至哪一天 · up to this day"),
)


@gbm.group()
def claim() -> None:
    """惠民台账 · what was granted."""


@claim.command("add")
@click.argument("text", metavar="SCHEME")
@click.option("--on-day", type=Day(), help="不填为今天 · else today")
@click.option("--event", help="场次编号")
@click.option("--enterprise", help="企业名称或编号")
@click.option("--product", help="产品名称或编号")
@click.option("--claimant", default="", help="申领人，政策需要时才填 · only where the scheme needs it")
@click.option("--village", default="")
@lambda command: with_options(command, *BOUGHT, *LOAN)
@click.option("--sum", "fen", type=Yuan(), help="补助金额，元，不填按政策计算 · else as the rule gives")
@click.option("--state", type=STATES, default=ClaimState.RECORDED.value)
@click.option("--note", default="")
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
        click.echo(json.dumps({"id": kept.id, "sum": kept.sum, "warnings": [one.value for one in found]}))
        return
    click.echo(line("claim_added", lang(), id=kept.id, sum=yuan(kept.sum)))
    for warning in found:
        click.echo(line("warning", lang(), warning=word(warning, lang())), err=True)


@claim.command("list")
@click.option("--scheme", help="政策名称或编号 · of this scheme only")
@lambda command: with_options(command, *OF_WHAT)
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
        click.echo(json.dumps(rows, ensure_ascii=False))
        return
    known, schemes = names(ws), {one.id: one.name for one in benefits.schemes(ws)}
    for one in found:
        click.echo(_told(one, schemes[one.scheme_id], known, full=full_names))
    if not found:
        click.echo(line("no_claims", lang()))


@claim.command("set")
@click.argument("ids", nargs=-1, required=True)
@click.option("--state", type=STATES, required=True)
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
@lambda command: with_options(command, *OF_WHAT)
@FULL_NAMES
@in_workspace
def claim_export(ws: Workspace, /, *, file: Path, event: str | None, as_of: date | None, full_names: bool) -> None:
    """导出惠民台账（.xlsx）· export as a workbook."""
    from gbm_desktop.prints import save

    found = benefits.claims(ws, event_id=event_said(ws, event), as_of=as_of)
    save(claims_xlsx(ws, found, full_names=full_names), file)
    click.echo(line("printed", lang(), file=file))


@gbm.group("benefits")
def benefits_group() -> None:
    """惠民合计 · sums."""


@benefits_group.command("sums")
@lambda command: with_options(command, *OF_WHAT)
@click.option("--by", type=click.Choice([by.value for by in By]), help="分组 · told apart by")
@JSON
@in_workspace
def benefits_sums(ws: Workspace, /, *, event: str | None, as_of: date | None, by: str | None, as_json: bool) -> None:
    """补贴、贴息、让利、以旧换新分别合计，意向、签约、成交分别合计 · each sum for itself."""
    of = event_said(ws, event)
    claimed = benefits.claims(ws, event_id=of, as_of=as_of)
    dealt = deals.everything(ws, event_id=of, as_of=as_of)
    claims_by = benefit_sums.grouped(ws, claimed, By(by)) if by else {"": claimed}
    deals_by = benefit_sums.grouped(ws, dealt, By(by)) if by else {"": dealt}
    rows = []
    for name in sorted({*claims_by, *deals_by}, key=lambda name: (not name, name)):
        granted_here = benefit_sums.total(ws, claims_by.get(name, []))
        dealt_here = deal_model.summed(deals_by.get(name, []))
        rows.append({"name": name, **_sums_row(granted_here), **_fields(dealt_here)})
        if not as_json:
            heading = f"{name or line('unnamed', lang())}  " if by else ""
            told = (sums_sentence(granted_here, lang()), deal_sums_sentence(dealt_here, lang()))
            click.echo(heading + "  ".join(told))
    if as_json:
        click.echo(json.dumps(rows if by else rows[0], ensure_ascii=False))


def event_said(ws: Workspace, event: str | None) -> EventId | None:
    """The event of this id, or of the beginning of an id. Raises UnknownEvent."""
    return events.get(ws, event).id if event else None


def _who(one: Claim, *, full: bool) -> str:
    return one.claimant if full else masked_name(one.claimant)


def _told(one: Claim, scheme: str, known: Names, *, full: bool) -> str:
    parts = (
        one.id, one.on_day.isoformat(), scheme, _who(one, full=full), one.village, *known.of(one), yuan(one.sum),
        word(one.state, lang()),
    )  # fmt: skip
    return "  ".join(part for part in parts if part)


def _sums_row(found: Any) -> dict[str, Any]:
    return {name: getattr(value, "fen", value) for name, value in _fields(found).items()}


def _fields(found: Any) -> dict[str, Any]:
    return {name: getattr(found, name) for name in found.__slots__}
