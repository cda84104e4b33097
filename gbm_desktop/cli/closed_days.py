"""Commands on marked days: to be kept free, busy season, holiday arrangements."""

import json
from datetime import date
from pathlib import Path

import click

from gbm_desktop import market_days
from gbm_desktop.cli.door import JSON, Day, echo_json, gbm, in_workspace, lang
from gbm_desktop.cli.market_output import closed_told, imported
from gbm_desktop.market_imports import import_closed
from gbm_desktop.model.ids import ClosedDaysId
from gbm_desktop.model.market_days import ClosedDays, ClosedKind
from gbm_desktop.store.market_days import closed_row
from gbm_desktop.wording.cli import line
from gbm_desktop.workspace import Workspace


@gbm.group("closed-days")
def closed_days_group() -> None:
    """不安排活动的日期、农忙、放假与调休 · days to be kept free, busy season, holidays."""


@closed_days_group.command("add")
@click.argument("kind", type=click.Choice([kind.value for kind in ClosedKind]))
@click.argument("name")
@click.argument("first", type=Day())
@click.argument("last", type=Day(), required=False)
@click.option("--place", default="", help="只在某乡镇 · in one township only")
@click.option("--source", default="", help="来源 · who said so")
@JSON
@in_workspace
def closed_add(
    ws: Workspace, /, *, kind: str, name: str, first: date, last: date | None, place: str, source: str, as_json: bool
) -> None:
    """标记一天或一段日期，给出编号 · mark a day or a span of days."""
    code = market_days.meant(ws, place)[0] if place else ""
    days = ClosedDays(ClosedDaysId(""), ClosedKind(kind), code, first, last or first, name, source)
    added = market_days.set_closed(ws, days)
    click.echo(json.dumps({"id": added}) if as_json else line("closed_added", lang(), id=added))


@closed_days_group.command("list")
@JSON
@in_workspace
def closed_list(ws: Workspace, /, *, as_json: bool) -> None:
    """已标记的日期 · all marked days."""
    found = market_days.closed(ws)
    if as_json:
        echo_json([closed_row(days) for days in found])
        return
    for days in found:
        click.echo(closed_told(days, lang()))
    if not found:
        click.echo(line("no_closed_days", lang()))


@closed_days_group.command("remove")
@click.argument("closed_ids", metavar="ID...", nargs=-1, required=True)
@in_workspace
def closed_remove(ws: Workspace, /, *, closed_ids: tuple[str, ...]) -> None:
    """取消标记 · days are marked no longer."""
    market_days.remove_closed(ws, [ClosedDaysId(one) for one in closed_ids])
    click.echo(line("closed_removed", lang(), count=len(closed_ids)))


@closed_days_group.command("import")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--dry-run", is_flag=True, help="只读不存 · store nothing")
@JSON
@in_workspace
def closed_import(ws: Workspace, /, *, file: Path, dry_run: bool, as_json: bool) -> None:
    """导入放假安排或日期表（名称、日期或起止、类型、上班日期） · import holidays or other marked days."""
    imported(import_closed(ws, file, dry_run=dry_run), as_json=as_json, lang=lang())
