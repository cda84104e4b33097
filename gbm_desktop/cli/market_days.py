"""Commands on market days."""

from datetime import date
from pathlib import Path
from typing import Any

import click

from gbm_desktop import market_days
from gbm_desktop.cli.door import JSON, Day, echo_json, gbm, in_workspace, lang
from gbm_desktop.cli.market_output import day_told, imported, rule_told
from gbm_desktop.market_days import MarketSaid
from gbm_desktop.market_imports import import_markets
from gbm_desktop.planning.day_facts import facts
from gbm_desktop.store.market_days import row_of
from gbm_desktop.wording import word
from gbm_desktop.wording.cli import line
from gbm_desktop.wording.market_days import CHECK_WITH_TOWNSHIP, rules_words
from gbm_desktop.workspace import Workspace


@gbm.group("market-days")
def market_days_group() -> None:
    """集日：各乡镇、村的赶集规律 · when markets are held."""


@market_days_group.command("import")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--dry-run", is_flag=True, help="只读不存 · store nothing")
@JSON
@in_workspace
def market_import(ws: Workspace, /, *, file: Path, dry_run: bool, as_json: bool) -> None:
    """导入集日表（乡镇、村、集日、备注、来源、核实日期） · import a sheet of market days."""
    imported(import_markets(ws, file, dry_run=dry_run), as_json=as_json, lang=lang())


@market_days_group.command("list")
@click.option("--place", default="", help="乡镇或村 · a township or village")
@JSON
@in_workspace
def market_list(ws: Workspace, /, *, place: str, as_json: bool) -> None:
    """集日一览，核实日期空缺的为待核实 · all rules on record."""
    code, village = market_days.meant(ws, place) if place else ("", "")
    found = market_days.rules(ws, code, village or None)
    if as_json:
        echo_json([_row(rule) for rule in found])
        return
    for rule in found:
        click.echo(rule_told(rule, lang()))
    click.echo(_advice() if found else line("no_market_days", lang()))


def _row(rule: Any) -> dict[str, Any]:
    row = row_of(rule)
    words = {"place": market_days.place_name(rule.region_code, rule.village), "words": rules_words([rule])}
    return {**row, "days": rule.days, "lunar_months": rule.lunar_months, **words}


@market_days_group.command("on")
@click.argument("first", type=Day())
@click.argument("last", type=Day(), required=False)
@click.option("--place", default="", help="乡镇或村 · a township or village")
@JSON
@in_workspace
def market_on(ws: Workspace, /, *, first: date, last: date | None, place: str, as_json: bool) -> None:
    """某天或某段时间的农历、集日、节假日、农忙、不安排日 · what is known of each day."""
    code, village = market_days.meant(ws, place) if place else ("", "")
    told = facts(ws, first, last or first, code, village)
    if as_json:
        rows = [{name: getattr(one, name) for name in one.__slots__} for one in told.values()]
        echo_json(rows)
        return
    for one in told.values():
        click.echo(day_told(one, lang()))
    if any(one.markets for one in told.values()):
        click.echo(_advice())


def _advice() -> str:
    return CHECK_WITH_TOWNSHIP[lang() == "en"]


@market_days_group.command("set")
@click.argument("place")
@click.argument("text")
@click.option("--from", "valid_from", type=Day(), help="自何日起 · from this day on")
@click.option("--until", "valid_to", type=Day(), help="至何日止 · until this day")
@click.option("--note", default="", help="备注 · remark")
@click.option("--source", default="", help="来源 · who said so")
@click.option("--checked", "checked_on", type=Day(), help="核实日期 · checked with the township on")
@click.option("--add", is_flag=True, help="在现有集日之外增加 · besides what stands, instead of in its place")
@JSON
@in_workspace
def market_set(ws: Workspace, /, *, place: str, text: str, add: bool, as_json: bool, **said: Any) -> None:
    """登记某地集日，如“农历逢三、八”，取代原有的 · a place's market days, in place of those on record."""
    code, village = market_days.meant(ws, place)
    old = [] if add else [rule.id for rule in market_days.rules(ws, code, village)]
    assumed = market_days.set_place(ws, MarketSaid(code, village, text, **said), instead_of=old)
    found = market_days.rules(ws, code, village)
    if as_json:
        shown = {"rules": [_row(rule) for rule in found], "assumed": [one.value for one in assumed]}
        echo_json(shown)
        return
    click.echo(f"{market_days.place_name(code, village)}  {rules_words(found, lang())}")
    for one in assumed:
        click.echo(line("warning", lang(), warning=word(one, lang())), err=True)


@market_days_group.command("remove")
@click.argument("place")
@in_workspace
def market_remove(ws: Workspace, /, *, place: str) -> None:
    """移除某地的集日 · a place's market days are gone."""
    code, village = market_days.meant(ws, place)
    found = market_days.rules(ws, code, village)
    market_days.remove(ws, [rule.id for rule in found])
    click.echo(line("market_days_removed", lang(), count=len(found)))
