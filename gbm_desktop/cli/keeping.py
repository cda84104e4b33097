"""Commands that look after what was recorded: history, undo, backup, restore, doctor."""

import sys
from pathlib import Path

import click

from gbm_desktop import clocks, history
from gbm_desktop.cli import output
from gbm_desktop.cli.door import JSON, Where, gbm, in_workspace, lang
from gbm_desktop.wording.clocks import told
from gbm_desktop.wording.history import sentence
from gbm_desktop.workspace import Workspace


@gbm.command("history")
@click.option("--limit", type=click.IntRange(1, 1_000_000), default=20)
@JSON
@in_workspace
def show_history(ws: Workspace, /, *, limit: int, as_json: bool) -> None:
    """做过的事 · what was done."""
    output.history(ws, history.latest(ws, limit), as_json=as_json, lang=lang())


@gbm.command()
@click.argument("step", required=False)
@JSON
@in_workspace
def undo(ws: Workspace, /, *, step: str | None, as_json: bool) -> None:
    """撤销一步（默认本机最近一步） · undo a step."""
    undone = history.undo(ws, step)
    output.undone(undone.step, sentence(undone.step, lang()), as_json=as_json, lang=lang())


@gbm.command()
@click.argument("file", type=click.Path(path_type=Path))
@in_workspace
def backup(ws: Workspace, /, *, file: Path) -> None:
    """备份到文件并校验 · back up into a file."""
    from gbm_desktop import backup as backups

    output.files([backups.make(ws, file)])


@gbm.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.pass_obj
def restore(where: Where, /, *, file: Path) -> None:
    """从备份恢复，原数据留在 backups 中 · bring a backup back."""
    from gbm_desktop import backup as backups

    output.restored(backups.restore(where.folder, file), lang=where.lang)


@gbm.command()
@JSON
@in_workspace
def doctor(ws: Workspace, /, *, as_json: bool) -> None:
    """检查数据是否完好 · examine the workspace."""
    from gbm_desktop.doctor import examine

    found = examine(ws)
    output.examination(found, as_json=as_json, lang=lang())
    if not found.file_problems and not as_json:
        for jump in clocks.jumps(ws):
            click.echo(told(jump, lang()))
    if not found.sound:
        sys.exit(1)
