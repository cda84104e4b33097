"""Commands on figures that regions hand in: exporting one's own, receiving those from below, adding them up."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import date
from pathlib import Path

import click

from gbm_desktop.cli import output
from gbm_desktop.cli.door import JSON, Day, echo_json, gbm, in_workspace, lang
from gbm_desktop.errors.report import UnknownReportFormat
from gbm_desktop.model.rollup import Scope
from gbm_desktop.wording import day
from gbm_desktop.wording import rollup as words
from gbm_desktop.wording.cli import line
from gbm_desktop.wording.figures import FIGURES, stated
from gbm_desktop.workspace import Workspace

AS_OF = click.option("--as-of", type=Day(), help="数据截至 · cut-off date")
WHAT = click.Choice([scope.value for scope in Scope])


@gbm.group()
def rollup() -> None:
    """逐级汇总指标 · figures of several workspaces as one."""


@rollup.command("export")
@click.option("-o", "--out", "file", type=click.Path(path_type=Path), required=True, help="文件 · the file to write")
@click.option("--what", type=WHAT, default=Scope.OWN.value, help="本级、下级汇总、两者 · whose figures")
@AS_OF
@in_workspace
def rollup_export(ws: Workspace, /, *, file: Path, what: str, as_of: date | None) -> None:
    """导出指标报上级，不含明细和个人信息 · figures for the level above, without rows or names."""
    from gbm_desktop import report, rollup

    rollup.export(ws, file, as_of or report.default_as_of(ws), Scope(what))
    output.files([file])
    if what == Scope.OWN and (below := len(rollup.received(ws))):
        click.echo(line("rollup_without", lang(), count=below), err=True)


@rollup.command("import")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@JSON
@in_workspace
def rollup_import(ws: Workspace, /, *, files: Sequence[Path], as_json: bool) -> None:
    """导入下级报来的指标，可指定文件夹 · figures from below; a folder stands for its files."""
    from gbm_desktop import rollup

    outcomes = rollup.receive(ws, files)
    if as_json:
        told = [{"file": one.file, "region": one.submission.region_code, "replaced": one.replaced, "older": one.older}
                for one in outcomes]  # fmt: skip
        echo_json(told)
        return
    for one in outcomes:
        click.echo(
            words.outcome(one.submission.region_name, one.submission.as_of, one.replaced, older=one.older, lang=lang())
        )


@rollup.command("show")
@click.option("--what", type=WHAT, default=Scope.RECEIVED.value, help="本级、下级汇总、两者 · whose figures")
@click.option("-o", "--out", "file", type=click.Path(path_type=Path), help="存为 .pdf .xlsx · as a file")
@AS_OF
@JSON
@in_workspace
def rollup_show(ws: Workspace, /, *, what: str, file: Path | None, as_of: date | None, as_json: bool) -> None:
    """汇总表 · every figure together."""
    from gbm_desktop import report, rollup

    cut_off, scope = as_of or report.default_as_of(ws), Scope(what)
    if file is not None:
        warnings = _write(ws, file, cut_off, scope)
        if not as_json:
            output.printed(file, warnings, lang=lang())
            return
    found = rollup.totals(ws, cut_off, scope)
    if as_json:
        echo_json([asdict(one) for one in found])
        return
    for total in found:
        name, unit, *_ = FIGURES[total.key][0 if lang() == "zh" else 1]
        parts = (name, stated(total.value, unit, lang()), unit, words.remark(total, lang()))
        click.echo("  ".join(part for part in parts if part))


def _write(ws: Workspace, file: Path, as_of: date, scope: Scope) -> Sequence[str]:
    from gbm_desktop import prints, rollup_prints

    makers = {".pdf": rollup_prints.sheet, ".xlsx": rollup_prints.book}
    if file.suffix.lower() not in makers:
        raise UnknownReportFormat(file)
    printed = makers[file.suffix.lower()](ws, as_of, scope)
    prints.save(printed.content, file)
    return printed.warnings


@rollup.command("missing")
@JSON
@in_workspace
def rollup_missing(ws: Workspace, /, *, as_json: bool) -> None:
    """还有哪些下级没有报送 · who has handed in nothing yet."""
    from gbm_desktop import rollup

    kept, absent = rollup.received(ws), rollup.missing(ws)
    if as_json:
        told = {
            "received": [{"region": one.submission.region_code, "as_of": one.submission.as_of} for one in kept],
            "missing": [region.code for region in absent],
        }
        echo_json(told)
        return
    for one in kept:
        click.echo(
            line("rollup_there", lang(), region=one.submission.region_name, day=day(one.submission.as_of, lang()))
        )
    for region in absent:
        click.echo(line("rollup_absent", lang(), region=region.name))


@rollup.command("remove")
@click.argument("codes", metavar="CODE...", nargs=-1, required=True)
@in_workspace
def rollup_remove(ws: Workspace, /, *, codes: Sequence[str]) -> None:
    """移除误导入的下级数据 · figures taken in by mistake are gone."""
    from gbm_desktop import rollup

    rollup.remove(ws, rollup.of_regions(ws, codes))
