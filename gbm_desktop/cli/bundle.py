"""Commands on data packets: export, import, look inside, and the passphrase with which a new laptop joins."""

import json
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click

from gbm_desktop import folders, prints
from gbm_desktop.cli import secret
from gbm_desktop.cli.door import JSON, Where, echo_json, gbm, in_workspace, lang, opened
from gbm_desktop.errors.bundle import BundleNeedsPassphrase
from gbm_desktop.errors.protection import SecretMissing
from gbm_desktop.exchange import bundle as bundles
from gbm_desktop.exchange import bundle_report, devices, joining, log, passphrase
from gbm_desktop.exchange.bundle import Brought, Imported, Since
from gbm_desktop.exchange.parcels import Merged
from gbm_desktop.model.merging import Conflict
from gbm_desktop.wording import say
from gbm_desktop.wording.bundle import line, size
from gbm_desktop.workspace import Workspace


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
        echo_json(told)
    else:
        click.echo(line("exported", lang(), file=made.file, steps=made.steps, files=made.files, size=size(made.size)))


@bundle.command("import")
@click.argument("files", metavar="FILE...", type=click.Path(path_type=Path), nargs=-1, required=True)
@click.option(
    secret.OPTION, type=click.Path(path_type=Path), help="口令所在文件，也可用环境变量 GBM_PASSPHRASE · holds it"
)
@click.option("--report", type=click.Path(path_type=Path), help="把合并结果存为文本 · keep the result as a text")
@JSON
@click.pass_obj
def bundle_import(
    where: Where, /, *, files: tuple[Path, ...], passphrase_file: Path | None, report: Path | None, as_json: bool
) -> None:
    """合并数据包；新电脑用口令加入活动 · merge data packets; a new laptop joins with the passphrase."""
    with _imported(where, files, passphrase_file) as (ws, imported):
        if report is not None:
            prints.save(bundle_report.text(ws, imported, where.lang).encode("utf-8-sig"), report)
        problems = [one.error for one in imported.files if one.error is not None]
        if any(one.error is None or one.merged.added for one in imported.files):
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
        echo_json(told)
        return
    click.echo(line("of", lang(), region=head.region, year=head.year))
    click.echo(line("from", lang(), name=manifest.name, at=f"{ws.local(head.made):%Y-%m-%d %H:%M}"))
    click.echo(line("holds_part" if manifest.base else "holds_all", lang(), files=found.totals.files))


@bundle.command("passphrase")
@click.option(
    secret.NEW_OPTION,
    "file",
    type=click.Path(path_type=Path),
    help="新口令所在文件，也可用环境变量 GBM_NEW_PASSPHRASE · holds it",
)
@click.option("--generate", is_flag=True, help="生成一个并显示 · make one up and show it")
@in_workspace
def bundle_passphrase(ws: Workspace, /, *, file: Path | None, generate: bool) -> None:
    """设置新电脑加入用的交换口令 · choose the passphrase for new laptops."""
    made = passphrase.suggested(ws) if generate else ""
    text = made or secret.read(file, variable=secret.NEW_VARIABLE, option=secret.NEW_OPTION)
    passphrase.establish(ws, text)
    click.echo(line("passphrase", lang()))
    if made:
        click.echo(line("generated", lang(), text=made))


@contextmanager
def _imported(
    where: Where, files: Sequence[Path], passphrase_file: Path | None
) -> Iterator[tuple[Workspace, Imported]]:
    """The workspace with what the files brought; where there was none, a new one that joined by the first file."""
    if folders.is_taken(where.folder):
        with opened(where, "bundle") as ws:
            yield ws, bundles.import_(ws, files)
        return
    try:
        text = secret.read(passphrase_file)
    except SecretMissing as error:
        raise BundleNeedsPassphrase(files[0]) from error
    ws = joining.by_bundle(where.folder, files[0], text, operator=where.operator)
    try:
        entry = log.entries(ws, 1)[0]
        first = Brought(files[0], entry.peer, Merged(added=entry.added, known=entry.known))
        others = bundles.import_(ws, files[1:]) if files[1:] else Imported((), Merged(), ())
        merged = bundles.together([first.merged, others.merged])
        yield ws, Imported((first, *others.files), merged, others.conflicts)
    finally:
        ws.close()


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
