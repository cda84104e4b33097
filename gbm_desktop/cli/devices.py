"""Commands on the campaign's laptops: who there is, revoking a lost one, and how a new one joins."""

import json
from pathlib import Path
from threading import Event
from typing import Any

import click

from gbm_desktop.cli import access, secret
from gbm_desktop.cli.door import JSON, Where, echo_json, gbm, in_workspace, lang
from gbm_desktop.exchange import devices as use
from gbm_desktop.exchange import joining
from gbm_desktop.exchange.inviting import Invitation
from gbm_desktop.model.devices import Laptop
from gbm_desktop.wording.cli import line
from gbm_desktop.wording.devices import laptop_line
from gbm_desktop.workspace import Workspace


@gbm.group()
def devices() -> None:
    """本次活动的电脑 · the campaign's laptops."""


@devices.command("list")
@JSON
@in_workspace
def devices_list(ws: Workspace, /, *, as_json: bool) -> None:
    """全部电脑和号段 · every laptop and the letters of its numbers."""
    found = use.everyone(ws)
    if as_json:
        echo_json([_told(ws, one) for one in found])
        return
    for one in found:
        click.echo(laptop_line(one, lang()))


@devices.command("rename")
@click.argument("device")
@click.argument("name")
@in_workspace
def devices_rename(ws: Workspace, /, *, device: str, name: str) -> None:
    """修改电脑名称 · call a laptop otherwise."""
    use.rename(ws, use.meant(ws, device).id, name)
    click.echo(line("device_renamed", lang(), name=name.strip()))


@devices.command("revoke")
@click.argument("device")
@in_workspace
def devices_revoke(ws: Workspace, /, *, device: str) -> None:
    """停用丢失的电脑，其后的数据暂存不合并 · what a lost laptop does from now on is held back."""
    found = use.meant(ws, device)
    use.revoke(ws, found.id)
    click.echo(line("device_revoked", lang(), name=found.name))


@devices.command("let-in")
@click.argument("device")
@JSON
@in_workspace
def devices_let_in(ws: Workspace, /, *, device: str, as_json: bool) -> None:
    """核实后放行停用电脑的暂存数据 · what is held back counts after all."""
    merged = use.let_in(ws, use.meant(ws, device).id)
    told = json.dumps({"added": merged.added, "conflicts": merged.conflicts})
    click.echo(told if as_json else line("device_let_in", lang(), count=merged.added))


@devices.command("invite")
@click.option("--address", default="", help="本机网络地址 · this laptop's address")
@JSON
@in_workspace
def devices_invite(ws: Workspace, /, *, address: str, as_json: bool) -> None:
    """显示加入码，等一台新电脑加入 · show a code and wait until a laptop has joined by it."""
    access.require_office(ws)
    joined, names = Event(), list[str]()

    def heard(name: str) -> None:
        names.append(name)
        joined.set()

    invitation = Invitation(ws, address=address, joined=heard)
    try:
        code = invitation.code.typed
        click.echo(json.dumps({"code": code}) if as_json else line("device_code", lang(), code=code))
        joined.wait(invitation.seconds_left)
    finally:
        invitation.stop()
    if as_json:
        echo_json({"joined": next(iter(names), None)})
    else:
        click.echo(line("device_joined" if names else "device_code_over", lang(), name="".join(names)))


@gbm.command()
@click.option("--code", default="", help="主机屏幕上的加入码 · the code on the host's screen")
@click.option("--bundle", "file", type=click.Path(path_type=Path), help="数据包 · a data packet")
@click.option(
    secret.OPTION, "passphrase_file", type=click.Path(path_type=Path), help="口令所在文件 · holds the passphrase"
)
@JSON
@click.pass_obj
def join(where: Where, /, *, code: str, file: Path | None, passphrase_file: Path | None, as_json: bool) -> None:
    """这台电脑加入已有活动 · this laptop joins a campaign."""
    if bool(code) == (file is not None):
        raise click.UsageError(line("join_by_one", where.lang))
    if file is None:
        ws = joining.by_code(where.folder, code, operator=where.operator)
    else:
        ws = joining.by_bundle(where.folder, file, secret.read(passphrase_file), operator=where.operator)
    try:
        own = next(one for one in use.everyone(ws) if one.here)
        told = json.dumps(_told(ws, own), ensure_ascii=False)
        click.echo(told if as_json else line("joined", where.lang, name=own.name, block=own.block))
    finally:
        ws.close()


def _told(ws: Workspace, one: Laptop) -> dict[str, Any]:
    def at(moment: int | None) -> str | None:
        return None if moment is None else ws.local(moment).isoformat(timespec="seconds")

    return {
        "id": one.id, "name": one.name, "block": one.block, "here": one.here, "joined": at(one.joined),
        "steps": one.steps, "last": at(one.last), "revoked": one.revoked, "held_back": one.held_back,
        "shares_block_with": one.shares_block or None,
    }  # fmt: skip
