"""Commands on data packets: export, import, look inside, and the passphrase with which a new laptop joins."""

import json
import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click

from gbm_desktop import prints, workspace
from gbm_desktop.cli.door import JSON, Where, gbm, in_workspace, key_of, lang
from gbm_desktop.errors import CannotRead
from gbm_desktop.exchange import bundle as bundles
from gbm_desktop.exchange import bundle_report, devices, passphrase
from gbm_desktop.exchange.bundle import Imported, Since
from gbm_desktop.model.merging import Conflict
from gbm_desktop.store import campaign as campaign_store
from gbm_desktop.wording import say
from gbm_desktop.wording.bundle import line, size
from gbm_desktop.workspace import Workspace

_PASSPHRASE = click.option(
    "--passphrase-file", type=click.Path(path_type=Path), help="口令所在文件，也可用环境变量 GBM_PASSPHRASE · holds it"
)


@gbm.group()
def bundle() -> None:
    """数据包：在电脑之间传递数据 · data packets between laptops."""


@bundle.command("export")
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--since", type=click.Choice([one.value for one in Since]), default="all",
    help="全部，或上次导出以后 · everything, or what is new",
)  # fmt: skip
@click.option("--peer", default="", help="给哪台电脑：只带它没有的 · for this laptop: what it lacks")
@JSON
@in_workspace
def bundle_export(ws: Workspace, /, *, file: Path, since: str, peer: str, as_json: bool) -> None:
    """导出数据包 · write a data packet."""
    taker = devices.meant(ws, peer).id if peer else ""
    made = bundles.export(ws, file, since=Since.LAST if peer else Since(since), peer=taker)
    if as_json:
        told = {"file": str(made.file), "steps": made.steps, "files": made.files, "bytes": made.size}
        click.echo(json.dumps(told, ensure_ascii=False))
    else:
        click.echo(line("exported", lang(), file=made.file, steps=made.steps, files=made.files, size=size(made.size)))


@bundle.command("import")
@click.argument("files", metavar="FILE...", type=click.Path(path_type=Path), nargs=-1, required=True)
@_PASSPHRASE
@click.option("--report", type=click.Path(path_type=Path), help="把合并结果存为文本 · keep the result as a text")
@JSON
@click.pass_obj
def bundle_import(
    where: Where, /, *, files: tuple[Path, ...], passphrase_file: Path | None, report: Path | None, as_json: bool
) -> None:
    """合并数据包；新电脑用口令加入活动 · merge data packets; a new laptop joins with the passphrase."""
    text = _passphrase(passphrase_file)
    with _opened(where, files[0], text) as ws:
        imported = bundles.import_(ws, files, text=text)
        if report is not None:
            prints.save(bundle_report.text(ws, imported, where.lang).encode("utf-8-sig"), report)
        problems = [one.error for one in imported.files if one.error is not None]
        if len(problems) < len(files):
            told = json.dumps(_told(imported, where), ensure_ascii=False) if as_json else ""
            click.echo(told or bundle_report.text(ws, imported, where.lang).rstrip("\n"))
        for problem in problems:
            click.echo(" ".join(say(problem, where.lang).split()), err=True)
        if problems:
            sys.exit(1)


@bundle.command("show")
@click.argument("file", type=click.Path(path_type=Path))
@JSON
@in_workspace
def bundle_show(ws: Workspace, /, *, file: Path, as_json: bool) -> None:
    """查看数据包内容，不合并 · what a data packet holds."""
    found = bundles.show(ws, file)
    head, manifest = found.head, found.manifest
    if as_json:
        told = {
            "campaign": head.campaign, "region": head.region, "year": head.year, "device": head.device,
            "name": manifest.name, "made": ws.local(head.made).isoformat(timespec="seconds"),
            "everything": not manifest.base, "known": dict(manifest.known), "files": found.totals.files,
            "opens_with_passphrase": head.passphrase is not None,
        }  # fmt: skip
        click.echo(json.dumps(told, ensure_ascii=False))
        return
    click.echo(line("of", lang(), region=head.region, year=head.year))
    click.echo(line("from", lang(), name=manifest.name, at=f"{ws.local(head.made):%Y-%m-%d %H:%M}"))
    click.echo(line("holds_part" if manifest.base else "holds_all", lang(), files=found.totals.files))


@bundle.command("passphrase")
@_PASSPHRASE
@click.option("--generate", is_flag=True, help="生成一个并显示 · make one up and show it")
@in_workspace
def bundle_passphrase(ws: Workspace, /, *, passphrase_file: Path | None, generate: bool) -> None:
    """设置交换口令 · choose the passphrase for new laptops."""
    text = passphrase.suggested(ws) if generate else _passphrase(passphrase_file)
    passphrase.establish(ws, text)
    click.echo(line("passphrase", lang()))
    if generate:
        click.echo(line("generated", lang(), text=text))


@contextmanager
def _opened(where: Where, first: Path, text: str) -> Iterator[Workspace]:
    """The workspace; where there is none a new one, which goes again unless it joined the first file's campaign."""
    new = not workspace.exists(where.folder)
    if new:
        bundles.unlocked(first, text)
    there = where.folder.exists()
    if new:
        ws = workspace.create(where.folder, operator=where.operator)
        devices.take_block(ws, devices.own_block(ws))
    else:
        ws = workspace.open_existing(where.folder, operator=where.operator, key=key_of(where))
    try:
        yield ws
    finally:
        joined = campaign_store.campaign(ws.read) is not None
        ws.close()
        if not there and not joined:
            shutil.rmtree(where.folder)


def _passphrase(file: Path | None) -> str:
    if file is None:
        return os.environ.get("GBM_PASSPHRASE", "")
    try:
        return file.read_text(encoding="utf-8-sig").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise CannotRead(file) from error


def _told(imported: Imported, where: Where) -> dict[str, Any]:
    merged = imported.merged
    return {
        "added": merged.added,
        "known": merged.known,
        "waiting": sum(merged.waiting.values()),
        "missing": [{"device": gap.device, "first": gap.first, "last": gap.last} for gap in merged.missing],
        "conflicts": [_conflict(one) for one in imported.conflicts],
        "files": [
            {
                "file": str(one.file), "added": one.merged.added, "known": one.merged.known, "files": one.files,
                "error": one.error and say(one.error, where.lang),
            }
            for one in imported.files
        ],
    }  # fmt: skip


def _conflict(one: Conflict) -> dict[str, Any]:
    return {
        "table": one.table, "row": one.row_id, "field": one.field, "kind": one.kind.value, "lost": one.lost,
        "won": one.won,
    }  # fmt: skip
