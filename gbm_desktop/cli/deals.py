"""Commands on the ledger of intentions, contracts and sales."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import click

from gbm_desktop import deals
from gbm_desktop.cli.door import JSON, Day, Yuan, echo_json, gbm, in_workspace, lang, with_options
from gbm_desktop.cli.enterprises import the_enterprise
from gbm_desktop.cli.ledgers import OF_WHAT, event_said, say_plan
from gbm_desktop.cli.products import the_product
from gbm_desktop.ledger_export import deals_xlsx, names
from gbm_desktop.model.deals import MOST_COUNT, Channel, Deal, DealKind
from gbm_desktop.model.ids import DealId
from gbm_desktop.store.deals import row_of_deal
from gbm_desktop.wording import word
from gbm_desktop.wording.cli import line
from gbm_desktop.wording.money import yuan
from gbm_desktop.workspace import Workspace

_KIND = click.Choice([kind.value for kind in DealKind])
_CHANNEL = click.Choice([channel.value for channel in Channel])


@gbm.group()
def deal() -> None:
    """成交台账：意向、签约、成交 · intentions, contracts and sales."""


@deal.command("add")
@click.option("--kind", type=_KIND, required=True, help="意向、签约或成交 · intention, contract or sale")
@click.option("--channel", type=_CHANNEL, default=Channel.OFFLINE.value, help="线上或线下 · online or offline")
@click.option("--on-day", type=Day(), help="不填为今天 · else today")
@click.option("--event", help="场次编号 · the event's id")
@click.option("--enterprise", help="企业名称或编号 · the enterprise, by name or id")
@click.option("--product", help="产品名称或编号 · the product, by name or id")
@click.option("--count", type=click.IntRange(1, MOST_COUNT), default=1, help="户数或单数 · households or orders")
@click.option("--sum", "fen", type=Yuan(), default=0, help="金额，元 · in yuan")
@click.option("--source", default="", help="平台或来源 · the platform, or where it is from")
@click.option("--note", default="", help="备注 · remark")
@JSON
@in_workspace
def deal_add(ws: Workspace, /, *, as_json: bool, **said: Any) -> None:
    """登记一条，给出编号 · add a line."""
    made = the_product(ws, said["product"]) if said["product"] else None
    maker = made.enterprise_id if made else None
    if said["enterprise"]:
        maker = the_enterprise(ws, said["enterprise"]).id
    wanted = Deal(
        DealId(""), DealKind(said["kind"]), Channel(said["channel"]), said["on_day"] or ws.today(), said["count"],
        said["fen"], event_said(ws, said["event"]), maker, made.id if made else None, said["source"], said["note"],
    )  # fmt: skip
    kept = deals.put(ws, wanted)
    click.echo(json.dumps({"id": kept.id}) if as_json else line("deal_added", lang(), id=kept.id))


@deal.command("list")
@with_options(*OF_WHAT)
@JSON
@in_workspace
def deal_list(ws: Workspace, /, *, event: str | None, as_of: date | None, as_json: bool) -> None:
    """成交台账 · the ledger."""
    found = deals.everything(ws, event_id=event_said(ws, event), as_of=as_of)
    if as_json:
        echo_json([row_of_deal(one) for one in found])
        return
    known = names(ws)
    for one in found:
        said = (word(one.kind, lang()), word(one.channel, lang()), *known.of(one))
        parts = (one.id, one.on_day.isoformat(), *said, str(one.count), yuan(one.sum), one.source, one.note)
        click.echo("  ".join(part for part in parts if part))
    if not found:
        click.echo(line("no_deals", lang()))


@deal.command("remove")
@click.argument("ids", nargs=-1, required=True)
@in_workspace
def deal_remove(ws: Workspace, /, *, ids: tuple[str, ...]) -> None:
    """删除登记错的记录 · remove lines."""
    deals.remove(ws, [DealId(one) for one in ids])


@deal.command("import")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--kind", type=_KIND, help="表中没有写明类型的行按此登记 · for rows that do not say")
@click.option(
    "--channel",
    type=_CHANNEL,
    default=Channel.OFFLINE.value,
    help="表中没有写明渠道的行 · of rows that name no channel",
)
@click.option("--event", help="表中没有写明场次的行 · of rows that name no event")
@click.option("--dry-run", is_flag=True, help="只看结果，不导入 · store nothing")
@JSON
@in_workspace
def deal_import_file(
    ws: Workspace,
    /,
    *,
    file: Path,
    kind: str | None,
    channel: str,
    event: str | None,
    dry_run: bool,
    as_json: bool,
) -> None:
    """导入成交台账 · import a ledger."""
    from gbm_desktop import deal_import
    from gbm_desktop.intake.deal_ledger import Usual

    usual = Usual(DealKind(kind) if kind else None, Channel(channel), event_said(ws, event))
    plan = deal_import.plan(ws, file, usual)
    if not dry_run:
        plan = deal_import.import_plan(ws, plan).done
    say_plan(plan, dry_run=dry_run, as_json=as_json)


@deal.command("export")
@click.argument("file", type=click.Path(path_type=Path))
@with_options(*OF_WHAT)
@in_workspace
def deal_export(ws: Workspace, /, *, file: Path, event: str | None, as_of: date | None) -> None:
    """导出成交台账（.xlsx）· export as a workbook."""
    from gbm_desktop.prints import save

    save(deals_xlsx(ws, deals.everything(ws, event_id=event_said(ws, event), as_of=as_of)), file)
    click.echo(line("printed", lang(), file=file))
