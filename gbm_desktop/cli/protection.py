"""Commands on the protection of a workspace: on, off, the passphrase, the recovery sheet."""

from contextlib import closing
from pathlib import Path

import click

from gbm_desktop import prints, protection, workspace
from gbm_desktop.cli import access, secret
from gbm_desktop.cli.door import JSON, Where, echo_json, gbm, key_of
from gbm_desktop.errors.protection import AlreadyProtected, NotProtected
from gbm_desktop.errors.workspace import FileExists, NoWorkspace
from gbm_desktop.protection import sheet
from gbm_desktop.protection.switch import Switched
from gbm_desktop.store.key_file import mark_of
from gbm_desktop.wall_clock import local
from gbm_desktop.wording.protection import line

_SHEET = click.option(
    "--sheet", "file", type=click.Path(path_type=Path), required=True, help="恢复单写入此 PDF · the recovery sheet"
)
_NEW = click.option(
    secret.NEW_OPTION,
    "new_file",
    type=click.Path(path_type=Path),
    help=f"新口令所在文件，也可用环境变量 {secret.NEW_VARIABLE} · holds the new passphrase",
)


@gbm.group()
def protect() -> None:
    """本机保护：用口令加密数据 · a passphrase for a laptop that may be lost."""


@protect.command("status")
@JSON
@click.pass_obj
def protect_status(where: Where, /, *, as_json: bool) -> None:
    """是否已开启保护 · whether it is on."""
    _require(where)
    found = protection.kept(where.folder) if protection.is_protected(where.folder) else None
    if as_json:
        echo_json({"protected": found is not None, "mark": found and found["id"]})
    elif found is None:
        click.echo(line("is_off", where.lang))
    else:
        click.echo(
            line(
                "is_on",
                where.lang,
                mark=found["id"],
                made=f"{local(found['made'] / 1000):%Y-%m-%d}",
            )
        )


@protect.command("on")
@_SHEET
@click.pass_obj
def protect_on(where: Where, /, *, file: Path) -> None:
    """开启保护；先写好恢复单，再加密 · switch on; the recovery sheet is written first."""
    _require(where)
    if protection.is_protected(where.folder):
        raise AlreadyProtected(where.folder)
    _require_organiser(where, b"")
    passphrase, code = secret.read(where.passphrase_file), sheet.new_code()
    protection.require_strong(passphrase)
    key = protection.new_key()
    _print(where, file, code, key, opens_with=b"")
    switched = protection.switch_on(where.folder, passphrase, code, key=key)
    _tell(where, "on", switched)
    click.echo(line("traces", where.lang))


@protect.command("off")
@click.pass_obj
def protect_off(where: Where, /) -> None:
    """关闭保护 · switch off."""
    switched = protection.switch_off(where.folder, _key(where))
    _tell(where, "off", switched)


@protect.command("change")
@_NEW
@click.pass_obj
def protect_change(where: Where, /, *, new_file: Path | None) -> None:
    """更改口令 · change the passphrase."""
    _change(where, new_file, "changed", recovering=False)


@protect.command("recover")
@_NEW
@click.pass_obj
def protect_recover(where: Where, /, *, new_file: Path | None) -> None:
    """用恢复码设置新口令；恢复码代替口令给出 · a new passphrase; the recovery code is given in place of the old."""
    _change(where, new_file, "recovered", recovering=True)


@protect.command("sheet")
@click.option(
    "-o", "--out", "file", type=click.Path(path_type=Path), required=True, help="恢复单文件（.pdf） · the sheet as PDF"
)
@click.pass_obj
def protect_sheet(where: Where, /, *, file: Path) -> None:
    """重新制作恢复单，旧单作废 · a new recovery sheet; the old one is void."""
    key, code = _key(where), sheet.new_code()
    _print(where, file, code, key, opens_with=key)
    protection.change_code(where.folder, key, code)
    click.echo(line("sheet", where.lang, file=file))


def _require(where: Where) -> None:
    if not workspace.exists(where.folder):
        raise NoWorkspace(where.folder)


def _key(where: Where, *, recovering: bool = False) -> bytes:
    """Who holds the recovery code need not sign in. Raises NotProtected, NoWorkspace, NotAllowed, and as `key_of`."""
    _require(where)
    key = key_of(where)
    if not key:
        raise NotProtected(where.folder)
    if not recovering:
        _require_organiser(where, key)
    return key


def _require_organiser(where: Where, key: bytes) -> None:
    with closing(workspace.open_existing(where.folder, operator=where.operator, key=key)) as ws:
        access.enter(ws, "protect", name=where.operator, pin=where.pin)
        access.require_organiser(ws)


def _change(where: Where, new_file: Path | None, done: str, *, recovering: bool) -> None:
    passphrase = secret.read(new_file, variable=secret.NEW_VARIABLE, option=secret.NEW_OPTION)
    protection.require_strong(passphrase)
    protection.change_passphrase(where.folder, _key(where, recovering=recovering), passphrase)
    click.echo(line(done, where.lang))


def _print(where: Where, file: Path, code: bytes, key: bytes, *, opens_with: bytes) -> None:
    """The sheet stands in the file, which must not exist: an old one stays readable until it is destroyed."""
    if file.exists():
        raise FileExists(file)
    with closing(workspace.open_existing(where.folder, operator=where.operator, key=opens_with)) as ws:
        printed = sheet.printed(ws, code, mark_of(key))
    prints.save(printed.content, file)


def _tell(where: Where, done: str, switched: Switched) -> None:
    click.echo(line(done, where.lang))
    for copy in switched.unreadable:
        click.echo(line("unreadable", where.lang, file=copy.name), err=True)
