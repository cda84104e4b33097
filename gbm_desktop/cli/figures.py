"""Commands of the figures: what is counted, what people state, and what is still missing."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from gbm_desktop.cli import output
from gbm_desktop.cli.door import JSON, Day, echo_json, gbm, in_workspace, lang
from gbm_desktop.wording.cli import line
from gbm_desktop.workspace import Workspace

if TYPE_CHECKING:
    from gbm_desktop.model.figures import Figure, TypedFigure
    from gbm_desktop.model.report import Missing

AS_OF = click.option("--as-of", type=Day(), help="数据截至 · cut-off date")
YEAR = click.option("--year", type=click.IntRange(1990, 2100), help="哪一年，不写为活动年度 · of which year")


@gbm.group("figures", invoke_without_command=True)
@AS_OF
@JSON
@click.option(
    "-o",
    "--out",
    "file",
    type=click.Path(path_type=Path),
    help="存为 .xlsx，每项指标的依据各一张表 · as .xlsx, the rows of each figure on a sheet",
)
@click.pass_context
def figures_group(ctx: click.Context, /, *, as_of: date | None, as_json: bool, file: Path | None) -> None:
    """各项指标及其依据 · every indicator with its rows."""
    if ctx.invoked_subcommand is None:
        _show(as_of=as_of, as_json=as_json, file=file)


@in_workspace
def _show(ws: Workspace, /, *, as_of: date | None, as_json: bool, file: Path | None) -> None:
    from gbm_desktop import campaign, figures

    if file:
        from gbm_desktop.figures.workbook import write

        write(ws, file, as_of)
        if not as_json:
            output.printed(file, (), lang=lang())
            return
    found = figures.compute(ws, as_of, lang())
    if as_json:
        about = campaign.current(ws)
        whose = {"year": about.year, "region_code": about.region_code, "region_name": about.region_name}
        echo_json([{**whose, **_told(one)} for one in found])
        return
    for one in found:
        click.echo(_said(one))


@figures_group.command("rows")
@click.argument("figure")
@AS_OF
@JSON
@in_workspace
def figure_rows(ws: Workspace, /, *, figure: str, as_of: date | None, as_json: bool) -> None:
    """一项指标的依据，逐条列出 · the rows behind one indicator."""
    from gbm_desktop import figures
    from gbm_desktop.figures.typed import key_of

    key = key_of(figure)
    one = next(one for one in figures.compute(ws, as_of, lang()) if one.key == key)
    if as_json:
        echo_json([dict(row) for row in one.rows])
        return
    click.echo(_said(one))
    for row in one.rows:
        click.echo("\t".join(str(cell) for cell in row.values()))


@figures_group.command("set")
@click.argument("figure")
@click.argument("value")
@click.option("--source", required=True, help="由谁提供、依据哪份材料 · who states it, and in which paper")
@YEAR
@AS_OF
@click.option("--note", default="", help="说明 · note")
@JSON
@in_workspace
def figures_set(
    ws: Workspace, /, *, figure: str, value: str, source: str, year: int | None, as_of: date | None, note: str,
    as_json: bool,
) -> None:  # fmt: skip
    """填报一项程序统计不了的指标，或上年的数值 · state a value that is not counted, or last year's."""
    from gbm_desktop.figures import typed

    kept = typed.state(ws, figure, value, source=source, year=year, as_of=as_of, note=note)
    _stated([kept], as_json=as_json)


@figures_group.command("unset")
@click.argument("figure")
@YEAR
@in_workspace
def figures_unset(ws: Workspace, /, *, figure: str, year: int | None) -> None:
    """撤销填报 · take a stated value back."""
    from gbm_desktop.figures import typed

    typed.take_back(ws, figure, year)


@figures_group.command("stated")
@YEAR
@JSON
@in_workspace
def figures_stated(ws: Workspace, /, *, year: int | None, as_json: bool) -> None:
    """填报了哪些指标 · what was stated."""
    from gbm_desktop.figures import typed

    _stated(typed.stated(ws, year), as_json=as_json)


@figures_group.command("last-year")
@click.argument("file", type=click.Path(path_type=Path))
@JSON
@in_workspace
def figures_last_year(ws: Workspace, /, *, file: Path, as_json: bool) -> None:
    """导入上年活动的指标文件 · take over last year's figures."""
    from gbm_desktop.figures.last_year import take_over

    _stated(take_over(ws, file), as_json=as_json)


@figures_group.command("missing")
@AS_OF
@JSON
@in_workspace
def figures_missing(ws: Workspace, /, *, as_of: date | None, as_json: bool) -> None:
    """总结报告还缺什么，距报送还有几天 · what the report lacks, and the days left."""
    from gbm_desktop import campaign, report

    about = campaign.current(ws)
    left = campaign.days_left(about, ws.today())
    _missing(report.missing(ws, as_of or report.default_as_of(ws)), about.due, left, as_json=as_json)


def _missing(found: Sequence["Missing"], due: date | None, left: int | None, *, as_json: bool) -> None:
    from gbm_desktop.wording.figure_gaps import until_due
    from gbm_desktop.wording.report import missing_sentence

    if as_json:
        shown = ("kind", "about", "event_id", "section", "register")
        listed = [{name: getattr(one, name) for name in shown} for one in found]
        echo_json({"due": due, "days_left": left, "missing": listed})
        return
    click.echo(until_due(due, left, len(found), lang()))
    for one in found:
        click.echo(line("lacks", lang(), text=missing_sentence(one, lang())))


def _told(one: "Figure") -> dict[str, Any]:
    """The figure with its rows."""
    named = {name: getattr(one, name) for name in one.__slots__ if name != "rows"}
    return {**named, "change": one.change, "rows": [dict(row) for row in one.rows]}


def _said(one: "Figure") -> str:
    from gbm_desktop.wording.figures import value_text

    value = value_text(one.value, one.unit) or line("unverified", lang())
    before = value_text(one.last_year, one.unit)
    compared = line("last_year", lang(), value=before) if before else ""
    return line("figure", lang(), name=one.name, value=value, unit=one.unit, more=compared, definition=one.definition)


def _stated(found: Sequence["TypedFigure"], *, as_json: bool) -> None:
    from gbm_desktop.wording.figures import FIGURES, value_text

    if as_json:
        echo_json([{name: getattr(one, name) for name in one.__slots__} for one in found])
        return
    for one in found:
        name, unit = FIGURES[one.key][0 if lang() == "zh" else 1][:2]
        click.echo(f"{one.year}  {name}  {value_text(one.value, unit)} {unit}  {one.source}")
