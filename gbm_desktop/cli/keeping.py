"""Commands that look after what was recorded: history, undo, backup, restore, doctor."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import click

from gbm_desktop import clocks, history, protection, workspace
from gbm_desktop.backup_preview import Preview, look
from gbm_desktop.cli import access, output, secret
from gbm_desktop.cli.door import JSON, Where, echo_json, gbm, in_workspace, key_of, lang, opened
from gbm_desktop.doctor import examine
from gbm_desktop.errors.workspace import DamagedWorkspace, NoWorkspace
from gbm_desktop.repair import rebuild, repair
from gbm_desktop.store.copies import Holdings
from gbm_desktop.wording.backups import difference, holds
from gbm_desktop.wording.cli import line
from gbm_desktop.wording.clocks import told
from gbm_desktop.wording.history import sentence
from gbm_desktop.workspace import Workspace


@gbm.command("history")
@click.option("--limit", type=click.IntRange(1, 1_000_000), default=20, help="最近多少步 · how many, newest first")
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
@click.argument("file", type=click.Path(path_type=Path), required=False)
@click.option("--stick", type=click.Path(path_type=Path), help="备份到 U 盘 · onto a stick, under a name of its own")
@click.option("--auto", is_flag=True, help="有改动时自动备份到 backups · into backups/ where anything changed")
@click.option("--verify", is_flag=True, help="只校验已有的备份 · only check the backup that is there")
@in_workspace
def backup(ws: Workspace, /, *, file: Path | None, stick: Path | None, auto: bool, verify: bool) -> None:
    """备份并校验 · back up, and check what was written."""
    from gbm_desktop import backup as backups

    if [file is not None, stick is not None, auto].count(True) != 1:
        raise click.UsageError(line("one_backup", lang()))
    if auto:
        output.files([kept] if (kept := backups.keep_if_changed(ws)) else [])
    elif stick is not None:
        output.files([backups.to_stick(ws, stick)])
    elif file is not None and verify:
        backups.verify(file, key=ws.key)
        click.echo(line("backup_is_sound", lang(), file=file))
    elif file is not None:
        output.files([backups.make(ws, file)])


@gbm.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--preview", is_flag=True, help="只看备份内容和差别，不恢复 · only look")
@JSON
@click.pass_obj
def restore(where: Where, /, *, file: Path, preview: bool, as_json: bool) -> None:
    """从备份恢复，原数据留在 backups 中 · bring a backup back."""
    from gbm_desktop import backup as backups

    own = key_of(where)
    key = protection.unlock_copy(file, secret.of_copy(where.passphrase_file), known=own)
    with _present(where, own) as ws:
        if ws is not None:
            access.require_organiser(ws)
        if preview:
            _show_preview(look(file, ws, key=key), as_json=as_json)
            return
    output.restored(backups.restore(where.folder, file, key=key, own=own), lang=where.lang)


@contextmanager
def _present(where: Where, key: bytes) -> Iterator[Workspace | None]:
    """The workspace that a copy would take the place of; None where there is none, or it does not open."""
    try:
        ws = workspace.open_existing(where.folder, operator=where.operator, key=key)
    except (NoWorkspace, DamagedWorkspace):
        yield None
        return
    try:
        access.enter(ws, "restore", name=where.operator, pin=where.pin)
        yield ws
    finally:
        ws.close()


def _show_preview(found: Preview, *, as_json: bool) -> None:
    if as_json:
        told = {name: getattr(found.holds, name) for name in Holdings.__slots__}
        lost_steps = [sentence(step, lang()) for step in found.lost_steps]
        more = {"made": found.made, "lost": found.lost, "lost_steps": lost_steps, "gained": found.gained}
        echo_json(told | more)
        return
    for text in (*holds(found, lang()), *difference(found, lang())):
        click.echo(text)
    for step in found.lost_steps:
        click.echo(f"  {sentence(step, lang())}")


@gbm.command()
@click.option("--repair", "mend", is_flag=True, help="按操作记录修复 · put right what the journal tells")
@click.option("--copies", type=click.Path(path_type=Path), multiple=True, help="到这些备份里找附件 · look there, too")
@JSON
@click.pass_obj
def doctor(where: Where, /, *, mend: bool, copies: tuple[Path, ...], as_json: bool) -> None:
    """检查数据是否完好 · examine the workspace."""
    with opened(where, "doctor") as ws:
        done = repair(ws, copies) if mend else None
        found = done.after if done else examine(ws)
        at, key, jumps = ws.now(), ws.key, [] if found.file_problems else clocks.jumps(ws)
    if done and found.file_problems:
        kept = rebuild(where.folder, at, key=key)
        with opened(where, "doctor") as ws:
            done = replace(repair(ws, copies), before=found, kept=kept)
        found = done.after
    output.examination(found, done, as_json=as_json, lang=lang())
    for jump in jumps if not as_json else ():
        click.echo(told(jump, lang()))
    if not found.sound:
        sys.exit(1)
