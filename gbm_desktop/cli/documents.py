"""Commands that print: sheets, figures, the report."""

from datetime import date
from pathlib import Path

import click

from gbm_desktop import events
from gbm_desktop.cli import output
from gbm_desktop.cli.door import JSON, Day, gbm, in_workspace, lang
from gbm_desktop.workspace import Workspace

PRINTS = ("badges", "poster", "signin")


@gbm.command("print")
@click.argument("kind", type=click.Choice(PRINTS))
@click.argument("event_id", metavar="EVENT")
@click.option("-o", "--out", "file", type=click.Path(path_type=Path), required=True)
@click.option(
    "--layout",
    type=click.Choice(["EIGHT_UP", "TEN_UP", "SINGLE"], case_sensitive=False),
    default="EIGHT_UP",
    help="胸卡版式 · badges",
)
@click.option("--mask-phones/--show-phones", default=True, help="签到表隐去电话中间四位 · sign-in sheet")
@click.option(
    "--design",
    type=click.Choice(["SOLEMN", "FRESH", "RURAL"], case_sensitive=False),
    default="SOLEMN",
    help="海报样式 · poster",
)
@click.option("--paper", type=click.Choice(["A3", "A4"]), default="A4", help="海报纸张 · poster")
@in_workspace
def print_sheet(
    ws: Workspace, /, *, kind: str, event_id: str, file: Path, layout: str, mask_phones: bool, design: str, paper: str
) -> None:
    """打印物料存为 PDF · print sheets as PDF."""
    from gbm_desktop import prints
    from gbm_desktop.documents.badges import BadgeLayout
    from gbm_desktop.documents.poster import PosterDesign, PosterSize

    found = events.get(ws, event_id).id
    match kind:
        case "badges":
            printed = prints.badges(ws, found, layout=BadgeLayout[layout])
        case "signin":
            printed = prints.signin(ws, found, mask_phones=mask_phones)
        case _:
            printed = prints.poster(ws, found, design=PosterDesign[design], paper=PosterSize[paper])
    prints.save(printed.content, file)
    output.printed(file, printed.warnings, lang=lang())


@gbm.command()
@click.option("--as-of", type=Day(), help="数据截至 · cut-off date")
@JSON
@in_workspace
def figures(ws: Workspace, /, *, as_of: date | None, as_json: bool) -> None:
    """各项指标及其依据 · every indicator with its rows."""
    from gbm_desktop.figures import compute

    output.figures(compute(ws, as_of, lang()), as_json=as_json, lang=lang())


@gbm.command()
@click.option("--as-of", type=Day(), help="数据截至 · cut-off date")
@click.option("--to", "addressee", help="主送机关 · addressee")
@click.option("--all", "to_all", is_flag=True, help="每个主送机关一份 · one copy each")
@click.option("-o", "--out", "file", type=click.Path(path_type=Path), required=True)
@in_workspace
def report(ws: Workspace, /, *, as_of: date | None, addressee: str | None, to_all: bool, file: Path) -> None:
    """总结报告：.pdf .docx .xlsx · the summary report."""
    from gbm_desktop import report as reports

    day = as_of or reports.default_as_of(ws)
    written = reports.write_all(ws, file, as_of=day) if to_all else [reports.write(ws, file, as_of=day, to=addressee)]
    output.files(written)
