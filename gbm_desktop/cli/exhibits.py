"""Commands on who exhibits what at an event."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from gbm_desktop import events, exhibits
from gbm_desktop.cli import market_output
from gbm_desktop.cli.door import JSON, echo_json, gbm, in_workspace, lang
from gbm_desktop.cli.enterprises import the_enterprise
from gbm_desktop.cli.products import the_product
from gbm_desktop.errors.catalogue import BadPrice
from gbm_desktop.errors.exhibits import UnknownExhibitor
from gbm_desktop.model.exhibits import Exhibit, Exhibitor, Stand, all_shown, key
from gbm_desktop.model.ids import EventId
from gbm_desktop.model.money import MoneyProblem, parse_yuan
from gbm_desktop.wording import word
from gbm_desktop.wording.cli import line
from gbm_desktop.wording.exhibits import at_booth, contract_word, copied, not_to_be_shown, per_unit, unbound
from gbm_desktop.workspace import Workspace


@gbm.group("exhibits")
def exhibits_group() -> None:
    """参展企业和展品 · who exhibits what at an event."""


@exhibits_group.command("list")
@click.argument("event_id", metavar="EVENT")
@JSON
@in_workspace
def exhibits_list(ws: Workspace, /, *, event_id: str, as_json: bool) -> None:
    """参展企业和各自的展品 · exhibitors with what they show."""
    stands = exhibits.of_event(ws, EventId(event_id))
    if as_json:
        echo_json([_stand(one) for one in stands])
        return
    for stand in stands:
        heading = at_booth(stand.enterprise.name, stand.exhibitor.booth, lang())
        contact = " ".join(part for part in stand.contact if part)
        click.echo("  ".join(part for part in (heading, contract_word(stand, lang()), contact) if part))
        for one in stand.shown:
            asked = one.exhibit.event_price
            price = "" if asked is None else per_unit(asked, one.product.unit, lang())
            why = f"▲ {word(one.problem, lang())}" if one.problem else ""
            parts = (one.product.name, one.product.model, price, one.exhibit.note, why)
            click.echo("    " + "  ".join(part for part in parts if part))
    if not stands:
        click.echo(line("no_exhibitors", lang()))


@exhibits_group.command("add")
@click.argument("event_id", metavar="EVENT")
@click.argument("products", metavar="PRODUCT...", nargs=-1, required=True)
@in_workspace
def exhibits_add(ws: Workspace, /, *, event_id: str, products: tuple[str, ...]) -> None:
    """添加展品，其企业随之参展 · show products, and with them their makers."""
    shown = exhibits.show(ws, EventId(event_id), [the_product(ws, text).id for text in products])
    click.echo(line("exhibits_shown", lang(), count=len(shown)))


@exhibits_group.command("remove")
@click.argument("event_id", metavar="EVENT")
@click.argument("products", metavar="PRODUCT...", nargs=-1, required=True)
@in_workspace
def exhibits_remove(ws: Workspace, /, *, event_id: str, products: tuple[str, ...]) -> None:
    """撤下展品 · withdraw products."""
    exhibits.withdraw(ws, EventId(event_id), [the_product(ws, text).id for text in products])


@exhibits_group.command("price")
@click.argument("event_id", metavar="EVENT")
@click.argument("text", metavar="PRODUCT")
@click.argument("price", metavar="YUAN")
@click.option("--note", help="备注 · remark")
@in_workspace
def exhibits_price(ws: Workspace, /, *, event_id: str, text: str, price: str, note: str | None) -> None:
    """活动价，留空（""）取消 · the price at the event in yuan, "" for none of its own."""
    event, product = events.get(ws, event_id), the_product(ws, text)
    known = {one.product.id: one.exhibit for one in all_shown(exhibits.of_event(ws, event.id))}
    before = known.get(product.id) or Exhibit(key(event.id, product.id), event.id, product.id)
    said = parse_yuan(price) if price.strip() else None
    if isinstance(said, MoneyProblem):
        raise BadPrice(price, said)
    exhibits.put_exhibit(ws, replace(before, event_price=said, note=before.note if note is None else note))


@exhibits_group.command("exhibitor")
@click.argument("event_id", metavar="EVENT")
@click.argument("enterprise", metavar="ENTERPRISE")
@click.option("--booth", help="展位 · the booth")
@click.option("--contract", help="参展合同编号 · which contract binds it")
@click.option("--contact", help="现场联系人 · contact on site")
@click.option("--phone", help="现场联系电话 · phone on site")
@click.option("--note", help="备注 · remark")
@click.option("--file", type=click.Path(path_type=Path), help="参展合同扫描件 · the signed contract")
@in_workspace
def exhibits_exhibitor(
    ws: Workspace, /, *, event_id: str, enterprise: str, file: Path | None, **said: str | None
) -> None:
    """登记参展企业，只改给出的各项 · an enterprise stands at the event; change what is said, nothing else."""
    event, maker = events.get(ws, event_id), the_enterprise(ws, enterprise)
    known = {one.enterprise.id: one.exhibitor for one in exhibits.of_event(ws, event.id)}
    before = known.get(maker.id) or Exhibitor(key(event.id, maker.id), event.id, maker.id)
    told: dict[str, Any] = {name: value for name, value in said.items() if value is not None}
    kept = exhibits.put_exhibitor(ws, replace(before, **told))
    if file is not None:
        exhibits.attach_contract(ws, kept, file)


@exhibits_group.command("send-away")
@click.argument("event_id", metavar="EVENT")
@click.argument("enterprise", metavar="ENTERPRISE")
@in_workspace
def exhibits_send_away(ws: Workspace, /, *, event_id: str, enterprise: str) -> None:
    """移除没有展品的参展企业 · an enterprise that shows nothing goes."""
    event, maker = events.get(ws, event_id), the_enterprise(ws, enterprise)
    if maker.id not in {one.enterprise.id for one in exhibits.of_event(ws, event.id)}:
        raise UnknownExhibitor(maker.name, event.said.name)
    exhibits.send_away(ws, event.id, maker.id)


@exhibits_group.command("check")
@click.argument("event_id", metavar="EVENT")
@JSON
@in_workspace
def exhibits_check(ws: Workspace, /, *, event_id: str, as_json: bool) -> None:
    """不能参展的展品和没有合同的企业 · what may not be shown, and who has no contract."""
    stands = exhibits.of_event(ws, EventId(event_id))
    wrong = [one for one in all_shown(stands) if one.problem]
    free = [one.enterprise for one in stands if not one.bound]
    if as_json:
        told = [{"product": one.product.id, "name": one.product.name, "problem": one.problem} for one in wrong]
        echo_json({"impossible": told, "without_contract": [{"enterprise": one.id, "name": one.name} for one in free]})
        return
    for one in wrong:
        if one.problem:
            click.echo("▲ " + not_to_be_shown(one.product.name, word(one.problem, lang()), lang()))
    if free:
        click.echo("▲ " + unbound([one.name for one in free], lang()))
    if not wrong and not free:
        click.echo(line("exhibits_fine", lang()))


@exhibits_group.command("copy")
@click.argument("event_id", metavar="EVENT")
@click.argument("source", metavar="FROM")
@in_workspace
def exhibits_copy(ws: Workspace, /, *, event_id: str, source: str) -> None:
    """从另一场次复制参展企业和展品 · take over the exhibitors and exhibits of another event."""
    left_out = exhibits.copy(ws, EventId(source), EventId(event_id))
    name = events.get(ws, source).said.name
    click.echo(copied(name, [one.product.name for one in left_out], lang()))


@exhibits_group.command("import")
@click.argument("event_id", metavar="EVENT")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--dry-run", is_flag=True, help="只看结果，不导入 · store nothing")
@JSON
@in_workspace
def exhibits_import(ws: Workspace, /, *, event_id: str, file: Path, dry_run: bool, as_json: bool) -> None:
    """导入展品表：产品须已在名录 · import a sheet of the catalogue's products."""
    from gbm_desktop.exhibit_import import import_exhibits

    told = import_exhibits(ws, EventId(event_id), file, dry_run=dry_run)
    market_output.imported(told, as_json=as_json, lang=lang())


def _stand(stand: Stand) -> dict[str, Any]:
    here = stand.exhibitor
    return {
        "enterprise": stand.enterprise.id,
        "name": stand.enterprise.name,
        **{name: getattr(here, name) for name in ("booth", "contract", "contact", "phone", "note")},
        "bound": stand.bound,
        "exhibits": [
            {
                "product": one.product.id,
                "name": one.product.name,
                "event_price": one.exhibit.event_price,
                "spared": one.spared,
                "note": one.exhibit.note,
                "problem": one.problem,
            }
            for one in stand.shown
        ],
    }
