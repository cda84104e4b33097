"""Commands on the county's hub."""

import json
import time
from typing import Any

import click

from gbm_desktop.cli import access
from gbm_desktop.cli.door import JSON, echo_json, gbm, in_workspace, lang
from gbm_desktop.errors import GbmError
from gbm_desktop.exchange.hub import carrying, contact, office
from gbm_desktop.exchange.hub.carrying import Synced
from gbm_desktop.wording import say
from gbm_desktop.wording.hub import line, synced
from gbm_desktop.workspace import Workspace

_ADDRESS = click.argument("address", metavar="ADDRESS", envvar="GBM_HUB")


@gbm.group()
def hub() -> None:
    """县级汇集库（可选）· the county's PostgreSQL hub, where there is one."""


@hub.command("prepare")
@_ADDRESS
@click.option("--login", default="", help="同时建立各电脑用的登录名 · also make the login that laptops use")
@JSON
def hub_prepare(*, address: str, login: str, as_json: bool) -> None:
    """管理员运行一次：建表 · run once by the database's owner; again, to change the laptops' password."""
    made = office.prepare(contact.address_of(address), login)
    if as_json:
        laptops = made.laptops.text if made.laptops else None
        echo_json({"host": made.host, "version": made.version, "address": laptops})
        return
    click.echo(line("prepared", lang(), host=made.host, version=made.version))
    if made.laptops:
        click.echo(line("login", lang(), address=made.laptops.text))


@hub.command("set")
@click.argument("address", metavar="[ADDRESS]", envvar="GBM_HUB", required=False)
@click.option(
    "--minutes", type=click.IntRange(0, 1440), default=10, help="自动同步间隔，0 为不自动 · 0: never by itself"
)
@click.option("--clear", is_flag=True, help="不再使用 · use none")
@in_workspace
def hub_set(ws: Workspace, /, *, address: str | None, minutes: int, clear: bool) -> None:
    """本机使用这个汇集库 · this laptop uses the hub."""
    access.require_office(ws)
    if clear:
        contact.leave(ws)
        click.echo(line("cleared", lang()))
        return
    found = contact.address_of(address or "")
    contact.use(ws, found, minutes=minutes)
    click.echo(line("set", lang(), address=found.shown))


@hub.command("sync")
@click.option("--watch", is_flag=True, help="按设定的间隔一直同步 · go on at the interval that was set")
@JSON
@in_workspace
def hub_sync(ws: Workspace, /, *, watch: bool, as_json: bool) -> None:
    """与汇集库互相补齐 · this laptop and the hub have all that either had."""
    while True:
        try:
            _tell(carrying.sync(ws), as_json=as_json)
        except GbmError as error:
            if not watch or not contact.setting(ws).address:
                raise
            click.echo(" ".join(say(error, lang()).split()), err=True)
        if not watch:
            return
        time.sleep(60 * max(1, contact.setting(ws).minutes))


@hub.command("status")
@JSON
@in_workspace
def hub_status(ws: Workspace, /, *, as_json: bool) -> None:
    """汇集库能否连上、两边相差多少 · whether it answers, and how far both are apart."""
    setting = contact.setting(ws)
    if not setting.address:
        click.echo(json.dumps({"address": None}) if as_json else line("unset", lang()))
        return
    address = contact.address_of(setting.address)
    reached = ws.local(setting.reached) if setting.reached else None
    told: dict[str, Any] = {
        "address": address.shown,
        "minutes": setting.minutes,
        "synced": reached.isoformat(timespec="seconds") if reached else None,
    }
    apart = contact.look(ws, address)
    told |= {"to_send": apart.to_send, "to_fetch": apart.to_fetch, "too_powerful": apart.too_powerful}
    if as_json:
        echo_json(told)
        return
    when = f"{reached:%Y-%m-%d %H:%M}" if reached else line("never", lang())
    click.echo(line("status", lang(), **{**told, "reached": when}))
    if apart.too_powerful:
        click.echo(line("too_powerful", lang()), err=True)


@hub.command("forget")
@_ADDRESS
@in_workspace
def hub_forget(ws: Workspace, /, *, address: str) -> None:
    """管理员：删除本活动在汇集库的全部内容 · by its owner: nothing of this campaign stays at the hub."""
    owner = contact.address_of(address)
    click.echo(line("forgotten", lang(), host=owner.host, count=office.forget(ws, owner)))


def _tell(done: Synced, *, as_json: bool) -> None:
    click.echo(json.dumps(done.counts()) if as_json else synced(done.host, done.counts(), lang()))
