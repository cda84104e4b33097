"""Commands on reports that are submitted: freezing, amending, what changed since, printing what was frozen."""

from dataclasses import asdict
from datetime import date
from pathlib import Path

import click

from gbm_desktop.cli import output
from gbm_desktop.cli.door import JSON, Day, echo_json, in_workspace, lang
from gbm_desktop.cli.report import report
from gbm_desktop.model.frozen import Differences, Frozen
from gbm_desktop.wording import day
from gbm_desktop.wording.cli import line
from gbm_desktop.wording.figures import stated
from gbm_desktop.workspace import Workspace

AS_OF = click.option("--as-of", type=Day(), help="数据截至 · cut-off date")
OUT = click.option(
    "-o",
    "--out",
    "file",
    type=click.Path(path_type=Path),
    required=True,
    help="文件，--all 时为文件夹 · the file, with --all the folder",
)


@report.command("freeze")
@AS_OF
@JSON
@in_workspace
def report_freeze(ws: Workspace, /, *, as_of: date | None, as_json: bool) -> None:
    """定稿：数据、指标和文件从此不变 · what is submitted stays as it is."""
    from gbm_desktop import report as reports
    from gbm_desktop.report import freezing

    cut_off = as_of or reports.default_as_of(ws)
    lacking = len(reports.missing(ws, cut_off))
    frozen = freezing.freeze(ws, cut_off)
    if lacking:
        click.echo(line("frozen_lacking", lang(), count=lacking), err=True)
    _tell(frozen, as_json=as_json)


@report.command("amend")
@click.argument("number", metavar="NUMBER")
@click.option("--reason", required=True, help="更正原因 · why")
@AS_OF
@JSON
@in_workspace
def report_amend(ws: Workspace, /, *, number: str, reason: str, as_of: date | None, as_json: bool) -> None:
    """按现有数据更正一份定稿 · a new version says what changed, and why."""
    from gbm_desktop.report import freezing

    earlier = freezing.get(ws, number)
    _tell(freezing.freeze(ws, as_of or earlier.as_of, amends=earlier.id, reason=reason), as_json=as_json)


def _tell(one: Frozen, *, as_json: bool) -> None:
    if as_json:
        echo_json(asdict(one))
    else:
        click.echo(line("frozen", lang(), number=one.number, as_of=day(one.as_of, lang()), digest=one.digest))


@report.command("list")
@JSON
@in_workspace
def report_list(ws: Workspace, /, *, as_json: bool) -> None:
    """列出定稿 · every frozen report."""
    from gbm_desktop.report import freezing

    found = freezing.frozen(ws)
    if as_json:
        echo_json([asdict(one) for one in found])
        return
    numbers = {one.id: one.number for one in found}
    for one in found:
        _tell(one, as_json=False)
        if one.amends:
            click.echo(line("frozen_amends", lang(), number=numbers[one.amends], reason=one.reason))
    if not found:
        click.echo(line("nothing_frozen", lang()))


@report.command("changes")
@click.argument("number", metavar="NUMBER")
@AS_OF
@JSON
@in_workspace
def report_changes(ws: Workspace, /, *, number: str, as_of: date | None, as_json: bool) -> None:
    """定稿后数据有哪些变化 · what the data says differently now."""
    from gbm_desktop.report import freezing

    one = freezing.get(ws, number)
    found = freezing.changes(ws, one, as_of)
    if as_json:
        echo_json(asdict(found))
    else:
        _changes(one, found)


def _changes(one: Frozen, found: Differences) -> None:
    if found.nothing:
        click.echo(line("frozen_unchanged", lang(), number=one.number))
        return
    counts = {"figures": len(found.figures), "sections": len(found.sections), "annexes": len(found.annexes)}
    click.echo(line("frozen_changes", lang(), number=one.number, **counts))
    for change in found.figures:
        shown = (stated(value, change.unit, lang()) for value in (change.before, change.after))
        click.echo(f"  {change.name}  {'  →  '.join(shown)} {change.unit}")
        for mark, rows in (("+", change.came), ("-", change.went)):
            for row in rows:
                click.echo(f"    {mark} {row}")
    for text in (*found.sections, *found.annexes):
        title = text.title or line("opening", lang())
        click.echo(f"  {title}  +{len(text.came)} -{len(text.went)}")


@report.command("print")
@click.argument("number", metavar="NUMBER")
@click.option("--to", "addressee", help="主送机关 · addressee")
@click.option("--all", "to_all", is_flag=True, help="每个主送机关一份，存入文件夹 · one copy each, into a folder")
@click.option("--amendment", is_flag=True, help="打印更正说明 · what it changes, and why")
@OUT
@in_workspace
def report_print(
    ws: Workspace, /, *, number: str, addressee: str | None, to_all: bool, amendment: bool, file: Path
) -> None:
    """把定稿存为 .pdf .docx .xlsx，与报送时一致 · the frozen report as it was submitted."""
    from gbm_desktop.report import freezing, frozen_files

    one = freezing.get(ws, number)
    if to_all:
        output.files(frozen_files.write_all(ws, one, file))
    else:
        write = frozen_files.write_amendment if amendment else frozen_files.write
        output.files([write(ws, one, file, to=addressee)])
    if frozen_files.printed_elsewhere(ws, one):
        click.echo(line("frozen_elsewhere", lang()), err=True)
