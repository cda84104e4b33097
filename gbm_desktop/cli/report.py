"""The summary report at the command line; what else is done with it are commands of this group."""

from datetime import date
from pathlib import Path

import click

from gbm_desktop.cli import output
from gbm_desktop.cli.door import Day, gbm, in_workspace
from gbm_desktop.workspace import Workspace


@gbm.group(invoke_without_command=True)
@click.option("--as-of", type=Day(), help="数据截至 · cut-off date")
@click.option("--to", "addressee", help="主送机关 · addressee")
@click.option("--all", "to_all", is_flag=True, help="每个主送机关一份 · one copy each")
@click.option("-o", "--out", "file", type=click.Path(path_type=Path), help="文件 · .pdf .docx .xlsx")
@click.pass_context
def report(ctx: click.Context, *, as_of: date | None, addressee: str | None, to_all: bool, file: Path | None) -> None:
    """总结报告：.pdf .docx .xlsx · the summary report."""
    if ctx.invoked_subcommand is not None:
        return
    if file is None:
        raise click.MissingParameter(ctx=ctx, param=next(one for one in ctx.command.params if one.name == "file"))
    _write(as_of, addressee, file, to_all=to_all)


@in_workspace
def _write(ws: Workspace, as_of: date | None, addressee: str | None, file: Path, *, to_all: bool) -> None:
    from gbm_desktop import report as reports

    day = as_of or reports.default_as_of(ws)
    written = reports.write_all(ws, file, as_of=day) if to_all else [reports.write(ws, file, as_of=day, to=addressee)]
    output.files(written)
